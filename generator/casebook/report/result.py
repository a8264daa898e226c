"""The outcome of a check, which every reporter writes in its own format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from casebook.danish import counted, listing, sentence
from casebook.problem import Level, Problem, Stage

SEVERAL = 2
_WHY_FIRST = {
    Stage.READABLE: "Filen skal kunne læses, før resten er til at stole på. Kør så «casebook check» igen.",
    Stage.URGENT: "Det peger direkte på et menneske. Slet det nu, også hvis resten må vente.",
    Stage.FIELDS: "Felterne først, for andre fund kan følge af dem. Kør så «casebook check» igen.",
    Stage.TEXTS: (
        "Ret ét sted ad gangen, og gå ned gennem filen. Er noget af det mekanisk, tager «casebook check --fix» det."
    ),
    Stage.PROCESS: "Teksten er på plads, og det her er det sidste.",
}
_SEVERAL = {Level.ERROR: "fejl", Level.WARNING: "advarsler", Level.ADVICE: "råd"}


@dataclass(frozen=True, slots=True)
class Result:
    """The findings of a check and the number of records read.

    `rules_url` ends with a slash, or is empty: then there are no links, but the command that explains a rule.
    `read` says what was read where it was no record.
    """

    problems: tuple[Problem, ...]
    cases: int
    methods: int
    rules_url: str = ""
    exemptions: int = 0
    held_back: int = 0
    read: str = ""

    @property
    def counts(self) -> dict[Level, int]:
        """The number of findings for each level, 0 included, from error to advice."""
        by_level = Counter(problem.level for problem in self.problems)
        return {level: by_level[level] for level in Level}

    @property
    def summary(self) -> str:
        """One line with the number of records read and of findings."""
        findings = ", ".join(counted(self.counts[level], level.value, several) for level, several in _SEVERAL.items())
        if self.read:
            return sentence(f"{self.read} læst: {findings}.")
        read = listing([counted(self.cases, "case", "cases"), counted(self.methods, "metode", "metoder")])
        line = sentence(f"{read} læst: {findings}, {counted(self.exemptions, 'undtagelse', 'undtagelser')}.")
        return f"{line} {self._held_back}" if self.held_back else line

    @property
    def first(self) -> str:
        """The finding to begin with and why, on one line; empty where there are not several."""
        if len(self.problems) < SEVERAL:
            return ""
        place = self.problems[0].place
        why = _WHY_FIRST[Stage.of(self.problems[0])]
        return f"Begynd øverst, med {shown_name(place.file)} linje {place.span.start.line}: {why}"

    @property
    def _held_back(self) -> str:
        held = counted(self.held_back, "fund", "fund")
        why = "De kan skyldes, at en fil ikke kan læses. Ret den først."
        return sentence(f"{held} er holdt tilbage: {why}")


def shown_name(file: str) -> str:
    """The name of a file with a dot for each character that a terminal cannot show."""
    return "".join(char if char.isprintable() else "·" for char in file)
