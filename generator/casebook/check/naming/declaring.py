"""Where a file declares a name, and what to do where that name is a human being's."""

from __future__ import annotations

from casebook.check.declared import declarations, declared
from casebook.check.passage import Part, Passage
from casebook.check.world import World
from casebook.source import Path

PSEUDONYM = (
    "Skriv ét opdigtet fornavn, for eksempel «Morten», uden efternavn og uden bogstaver for det. "
    "Et navn, der ligner et rigtigt, gælder ikke som pseudonym i resten af posten."
)
OTHERWISE = (
    "Skriv, hvad det er eller hedder, uden et menneskes navn: «Vejen tilbage», «Projekt Aurora», kommunen eller "
    "firmaet. Et navn, der ligner et menneskes, gælder heller ikke andre steder."
)
_OF_RECORDS = frozenset({("titel",), ("aktør", "navn"), ("også_kendt_som",)})
_OF_REGISTERS = frozenset({("navn",), ("titel",), ("udgiver",), ("synonymer",), ("i_tekst",), ("lov",)})


def advice(passage: Passage) -> str:
    """What to do about a name in a place where names are declared; empty elsewhere."""
    if _is_pseudonym(passage):
        return PSEUDONYM
    return OTHERWISE if _is_declaring(passage) else ""


def is_refused(passage: Passage, world: World) -> bool:
    """True if the passage declares a name that it cannot: a human being's, or a pseudonym that is no given name."""
    judged = declarations(world)
    if _is_pseudonym(passage):
        return not judged.is_pseudonym(passage.text.strip())
    people = frozenset(name.lower() for name in declared(world).pseudonyms)
    return _is_declaring(passage) and not judged.is_nobodys(passage.text.strip(), people)


def _is_pseudonym(passage: Passage) -> bool:
    return passage.part is Part.VALUE and passage.path[-1:] == ("pseudonym",)


def _is_declaring(passage: Passage) -> bool:
    if passage.part is not Part.VALUE:
        return False
    names: Path = tuple(part for part in passage.path if isinstance(part, str))
    return names in (_OF_REGISTERS if passage.document.file.startswith("site_config/") else _OF_RECORDS)
