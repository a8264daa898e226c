"""Checks that look at more than one field: each is a function over a record, its document and the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from casebook.danish import counted
from casebook.model import Case, Method, Policy, Term, Texts
from casebook.model.ages import ADULT
from casebook.model.base import closed_lists
from casebook.model.elapsed import days
from casebook.model.figures import BeforeAndAfter, CountTable, Figure, Progression, Schedule
from casebook.model.policy import Share
from casebook.model.values import PrivacyBasis
from casebook.problem import Problem
from casebook.source import Document, Path
from casebook.structural_rules import fields

FigureCheck = Callable[[Figure, Document, Path], Iterator[Problem]]


def check_case(case: Case, document: Document, policy: Policy | None) -> Iterator[Problem]:
    """Everything that the fields of a case have to do with each other."""
    if not case.stories and not case.effort:
        yield fields.STORY_OR_METHOD.at(document.place())
    if sum((bool(case.location.municipality), bool(case.location.region), case.location.nationwide)) != 1:
        yield fields.ONE_PLACE.at(document.key(("sted",)))
    if case.privacy.consent and case.privacy.basis is not PrivacyBasis.CONSENT:
        yield fields.CONSENT.at(document.key(("anonymisering", "samtykke")))
    required = {"målgrupper": case.target_groups, "metoder": case.methods, "kilder": case.sources}
    yield from _empty_when_published(case, document, required)
    yield from _life_lines(case, document)
    if policy:
        yield from _age_bands(case, document, policy)
    yield from _figures(case.figures, document)


def check_method(method: Method, document: Document) -> Iterator[Problem]:
    """Everything that the fields of a method have to do with each other."""
    yield from _empty_when_published(method, document, {"kilder": method.sources})
    yield from _figures(method.figures, document)


def check_term(term: Term, document: Document, path: Path) -> Iterator[Problem]:
    """A term that has ended says what came instead."""
    if term.valid_to and not term.successor:
        yield fields.CLOSED_TERM.at(document.key((*path, "gælder_til")))


def check_texts(texts: Texts, document: Document) -> Iterator[Problem]:
    """Every value of a closed list has the words that the pages use for it."""
    what = "hvad værdierne hedder på siderne."
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
    shares = policy.shares
    if shares is None:
        return
    groups: dict[str, Mapping[Any, Share]] = {
        "køn": shares.sex,
        "baggrund": shares.background,
        "familie": shares.family,
        "fra": shares.before,
        "til": shares.after,
        "tekst": shares.text,
    }
    given = [(("andele", group, name), share) for group, found in groups.items() for name, share in found.items()]
    if shares.path:
        given.append((("andele", "vej", ""), shares.path))
    for path, share in given:
        if not share.is_assumed and not (share.source and share.year):
            yield fields.SHARE_SOURCE.at(document.key(document.nearest(path)))


def _empty_when_published(
    record: Case | Method, document: Document, required: dict[str, tuple[object, ...]]
) -> Iterator[Problem]:
    for name, value in required.items():
        if record.is_public and not value:
            yield fields.EMPTY_WHEN_PUBLISHED.at(document.key((name,)), name=name)


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


def _age_bands(case: Case, document: Document, policy: Policy) -> Iterator[Problem]:
    known = age_bands(policy)
    places: list[tuple[str | None, Path]] = [
        (story.citizen.age, ("historier", i, "borger", "alder")) for i, story in enumerate(case.stories)
    ]
    places += [(voice.age, ("stemmer", i, "alder")) for i, voice in enumerate(case.voices)]
    for age, path in places:
        if age and age not in known:
            yield fields.AGE_BAND.at(document.place(path), width=policy.age_band_width, known=", ".join(known))


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
            found = counted(len(row.cells), "celle", "celler")
            yield fields.ROW_WIDTH.at(place, found=found, expected=counted(len(figure.days), "dag", "dage"))


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
