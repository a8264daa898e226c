"""A page's questions to the core: what it finds is shown with its words and its place in the field's own text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.browser import answer
from casebook.browser.answering import all_asks
from casebook.cli import main
from casebook.corpus import Kind
from casebook.door import Casebook
from casebook.problem import DIRECT
from casebook.render.html.markup import inline, prose
from casebook.risk.cells.solver import out_of_reach
from casebook.source import Document, compose
from tests.conftest import SOUND
from tests.own import own_casebook
from tests.test_door import BROKEN, CASE, PERSON, TODAY

NEW = "cases/ny.yml"
TEXT = SOUND[CASE].replace("id: broen", "id: ny") + PERSON


@pytest.fixture
def book(casebook: Path) -> Casebook:
    return Casebook.load(casebook, today=TODAY)


def asked(book: Casebook, ask: str, text: str = TEXT, name: str = NEW, **more: Any) -> dict[str, Any]:
    """The answer, which must be plain values."""
    given = answer(book, {"ask": ask, "name": name, "text": text, **more})
    assert json.loads(json.dumps(given)) == given
    return given


def of_name(found: dict[str, Any]) -> dict[str, Any]:
    """The finding of the name that stands in the story."""
    (one,) = (finding for finding in found["findings"] if finding["family"] == DIRECT)
    return dict(one)


def test_the_findings_are_those_of_the_command_line(
    book: Casebook, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / NEW).write_text(TEXT, "utf-8")
    main(["check", str(casebook / NEW), "--root", str(casebook), "--today", TODAY, "--format", "json"])
    there = json.loads(capsys.readouterr().out)["findings"]
    names = ("rule", "family", "level", "field", "line", "column", "end_line", "end_column", "message", "hint")
    here = asked(book, "record")["findings"]
    assert here
    assert [[one[name] for name in names] for one in here] == [[one[name] for name in names] for one in there]


def test_a_finding_shows_the_words_and_where_they_stand_in_the_text_of_the_field(book: Casebook) -> None:
    name = of_name(asked(book, "record"))
    text = "Kvintilla går over broen. Solmund Kvabbelund ser hende den 3. maj."
    assert name["field"] == "historier.0.tekst"
    assert name["shown"] == text[name["start"] : name["end"]] == "Kvabbelund"
    assert name["page"] == f"bidrag/regler/{name['rule'].removeprefix('direkte/')}/"


@pytest.mark.parametrize(
    "text",
    [
        "tekst: >\n      Broen er bred.\n      Solmund Kvabbelund\n      ser.\n",
        "tekst: |\n      Broen er bred.\n\n      Solmund Kvabbelund ser.\n",
        'tekst: "Broen er \\u00e5ben, å\\tog Solmund Kvabbelund\n      ser."\n',
        "tekst: 'Det er ''broen'', 😀 Solmund Kvabbelund'\n",
    ],
)
def test_the_place_counts_the_characters_of_the_text_as_it_is_read(text: str, book: Casebook) -> None:
    whole = TEXT.partition("    tekst: Kvintilla")[0] + "    " + text
    name = of_name(asked(book, "record", whole))
    read = compose(Document(NEW, whole)).entries["historier", 0, "tekst"].scalar
    assert read is not None
    assert read.value[name["start"] : name["end"]] == name["shown"]
    assert name["shown"] in {"Kvabbelund", "Solmund Kvabbelund"}


def test_the_other_places_of_a_finding_are_shown_as_well(book: Casebook) -> None:
    again = TEXT.rstrip("\n") + " Solmund Kvabbelund ler.\n"
    name = of_name(asked(book, "record", again))
    others = [other["shown"] for other in name["also"] if other["start"] > name["end"]]
    assert others == ["Kvabbelund"]
    assert {other["file"] for other in name["also"]} == {NEW}


def test_what_is_missing_stands_in_no_text(book: Casebook) -> None:
    found = asked(book, "record", TEXT.replace("titel: Vejen over broen\n", ""))
    missing = next(one for one in found["findings"] if one["field"] is None)
    assert (missing["start"], missing["end"], missing["shown"]) == (None, None, "")


def test_a_comment_is_shown_and_is_in_no_field(book: Casebook) -> None:
    found = asked(book, "record", TEXT + "# Ring til Solmund Kvabbelund\n")
    comment = next(one for one in found["findings"] if one["rule"] == "medier/kommentar")
    assert comment["start"] is None
    assert "Kvabbelund" in {other["shown"] for other in (comment, *found["findings"])}


def test_a_whole_text_is_not_shown_as_words(book: Casebook) -> None:
    found = asked(book, "record", TEXT.replace("år: 2014", "år: [" + "ord, " * 100 + "ord]", 1))
    assert all(len(one["shown"]) <= 200 for one in found["findings"])


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("ask", ["record", "page", "fix"])
def test_a_broken_text_is_an_answer(ask: str, text: str, book: Casebook) -> None:
    found = asked(book, ask, text, CASE)
    if ask == "record":
        assert found["findings"]
        assert found["people"] == []
    elif ask == "page":
        assert found["findings"]
    else:
        assert found["fixed"] == 0 or found["text"] != text


def test_a_file_that_no_casebook_has_a_place_for_is_refused_in_danish(book: Casebook) -> None:
    assert "plads" in asked(book, "record", name="x.yml")["refused"]["message"]


def test_each_person_has_a_number_and_a_sentence_with_the_name_that_was_written() -> None:
    book = own_casebook()
    record = next(one for one in book.folder.records[Kind.CASE] if "historier:" in one.text)
    people = asked(book, "record", record.text, record.file)["people"]
    risks = book.person_risk(record.file)
    assert [(one["name"], one["expected"]) for one in people] == [(one.person.name, one.number) for one in risks]
    assert people
    for one in people:
        assert one["low"] <= one["expected"] <= one["high"]
        assert one["name"] in one["sentence"]


def test_a_page_is_the_page_of_the_site_and_is_forgotten(book: Casebook) -> None:
    page = asked(book, "page")
    assert page["title"] == "Vejen over broen"
    assert "De bygger en bro." in page["html"]
    assert prose.cache_info().currsize == inline.cache_info().currsize == 0


def test_a_sheet_is_the_sheet_of_the_site(book: Casebook) -> None:
    sheet = asked(book, "page", sheet=True)
    assert sheet["title"] == "Vejen over broen"
    assert "cb-handout" in sheet["html"]
    assert "cb-handout" not in asked(book, "page")["html"]


def test_a_fix_is_that_of_the_command_line(book: Casebook, casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT.replace("alder: 40-49", "alder: 47").replace("den 3. maj", "den 3. maj 2014")
    mended = asked(book, "fix", text)
    (casebook / NEW).write_text(text, "utf-8")
    main(["check", str(casebook / NEW), "--root", str(casebook), "--today", TODAY, "--fix"])
    capsys.readouterr()
    assert mended["fixed"] > 0
    assert (casebook / NEW).read_text("utf-8") == mended["text"] != text
    assert asked(book, "fix", "Bare en side.\n", "content/side.md") == {"text": "Bare en side.\n", "fixed": 0}


def test_what_a_table_hides_is_told_to_be_unchecked_where_nothing_can_reckon_it(book: Casebook) -> None:
    head = "figurer:\n  - type: tabel\n    titel: Et år efter\n    population: 48\n    kolonner: [Hvor, Antal]\n"
    rows = ("navn: Fleksjob, antal: 21", 'navn: Praktik, antal: "<5"', "navn: Skole, antal: skjult")
    table = f"{head}    rækker:\n" + "".join(f"      - {{{row}}}\n" for row in rows)
    assert asked(book, "record", TEXT + table)["unchecked"] == []
    with out_of_reach():
        found, narrow = (asked(book, "record", TEXT + text) for text in (table, table.replace("skjult", "24")))
        assert asked(book, "record")["unchecked"] == []
    (hidden,) = (one for one in found["findings"] if one["rule"] == "statistik/afledt-celle")
    assert (hidden["level"], hidden["shown"]) == ("råd", "<5")
    assert "redaktionen" in hidden["hint"]
    assert "redaktionen" in found["unchecked"][0]
    assert "fejl" in {one["level"] for one in narrow["findings"] if one["rule"] == "statistik/afledt-celle"}
    assert asked(book, "record", TEXT + table)["unchecked"] == []


def test_every_kind_of_request_is_found_by_itself() -> None:
    assert {"record", "page", "fix"} <= set(all_asks())
    with pytest.raises(KeyError):
        answer(Casebook.load(Path(__file__).parent / "broken", today=TODAY), {"ask": "noget-andet"})
