"""Everything that is found in a casebook, by its form and by its rules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casebook.problem import Problem

NO_LISTS = (
    "Bemærk: Der er ingen ordlister i site_config/wordlists, så mange navne bliver ikke fundet.\n"
    "  gør: Hent mappen fra casebogen, som denne er lavet efter.\n"
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, whether any of it blocks, and how much was read."""

    shown: tuple[Problem, ...]
    blocks: bool
    cases: int
    methods: int
    exemptions: int
    held_back: int = 0


def findings_in(root: Path, today: str, wanted: Callable[[str], bool]) -> Findings:
    """What is found in the files that are wanted; the whole casebook is read."""
    from casebook.check import check  # noqa: PLC0415 - heavy, and of no use to `--help`
    from casebook.corpus import Kind, load  # noqa: PLC0415

    corpus = load(root, wanted)
    if not corpus.registers.wordlists:
        sys.stderr.write(NO_LISTS)
    checked = check(corpus, today, wanted)
    found = (*(problem for problem in corpus.problems if wanted(problem.place.file)), *checked.problems)
    return Findings(
        checked.beside(problem for problem in corpus.problems if wanted(problem.place.file)),
        any(map(corpus.blocks, found)),
        len(corpus.documents[Kind.CASE]),
        len(corpus.documents[Kind.METHOD]),
        checked.exemptions,
        checked.held_back,
    )
