"""Danish for the computed sentences: numbers in words, the right plural, minus signs, elapsed time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.model.elapsed import days
from casebook.source.sentences import Sentences

NUMBERS = ("nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_NUMBERED = re.compile(r"^(?:fase|trin|modul)\s+\d+\s*[:.–-]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that is counted. `numeral` is «én» or «ét»."""

    numeral: str
    singular: str
    plural: str

    def counted(self, number: int) -> str:
        """«ét vendepunkt», «to vendepunkter», «13 vendepunkter»."""
        return f"{self.number(number)} {self.singular if number == 1 else self.plural}"

    def number(self, number: int) -> str:
        """The number alone, in the gender of the noun."""
        return self.numeral if number == 1 else in_words(number)


DAY = Noun("én", "dag", "dage")
SLOT = Noun("ét", "tidsrum", "tidsrum")
PHASE = Noun("én", "fase", "faser")
MODULE = Noun("ét", "modul", "moduler")
AREA = Noun("ét", "område", "områder")
POINT = Noun("ét", "punkt", "punkter")
ROW = Noun("én", "række", "rækker")
CELL = Noun("ét", "tal", "tal")
TURN = Noun("ét", "vendepunkt", "vendepunkter")


def in_words(number: int) -> str:
    """Up to twelve in words, above in digits."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def signed(value: int) -> str:
    """The number with a real minus sign."""
    return str(value).replace("-", "−")


def unnumbered(name: str) -> str:
    """A name without a number of its own, since the drawing numbers the steps: «Fase 1: Tillid» is «Tillid»."""
    return _NUMBERED.sub("", name) or name


def elapsed_label(elapsed: str, sentences: Sentences) -> str:
    """«efter 3 mdr», or «ved begyndelsen»."""
    return sentences.say("times.after", time=elapsed) if days(elapsed) else sentences.say("times.at_the_beginning")
