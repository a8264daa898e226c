"""The attacker solves no more than decides, on one budget, and what the limits leave open is never called safe."""

from __future__ import annotations

import pytest

from casebook.risk.cells.attack import Attack, Budget, Interval, Verdict
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.system import LinearConstraint, System, equal

FIVE = equal(((0, 1), (1, 1)), 5)


def alike(first: int, total: int) -> tuple[LinearConstraint, LinearConstraint]:
    """Two unknowns that are equal and have a sum. No whole numbers have an odd one, which bounds alone do not show."""
    return equal(((first, 1), (first + 1, 1)), total), equal(((first, 1), (first + 1, -1)))


ODD, EVEN = alike(2, 3), alike(2, 6)


def system(*constraints: LinearConstraint, unknowns: int = 4, most: int = 5) -> System:
    return System((0,) * unknowns, (most,) * unknowns, constraints)


def test_further_constraints_are_paid_for_out_of_the_same_budget() -> None:
    budget = Budget(9)
    attack = Attack(system(FIVE), Limits(), budget)
    attack.with_constraints(ODD).with_constraints(())
    assert budget.left == 6


def test_a_system_is_possible_if_every_part_of_it_is() -> None:
    assert Attack(system(FIVE), Limits()).is_possible() is True
    assert Attack(system(FIVE, *EVEN), Limits()).is_possible() is True


@pytest.mark.parametrize("constraints", [(FIVE, *ODD), (*ODD, FIVE), ODD])
def test_one_impossible_part_makes_the_whole_impossible(constraints: tuple[LinearConstraint, ...]) -> None:
    assert system(*constraints).tightened()
    assert Attack(system(*constraints), Limits()).is_possible() is False


@pytest.mark.parametrize("odd", [0, 2, 4])
def test_the_impossible_part_is_found_wherever_it_stands(odd: int) -> None:
    constraints = (constraint for i in (0, 2, 4) for constraint in alike(i, 3 if i == odd else 6))
    assert Attack(system(*constraints, unknowns=6), Limits()).is_possible() is False


def test_what_bounds_alone_show_to_be_impossible_needs_no_program() -> None:
    attack = Attack(system(equal(((0, 1), (1, 1)), 11)), Limits(), Budget(1))
    assert attack.is_possible() is False
    assert attack.verdict(0, 9) is Verdict.UNPROVED


def test_what_is_found_impossible_in_one_part_is_said_of_every_number() -> None:
    attack = Attack(System((7, 0, 0, 0), (7, 5, 5, 5), ODD), Limits())
    assert (attack.interval(0), attack.verdict(0, 3)) == (Interval(7, 7), Verdict.NARROW)
    assert attack.interval(2) is None
    assert (attack.interval(0), attack.verdict(0, 3)) == (None, Verdict.UNPROVED)
    assert attack.is_possible() is False


def test_what_is_too_large_is_left_open_and_what_is_impossible_beside_it_is_not() -> None:
    large = equal(((4, 1), (5, 1), (6, 1)), 7)
    limits = Limits(unknowns=2)
    assert Attack(system(large, unknowns=7), limits).is_possible() is None
    assert Attack(system(FIVE, large, unknowns=7), limits).is_possible() is None
    assert Attack(system(*ODD, large, unknowns=7), limits).is_possible() is False


def test_a_budget_is_spent_to_the_last() -> None:
    budget = Budget(2)
    assert [budget.spend() for _ in range(4)] == [True, True, False, False]


def test_without_a_budget_nothing_is_said() -> None:
    attack = Attack(system(FIVE), Limits(), Budget(1))
    assert attack.is_possible() is None
    assert attack.interval(0) is None
    assert attack.verdict(0, 2) is Verdict.UNPROVED


def test_a_verdict_takes_no_more_programs_than_it_needs() -> None:
    budget = Budget(9)
    attack = Attack(system(FIVE), Limits(), budget)
    assert attack.verdict(0, 1) is Verdict.WIDE  # one solution is enough
    assert budget.left == 7
    assert attack.interval(0) == Interval(0, 5)
    assert budget.left == 6


def test_an_interval_just_wide_enough_is_not_called_narrow() -> None:
    attack = Attack(system(FIVE), Limits(unknowns=1))  # its bounds are known and no solution is
    assert attack.outer(0) == (0, 5)
    assert attack.verdict(0, 6) is Verdict.UNPROVED
    assert attack.verdict(0, 7) is Verdict.NARROW
