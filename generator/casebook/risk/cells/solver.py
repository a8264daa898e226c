"""Minimises and maximises an unknown by integer programming (HiGHS). The only door to highspy.

In a browser a stand-in is called so, over the same HiGHS. Where that could not be fetched no bound is proved, and
whoever asks says that it was not reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from casebook.risk.cells.system import System

if TYPE_CHECKING:
    import highspy

_IS_INSTALLED = find_spec("highspy") is not None
_IS_OUT_OF_REACH = ContextVar("_IS_OUT_OF_REACH", default=False)
_NODES, _ITERATIONS = 2_000, 100_000  # of one program: counted and not timed, so every machine gives the same answer
_SLACK = 1e-6  # a bound of 4.9999999 is a 5: the solver computes in floating point


def is_here() -> bool:
    """True if there is a solver to ask."""
    return _IS_INSTALLED and not _IS_OUT_OF_REACH.get()


@contextmanager
def out_of_reach() -> Iterator[None]:
    """Without a solver meanwhile, as where none could be fetched."""
    before = _IS_OUT_OF_REACH.set(True)
    try:
        yield
    finally:
        _IS_OUT_OF_REACH.reset(before)


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one program: a bound that no solution passes (None: not proved), and a solution.

    `bound` and `impossible` (no solution exists) rest on the solver, which computes in floating point; `witness` has
    been checked in integer arithmetic.
    """

    bound: int | None = None
    witness: tuple[int, ...] | None = None
    impossible: bool = False


class Program:
    """The integer program of one system, solved for one unknown after another."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._highs = _model(system) if is_here() else None

    def extreme(self, unknown: int, *, greatest: bool) -> Answer:
        """The least or greatest value of an unknown, with a solution that attains it."""
        if self._highs is None:
            return Answer()
        import highspy  # noqa: PLC0415 - as below

        sense = highspy.ObjSense.kMaximize if greatest else highspy.ObjSense.kMinimize
        self._highs.changeObjectiveSense(sense)
        self._highs.changeColCost(unknown, 1.0)
        self._highs.run()
        answer = _answer(self._system, self._highs, greatest=greatest)
        self._highs.changeColCost(unknown, 0.0)  # only now: a change of the model discards the solution
        return answer


def _answer(system: System, highs: highspy.Highs, *, greatest: bool) -> Answer:
    import highspy  # noqa: PLC0415 - as below

    status = highs.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Answer(impossible=True)
    if status != highspy.HighsModelStatus.kOptimal:
        return Answer()
    bound = highs.getInfo().mip_dual_bound
    return Answer(_rounded(bound, greatest=greatest), _witness(system, highs.getSolution().col_value))


def _witness(system: System, solution: Sequence[float]) -> tuple[int, ...] | None:
    """The solver's solution in whole numbers; None if they are no solution."""
    values = tuple(map(round, solution))
    return values if system.holds(values) else None


def _rounded(bound: float, *, greatest: bool) -> int:
    """The solver's bound, rounded to the integer on the safe side (a wider interval)."""
    return int((bound + _SLACK) // 1) if greatest else int(-((-bound + _SLACK) // 1))


def _model(system: System) -> highspy.Highs:
    import highspy  # noqa: PLC0415 - brings numpy, and most records hide no number

    model = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in _OPTIONS.items():
        model.setOptionValue(option, value)
    count = len(system.lows)
    model.addVars(count, _doubles(system.lows), _doubles(system.highs))
    for unknown in range(count):
        model.changeColIntegrality(unknown, highspy.HighsVarType.kInteger)
    for constraint in system.constraints:
        low = -highspy.kHighsInf if constraint.low is None else float(constraint.low)
        high = highspy.kHighsInf if constraint.high is None else float(constraint.high)
        unknowns, factors = [unknown for unknown, _ in constraint.terms], [factor for _, factor in constraint.terms]
        model.addRow(low, high, len(unknowns), unknowns, _doubles(factors))
    return model


def _doubles(values: Sequence[int]) -> list[float]:
    return [float(value) for value in values]


_OPTIONS: dict[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_max_nodes": _NODES,
    "simplex_iteration_limit": _ITERATIONS,
}
