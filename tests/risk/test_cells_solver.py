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
from casebook.risk.cells.solver import Answer, Program
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
