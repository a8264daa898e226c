"""A page opens a draft as the answers that it was made of, and is told what can be said less exactly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casebook.browser import answer
from casebook.browser.asks.open import form_of
from casebook.corpus import Kind
from casebook.door import Casebook
from casebook.model.plain import plain
from casebook.questions import draft, opened
from casebook.questions.writing import written
from casebook.source.compose import compose
from casebook.source.document import Document
from tests.built import ROOT
from tests.questions.answers import NOBODY, TOLD

NAME = "cases/en-tur-om-ugen.yml"
FIXED = 1  # value that a draft writes by itself: whose words they are
OF_OURS = {
    **TOLD,
    "sted": "laesoe",
    "metode": "gps",
    "fra": "kontanthjaelp",
    "til": "fleksjob",
    "målgruppe": ["aktivitetsparate"],
    "udfordring": ["angst"],
    "vendepunkter": [],
    "baggrund": "ikke-vestlig",
}


@pytest.fixture(scope="module")
def casebook() -> Casebook:
    """The casebook of this repository."""
    return Casebook.load(ROOT, today="2026-11")


def ask(casebook: Casebook, kind: str, text: str, name: str = NAME) -> dict[str, Any]:
    told = answer(casebook, {"ask": kind, "name": name, "text": text})
    assert json.loads(json.dumps(told)) == told
    return told


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"lov": "ingen-person", **NOBODY},
        {"lov": "allerede-publiceret", "kilde": "kl-2014", "sider": "4-5"},
        {"alder": "", "titel": "", "sted": "hele-landet"},
    ],
)
def test_a_draft_opens_as_the_answers_that_it_was_made_of(casebook: Casebook, more: dict[str, str]) -> None:
    given: dict[str, Any] = {**OF_OURS, "sted": "naestved", **more}
    form = form_of(casebook, NAME)
    told = ask(casebook, "open", draft(given, form))
    asked = {part.name for part in form.parts() if part.is_asked(given)}
    assert told["answers"] == {name: value for name, value in given.items() if value and name in asked}
    assert told["kept"].keys() <= {"id", "metoder"}


def test_what_no_question_asks_for_is_kept_and_what_fits_no_option_too(casebook: Casebook) -> None:
    text = draft({**OF_OURS, "sted": "naestved"}, form_of(casebook, NAME))
    more = text.replace("alder: 40-49", "alder: 45").replace("type: virkede\n", "type: virkede\n    ophav: redaktion\n")
    told = ask(casebook, "open", more + "temaer:\n  - relation\n")
    assert "alder" not in told["answers"]
    assert told["kept"]["historier"] == [{"borger": {"alder": 45}}]
    assert told["kept"]["temaer"] == ["relation"]
    assert json.loads(told["answers"]["læring"][0]["kept"]) == {"ophav": "redaktion"}


def test_what_is_no_record_says_why(casebook: Casebook) -> None:
    for text in ("titel: [", "bare en tekst", "", "a: 1\na: 2\n"):
        assert ask(casebook, "open", text).keys() == {"findings"}
    assert ask(casebook, "open", "titel: [")["findings"][0]["family"] == "yaml"


def test_every_record_opens_whole(casebook: Casebook) -> None:
    for kind, records in ((Kind.CASE, casebook.corpus.cases), (Kind.METHOD, casebook.corpus.methods)):
        form = form_of(casebook, f"{kind.file}/x.yml")
        for record in records.values():
            tree = plain(record)
            assert isinstance(tree, dict)
            begun = opened(tree, form)
            assert begun.answers["titel"] == record.title
            assert leaves(dict(begun.kept)) + leaves(dict(begun.answers)) >= leaves(tree) - FIXED, record.id


def leaves(tree: object) -> int:
    """The number of values in a tree."""
    if isinstance(tree, dict):
        return sum(leaves(json.loads(value) if name == "kept" else value) for name, value in tree.items())
    return sum(map(leaves, tree)) if isinstance(tree, list) else 1


def test_too_few_are_told_less_exactly_in_danish_words(casebook: Casebook) -> None:
    small = draft({**OF_OURS, "sted": "naestved"}, form_of(casebook, NAME)).replace(
        "kommune: naestved", "kommune: laesoe"
    )
    told = ask(casebook, "generalise", small)
    assert told["steps"]
    assert "Sted: Læsø → Region Nordjylland" in told["steps"]
    tree = compose(Document(NAME, told["text"])).tree
    assert isinstance(tree, dict)
    assert tree["sted"] == {"region": "nordjylland"}
    assert ask(casebook, "open", told["text"])["answers"]["sted"] == "nordjylland"


def test_where_enough_fit_nothing_is_changed(casebook: Casebook) -> None:
    text = draft({**OF_OURS, "sted": "hele-landet"}, form_of(casebook, NAME))
    assert ask(casebook, "generalise", text) == {"text": text, "steps": [], "reword": []}


def test_a_method_opens_by_its_own_questions(casebook: Casebook) -> None:
    tree = {"id": "gaaturen", "titel": "Gåturen", "type": "tilgang", "brug_når": ["Når det går", "Når det ikke går"]}
    told = ask(casebook, "open", written(tree), "methods/gaaturen.yml")
    assert told["answers"]["brug_når"] == [{"linje": "Når det går"}, {"linje": "Når det ikke går"}]
    assert told["answers"]["type"] == "tilgang"
