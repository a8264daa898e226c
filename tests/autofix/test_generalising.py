"""Fields of people whom too few fit become broader, also where the value is a place; texts are left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from casebook.autofix.generalising import generalised
from casebook.check.context import CheckContext, context_of
from casebook.door import Casebook
from casebook.source.compose import compose
from casebook.source.text import decode

ROOT = Path(__file__).parents[2]
SMALL = (
    "id: eksempel\ntitel: Et eksempel\nresumé: En opdigtet historie.\nsted:\n  kommune: laesoe  # en ø\når: 2024\n"
    "målgrupper: [aktivitetsparate]\nudfordringer: [angst]\nmetoder:\n  - metode: gps\n    rolle: bærende\n"
    "kilder: egen-erfaring\n"
    "rettigheder:\n  grundlag: egne-ord\nanonymisering:\n  grundlag: konstrueret\n"
    "historier:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n      køn: mand\n"
    "    fra: kontanthjaelp\n    til: fleksjob\n    tekst: Han kom i arbejde på Læsø.\n"
)


@cache
def context(text: str) -> CheckContext:
    """The casebook of its own, with one case more."""
    casebook = Casebook.load(ROOT, today="2026-11").with_document("cases/eksempel.yml", text)
    return context_of(casebook.corpus, casebook.today)


def test_a_municipality_too_small_becomes_its_region_and_the_text_stays() -> None:
    (result,) = generalised(context(SMALL), "cases/eksempel.yml".__eq__)
    assert result.after.tree == {**dict_of(SMALL), "sted": {"region": "nordjylland"}}
    assert "Læsø." in result.after.text


def test_other_records_are_left_alone() -> None:
    assert list(generalised(context(SMALL), "cases/holstebro-gps.yml".__eq__)) == []


def dict_of(text: str) -> dict[str, object]:
    tree = compose(decode("cases/eksempel.yml", text.encode())).tree
    assert isinstance(tree, dict)
    return dict(tree)
