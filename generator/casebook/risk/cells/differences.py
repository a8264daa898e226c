"""Disclosure by differencing: of two printed groups, one inside the other, the rest is a group that nobody printed.

The rest is protected as a count is: «21 of those of 18-64, and 20 of those of 18-63» is about one person of 64. Source:
A. Hundepool et al., Handbook on Statistical Disclosure Control, 2nd ed. (2024), section 5.2, «Differencing».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from casebook.risk.cells.attack import Attack, Budget, Verdict
from casebook.risk.cells.constraints import SystemBuilder
from casebook.risk.cells.guesses import assuming, guesses, partitions
from casebook.risk.cells.labels import Label, NumberRange, are_apart, is_part, label_of
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable, in_file
from casebook.risk.cells.system import equal
from casebook.source import Path

_SEVERAL = 2
_TIMES = frozenset({"efter", "før", "ved", "inden", "senere"})
_MOST_NUMBERS = 400  # whose labels share all words: more are not held against each other


class SmallDifference(NamedTuple):
    """Two numbers whose difference counts too few: the later one in the file first.

    It `is_sure` where the labels say that the one is a part of the other, and not only the numbers.
    """

    path: Path
    other: Path
    is_sure: bool


class _PlacedNumber(NamedTuple):
    """A printed or hidden number with its labels: of the table, the row, the column, the record's place and year."""

    figure: int
    path: Path
    unknown: int
    value: int | str
    labels: tuple[Label, ...]
    names: tuple[str, str]


class _Nested(NamedTuple):
    outer: _PlacedNumber
    inner: _PlacedNumber
    is_sure: bool

    @property
    def fits(self) -> bool:
        """False if the printed numbers show that the one is no part of the other."""
        values = self.outer.value, self.inner.value
        return not (isinstance(values[0], int) and isinstance(values[1], int) and values[0] < values[1])


def small_differences(tables: Sequence[PlacedTable], limits: Limits) -> tuple[SmallDifference, ...]:
    """The pairs of numbers whose difference a reader knows to be a small count, in the order of the file."""
    builder = SystemBuilder(tables).read_tables()
    nested = tuple(_nested(tuple(_numbers(builder))))
    small = dict[tuple[Path, Path], SmallDifference]()
    for pair in (*_printed(nested, limits), *_given_back(builder, nested, limits)):
        first, second = sorted((pair.outer.path, pair.inner.path), key=in_file)
        small.setdefault((second, first), SmallDifference(second, first, pair.is_sure))
    return tuple(sorted(small.values(), key=lambda difference: in_file(difference.path)))


def _printed(nested: Sequence[_Nested], limits: Limits) -> Iterator[_Nested]:
    """The pairs that are both printed: a subtraction."""
    for pair in nested:
        values = pair.outer.value, pair.inner.value
        if isinstance(values[0], int) and isinstance(values[1], int) and 0 < values[0] - values[1] < limits.smallest:
            yield pair


def _given_back(builder: SystemBuilder, nested: Sequence[_Nested], limits: Limits) -> Iterator[_Nested]:
    """The pairs with a hidden number in them whose difference the rest of the tables leaves too few values."""
    hidden = [pair for pair in nested if isinstance(pair.outer.value, str) or isinstance(pair.inner.value, str)]
    if not hidden:
        return
    rests = [builder.unknown(0, builder.largest) for _ in hidden]
    assumed = tuple(guesses(builder))  # before the system is taken: a guess may bring an unknown of its own
    attack = assuming(Attack(builder.system(), limits, Budget(limits.programs)), assumed)
    attacks = [assuming(attack, tuple(partitions(builder, by_column=by_column))) for by_column in (False, True)]
    for pair, rest in zip(hidden, rests, strict=True):
        guess = (equal(((pair.outer.unknown, 1), (pair.inner.unknown, -1), (rest, -1))),)
        if any(_is_small(assuming(attack, (guess,)), rest, limits) for attack in attacks):
            yield pair


def _is_small(attack: Attack, rest: int, limits: Limits) -> bool:
    """True if a count is known too well and may be small."""
    narrow = attack.verdict(rest, limits.values) is Verdict.NARROW and attack.is_possible() is not False
    low, high = attack.outer(rest)
    return narrow and high >= 1 and low < limits.smallest


def _numbers(builder: SystemBuilder) -> Iterator[_PlacedNumber]:
    """Each population, and every number of the tables."""
    empty = label_of("")
    for placed in builder.tables:
        title, people = label_of(placed.table.title), placed.table.population
        path, labels, names = (*placed.path, "population"), _scoped(placed, title, empty, empty), ("", "")
        yield _PlacedNumber(placed.figure, path, builder.unknown(people, people), people, labels, names)
        headings = [label_of(heading) for heading in placed.headings]
        for i, row in enumerate(placed.table.rows):
            label = label_of(row.name)
            for j, value in enumerate(row.numbers):
                unknown = builder.grids[placed.figure][i, j]
                labels, names = _scoped(placed, title, label, headings[j]), (row.name, placed.headings[j])
                yield _PlacedNumber(placed.figure, placed.number(i, j), unknown, value, labels, names)


def _scoped(placed: PlacedTable, *labels: Label) -> tuple[Label, ...]:
    """The labels, and those of the record; what a label says of years counts instead of the record's year."""
    if not placed.scope:
        return labels
    place, year = (Label(frozenset(), (NumberRange(*limits),)) for limits in placed.scope)
    dated = any(number_range.tells_years for label in labels for number_range in label.ranges)
    return (*labels, place, label_of("") if dated else year)


def _nested(numbers: Sequence[_PlacedNumber]) -> Iterator[_Nested]:
    """All pairs of which one is surely a part of the other; then, of tables that look alike, those that may be."""
    comparable, by_table = defaultdict[object, list[_PlacedNumber]](list), defaultdict[int, list[_PlacedNumber]](list)
    for number in numbers:
        comparable[number.path[-1] == "population", *(label.frame for label in number.labels)].append(number)
        by_table[number.figure].append(number)
    sure = [pair for group in comparable.values() for pair in _inside(group[:_MOST_NUMBERS])]
    yield from (pair for pair in sure if pair.fits)
    settled = {frozenset((pair.outer.figure, pair.inner.figure)) for pair in sure}
    for first, second in combinations(sorted(by_table), 2):
        if frozenset((first, second)) not in settled:
            yield from _alike(by_table[first], by_table[second])


def _inside(numbers: Sequence[_PlacedNumber]) -> Iterator[_Nested]:
    for one_number, other in combinations(numbers, 2):
        for outer, inner in ((one_number, other), (other, one_number)):
            if _is_inside(inner, outer):
                yield _Nested(outer, inner, is_sure=True)


def _is_inside(inner: _PlacedNumber, outer: _PlacedNumber) -> bool:
    """True if of the labels at least one names a part, and the others name the same."""
    parts = [is_part(small, large) for small, large in zip(inner.labels, outer.labels, strict=True)]
    return any(parts) and all(
        part or small == large for part, small, large in zip(parts, inner.labels, outer.labels, strict=True)
    )


def _alike(first: Sequence[_PlacedNumber], second: Sequence[_PlacedNumber]) -> Iterator[_Nested]:
    """The pairs of two tables with the same rows and columns, of which no number of the one exceeds the other's."""
    if first[0].value < second[0].value:  # type: ignore[operator] # populations are whole numbers
        first, second = second, first
    here, there = ({number.names: number for number in numbers[1:]} for numbers in (first, second))
    if first[0].value == second[0].value or here.keys() != there.keys() or len(here) < _SEVERAL:
        return
    titles = first[0].labels[0], second[0].labels[0]
    if not (titles[0].frame & titles[1].frame) - _TIMES or any(map(are_apart, first[0].labels, second[0].labels)):
        return
    pairs = [_Nested(first[0], second[0], is_sure=False)]
    pairs += [_Nested(here[names], there[names], is_sure=False) for names in here]
    if all(pair.fits for pair in pairs):
        yield from pairs
