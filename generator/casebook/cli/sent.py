"""The findings of the commits that a push is about to send."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from casebook.cli.findings import Findings, findings_in
from casebook.problem import DIRECT, Level, Problem
from casebook.publish.outgoing import Outgoing, as_committed, lay, outgoing

_NAMING = frozenset({DIRECT, "medier"})
HISTORY_HINT = (
    " Det ligger i et commit og følger med ud, også hvis filen er rettet siden: Få historien skrevet om først."
)


def findings_of_commits(root: Path, today: str) -> Findings:
    """What is found in each commit, at «9f2c1ab03:cases/x.yml».

    All of the last one counts; of those before it only what names somebody in the texts that they changed: it can be
    read in the history for ever. What else was found was weighed when it was made, by the rules of that day.
    """
    commits = outgoing(root, os.environ)
    if not commits:
        return Findings((), blocks=False, cases=0, methods=0, exemptions=0)
    *earlier, last = commits
    with as_committed(root, last) as folder:
        whole = findings_in(folder, today, lambda _: True)
        before = tuple(problem for commit in earlier for problem in _left_behind(root, today, commit, folder))
    shown = (*before, *(_in_commit(problem, last) for problem in whole.shown))
    return replace(whole, shown=shown, blocks=whole.blocks or bool(before))


def _left_behind(root: Path, today: str, commit: Outgoing, folder: Path) -> Iterator[Problem]:
    """What names somebody in the texts of an earlier commit, laid over the casebook of the last one."""
    if commit.texts:
        lay(root, commit, ("--", *commit.texts), folder)
        for problem in findings_in(folder, today, commit.files.__contains__).shown:
            if problem.level is Level.ERROR and problem.family in _NAMING:
                yield replace(_in_commit(problem, commit), hint=problem.hint + HISTORY_HINT)


def _in_commit(problem: Problem, commit: Outgoing) -> Problem:
    return replace(problem, place=replace(problem.place, file=f"{commit.name}:{problem.place.file}"))
