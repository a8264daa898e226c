"""Addresses never die: a built site is compared with the registry of all that was published before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from casebook.problem import Problem
from casebook.render.html.page import CONTENT
from casebook.render.html.sections import drawn_places
from casebook.source.addresses import Registered
from casebook.structural_rules import addresses as faults

_PLACE = re.compile(r'<(?:h[2-6]|dt|figure|aside|section|div)\b[^>]*?\bid="(?P<id>[^"]+)"')
_NOT_PAGES = frozenset({"404.html"})
_INDEX = "index.html"


def addresses_of(site: Path) -> dict[str, tuple[str, ...]]:
    """Every page of a built site by its address, with the ids that can be linked to."""
    files = ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*.html")))
    return {
        file.removesuffix(_INDEX): tuple(match["id"] for match in _PLACE.finditer(path.read_text("utf-8")))
        for file, path in files
        if file not in _NOT_PAGES
    }


def lost_addresses(
    site: Path, registry: Iterable[Registered], sources: Mapping[str, str], gone: Collection[str]
) -> tuple[Problem, ...]:
    """The registered addresses that lead nowhere, and the places that are gone from hand-written pages.

    `sources` has each page's file by its address. Below the addresses in `gone` nothing is asked for. A place on a
    record's page may go with the text that it led to, and so may one that a template draws from records.
    """
    there = addresses_of(site)
    return tuple(
        problem
        for registered in registry
        if not _is_gone(registered, gone)
        for problem in _lost(registered, there, sources)
    )


def _lost(
    registered: Registered, there: Mapping[str, tuple[str, ...]], sources: Mapping[str, str]
) -> Iterator[Problem]:
    if registered.address not in there:
        yield faults.LOST_PAGE.at(registered.place)
    elif sources.get(registered.address, "").startswith(CONTENT) and not set(registered.places) <= {
        *there[registered.address],
        *drawn_places(registered.address),
    }:
        yield faults.LOST_PLACE.at(registered.place)


def _is_gone(registered: Registered, gone: Collection[str]) -> bool:
    return any(registered.address.startswith(address) for address in gone if address)
