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
        "Tilføj «samtykke» med «reference» (journalens nummer på samtykket, aldrig borgerens) og «udløber». Er det "
        "ikke givet endnu, så sæt «status: kladde»."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "⟦anonymisering⟧:\n  grundlag: samtykke\n  gennemgået: 2026-11\n  gennemgået_af: [fagredaktør, jurist]",
        "⟦anonymisering⟧:\n  gennemgået: 2026-10\n  gennemgået_af:\n    - leder\n    - jurist\n  grundlag: samtykke",
        (
            "status: historisk\n⟦anonymisering⟧:\n  grundlag: samtykke\n  gennemgået: 2026-11\n"
            "  gennemgået_af: [fagredaktør, databeskyttelsesrådgiver]"
        ),
        "⟦anonymisering⟧: {grundlag: samtykke, gennemgået: 2026-11, gennemgået_af: [fagredaktør, leder]}",
    ),
    good=(
        (
            "anonymisering:\n  grundlag: samtykke\n  gennemgået: 2026-11\n  gennemgået_af: [fagredaktør, jurist]\n"
            "  samtykke:\n    reference: S-17\n    udløber: 2030-01"
        ),
        "anonymisering:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11\n  gennemgået_af: [leder, jurist]",
        "anonymisering:\n  grundlag: konstrueret\n  gennemgået: 2026-11\n  gennemgået_af: [fagredaktør, leder]",
        "status: kladde\nanonymisering:\n  grundlag: samtykke",
        "status: tilbagetrukket\nanonymisering:\n  grundlag: samtykke",
    ),
)
