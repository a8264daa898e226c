"""Checks that look at more than one field: each is a function over a record, its document and the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import get_args

from casebook.corpus.backwards import check_pages, check_validity
from casebook.corpus.sums import check_sums
from casebook.danish import counted
from casebook.model import Case, Method, Policy, RegionInLaw, Term, Texts
from casebook.model.ages import ADULT
from casebook.model.base import AgeBand, closed_lists
from casebook.model.elapsed import days
from casebook.model.figures import BeforeAndAfter, CountTable, Figure, Progression, Schedule
from casebook.model.knowledge import Knowledge
from casebook.model.policy import Share, Shares
from casebook.model.values import KnowledgeLevel, PrivacyBasis
from casebook.model.walk import declared_path, fields_of, values_at
from casebook.problem import Problem
from casebook.source import Document, Path
from casebook.source.templates import instructions
from casebook.structural_rules import fields

_EVALUATED = frozenset({KnowledgeLevel.EVALUATED, KnowledgeLevel.MEASURED})

FigureCheck = Callable[[Figure, Document, Path], Iterator[Problem]]


def check_case(case: Case, document: Document, policy: Policy | None) -> Iterator[Problem]:
    """Everything that the fields of a case have to do with each other."""
    if not case.stories and not case.effort:
        yield fields.STORY_OR_METHOD.at(document.place())
    if sum((bool(case.location.municipality), bool(case.location.region), case.location.nationwide)) != 1:
        yield fields.ONE_PLACE.at(document.key(("sted",)))
    if case.privacy.consent and case.privacy.basis is not PrivacyBasis.CONSENT:
        yield fields.CONSENT.at(document.key(("anonymisering", "samtykke")))
    if case.is_own_experience:
        yield from _own_experience(case, document)
    yield from check_pages(Case, document)
    yield from _empty_when_published(case, document)
    yield from _unwritten_when_published(case, document)
    yield from _life_lines(case, document)
    if policy:
        yield from _age_bands(document, policy)
    yield from _figures(case.figures, document)
    yield from check_sums(case.figures, document)


def check_method(method: Method, document: Document) -> Iterator[Problem]:
    """Everything that the fields of a method have to do with each other."""
    yield from _empty_when_published(method, document)
    yield from _unwritten_when_published(method, document)
    yield from _figures(method.figures, document)
    yield from check_sums(method.figures, document)
    yield from check_pages(Method, document)
    if method.is_own_experience:
        yield from _known_without_source(method, document)


def _own_experience(case: Case, document: Document) -> Iterator[Problem]:
    """A case that its actor tells: nothing of it is published already, and there are no pages to look it up on."""
    if case.privacy.basis is PrivacyBasis.ALREADY_PUBLISHED:
        yield fields.OWN_EXPERIENCE_PUBLISHED.at(document.place(("anonymisering", "grundlag")))
    for i, use in enumerate(case.methods):
        for j, component in enumerate(use.components):
            if component.pages:
                yield fields.PAGE_WITHOUT_SOURCE.at(document.place(("metoder", i, "kernekomponenter", j, "side")))


def _known_without_source(method: Method, document: Document) -> Iterator[Problem]:
    """The dimensions in which a method from own experience claims what only an evaluation can say, and names none."""
    for name, dimension in method.knowledge or ():
        if dimension and dimension.level in _EVALUATED and not dimension.source:
            alias = Knowledge.model_fields[name].alias or name
            yield fields.KNOWLEDGE_WITHOUT_SOURCE.at(document.place(("viden", alias, "niveau")))


def check_term(term: Term, document: Document, path: Path) -> Iterator[Problem]:
    """A term that has ended says what came instead, and did not end before it began."""
    yield from check_validity(term, document, path)
    if term.valid_to and not term.successor:
        yield fields.CLOSED_TERM.at(document.key((*path, "gælder_til")))


def check_region(region: RegionInLaw, document: Document, path: Path) -> Iterator[Problem]:
    """A region that has ended says which it is a part of now, and did not end before it began."""
    yield from check_validity(region, document, path)
    if region.valid_to and not region.successor:
        yield fields.CLOSED_REGION.at(document.key((*path, "gælder_til")))


def check_texts(texts: Texts, document: Document) -> Iterator[Problem]:
    """Every value of a closed list has the words that the pages use for it."""
    what = "hvad værdierne hedder på siderne. Er værktøjet blevet nyt, gør «casebook upgrade --write» det."
    for name, values in closed_lists().items():
        if name not in texts.labels:
            yield fields.MISSING_FIELD.at(document.key(("betegnelser",)), name=name, description=what)
        for value in sorted(values.difference(texts.labels.get(name, values))):
            yield fields.MISSING_FIELD.at(document.key(("betegnelser", name)), name=value, description=what)


def age_bands(policy: Policy) -> tuple[str, ...]:
    """The age bands that the policy allows: «18-19» is not one, «20-29», «60+», «40-59» and «voksen» are."""
    starts = range(policy.lowest_age, policy.top_age, policy.age_band_width)
    narrow = tuple(f"{start}-{start + policy.age_band_width - 1}" for start in starts)
    return (*narrow, f"{policy.top_age}+", *wide_bands(policy), ADULT)


def wide_bands(policy: Policy) -> tuple[str, ...]:
    """The bands of double width, counted down from the top age; one that is left over joins its upper neighbour."""
    width = policy.age_band_width
    starts = list(range(policy.top_age - 2 * width, policy.lowest_age - 1, -2 * width))
    if not starts or starts[-1] > policy.lowest_age:
        starts.append(policy.lowest_age)
    return tuple(f"{start}-{start + 2 * width - 1}" for start in reversed(starts))


def check_policy(policy: Policy, document: Document) -> Iterator[Problem]:
    """Every share says where it comes from, or that it is an assumption."""
    for path, share in _given(policy.shares) if policy.shares else ():
        if not share.is_assumed and not (share.source and share.year):
            yield fields.SHARE_SOURCE.at(document.key(document.nearest(("andele", *path))))


def _given(shares: Shares) -> Iterator[tuple[Path, Share]]:
    """Every share with its path: those of a group by name («køn», «andet»), and those that stand alone."""
    for name, field in Shares.model_fields.items():
        value, alias = getattr(shares, name), field.alias or name
        yield from _inside(value, (alias, "") if isinstance(value, Share) else (alias,))


def _inside(value: object, path: Path) -> Iterator[tuple[Path, Share]]:
    if isinstance(value, Share):
        yield path, value
    for key, inner in value.items() if isinstance(value, Mapping) else ():
        yield from _inside(inner, (*path, key))


def _empty_when_published(record: Case | Method, document: Document) -> Iterator[Problem]:
    needed = (field for field in fields_of(type(record)) if field.facts.filled_when_public)
    for field in needed if record.is_public else ():
        if not all(values_at(record, field.attributes)):
            yield fields.EMPTY_WHEN_PUBLISHED.at(document.key((field.name,)), name=field.name)


def _unwritten_when_published(record: Case | Method, document: Document) -> Iterator[Problem]:
    for path, entry in document.entries.items() if record.is_public else ():
        if entry.scalar and not instructions().isdisjoint(map(str.strip, entry.scalar.value.splitlines())):
            yield fields.UNWRITTEN_WHEN_PUBLISHED.at(document.place(path))


def _life_lines(case: Case, document: Document) -> Iterator[Problem]:
    for i, story in enumerate(case.stories):
        dated = [(j, days(point.after)) for j, point in enumerate(story.life_line) if point.after]
        for (_, before), (j, after) in pairwise(dated):
            if after < before:
                yield fields.TIME_ORDER.at(document.place(("historier", i, "livslinje", j, "efter")))


def age_band(youngest: int, oldest: int, policy: Policy) -> str | None:
    """The age band of the policy that two ages (in years) lie in, both of them; None where there is none."""
    if youngest >= policy.top_age:
        return f"{policy.top_age}+"
    start = youngest - (youngest - policy.lowest_age) % policy.age_band_width
    band = f"{start}-{start + policy.age_band_width - 1}"
    return band if youngest <= oldest < start + policy.age_band_width and band in age_bands(policy) else None


def _age_bands(document: Document, policy: Policy) -> Iterator[Problem]:
    bands = age_bands(policy)
    for path, entry in document.entries.items():
        band = entry.scalar.value.strip() if entry.scalar and is_age_band(path) else ""
        if band and band not in bands:
            yield fields.AGE_BAND.at(document.place(path), width=policy.age_band_width, known=", ".join(bands))


def is_age_band(path: Path) -> bool:
    """True if the field of a case at that path holds an age band."""
    return declared_path(path) in _age_band_fields()


@cache
def _age_band_fields() -> frozenset[tuple[str, ...]]:
    pattern = get_args(AgeBand)[1].pattern
    return frozenset(field.path for field in fields_of(Case) if pattern in field.patterns)


def _figures(figures: tuple[Figure, ...], document: Document) -> Iterator[Problem]:
    for i, figure in enumerate(figures):
        check = _FIGURE_CHECKS.get(type(figure))
        if check:
            yield from check(figure, document, ("figurer", i))


def _schedule(figure: Figure, document: Document, path: Path) -> Iterator[Problem]:
    assert isinstance(figure, Schedule)  # noqa: S101 - for the type checker: the table below says so
    for i, row in enumerate(figure.rows):
        if len(row.cells) != len(figure.days):
            place = document.place((*path, "rækker", i, "celler"))
            cells = counted(len(row.cells), "celle", "celler")
            yield fields.ROW_WIDTH.at(place, found=cells, expected=counted(len(figure.days), "dag", "dage"))


def _progression(figure: Figure, document: Document, path: Path) -> Iterator[Problem]:
    assert isinstance(figure, Progression)  # noqa: S101 - as above
    low, high = figure.scale.low, figure.scale.high
    if low >= high:
        yield fields.SCALE_ORDER.at(document.key((*path, "skala")))
        return
    for i, area in enumerate(figure.areas):
        for j, measurement in enumerate(area.measurements):
            if not low <= measurement.value <= high:
                place = document.place((*path, "områder", i, "målinger", j, "værdi"))
                yield fields.OUT_OF_SCALE.at(place, low=low, high=high)


def _before_and_after(figure: Figure, document: Document, path: Path) -> Iterator[Problem]:
    assert isinstance(figure, BeforeAndAfter)  # noqa: S101 - as above
    if figure.low >= figure.high:
        yield fields.SCALE_ORDER.at(document.key((*path, "fra")))
        return
    for i, point in enumerate(figure.points):
        for name, value in (("før", point.before), ("efter", point.after)):
            if not figure.low <= value <= figure.high:
                place = document.place((*path, "punkter", i, name))
                yield fields.OUT_OF_SCALE.at(place, low=figure.low, high=figure.high)


def _count_table(figure: Figure, document: Document, path: Path) -> Iterator[Problem]:
    """Every row has as many numbers as the widest, and each a heading."""
    assert isinstance(figure, CountTable)  # noqa: S101 - as above
    width = max(len(row.numbers) for row in figure.rows)
    for i, row in enumerate(figure.rows):
        if len(row.numbers) != width or len(figure.columns) <= width:
            place = document.place((*path, "rækker", i, "flere" if row.more else "antal"))
            headings = counted(width if len(row.numbers) != width else len(figure.columns) - 1, "kolonne", "kolonner")
            yield fields.ROW_WIDTH.at(place, found=f"{len(row.numbers)} tal", expected=f"{headings} med tal")


_FIGURE_CHECKS: dict[type, FigureCheck] = {
    Schedule: _schedule,
    Progression: _progression,
    BeforeAndAfter: _before_and_after,
    CountTable: _count_table,
}
