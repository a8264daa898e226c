"""A reference to a consent that leads to somebody: it may be a number of the publisher's own list, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.patterns import pattern
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.problem import Level

# One letter: more may be somebody's initials. Three digits: four may be the end of a CPR number or a day and a month.
_NEUTRAL = pattern(r"(?:[A-ZÆØÅ]|samtykke(?:nr\.?| nr\.?)?)?[ -]?[0-9]{1,3}", re.IGNORECASE)


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """A reference that is no plain number, also in a draft: the file is public."""
    del context
    if case.privacy.consent and not _NEUTRAL.fullmatch(case.privacy.consent.reference):
        yield RecordHit(("anonymisering", "samtykke", "reference"))


def _with(reference: str, status: str = "ikke-gennemgået") -> str:
    return (
        f"status: {status}\nanonymisering:\n  grundlag: samtykke\n  samtykke:\n    reference: {reference}\n"
        "    givet: 2026-05\n    udløber: 2030-01"
    )


RULE = RecordRule(
    family="proces",
    name="samtykkets-reference",
    title="Samtykkets reference peger på nogen",
    message="Referencen til samtykket er ikke et neutralt løbenummer.",
    why=(
        "Filen er offentlig. Et sagsnummer, et navn eller initialer i den er vejen fra casen til borgeren for enhver, "
        "der kan slå op i jeres systemer. Et løbenummer på jeres egen liste over samtykker siger intet til andre, og I "
        "kan stadig finde blanketten frem, den dag borgeren fortryder."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 5 (pseudonymisering), artikel 7, stk. 1, og artikel 32",
    hint=(
        "Giv samtykket et løbenummer på jeres egen liste, og skriv det: «S-17», «17» eller «samtykke 17». Brug aldrig "
        "sagens eller borgerens nummer, og ingen navne eller initialer."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        _with("⟦15.20.00-G01-123-14⟧"),
        _with("⟦EMN-2014-12345⟧"),
        _with("⟦2014-17⟧"),
        _with("⟦Sagsmappe hos Morten⟧"),
        _with("⟦MH-17⟧"),
        _with('⟦"1203"⟧'),
        _with("⟦Samtykke fra borgeren på holdet⟧", "kladde"),
    ),
    good=(
        _with("S-17"),
        _with("A1"),
        _with('"17"'),
        _with("samtykke 17"),
        _with("Samtykke nr. 8", "kladde"),
        "anonymisering:\n  grundlag: konstrueret",
    ),
    also=frozenset({"gennemgang-mangler", "personnavn", "uerklæret-egennavn", "fuldt-navn", "sagsnummer", "initialer"}),
)
