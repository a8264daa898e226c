"""A source that tells more exactly of a person than the record does: who looks it up knows both."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.check.shared.lives.insiders import insiders, is_to_be_asked
from casebook.model import Case
from casebook.problem import Level
from casebook.risk.words import between


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each such source, where too few match what it tells too and two roles have not said that they may."""
    if not is_to_be_asked(case, context):
        return
    few = [risk.source for risk in insiders(case, context) if risk.source and risk.is_few_with_source]
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
_DRAFT = "status: kladde\n"
_CITED = _DRAFT + "kilder:\n  - kilde: ⟦en-bog-2014⟧\n    sider: 4-5\n    fortæller_mere: [alder, år, familie]"
_UNMARKED = _CITED.replace("⟦", "").replace("⟧", "")
_STORY = (
    "\nhistorier:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n      køn: mand\n      baggrund: uoplyst\n"
    "    til: fleksjob\n    tekst: En opdigtet historie."
)

_BY = "\n  - rolle: {role}\n    måned: 2026-10\n    aftryk: {aftryk}\n    omfatter: [den-indviede]"
_TWO = "\ngennemgang:" + "".join(_BY.replace("{role}", role) for role in ("fagredaktør", "databeskyttelsesrådgiver"))

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
        _CITED + _STORY,
        (_CITED + _STORY).replace("[alder, år, familie]", "[navn]"),
        _CITED + _STORY + "\nsted:\n  landsdækkende: true".replace("landsdækkende: true", "region: midtjylland"),
        _CITED + _STORY + _TWO.replace("{aftryk}", "aabbccddeeffgghh"),
        _CITED + _STORY + _TWO.replace("den-indviede", "undtagelser"),
    ),
    good=(
        _UNMARKED + _STORY + _TWO,
        (_UNMARKED + _STORY).replace("status: kladde", "status: ikke-gennemgået"),
        (_UNMARKED + _STORY).replace("    fortæller_mere: [alder, år, familie]", ""),
        (_UNMARKED + _STORY).replace("[alder, år, familie]", "[alder]") + "\nsted:\n  landsdækkende: true",
    ),
    also=frozenset({"gennemgang-forældet-tekst"}),
)
