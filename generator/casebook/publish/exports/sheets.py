"""The style sheets of the site in one file: a page asks once, and what they have in common is packed once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import CSS, About, MadeOf, Output

_IMPORT = re.compile(r'^@import "(?P<file>[\w./-]+)"(?: (?P<media>\w+))?;$', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)

ABOUT = About("Sidens typografi og farver", "*.css", MadeOf.PAGES, words=("*.css",))


def outputs(edition: Edition) -> Iterator[Output]:
    """Every sheet that imports others, with these in their places; their own files go."""
    for sheet in edition.files(".css"):
        text = edition.text(sheet)
        imported = tuple(_beside(sheet, match) for match in _IMPORT.finditer(text))
        if imported:
            joined = _IMPORT.sub(lambda match, sheet=sheet: _part(edition, sheet, match), text)  # type: ignore[misc]
            content = _COMMENT.sub("", joined).lstrip().encode()
            yield Output(sheet, content, CSS, prose=False, replaces=imported)


def _beside(sheet: str, match: re.Match[str]) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(sheet), match["file"]))


def _part(edition: Edition, sheet: str, match: re.Match[str]) -> str:
    text = edition.text(_beside(sheet, match))
    return f"@media {match['media']} {{\n{text}}}\n" if match["media"] else text
