"""A month or a year that has not come, in a field that tells of what has happened."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """The month of a review or a consent, and the year of a case, that lie behind the month of the check."""
    for i, review in enumerate(record.reviews):
        if review.month > context.today:
            yield RecordHit(("gennemgang", i, "måned"))
    consent = record.privacy.consent if isinstance(record, Case) else None
    if consent and consent.given and consent.given > context.today:
        yield RecordHit(("anonymisering", "samtykke", "givet"))
    if isinstance(record, Case) and record.year > int(context.today[:4]):
        yield RecordHit(("år",))


def _read(month: str, role: str = "jurist") -> str:
    return f"  - rolle: {role}\n    måned: {month}\n    aftryk: {{aftryk}}"


_CONSENT = (
    "anonymisering:\n  grundlag: samtykke\n  samtykke:\n    reference: S-17\n    givet: {given}\n    udløber: 2028-01"
)

RULE = EitherRule(
    family="proces",
    name="endnu-ikke-sket",
    title="Det er ikke sket endnu",
    message="Tiden her er ikke kommet endnu, og feltet fortæller om noget, der er sket.",
    why=(
        "Et eftersyn kan planlægges, men en gennemgang kan ikke: Den er et løfte om, at nogen har læst. Et samtykke er "
        "et ja, som nogen har sagt. Og et år, der ikke er kommet, er en slåfejl, som ingen ser, før den står på siden."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 1, litra d (rigtighed)",
    hint=(
        "Ret tallet. Er gennemgangen kun planlagt, så slet den her, og skriv måneden under «eftersyn». Er samtykket "
        "ikke givet endnu, så sæt «status: kladde», og slet måneden."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "gennemgang:\n" + _read("⟦2026-12⟧"),
        "gennemgang:\n" + _read("2026-11") + "\n" + _read("⟦2062-11⟧", "leder"),
        "status: kladde\ngennemgang:\n" + _read("⟦2027-01⟧"),
        "år: ⟦2027⟧",
        _CONSENT.replace("{given}", "⟦2026-12⟧"),
        "status: kladde\n" + _CONSENT.replace("{given}", "⟦2027-05⟧"),
        "status: kladde\når: ⟦2041⟧",
    ),
    good=(
        "gennemgang:\n" + _read("2026-11"),
        "gennemgang:\n" + _read("2025-12"),
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2028-11",
        "år: 2026",
        _CONSENT.replace("{given}", "2026-11"),
        "år: 2014",
    ),
    also=frozenset({"gennemgang-mangler", "gennemgang-forældet-tekst"}),
)
