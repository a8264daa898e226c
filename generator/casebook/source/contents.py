"""Allow-list of the files below `content/`: MkDocs publishes whatever lies there, so only pages and pictures may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from casebook.problem import Problem
from casebook.source.articles import FOLDER
from casebook.source.document import Document
from casebook.structural_rules import files

PAGE = ".md"
# Pictures that browsers show and that hold nothing but a picture. An SVG is a document: it may hold scripts, styles,
# links and text that no rule reads, and none of our pages needs one.
SHOWN = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_ADVICE = {
    ".svg": "Gem tegningen som PNG, og læg den fil her i stedet. En SVG kan indeholde programmer.",
    **dict.fromkeys((".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn"), "Giv filen endelsen .md."),
    PAGE: "Skriv endelsen med små bogstaver: .md.",
}


def may_be_published(name: str) -> bool:
    """True if a file of this name is a page or a picture."""
    path = FilePath(name)
    return path.suffix == PAGE or path.suffix.lower() in SHOWN


def foreign_contents(root: FilePath) -> Iterator[Problem]:
    """Each file and link below `content/` that may not be published, sorted. Hidden files are never published."""
    for path in sorted((root / FOLDER).rglob("*")):
        inside = path.relative_to(root)
        place = Document(inside.as_posix()).place()
        if any(part.startswith(".") for part in inside.parts):
            continue
        if path.is_symlink():
            yield files.SYMLINK.at(place)
        elif path.is_file() and not may_be_published(path.name):
            yield files.CONTENT_KIND.at(place, hint=_ADVICE.get(path.suffix.lower(), ""))
        elif not path.is_dir() and not path.is_file():
            yield files.NOT_A_FILE.at(place, ending=PAGE)
