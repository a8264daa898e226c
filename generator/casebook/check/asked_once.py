"""Questions that an editor is asked once a document, about all that no other rule has anything to say of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from casebook.check.catalogue import all_rules
from casebook.check.rule import TextRule
from casebook.danish import counted
from casebook.problem import PlaceRelation, Problem, Related, Span, is_of_a_mention

_MORE = " Der er "  # before the number of the others
_COUNTS = "statistik"  # a finding of this family has decided every number in it, however long it is


def asked_once(problems: Sequence[Problem]) -> list[Problem]:
    """The findings of one document, those of each such rule as one: at the first place, with the others beside it.

    What another finding has told of already is not asked about.
    """
    asking = {problem.rule for problem in problems if is_asked_once(problem.rule)}
    if not asking:
        return list(problems)
    others = [problem for problem in problems if problem.rule not in asking]
    spans = sorted(problem.place.span for problem in others if problem.family == _COUNTS or is_of_a_mention(problem))
    left = (problem for problem in problems if problem.rule in asking and not _meets(problem.place.span, spans))
    in_order = sorted(left, key=lambda problem: (problem.rule, problem.place.span))
    return [*others, *(_as_one(tuple(alike)) for _, alike in groupby(in_order, key=lambda problem: problem.rule))]


def each_asked(problem: Problem) -> Iterator[Problem]:
    """The places of a question as findings of their own, for a list that shows each; any other finding as it is."""
    if not is_asked_once(problem.rule):
        yield problem
        return
    message = problem.message.partition(_MORE)[0]
    others = (other.place for other in problem.related if other.relation is PlaceRelation.ASKED)
    for place in (problem.place, *others):
        yield replace(problem, place=place, message=message, related=())


def is_asked_once(rule: str) -> bool:
    """True if a rule asks about what is left, once a document."""
    return rule in _asking()


def _asking() -> Iterator[str]:
    return (name for name, rule in all_rules().items() if isinstance(rule, TextRule) and rule.asks_once)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _as_one(alike: Sequence[Problem]) -> Problem:
    first, *others = alike
    more = f"{_MORE}{counted(len(others), 'tal', 'tal')} til." if others else ""
    beside = tuple(Related.of(other.place, PlaceRelation.ASKED) for other in others)
    return replace(first, message=first.message + more, related=(*first.related, *beside))
