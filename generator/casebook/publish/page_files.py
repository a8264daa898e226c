"""The pages as files for any site generator: front matter and finished HTML."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook.problem import CasebookError
from casebook.publish.edition import write_outputs
from casebook.publish.making import files_of_records
from casebook.publish.output import TEXT, Output
from casebook.render.html.page import CONTENT
from casebook.site import Site
from casebook.source import may_be_published


def _not_copied(folder: str, names: list[str]) -> set[str]:
    """Pages are written, pictures copied; nothing else of `content/` comes out."""
    files = (name for name in names if not (Path(folder) / name).is_dir())
    return {name for name in files if name.endswith(".md") or not may_be_published(name)}


def write_pages(root: Path, site: Site, out: Path) -> None:
    """Write every page, the data beside them and what else lies in `content/` into `out`, an empty or a new folder."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CasebookError("Mappen er ikke tom.", "Vælg en mappe, der er tom eller ikke findes. Intet er ændret.")
    content = root / CONTENT
    if content.is_dir():
        shutil.copytree(content, out, ignore=_not_copied, dirs_exist_ok=True)
    pages = (Output(page.file, page.text.encode(), TEXT) for page in site.pages)
    write_outputs(out, (*pages, *files_of_records(site)))
