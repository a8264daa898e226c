"""Stands in for highspy where it is not there: in the browser, over HiGHS itself as npm's `highs` has it.

It has what `risk/cells/solver.py` asks for, under the same names. The worker (`js/engine/worker.js`) puts into `models`
what makes a model of JSON, once it has fetched HiGHS; most texts hide no number, and need none of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

kHighsInf = float("inf")  # noqa: N816 - as highspy has it
_FIXED = frozenset({"threads", "parallel"})  # there is one thread, and no option for it

models: Callable[[str], Any] | None = None


class NotFetched(Exception):  # noqa: N818 - no error: whoever asked fetches HiGHS, and asks again
    """Raised for a model that is asked for before HiGHS is there."""


class ObjSense(IntEnum):
    """The directions of an objective."""

    kMinimize = 1  # noqa: N815 - here and below as highspy has it
    kMaximize = -1  # noqa: N815


class HighsVarType(IntEnum):
    """The kind of variable that is asked for."""

    kInteger = 1  # noqa: N815


class HighsModelStatus(IntEnum):
    """The outcomes that decide something; every other number is none of them."""

    kOptimal = 7  # noqa: N815
    kInfeasible = 8  # noqa: N815


class Info(NamedTuple):
    """The knowledge about a run that `solver` asks for."""

    mip_dual_bound: float


class Solution(NamedTuple):
    """The value of each variable."""

    col_value: list[float]


class Highs:
    """A model. It is made in HiGHS when it is first run, and given back with this object."""

    def __init__(self) -> None:
        if models is None:
            raise NotFetched
        self._models = models
        self._options: dict[str, bool | int | float | str] = {}
        self._bounds: list[tuple[float, float]] = []
        self._rows: list[tuple[float | None, float | None, Sequence[int], Sequence[float]]] = []
        self._sense = ObjSense.kMinimize
        self._costs: dict[int, float] = {}
        self._made: Any = None

    def __del__(self) -> None:
        """Give the memory back, which nothing in JavaScript does by itself."""
        made = getattr(self, "_made", None)  # not there where the model was not to be had
        if made is not None:
            made.dispose()

    def setOptionValue(self, option: str, value: bool | float | str) -> None:  # noqa: FBT001, N802 - here and below as highspy has it
        """Set an option."""
        if option not in _FIXED:
            self._options[option] = value

    def addVars(self, count: int, lows: Sequence[float], highs: Sequence[float]) -> None:  # noqa: N802
        """Add variables with their finite bounds."""
        self._bounds += zip(lows[:count], highs[:count], strict=True)

    def changeColIntegrality(self, unknown: int, kind: HighsVarType) -> None:  # noqa: N802
        """Do nothing: every variable is made an integer."""

    def addRow(self, low: float, high: float, count: int, unknowns: Sequence[int], factors: Sequence[float]) -> None:  # noqa: N802
        """Add a constraint; a bound may be infinite, which JSON has no number for."""
        bounds = (None if abs(bound) == kHighsInf else bound for bound in (low, high))
        self._rows.append((*bounds, unknowns[:count], factors[:count]))  # type: ignore[arg-type]

    def changeObjectiveSense(self, sense: ObjSense) -> None:  # noqa: N802
        """Set the direction."""
        self._sense = sense

    def changeColCost(self, unknown: int, cost: float) -> None:  # noqa: N802
        """Set the weight of a variable in the objective."""
        self._costs[unknown] = cost

    def run(self) -> None:
        """Solve it."""
        if self._made is None:
            self._made = self._new()
        self._made.changeObjectiveSense(int(self._sense))
        for unknown, cost in self._costs.items():
            self._made.changeColCost(unknown, cost)
        self._costs = {unknown: cost for unknown, cost in self._costs.items() if cost}
        self._made.run()

    def getModelStatus(self) -> int:  # noqa: N802
        """The outcome of the last run."""
        return int(self._made.getModelStatus())

    def getInfo(self) -> Info:  # noqa: N802
        """The bound that was proved."""
        return Info(float(self._made.info.get("mip_dual_bound")))

    def getSolution(self) -> Solution:  # noqa: N802
        """The solution of the last run."""
        return Solution([float(value) for value in self._made.getSolution().colValue])

    def _new(self) -> Any:
        model = {"options": self._options, "bounds": self._bounds, "rows": self._rows}
        return self._models(json.dumps(model))
