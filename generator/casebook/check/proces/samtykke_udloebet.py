"""A published case whose consent has run out."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The month in which the consent ends has passed. The month itself still counts."""
    consent = case.privacy.consent
    if case.is_public and consent and consent.expires < context.today:
        yield RecordHit(("anonymisering", "samtykke", "udløber"))


def _until(month: str) -> str:
    return (
        "anonymisering:\n  grundlag: samtykke\n  samtykke:\n    reference: S-17\n"
        f"    givet: 2026-05\n    udløber: {month}"
    )


RULE = RecordRule(
    family="proces",
    name="samtykke-udløbet",
    title="Samtykket er udløbet",
    message="Samtykket, som casen hviler på, er udløbet.",
    why=(
        "Et samtykke gælder det, der er sagt ja til, og så længe, der er sagt ja til. Når måneden er gået, er der "
        "ikke længere noget, der giver lov til at vise casen."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 1, litra e, og artikel 7",
    hint=(
        "Spørg borgeren igen, og skriv den nye måned; så læser rollerne casen igen. Er der ikke sagt ja, så kør "
        "«casebook withdraw» med casens id."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        _until("⟦2026-10⟧"),
        "anonymisering:\n  grundlag: samtykke\n  samtykke:\n    udløber: ⟦2019-01⟧\n    reference: A1",
        'status: historisk\nanonymisering:\n  grundlag: samtykke\n  samtykke: {reference: S-1, udløber: ⟦"2025-12"⟧}',
        "anonymisering:\n  grundlag: samtykke\n  samtykke: {reference: S-2, udløber: ⟦2026-01⟧}",
    ),
    good=(
        _until("2026-11"),
        _until("2031-05"),
        "status: kladde\nanonymisering:\n  grundlag: samtykke\n  samtykke:\n    reference: S-17\n    udløber: 2020-01",
        (
            "status: tilbagetrukket\nanonymisering:\n  grundlag: samtykke\n"
            "  samtykke:\n    reference: S-17\n    udløber: 2020-01"
        ),
        "anonymisering:\n  grundlag: allerede-publiceret",
    ),
    also=frozenset({"gennemgang-mangler", "samtykke-uden-måned"}),
)
