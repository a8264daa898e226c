"""The shape of a fault."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casebook.danish import slug
from casebook.problem import Level, Place, Problem, Related


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of structural mistake. The `{placeholders}` of its sentences take words of our own, never of the file."""

    rule: str
    title: str
    message: str
    hint: str
    why: str
    level: Level = Level.ERROR

    @property
    def family(self) -> str:
        """The rule's family: what stands before the slash."""
        return self.rule.partition("/")[0]

    @property
    def address(self) -> str:
        """The address of the rule's page: «bidrag/regler/et-sted/»."""
        return f"bidrag/regler/{page_of(self.rule)}/"

    @property
    def explanation(self) -> str:
        """The message as the rule's page and `casebook rule` show it: «…» where a finding has its own words."""
        return _told(self.message)

    @property
    def advice(self) -> str:
        """The hint as the rule's page and `casebook rule` show it."""
        return _told(self.hint) or "Følg det råd, som fundet giver."

    def at(self, place: Place, *, hint: str = "", related: tuple[Related, ...] = (), **words: object) -> Problem:
        """The problem of this kind at `place`; a `hint` given here stands in for the general one."""
        return Problem(
            rule=self.rule,
            level=self.level,
            place=place,
            message=self.message.format(**words),
            hint=hint or self.hint.format(**words),
            related=related,
        )


def _told(text: str) -> str:
    """A sentence with «…» for the words that only a finding has; a last sentence that is nothing else is left out."""
    told = text.format_map(_Ellipses()).replace("….", "…")
    return _ONLY_AN_ELLIPSIS.sub("", told)


class _Ellipses(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


_ONLY_AN_ELLIPSIS = re.compile(r"(^|(?<=[.?!])) *…$")


def page_of(rule: str) -> str:
    """The last part of the address of a rule's page: «felter/ét-sted» -> «et-sted»."""
    return slug(rule.partition("/")[2])
