"""Parameters of cell suppression: the frequency threshold, the protection level, and bounds on the work."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that a table is held against.

    `smallest` is the frequency threshold, the least count of people that may be printed; `values` the number of values
    that a hidden count must still be able to have; in a group smaller than `group` no number may be all or none. The
    others bound the work: unknowns in one component, programs solved for one record, suppression patterns tried for a
    suggestion. They are counted and not timed, so that the answer is the same on every machine.
    """

    smallest: int = 5
    values: int = 3
    group: int = 20
    unknowns: int = 1_000
    programs: int = 600
    patterns: int = 300


BELOW_FIVE = range(1, 5)  # the counts that «<5» can stand for: a nought is printed as a nought
