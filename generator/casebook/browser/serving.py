"""The casebook kept open for the requests of one page: JSON in, JSON out."""

from __future__ import annotations

import gc
import json
from contextlib import nullcontext

from casebook.browser.answering import answer
from casebook.door import Casebook
from casebook.risk.cells.solver import out_of_reach


class Served:
    """Answers requests about a casebook. Whoever asks lets it `rest` after each answer: the page has got it by then."""

    def __init__(self, casebook: Casebook) -> None:
        self._casebook = casebook
        self._settled: set[str] = set()  # kinds of request: what all of a kind need is there after the first
        self._last = ""
        self.rest()

    def __call__(self, request: str, *, solves: bool = True) -> str:
        """The answer in JSON; without `solves` as where nothing can solve systems of numbers."""
        asked = json.loads(request)
        self._last = str(asked["ask"])
        with nullcontext() if solves else out_of_reach():
            return json.dumps(answer(self._casebook, asked))

    def rest(self) -> None:
        """Collect garbage. What is there for good is not looked through again: that takes longer than all the rest."""
        gc.collect()
        if self._last not in self._settled:
            self._settled.add(self._last)
            gc.freeze()


def served(*parts: bytes, today: str) -> Served:
    """The packed casebook, open for requests, as of the month `today`."""
    return Served(Casebook.packed(*parts, today=today))
