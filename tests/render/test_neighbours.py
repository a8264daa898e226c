"""Reading on from one record to the next, in the order of the lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.render.html.page import Page
from casebook.render.pages import case as cases
from casebook.render.pages import method as methods
from tests.render.small_site import case, html, method, rendered, view, write


@pytest.fixture
def pages(casebook: Path) -> dict[str, Page]:
    """Three cases – å stands last, a draft and a withdrawn one stand nowhere – and one method."""
    for record_id, title, status in (
        ("broen", "Broen", "ikke-gennemgået"),
        ("aaen", "Åen", "ikke-gennemgået"),
        ("vejen", "Vejen", "ikke-gennemgået"),
        ("kladden", "Kladden", "kladde"),
        ("den-gemte", "Den gemte", "tilbagetrukket"),
    ):
        write(casebook, f"cases/{record_id}.yml", case(id=record_id, titel=title, status=status))
    write(casebook, "methods/brobygning.yml", method())
    shown = view(casebook)
    return {page.address: page for page in (*rendered(cases, shown), *rendered(methods, shown))}


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("cases/broen/", "", "../vejen/"),
        ("cases/vejen/", "../broen/", "../aaen/"),
        ("cases/aaen/", "../vejen/", ""),
        ("metoder/brobygning/", "", ""),
    ],
)
def test_a_record_leads_to_those_beside_it_on_the_list(
    pages: dict[str, Page], address: str, before: str, after: str
) -> None:
    page = html(pages[address])
    for side, href in (("prev", before), ("next", after)):
        assert (f'<a class="cb-beside__{side}" href="{href}" rel="{side}">' in page) == bool(href)
    assert ('class="cb-beside"' in page) == bool(before or after)
