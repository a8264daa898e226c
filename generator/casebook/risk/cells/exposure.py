"""Finds hidden numbers of a record that are not protected, and the complementary suppression that protects them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import Enum, auto

from casebook.model.figures import Figure
from casebook.risk.cells import solver
from casebook.risk.cells.attack import Attack, Verdict
from casebook.risk.cells.constraints import SuppressedCount, SystemBuilder
from casebook.risk.cells.guesses import assuming, conventions, guesses, partitions
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable, hides_anything, tables_of
from casebook.risk.cells.suppress import ComplementarySuppression, cheapest
from casebook.source import Path

_CELL, _TOTAL = (
    10**9,
    3 * 10**9,
)  # hiding a cell outweighs any count; a sum, which readers need most, weighs three cells
_CANDIDATES = 60  # for complementary suppression; the search grows exponentially


class ExposureReason(Enum):
    """The reason why a hidden number counts as not protected."""

    GIVEN_BACK = auto()  # its feasibility interval is too narrow
    CONTRADICTION = auto()  # the table has no solution: its sums or percentages are wrong
    TOO_LARGE = auto()  # not proved within the limits on the work
    NOT_RECKONED = auto()  # there is no solver here, as in a browser that could not fetch it


@dataclass(frozen=True, slots=True)
class ExposedNumber:
    """A hidden number that is not protected; `hide` is the complementary suppression, None if there is none."""

    path: Path
    why: ExposureReason
    hide: ComplementarySuppression | None = None


def exposed_numbers(figures: Sequence[Figure], limits: Limits) -> tuple[ExposedNumber, ...]:
    """The hidden numbers of a record that a reader can narrow down too far, in the order of the file.

    A hidden count, or the rest of its base («af»), is exposed if its feasibility interval has fewer than
    `limits.values` values and reaches into the small counts (1 up to, not including, `limits.smallest`). The reader
    knows every printed number, every sum and percentage of all tables of the record, how they are rounded, and what
    «<5» and «skjult» mean, and makes the guesses of `guesses.py`. Numbers not proved within the limits count as
    exposed. Never raises.
    """
    return exposed_in(tables_of(figures), limits)


def exposed_in(tables: Sequence[PlacedTable], limits: Limits) -> tuple[ExposedNumber, ...]:
    """The same of tables that have their places already, of one record or of several."""
    if not hides_anything(tables):
        return ()
    reasons = unprotected(tables, limits)
    if not reasons:
        return ()
    hide = _suppression(tables, reasons, limits) if ExposureReason.GIVEN_BACK in reasons.values() else None
    return tuple(ExposedNumber(path, why, hide) for path, why in _once(reasons))


def _once(reasons: Mapping[Path, ExposureReason]) -> Iterator[tuple[Path, ExposureReason]]:
    """Every number given back, but the other reasons only once a table: they concern it as a whole."""
    reported: set[tuple[str | int, ExposureReason]] = set()
    for path, why in reasons.items():
        table = (path[1], why)
        if why is ExposureReason.GIVEN_BACK or table not in reported:
            reported.add(table)
            yield path, why


def unprotected(
    tables: Sequence[PlacedTable], limits: Limits, hidden: AbstractSet[Path] = frozenset()
) -> dict[Path, ExposureReason]:
    """The paths of unprotected hidden numbers with the first reason, when `hidden` is hidden too."""
    reasons: dict[Path, ExposureReason] = {}
    for path, why in _unprotected(tables, limits, hidden):
        reasons.setdefault(path, why)
    return {path: reasons[path] for path in sorted(reasons)}


def is_protected(tables: Sequence[PlacedTable], limits: Limits, hidden: AbstractSet[Path]) -> bool:
    """True if every hidden number is protected when `hidden` is hidden too."""
    return next(_unprotected(tables, limits, hidden), None) is None


def _unprotected(
    tables: Sequence[PlacedTable], limits: Limits, hidden: AbstractSet[Path]
) -> Iterator[tuple[Path, ExposureReason]]:
    builder = SystemBuilder(tables, hidden).read_tables()
    assumed = tuple(guesses(builder))  # before the system is taken: a guess may bring an unknown of its own
    attack = assuming(Attack(builder.system(), limits), assumed)
    # Two attacks, since the two readings of a partition may exclude each other and either may be the right one.
    whole = assuming(attack, tuple(partitions(builder, by_column=False)))
    yield from _attacked(builder, whole, limits)
    by_column = assuming(attack, tuple(partitions(builder, by_column=True)))
    if by_column is not attack:
        yield from _attacked(builder, by_column, limits)


def _attacked(builder: SystemBuilder, attack: Attack, limits: Limits) -> Iterator[tuple[Path, ExposureReason]]:
    """The unprotected counts. Only attacks on «<5» assume that «skjult» is large: for itself that would be circular."""
    attacks = {"<5": assuming(attack, tuple(conventions(builder, limits))), "skjult": attack}
    for count in builder.suppressed:
        why = _why(attacks[count.mark], count, limits)
        if why:
            yield count.path, why


def _why(attack: Attack, count: SuppressedCount, limits: Limits) -> ExposureReason | None:
    verdict = attack.verdict(count.unknown, limits.values)
    if attack.is_possible() is False:
        return ExposureReason.CONTRADICTION
    low, high = attack.outer(count.unknown)
    if verdict is Verdict.WIDE or high < 1 or low >= limits.smallest:
        return None
    if verdict is Verdict.NARROW:
        return ExposureReason.GIVEN_BACK
    return ExposureReason.TOO_LARGE if solver.is_here() else ExposureReason.NOT_RECKONED


def _suppression(
    tables: Sequence[PlacedTable], reasons: Mapping[Path, ExposureReason], limits: Limits
) -> ComplementarySuppression | None:
    """The cheapest complementary suppression; if none protects, a «<5» may become «skjult» too, which says less."""
    near = tables if len(_costs(tables, limits)) <= _CANDIDATES else [p for p in tables if _has_exposed(p, reasons)]
    costs = _costs(near, limits)
    more = {placed.number(i, j): _CELL for placed in near for i, j, number in placed.cells() if number == "<5"}
    for candidates in (costs, costs | more):
        if len(candidates) <= _CANDIDATES:
            hide = cheapest(candidates, lambda hidden: is_protected(tables, limits, hidden), limits.patterns)
            if hide:
                return replace(hide, is_cheapest=hide.is_cheapest and candidates is costs)
    return None


def _has_exposed(placed: PlacedTable, reasons: Mapping[Path, ExposureReason]) -> bool:
    return any(path[1] == placed.figure for path in reasons)


def _costs(tables: Sequence[PlacedTable], limits: Limits) -> dict[Path, int]:
    """The cost of hiding each printed number: as few cells as possible, then as few people; sums cost most.

    Noughts are no candidates, as they protect nobody. A sum that is «<5» bounds everything that it sums, so writing
    «skjult» in its place may be needed.
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
