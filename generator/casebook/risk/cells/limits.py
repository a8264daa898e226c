"""When a number is small, when a hidden one is hidden well enough, and how hard that may be to prove."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that a table is held against.

    `smallest` is the least count of people that may be printed, and `values` how many values, from the least to the
    greatest, a hidden count must still be able to have. The rest are bounds on the work, counted and not timed, so that
    the answer is the same on every machine: unknowns that hang together, programs solved for one record, patterns of
    hidden cells that are tried for a suggestion.
    """

    smallest: int = 5
    values: int = 3
    unknowns: int = 1_000
    programs: int = 600
    patterns: int = 300


BELOW_FIVE = range(1, 5)  # what «<5» stands for: a nought is printed as a nought
