"""The fields in which a file declares a name, and advice where that name is a human being's."""

from __future__ import annotations

from functools import cache

from casebook.check.context import CheckContext
from casebook.check.declared import declarations, declared
from casebook.check.passage import Passage, PassagePart
from casebook.model import Case, Method, Municipality, PublicName, Source, Term, Texts, base
from casebook.model.facts import Names
from casebook.model.walk import EACH, naming_fields
from casebook.source import Path

PSEUDONYM = (
    "Skriv ét opdigtet fornavn, for eksempel «Morten», uden efternavn og uden bogstaver for det. "
    "Et navn, der ligner et rigtigt, gælder ikke som pseudonym i resten af posten."
)
OTHERWISE = (
    "Skriv, hvad det er eller hedder, uden et menneskes navn: «Vejen tilbage», «Projekt Aurora», kommunen eller "
    "firmaet. Et navn, der ligner et menneskes, gælder heller ikke andre steder."
)
_RECORDS, _REGISTERS = (Case, Method), (Term, Municipality, Source, Texts, PublicName)


def advice(passage: Passage) -> str:
    """Advice on a name in a place where names are declared; empty elsewhere."""
    if _is_pseudonym(passage):
        return PSEUDONYM
    return OTHERWISE if _is_declaring(passage) else ""


def is_refused(passage: Passage, context: CheckContext) -> bool:
    """True if the passage declares a name that it cannot: a human being's, or a pseudonym that is no given name."""
    judged = declarations(context)
    if _is_pseudonym(passage):
        return not judged.is_pseudonym(passage.text.strip())
    people = frozenset(name.lower() for name in declared(context).pseudonyms)
    return _is_declaring(passage) and not judged.is_nobodys(passage.text.strip(), people)


def _is_pseudonym(passage: Passage) -> bool:
    return passage.part is PassagePart.VALUE and passage.path[-1:] in _pseudonyms()


def _is_declaring(passage: Passage) -> bool:
    if passage.part is not PassagePart.VALUE:
        return False
    names: Path = tuple(part for part in passage.path if isinstance(part, str))
    return names in _declaring(_REGISTERS if passage.document.file.startswith("site_config/") else _RECORDS)


@cache
def _pseudonyms() -> frozenset[Path]:
    """The names of the fields for a pseudonym, wherever they are written."""
    return frozenset(field.path[-1:] for field in naming_fields(Case, Names.PERSON))


@cache
def _declaring(parts: tuple[type[base.Part], ...]) -> frozenset[Path]:
    """The fields, without the numbers of items, that declare what no human being is called."""
    fields = (field for part in parts for field in naming_fields(part, Names.RECORD, Names.OTHER))
    return frozenset(tuple(step for step in field.path if step != EACH) for field in fields)
