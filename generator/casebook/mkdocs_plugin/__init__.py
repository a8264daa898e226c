"""The thin skin towards MkDocs: the one room that imports it."""

from __future__ import annotations

from casebook.mkdocs_plugin.plugin import OWN_THEME, THEME, CasebookPlugin
from casebook.mkdocs_plugin.running import build_site, serve_site

__all__ = ["OWN_THEME", "THEME", "CasebookPlugin", "build_site", "serve_site"]
