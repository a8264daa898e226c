"""The solver answers, and says nothing beside: its words would stand before the report, and JSON would be none."""

from __future__ import annotations

import sys

from tests.processes import run

ASKED = """\
from casebook.risk.cells.solver import Program
from casebook.risk.cells.system import System, equal
print(Program(System((0, 0), (5, 5), (equal([(0, 1), (1, 1)], 4),))).extreme(0, greatest=True).bound)
"""


def test_nothing_but_the_answer_is_written() -> None:
    """In a process of its own: what is not Python's own writing is not caught otherwise, and it is said once only."""
    asked = run((sys.executable, "-c", ASKED))
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, "4\n", "")
