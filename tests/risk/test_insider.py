"""Numbers for who knows a project or reads a source, and whom they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebook.check.context import CheckContext, context_of
from casebook.check.examples import context_of_example, placed
from casebook.check.korpus.kilden_siger_mere import RULE
from casebook.check.shared.lives.dataset import dataset as people_of
from casebook.check.shared.lives.insiders import insiders, insiders_in
from casebook.check.shared.lives.publisher_place import municipality_of_publisher
from casebook.memo import Memo
from casebook.model.publisher import Contact, Publisher
from casebook.risk.insider import in_project, with_source
from casebook.risk.suggestion import suggest
from tests.own import own_corpus
from tests.risk.small import dataset

STORBY = {"sted": "kommune:storby"}


def test_a_person_is_one_of_those_who_took_part_and_of_nobody_else() -> None:
    data = dataset()
    # Of the country's 8,300 people each band of five years has 400, that of 40-44 700; ages 18-66 cover 0.4 of 15-19,
    # nine whole bands and 0.4 of 65-69: 400 × 0.8 + 8 × 400 + 700 = 4,220. Men of 40-49 are 300 + 100 + 2 × 100 = 600.
    disclosed = {**STORBY, "alder": "40-49", "køn": "mand", "projekt": "50"}
    assert data.number(disclosed) == pytest.approx(50 * 600 / 4220)
    in_flexjob = data.number({**STORBY, "alder": "40-49", "køn": "mand", "til": "fleksjob"})
    assert data.number({**disclosed, "til": "fleksjob"}) == pytest.approx(min(50 * 600 / 4220 * 0.3, in_flexjob))
    assert data.number({**disclosed, "alder": "voksen", "køn": "uoplyst"}) == pytest.approx(50)
    assert data.number({**disclosed, "projekt": "100000"}) == data.number({**STORBY, "alder": "40-49", "køn": "mand"})


def test_what_all_participants_have_in_common_narrows_nothing() -> None:
    data = dataset()
    disclosed = {**STORBY, "alder": "voksen", "projekt": "20"}
    assert data.number({**disclosed, "tekst.ydelse#x": "kontanthjaelp"}) == pytest.approx(20)
    assert data.number({**disclosed, "sted": "kommune:nordby"}) == pytest.approx(20)


def test_a_told_number_of_participants_is_part_of_the_gate_and_an_assumed_one_is_not() -> None:
    data = dataset()
    disclosed = {**STORBY, "alder": "40-49", "køn": "mand"}
    assert data.model.level(disclosed) is None
    assert data.model.level({**disclosed, "projekt": "50"}) == "fejl"
    assert in_project(disclosed, data).middle == pytest.approx(36 * 600 / 4220)
    suggestion = suggest({**disclosed, "projekt": "50"}, data)
    assert suggestion
    assert suggestion.number >= 20


def test_a_source_leaves_one_year_of_the_age_and_the_policys_part_of_the_rest() -> None:
    data = dataset()
    disclosed = {**STORBY, "alder": "40-49"}
    assert with_source(disclosed, ("alder",), data).middle == pytest.approx(data.number(disclosed) / 10)
    assert with_source(disclosed, ("alder", "familie", "familie"), data).middle == pytest.approx(
        data.number(disclosed) / 100
    )
    assert with_source({**STORBY, "alder": "voksen"}, ("alder",), data).middle == pytest.approx(
        data.number({**STORBY, "alder": "voksen"}) / 49
    )
    assert with_source(disclosed, (), data).middle == data.number(disclosed)


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-11")


STORY = "historier:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n      køn: mand\n    tekst: {text}"


def risks(context: CheckContext, example: str) -> list[tuple[bool, bool]]:
    """For each person: whether few participants match them, and whether few match what the source tells."""
    (example_read,) = placed(RULE, example)
    assert example_read.record
    here = context_of_example((example_read,), context).of(example_read.document, example_read.record)
    return [(risk.is_few_in_project, risk.is_few_with_source) for risk in insiders(here)]


@pytest.mark.parametrize(
    ("text", "few_in_project"),
    [
        ("Morten er med i projektet Fyrtårnet.", [True]),
        ("Morten er med i et projekt, og projektet hedder «Fyrtårnet».", [True]),
        ("Morten er på Fyrtårn-holdet.", [True]),
        ("Morten er med i et projekt uden navn.", []),
        ("Morten er med i projektet Fleksjob.", []),
        ("Morten er med i projekt KLAP.", []),
    ],
)
def test_a_local_project_is_told_apart_from_what_many_places_have(
    text: str, few_in_project: list[bool], context: CheckContext
) -> None:
    assert [few for few, _ in risks(context, STORY.replace("{text}", text))] == few_in_project


def test_our_own_local_projects_are_found_by_their_methods(context: CheckContext) -> None:
    named = {key[0] for key, risk in insiders_in(context).items() if risk.project}
    assert {"holstebro-gps", "viborg-ny-indsats", "rebild-naeste-skridt"} <= named
    assert "vejle-branchepakker" not in named  # an offer to everybody of the target group
    assert "gentofte-vito" not in named  # those who work together, not those who take part


@pytest.mark.parametrize(
    ("name", "municipality"),
    [
        ("Holstebro Kommune", "holstebro"),
        ("Jobcenter Stevns", "stevns"),
        ("Københavns Kommune", "koebenhavn"),
        ("Foreningen Holstebro", None),
        ("Styrelsen for Eksempler", None),
    ],
)
def test_a_publisher_is_a_municipality_by_its_name(name: str, municipality: str | None, context: CheckContext) -> None:
    assert municipality_of_publisher(published_by(name, context)) == municipality


def published_by(name: str, context: CheckContext) -> CheckContext:
    publisher = Publisher.model_construct(publisher=Contact.model_construct(name=name))
    return replace(context, registers=replace(context.registers, publisher=publisher), memo=Memo())


@pytest.mark.parametrize(
    ("place", "counted"),
    [
        ("landsdækkende: true", "kommune:holstebro"),
        ("region: midtjylland", "kommune:holstebro"),
        ("region: nordjylland", "region:nordjylland"),
        ("kommune: viborg", "kommune:viborg"),
    ],
)
def test_a_municipal_publisher_is_the_place_of_a_record_that_tells_none(
    place: str, counted: str, context: CheckContext
) -> None:
    examples = placed(RULE, STORY.replace("{text}", "Morten kom.") + f"\nsted:\n  {place}")
    here = published_by("Holstebro Kommune", context_of_example(examples, context))
    data = people_of(replace(here, memo=Memo()))
    assert data
    (person,) = data.in_record("eksempel")
    assert person.quasi_identifiers["sted"] == counted
