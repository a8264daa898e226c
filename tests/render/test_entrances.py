"""The entrances by role: what an editor asks for in the front matter is drawn from the records, and is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.values import Audience
from casebook.published import published
from casebook.render.catalogue.catalogue import answering, catalogue_facets
from casebook.render.html.articles import page_of
from casebook.render.html.page import Page
from casebook.render.pages import entrance
from casebook.render.themes.role_lessons import lessons_for
from casebook.render.view.site import Here, SiteView
from tests.own import own_corpus
from tests.render.small_site import case, html, rendered, view, words, write

LESSONS = [
    {"type": "virkede", "til": "leder", "tekst": "Giv det tid."},
    {"type": "råd", "til": "leder", "tekst": "Mød op."},
    {"type": "råd", "til": "mentor", "tekst": "Gå med."},
]


@pytest.fixture(scope="module")
def ours() -> SiteView:
    """Our own casebook, with its hand-written pages."""
    corpus = own_corpus()
    assert corpus.registers.texts
    articles = {one.address: page_of(one) for one in corpus.articles}
    return SiteView(published(corpus, corpus.registers.texts), articles)


def page(site: SiteView) -> Page:
    return next(rendered(entrance, site))


def entrance_of(root: Path, **meta: object) -> Page:
    article = Page("for/ledere/", "Jeg leder", "Velkommen.", "content/for/ledere.md", "Til dig.", meta)
    return page(view(root, {article.address: article}))


def test_every_entrance_of_the_front_page_leads_to_a_page(ours: SiteView) -> None:
    addresses = {one.address for one in rendered(entrance, ours)}
    assert {one.to.strip("/") + "/" for one in ours.texts.entrances} == addresses
    assert len(addresses) == 5


def test_every_filtered_list_asks_for_what_the_catalogue_knows_and_is_not_empty(ours: SiteView) -> None:
    known = {facet.id: {value.id for value in facet.values} for facet in catalogue_facets(ours, Here(ours, ""))}
    for article in (one for address, one in ours.articles.items() if address.startswith(entrance.FOLDER)):
        lists = article.meta["lister"]
        assert isinstance(lists, dict)
        for query in lists:
            asked = entrance.asked(query)
            assert all(set(ids) <= known[facet] for facet, ids in asked.items()), query
            assert answering(ours, asked), query


def test_every_case_to_begin_with_is_published(ours: SiteView) -> None:
    for article in (one for address, one in ours.articles.items() if address.startswith(entrance.FOLDER)):
        wanted = article.meta.get("begynd_med", [])
        assert isinstance(wanted, list)
        shown = html(next(one for one in rendered(entrance, ours) if one.address == article.address))
        assert all(f'href="../../{one}/"' in shown for one in wanted)


def test_a_list_leads_into_the_catalogue_and_says_how_much_is_on_it(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(udfald="lykkedes-ikke"))
    shown = entrance_of(
        casebook, lister={"type=case&udfald=lykkedes-ikke,delvist": "Det svære", "udfald=lykkedes": "Tom"}
    )
    assert 'href="../../find/?type=case&amp;udfald=lykkedes-ikke,delvist"' in html(shown)
    assert "Det svære 1 case" in words(shown)
    assert "Tom" not in words(shown)


def test_advice_is_for_the_role_and_a_case_that_is_gone_is_left_out(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(læring=LESSONS))
    told = words(entrance_of(casebook, raad_til="leder", begynd_med=["cases/broen", "cases/vaek"]))
    assert "Mød op." in told
    assert "Gå med." not in told


def test_lessons_of_one_role_let_every_case_speak_before_one_speaks_twice(ours: SiteView) -> None:
    told = lessons_for(Here(ours, ""), Audience.LEADER, ours.cases)
    assert {one.lesson.audience for one in told} == {Audience.LEADER}
    assert len({one.case.href for one in told[: entrance.MOST_LESSONS]}) == entrance.MOST_LESSONS


def test_a_page_without_what_is_drawn_from_records_is_its_own_text(casebook: Path) -> None:
    assert "Velkommen." in words(entrance_of(casebook))
