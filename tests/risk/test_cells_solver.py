"""The solver answers, and says nothing beside: its words would stand before the report, and JSON would be none.

So it is with the module that stands in for it in the browser; `tests/browser/test_engine.py` asks that one in Chromium.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import highspy
import pytest

from casebook.publish.engine.shims import highspy as stand_in
from casebook.risk.cells import solver
from casebook.risk.cells.solver import Answer, Program, _model, _rounded, _witness
from casebook.risk.cells.system import LinearConstraint, System, at_most, equal
from tests.processes import run

ASKED = """\
from casebook.risk.cells.solver import Program
from casebook.risk.cells.system import System, equal
print(Program(System((0, 0), (5, 5), (equal([(0, 1), (1, 1)], 4),))).extreme(0, greatest=True).bound)
"""
SYSTEMS = (
    System((0, 0), (5, 5), (equal([(0, 1), (1, 1)], 4),)),
    System((1, 0, 0), (9, 9, 9), (equal([(0, 1), (1, 2), (2, -1)], 3), at_most([(1, 3), (2, 1)], 11))),
    System((0, 0), (7, 7), (LinearConstraint(((0, 2), (1, 2)), 5, 5),)),  # an even sum is never five
)


def test_nothing_but_the_answer_is_written() -> None:
    """In a process of its own: what is not Python's own writing is not caught otherwise, and it is said once only."""
    asked = run((sys.executable, "-c", ASKED))
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, "4\n", "")


class InBrowser:
    """A model of npm's `highs`, made of the JSON that the worker reads; it has highspy's methods under other names."""

    def __init__(self, model_json: str) -> None:
        model = json.loads(model_json)
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in model["options"].items():
            self.highs.setOptionValue(option, value)
        for unknown, (low, high) in enumerate(model["bounds"]):
            self.highs.addVars(1, [low], [high])
            self.highs.changeColIntegrality(unknown, highspy.HighsVarType.kInteger)
        for low, high, unknowns, factors in model["rows"]:
            bounds = (-highspy.kHighsInf if low is None else low, highspy.kHighsInf if high is None else high)
            self.highs.addRow(*bounds, len(unknowns), unknowns, factors)
        self.info = SimpleNamespace(get=lambda name: getattr(self.highs.getInfo(), name))
        self.changeColCost, self.run = self.highs.changeColCost, self.highs.run

    def changeObjectiveSense(self, sense: int) -> None:  # noqa: N802 - as there
        self.highs.changeObjectiveSense(highspy.ObjSense(sense))

    def getModelStatus(self) -> int:  # noqa: N802
        return int(self.highs.getModelStatus())

    def getSolution(self) -> Any:  # noqa: N802
        return SimpleNamespace(colValue=self.highs.getSolution().col_value)

    def dispose(self) -> None:
        """Do nothing: it goes by itself here."""


@pytest.fixture
def with_stand_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The solver is as it is in the browser; what is given fetches it."""
    monkeypatch.setitem(sys.modules, "highspy", stand_in)
    return lambda: monkeypatch.setattr(stand_in, "models", InBrowser)


def answers() -> list[Answer]:
    programs = [(Program(system), system) for system in SYSTEMS]
    return [
        program.extreme(unknown, greatest=greatest)
        for program, system in programs
        for unknown in range(len(system.lows))
        for greatest in (True, False)
    ]


def test_in_the_browser_the_same_bounds_are_proved_once_the_solver_is_fetched(
    with_stand_in: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(stand_in.NotFetched):
        answers()
    with_stand_in()
    there = answers()
    monkeypatch.undo()
    here = answers()
    assert [(answer.bound, answer.impossible) for answer in there] == [
        (answer.bound, answer.impossible) for answer in here
    ]
    assert [answer.witness is None for answer in there] == [answer.witness is None for answer in here]
    assert {answer.impossible for answer in here} == {True, False}


PAIR = System((0, 1), (9, 8), (equal(((0, 1), (1, 2)), 11), at_most(((0, 1), (1, -1)), 3)))


def test_each_unknown_is_asked_for_alone_whatever_was_asked_before() -> None:
    # (1, 5), (3, 4) and (5, 3) fit.
    program = Program(PAIR)
    assert program.extreme(0, greatest=True) == Answer(5, (5, 3))
    assert program.extreme(1, greatest=True) == Answer(5, (1, 5))
    assert program.extreme(0, greatest=False) == Answer(1, (1, 5))
    assert program.extreme(1, greatest=False) == Answer(3, (5, 3))


def test_a_constraint_may_have_one_bound_or_two() -> None:
    system = System((0, 0), (9, 9), (LinearConstraint(((0, 1), (1, 1)), 4, None), LinearConstraint(((1, 1),), 2, 3)))
    program = Program(system)
    bounds = [program.extreme(unknown, greatest=greatest).bound for unknown in (0, 1) for greatest in (False, True)]
    assert bounds == [1, 9, 2, 3]


def test_what_has_no_solution_is_said_to_be_impossible() -> None:
    odd = System((0, 0), (5, 5), (equal(((0, 1), (1, 1)), 3), equal(((0, 1), (1, -1)))))
    assert Program(odd).extreme(0, greatest=True) == Answer(impossible=True)


def test_what_is_not_solved_within_its_limits_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    for option in ("simplex_iteration_limit", "mip_max_nodes"):
        monkeypatch.setitem(solver._OPTIONS, option, 0)  # noqa: SLF001 - the limits of one program
    sums = tuple(equal(((i, 3), ((7 * i + 1) % 30, 5), ((5 * i + 3) % 30, 7)), 45) for i in range(9))
    assert Program(System((0,) * 30, (9,) * 30, sums)).extreme(0, greatest=True) == Answer()


def test_without_a_solver_everything_is_left_open() -> None:
    with solver.out_of_reach():
        unsolved = Program(PAIR)
    assert unsolved.extreme(0, greatest=True) == Answer()


def test_the_solver_works_as_it_is_told_to() -> None:
    options = solver._OPTIONS  # noqa: SLF001 - what it is told
    assert {option: _model(PAIR).getOptionValue(option)[1] for option in options} == options


@pytest.mark.parametrize(
    ("bound", "greatest", "least"),
    [(4.0, 4, 4), (4.9999999, 5, 5), (5.0000001, 5, 5), (4.5, 4, 5), (0.0, 0, 0), (-0.5, -1, 0)],
)
def test_a_bound_is_rounded_to_the_next_whole_number_that_it_allows(bound: float, greatest: int, least: int) -> None:
    assert (_rounded(bound, greatest=True), _rounded(bound, greatest=False)) == (greatest, least)


@pytest.mark.parametrize(("solution", "witness"), [((4.9999999, 3.0000001), (5, 3)), ((5.0, 4.0), None)])
def test_a_solution_counts_only_if_its_whole_numbers_are_one(
    solution: tuple[float, ...], witness: tuple[int, ...] | None
) -> None:
    assert _witness(PAIR, solution) == witness
