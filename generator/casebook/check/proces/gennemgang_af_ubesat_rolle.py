"""A review by somebody who cannot review: the page would name the role beside the two that have read the record."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.corpus.review import is_permitted
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Each review by a role that nobody has, or by the author's, where the record says that it is reviewed."""
    for i, review in enumerate(record.reviews if record.claims_review else ()):
        if not is_permitted(review, record, context.registers.publisher):
            yield RecordHit(("gennemgang", i, "rolle"))


_TWO = (
    "\n  - rolle: fagredaktør\n    måned: 2026-10\n    aftryk: {aftryk}"
    "\n  - rolle: databeskyttelsesrådgiver\n    måned: 2026-10\n    aftryk: {aftryk}"
)
_THIRD = "\n  - rolle: {role}\n    måned: 2026-10\n    aftryk: {aftryk}"
_READ = f"gennemgang:{_TWO}{_THIRD}"


def _and(role: str) -> str:
    return _READ.replace("{role}", role)


RULE = EitherRule(
    family="proces",
    name="gennemgang-af-ubesat-rolle",
    title="En gennemgang tæller ikke",
    message="Her står en gennemgang af en rolle, som ingen har, eller som selv har skrevet posten.",
    why=(
        "Siden nævner hver rolle, der står under «gennemgang». Står der en, som ingen har, eller forfatterens egen, "
        "siger siden, at nogen har set efter, og det har ingen."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 2, og artikel 24 (ansvarlighed)",
    hint=(
        "Slet gennemgangen. Er rollen besat, så skriv «besat: true» ved den i site_config/redaktion.yml, og kør "
        "«casebook review ID --role ROLLE»."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "status: publiceret\n" + _and("⟦direktør⟧"),
        "status: historisk\n" + _and("⟦nabo⟧"),
        "status: publiceret\nskrevet_af: jurist\n" + _and("⟦jurist⟧"),
        "status: publiceret\ngennemgang:" + _THIRD.replace("{role}", "⟦direktør⟧"),
    ),
    good=(
        "status: publiceret\n" + _and("jurist"),
        "status: ikke-gennemgået\n" + _and("direktør"),
        "status: kladde\nskrevet_af: jurist\n" + _and("jurist"),
        "status: publiceret\ngennemgang:" + _TWO,
    ),
    also=frozenset({"gennemgang-mangler"}),
)
