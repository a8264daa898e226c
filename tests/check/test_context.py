"""The context of a check: which names and words are accounted for, what is remembered, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from casebook.check.context import CheckContext, context_of
from casebook.check.passage import Passage, PassagePart
from casebook.check.shared.ner.accounted import phrases_of_cases
from casebook.check.shared.ner.declarations import Declarations
from casebook.check.triggers import Triggers
from casebook.corpus import Corpus, Registers, load
from casebook.source import Document

TODAY = "2026-11"
BRIDGE, STORM = Triggers({"bro"}), Triggers({"storm"})
STORY = "historier:\n  - borger: {pseudonym: Kvintilla, alder: 40-49}\n    tekst: Hun gik.\n"
ACTOR = "aktør: {type: leverandør, navn: Brohuset Trampolin}\n"


def two_people(context: CheckContext, first: str, second: str) -> tuple[CheckContext, str, str]:
    return context, first, second


def asked_of(context: CheckContext) -> CheckContext:
    return context


@pytest.fixture
def told(casebook: Path) -> Path:
    """The small casebook, whose case declares a pseudonym, an actor, and a title with the pseudonym in it."""
    case = casebook / "cases/broen.yml"
    text = case.read_text("utf-8").replace("titel: Vejen over broen", "titel: Kvintilla over broen")
    case.write_text(text.replace("kilder:\n", f"{STORY}{ACTOR}kilder:\n", 1), "utf-8")
    return casebook


def test_a_context_is_made_once_a_month_and_knows_its_month(casebook: Path) -> None:
    corpus = load(casebook)
    now, later = context_of(corpus, TODAY), context_of(corpus, "2027-01")
    assert (now.today, later.today) == (TODAY, "2027-01")
    assert context_of(corpus, TODAY) is now


def test_a_context_holds_all_records_and_shares_what_follows_from_texts_and_lists(casebook: Path) -> None:
    corpus = load(casebook)
    context = context_of(corpus, TODAY)
    assert context.corpus is corpus
    assert context.memo.texts is corpus.memo.texts
    assert context.memo.run is corpus.memo.run


def test_a_casebook_without_anything_has_a_context() -> None:
    empty = context_of(Corpus({}, {}, Registers()), TODAY)
    assert empty.declared_in_cases == frozenset()
    assert "lykkedes" in empty.settled
    assert empty.passages == ()


def test_field_names_closed_values_and_ids_are_settled(casebook: Path) -> None:
    settled = context_of(load(casebook), TODAY).settled
    assert {"resumé", "lykkedes-ikke", "brobygning", "stevns", "broposten-2014", "vandrere"} <= settled
    assert "broen" not in settled  # a case is called by whoever wrote it


@pytest.mark.parametrize("broken", [False, True])
def test_what_a_case_declares_is_accounted_for_also_where_it_cannot_be_read(told: Path, *, broken: bool) -> None:
    case = told / "cases/broen.yml"
    if broken:
        case.write_text(case.read_text("utf-8").replace("kommune: stevns", "kommune: [stevns"), "utf-8")
    corpus = load(told)
    assert bool(corpus.cases) is not broken
    declared = context_of(corpus, TODAY).declared_in_cases
    assert declared == {"Kvintilla", "Kvintilla over broen", "Brohuset Trampolin"}


def test_other_records_are_held_under_the_same_lists_and_nothing_of_the_first_ones_stays(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY)
    asked = context.for_records(two_people, "Kvintilla", "Morten")
    assert context.for_document(asked_of) is context
    others = load(casebook)
    beside = context.beside(others)
    assert beside.corpus is others
    assert beside.names == context.names
    assert beside.for_records(two_people, "Kvintilla", "Morten") is not asked
    assert beside.memo.run is context.memo.run
    assert beside.for_document(asked_of) is beside


def test_other_names_are_accounted_for_and_nothing_of_the_first_ones_stays(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY)
    asked = context.for_run(two_people, "Kvintilla", "Morten")
    assert context.for_document(asked_of) is context
    other = context.accounting_for(frozenset({"Brohuset"}))
    assert other.names == {"Brohuset"}
    assert other.registers is context.registers
    assert other.for_run(two_people, "Kvintilla", "Morten") is not asked
    assert other.for_document(asked_of) is other


def test_what_is_worked_out_for_a_run_sees_no_records_and_for_the_records_no_document(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY)
    here = context.of(Document("cases/ny.yml", ""), None)
    seen, *asked = here.for_run(two_people, "Kvintilla", "Morten")
    assert (seen.corpus, seen.document, seen.today, asked) == (None, None, "", ["Kvintilla", "Morten"])
    seen, *asked = here.for_records(two_people, "Morten", "Kvintilla")
    assert (seen.corpus, seen.document, seen.today) == (context.corpus, None, TODAY)
    assert asked == ["Morten", "Kvintilla"]


def test_a_passage_holds_the_triggers_that_stand_in_it_and_no_others(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY)
    passage = Passage(Document(""), PassagePart.VALUE, "De bygger en bro.")
    assert context.holds(passage, BRIDGE)
    assert not context.holds(passage, STORM)


def test_a_context_without_document_has_nothing_to_read(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY)
    assert context.passages == ()
    assert replace(context, document=Document("cases/ny.yml", "# En linje.\n")).passages


def test_names_of_methods_sources_and_the_public_are_accounted_for_and_no_first_name_alone(casebook: Path) -> None:
    bright = "- navn: Projekt Lysværket\n  slags: projekt\n  kortformer: [LYS]\n"
    somebodys = "- navn: Projekt Kvintilla\n  slags: projekt\n"
    (casebook / "site_config/navne.yml").write_text(bright + somebodys, "utf-8")
    names = context_of(load(casebook), TODAY).names
    assert {"Brobygning", "Foreningen Broen", "Broposten", "Projekt Lysværket", "Lysværket", "LYS"} <= names
    assert "Kvintilla" not in names
    assert "" not in names


def test_names_of_municipalities_are_judged_once_for_all_records_with_the_same_people_in_them(told: Path) -> None:
    corpus = load(told)
    context = context_of(corpus, TODAY)
    judged: list[frozenset[str]] = []
    nobodys = Declarations.nobodys

    def counted(self: Declarations, names: Iterable[str], people: Iterable[str] = ()) -> tuple[str, ...]:
        several = tuple(names)
        judged.extend([frozenset(people)] if "Stevns Kommune" in several else [])
        return nobodys(self, several, people)

    nobody = replace(corpus, cases={})
    with patch.object(Declarations, "nobodys", counted):
        for records in (corpus, replace(corpus), nobody, replace(nobody)):
            phrases_of_cases(context.beside(records))
    assert judged == [{"Kvintilla"}, frozenset()]
