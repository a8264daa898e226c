"""A rule: what its findings say, and which passages it reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from casebook.check.context import CheckContext
from casebook.check.engine import check_document, check_picture
from casebook.check.passage import Passage, PassagePart
from casebook.check.rule import CorpusRule, Hit, PictureRule, RecordHit, RecordRule, Rule, TextRule, hits, kept_hits
from casebook.check.triggers import Triggers
from casebook.corpus import Registers
from casebook.model import Case, parse
from casebook.problem import Confidence, Level, Place, Problem, Related
from casebook.source import Document, Picture, compose
from casebook.source.text import decode
from tests.conftest import SOUND

CASE = compose(decode("cases/broen.yml", SOUND["cases/broen.yml"].encode()))
CONTEXT = CheckContext(Registers(), "2026-11")
BRIDGE, STORM = Triggers({"bro"}), Triggers({"storm"})
ELSEWHERE = (Related(Place("cases/anden.yml"), "her også"),)


def whole(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    del context
    yield Hit(0, len(passage.text))


def at_place(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    del case, context
    yield RecordHit(("sted",), hint="Se stedet.", related=ELSEWHERE)


ABOUT = {
    "family": "indirekte",
    "name": "bro",
    "title": "Bro",
    "message": "Her står en bro.",
    "why": "Der er få broer.",
    "source": "Opdigtet.",
    "hint": "Skriv «et sted».",
    "level": Level.WARNING,
    "bad": (),
    "good": (),
}
TEXT = TextRule(**ABOUT, find=whole)  # type: ignore[arg-type] # the fields that every rule has
RECORD = RecordRule(**ABOUT, find=at_place)  # type: ignore[arg-type] # as above


def findings(*rules: Rule) -> list[Problem]:
    """The findings of some rules in the small case."""
    record, _ = parse(Case, CASE)
    assert record
    return check_document(CASE, record, CONTEXT, rules)


def test_a_finding_says_what_its_rule_says() -> None:
    problem = TEXT.problem(Place("cases/broen.yml"))
    assert (problem.rule, problem.message, problem.hint) == ("indirekte/bro", "Her står en bro.", "Skriv «et sted».")
    assert (problem.level, problem.confidence, problem.related) == (Level.WARNING, Confidence.HIGH, ())
    unsure = replace(TEXT, confidence=Confidence.LOW)
    assert unsure.problem(Place("cases/broen.yml")).confidence is Confidence.LOW


def test_a_hit_says_more_exactly_what_to_do_and_how_sure_it_is() -> None:
    hit = Hit(0, 3, hint="Skriv «en bro».", confidence=Confidence.LOW, level=Level.ERROR)
    problem = TEXT.problem(Place("cases/broen.yml"), hit)
    assert (problem.hint, problem.confidence, problem.level) == ("Skriv «en bro».", Confidence.LOW, Level.ERROR)
    assert TEXT.problem(Place("cases/broen.yml"), Hit(0, 3)).hint == "Skriv «et sted»."


def test_a_finding_names_the_other_places_of_its_hit_unless_others_are_given() -> None:
    given = (Related(Place("cases/tredje.yml"), "og her"),)
    hit = RecordHit(("sted",), related=ELSEWHERE)
    assert RECORD.problem(Place("cases/broen.yml"), hit).related == ELSEWHERE
    assert RECORD.problem(Place("cases/broen.yml"), hit, given).related == given
    assert RECORD.problem(Place("cases/broen.yml"), Hit(0, 3)).related == ()


@pytest.mark.parametrize(
    ("part", "triggers", "is_read"),
    [
        (PassagePart.VALUE, (), True),
        (PassagePart.VALUE, (BRIDGE,), True),
        (PassagePart.VALUE, (STORM, BRIDGE), True),
        (PassagePart.VALUE, (STORM,), False),
        (PassagePart.FILE_NAME, (), False),
        (PassagePart.FILE_NAME, (BRIDGE,), False),
    ],
)
def test_a_rule_reads_its_parts_of_a_file_where_something_triggers_it(
    part: PassagePart, triggers: tuple[Triggers, ...], *, is_read: bool
) -> None:
    passage = Passage(CASE, part, "De bygger en bro.")
    rule, wanted = replace(TEXT, triggers=triggers), [Hit(0, len(passage.text))] if is_read else []
    assert list(rule.read(passage, CONTEXT)) == wanted
    assert list(hits(rule, passage, CONTEXT.of(CASE, None))) == wanted


def test_a_passage_is_looked_through_by_a_rule_once() -> None:
    read: list[tuple[Passage, CheckContext]] = []

    def noted(passage: Passage, context: CheckContext) -> Iterator[Hit]:
        read.append((passage, context))
        yield Hit(0, 2)

    here, passage = CONTEXT.of(CASE, None), Passage(CASE, PassagePart.VALUE, "De bygger en bro.")
    rule = replace(TEXT, triggers=(BRIDGE,), find=noted)
    assert hits(rule, passage, here) == hits(rule, passage, here) == kept_hits(rule, passage, here) == (Hit(0, 2),)
    assert read == [(passage, here)]
    assert kept_hits(replace(rule, name="aa"), passage, here) == (Hit(0, 2),)
    assert hits(rule, Passage(CASE, PassagePart.VALUE, "Bro over vand."), here) == (Hit(0, 2),)
    assert len(read) == 3  # another rule, and another passage


def test_a_text_without_its_triggers_gives_a_rule_no_findings() -> None:
    assert findings(TEXT)
    assert findings(replace(TEXT, triggers=(STORM,))) == []
    fields = {problem.place.field for problem in findings(replace(TEXT, triggers=(BRIDGE,)))}
    assert fields == {"indsats.tekst"}


def test_a_finding_in_text_says_what_its_hit_says() -> None:
    def unsure(passage: Passage, context: CheckContext) -> Iterator[Hit]:
        del passage, context
        yield Hit(0, 2, hint="Se efter.", level=Level.ERROR)

    (problem,) = findings(replace(TEXT, triggers=(BRIDGE,), find=unsure))
    assert (problem.hint, problem.level) == ("Se efter.", Level.ERROR)


def test_a_finding_in_a_record_stands_at_the_value_or_the_key_and_says_what_its_hit_says() -> None:
    def at_key(case: Case, context: CheckContext) -> Iterator[RecordHit]:
        yield from (replace(hit, at_key=True) for hit in at_place(case, context))

    at_value, at_its_key = findings(RECORD, replace(RECORD, find=at_key))
    line = SOUND["cases/broen.yml"].splitlines().index("sted:") + 1
    assert at_its_key.place.span.start.line == line
    assert at_value.place.span.start.line == line + 1
    for problem in (at_value, at_its_key):
        assert (problem.hint, problem.related) == ("Se stedet.", ELSEWHERE)


def test_a_rule_about_all_records_prepares_and_finds_with_the_case_that_it_is_asked_about() -> None:
    prepared = []

    def prepare(case: Case, context: CheckContext) -> None:
        prepared.append((case.id, context.document, context.record and context.record.id))

    def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
        assert context.document is CASE
        assert context.record is case
        assert prepared
        yield from at_place(case, context)

    rule = CorpusRule(**ABOUT, find=find, prepare=prepare)  # type: ignore[arg-type] # as above
    (problem,) = findings(rule)
    assert prepared == [("broen", CASE, "broen")]
    assert (problem.place.file, problem.place.field) == ("cases/broen.yml", "sted")
    assert (problem.rule, problem.hint, problem.related) == ("indirekte/bro", "Se stedet.", ELSEWHERE)


def test_a_rule_about_pictures_finds_as_seen_from_the_picture_itself() -> None:
    picture = Picture(Document("content/billeder/bro.png"))

    def find(seen: Picture, context: CheckContext) -> Iterator[Hit]:
        assert seen is picture
        assert context.document is picture.document
        yield Hit(0, 0, "Se billedet.")

    rule = PictureRule(**ABOUT, find=find)  # type: ignore[arg-type] # as above
    (problem,) = check_picture(picture, CONTEXT, [rule])
    assert (problem.place.file, problem.hint) == ("content/billeder/bro.png", "Se billedet.")
