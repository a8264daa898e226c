"""One who tells of a record: the same words for the same things, sentence after sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.bench.strangers.chance import Chance
from casebook.bench.strangers.prose import PARTS
from casebook.danish import sentence

_PUT_IN = frozenset({"navn", "han", "projekt", "kommune", "metode"})  # parts that only a record has
_PART = re.compile(r"\{([^{}]+)\}")
_PARAGRAPH = (2, 6)  # sentences
_HEADED = 4  # a text of more paragraphs than that has headings
_HEADINGS = ("Begyndelsen", "{Sammensat}", "Det, der gjorde forskellen", "Et skridt tilbage", "Bagefter", "{Sted}")


@dataclass(frozen=True, slots=True)
class Teller:
    """`words` are what this record puts into the wordings: its project, its municipality, the person's name."""

    chance: Chance
    words: Mapping[str, str]

    def of(self, words: Mapping[str, str]) -> Teller:
        """The same, with some words more."""
        return Teller(self.chance, {**self.words, **words})

    def say(self, text: str) -> str:
        """A wording with its parts put in."""
        return self.chance.say(text, PARTS, self.words)

    def line(self, wordings: Sequence[str]) -> str:
        """One sentence."""
        return sentence(self.say(self.chance.pick(self._sayable(wordings))))

    def lines(self, wordings: Sequence[str], fewest: int, most: int) -> list[str]:
        """Some sentences, each by itself."""
        return [sentence(self.say(one)) for one in self.chance.some(self._sayable(wordings), fewest, most)]

    def paragraph(self, wordings: Sequence[str], fewest: int = _PARAGRAPH[0], most: int = _PARAGRAPH[1]) -> str:
        """Some sentences in a row."""
        return " ".join(self.lines(wordings, fewest, most))

    def prose(self, wordings: Sequence[str], paragraphs: int) -> str:
        """Several paragraphs in Markdown; a long text has headings."""
        parts: list[str] = []
        for number in range(paragraphs):
            if paragraphs > _HEADED and number % 3 == 1:
                parts.append(f"### {self.say(self.chance.pick(_HEADINGS))}")
            parts.append(self.paragraph(wordings))
        return "\n\n".join(parts) + "\n"

    def _sayable(self, wordings: Sequence[str]) -> Sequence[str]:
        """The wordings that this record has the words for."""
        missing = _PUT_IN.difference(self.words)
        return tuple(one for one in wordings if missing.isdisjoint(map(str.lower, _PART.findall(one))))
