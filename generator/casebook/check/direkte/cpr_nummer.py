"""CPR numbers: ten digits that begin with a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.passage import Passage
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.world import World
from casebook.problem import Level

# Day 01-31 or 61-91 (replacement numbers add 60), month, year; then four digits or letters.
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-2][0-9]|3[01]|[6-8][0-9]|9[01])[ ./-]?(?:0[1-9]|1[0-2])[ ./-]?[0-9]{2}"
    r"[ ./–-]{0,3}[0-9A-ZÆØÅxX]{4}(?![0-9A-Za-z])"
)


def find(passage: Passage, world: World) -> Iterator[Hit]:
    """Six digits that can be a date and four more. The check digit proves nothing since 2007 and is not asked."""
    del world
    return (Hit(match.start(), match.end()) for match in _NUMBER.finditer(passage.text))


RULE = TextRule(
    family="direkte",
    name="cpr-nummer",
    title="CPR-nummer",
    message="Her står noget, der ligner et CPR-nummer.",
    why="Et CPR-nummer peger på ét menneske for livet og åbner for misbrug. Det må aldrig udgives, heller ikke en del.",
    source="Databeskyttelsesloven § 11; CPR-kontoret, Personnummeret i CPR-systemet",
    hint="Slet nummeret. Skriv «borgeren» og højst et aldersspænd.",
    level=Level.ERROR,
    parts=EVERYWHERE,
    find=find,
    bad=(
        "Borgeren (⟦010203-0000⟧) møder op.",
        "Nummeret er ⟦311299 0000⟧ i systemet.",
        "Journal ⟦0102030000⟧ er lukket.",
        "Et erstatningsnummer som ⟦710203-XXXX⟧ tæller også.",
    ),
    good=(
        "Der kom 1234567890 besøg.",
        "Loven er fra 2014-2015.",
        "Bogen har ISBN 978-87-92907-78-3.",
        "Der er 30 borgere hos hver medarbejder.",
    ),
)
