"""A consent of which nobody can see when it was given."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The case is public and refers to a consent without its month."""
    del context
    consent = case.privacy.consent
    if case.is_public and consent and consent.given is None:
        yield RecordHit(("anonymisering",), at_key=True)


_BEGIN = "anonymisering:\n  grundlag: samtykke\n"
_MARKED = "⟦anonymisering⟧:\n  grundlag: samtykke\n"

RULE = RecordRule(
    family="proces",
    name="samtykke-uden-måned",
    title="Samtykket har ingen måned",
    message="Det står ikke, hvornår samtykket er givet.",
    why=(
        "Den, der udgiver på et samtykke, skal kunne vise, at det er givet, og hvornår: før casen kom frem, og til den "
        "tekst, der står. Uden måneden kan «udløber» flyttes et år ad gangen, uden at nogen spørger borgeren."
    ),
    source=(
        "Databeskyttelsesforordningen artikel 7, stk. 1; Det Europæiske Databeskyttelsesråd, Retningslinjer 05/2020 om "
        "samtykke, afsnit 5.1 (det skal kunne vises, hvordan og hvornår samtykket er givet)"
    ),
    hint="Se datoen på blanketten, og skriv måneden under «givet». Står den ingen steder, så spørg borgeren igen.",
    level=Level.WARNING,
    find=find,
    bad=(
        _MARKED + "  samtykke:\n    reference: S-17\n    udløber: 2030-01",
        _MARKED + "  samtykke: {reference: S-1, udløber: 2027-01}",
        "status: historisk\n" + _MARKED + "  samtykke:\n    udløber: 2028-01\n    reference: S-3",
        "⟦anonymisering⟧:\n  samtykke:\n    reference: A1\n    udløber: 2029-05\n  grundlag: samtykke",
    ),
    good=(
        _BEGIN + "  samtykke:\n    reference: S-17\n    givet: 2026-10\n    udløber: 2030-01",
        _BEGIN + "  samtykke: {reference: S-1, givet: 2025-01, udløber: 2027-01}",
        "status: kladde\n" + _BEGIN + "  samtykke:\n    reference: S-17\n    udløber: 2030-01",
        "anonymisering:\n  grundlag: allerede-publiceret",
    ),
    also=frozenset({"gennemgang-mangler"}),
)
