"""The front page: the people first, and every one of them leads to a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casebook.render.html.page import Page
from casebook.render.pages import front
from tests.render.small_site import article as written
from tests.render.small_site import case, html, rendered, sections, shown, view, words, write

if TYPE_CHECKING:
    from pathlib import Path

BO = {
    "borger": {"pseudonym": "Bo", "alder": "40-49", "baggrund": "dansk"},
    "portræt": "Byggede broer.",
    "i_dag": "Er i dag brovagt.",
    "tekst": "Bo går over broen.",
}
VOICE = {"pseudonym": "Bo", "tema": "relation", "gengivelse": "Broen holder."}


def page_of(casebook: Path, *records: dict[str, object], article: str = "") -> Page:
    for record in records:
        write(casebook, f"cases/{record['id']}.yml", record)
    articles = {"": written("index.md", article)} if article else {}
    (page,) = rendered(front, view(casebook, articles))
    return page


def test_a_tile_says_name_age_background_and_where_the_person_is_today(casebook: Path) -> None:
    page = page_of(casebook, case(historier=[BO]))
    assert "Bo , 40–49 år Dansk baggrund. Byggede broer. Da kilden sluttede (2014): brovagt. Stevns" in words(page)
    assert '<a href="cases/broen/">Bo</a>' in html(page)


def test_a_tile_without_a_told_background_leaves_no_gap(casebook: Path) -> None:
    bo = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo går over broen."}
    page = page_of(casebook, case(historier=[bo]))
    assert "Bo , 40–49 år Stevns" in words(page)
    assert "oplyst" not in words(page).partition("Alle cases")[0]


def test_everybody_in_every_case_has_a_tile_also_where_two_stories_tell_of_them(casebook: Path) -> None:
    ea = BO | {"borger": {"pseudonym": "Ea", "alder": "20-29"}}
    again = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo hviler sig."}
    page = page_of(casebook, case(historier=[BO, ea, again]), case(id="faergen", titel="Med færgen", historier=[ea]))
    assert len(re.findall('<li class="cb-tile', html(page))) == len(("Bo", "Ea", "Ea igen"))


def test_the_introduction_stands_before_the_people(casebook: Path) -> None:
    told = words(page_of(casebook, case(historier=[BO]), article="Velkommen til **broerne**."))
    assert told.index("Velkommen til broerne") < told.index("Byggede broer.")


def test_the_front_page_shows_its_sections_in_order(casebook: Path) -> None:
    page = page_of(casebook, case(historier=[BO], stemmer=[VOICE], udfald="lykkedes-ikke"))
    assert sections(page) == ["indgange", "stemmer", "metoder", "det-virkede-ikke"]


def test_without_failures_and_voices_there_is_no_heading_for_them(casebook: Path) -> None:
    assert sections(page_of(casebook, case(udfald="lykkedes"))) == ["indgange", "metoder"]


def test_what_did_not_work_has_the_same_card_as_any_other_case(casebook: Path) -> None:
    page = page_of(casebook, case(udfald="lykkedes-ikke"))
    assert "Lykkedes ikke" in words(page)
    assert '<li class="cb-card' in html(page)


def test_a_voice_is_marked_as_retold_and_leads_to_its_case(casebook: Path) -> None:
    page = page_of(casebook, case(stemmer=[VOICE]))
    assert "Broen holder. Bo · kildens fortælling, ikke interview · Vejen over broen" in words(page)


def test_drafts_and_withdrawn_cases_lend_neither_people_nor_voices(casebook: Path) -> None:
    draft = case(status="kladde", historier=[BO], stemmer=[VOICE])
    withdrawn = case(id="faergen", status="tilbagetrukket", historier=[BO], stemmer=[VOICE])
    told = words(page_of(casebook, draft, withdrawn))
    assert "Bo" not in told.split()
    assert "Broen holder." not in told


def test_hostile_text_stays_text(casebook: Path) -> None:
    hostile = "<script>alert(1)</script> {{ 7 * 7 }} | **fed**"
    bo = BO | {"borger": {"pseudonym": hostile, "alder": "40-49"}, "portræt": hostile, "i_dag": hostile}
    text = html(page_of(casebook, case(titel=hostile, historier=[bo], stemmer=[VOICE | {"gengivelse": hostile}])))
    assert "<script" not in text
    assert "{{ 7 * 7 }}" in shown(text)


def test_the_entrances_of_the_real_casebook_have_pages_of_their_own(casebook: Path) -> None:
    links = re.findall(r'<li><h3><a href="([^"]+)"', html(page_of(casebook, case())).partition("indgange")[2])
    assert {"for/ledere/", "for/medarbejdere/", "for/undervisere/", "for/bidragydere/"} <= set(links)
