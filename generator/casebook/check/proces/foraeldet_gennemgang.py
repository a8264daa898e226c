"""A published case that nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.corpus.review import holds_until, is_nobody
from casebook.model import Case
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The next review has passed, or the last is older than the policy allows.

    What is published elsewhere grows, so a real person becomes easier to find; one whom two roles know to be
    constructed does not.
    """
    if not case.is_public or _is_nobody(case, context):
        return
    if case.next_review and case.next_review.next < context.today:
        yield RecordHit(("eftersyn", "næste"))
    until = holds_until(case, context.registers)
    if until and until < context.today:
        read = {review.month: i for i, review in enumerate(case.reviews)}
        yield RecordHit(("gennemgang", read[max(read)], "måned"))


def _is_nobody(case: Case, context: CheckContext) -> bool:
    return context.document is not None and is_nobody(case, context.document, context.registers, context.today)


_BY = "gennemgang:\n  - rolle: jurist\n    måned: {month}\n    aftryk: {aftryk}"


def _read(month: str) -> str:
    return _BY.replace("{month}", month)


_AND = "\n  - rolle: databeskyttelsesrådgiver\n    måned: 2020-11\n    aftryk: {aftryk}"
_WORD = "\n    omfatter: [ingen-er-ment]"


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
        "anonymisering:\n  grundlag: konstrueret\n" + _read("⟦2020-11⟧"),
    ),
    good=(
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2028-11",
        "eftersyn:\n  ansvarlig: fagredaktør\n  næste: 2026-11",
        _read("2024-11"),
        "status: kladde\neftersyn:\n  ansvarlig: fagredaktør\n  næste: 2020-01",
        "anonymisering:\n  grundlag: konstrueret\n" + _read("2020-11") + _WORD + _AND + _WORD,
    ),
    also=frozenset({"gennemgang-mangler"}),
)
