"""Systems of bounds and sums over whole numbers: what holds, what propagation gives, what belongs together."""

from __future__ import annotations

from itertools import product

import pytest

from casebook.risk.cells.system import LinearConstraint, System, at_most, equal


@pytest.mark.parametrize(("total", "holds"), [(2, False), (3, True), (5, True), (6, False)])
def test_a_sum_holds_from_its_low_to_its_high(total: int, holds: bool) -> None:  # noqa: FBT001
    assert LinearConstraint(((0, 1),), 3, 5).holds([total]) is holds


def test_a_bound_that_is_none_is_no_bound() -> None:
    assert LinearConstraint(((0, 1),), None, 5).holds([-900])
    assert LinearConstraint(((0, 1),), 3, None).holds([900])


def test_a_solution_keeps_every_bound_and_every_sum() -> None:
    system = System((0, 0), (4, 4), (equal(((0, 1), (1, 1)), 5),))
    assert system.holds((1, 4))
    assert not system.holds((0, 5))  # the sum alone
    assert not system.holds((1, 3))  # the bounds alone


def test_bounds_and_values_that_are_not_as_many_are_refused() -> None:
    """Rather than cut short: a number without a bound would not be looked at."""
    for wrong in ((1,), (1, 1, 1)):
        with pytest.raises(ValueError, match="argument 2"):
            System((0, 0), (4, 4)).holds(wrong)
    for lows, highs in (((0,), (4, 4)), ((0, 0), (4,))):
        with pytest.raises(ValueError, match="argument 2"):
            System(lows, highs).tightened()
        with pytest.raises(ValueError, match="argument 2"):
            System(lows, highs).components()


SYSTEMS = (
    System((0, 0, 0), (9, 9, 9), (equal(((0, 1), (1, 1), (2, 1)), 25),)),
    System((0, 0), (20, 5), (equal(((0, 1), (1, -3)), 2),)),
    System((1, 0, 2), (4, 30, 8), (equal(((0, 2), (1, 1), (2, -1)), 9), at_most(((1, 1), (2, 1)), 11))),
    System((0, 0, 0), (9, 9, 9), (at_most(((0, -2), (1, 1)), -4), at_most(((0, 1), (2, 1)), 6))),
    System((3, 0), (3, 9), (equal(((0, 2), (1, -1)), 0),)),
    System((0, 0), (9, 9), (equal(((0, -1), (1, 1)), 2),)),
)


@pytest.mark.parametrize("system", SYSTEMS)
def test_narrower_bounds_leave_every_solution_where_it_was(system: System) -> None:
    tight = system.tightened()
    assert tight
    spans = [range(low, high + 1) for low, high in zip(system.lows, system.highs, strict=True)]
    solutions = [values for values in product(*spans) if system.holds(values)]
    assert solutions
    assert all(tight.holds(values) for values in solutions)


def test_a_sum_bounds_each_of_its_parts_by_the_others() -> None:
    tight = SYSTEMS[0].tightened()
    assert tight
    assert (tight.lows, tight.highs) == ((7, 7, 7), (9, 9, 9))


def test_a_part_that_is_subtracted_bounds_the_other_way() -> None:
    tight = SYSTEMS[1].tightened()
    assert tight
    assert (tight.lows, tight.highs) == ((2, 0), (17, 5))


def test_what_is_known_gives_what_is_not() -> None:
    tight = SYSTEMS[4].tightened()
    assert tight
    assert (tight.lows, tight.highs) == ((3, 6), (3, 6))


def test_bounds_are_narrowed_until_nothing_moves() -> None:
    chain = System((0,) * 4, (9,) * 4, tuple(equal(((i, 1), (i + 1, -1)), 2) for i in (2, 1, 0)))
    tight = chain.tightened()
    assert tight
    assert (tight.lows, tight.highs) == ((6, 4, 2, 0), (9, 7, 5, 3))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_bounds_that_move_on_one_side_only_are_followed_to_the_end(order: tuple[int, ...]) -> None:
    steps = tuple(LinearConstraint(((i, 1), (i + 1, -1)), 2, None) for i in order)
    tight = System((0,) * 4, (9,) * 4, steps).tightened()
    assert tight
    assert (tight.lows, tight.highs) == ((6, 4, 2, 0), (9, 7, 5, 3))


def test_bounds_that_cannot_be_kept_leave_no_solution() -> None:
    assert System((0, 0), (4, 4), (equal(((0, 1), (1, 1)), 9),)).tightened() is None
    assert System((0,), (9,), (equal(((0, 2),), 5),)).tightened() is None  # half a person


def test_unknowns_belong_together_by_what_they_share_and_known_ones_to_nobody() -> None:
    sums = (equal(((0, 1), (1, 1), (2, 1)), 9), equal(((2, 1), (3, 1), (4, 1)), 12))
    system = System((0, 0, 4, 0, 0, 0), (9, 9, 4, 9, 9, 9), sums)
    first, second, third = system.components()
    assert (first.unknowns, second.unknowns, third.unknowns) == ((0, 1), (3, 4), (5,))
    assert first.system == System((0, 0), (9, 9), (LinearConstraint(((0, 1), (1, 1)), 5, 5),))
    assert third.system.constraints == ()


def test_a_common_divisor_is_taken_out_and_the_bound_rounded_to_the_safe_side() -> None:
    assert at_most(((0, 200), (1, -100)), 150) == LinearConstraint(((0, 2), (1, -1)), None, 1)
