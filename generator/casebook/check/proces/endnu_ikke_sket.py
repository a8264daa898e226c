"""A month or a year that has not come, in a field that tells of what has happened."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """The month of a review, and the year of a case, that lie behind the month of the check."""
    for i, review in enumerate(record.reviews):
        if review.month > context.today:
            yield RecordHit(("gennemgang", i, "måned"))
    if isinstance(record, Case) and record.year > int(context.today[:4]):
        yield RecordHit(("år",))


def _read(month: str, role: str = "jurist") -> str:
    return f"  - rolle: {role}\n    måned: {month}\n    aftryk: {{aftryk}}"


RULE = EitherRule(
    family="proces",
    name="endnu-ikke-sket",
    title="Det er ikke sket endnu",
    message="Tiden her er ikke kommet endnu, og feltet fortæller om noget, der er sket.",
    why=(
        "Et eftersyn kan planlægges, men en gennemgang kan ikke: Den er et løfte om, at nogen har læst. Og et år, der "
        "ikke er kommet, er en slåfejl, som ingen ser, før den står på siden."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 1, litra d (rigtighed)",
    hint="Ret tallet. Er gennemgangen kun planlagt, så slet den her, og skriv måneden under «eftersyn».",
    level=Level.ERROR,
    find=find,
    bad=(
        "gennemgang:\n" + _read("⟦2026-12⟧"),
        "gennemgang:\n" + _read("2026-11") + "\n" + _read("⟦2062-11⟧", "leder"),
        "status: kladde\ngennemgang:\n" + _read("⟦2027-01⟧"),
        "år: ⟦2027⟧",
        "status: kladde\når: ⟦2041⟧",
    ),
    good=(
        "gennemgang:\n" + _read("2026-11"),
        "gennemgang:\n" + _read("2025-12"),
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2028-11",
        "år: 2026",
        "år: 2014",
    ),
    also=frozenset({"gennemgang-mangler", "gennemgang-forældet-tekst"}),
)
