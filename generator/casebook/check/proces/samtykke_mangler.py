"""A published case that rests on consent, and does not say which."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.model.values import PrivacyBasis
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The basis is consent, and no reference to one stands there."""
    del context
    if case.is_public and case.privacy.basis is PrivacyBasis.CONSENT and case.privacy.consent is None:
        yield RecordHit(("anonymisering",), at_key=True)


RULE = RecordRule(
    family="proces",
    name="samtykke-mangler",
    title="Samtykket mangler",
    message="Casen hviler på et samtykke, men siger ikke hvilket.",
    why=(
        "Den, der udgiver oplysninger om et menneske på grundlag af et samtykke, skal kunne vise, at det er givet, og "
        "finde det frem den dag, det bliver trukket tilbage. Selve blanketten hører til i journalen."
    ),
    source="Databeskyttelsesforordningen artikel 7, stk. 1; Datatilsynets vejledning om samtykke",
    hint=(
        "Tilføj «samtykke» med «reference» (jeres eget løbenummer, aldrig sagens eller borgerens), «givet» og "
        "«udløber». Er det ikke givet endnu, så sæt «status: kladde»."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "⟦anonymisering⟧:\n  grundlag: samtykke",
        "⟦anonymisering⟧:\n  undtagelser: []\n  grundlag: samtykke",
        "status: historisk\n⟦anonymisering⟧:\n  grundlag: samtykke",
        "⟦anonymisering⟧: {grundlag: samtykke}",
    ),
    good=(
        "anonymisering:\n  grundlag: samtykke\n  samtykke: {reference: S-17, givet: 2026-05, udløber: 2030-01}",
        "anonymisering:\n  grundlag: allerede-publiceret",
        "anonymisering:\n  grundlag: konstrueret",
        "status: kladde\nanonymisering:\n  grundlag: samtykke",
        "status: tilbagetrukket\nanonymisering:\n  grundlag: samtykke",
    ),
    also=frozenset({"gennemgang-mangler"}),
)
