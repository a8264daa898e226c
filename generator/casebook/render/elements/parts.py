"""Lists in parts: the first fifty stand where the list has always stood, the rest on pages of their own.

No page grows with the casebook then. The parts are plain links, so that whoever has no JavaScript reaches every record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.entries import by_title, case_entries, method_entries
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

MOST = 50  # records of a kind on a page
_EACH, _NEAR, _TENTHS = 12, 2, 10  # so many parts are all linked to; of more, the ends, those near by, and every tenth
T = TypeVar("T")


class Listing(Protocol):
    """Something long: the page on which it begins, and the number of pages that it takes."""

    @property
    def address(self) -> str:
        """The address of the first page."""

    @property
    def title(self) -> str:
        """The title of the first page."""

    @property
    def source(self) -> str:
        """The file that an editor changes to change the list."""

    @property
    def number(self) -> int:
        """The number of pages."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A page with one or more lists of anything, by the longest of which its parts are counted."""

    address: str
    title: str
    source: str
    number: int

    @classmethod
    def of(cls, address: str, title: str, source: str, *lengths: int, most: int = 0) -> Parts:
        """The parts of lists of some lengths; of short lines a page holds more than fifty."""
        return cls(address, title, source, _parts_of(max(lengths), most))


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
        return _parts_of(max(len(self.cases), len(self.methods)))


def _parts_of(length: int, most: int = 0) -> int:
    return max(1, -(-length // (most or MOST)))


def part(records: Sequence[T], number: int, most: int = 0) -> Sequence[T]:
    """The records of a part. The first is number 1 and stands on the page itself."""
    most = most or MOST
    return records[most * (number - 1) : most * number]


def address_of_part(address: str, number: int) -> str:
    """«cases/side/2/»; the first part is the page itself."""
    return address if number == 1 else f"{address}side/{number}/"


def further_parts(site: SiteView, listed: InParts) -> Iterator[PageTask]:
    """The pages of all parts but the first, with cases and methods as entries."""
    return parts_behind(site, listed, "part", partial(entries_of_part, listed=listed))


def parts_behind(
    site: SiteView, listed: Listing, kind: str, inputs: Callable[..., Inputs], meta: Inputs | None = None
) -> Iterator[PageTask]:
    """The pages of all parts but the first. `inputs(here, number=2)` works out what the template gets of a part."""
    for number in range(2, listed.number + 1):
        yield site.task(
            address_of_part(listed.address, number),
            kind,
            title=site.say("list_parts.title", title=listed.title, part=number, parts=listed.number),
            source=listed.source,
            description=site.say("list_parts.description", title=listed.title),
            inputs=partial(in_part, listed, inputs, number),
            meta={"side": "liste", **(meta or {}), "search": {"exclude": True}},
        )


def in_part(listed: Listing, inputs: Callable[..., Inputs], number: int, here: Here) -> Inputs:
    """The template's values of a part, with `parts`, the links to them all, and `whole`, the link to the first."""
    return {
        **inputs(here, number=number),
        "parts": links_to_parts(here, listed, number),
        "whole": Link(here.href(listed.address), listed.title) if number > 1 else None,
    }


def entries_of_part(here: Here, listed: InParts, number: int = 1) -> Inputs:
    """The cases and the methods of a part, as entries, and the links to all parts."""
    return {
        "cases": case_entries(here.site, here, part(listed.cases, number)),
        "methods": method_entries(here.site, here, part(listed.methods, number)),
        "parts": links_to_parts(here, listed, number),
    }


def links_to_parts(here: Here, listed: Listing, number: int = 1) -> tuple[Link, ...]:
    """Links to the parts, without an address where it is the one that is read; none where there is only one.

    Of very many parts not each is linked to, but every part leads to the next.
    """
    if listed.number == 1:
        return ()
    return tuple(
        Link("" if other == number else here.href(address_of_part(listed.address, other)), str(other))
        for other in range(1, listed.number + 1)
        if listed.number <= _EACH or _is_linked(other, number, listed.number)
    )


def _is_linked(other: int, number: int, last: int) -> bool:
    return other in {1, last} or abs(other - number) <= _NEAR or other % _TENTHS == 0
