"""A record that was changed after it was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.corpus.review import digest
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Each review of a text that is not the record's any more, where the record says that it is reviewed."""
    if not record.claims_review or not record.reviews or context.document is None:
        return
    now = digest(context.document)
    for i, review in enumerate(record.reviews):
        if review.digest != now:
            yield RecordHit(("gennemgang", i, "aftryk"))


_BY = "status: publiceret\ngennemgang:\n  - rolle: fagredaktør\n    måned: 2026-10\n    aftryk: {aftryk}\n"
_AND = "  - rolle: {role}\n    måned: 2026-10\n    aftryk: {digest}"


def _and(role: str, digest: str) -> str:
    return _AND.replace("{role}", role).replace("{digest}", digest)


RULE = EitherRule(
    family="proces",
    name="gennemgang-forældet-tekst",
    title="Teksten er ændret efter gennemgangen",
    message="Posten er ændret, siden denne rolle læste den.",
    why=(
        "Den, der har sagt god for en tekst, har sagt god for netop den. Ét ord mere kan være det, der gør en person "
        "genkendelig, så en ændret tekst skal læses igen, før siden må sige, at den er gennemgået."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 2, og artikel 24 (ansvarlighed)",
    hint=(
        "Sæt «status: ikke-gennemgået» (det gør «casebook check --fix»), eller lad rollen læse posten igen og skrive "
        "under med «casebook review ID --role ROLLE»."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        _BY + _and("jurist", "⟦aabbccddeeffgghh⟧"),
        _BY + _and("leder", "⟦kdbmcolpaehgkfij⟧"),
        _BY.replace("{aftryk}", "⟦ponmlkjihgfedcba⟧") + _and("jurist", "{aftryk}"),
        _BY.replace("{aftryk}", "⟦ponmlkjihgfedcba⟧") + _and("jurist", "⟦ponmlkjihgfedcba⟧"),
        _BY.replace("publiceret", "historisk") + _and("jurist", "⟦aabbccddeeffgghh⟧"),
    ),
    good=(
        _BY + _and("jurist", "{aftryk}"),
        _BY + _and("jurist", "{aftryk}") + "\neftersyn:\n  ansvarlig: jurist\n  næste: 2028-01",
        _BY.replace("publiceret", "ikke-gennemgået") + _and("jurist", "aabbccddeeffgghh"),
        _BY.replace("publiceret", "kladde") + _and("jurist", "aabbccddeeffgghh"),
    ),
)
