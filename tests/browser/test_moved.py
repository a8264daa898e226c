"""An address that a page had leads to the same place on the page that it is now."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casebook.mkdocs_plugin import THEME
from tests.browser.serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOVED = (THEME / "omdirigering.html").read_text("utf-8")
PLACE = '<!doctype html><title>Ny</title><h2 id="stemmer">Stemmer</h2>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a page and of one that leads to it."""
    lines = [line for line in MOVED.splitlines() if "{%" not in line and "config" not in line]
    text = "\n".join(lines).replace("{{ 'assets/casebook/js/moved.js' | url }}", "../moved.js")
    for name, html in {"ny": PLACE, "gammel": text.replace("{{ page.meta.til | e }}", "../ny/")}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(html, "utf-8")
    shutil.copy(THEME / "assets/casebook/js/moved.js", tmp_path)
    return tmp_path


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_asked_for_is_kept_where_scripts_run(browser: Browser, site: Path, *, scripts: bool) -> None:
    with served(site) as origin, browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        for asked in ("", "#stemmer", "?m=gps#stemmer"):
            page.goto("about:blank")
            page.goto(f"{origin}/gammel/{asked}")
            page.wait_for_url(f"{origin}/ny/{asked if scripts else ''}")
            page.go_back()  # the address that leads on is no step on the way
            assert page.url in {"about:blank", f"{origin}/ny/"}, asked
