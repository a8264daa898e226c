"""The word lists of the casebook as the search for names asks them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_GIVEN = ("fornavne-nordiske", "fornavne-haandlavet")
_FAMILIES = ("efternavne", "efternavne-haandlavet")
_ENDING = 4  # letters; «mor» is a title, but «humor» is not


@dataclass(frozen=True, slots=True)
class NameLists:
    """Everything in small letters. `given` are first names of Danish use, `foreign` those of other countries.

    `families` are surnames, `danish_families` those of Danish use; `ambiguous` are names that are common words too.
    `places` and `organisations` are no people, `authorities` are what may be named, `titles` stand before a name,
    `deeds` are verbs that people do, `companies` words that make a name that of a company, `thing_endings` those
    of words like «firmaet» and «landsbyen».
    """

    given: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    danish_families: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    title_endings: tuple[str, ...] = ()
    thing_endings: tuple[str, ...] = ()

    @classmethod
    def of(cls, wordlists: Mapping[str, frozenset[str]]) -> NameLists:
        """The lists by the names of their files; empty ones where there are no files."""

        def read(*names: str) -> frozenset[str]:
            return frozenset().union(*(wordlists.get(name, frozenset()) for name in names))

        return cls(
            given=read(*_GIVEN),
            foreign=read("fornavne-andre"),
            families=read(*_FAMILIES),
            danish_families=read("efternavne-haandlavet"),
            ambiguous=read("tvetydige"),
            places=read("steder", "steder-haandlavet", "byer"),
            organisations=read("organisationer"),
            authorities=read("myndigheder", "it-ord", "fagnavne"),
            titles=read("titler"),
            deeds=read("taleverber"),
            companies=read("firmaord"),
            title_endings=tuple(title for title in read("titler") if len(title) >= _ENDING),
            thing_endings=tuple(read("tingord")),
        )


def know_people(wordlists: Mapping[str, frozenset[str]]) -> bool:
    """True if there are lists both of first names and of surnames: without them most names are not found."""
    return any(map(wordlists.get, _GIVEN)) and any(map(wordlists.get, _FAMILIES))
