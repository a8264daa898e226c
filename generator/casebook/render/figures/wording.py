"""Words of the computed sentences: numbers in words, the right plural, minus signs, elapsed time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.model.elapsed import days
from casebook.source.sentences import Sentences

MOST_IN_WORDS = 12
_NUMBERED = re.compile(r"^(?:fase|trin|modul)\s+\d+\s*[:.–-]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that is counted; its words are said by its key, with «_one» behind it for «én» or «ét»."""

    key: str

    def counted(self, number: int, sentences: Sentences) -> str:
        """«ét vendepunkt», «to vendepunkter», «13 vendepunkter»."""
        noun = sentences.say(self.key if number == 1 else f"{self.key}s")
        return f"{self.number(number, sentences)} {noun}"

    def number(self, number: int, sentences: Sentences) -> str:
        """The number alone, in the gender of the noun."""
        return sentences.say(f"{self.key}_one") if number == 1 else in_words(number, sentences)


DAY = Noun("counted.day")
SLOT = Noun("counted.slot")
PHASE = Noun("counted.phase")
MODULE = Noun("counted.module")
AREA = Noun("counted.area")
POINT = Noun("counted.point")
ROW = Noun("counted.row")
CELL = Noun("counted.number")
TURN = Noun("counted.turn")


def in_words(number: int, sentences: Sentences) -> str:
    """Up to twelve in words, above in digits."""
    return sentences.say(f"numbers.of_{number}") if 0 <= number <= MOST_IN_WORDS else str(number)


def signed(value: int) -> str:
    """The number with a real minus sign."""
    return str(value).replace("-", "−")


def unnumbered(name: str) -> str:
    """A name without a number of its own, since the drawing numbers the steps: «Fase 1: Tillid» is «Tillid»."""
    return _NUMBERED.sub("", name) or name


def elapsed_label(elapsed: str, sentences: Sentences) -> str:
    """«efter 3 mdr», or «ved begyndelsen»."""
    return sentences.say("times.after", time=elapsed) if days(elapsed) else sentences.say("times.at_the_beginning")
