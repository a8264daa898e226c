"""Terms that age: who follows whom, how they are recognised in running text, and what a change of law touches."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.cli import main
from casebook.corpus import Kind, Registers
from casebook.corpus.law_change import change_of, period
from casebook.corpus.succession import is_former, predecessors, successor
from casebook.corpus.term_matcher import TermMatcher, term_matcher
from casebook.danish import slug
from casebook.model import Term
from tests.render.small_site import case, write

TODAY = "2026-11"


def term(name: str, **fields: object) -> Term:
    return Term.model_validate({"id": slug(name), "navn": name.capitalize(), **fields})


def known(*terms: Term, kind: Kind = Kind.BENEFIT) -> Registers:
    return Registers(vocabularies={kind: {one.id: one for one in terms}})


def of(*terms: Term, kind: Kind = Kind.BENEFIT) -> TermMatcher:
    return term_matcher(known(*terms, kind=kind).vocabularies, lambda one: is_former(one, TODAY))


def found(text: str, *terms: Term, kind: Kind = Kind.BENEFIT) -> list[str]:
    return [text[one.start : one.end] for one in of(*terms, kind=kind).mentions(text)]


OLD = term("brohjælp", gælder_til="2025-06")


@pytest.mark.parametrize(
    "word", ["Brohjælp", "brohjælpen", "brohjælps", "brohjælpens", "brohjælpsmodtager", "forbrohjælp", "over-brohjælp"]
)
def test_a_term_is_known_inflected_and_in_compounds(word: str) -> None:
    assert found(f"Hun fik {word}, mens hun ventede.", OLD) == [word]


@pytest.mark.parametrize("text", ["Hun fik hjælp på broen.", "brohjælpeXYZ1", "obrohjælp", "mellembrohjælpq"])
def test_what_only_looks_like_a_term_is_not(text: str) -> None:
    assert found(text, OLD) == []


@pytest.mark.parametrize("word", ["broklar", "broklare", "broklart"])
def test_a_name_in_the_plural_is_known_in_the_singular(word: str) -> None:
    assert found(f"Han var {word}.", term("broklare", gælder_til="2013-12"), kind=Kind.TARGET_GROUP) == [word]


def test_a_quality_is_not_the_term() -> None:
    assert found("Broklarhed er en dyd.", term("broklare", gælder_til="2013-12"), kind=Kind.TARGET_GROUP) == []


def test_the_longest_term_in_a_word_wins() -> None:
    both = (OLD, term("forbrohjælp", gælder_til="2026"))
    assert [one.term.id for one in of(*both).mentions("forbrohjælpsplan og brohjælp")] == ["forbrohjaelp", "brohjaelp"]


def test_a_name_of_several_words_may_break_over_lines() -> None:
    passive = term("midlertidigt gående", gælder_til="2013-12")
    assert found("De var midlertidigt\n  gående.", passive, kind=Kind.TARGET_GROUP) == ["midlertidigt\n  gående"]


def test_a_word_that_a_term_in_use_has_too_is_left_alone() -> None:
    assert found("Hun fik brohjælpsydelsen.", OLD, term("stihjælp", synonymer=["brohjælpsydelse"])) == []


def test_synonyms_are_for_searching_and_not_for_marking() -> None:
    assert found("Hun fik støtte.", term("brohjælp", gælder_til="2025-06", synonymer=["støtte"])) == []
    assert found("Hun fik støtte.", term("brohjælp", gælder_til="2025-06", i_tekst=["støtte"])) == ["støtte"]


@given(st.text())
def test_mentions_never_overlap_and_stand_in_order(text: str) -> None:
    spans = [(one.start, one.end) for one in of(OLD, term("forbrohjælp", gælder_til="2026")).mentions(text * 2)]
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("end", "former"),
    [
        (None, False),
        ("2025-06", True),
        ("2026-11", False),
        ("2026", True),
        ("2027", False),
        ("2026-10-31", True),
        ("2026-11-15", False),
        ("2026-12-31", False),
    ],
)
def test_a_term_is_former_when_its_end_is_behind_us(end: str | None, *, former: bool) -> None:
    assert is_former(term("brohjælp", gælder_til=end), TODAY) is former


def test_the_successor_is_the_end_of_the_chain_and_leads_back_to_all_before_it() -> None:
    first, second = term("a", afløst_af="b"), term("b", afløst_af="c")
    terms = {one.id: one for one in (first, second, term("c"))}
    assert successor(terms, first) == terms["c"]
    assert predecessors(terms, terms["c"]) == (first, second)


def test_a_circle_of_successors_ends() -> None:
    terms = {one.id: one for one in (term("a", afløst_af="b"), term("b", afløst_af="a"))}
    assert successor(terms, terms["a"]) == terms["b"]


@pytest.mark.parametrize(
    ("fields", "day", "change"),
    [
        ({"gælder_til": "2025-06"}, "2025-07-01", "ophører"),
        ({"gælder_til": "2025-06"}, "2025-06-15", "ophører"),
        ({"gælder_til": "2025-06"}, "2025-07-02", ""),
        ({"gælder_til": "2026"}, "2026-01-01", "ophører"),
        ({"gælder_til": "2025"}, "2026-01-01", "ophører"),
        ({"gælder_til": "2025-06-30"}, "2025-07-01", "ophører"),
        ({"gælder_til": "2025-06-30"}, "2025-06-30", "ophører"),
        ({"gælder_til": "2025-06-30"}, "2025-06-15", ""),
        ({"gælder_til": "2025-12-31"}, "2026-01-01", "ophører"),
        ({"gælder_fra": "2026-02-01"}, "2026-02-01", "begynder"),
        ({"gælder_fra": "2026-02-01"}, "2026-02-02", ""),
        ({"gælder_fra": "2026-01"}, "2026-01-01", "begynder"),
        ({"gælder_fra": "2026-01"}, "2026-02-01", ""),
        ({"gælder_fra": "2026-01"}, "2026", "begynder"),
        ({}, "2026-01-01", ""),
    ],
)
def test_a_change_touches_what_begins_or_ends_with_it(fields: dict[str, str], day: str, change: str) -> None:
    days = period(day)
    assert days
    assert change_of(term("brohjælp", **fields), *days) == change


@pytest.mark.parametrize("text", ["", "i dag", "2026-13", "2026-02-30", "2026-1-1", "26"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert period(text) is None


def report(capsys: pytest.CaptureFixture[str], root: Path, *more: str) -> str:
    assert main(["terms", "--root", str(root), "--changed-on", "2025-07-01", *more]) == 0
    return capsys.readouterr().out


@pytest.fixture
def aging(casebook: Path) -> Path:
    """A casebook in which «brohjælp» ended in June 2025."""
    write(
        casebook,
        "site_config/vocabulary/ydelser.yml",
        [
            {"id": "brohjaelp", "navn": "Brohjælp", "gælder_til": "2025-06", "afløst_af": "vandhjaelp"},
            {"id": "vandhjaelp", "navn": "Vandhjælp", "forklaring": "Før hed det brohjælp."},
        ],
    )
    story = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo fik brohjælpen.", "fra": "brohjaelp"}
    write(casebook, "cases/broen.yml", case(historier=[story]))
    return casebook


def test_every_place_of_a_term_is_told_with_its_line_and_its_page(
    aging: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = report(capsys, aging)
    lines = (aging / "cases/broen.yml").read_text("utf-8").splitlines()
    text, field = (next(i for i, line in enumerate(lines, 1) if words in line) for words in ("brohjælpen", "fra:"))
    assert "Brohjælp (ydelse eller tilknytning) ophører i juni 2025 og hedder siden vandhjælp" in told
    assert f"cases/broen.yml:{text}:17  /cases/broen/  tekst historier.0.tekst: «brohjælpen»" in told
    assert f"cases/broen.yml:{field}:8  /cases/broen/  felt historier.0.fra: «brohjaelp»" in told
    assert "/begreber/#vandhjaelp  tekst 1.forklaring: «brohjælp»" in told
    assert told.endswith("1 begreb, 4 steder og 2 sider.\n")


def test_the_same_as_json(aging: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: dict[str, Any] = json.loads(report(capsys, aging, "--format", "json"))
    assert told["version"] == 1
    assert told["pages"] == ["/begreber/", "/cases/broen/"]
    (one,) = told["terms"]
    assert (one["id"], one["change"], one["date"], one["successor"]) == (
        "brohjaelp", "ophører", "2025-06", "vandhjaelp",
    )  # fmt: skip
    assert {place["in"] for place in one["places"]} == {"begreb", "felt", "tekst"}


def test_a_date_on_which_nothing_changes_is_no_fault(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(capsys, casebook) == "Ingen begreber, ingen steder og ingen sider.\n"


def test_a_date_that_is_none_is_told_in_danish(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["terms", "--root", str(casebook), "--changed-on", "i morgen"]) == 2
    assert "Datoen kan ikke læses" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("Det begyndte den 1. januar 2007.", []),
        ("Hun er født den 1. januar 2007.", ["direkte/fødselsdato"]),
        ("Han, 2. januar 2007, fik hjælpen.", ["direkte/fødselsdato"]),
    ],
)
def test_a_day_of_law_is_nobodys_birthday_but_where_it_is_said_to_be(
    casebook: Path, capsys: pytest.CaptureFixture[str], told: str, rules: list[str]
) -> None:
    one = {"id": "brohjaelp", "navn": "Brohjælp", "gælder_fra": "2007-01-01", "forklaring": told}
    write(casebook, "site_config/vocabulary/ydelser.yml", [one])
    main(["check", "--root", str(casebook), "--today", "2026-11", "--format", "json"])
    assert [found["rule"] for found in json.loads(capsys.readouterr().out)["findings"]] == rules
