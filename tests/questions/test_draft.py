"""A draft is what was answered: it fits the model, reads back as it was meant, and has the findings that it earns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.door import Casebook
from casebook.questions import QuestionForm, choices_of, draft, made_id, method_draft, questions
from casebook.questions.writing import clean, written
from casebook.source.compose import compose
from casebook.source.document import Document
from tests.own import own_corpus
from tests.questions.answers import NOBODY, OF_A_PERSON, TOLD

TODAY = "2026-11"
BASES = ("samtykke", "allerede-publiceret", "konstrueret", "ingen-person")
STRUCTURE = {"fil", "yaml", "felter", "henvisninger"}


def form_of(casebook: Casebook) -> QuestionForm:
    corpus = casebook.corpus
    return questions(choices_of(corpus.registers, corpus.methods.values(), corpus.cases))


def tree_of(text: str) -> dict[str, Any]:
    document = compose(Document("cases/x.yml", text))
    assert document.problems == ()
    assert isinstance(document.tree, dict)
    return document.tree


def rules_found(root: Path, answers: dict[str, Any]) -> set[str]:
    """The rules that find something in the draft of some answers, in the small casebook."""
    casebook = Casebook.load(root, today=TODAY)
    text = draft(answers, form_of(casebook))
    name = f"cases/{tree_of(text)['id']}.yml"
    if method := method_draft(answers):
        casebook = casebook.with_document(f"methods/{method[0]}.yml", method[1])
        assert {problem.rule for problem in casebook.findings(f"methods/{method[0]}.yml")} == set()
    return {problem.rule for problem in casebook.with_document(name, text).findings(name)}


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("place", ["stevns", "sjaelland", "hele-landet"])
def test_a_draft_of_whole_answers_has_no_finding(casebook: Path, basis: str, place: str) -> None:
    answers = {**TOLD, **(NOBODY if basis == "ingen-person" else {}), "lov": basis, "sted": place}
    assert rules_found(casebook, answers) == set()


def test_a_draft_that_brings_a_method_has_no_finding(casebook: Path) -> None:
    other = {"metode": "noget-andet", "ny_metode": "Gå-hjem-møder", "ny_metode_hvad": "At gå hjem sammen."}
    assert rules_found(casebook, {**TOLD, **other, "ny_metode_formål": "At komme hjem."}) == set()


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"historie": "Hendes nummer er 010203-0000."}, "direkte/cpr-nummer"),
        ({"historie": "Hun er 47 år gammel."}, "indirekte/præcis-alder"),
        ({"historie": "Så ringer Anders Kvabbelund."}, "direkte/fuldt-navn"),
        ({"lov": "ingen-person"}, "proces/ingen-person"),
        ({"titel": None}, None),
        ({"årstal": "for nylig"}, "felter/mangler"),
        ({"sted": "atlantis"}, "felter/mangler"),
        ({"lov": None}, "felter/mangler"),
    ],
)
def test_a_draft_has_the_findings_that_its_answers_earn(
    casebook: Path, changed: dict[str, Any], rule: str | None
) -> None:
    assert rules_found(casebook, {**TOLD, **changed}) >= ({rule} if rule else set())


def test_no_answers_at_all_make_a_draft_that_says_what_is_missing(casebook: Path) -> None:
    text = draft({}, form_of(Casebook.load(casebook, today=TODAY)))
    assert "# Mangler svar: Grundlaget · Historien" in text
    assert rules_found(casebook, {}) == {"felter/mangler"}


@pytest.mark.parametrize("part", [part.name for part in questions().parts() if part.required])
def test_what_is_not_answered_is_named_in_the_draft(part: str) -> None:
    form = questions()
    answers: dict[str, Any] = {**TOLD, "metode": "noget-andet", "ny_metode": "a", "ny_metode_hvad": "b"}
    answers |= {"ny_metode_formål": "c"}
    assert "Mangler svar" not in draft(answers, form)
    assert f"# Mangler svar: {form.part(part).label}\n" in draft({**answers, part: ""}, form) or part == "metode"


def test_nothing_of_a_person_is_written_where_there_is_nobody() -> None:
    tree = tree_of(draft({**TOLD, "lov": "ingen-person"}))
    assert "historier" not in tree
    assert tree["indsats"]["hvad_ellers"] == TOLD["hvad_ellers"]
    assert tree["kilder"] == "egen-erfaring"
    assert OF_A_PERSON.isdisjoint(tree)


def test_what_is_published_already_has_its_source_and_not_own_experience() -> None:
    answers = {**TOLD, "lov": "allerede-publiceret", "kilde": "broposten-2014", "sider": "4-5"}
    assert tree_of(draft(answers))["kilder"] == [{"kilde": "broposten-2014", "sider": "4-5"}]
    assert "kilder" not in tree_of(draft({**answers, "kilde": "", "sider": ""}))


def test_of_a_small_municipality_the_region_is_written() -> None:
    corpus = own_corpus()
    form = questions(choices_of(corpus.registers, corpus.methods.values()))
    limit = corpus.registers.policy.small_municipality if corpus.registers.policy else 0
    for each in corpus.registers.municipalities.values():
        expected = {"region": each.region.value} if each.population < limit else {"kommune": each.id}
        assert tree_of(draft({"sted": each.id}, form))["sted"] == expected


def test_who_may_be_asked_never_stands_in_the_draft() -> None:
    text = draft({**TOLD, "kontakt_rolle": "en rolle fra Kvalkøbing", "kontakt_postkasse": "post@kvalkoebing.example"})
    assert "valk" not in text


def test_an_id_is_made_of_the_title_and_is_nobody_elses() -> None:
    assert made_id("Æblet, der faldt – og Åen!") == "aeblet-der-faldt-og-aaen"
    assert made_id("Élan & Ünder") == "elan-under"
    assert made_id("???") == "ny-case"
    assert made_id("Vejen", ("vejen", "vejen-2")) == "vejen-3"
    assert len(made_id("ord " * 60)) <= 80
    assert len(made_id("o" * 300)) <= 80


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    ["- nej", "# overskrift", "true", "null", "12", "12-13", "a: b", "a #b", "'", '"', "\\", "|", "? x", "*a", "&a",
     "!!x", "{a}", "[a]", "%", "@", "`", "---", "...", " a", "a\n\n  b\n", "\ta", "a\r\nb", "\x85a", "a\u2028b"]
)  # fmt: skip


@given(TEXT, TEXT, TEXT)
def test_every_text_reads_back_as_it_was_cleaned(title: str, story: str, row: str) -> None:
    answers = {**TOLD, "titel": title, "historie": story, "vendepunkter": [{"hændelse": row, "retning": "op"}]}
    tree = tree_of(draft(answers))
    story_told = tree["historier"][0]
    assert not clean(title) or tree["titel"].split() == clean(title).split()
    assert not clean(story) or str(story_told["tekst"]).strip() == clean(story)
    assert not clean(row) or story_told["livslinje"][0]["hændelse"].split() == clean(row).split()


@given(st.recursive(TEXT.map(clean).filter(bool), lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=6))
def test_lists_in_lists_are_yaml(value: Any) -> None:
    tree = tree_of(written({"felt": [{"under": value}]}))
    assert isinstance(tree["felt"], list)
