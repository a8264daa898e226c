"""Lists in parts: the first fifty stand where the list has always stood, the rest on pages of their own.

No page grows with the casebook then. The parts are plain links, so that whoever has no JavaScript reaches every record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.entries import by_title, case_entries, method_entries
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

MOST = 50  # records of a kind on a page
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class InParts:
    """The cases and the methods of a page that lists them, all of them, in the order of the list."""

    address: str
    title: str
    source: str
    cases: Sequence[PublicCase] = ()
    methods: Sequence[PublicMethod] = ()

    @classmethod
    def by_title(
        cls, address: str, title: str, source: str, *, cases: Iterable[PublicCase], methods: Iterable[PublicMethod] = ()
    ) -> InParts:
        """The same with both sorted by title."""
        return cls(address, title, source, by_title(cases), by_title(methods))

    @property
    def number(self) -> int:
        """The number of its pages."""
        return max(1, -(-max(len(self.cases), len(self.methods)) // MOST))


def part(records: Sequence[T], number: int) -> Sequence[T]:
    """The records of a part. The first is number 1 and stands on the page itself."""
    return records[MOST * (number - 1) : MOST * number]


def address_of_part(address: str, number: int) -> str:
    """«cases/side/2/»; the first part is the page itself."""
    return address if number == 1 else f"{address}side/{number}/"


def further_parts(site: SiteView, listed: InParts) -> Iterator[PageTask]:
    """The pages of all parts but the first."""
    for number in range(2, listed.number + 1):
        yield site.task(
            address_of_part(listed.address, number),
            "part",
            title=site.say("list_parts.title", title=listed.title, part=number, parts=listed.number),
            source=listed.source,
            description=site.say("list_parts.description", title=listed.title),
            inputs=partial(_part, listed, number),
            meta={"side": "liste", "search": {"exclude": True}},
        )


def _part(listed: InParts, number: int, here: Here) -> Inputs:
    return {"whole": Link(here.href(listed.address), listed.title), **entries_of_part(here, listed, number)}


def entries_of_part(here: Here, listed: InParts, number: int = 1) -> Inputs:
    """The cases and the methods of a part, as entries, and the links to all parts."""
    return {
        "cases": case_entries(here.site, here, part(listed.cases, number)),
        "methods": method_entries(here.site, here, part(listed.methods, number)),
        "parts": links_to_parts(here, listed, number),
    }


def links_to_parts(here: Here, listed: InParts, number: int = 1) -> tuple[Link, ...]:
    """A link to each part, without an address where it is the one that is read; none where there is only one."""
    if listed.number == 1:
        return ()
    return tuple(
        Link("" if other == number else here.href(address_of_part(listed.address, other)), str(other))
        for other in range(1, listed.number + 1)
    )
