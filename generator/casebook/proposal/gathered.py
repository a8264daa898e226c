"""The proposal that makes one casebook of another, as far as names and numbers can tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from casebook.check.context import context_of
from casebook.check.saying import Saying
from casebook.corpus import Kind
from casebook.corpus.completeness import score
from casebook.door import Casebook
from casebook.model import Case, Method
from casebook.model.proposal import MOST, ChangedRecord, Fault, Matching, Proposal, State
from casebook.model.values import Status
from casebook.problem import DIRECT, Problem
from casebook.proposal.changes import changed_fields
from casebook.risk.doubt import BoundedNumber
from casebook.source import Document

_OF_RECORDS = ("cases/", "methods/", "content/")  # what people write; all else bears on what the tool says of it
_FOLDERS: Mapping[Kind, Literal["cases", "methods"]] = {Kind.CASE: "cases", Kind.METHOD: "methods"}
_LARGEST = 10_000_000

Files = Mapping[str, bytes | None]


def proposal_of(before: Casebook, after: Casebook, files: tuple[Files, Files], others: Iterable[Problem]) -> Proposal:
    """The proposal that makes `after` of `before`. `files` holds the content of every public file of each, by its name.

    `others` are the findings in the files of `after` that are no part of a casebook in memory.
    """
    changed = frozenset(name for name in files[0].keys() | files[1].keys() if files[0].get(name) != files[1].get(name))
    problems = (*after.check(lambda _: True).problems, *others)
    old = {} if all(problem.place.file in changed for problem in problems) else _seen(before)
    new = [problem for problem in problems if problem.place.file in changed or _key(problem) not in old]
    records = tuple(_records(before, after, changed, new))
    in_records = {f"{record.kind}/{record.id}.yml" for record in records}
    return Proposal(
        records=records[:MOST],
        faults=tuple(_faults(problem for problem in new if problem.place.file not in in_records))[:MOST],
        others=len([name for name in changed if name not in in_records]),
        tool=any(not name.startswith(_OF_RECORDS) for name in changed),
        urgent=any(problem.family == DIRECT and problem.place.file in changed for problem in new),
    )


def _seen(casebook: Casebook) -> frozenset[tuple[str, str, str | None]]:
    return frozenset(_key(problem) for problem in casebook.check(lambda _: True).problems)


def _key(problem: Problem) -> tuple[str, str, str | None]:
    """A finding wherever it has moved to in its file."""
    return problem.place.file, problem.rule, problem.place.field


def _records(
    before: Casebook, after: Casebook, changed: frozenset[str], problems: Iterable[Problem]
) -> Iterator[ChangedRecord]:
    saying, faults = Saying(context_of(after.corpus, after.today)), tuple(problems)
    for kind in _FOLDERS:
        old, new = (_documents(casebook, kind) for casebook in (before, after))
        for file in sorted(changed & (old.keys() | new.keys())):
            there = new.get(file)
            name, read = saying.name(Document(file).name), _of_record(after, kind, file)
            yield ChangedRecord(
                kind=_FOLDERS[kind],
                id=name,
                state=_state(old.get(file), there),
                fields=tuple(changed_fields(kind, old.get(file), there))[:MOST] if there and file in old else (),
                faults=tuple(_faults(problem for problem in faults if problem.place.file == file))[:MOST],
                status=read.status,
                people=read.people,
                missing=read.missing,
            )


class _Told(NamedTuple):
    """Of a record that the model can read: its status, the people who match, and the fields that it lacks."""

    status: Status | None = None
    people: tuple[Matching, ...] = ()
    missing: tuple[str, ...] = ()


def _of_record(casebook: Casebook, kind: Kind, file: str) -> _Told:
    records: Mapping[str, Case | Method] = casebook.corpus.cases if kind is Kind.CASE else casebook.corpus.methods
    record = records.get(Document(file).name)
    if record is None:
        return _Told()
    people = casebook.person_risk(file) if kind is Kind.CASE else ()
    missing = score(record).missing
    return _Told(
        record.status,
        tuple(_matching(assessment.interval) for assessment in people)[:MOST],
        tuple(criterion.field for criterion in missing)[:MOST],
    )


def _matching(number: BoundedNumber) -> Matching:
    low, middle, high = (min(round(bound), _LARGEST) for bound in (number.low, number.middle, number.high))
    return Matching(low=low, middle=middle, high=high)


def _documents(casebook: Casebook, kind: Kind) -> Mapping[str, Document]:
    corpus = casebook.corpus
    return {document.file: corpus.parsed(document) for document in corpus.documents[kind]}


def _state(before: Document | None, after: Document | None) -> State:
    if after is None:
        return State.GONE
    return State.CHANGED if before else State.NEW


def _faults(problems: Iterable[Problem]) -> Iterator[Fault]:
    """The findings as they may be told: of what points at a person by itself, neither the rule nor the line."""
    for problem in problems:
        if problem.family == DIRECT:
            yield Fault(level=problem.level)
        else:
            yield Fault(level=problem.level, rule=problem.rule, line=problem.place.span.start.line)
