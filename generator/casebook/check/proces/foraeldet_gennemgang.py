"""A published case that nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.model.values import PrivacyBasis
from casebook.problem import Level

OLDEST = 24  # months, where the policy cannot be read


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The next review has passed, or the last is older than the policy allows.

    What is published elsewhere grows, so a real person becomes easier to find; a constructed one does not.
    """
    if not case.is_public or case.privacy.basis is PrivacyBasis.CONSTRUCTED:
        return
    if case.next_review and case.next_review.next < context.today:
        yield RecordHit(("eftersyn", "næste"))
    oldest = context.registers.policy.oldest_review if context.registers.policy else OLDEST
    months = {review.month: i for i, review in enumerate(case.reviews)}
    if months and _months(context.today) - _months(max(months)) > oldest:
        yield RecordHit(("gennemgang", months[max(months)], "måned"))


def _months(month: str) -> int:
    """«2026-11» as a number of months."""
    return int(month[:4]) * 12 + int(month[5:])


_BY = "gennemgang:\n  - rolle: jurist\n    måned: {month}\n    aftryk: {aftryk}"


def _read(month: str) -> str:
    return _BY.replace("{month}", month)


RULE = RecordRule(
    family="proces",
    name="forældet-gennemgang",
    title="Gennemgangen er for gammel",
    message="Det er for længe siden, at casen er gennemgået, eller eftersynet er overskredet.",
    why=(
        "Det, der ikke pegede på nogen sidste år, kan gøre det i år: En ny artikel, en ny side, en retssag. Derfor "
        "holder en gennemgang kun en tid, og derefter skal nogen se efter igen."
    ),
    source="ICO, Anonymisation (risikoen skal vurderes igen med tiden); databeskyttelsesforordningen artikel 24 og 32",
    hint="Lad to roller læse casen igen (casebook review), og skriv den nye måned under «eftersyn».",
    level=Level.WARNING,
    find=find,
    bad=(
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: ⟦2026-10⟧",
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: ⟦2021-03⟧",
        _read("⟦2024-10⟧"),
        _read("⟦2015-01⟧"),
        _read("⟦2023-05⟧") + "\neftersyn:\n  ansvarlig: leder\n  næste: ⟦2025-05⟧",
        "status: historisk\n" + _read("⟦2024-01⟧"),
    ),
    good=(
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2028-11",
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2026-11",
        _read("2024-11"),
        "status: kladde\neftersyn:\n  ansvarlig: fagredaktør\n  næste: 2020-01",
        "anonymisering:\n  grundlag: konstrueret\n" + _read("2020-11"),
    ),
    also=frozenset({"gennemgang-mangler"}),
)
