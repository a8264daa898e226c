"""Builds the two sites to compare: ours, and the same pages on Material for MkDocs with its own search."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from casebook.problem import CasebookError

_MATERIAL = {
    "site_name": "Casebogen",
    "site_url": "http://127.0.0.1/",
    "docs_dir": "pages",
    "site_dir": "material",
    "theme": {"name": "material", "language": "da", "font": False, "custom_dir": "theme"},
    "plugins": [{"search": {"lang": "da"}}],
    "markdown_extensions": ["admonition", "attr_list", "md_in_html", "tables", "toc"],
}
_REDIRECT = "omdirigering.html"  # our template of pages that only lead on; Material has none by that name


def build_ours(root: Path, scratch: Path) -> Path:
    """The site as it is published."""
    site = scratch / "ours"
    _run([sys.executable, "-m", "casebook", "build", "--root", str(root), "--site-dir", str(site)], scratch)
    return site


def build_materials(root: Path, scratch: Path) -> Path:
    """The same pages with Material's theme and search as they come."""
    _run([sys.executable, "-m", "casebook", "pages", "--root", str(root), "--out", str(scratch / "pages")], scratch)
    (scratch / "theme").mkdir()
    (scratch / "theme" / _REDIRECT).write_text("{% extends 'main.html' %}", "utf-8")
    (scratch / "mkdocs.yml").write_text(json.dumps(_MATERIAL), "utf-8")
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(scratch / "mkdocs.yml")], scratch)
    return scratch / "material"


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own command line
    if done.returncode:
        raise CasebookError("Siden, der skulle måles på, kunne ikke bygges.", done.stderr.strip()[-1000:])
