"""Each field says once what it is; references, what rules read and what is compared follow from it."""

from __future__ import annotations

import pytest

from casebook.corpus.fields import is_age_band
from casebook.model import Case, Method, Municipality, Source, Term, Texts
from casebook.model.base import Id, Part
from casebook.model.facets import TARGET_GROUP
from casebook.model.facts import Names, Tells
from casebook.model.walk import EACH, facet_of, fields_of

OF_PEOPLE = {
    "titel",
    "resumé",
    "varighed",
    "udfald_begrundelse",
    "historier.*",
    "historier.*.borger",
    "historier.*.portræt",
    "historier.*.i_dag",
    "historier.*.indledning",
    "historier.*.tekst",
    "historier.*.livslinje.*",
    "historier.*.livslinje.*.hændelse",
    "historier.*.hvad_ellers",
    "stemmer.*",
    "stemmer.*.gengivelse",
    "anonymisering",
    "anonymisering.samtykke",
    "anonymisering.undtagelser.*",
    "anonymisering.undtagelser.*.begrundelse",
}


def paths(part: type[Part], tells: Tells) -> set[str]:
    return {".".join(field.path) for field in fields_of(part) if field.tells is tells}


def test_these_fields_of_a_case_tell_of_a_person_and_no_others() -> None:
    assert paths(Case, Tells.PERSON) == OF_PEOPLE


@pytest.mark.parametrize("part", [Case, Method, Term])
def test_every_id_in_a_record_is_its_own_or_refers_to_something(part: type[Part]) -> None:
    in_figure = ("figurer", EACH, "rækker", EACH, "tæller")  # a group of people that two tables share
    own = {("id",), ("tidligere_id", EACH), in_figure}
    pattern = Id.__metadata__[0].pattern  # type: ignore[attr-defined] # Id is Annotated
    unsaid = {
        field.path
        for field in fields_of(part)
        if pattern in field.patterns and field.facts.refers_to is None and field.path not in own
    }
    assert unsaid == set()


def test_what_two_roles_have_agreed_on_and_the_consent_are_not_public() -> None:
    private = {".".join(field.path) for field in fields_of(Case) if not field.facts.public}
    assert private == {
        "anonymisering.samtykke",
        "anonymisering.undtagelser.*",
        "anonymisering.vurdering.*",
        "eftersyn",
        "kilder.*.fortæller_mere.*",
        "skrevet_af",
    }


def test_a_list_of_parts_and_a_part_are_told_apart_by_their_paths() -> None:
    found = {field.path for field in fields_of(Case)}
    assert ("historier", EACH, "borger", "familie", EACH) in found
    assert ("indsats", "mål", EACH) in found
    assert ("figurer", EACH, "rækker", EACH, "celler", EACH) in found


def test_these_fields_hold_a_name_and_say_whose() -> None:
    held = {
        (part.__name__, field.name): field.facts.names
        for part in (Case, Method, Term, Municipality, Source, Texts)
        for field in fields_of(part)
        if field.facts.names
    }
    assert held == {
        ("Case", "titel"): Names.RECORD,
        ("Case", "aktør.navn"): Names.OTHER,
        ("Case", "historier.borger.pseudonym"): Names.PERSON,
        ("Case", "stemmer.pseudonym"): Names.PERSON,
        ("Method", "titel"): Names.RECORD,
        ("Method", "også_kendt_som"): Names.RECORD,
        ("Term", "navn"): Names.OTHER,
        ("Term", "synonymer"): Names.OTHER,
        ("Term", "i_tekst"): Names.OTHER,
        ("Term", "lov"): Names.OTHER,
        ("Municipality", "navn"): Names.OTHER,
        ("Source", "titel"): Names.OTHER,
        ("Source", "udgiver"): Names.OTHER,
        ("Texts", "navn"): Names.OTHER,
    }


@pytest.mark.parametrize(
    ("part", "fields"), [(Case, {"målgrupper", "metoder", "kilder"}), (Method, {"kilder"})], ids=("case", "method")
)
def test_these_lists_may_be_empty_in_a_draft_only(part: type[Part], fields: set[str]) -> None:
    assert {field.name for field in fields_of(part) if field.facts.filled_when_public} == fields


def test_an_age_is_held_against_the_policy_wherever_a_case_can_tell_it() -> None:
    assert is_age_band(("historier", 3, "borger", "alder"))
    assert is_age_band(("stemmer", 0, "alder"))
    assert not is_age_band(("historier", 3, "livslinje", 0, "efter"))


def test_a_field_says_by_what_facet_it_is_asked_for() -> None:
    assert (facet_of(Case, "år").id, facet_of(Case, "målgrupper")) == ("aar", TARGET_GROUP)
    with pytest.raises(StopIteration):
        facet_of(Case, "resumé")
