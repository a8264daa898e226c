"""The kinds of things that have an id and can be referred to."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

CARDS = "embed/"


class HasKind(Protocol):
    """A record: it knows whether it is a case or a method."""

    @property
    def kind(self) -> Kind:
        """The kind of the record."""
        ...


class Kind(StrEnum):
    """A kind of thing with an id; the value is its section of the site."""

    CASE = "cases"
    METHOD = "metoder"
    MUNICIPALITY = "kommuner"
    TARGET_GROUP = "maalgrupper"
    CHALLENGE = "udfordringer"
    THEME = "temaer"
    BENEFIT = "ydelser"
    SOURCE = "kilder"

    @classmethod
    def of(cls, record: HasKind) -> Kind:
        """The kind of a record."""
        return cls(record.kind)

    @property
    def file(self) -> str:
        """The folder or file that holds them."""
        return _FILES[self]

    def short(self, target: str) -> str:
        """The short permanent address of a record of this kind: «m/gps/»."""
        return f"{_SHORT[self]}/{target}/"

    def card(self, name: str) -> str:
        """The address of a record's card on other people's pages: «embed/c/broen/»."""
        return f"{CARDS}{self.short(name)}"

    @property
    def none_of_it(self) -> str:
        """«ingen metode»: how a message says that there is none."""
        return _NONE[self]

    @property
    def one_of_it(self) -> str:
        """«en metode»: how a message speaks of one."""
        return _NONE[self].replace("ingen ", "en ").replace("intet ", "et ")


RECORDS = (Kind.CASE, Kind.METHOD)
VOCABULARIES = (Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME, Kind.BENEFIT)

_FILES = {
    Kind.CASE: "cases",
    Kind.METHOD: "methods",
    Kind.MUNICIPALITY: "site_config/municipalities.yml",
    Kind.SOURCE: "site_config/sources.yml",
} | {kind: f"site_config/vocabulary/{kind}.yml" for kind in VOCABULARIES}

_SHORT = {Kind.CASE: "c", Kind.METHOD: "m"}  # printed and read aloud: they stand for ever

_NONE = {
    Kind.CASE: "ingen case",
    Kind.METHOD: "ingen metode",
    Kind.MUNICIPALITY: "ingen kommune",
    Kind.TARGET_GROUP: "ingen målgruppe",
    Kind.CHALLENGE: "ingen udfordring",
    Kind.THEME: "intet tema",
    Kind.BENEFIT: "ingen ydelse",
    Kind.SOURCE: "ingen kilde",
}
