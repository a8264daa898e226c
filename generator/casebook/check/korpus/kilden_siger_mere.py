"""A source that tells more exactly of a person than the record does: who looks it up knows both."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.check.shared.lives.insider_examples import (
    APPROVED,
    DRAFT,
    OF_SOMETHING_ELSE,
    STALE,
    STORY,
    unmarked,
)
from casebook.check.shared.lives.insiders import insiders, is_to_be_asked, kinds_told
from casebook.model import Case
from casebook.problem import Level
from casebook.risk.words import between


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each such source, where too few match what it tells too and two roles have not said that they may."""
    if not (kinds_told(case) and is_to_be_asked(case, context)):
        return
    few = [risk.source for risk in insiders(context) if risk.source and risk.is_few_with_source]
    if not few:
        return
    fewest = between(min(few, key=lambda number: number.middle))
    for i, citation in enumerate(case.citations):
        if citation.tells_more:
            yield RecordHit(
                ("kilder", i, "kilde"),
                f"Med det, kilden fortæller, passer det på {fewest}. {_WHAT}",
            )


_WHAT = (
    "Fortæl og henvis til mindre, eller lad to roller læse både posten og kilden og sige god for det: "
    "«casebook review ID --role ROLLE --insider»."
)
_CITED = DRAFT + "kilder:\n  - kilde: ⟦en-bog-2014⟧\n    sider: 4-5\n    fortæller_mere: [alder, år, familie]" + STORY
_UNMARKED = unmarked(_CITED)

RULE = CorpusRule(
    family="korpus",
    name="kilden-siger-mere",
    title="Kilden fortæller mere om personen",
    message="Kilden fortæller mere præcist om personen, og læst sammen med posten passer det på få.",
    why=(
        "En post, der nævner sin kilde, viser vej til den. Står den præcise alder, årstallene eller familien dér, "
        "hjælper det ikke, at de er gjort brede her. Grænsen gælder det, vi selv udgiver; hvad en læser kan finde i "
        "kilden, skal to mennesker have taget stilling til."
    ),
    source=(
        "WP29, Opinion 05/2014 (linkability); databeskyttelsesforordningen, betragtning 26 (midler, som en anden med "
        "rimelighed kan tænkes at bruge)"
    ),
    hint=_WHAT,
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        _CITED,
        _CITED.replace("[alder, år, familie]", "[navn]"),
        _CITED + "\nsted:\n  region: midtjylland",
        _CITED + STALE,
        _CITED + OF_SOMETHING_ELSE,
    ),
    good=(
        _UNMARKED + APPROVED,
        _UNMARKED.replace("status: kladde", "status: ikke-gennemgået"),
        _UNMARKED.replace("    fortæller_mere: [alder, år, familie]", ""),
        _UNMARKED.replace("[alder, år, familie]", "[alder]") + "\nsted:\n  landsdækkende: true",
    ),
    also=frozenset({"gennemgang-forældet-tekst"}),
)
