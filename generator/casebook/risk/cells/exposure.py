"""Which hidden numbers of a record are not hidden well enough, and what else to hide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import Enum, auto

from casebook.model.figures import Figure
from casebook.risk.cells.attack import Attack, Verdict, Work
from casebook.risk.cells.guesses import believed, conventions, guesses, partitions
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import Placed, hides_anything, in_file, tables_of
from casebook.risk.cells.published import Secret, Sheet
from casebook.risk.cells.suppress import Choice, cheapest
from casebook.source import Path

_CELL, _TOTAL = 10**9, 3 * 10**9  # a cell weighs more than all the people in it, a sum as much as three cells
_CANDIDATES = 60


class Why(Enum):
    """What is wrong with a hidden number."""

    GIVEN_BACK = auto()
    CONTRADICTION = auto()  # no number fits the others
    TOO_LARGE = auto()  # the limits on the work leave it open


@dataclass(frozen=True, slots=True)
class Exposed:
    """A hidden number that is not hidden well enough; `hide` is what else to hide, None where nothing helps."""

    path: Path
    why: Why
    hide: Choice | None = None


def exposed(figures: Sequence[Figure], limits: Limits) -> tuple[Exposed, ...]:
    """The hidden numbers of a record that a reader can work out too closely, in the order of the file.

    A hidden count, or what it leaves of its «af», is exposed when the interval that a reader can prove for it has fewer
    than `limits.values` values and reaches down among the counts from 1 up to, not including, `limits.smallest`. The
    reader knows every printed number, every sum and percentage of all tables of the record, how they are rounded, what
    «<5» and «skjult» mean, and makes the guesses of `guesses.py`. What cannot be proved within the limits counts as
    exposed. Never raises.
    """
    tables = tables_of(figures)
    if not hides_anything(tables):
        return ()
    found = weak(tables, limits)
    if not found:
        return ()
    choice = _choice(tables, found, limits) if Why.GIVEN_BACK in found.values() else None
    return tuple(Exposed(path, why, choice if why is Why.GIVEN_BACK else None) for path, why in _once(found))


def _once(found: Mapping[Path, Why]) -> Iterator[tuple[Path, Why]]:
    """Each number that is given back; what is wrong with a table as a whole is said at its first hidden number."""
    said: set[tuple[Path, Why]] = set()
    for path, why in found.items():
        whole = (path[:2], why)
        if why is Why.GIVEN_BACK or whole not in said:
            said.add(whole)
            yield path, why


def weak(tables: Sequence[Placed], limits: Limits, hidden: AbstractSet[Path] = frozenset()) -> dict[Path, Why]:
    """The places of the hidden numbers that are not hidden well enough, with `hidden` hidden besides."""
    found: dict[Path, Why] = {}
    for path, why in _weak(tables, limits, hidden):
        found.setdefault(path, why)
    return dict(sorted(found.items(), key=lambda one: in_file(one[0])))


def is_protected(tables: Sequence[Placed], limits: Limits, hidden: AbstractSet[Path]) -> bool:
    """True if every hidden number is hidden well enough, with `hidden` hidden besides."""
    return next(_weak(tables, limits, hidden), None) is None


def _weak(tables: Sequence[Placed], limits: Limits, hidden: AbstractSet[Path]) -> Iterator[tuple[Path, Why]]:
    sheet = Sheet(tables, hidden).read()
    tried = tuple(guesses(sheet))
    known = believed(Attack(sheet.system(), limits, Work(limits.programs)), tried)
    together = believed(known, tuple(partitions(sheet, by_column=False)))
    yield from _attacked(sheet, together, limits)
    by_column = believed(known, tuple(partitions(sheet, by_column=True)))
    if by_column is not known:
        yield from _attacked(sheet, by_column, limits)


def _attacked(sheet: Sheet, attack: Attack, limits: Limits) -> Iterator[tuple[Path, Why]]:
    """«skjult» may stand for any number; who attacks a «<5» takes it that «skjult» stands for no few."""
    attacks = {"<5": believed(attack, tuple(conventions(sheet, limits))), "skjult": attack}
    for secret in sheet.secrets:
        why = _why(attacks[secret.mark], secret, limits)
        if why:
            yield secret.path, why


def _why(attack: Attack, secret: Secret, limits: Limits) -> Why | None:
    verdict = attack.verdict(secret.unknown, limits.values)
    if attack.is_possible() is False:
        return Why.CONTRADICTION
    low, high = attack.outer(secret.unknown)
    if verdict is Verdict.WIDE or high < 1 or low >= limits.smallest:
        return None
    return Why.GIVEN_BACK if verdict is Verdict.NARROW else Why.TOO_LARGE


def _choice(tables: Sequence[Placed], found: Mapping[Path, Why], limits: Limits) -> Choice | None:
    """The cheapest of what may be hidden; where that is not enough, «<5» may become «skjult» too, which says less."""
    near = tables if len(_costs(tables, limits)) <= _CANDIDATES else [p for p in tables if _holds(p, found)]
    costs = _costs(near, limits)
    more = {placed.number(i, j): _CELL for placed in near for i, j, number in placed.cells() if number == "<5"}
    for candidates in (costs, costs | more):
        if len(candidates) <= _CANDIDATES:
            choice = cheapest(candidates, lambda hidden: is_protected(tables, limits, hidden), limits.patterns)
            if choice:
                return replace(choice, is_cheapest=choice.is_cheapest and candidates is costs)
    return None


def _holds(placed: Placed, found: Mapping[Path, Why]) -> bool:
    return any(path[:2] == placed.path for path in found)


def _costs(tables: Sequence[Placed], limits: Limits) -> dict[Path, int]:
    """What it costs to hide each printed number: cells first, then people; sums cost most. Noughts protect nobody.

    A sum that is «<5» bounds all that it is the sum of, so to write «skjult» instead may be what is needed.
    """
    costs: dict[Path, int] = {}
    for placed in tables:
        for i, j, number in placed.cells():
            if isinstance(number, int) and number >= limits.smallest:
                costs[placed.number(i, j)] = number + (_TOTAL if placed.is_total(i, j) else _CELL)
            elif number == "<5" and placed.is_total(i, j):
                costs[placed.number(i, j)] = _CELL
        for i, row in enumerate(placed.table.rows):
            if row.percent is not None:
                costs[placed.beside(i, "procent")] = _CELL
    return costs
