"""The class of structural rules."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.danish import slug
from casebook.problem import Level, Place, Problem, Related


@dataclass(frozen=True, slots=True)
class StructuralRule:
    """A kind of structural mistake, with its Danish texts.

    The `{placeholders}` take words of ours, never of the file: a finding is shown in public logs.
    """

    rule: str
    title: str
    message: str
    hint: str
    why: str
    level: Level = Level.ERROR

    @property
    def family(self) -> str:
        """The rule's family: the part of its name before the slash."""
        return self.rule.partition("/")[0]

    @property
    def address(self) -> str:
        """The address of the rule's page: «bidrag/regler/et-sted/»."""
        return address_of(self.rule)

    @property
    def explanation(self) -> str:
        """The message for the rule's page and `casebook rule`, with «…» for each placeholder."""
        return without_placeholders(unescaped(self.message))

    @property
    def advice(self) -> str:
        """The hint for the rule's page and `casebook rule`, with «…» for each placeholder."""
        return without_placeholders(unescaped(self.hint)) or "Følg det råd, som fundet giver."

    def at(self, place: Place, *, hint: str = "", related: tuple[Related, ...] = (), **words: object) -> Problem:
        """The problem that breaks this rule at `place`; a `hint` given here replaces the general one."""
        return Problem(
            rule=self.rule,
            level=self.level,
            place=place,
            message=self.message.format(**words),
            hint=hint or self.hint.format(**words),
            related=related,
            filled=tuple((name, str(word)) for name, word in words.items()),
        )


def without_placeholders(text: str) -> str:
    """A text with «…» for each placeholder; a last sentence that would be nothing but «…» is left out."""
    return _ONLY_AN_ELLIPSIS.sub("", _PLACEHOLDER.sub("…", text).replace("….", "…"))


def unescaped(text: str) -> str:
    """A text of a rule as it is read: with one brace where two stand for it."""
    return text.replace("{{", "{").replace("}}", "}")


_PLACEHOLDER = re.compile(r"\{\w+\}")
_ONLY_AN_ELLIPSIS = re.compile(r"(^|(?<=[.?!])) *…$")


def address_of(rule: str) -> str:
    """The address of a rule's page: «felter/ét-sted» -> «bidrag/regler/et-sted/»."""
    return f"bidrag/regler/{page_of(rule)}/"


def page_of(rule: str) -> str:
    """The last part of the address of a rule's page: «felter/ét-sted» -> «et-sted»."""
    return slug(rule.partition("/")[2])
