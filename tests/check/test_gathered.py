"""One finding a thing: reasons of one mention together, a word that comes again named once."""

from __future__ import annotations

from casebook.check.gathered import gathered
from casebook.problem import Level, Place, PlaceRelation, Position, Problem, Span
from casebook.source import Document

DOCUMENT = Document("cases/a.yml", "Han bor i Aaby.\nI Aaby er der stille, siger Bo.\n")


def problem(rule: str, line: int, column: int, length: int, level: Level = Level.WARNING) -> Problem:
    """A finding of a rule at a place."""
    span = Span(Position(line, column), Position(line, column + length))
    return Problem(rule, level, Place(DOCUMENT.file, span), "Her står noget.", "Skriv det ikke.")


def together(*problems: Problem) -> list[Problem]:
    """The findings as they are reported."""
    return list(gathered(problems, {DOCUMENT.file: DOCUMENT}))


def test_two_rules_on_one_mention_are_one_finding_with_both_reasons() -> None:
    (only,) = together(
        problem("egennavne/uerklæret-egennavn", 1, 11, 4), problem("direkte/personnavn", 1, 11, 4, Level.ERROR)
    )
    assert (only.rule, only.level) == ("direkte/personnavn", Level.ERROR)
    assert [(related.note, related.rule) for related in only.related] == [
        ("[egennavne/uerklæret-egennavn] Her står noget.", "egennavne/uerklæret-egennavn")
    ]


def test_the_same_word_again_is_a_place_of_the_first() -> None:
    first, other = together(
        problem("indirekte/by-eller-bydel", 1, 11, 4),
        problem("indirekte/by-eller-bydel", 2, 3, 4),
        problem("indirekte/by-eller-bydel", 2, 29, 2),
    )
    assert first.message.endswith("Det samme står 1 sted til.")
    assert [(related.place.span.start.line, related.relation) for related in first.related] == [
        (2, PlaceRelation.AGAIN)
    ]
    assert other.related == ()


def test_the_comments_of_a_file_are_one_finding_at_the_first_of_them() -> None:
    (only,) = together(problem("medier/kommentar", 2, 3, 9), problem("medier/kommentar", 1, 1, 50))
    assert only.place.span.start == Position(1, 1)
    assert only.message.endswith("Det samme står 1 sted til.")
    assert [related.place.span.start for related in only.related] == [Position(2, 3)]


def test_other_families_and_long_passages_stand_alone() -> None:
    several = [problem("statistik/lille-andel", 1, 1, 9), problem("proces/gennemgang-mangler", 1, 1, 9)]
    assert together(*several) == several
