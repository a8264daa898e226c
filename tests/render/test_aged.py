"""Marks on terms that the law has left behind: once a section, and nothing else of the page is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.render.html.aged import marker, pieces
from casebook.render.html.page import Page
from tests.render.small_site import view, write

if TYPE_CHECKING:
    from pathlib import Path

    from casebook.render.view.site import SiteView

TODAY = "2026-11"
MARK = re.compile(r'<span class="cb-aged">.*?</span></span></span>', re.DOTALL)


@pytest.fixture
def site(casebook: Path) -> SiteView:
    terms = [
        {"id": "brohjaelp", "navn": "Brohjælp", "gælder_til": "2025-06", "afløst_af": "vandhjaelp"},
        {"id": "vandhjaelp", "navn": "Vandhjælp"},
        {"id": "stihjaelp", "navn": "Stihjælp", "gælder_til": "2026", "afløst_af": "ingen"},
    ]
    write(casebook, "site_config/vocabulary/ydelser.yml", terms)
    return view(casebook)


def marked(site: SiteView, body: str, address: str = "cases/broen/", month: str = TODAY) -> str:
    page = Page(address, "Broen", body, "cases/broen.yml")
    return marker(site.published.vocabularies, month, site.sentences).marked(page).body


def test_a_former_term_leads_to_what_it_means_and_says_what_it_is_called_today(site: SiteView) -> None:
    assert marked(site, "<p>Hun fik Brohjælpen.</p>") == (
        '<p>Hun fik <span class="cb-aged"><a class="cb-aged__word" href="../../begreber/#brohjaelp" '
        'aria-describedby="foer-1">Brohjælpen</a><span class="cb-aged__note" id="foer-1">'
        '<span class="cb-aged__mark"> (</span>i dag: vandhjælp; brugt til juni 2025'
        '<span class="cb-aged__mark">)</span></span></span>.</p>'
    )


def test_what_nothing_came_after_says_so(site: SiteView) -> None:
    assert "i dag: der er ikke kommet noget i stedet; brugt til 2026<" in marked(site, "<p>Stihjælp</p>")


def test_a_term_is_not_marked_before_its_time_is_over(site: SiteView) -> None:
    assert marked(site, "<p>Brohjælp</p>", month="2025-06") == "<p>Brohjælp</p>"


def test_a_term_is_marked_once_a_section_and_every_note_has_its_own_id(site: SiteView) -> None:
    body = "<p>Brohjælp, brohjælp og stihjælp.</p>\n<h2>Mere</h2>\n<p>Brohjælp.</p>\n<h3>Småt</h3>\n<p>Brohjælp.</p>"
    found = MARK.findall(marked(site, body))
    assert len(found) == 3
    assert len(set(re.findall(r' id="([^"]+)"', "".join(found)))) == 3


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Om brohjælp</h2>",
        "<h3>Brohjælp</h3>",
        '<a href="x/">om brohjælp</a>',
        "<code>brohjælp</code>",
        "<pre><code>brohjælp\n</code></pre>",
        '<p title="brohjælp">x</p>',
        '<h2 id="brohjælp">Andet</h2>',
        "<!-- brohjælp -->",
        "https://example.org/brohjælp",
        "<table><tr><td>brohjælp</td></tr></table>",
        '<dl class="cb-facts"><div><dt>Før</dt><dd>Brohjælp hedder i dag vandhjælp</dd></div></dl>',
        "<svg><text>brohjælp</text></svg>",
        '<select name="x"><option value="y">Brohjælp</option></select>',
        '<figure class="cb-figure cb-figure--skala"><p>brohjælp</p></figure>',
    ],
)
def test_headings_links_code_drawings_and_facts_are_left_alone(site: SiteView, text: str) -> None:
    assert marked(site, text) == text


def test_a_quotation_keeps_its_words(site: SiteView) -> None:
    quoted = "<blockquote><p>Brohjælpen gav mig luft.</p></blockquote>"
    told = re.sub(r"<[^>]+>", "", re.sub(r'<span class="cb-aged__note".*?</span></span>', "", marked(site, quoted)))
    assert told == "Brohjælpen gav mig luft."


def test_lists_and_guides_are_left_alone(site: SiteView) -> None:
    assert marked(site, "<p>Brohjælp</p>", "maalgrupper/vandrere/") == "<p>Brohjælp</p>"


@given(st.text(alphabet='ab<>/ \n!-"=h12'))
def test_the_pieces_of_a_page_are_the_whole_page(body: str) -> None:
    assert "".join(piece.text for piece in pieces(body)) == body
