"""A record as an entry of a list: what it is called, where it is from and what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from casebook.danish import joined, sort_key
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.review import review_mark
from casebook.render.view.site import Here, Link, SiteView

R = TypeVar("R", PublicCase, PublicMethod)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record on a list. `eyebrow` is the line above the title, `note` why it stands here."""

    link: Link
    eyebrow: str
    summary: str
    note: str = ""


def case_entries(site: SiteView, here: Here, cases: Iterable[PublicCase]) -> tuple[Entry, ...]:
    """Cases by title: with place, year and outcome."""
    return tuple(Entry(here.record(case), _eyebrow(site, case), case.summary) for case in by_title(cases))


def by_title(records: Iterable[R]) -> tuple[R, ...]:
    """Cases or methods in the order of a list."""
    return tuple(sorted(records, key=lambda record: sort_key(record.title)))


def _eyebrow(site: SiteView, case: PublicCase) -> str:
    return joined(
        (site.place(case), str(case.year), site.label(case.outcome) if case.outcome else "", review_mark(site, case))
    )


def method_entries(site: SiteView, here: Here, methods: Iterable[PublicMethod]) -> tuple[Entry, ...]:
    """Methods by title: with their type."""
    return tuple(Entry(here.record(method), _of_method(site, method), method.summary) for method in by_title(methods))


def _of_method(site: SiteView, method: PublicMethod) -> str:
    return joined((site.label(method.type), review_mark(site, method)))
