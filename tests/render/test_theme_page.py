"""A theme's page: the hand-written introduction first, then what the records say, failures included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.render.html.page import Page
from casebook.render.pages import theme
from tests.render.small_site import article as written
from tests.render.small_site import case, html, method, rendered, sections, shown, view, words, write

if TYPE_CHECKING:
    from pathlib import Path

THEMES = [
    {"id": "relation", "navn": "Relation", "synonymer": ["tillid"], "forklaring": "Rebet mellem to."},
    {"id": "tempo", "navn": "Tempo", "forklaring": "Hvor hurtigt der bliver gået."},
    {"id": "vejr", "navn": "Vejr"},
]
VOICE = {"pseudonym": "Bo", "alder": "40-49", "tema": "relation", "gengivelse": "Bo fortæller om rebet."}
ARTICLE = "Først tog de hinanden i hånden.\n\n## Et rebs to ender\n\nDer er *altid* to. Se [broen](../cases/broen.md)."


def lesson(kind: str, text: str, to: str = "mentor") -> dict[str, str]:
    return {"type": kind, "til": to, "tekst": text}


def page_of(casebook: Path, *records: dict[str, object], name: str = "relation", article: str = "") -> Page:
    write(casebook, "site_config/vocabulary/temaer.yml", THEMES)
    for record in records:
        write(casebook, f"cases/{record['id']}.yml", record)
    address = f"temaer/{name}/"
    articles = {address: written(f"temaer/{name}.md", article, description="Rebet, kort.")} if article else {}
    return next(page for page in rendered(theme, view(casebook, articles)) if page.address == address)


def role(page: Page, name: str) -> str:
    """The text of the page for one role."""
    return words(page).partition(f" {name} ")[2].partition(" Til ")[0]


def test_the_introduction_stands_before_everything_from_the_records(casebook: Path) -> None:
    page = page_of(casebook, case(temaer=["relation"], stemmer=[VOICE]), article=ARTICLE)
    told = words(page)
    assert told.index("Først tog de hinanden") < told.index("Bo fortæller om rebet.")
    assert '<h2 id="et-rebs-to-ender">Et rebs to ender</h2>' in html(page)
    assert "<em>altid</em>" in html(page)


def test_a_page_with_an_introduction_is_mended_and_described_by_it(casebook: Path) -> None:
    page = page_of(casebook, case(), article=ARTICLE)
    assert (page.source, page.file) == ("content/temaer/relation.md", "temaer/relation.md")
    assert page.description == "Rebet, kort."


def test_a_page_without_an_introduction_is_mended_in_the_vocabulary(casebook: Path) -> None:
    page = page_of(casebook, case())
    assert (page.source, page.file) == ("site_config/vocabulary/temaer.yml", "temaer/relation.md")
    assert page.description == "Rebet mellem to."


def test_the_sections_stand_in_order_and_each_is_linked_from_the_top(casebook: Path) -> None:
    other = case(id="faergen", titel="Med færgen", temaer=["relation", "tempo"])
    page = page_of(casebook, case(temaer=["relation"], stemmer=[VOICE], læring=[lesson("råd", "Hold fast.")]), other)
    expected = ["stemmer", "laering", "cases", "metoder", "beslaegtet", "kilder"]
    assert sections(page) == expected
    assert re.findall(r'<li><a href="#([^"]+)"', html(page)) == expected


def test_a_voice_is_marked_as_retold_and_leads_to_its_case(casebook: Path) -> None:
    page = page_of(casebook, case(stemmer=[VOICE]))
    assert "Bo fortæller om rebet. Bo, 40–49 år · kildens fortælling, ikke interview · Vejen over broen" in words(page)
    assert '<a href="../../cases/broen/">Vejen over broen</a></figcaption>' in html(page)


def test_a_voice_on_another_theme_stays_on_that_page(casebook: Path) -> None:
    record = case(temaer=["relation"], stemmer=[VOICE | {"tema": "tempo"}])
    assert "Bo fortæller" not in words(page_of(casebook, record))
    assert "Bo fortæller" in words(page_of(casebook, record, name="tempo"))


def test_lessons_stand_by_role_with_kind_and_case(casebook: Path) -> None:
    lessons = [lesson("virkede", "De holdt fast."), lesson("råd", "Køb et reb.", "leder")]
    page = page_of(casebook, case(temaer=["relation"], læring=lessons))
    assert role(page, "Til mentoren").startswith("Det virkede De holdt fast. Vejen over broen")
    assert role(page, "Til lederen").startswith("Gode råd Køb et reb. Vejen over broen")
    assert 'href="../../cases/broen/#laering"' in html(page)
    assert "Til politikeren" not in words(page)


def test_what_did_not_work_is_among_the_first_however_much_did(casebook: Path) -> None:
    lessons = [lesson("virkede", f"Det {number}. reb holdt.") for number in range(1, 6)]
    lessons += [lesson("virkede-ikke", "Rebet knækkede."), lesson("råd", "Tag to.")]
    page = html(page_of(casebook, case(temaer=["relation"], læring=lessons)))
    shown, _, folded = page.partition('<details class="cb-folded"')
    assert [shown.count(text) for text in ("1. reb", "Rebet knækkede", "Tag to")] == [1, 1, 1]
    assert folded.count("reb holdt") == len(lessons) - 3
    assert "<summary>4 mere til mentoren</summary>" in folded


def test_a_lesson_in_the_themes_own_words_comes_first(casebook: Path) -> None:
    lessons = [lesson("råd", f"{number}. råd om reb.") for number in range(1, 5)] + [lesson("råd", "Tilliden først.")]
    told = role(page_of(casebook, case(temaer=["relation"], læring=lessons)), "Til mentoren")
    assert told.startswith("Gode råd Tilliden først.")


def test_a_case_that_only_lends_its_voice_lends_no_lessons(casebook: Path) -> None:
    record = case(temaer=["tempo"], stemmer=[VOICE], læring=[lesson("råd", "Gå langsomt.")])
    assert "Gå langsomt." not in words(page_of(casebook, record))


def test_every_case_is_shown_and_counted_whatever_came_of_it(casebook: Path) -> None:
    failed = case(id="faergen", titel="Med færgen", temaer=["relation"], udfald="lykkedes-ikke")
    page = page_of(casebook, case(temaer=["relation"], udfald="lykkedes"), failed)
    assert "2 cases: 1 lykkedes og 1 lykkedes ikke." in words(page)
    assert "Lykkedes ikke" in words(page)


def test_a_theme_that_no_method_carries_shows_those_of_its_cases(casebook: Path) -> None:
    page = page_of(casebook, case(temaer=["relation"]))
    assert "Ingen metode er mærket med temaet." in words(page)
    assert 'href="../../metoder/brobygning/"' in html(page)


@pytest.mark.parametrize(("number", "cards"), [(6, 6), (7, 0)])
def test_few_methods_are_told_and_many_are_listed_by_type(casebook: Path, number: int, cards: int) -> None:
    for place in range(number):
        one = method(id=f"bro-{place}", titel=f"Bro {place}", resumé="En bro.", temaer=["relation"])
        write(casebook, f"methods/bro-{place}.yml", one)
    page = page_of(casebook, case())
    assert html(page).count("En bro.") == cards
    assert len(re.findall(r'href="../../metoder/bro-\d/"', html(page))) == number


def test_kindred_themes_say_what_they_share_and_strangers_are_left_out(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(temaer=["relation", "tempo"]))
    page = page_of(casebook, case(temaer=["relation", "tempo"]))
    told = words(page).partition("Beslægtede temaer Tempo ")[2]
    assert told.startswith("Hvor hurtigt der bliver gået. 1 case og 1 metode til fælles")
    assert "../vejr/" not in html(page)


def test_a_source_stands_once_however_many_cases_build_on_it(casebook: Path) -> None:
    page = page_of(casebook, case(temaer=["relation"]), case(id="faergen", titel="Med færgen", temaer=["relation"]))
    assert html(page).count("kilder/broposten-2014/") == 1


def test_a_theme_without_records_says_so(casebook: Path) -> None:
    page = page_of(casebook, case(), name="vejr")
    assert "endnu ingen cases eller metoder med dette tema" in words(page)
    assert sections(page) == ["kilder"]


def test_drafts_lend_nothing(casebook: Path) -> None:
    draft = case(status="kladde", temaer=["relation"], stemmer=[VOICE], læring=[lesson("råd", "Hold fast.")])
    told = words(page_of(casebook, draft))
    assert "Bo fortæller" not in told
    assert "Hold fast." not in told


def test_hostile_text_stays_text(casebook: Path) -> None:
    hostile = "<script>alert(1)</script> {{ 7 * 7 }} | **fed**"
    record = case(
        titel=hostile,
        temaer=["relation"],
        stemmer=[VOICE | {"gengivelse": hostile}],
        læring=[lesson("råd", hostile)],
    )
    text = html(page_of(casebook, record))
    assert "<script" not in text
    assert "{{ 7 * 7 }}" in shown(text)
