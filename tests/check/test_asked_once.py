"""A question about what no rule decides is asked once a record, and of nothing that another finding has told of."""

from __future__ import annotations

import pytest

from casebook.bench.prose import MarkedText, findings, quoted, tallied
from casebook.bench.strangers.words import PSEUDONYM
from casebook.check.asked_once import asked_once, is_asked_once
from casebook.check.context import CheckContext, context_of
from casebook.check.exemptions import covers
from casebook.model.privacy import Exemption
from casebook.problem import Level
from tests.own import own_corpus

RULE = "statistik/uafgjorte-tal"
TEXT = "Planen var tænkt til seks, siger lederen. Det kunne blive otte. På holdet kom to af de fire unge i job."


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-01")


def passage(text: str, *marked: str) -> MarkedText:
    return MarkedText(text, not marked, marked, "", "g", "Holstebro", PSEUDONYM, of_method=False)


def test_all_that_is_undecided_is_one_finding_at_the_first_place(context: CheckContext) -> None:
    found = findings(passage(TEXT), context)
    [asked] = [each for each in found if each.problem.rule == RULE]
    text = quoted(TEXT)[1:-1]
    assert [text[start:end] for start, end in (asked[:2], *asked.others)] == ["seks", "otte"]
    assert asked.problem.level is Level.ADVICE
    assert asked.problem.message.endswith("Der er 1 tal til.")
    assert any(each.problem.rule == "statistik/lille-andel" for each in found)


def test_what_is_found_by_the_question_alone_is_told_apart(context: CheckContext) -> None:
    tally = tallied([passage(TEXT, "otte", "to af de fire")], context)["g"]
    assert (tally.sought, tally.touched, tally.only_asked) == (2, 2, 1)


def test_nothing_is_asked_where_every_number_counts_something_else(context: CheckContext) -> None:
    sound = (
        "Hun kom tre dage om ugen i otte uger, fra klokken ni. Hver anden uge ringede de om to ting. Hun "
        "skrev det i to sætninger. Dagsorden: kaffe 3, kage 2."
    )
    assert [each for each in findings(passage(sound), context) if is_asked_once(each.problem.rule)] == []


def test_the_question_is_never_excepted(context: CheckContext) -> None:
    [asked] = [each.problem for each in findings(passage(TEXT), context) if each.problem.rule == RULE]
    exemption = Exemption.model_construct(rule="uafgjorte-tal", field=asked.place.field, reason="Det er timer.")
    assert not covers(exemption, asked)


def test_findings_without_a_question_are_left_as_they_are(context: CheckContext) -> None:
    problems = [each.problem for each in findings(passage("Peter Jensen kom hver dag."), context)]
    assert problems
    assert asked_once(problems) == problems
