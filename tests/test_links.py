"""The link checker sees what a reader would meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.publish.links import broken_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages and a picture."""
    (tmp_path / "metoder" / "gps").mkdir(parents=True)
    (tmp_path / "metoder" / "gps" / "index.html").write_text('<h1 id="top">GPS</h1><a href="../../">hjem</a>')
    (tmp_path / "billede.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    "link",
    [
        '<a href="metoder/gps/">',
        '<a href="metoder/gps/#top">',
        '<a href="metoder/gps/index.html#top">',
        '<a href="https://example.org/findes/ikke">',
        '<a href="mailto:nogen@example.org">',
        '<img src="billede.svg">',
        '<a href="#">',
        '<a href="./">',
    ],
)
def test_a_link_that_leads_somewhere_is_fine(site: Path, link: str) -> None:
    (site / "index.html").write_text(link)
    assert broken_links(site) == ()


@pytest.mark.parametrize(
    "link",
    [
        '<a href="metoder/findes-ikke/">',
        '<a href="metoder/gps/#findes-ikke">',
        '<a href="#findes-ikke">',
        '<img src="vaek.svg">',
        '<a href="../uden-for/">',
        '<link rel="stylesheet" href="vaek.css">',
        '<a href="/metoder/gps/">',
        '<a href="http://[">',
    ],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, link: str) -> None:
    (site / "index.html").write_text(link)
    assert [broken.page for broken in broken_links(site)] == ["index.html"]


def test_what_a_record_links_to_is_not_repeated(site: Path) -> None:
    (site / "index.html").write_text('<a href="../Sladre-Hank-1234.md">')
    assert [broken.shown for broken in broken_links(site)] == ["../Xxxxxx-Xxxx-0000.xx"]
