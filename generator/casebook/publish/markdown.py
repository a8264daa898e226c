"""The pages as plain Markdown files, for any site generator."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.problem import CasebookError
from casebook.render.page import CONTENT
from casebook.site import Site


def write_pages(root: Path, site: Site, out: Path) -> None:
    """Write every page, and what else lies in `content/`, into `out`, which must be empty or not be there."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CasebookError("Mappen er ikke tom.", "Vælg en mappe, der er tom eller ikke findes. Intet er ændret.")
    content = root / CONTENT
    if content.is_dir():
        shutil.copytree(content, out, ignore=shutil.ignore_patterns("*.md"), dirs_exist_ok=True)
    for page in site.pages:
        path = out / page.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8", newline="\n")
