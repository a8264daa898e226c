"""What a report is about: the problems, how many records were read, and where the rules are explained."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from casebook.problem import Level, Problem


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a check. Below `rules_url`, which ends with a slash or is empty, each rule has its page."""

    problems: tuple[Problem, ...]
    cases: int
    methods: int
    rules_url: str = ""
    exemptions: int = 0

    @property
    def counts(self) -> dict[Level, int]:
        """How many findings of each level, the heaviest first; levels without any are 0."""
        counted = Counter(problem.level for problem in self.problems)
        return {level: counted[level] for level in Level}

    @property
    def summary(self) -> str:
        """One line: what was read and what was found."""
        found = ", ".join(f"{number} {level.value}" for level, number in self.counts.items())
        return f"{self.cases} cases og {self.methods} metoder læst: {found}, {self.exemptions} undtagelser."
