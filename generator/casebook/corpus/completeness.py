"""The completeness of the records: a score for each, their median, and the methods that no case uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median_low
from typing import Generic, TypeAlias, TypeVar

from casebook.corpus.criteria import FieldCriterion, criteria_of
from casebook.corpus.kinds import Kind
from casebook.corpus.use import methods_used
from casebook.danish import sort_key
from casebook.model import CaseContent, MethodContent
from casebook.model.values import Role

Record = TypeVar("Record", bound=CaseContent | MethodContent)
Record_co = TypeVar("Record_co", bound=CaseContent | MethodContent, covariant=True)

GOAL = 80  # per cent: what the median of the published records should reach
_SENTENCE = re.compile(r"[^.!?]*\bingen (?:case|af \w+ cases)\b[^.!?]*[.!?]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Score(Generic[Record_co]):
    """A record with its score, 0-100 per cent rounded down, and the criteria it does not meet, heaviest first."""

    record: Record_co
    percent: int
    missing: tuple[FieldCriterion, ...]

    @property
    def kind(self) -> Kind:
        """True if it is a case or a method."""
        return Kind.of(self.record)


AnyScore: TypeAlias = Score[CaseContent | MethodContent]


def score(record: Record) -> Score[Record]:
    """The weighted share of the completeness criteria that apply to the record and that it meets."""
    asked = [criterion for criterion in criteria_of(type(record)) if criterion.is_asked(record)]
    missing = [criterion for criterion in asked if not criterion.is_met(record)]
    whole, lost = (sum(criterion.weight for criterion in criteria) for criteria in (asked, missing))
    return Score(record, 100 * (whole - lost) // whole, tuple(sorted(missing, key=lambda criterion: -criterion.weight)))


def scores(records: Iterable[Record]) -> tuple[Score[Record], ...]:
    """The score of each record, the least complete first, then by title."""
    by_record = (score(record) for record in records)
    return tuple(sorted(by_record, key=lambda scored: (scored.percent, sort_key(scored.record.title))))


def median(all_scores: Iterable[AnyScore]) -> int | None:
    """The score that at least half of the published records reach; nothing where none is published."""
    published = [scored.percent for scored in all_scores if scored.record.is_public]
    return median_low(published) if published else None


def strongest_roles(cases: Iterable[CaseContent]) -> Mapping[str, Role]:
    """The weightiest part that each method plays in any of the cases; a method that none uses is not there."""
    strongest: dict[str, Role] = {}
    for use in (use for case in cases for use in methods_used(case)):
        strongest[use.method] = min(use.role, strongest.get(use.method, use.role), key=tuple(Role).index)
    return strongest


def why_unused(method: MethodContent) -> str:
    """The sentence in which a method tells why no case uses it («Ingen case …»); nothing where it does not."""
    target_group = method.knowledge.target_group if method.knowledge else None
    for text in filter(None, (target_group.text if target_group else None, method.origin)):
        if match := _SENTENCE.search(text):
            return " ".join(match[0].split())
    return ""
