"""A fact: a name, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.render.view.site import Here, Link


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts: a text, links, or a list of lines."""

    name: str
    text: str = ""
    links: tuple[Link, ...] = ()
    lines: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """True if anything stands behind the name."""
        return bool(self.text or self.links or self.lines)


def present(*facts: Fact) -> tuple[Fact, ...]:
    """Those of the facts that say something."""
    return tuple(filter(None, facts))


def links_to(here: Here, kind: Kind, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to things of one kind."""
    return tuple(here.to(kind, thing) for thing in ids)
