"""«Passer den til os?»: what is asked of every method, what its own lines ask, and who has used it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from casebook.publish.edition import Edition
from casebook.publish.exports.fit import outputs
from casebook.published import published
from casebook.render.fit.asking import Decider
from casebook.render.fit.own import own_questions
from casebook.render.fit.parts import PARTS
from casebook.render.pages import fit
from casebook.render.view.site import SiteView
from casebook.source.sentences import PACKAGE
from tests.own import own_corpus
from tests.render.small_site import case, html, method, rendered, view, words, write

FULL: dict[str, object] = {
    "målgrupper": ["vandrere"],
    "brug_når": ["Når vandet er **bredt**."],
    "brug_ikke_når": ["Når ingen skal over."],
    "kernekomponenter": [
        {"navn": "Pillerne", "tekst": "De skal stå fast."},
        {"navn": "Rækværket", "tekst": "Det kan males.", "kan_tilpasses": True},
    ],
    "kræver": {"bemanding": "To tømrere", "kompetencer": ["At kunne svømme"], "samarbejde": ["Havnen"]},
}
QUESTIONS = [question for part in PARTS for question in part.questions]
OWN = [own for part in PARTS for own in part.own]


def value_of(root: Path) -> dict[str, Any]:
    """The data of the one method in the casebook at `root`."""
    (file,) = outputs(Edition(view(root)))
    value: dict[str, Any] = json.loads(file.text)
    return value


def asked(root: Path) -> list[tuple[str, str]]:
    """The method's own questions: kind and text."""
    return [(one["kind"], one["text"]) for one in value_of(root)["questions"]]


def test_a_methods_own_lines_are_asked_as_text_alone(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(**FULL))
    assert asked(casebook) == [
        ("maalgruppe", "Vandrere"),
        ("vaelg", "Når vandet er bredt."),
        ("fravaelg", "Når ingen skal over."),
        ("kerne", "Pillerne"),
        ("kompetence", "At kunne svømme"),
        ("samarbejde", "Havnen"),
        ("kraever", "Bemanding: To tømrere"),
    ]


def test_a_sparse_method_asks_nothing_of_its_own(casebook: Path) -> None:
    assert asked(casebook) == []


def test_a_question_keeps_its_name_in_another_order_and_loses_it_with_its_words(casebook: Path) -> None:
    def names(*lines: str) -> set[str]:
        write(casebook, "methods/brobygning.yml", method(brug_når=list(lines)))
        return {one["id"] for one in value_of(casebook)["questions"]}

    assert names("Når det regner.", "Når det blæser.") == names("Når det blæser.", "Når det regner.")
    assert not names("Når det regner.") & names("Når det regner meget.")


def test_no_two_questions_share_a_name_in_the_whole_casebook() -> None:
    site = view_of_the_casebook()
    common = [question.id for question in QUESTIONS]
    for one in site.methods:
        names = Counter([*common, *(line.id for line in own_questions(site, one))])
        assert max(names.values()) == 1, one.id


def view_of_the_casebook() -> SiteView:
    corpus = own_corpus()
    assert corpus.registers.texts
    return SiteView(published(corpus, corpus.registers.texts))


def test_every_kind_of_own_line_has_its_question(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(**FULL))
    assert {kind for kind, _ in asked(casebook)} == {own.id for own in OWN}


def answers(key: str) -> tuple[str, ...]:
    """The keys of what the three answers to a question say."""
    return tuple(f"{key}_{answer}" for answer in ("yes", "partly", "no"))


@pytest.mark.parametrize("own", OWN, ids=lambda own: own.id)
def test_what_is_told_of_a_line_has_room_for_it(own: Any) -> None:
    assert all(PACKAGE.say(key, line="{}").count("{}") == 1 for key in answers(own.key))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_answer_stands_by_itself_as_a_sentence(question: Any) -> None:
    told = tuple(map(PACKAGE.say, answers(question.key)))
    assert len(set(told)) == 3
    assert all(one[0].isupper() and one.endswith(".") for one in told)
    assert PACKAGE.say(question.key).endswith("?")


def test_everybody_who_decides_something_has_something_to_decide() -> None:
    deciders = {one.decider for one in QUESTIONS} | {one.decider for one in OWN}
    assert set(Decider) == deciders
    assert all(PACKAGE.say(decider.decides).endswith(".") for decider in Decider)


def test_a_case_that_failed_is_told_with_what_did_not_work(casebook: Path) -> None:
    lesson = {"type": "virkede-ikke", "til": "leder", "tekst": "Broen var for kort."}
    write(casebook, "cases/broen.yml", case(udfald="lykkedes-ikke", læring=[lesson]))
    (used,) = value_of(casebook)["cases"]
    assert used["told"] == "Lykkedes ikke"
    assert used["failed"] == ["Broen var for kort."]
    assert used["municipality"] == "stevns"
    assert used["href"] == "../cases/broen/"


def test_a_case_of_a_region_names_no_municipality(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(sted={"region": "sjaelland"}))
    (used,) = value_of(casebook)["cases"]
    assert (used["municipality"], used["region"]) == ("", "sjaelland")


@pytest.mark.parametrize("status", ["kladde", "tilbagetrukket"])
def test_a_method_that_is_not_shown_is_not_asked_about(casebook: Path, status: str) -> None:
    write(casebook, "methods/flaaden.yml", method(id="flaaden", titel="Flåden", status=status))
    site = view(casebook)
    assert [file.address for file in outputs(Edition(site))] == ["passer/brobygning.json"]
    assert "Flåden" not in words(next(rendered(fit, site)))


def test_a_draft_case_is_no_experience(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(status="kladde"))
    assert value_of(casebook)["cases"] == []


def test_the_page_is_a_form_with_all_that_is_asked_of_every_method(casebook: Path) -> None:
    page = html(next(rendered(fit, view(casebook))))
    for question in QUESTIONS:
        assert len(re.findall(f'name="{question.id}"', page)) == 4
    assert '<option value="stevns" data-region="sjaelland" data-people="23000" data-year="2020">Stevns</option>' in page
    assert "<noscript>" in page
