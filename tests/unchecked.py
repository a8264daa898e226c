"""Sites built with nothing checked before them, so that what is rendered holds alone, or nothing read through after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

from casebook import site
from casebook.check import Checked
from casebook.corpus import Corpus
from casebook.problem import Problem
from casebook.publish import steps
from casebook.structural_rules import files, references

_HELD_BY_RENDERING = {files.ACTIVE.rule, references.DEAD_LINK.rule}


@contextmanager
def unchecked() -> Iterator[None]:
    """Sites are built as if nothing were ever found."""

    def nothing_found(corpus: Corpus, *_: object) -> tuple[Corpus, Checked]:
        return replace(corpus, problems=()), Checked(())

    with patch.object(site, "_checked", nothing_found):
        yield


@contextmanager
def unscanned() -> Iterator[None]:
    """Sites are put in place without being read for what points at somebody: that is two fifths of a small build.

    For what does not turn on it; `test_scan.py`, `test_outputs.py` and `test_withdraw.py` hold what the reading finds.
    """
    others = tuple(inspection for inspection in steps.INSPECTIONS if inspection is not steps.nobody_is_pointed_at)
    with patch.object(steps, "INSPECTIONS", others):
        yield


def is_left_to_rendering(problem: Problem) -> bool:
    """True if a finding in a record or register is about what its pages must make harmless anyway."""
    return problem.rule in _HELD_BY_RENDERING and not problem.place.file.startswith("content/")
