"""The people that a record tells of, and what its fields disclose of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.risk.person import Disclosure, inconsistent, merged
from tests.risk.records import LILLEBY, MIDT, people, record, story, voice

ALL = story(
    "Morten", "40-49", køn="mand", baggrund="dansk", familie="[skilt, flere-børn]", ends="fra: kontanthjaelp"
).replace("    fra:", "    til: fleksjob\n    fra:")


def test_every_field_of_a_citizen_is_a_disclosure_at_its_own_path() -> None:
    (person,) = people(record("en", ALL))
    borger = ("historier", 0, "borger")
    assert [(first_one.attribute, first_one.value, first_one.path) for first_one in person.disclosures] == [
        ("sted", "kommune:lilleby", ("sted",)),
        ("alder", "40-49", (*borger, "alder")),
        ("køn", "mand", (*borger, "køn")),
        ("baggrund", "dansk", (*borger, "baggrund")),
        ("familie.skilt", "skilt", (*borger, "familie", 0)),
        ("børn", "flere-børn", (*borger, "familie", 1)),
        ("fra", "kontanthjaelp", ("historier", 0, "fra")),
        ("til", "fleksjob", ("historier", 0, "til")),
    ]
    assert {first_one.document.file for first_one in person.disclosures} == {"cases/en.yml"}
    assert not any(first_one.in_text for first_one in person.disclosures)
    for first_one in person.disclosures:
        assert first_one.place == person.document.place(first_one.path)


def test_what_is_not_stated_discloses_nothing() -> None:
    (person,) = people(record("en", story(køn="uoplyst", baggrund="uoplyst")))
    assert person.quasi_identifiers == {"alder": "40-49", "sted": "kommune:lilleby"}


@pytest.mark.parametrize(
    ("place", "value"),
    [(LILLEBY, "kommune:lilleby"), (MIDT, "region:midtjylland"), ("{landsdækkende: true}", "")],
)
def test_the_place_is_as_exact_as_the_field(place: str, value: str) -> None:
    (person,) = people(record("en", story(), place=place))
    assert person.place == value
    assert person.quasi_identifiers["sted"] == value


def test_stories_and_voices_under_one_name_are_one_person_however_it_is_written() -> None:
    both = people(
        record("en", story("Morten"), story("MORTEN", "45-54", køn="mand"), voices=(voice("morten", "47-48"),))
    )
    (person,) = both
    assert person.name == "Morten"
    assert person.key == ("en", "morten")
    assert person.path == ("historier", 0, "borger", "pseudonym")
    assert [first_one.value for first_one in person.disclosures if first_one.attribute == "sted"] == ["kommune:lilleby"]
    assert person.quasi_identifiers == {"alder": "47-48", "køn": "mand", "sted": "kommune:lilleby"}
    paths = [first_one.path for first_one in person.disclosures if first_one.attribute == "alder"]
    assert paths == [("historier", 0, "borger", "alder"), ("historier", 1, "borger", "alder"), ("stemmer", 0, "alder")]


def test_a_person_is_called_by_the_place_in_the_file_and_never_by_name() -> None:
    all_of = people(record("en", story("Morten"), story("Grethe"), voices=(voice("Karl"), voice("Anton", "20-29"))))
    assert [person.label for person in all_of] == ["historie 1", "historie 2", "stemme 1", "stemme 2"]
    assert [person.path for person in all_of][2:] == [("stemmer", 0, "pseudonym"), ("stemmer", 1, "pseudonym")]
    assert all_of[2].quasi_identifiers == {"sted": "kommune:lilleby"}
    assert all_of[3].quasi_identifiers == {"alder": "20-29", "sted": "kommune:lilleby"}


def test_a_disclosure_of_the_text_is_located_when_it_is_asked_for() -> None:
    (person,) = people(record("en", story()))
    place = person.document.place(("titel",))
    asked = []

    def locate() -> object:
        asked.append(place)
        return place

    disclosed = Disclosure("alder", "45", person.document, ("titel",), locate)  # type: ignore[arg-type]
    more = person.with_disclosures([disclosed])
    assert (more.case, more.document, more.name, more.path) == (
        person.case,
        person.document,
        person.name,
        person.path,
    )
    assert more.disclosures == (*person.disclosures, disclosed)
    assert disclosed.in_text
    assert asked == []
    assert disclosed.place is place
    assert more.quasi_identifiers["alder"] == "45"


def disclosures(*disclosed: tuple[str, str]) -> list[Disclosure]:
    (person,) = people(record("en", story()))
    return [Disclosure(attribute, value, person.document, ("titel",)) for attribute, value in disclosed]


def test_of_several_disclosures_the_most_exact_counts_in_the_order_of_the_attributes() -> None:
    disclosed = disclosures(("sted", ""), ("alder", "40-49"), ("alder", "45"), ("sted", "kommune:storby"))
    assert list(merged(disclosed).items()) == [("alder", "45"), ("sted", "kommune:storby")]


@pytest.mark.parametrize(
    ("disclosed", "expected"),
    [
        ([], False),
        ([("alder", "40-49"), ("køn", "mand")], False),
        ([("alder", "40-49"), ("alder", "50-59")], True),
        ([("køn", "mand"), ("alder", "40-49"), ("køn", "kvinde")], True),
        ([("alder", "40-49"), ("alder", "45"), ("alder", "46")], True),  # each fits the first, not each other
        ([("alder", "45"), ("køn", "mand"), ("køn", "mand")], False),
    ],
)
def test_disclosures_are_inconsistent_where_two_of_an_attribute_contradict(
    disclosed: list[tuple[str, str]], *, expected: bool
) -> None:
    assert inconsistent(disclosures(*disclosed)) is expected


VALUES = (
    *(("alder", age) for age in ("40-49", "45", "46", "voksen", "50-59")),
    *(("køn", sex) for sex in ("mand", "kvinde")),
    *(("sted", place) for place in ("", "region:midtjylland", "kommune:storby", "kommune:lilleby")),
    ("børn", "forælder"),
    ("børn", "flere-børn"),
)


@given(mine=st.lists(st.sampled_from(VALUES), max_size=4), theirs=st.lists(st.sampled_from(VALUES), max_size=4))
def test_two_people_are_surely_not_one_where_all_that_is_told_of_both_is_inconsistent(
    mine: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    (person,) = people(record("en", story()))
    first, other = (replace(person, disclosures=tuple(disclosures(*given))) for given in (mine, theirs))
    assert first.is_surely_not(other) is inconsistent(disclosures(*mine, *theirs))
