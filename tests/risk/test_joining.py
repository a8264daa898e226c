"""Record linkage, places of disclosures, and suggestions with their edits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.check import all_rules, check
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.check.examples import Placed, context_of_example, placed
from casebook.check.shared.lives.dataset import dataset
from casebook.corpus import load
from casebook.risk.assessment import Assessment, assess
from casebook.risk.dataset import Dataset
from casebook.risk.edits import edit_plan
from casebook.risk.suggestion import suggest
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
RULE = all_rules()["korpus/forventet-antal"]
STORY = (
    "historier:\n  - borger:\n      pseudonym: {name}\n      alder: {age}\n      køn: {sex}\n{more}    tekst: {text}\n"
)


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-11")


def story(more: str = "", **given: str) -> str:
    words = {"name": "Morten", "age": "40-49", "sex": "mand", "text": "En opdigtet historie."} | given
    return STORY.format(more=more, **words)


def records(*parts: str) -> tuple[Placed, ...]:
    return placed(RULE, "\n---\n".join(part.rstrip("\n") for part in parts))


def people_of(context: CheckContext, *parts: str) -> tuple[Dataset, list[Assessment]]:
    """The assessments of the people of the first record, beside the others."""
    data = dataset(context_of_example(records(*parts), context))
    assert data
    return data, [assess(person, data) for person in data.in_record("eksempel")]


def only(context: CheckContext, *parts: str) -> Assessment:
    _, (assessment,) = people_of(context, *parts)
    return assessment


# --- one record


def test_fields_text_and_voice_tell_of_one_person(context: CheckContext) -> None:
    text = "Morten er 45 år og fraskilt, og han er i fyrrerne."
    voice = "stemmer:\n  - pseudonym: Morten\n    alder: 40-49\n    gengivelse: Han savner sine børn.\n"
    assessment = only(context, story("    til: fleksjob\n", text=text) + voice)
    assert assessment.quasi_identifiers == {
        "alder": "45",
        "børn": "forælder",
        "familie.skilt": "skilt",
        "køn": "mand",
        "sted": "kommune:holstebro",
        "til": "fleksjob",
    }
    fields = {disclosure.path for disclosure in assessment.person.disclosures if not disclosure.in_text}
    assert ("stemmer", 0, "alder") in fields
    lines = {
        (disclosure.attribute, disclosure.place.span.start.line)
        for disclosure in assessment.person.disclosures
        if disclosure.in_text
    }
    assert {attribute for attribute, _ in lines} == {"alder", "børn", "familie.skilt"}


def test_a_voice_with_another_name_is_another_person(context: CheckContext) -> None:
    voice = "stemmer:\n  - pseudonym: Louise\n    alder: 20-29\n    gengivelse: Hun er glad for det.\n"
    _, people = people_of(context, story() + voice)
    assert [person.person.label for person in people] == ["historie 1", "stemme 1"]
    assert people[1].quasi_identifiers == {"alder": "20-29", "køn": "kvinde", "sted": "kommune:holstebro"}


TWO = ("fagredaktør", "databeskyttelsesrådgiver")
COUNTRY, REGION = "sted:\n  landsdækkende: true\n", "sted:\n  region: midtjylland\n"


def said(*roles: str, month: str = "2026-11", approves: str = "ingen-er-ment", digest: str = "{aftryk}") -> str:
    """A constructed person, and the roles that say of this text that nobody is meant."""
    lines = (
        f"\n  - rolle: {role}\n    måned: {month}\n    aftryk: {digest}\n    omfatter: [{approves}]" for role in roles
    )
    return "anonymisering:\n  grundlag: konstrueret\ngennemgang:" + ("".join(lines) or " []")


@pytest.mark.parametrize("place", [COUNTRY, REGION])
def test_a_person_whom_two_roles_know_to_be_constructed_is_nobody(place: str, context: CheckContext) -> None:
    _, people = people_of(context, place + story() + said(*TWO))
    assert people == []


@pytest.mark.parametrize(
    "word",
    [
        said(),
        said(TWO[0]),
        said(TWO[0], TWO[0]),
        said(TWO[1], "nabo"),
        said(*TWO, month="2026-12"),
        said(*TWO, approves="undtagelser"),
        said(*TWO, digest="ponmlkjihgfedcba"),
        said(*TWO) + "\nskrevet_af: fagredaktøren",
        said(*TWO).replace("konstrueret", "samtykke"),
    ],
    ids=["nobody", "one", "one twice", "unstaffed", "future", "of exceptions", "other text", "author", "no such basis"],
)
def test_a_person_whom_only_the_author_calls_constructed_is_counted(word: str, context: CheckContext) -> None:
    assert only(context, REGION + story() + word).number == only(context, REGION + story()).number


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("sted:\n  kommune: holstebro\n", "Han kom."),
        (REGION, "Han kom til Holstebro."),
        (COUNTRY, "Han bor i Vanløse."),
    ],
)
def test_a_constructed_person_of_a_real_place_is_taken_for_somebody_there(
    place: str, text: str, context: CheckContext
) -> None:
    _, people = people_of(context, place + story(text=text) + said(*TWO))
    assert [assessment.person.name for assessment in people] == ["Morten"]


UNNAMED = "historier: []\nindsats:\n  tekst: {}\n"


@pytest.mark.parametrize(
    ("place", "text", "word", "counted"),
    [
        (REGION, "Borgeren fik et job.", said(), 1),
        (REGION, "Borgeren fik et job.", said(TWO[0]), 1),
        (REGION, "Borgeren fik et job.", said(*TWO), 0),
        (REGION, "Borgeren fik et job. Projektet hedder Herning Frem.", said(*TWO), 1),
        ("sted:\n  kommune: holstebro\n", "Borgeren fik et job.", said(*TWO), 1),
    ],
)
def test_a_constructed_person_without_a_name_is_counted_as_one_with_a_name(
    place: str, text: str, word: str, counted: int, context: CheckContext
) -> None:
    _, people = people_of(context, place + UNNAMED.format(text) + word)
    assert [assessment.person.name for assessment in people] == [""] * counted


def test_a_policy_may_name_a_role_that_must_be_among_them(context: CheckContext) -> None:
    assert context.registers.policy
    for named, counted in (("jurist", 1), ("fagredaktør", 0)):
        policy = context.registers.policy.model_copy(update={"approving_roles": (named,)})
        strict = replace(context, registers=replace(context.registers, policy=policy))
        assert len(people_of(strict, REGION + story() + said(*TWO))[1]) == counted


def test_what_an_indirect_rule_finds_narrows_and_its_place_is_known(context: CheckContext) -> None:
    assessment = only(context, story(text="Den 3. maj begyndte det."))
    (disclosure,) = (
        disclosure for disclosure in assessment.person.disclosures if disclosure.attribute.startswith("tekst.")
    )
    span, text = disclosure.place.span, assessment.person.document.lines.line(disclosure.place.span.start.line)
    assert text[span.start.column - 1 : span.end.column - 1] == "Den 3. maj"
    assert assessment.number == pytest.approx(only(context, story()).number * 0.003)


def test_the_actors_name_gives_a_municipality_away(context: CheckContext) -> None:
    region = "sted:\n  region: midtjylland\n"
    actor = "aktør:\n  type: kommune\n  navn: Holstebro Kommune\n"
    assert only(context, region + story()).quasi_identifiers["sted"] == "region:midtjylland"
    assert only(context, region + actor + story()).quasi_identifiers["sted"] == "kommune:holstebro"


def test_a_benefit_in_the_text_counts_though_its_field_is_gone(context: CheckContext) -> None:
    in_text = story(text="I dag er han i fleksjob.")
    assert only(context, in_text).number < only(context, story()).number / 10


# --- several records


def test_the_same_name_in_the_same_place_is_the_same_person(context: CheckContext) -> None:
    assessment = only(context, story("    til: fleksjob\n"), story("      familie: [skilt, forælder]\n"))
    assert [other.case.id for other in assessment.linked] == ["eksempel-2"]
    assert assessment.alone.middle == pytest.approx(87.7, abs=0.1)
    assert assessment.number == pytest.approx(87.7 * 0.13 * 0.82, abs=0.1)


@pytest.mark.parametrize(
    "other",
    [
        "sted:\n  kommune: viborg\n" + story(),
        story(name="Karl"),
        story(sex="kvinde"),
        story(age="20-29"),
        REGION + story() + said(*TWO),
    ],
    ids=["another place", "another name", "another sex", "another age", "constructed"],
)
def test_what_speaks_against_it_keeps_people_apart(other: str, context: CheckContext) -> None:
    assert only(context, story("    til: fleksjob\n"), other).linked == ()


def test_a_region_is_the_place_of_the_only_namesake_in_it(context: CheckContext) -> None:
    region = "sted:\n  region: midtjylland\n" + story("    til: fleksjob\n")
    assessment = only(context, region, story())
    assert [other.case.id for other in assessment.linked] == ["eksempel-2"]
    assert assessment.quasi_identifiers["sted"] == "kommune:holstebro"
    assert only(context, region, story(), "sted:\n  kommune: viborg\n" + story()).linked == ()


@pytest.mark.parametrize("region", ["sjaelland", "oestdanmark"])
def test_a_municipality_lies_in_its_region_and_in_what_that_becomes(region: str, context: CheckContext) -> None:
    around = f"sted:\n  region: {region}\n" + story("    til: fleksjob\n")
    inside = "sted:\n  kommune: stevns\n" + story()
    for first, second in ((around, inside), (inside, around)):
        assert [other.case.id for other in only(context, first, second).linked] == ["eksempel-2"]
    assert only(context, around, inside, "sted:\n  kommune: faxe\n" + story()).linked == ()


def test_a_rare_combination_under_two_names_is_seen(context: CheckContext) -> None:
    rebild = "sted:\n  kommune: rebild\n"
    first, second = story("    til: fleksjob\n", name="Karl"), story("    til: fleksjob\n", name="Anton")
    assessment = only(context, rebild + first, rebild + second)
    assert [other.name for other in assessment.candidate_matches] == ["Anton"]
    assert only(context, first, second).candidate_matches == ()  # in Holstebro 79 fit


def test_two_who_resemble_each_other_get_a_way_apart_that_holds(context: CheckContext) -> None:
    rebild = "sted:\n  kommune: rebild\n"
    first = rebild + story("      familie: [gift]\n    til: fleksjob\n", name="Karl")
    second = rebild + story("      familie: [flere-børn]\n    til: fleksjob\n", name="Anton")
    data, (assessment,) = people_of(context, first, second)
    assert assessment.number >= data.thresholds[1]
    assert assessment.apart
    assert sum(way.cost for way in assessment.apart) > 0


# --- what to write instead


def test_the_edits_change_the_fields_and_name_the_text_that_must_follow(context: CheckContext) -> None:
    text = "Ægteskabet går i stykker, og siden er han enkemand."
    assessment = only(context, story("      familie: [skilt, enke]\n    til: fleksjob\n", text=text))
    assert assessment.suggestion
    assert {change.attribute for change in assessment.suggestion.changes} == {"familie.skilt", "familie.enke"}
    (edit,) = assessment.edit_plan.edits
    assert (edit.file, edit.path, edit.value) == ("cases/eksempel.yml", ("historier", 0, "borger", "familie"), None)
    reworded = sorted(disclosure.attribute for disclosure in assessment.edit_plan.rewordings)
    assert reworded == ["familie.enke", "familie.skilt"]


def test_a_word_of_the_family_goes_alone_where_others_stay(context: CheckContext) -> None:
    assessment = only(context, story("      familie: [enlig, enke]\n"))
    assert assessment.suggestion
    assert [(edit.path[-2:], edit.value) for edit in assessment.edit_plan.edits] == [(("familie", 1), None)]


def test_a_region_takes_the_municipalitys_place(context: CheckContext) -> None:
    data, (assessment,) = people_of(context, story() + "resumé: En historie fra Holstebro Kommune.\n")
    wide = suggest(
        assessment.quasi_identifiers, data, enough=40_000
    )  # so many men of 40-49 are only to be had in the region
    assert wide
    plan = edit_plan((assessment.person,), wide)
    assert [(edit.path, edit.value) for edit in plan.edits] == [(("sted",), {"region": "midtjylland"})]
    assert [disclosure.path for disclosure in plan.rewordings] == [("resumé",)]


def test_the_suggestion_carried_out_passes(context: CheckContext) -> None:
    quasi_identifiers = story("      familie: [skilt, forælder]\n    til: fleksjob\n")
    corrected = story("    til: fleksjob\n")
    for text, clean in ((quasi_identifiers, False), (corrected, True)):
        (record,) = records(text)
        problems = check_document(record.document, record.record, context_of_example((record,), context), [RULE])
        assert (not problems) is clean


def test_a_hint_names_no_value_that_was_told(context: CheckContext) -> None:
    (record,) = records(story("      familie: [skilt]\n    fra: kontanthjaelp\n    til: fleksjob\n"))
    (problem,) = check_document(record.document, record.record, context_of_example((record,), context), [RULE])
    assert all(word not in repr(problem) for word in ("Morten", "skilt", "kontanthj", "olstebro"))
    assert "både i felterne og i teksten" in problem.hint


# --- the whole


def test_a_casebook_without_figures_has_no_risk_to_tell(casebook: Path) -> None:
    assert not [problem for problem in check(load(casebook), "2026-11").problems if problem.family == "korpus"]


def test_nothing_is_gathered_before_a_rule_asks(casebook: Path) -> None:
    context = context_of(load(casebook), "2026-11")
    assert len(context.memo.records) == 0
    assert dataset(context) is None
    assert len(context.memo.records) == 1
