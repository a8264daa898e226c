"""A published case that two roles have not reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.problem import Level

REVIEWERS = 2


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """No month of review, or fewer than two roles."""
    del context
    privacy = case.privacy
    if case.is_public and (privacy.reviewed is None or len(privacy.reviewers) < REVIEWERS):
        yield RecordHit(("anonymisering",), at_key=True)


RULE = RecordRule(
    family="proces",
    name="gennemgang-mangler",
    title="Gennemgangen mangler",
    message="Casen er udgivet, men det står ikke, hvilke to roller der har gennemgået den, og hvornår.",
    why=(
        "Et program kan ikke læse en tekst, som en nabo ville gøre. To mennesker med hver sin rolle skal have prøvet "
        "at finde personen, før andre får lov. Det gælder også en konstrueret person: Nogen skal kunne stå inde for, "
        "at der ikke er en virkelig bag."
    ),
    source="Artikel 29-gruppens udtalelse 05/2014; ICO, Anonymisation (prøven med den ihærdige nabo)",
    hint=(
        "Lad to forskellige roller læse casen, og skriv «gennemgået» (måneden) og «gennemgået_af» (rollerne, aldrig "
        "navne). Sæt «status: kladde» så længe."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "⟦anonymisering⟧:\n  grundlag: allerede-publiceret",
        "⟦anonymisering⟧:\n  grundlag: konstrueret",
        "⟦anonymisering⟧:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11",
        "⟦anonymisering⟧:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11\n  gennemgået_af: [fagredaktør]",
        "⟦anonymisering⟧:\n  grundlag: allerede-publiceret\n  gennemgået_af: [fagredaktør, jurist]",
        "status: historisk\n⟦anonymisering⟧:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11",
    ),
    good=(
        "anonymisering:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11\n  gennemgået_af: [leder, jurist]",
        (
            "anonymisering:\n  grundlag: konstrueret\n  gennemgået: 2026-10\n"
            "  gennemgået_af: [fagredaktør, leder, databeskyttelsesrådgiver]"
        ),
        "status: kladde\nanonymisering:\n  grundlag: allerede-publiceret",
        "status: tilbagetrukket\nanonymisering:\n  grundlag: konstrueret",
    ),
)
