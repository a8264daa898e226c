"""Generates the texts of one record, with the same words for the same things throughout."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.bench.strangers.prose import PARTS
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.danish import sentence

_PUT_IN = frozenset({"navn", "han", "projekt", "kommune", "metode"})  # slots that only the record can fill
_PART = re.compile(r"\{([^{}]+)\}")
_PARAGRAPH = (2, 6)  # sentences
_HEADED = 4  # a text of more paragraphs than that has headings
_HEADINGS = ("Begyndelsen", "{Sammensat}", "Det, der gjorde forskellen", "Et skridt tilbage", "Bagefter", "{Sted}")


@dataclass(frozen=True, slots=True)
class TextGenerator:
    """Generates texts from wordings; `words` fill their slots: project, municipality, the person's name."""

    chance: SeededRandom
    words: Mapping[str, str]

    def of(self, words: Mapping[str, str]) -> TextGenerator:
        """The generator with further words."""
        return TextGenerator(self.chance, {**self.words, **words})

    def say(self, text: str) -> str:
        """A wording with its slots filled."""
        return self.chance.say(text, PARTS, self.words)

    def line(self, wordings: Sequence[str]) -> str:
        """One sentence."""
        return sentence(self.say(self.chance.pick(self._sayable(wordings))))

    def lines(self, wordings: Sequence[str], fewest: int, most: int) -> list[str]:
        """Several separate sentences."""
        return [sentence(self.say(wording)) for wording in self.chance.some(self._sayable(wordings), fewest, most)]

    def paragraph(self, wordings: Sequence[str], fewest: int = _PARAGRAPH[0], most: int = _PARAGRAPH[1]) -> str:
        """Several sentences as one paragraph."""
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
        """The wordings whose slots this record can fill."""
        missing = _PUT_IN.difference(self.words)
        return tuple(wording for wording in wordings if missing.isdisjoint(map(str.lower, _PART.findall(wording))))
