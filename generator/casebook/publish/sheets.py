"""The style sheets of a built site in one file: a page asks once, and what they have in common is packed once."""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import "(?P<file>[\w./-]+)"(?: (?P<media>\w+))?;$', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def join_sheets(site: Path) -> None:
    """Put every sheet that another one imports in its place, and take its own file away."""
    for sheet in sorted(site.rglob("*.css")):
        if sheet.exists():  # one that was imported is gone by now
            _join(sheet)


def _join(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    parts = [sheet.parent / found["file"] for found in _IMPORT.finditer(text)]
    if not parts:
        return
    joined = _IMPORT.sub(lambda found: _part(sheet.parent / found["file"], found["media"]), text)
    sheet.write_text(_COMMENT.sub("", joined).lstrip(), "utf-8", newline="\n")
    for part in parts:
        part.unlink()


def _part(sheet: Path, media: str | None) -> str:
    text = sheet.read_text("utf-8")
    return f"@media {media} {{\n{text}}}\n" if media else text
