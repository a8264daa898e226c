"""A suggestion as edits: which fields get which value, and which places in the text must follow."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.risk.doubt import BoundedNumber
from casebook.risk.edits import EditPlan, edit_plan
from casebook.risk.person import Disclosure, Person
from casebook.risk.suggestion import Generalisation, Suggestion
from tests.risk.records import MIDT, people, record, story, voice

CITIZEN = ("historier", 0, "borger")


def plan(persons: tuple[Person, ...], *changes: tuple[str, str | None]) -> EditPlan:
    """The plan for some changes, each an attribute and its new value."""
    return edit_plan(
        persons,
        Suggestion(tuple(Generalisation(name, "", after, 1) for name, after in changes), BoundedNumber(40, 40, 40)),
    )


def edits(persons: tuple[Person, ...], *changes: tuple[str, str | None]) -> list[tuple[str, Any, Any]]:
    return [(edit.file, edit.path, edit.value) for edit in plan(persons, *changes).edits]


def test_a_new_value_is_written_into_the_field_that_was_too_exact() -> None:
    disclosed = people(record("en", story(køn="mand", baggrund="dansk", ends="til: uddannelsesrevalidering")))
    file = "cases/en.yml"
    assert edits(disclosed, ("alder", "40-59")) == [(file, (*CITIZEN, "alder"), "40-59")]
    assert edits(disclosed, ("sted", "region:midtjylland")) == [(file, ("sted",), {"region": "midtjylland"})]
    assert edits(disclosed, ("sted", "")) == [(file, ("sted",), {"landsdækkende": True})]
    assert edits(disclosed, ("sted", None)) == [(file, ("sted",), {"landsdækkende": True})]
    assert edits(disclosed, ("køn", None)) == [(file, (*CITIZEN, "køn"), "uoplyst")]
    assert edits(disclosed, ("baggrund", None)) == [(file, (*CITIZEN, "baggrund"), "uoplyst")]
    assert edits(disclosed, ("til", "revalidering")) == [(file, ("historier", 0, "til"), "revalidering")]
    assert edits(disclosed, ("til", None)) == [(file, ("historier", 0, "til"), None)]


def test_what_is_told_as_broadly_already_stays() -> None:
    disclosed = people(record("en", story("Morten", "40-59", ends="til: revalidering"), place=MIDT))
    assert edits(disclosed, ("alder", "40-59"), ("til", "revalidering"), ("sted", "region:midtjylland")) == []
    assert edits(disclosed, ("alder", "45-49")) == []
    assert edits(disclosed, ("alder", "40-60")) == [("cases/en.yml", (*CITIZEN, "alder"), "40-60")]
    assert edits(disclosed, ("alder", "39-59")) == [("cases/en.yml", (*CITIZEN, "alder"), "39-59")]
    assert edits(disclosed, ("sted", "")) == [("cases/en.yml", ("sted",), {"landsdækkende": True})]
    assert edits(disclosed, ("sted", "region:nordjylland")) == [("cases/en.yml", ("sted",), {"region": "nordjylland"})]
    country = people(record("en", story(), place="{landsdækkende: true}"))
    assert edits(country, ("sted", "")) == []


def test_an_age_is_never_left_out_as_its_field_must_be_there() -> None:
    assert edits(people(record("en", story())), ("alder", None)) == []


def test_all_records_of_a_person_are_edited_each_field_once() -> None:
    first_one = people(record("en", story("Morten"), story("Morten"), voices=(voice("Morten", "40-49"),)))
    other = people(record("to", story("Morten", "20-29"), place=MIDT))
    assert edits((*first_one, *other), ("alder", "40-59"), ("sted", "region:midtjylland")) == [
        ("cases/en.yml", (*CITIZEN, "alder"), "40-59"),
        ("cases/en.yml", ("historier", 1, "borger", "alder"), "40-59"),
        ("cases/en.yml", ("stemmer", 0, "alder"), "40-59"),
        ("cases/en.yml", ("sted",), {"region": "midtjylland"}),
        ("cases/to.yml", (*CITIZEN, "alder"), "40-59"),
    ]
    assert edits((*first_one, *first_one), ("sted", "")) == [("cases/en.yml", ("sted",), {"landsdækkende": True})]


def test_a_list_that_would_be_empty_goes_with_its_field_and_one_that_keeps_something_stays() -> None:
    disclosed = people(record("en", story(familie="[skilt, forælder]")))
    assert edits(disclosed, ("familie.skilt", None)) == [("cases/en.yml", (*CITIZEN, "familie", 0), None)]
    assert edits(disclosed, ("familie.skilt", None), ("børn", None)) == [("cases/en.yml", (*CITIZEN, "familie"), None)]
    assert edits(disclosed, ("familie.skilt", None), ("børn", None), ("alder", "40-59")) == [
        ("cases/en.yml", (*CITIZEN, "alder"), "40-59"),
        ("cases/en.yml", (*CITIZEN, "familie"), None),
    ]


def test_each_story_and_each_record_has_a_list_of_its_own() -> None:
    first_one = people(
        record("en", story("Morten", familie="[skilt]"), story("Morten", familie="[skilt, enlig]")),
        record("to", story("Morten", familie="[skilt, gift]")),
        record("tre", story("Morten", familie="[skilt]")),
    )
    assert edits(first_one, ("familie.skilt", None)) == [
        ("cases/en.yml", ("historier", 1, "borger", "familie", 0), None),
        ("cases/to.yml", (*CITIZEN, "familie", 0), None),
        ("cases/en.yml", (*CITIZEN, "familie"), None),
        ("cases/tre.yml", (*CITIZEN, "familie"), None),
    ]


def test_children_are_told_less_exactly_in_their_place() -> None:
    disclosed = people(record("en", story(familie="[flere-børn, enlig]")))
    assert edits(disclosed, ("børn", "forælder")) == [("cases/en.yml", (*CITIZEN, "familie", 0), "forælder")]
    alone = people(record("en", story(familie="[flere-børn]")))
    assert edits(alone, ("børn", "forælder")) == [("cases/en.yml", (*CITIZEN, "familie", 0), "forælder")]


@pytest.mark.parametrize(
    ("attribute", "value", "after", "is_named"),
    [
        ("alder", "45", "40-49", True),
        ("alder", "40-49", "40-49", False),
        ("alder", "45", None, True),
        ("til", "fleksjob", None, True),
        ("sted", "kommune:lilleby", "region:midtjylland", True),
        ("sted", "region:midtjylland", "region:midtjylland", False),
        ("køn", "mand", None, True),
    ],
)
def test_a_place_in_the_text_is_named_where_it_says_more_and_no_field_is_touched(
    attribute: str, value: str, after: str | None, *, is_named: bool
) -> None:
    (person,) = people(record("en", story(age="10-19"), place="{landsdækkende: true}"))
    document = person.document
    disclosed = Disclosure(attribute, value, document, ("resumé",), lambda: document.place(("resumé",)))
    bare = Person(person.case, document, person.name, person.path, (disclosed,))
    made = plan((bare, bare), (attribute, after))
    assert made.edits == ()
    assert made.rewordings == ((disclosed,) if is_named else ())


def test_every_place_in_the_text_is_named() -> None:
    (person,) = people(record("en", story()))
    document = person.document
    disclosed = tuple(Disclosure("alder", age, document, ("resumé",), document.place) for age in ("45", "46"))
    assert plan((person.with_disclosures(disclosed),), ("alder", "40-49")).rewordings == disclosed


def test_another_attribute_is_left_alone() -> None:
    assert plan(people(record("en", story(køn="mand"))), ("baggrund", None)) == EditPlan((), ())
    assert plan(people(record("en", story()))) == EditPlan((), ())
