"""Group disclosure: a table that says of a small group that all of it, or none of it, has something in common.

No number needs to be small for it: of six married people who all work full time, each is known to (the table «marital
status by hours worked» in A. Hundepool et al., Handbook on Statistical Disclosure Control, 2nd ed. 2024, section 5.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from casebook.risk.cells.attack import Attack
from casebook.risk.cells.constraints import SystemBuilder
from casebook.risk.cells.guesses import assuming, guesses
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import BASES, PlacedTable, folded, hides_anything
from casebook.source import Path

_SEVERAL = 2
Cell = tuple[int, int]


class Uniform(Enum):
    """The part of a group that shares something."""

    ALL = auto()
    NONE = auto()


def uniform_numbers(tables: Sequence[PlacedTable], limits: Limits) -> Iterator[tuple[Path, Uniform]]:
    """The numbers that are all or none of a group smaller than `limits.group`, in the order of the file, each once.

    A group is a row or a column of a table with several columns of numbers; in a table with one it is the base («af»)
    of each row, else the population. It counts also where the number is hidden and the sums give it back.
    """
    builder = SystemBuilder(tables).read_tables()
    bounds_of = _bounds(builder, limits)
    for placed in tables:
        bounds = {cell: bounds_of(unknown) for cell, unknown in builder.grids[placed.figure].items()}
        of_table = _of_rows if placed.width == 1 else _of_table
        shared = dict(of_table(placed, bounds, limits.group))
        yield from ((placed.number(*cell), shared[cell]) for cell in sorted(shared))


def _bounds(builder: SystemBuilder, limits: Limits) -> Callable[[int], tuple[int, int]]:
    """The least and the greatest value that a reader knows a number to have."""
    system = builder.system()
    if not hides_anything(builder.tables):
        return lambda unknown: (system.lows[unknown], system.highs[unknown])
    assumed = tuple(guesses(builder))  # before the system is taken: a guess may bring an unknown of its own
    attack = assuming(Attack(builder.system(), limits), assumed)
    return lambda unknown: attack.interval(unknown) or attack.outer(unknown)


def _of_rows(placed: PlacedTable, bounds: dict[Cell, tuple[int, int]], small: int) -> Iterator[tuple[Cell, Uniform]]:
    """Each row against its base or the population."""
    for i, row in enumerate(placed.table.rows):
        whole = placed.table.population if row.of is None else row.of
        if placed.is_total(i, 0) or not isinstance(whole, int) or not 0 < whole < small:
            continue
        if bounds[i, 0] == (0, 0):
            yield (i, 0), Uniform.NONE
        elif bounds[i, 0] == (whole, whole) and not BASES.fullmatch(folded(row.name)):
            yield (i, 0), Uniform.ALL


def _of_table(placed: PlacedTable, bounds: dict[Cell, tuple[int, int]], small: int) -> Iterator[tuple[Cell, Uniform]]:
    """Each row and each column against its sum."""
    inner = [cell for cell in bounds if not placed.is_total(*cell)]
    bottom, right = len(placed.table.rows) - 1, placed.width - 1
    for i in sorted({i for i, _ in inner}):
        total = bounds.get((i, right)) if placed.looks_summed[1] else None
        yield from _in_group([cell for cell in inner if cell[0] == i], bounds, total, small)
    if placed.table.overlapping is True and not placed.looks_summed[0]:
        return  # whoever may stand in several rows is no part of a sum
    for j in sorted({j for _, j in inner}):
        total = bounds.get((bottom, j)) if placed.looks_summed[0] else None
        yield from _in_group([cell for cell in inner if cell[1] == j], bounds, total, small)


def _in_group(
    cells: Sequence[Cell], bounds: dict[Cell, tuple[int, int]], total: tuple[int, int] | None, small: int
) -> Iterator[tuple[Cell, Uniform]]:
    """The only cell of a group that counts anybody; else each that counts nobody."""
    most = total[1] if total else sum(bounds[cell][1] for cell in cells)
    if len(cells) < _SEVERAL or not 0 < most < small:
        return
    counting = [cell for cell in cells if bounds[cell][1] > 0]
    if len(counting) == 1:
        yield counting[0], Uniform.ALL
    else:
        yield from ((cell, Uniform.NONE) for cell in cells if bounds[cell] == (0, 0))
