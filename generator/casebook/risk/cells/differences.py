"""Disclosure by differencing: of two printed groups, one inside the other, the rest is a group that nobody printed.

The rest is protected as a count is: «21 of those of 18-64, and 20 of those of 18-63» is about one person of 64. Source:
A. Hundepool et al., Handbook on Statistical Disclosure Control, 2nd ed. (2024), section 5.2, «Differencing».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from casebook.risk.cells.attack import Attack, Verdict
from casebook.risk.cells.constraints import SystemBuilder
from casebook.risk.cells.guesses import assuming, guesses, partitions
from casebook.risk.cells.labels import Label, NumberRange, are_apart, is_part, label_of
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable
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
    names: tuple[str, str] = ("", "")  # a population has none


class _Nested(NamedTuple):
    """A count that nobody printed: `outer` less `inner`; of two rows that overlap, `outer` and `more` less `inner`."""

    outer: _PlacedNumber
    inner: _PlacedNumber
    is_sure: bool
    more: _PlacedNumber | None = None

    @property
    def places(self) -> tuple[Path, Path]:
        """The paths of two of its numbers, in the order of the file."""
        first, second = sorted((self.outer.path, (self.more or self.inner).path))
        return first, second

    @property
    def value(self) -> int | None:
        """The count, where all its numbers are printed."""
        values = [self.outer.value, self.inner.value, self.more.value if self.more else 0]
        outer, inner, more = (value if isinstance(value, int) else None for value in values)
        return None if outer is None or inner is None or more is None else outer + more - inner

    @property
    def fits(self) -> bool:
        """False if the printed numbers show that the one is no part of the other."""
        return self.value is None or self.value >= 0


def small_differences(tables: Sequence[PlacedTable], limits: Limits) -> tuple[SmallDifference, ...]:
    """The pairs of numbers whose difference a reader knows to be a small count, in the order of the file."""
    builder = SystemBuilder(tables).read_tables()
    numbers = tuple(_numbers(builder))
    nested = (*_nested(numbers, limits.smallest), *_of_unions(tables, numbers))
    small = dict[tuple[Path, Path], SmallDifference]()
    for outer, last in _beside_bands(nested, limits):
        first, second = sorted((outer, last))
        small[second, first] = SmallDifference(second, first, is_sure=True)
    for pair in (*_printed(nested, limits), *_given_back(builder, nested, limits)):
        first, second = pair.places
        small.setdefault((second, first), SmallDifference(second, first, pair.is_sure))
    return tuple(sorted(small.values()))


def _beside_bands(nested: Sequence[_Nested], limits: Limits) -> Iterator[tuple[Path, Path]]:
    """A number and the last of several parts of it, apart from each other, that leave a few: 18-64, 18-29 and 30-49."""
    parts = defaultdict[tuple[Path, int], list[_PlacedNumber]](list)
    for pair in nested:
        if pair.is_sure and pair.value is not None and not pair.more:
            parts[pair.outer.path, pair.inner.figure].append(pair.inner)
    values = {pair.outer.path: pair.outer.value for pair in nested}
    for (path, _), inner in parts.items():
        apart = list[_PlacedNumber]()
        for number in inner:
            if all(any(map(are_apart, number.labels, other.labels)) for other in apart):
                apart.append(number)
        rest = int(values[path]) - sum(int(number.value) for number in apart)
        if len(apart) >= _SEVERAL and 0 < rest < limits.smallest:
            yield path, apart[-1].path


def _printed(nested: Sequence[_Nested], limits: Limits) -> Iterator[_Nested]:
    """The pairs that are both printed: a subtraction."""
    return (pair for pair in nested if pair.value is not None and 0 < pair.value < limits.smallest)


def _given_back(builder: SystemBuilder, nested: Sequence[_Nested], limits: Limits) -> Iterator[_Nested]:
    """The pairs with a hidden number in them whose difference the rest of the tables leaves too few values."""
    hidden = [(pair, builder.unknown(0, builder.largest)) for pair in nested if pair.value is None]
    if not hidden:
        return
    assumed = tuple(guesses(builder))  # before the system is taken: a guess may bring an unknown of its own
    attack = assuming(Attack(builder.system(), limits), assumed)
    attacks = [assuming(attack, tuple(partitions(builder, by_column=by_column))) for by_column in (False, True)]
    for pair, rest in hidden:
        more = ((pair.more.unknown, 1),) if pair.more else ()
        guess = (equal(((pair.outer.unknown, 1), *more, (pair.inner.unknown, -1), (rest, -1))),)
        if any(_is_small(assuming(attack, (guess,)), rest, limits) for attack in attacks):
            yield pair


def _is_small(attack: Attack, rest: int, limits: Limits) -> bool:
    """True if a count is known too well and may be small."""
    narrow = attack.verdict(rest, limits.values) is Verdict.NARROW and attack.is_possible() is not False
    low, high = attack.outer(rest)
    return narrow and high >= 1 and low < limits.smallest


def _numbers(builder: SystemBuilder) -> Iterator[_PlacedNumber]:
    """Each population, and every number of the tables."""
    for placed in builder.tables:
        title, people = label_of(placed.table.title), placed.table.population
        path, unknown = (*placed.path, "population"), builder.unknown(people, people)
        yield _PlacedNumber(placed.figure, path, unknown, people, _scoped(placed, title))
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
    return (*labels, place) if dated else (*labels, place, year)


def _nested(numbers: Sequence[_PlacedNumber], few: int) -> Iterator[_Nested]:
    """All pairs of which one is surely a part of the other; then, of tables that look alike, those that may be."""
    comparable, by_table = defaultdict[object, list[_PlacedNumber]](list), defaultdict[int, list[_PlacedNumber]](list)
    for number in numbers:
        comparable[tuple(label.frame for label in number.labels)].append(number)
        by_table[number.figure].append(number)
    sure = [pair for group in comparable.values() for pair in _inside(group[:_MOST_NUMBERS])]
    yield from (pair for pair in sure if pair.fits)
    settled = {frozenset((pair.outer.figure, pair.inner.figure)) for pair in sure}
    for first, second in combinations(sorted(by_table), 2):
        if frozenset((first, second)) not in settled:
            yield from _alike(by_table[first], by_table[second], few)


def _of_unions(tables: Sequence[PlacedTable], numbers: Sequence[_PlacedNumber]) -> Iterator[_Nested]:
    """Of a table whose rows overlap: those of the union who are not in a row, and of two rows those who are in both."""
    by_path = {number.path: number for number in numbers}
    for placed in tables:
        last = len(placed.table.rows) - 1
        if placed.table.overlapping is not True or not placed.looks_summed[0]:
            continue
        for j in range(placed.width):
            *rows, union = (by_path.get(placed.number(i, j)) for i in range(last + 1))
            present = [row for row in rows if row]
            if union:
                yield from (_Nested(union, row, is_sure=True) for row in present)
                if len(present) == _SEVERAL:
                    yield _Nested(present[0], union, is_sure=True, more=present[1])


def _inside(numbers: Sequence[_PlacedNumber]) -> Iterator[_Nested]:
    for one_number, other in combinations(numbers, 2):
        for outer, inner in ((one_number, other), (other, one_number)):
            if _is_inside(inner, outer):
                yield _Nested(outer, inner, is_sure=True)


def _is_inside(inner: _PlacedNumber, outer: _PlacedNumber) -> bool:
    """True if of the labels at least one names a part, and the others name the same."""
    return inner.labels != outer.labels and all(map(_is_within, inner.labels, outer.labels))


def _is_within(inner: Label, outer: Label) -> bool:
    return inner == outer or is_part(inner, outer)


def _alike(first: Sequence[_PlacedNumber], second: Sequence[_PlacedNumber], few: int) -> Iterator[_Nested]:
    """The pairs of two tables with the same rows and columns, of which no number of the one exceeds the other's.

    Their titles share a word, or few people separate them.
    """
    second, first = sorted((first, second), key=lambda numbers: int(numbers[0].value))
    whole, part = first[0], second[0]  # the populations
    here, there = ({number.names: number for number in numbers[1:]} for numbers in (first, second))
    if whole.value == part.value or here.keys() != there.keys() or len(here) < _SEVERAL:
        return
    is_near = int(whole.value) - int(part.value) < few
    if not (is_near or (whole.labels[0].frame & part.labels[0].frame) - _TIMES):
        return
    if any(map(are_apart, whole.labels, part.labels)):
        return
    pairs = [_Nested(whole, part, is_sure=False)]
    pairs += [_Nested(here[names], there[names], is_sure=False) for names in here]
    if all(pair.fits for pair in pairs):
        yield from pairs
