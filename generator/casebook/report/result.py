"""What a report is about: the problems, how many records were read, and where the rules are explained."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from casebook.danish import counted, listing, sentence
from casebook.problem import Level, Problem

_SEVERAL = {Level.ERROR: "fejl", Level.WARNING: "advarsler", Level.ADVICE: "råd"}


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a check. Below `rules_url`, which ends with a slash or is empty, each rule has its page."""

    problems: tuple[Problem, ...]
    cases: int
    methods: int
    rules_url: str = ""
    exemptions: int = 0
    held_back: int = 0

    @property
    def counts(self) -> dict[Level, int]:
        """How many findings of each level, the heaviest first; levels without any are 0."""
        counted = Counter(problem.level for problem in self.problems)
        return {level: counted[level] for level in Level}

    @property
    def summary(self) -> str:
        """One line: what was read and what was found."""
        read = listing([counted(self.cases, "case", "cases"), counted(self.methods, "metode", "metoder")])
        found = ", ".join(counted(self.counts[level], level.value, several) for level, several in _SEVERAL.items())
        line = sentence(f"{read} læst: {found}, {counted(self.exemptions, 'undtagelse', 'undtagelser')}.")
        return f"{line} {self._held_back}" if self.held_back else line

    @property
    def _held_back(self) -> str:
        held = counted(self.held_back, "fund", "fund")
        why = "De kan skyldes, at en fil ikke kan læses. Ret den først."
        return sentence(f"{held} om navne, steder og kilder er holdt tilbage: {why}")
