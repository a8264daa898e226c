"""Registry of every address that the site has published: one page a line, with the anchors on it.

    /cases/holstebro-gps/ #kort-fortalt #borgerens-vej

It is written on the main branch alone, so that it never conflicts in a proposal, and only ever grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from casebook.problem import Place, Position, Span
from casebook.source.files import text_of

REGISTRY = "site_config/addresses.txt"
_HEAD = "# Every address that has been published, with the places on it. Written by «casebook addresses --write».\n"


@dataclass(frozen=True, slots=True)
class Registered:
    """A published address («cases/holstebro-gps/»), the anchors on its page, and its line in the registry."""

    address: str
    places: tuple[str, ...]
    line: int

    @property
    def place(self) -> Place:
        """The place of its line in the registry."""
        at = Position(self.line, 1)
        return Place(REGISTRY, Span(at, at))


def read_addresses(root: FilePath) -> tuple[Registered, ...]:
    """The registry below `root`; empty where there is none."""
    if not (root / REGISTRY).exists():
        return ()
    lines = enumerate(text_of(root, REGISTRY).text.splitlines(), start=1)
    return tuple(_registered(line, number) for number, line in lines if line.startswith("/"))


def registry_text(addresses: Mapping[str, Iterable[str]]) -> str:
    """The text of the registry: addresses sorted, the anchors of each in the order given, without duplicates."""
    lines = (
        " ".join((f"/{address}", *(f"#{place}" for place in dict.fromkeys(places))))
        for address, places in sorted(addresses.items())
    )
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _registered(line: str, number: int) -> Registered:
    address, *places = line.split()
    return Registered(address.removeprefix("/"), tuple(place.removeprefix("#") for place in places), number)
