"""A field says at its declaration what is known of it, and all else follows: shown with fields that no record has."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from casebook.corpus.completeness import score
from casebook.corpus.criteria import criteria_of
from casebook.model.base import Id, Line, Part, Whole, YesNo, closed_lists, field_names, item
from casebook.model.criteria import Asked, Criterion, different, each_has
from casebook.model.facets import CHALLENGE, Facet
from casebook.model.facts import Tells
from casebook.model.kinds import Kind
from casebook.model.reference import describe_fields
from casebook.model.walk import fields_of, values_at
from casebook.publish.edition import Edition
from casebook.publish.exports.catalogue import DATA_ADDRESS, outputs
from casebook.publish.search.index import filters_of_records
from casebook.published import PublicCase
from casebook.render.catalogue.catalogue import ADDRESS, CatalogueFacet, catalogue_facets
from casebook.render.catalogue.facets import FacetValue, all_facets, facets
from casebook.render.pages import catalogue, facet_list
from casebook.render.view.site import Here, SiteView
from tests.render.small_site import case, rendered, view, words, write


class Crossing(StrEnum):
    """A closed list that no record has; it is not in the order of the alphabet."""

    GROUP = "i-gruppe"
    ALONE = "alene"


class Bridge(Part, title="Bro"):
    """A part that no record has."""

    length: Whole | None = item("længde", "Længde", "I meter.", default=None, facet=Facet("laengde", "Længde", 1002))
    planks: tuple[Line, ...] = item(
        "planker", "Planker", "Hvert bræt.", default=(), criterion=Criterion(2, "mindst to planker", each_has(2))
    )
    wood: Line | None = item(
        "træ",
        "Træ",
        "Slags.",
        default=None,
        facet=Facet("trae", "Træ", 1003),
        criterion=Criterion(1, "to slags træ", different(2)),
    )


WITH_BRIDGES = Asked("with_bridges", "cases med broer", lambda record: record.bridges)


class BridgeCase(PublicCase):
    """A case with fields that no case has."""

    crossing: Crossing | None = item(
        "overgang",
        "Overgang",
        "Hvor det var.",
        default=None,
        tells=Tells.NOTHING,
        facet=Facet("overgang", "Overgang", 1001),
        criterion=Criterion(3, "hvor det var"),
    )
    bridges: tuple[Bridge, ...] = item(
        "broer", "Broer", "Hver bro.", default=(), criterion=Criterion(1, "broer", only=WITH_BRIDGES)
    )
    against: tuple[Id, ...] = item(
        "imod", "Imod", "Udfordringer.", default=(), refers_to=Kind.CHALLENGE, facet=CHALLENGE
    )
    paid: YesNo = item("lønnet", "Lønnet", "true eller false.", default=False, facet=Facet("loen", "Løn", 1004))


LABELS = {"i-gruppe": "I gruppe", "alene": "Alene"}
BRIDGES = [{"længde": 12, "træ": "eg", "planker": ["én", "to"]}, {"længde": 4, "planker": ["én"]}]


def told(id_: str = "broen", **fields: object) -> BridgeCase:
    return BridgeCase.model_validate(case(id=id_, målgrupper=[], **fields))


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """A small casebook with two cases of the new kind."""
    write(casebook, "site_config/vocabulary/udfordringer.yml", [{"id": "modvind", "navn": "Modvind"}])
    known = view(casebook)
    labels: Mapping[str, Mapping[str, str]] = {**known.texts.labels, "Crossing": LABELS}
    cases = (
        told("broen", overgang="i-gruppe", broer=BRIDGES, imod=["modvind"]),
        told("stien", titel="Stien", overgang="alene", lønnet=True),
    )
    return SiteView(
        replace(
            known.published,
            texts=known.texts.model_copy(update={"labels": labels}),
            cases={one.id: one for one in cases},
        )
    )


def of(site: SiteView, id_: str) -> dict[str, list[FacetValue]]:
    found = facets(site, site.published.cases[id_])
    return {facet.id: list(values) for facet, values in found.items()}


def shown(site: SiteView) -> dict[str, CatalogueFacet]:
    return {facet.id: facet for facet in catalogue_facets(site, Here(site, ADDRESS))}


def test_a_record_answers_to_the_facets_that_its_fields_declare_in_their_order(site: SiteView) -> None:
    broen = of(site, "broen")
    assert broen["overgang"] == [FacetValue("i-gruppe", "I gruppe")]
    assert broen["laengde"] == [FacetValue("4", "4"), FacetValue("12", "12")]
    assert broen["trae"] == [FacetValue("eg", "eg")]
    assert broen["udfordring"] == [FacetValue("modvind", "Modvind")]
    assert broen["loen"] == [FacetValue("nej", "Nej")]
    assert of(site, "stien")["loen"] == [FacetValue("ja", "Ja")]
    assert of(site, "stien")["laengde"] == []
    assert list(broen)[-4:] == ["overgang", "laengde", "trae", "loen"]


def test_the_catalogue_counts_its_values_in_the_order_of_the_closed_list(site: SiteView) -> None:
    values = {facet: [(one.id, one.label, one.count) for one in found.values] for facet, found in shown(site).items()}
    assert values["overgang"] == [("i-gruppe", "I gruppe", 1), ("alene", "Alene", 1)]
    assert values["loen"] == [("ja", "Ja", 1), ("nej", "Nej", 1)]
    assert "Overgang I gruppe 1 Alene 1 Længde 4 1 12 1 Træ eg 1 Løn Ja 1 Nej 1" in words(
        next(rendered(catalogue, site))
    )


def test_its_values_have_plain_lists_unless_they_have_pages_elsewhere(site: SiteView) -> None:
    pages = {page.address: words(page) for page in rendered(facet_list, site)}
    assert {"find/overgang/", "find/overgang/i-gruppe/", "find/laengde/12/", "find/trae/eg/", "find/loen/ja/"} <= set(
        pages
    )
    assert "Vejen over broen" in pages["find/overgang/i-gruppe/"]
    assert "Stien" not in pages["find/overgang/i-gruppe/"]
    assert not [address for address in pages if address.startswith("find/udfordring/")]
    assert {value.page.href for value in shown(site)["overgang"].values} == {"overgang/i-gruppe/", "overgang/alene/"}


def test_its_values_are_in_the_data_of_the_catalogue_and_in_the_search_index(site: SiteView) -> None:
    data: Any = json.loads(next(one.content for one in outputs(Edition(site)) if one.address == DATA_ADDRESS))
    assert data["facetter"]["overgang"] == ["i-gruppe", "alene"]
    assert filters_of_records(site)["cases/broen/"]["overgang"] == ["i-gruppe"]
    assert filters_of_records(site)["cases/broen/"]["laengde"] == ["4", "12"]


def test_what_it_declares_is_asked_of_a_record_that_could_meet_it() -> None:
    lacking = {one.field: (one.weight, one.words) for one in score(told(broer=BRIDGES)).missing}
    assert lacking["overgang"] == (3, "hvor det var")
    assert lacking["broer.planker"] == (2, "mindst to planker")
    assert lacking["broer.træ"] == (1, "to slags træ")
    assert "broer" not in lacking
    full = told(overgang="alene", broer=[BRIDGES[0], BRIDGES[0] | {"træ": "bøg"}])
    assert {one.field for one in score(full).missing} & {"overgang", "broer", "broer.planker", "broer.træ"} == set()
    (asked,) = (one for one in criteria_of(BridgeCase) if one.field == "broer")
    assert asked.asked_of == "cases med broer"
    assert not asked.is_asked(told())


def test_its_criteria_come_before_those_that_every_record_has() -> None:
    fields = [one.field for one in criteria_of(BridgeCase)]
    assert fields.index("broer.træ") < fields.index("temaer")


def test_editors_are_told_of_it_and_the_rules_know_its_subject() -> None:
    described = {field.name: field for field in describe_fields(BridgeCase)}
    assert described["overgang"].choices == ("i-gruppe", "alene")
    assert {field.name: field.tells for field in fields_of(BridgeCase)}["overgang"] is Tells.NOTHING


def test_a_value_is_missing_where_what_would_hold_it_is_left_out() -> None:
    planks = next(field.attributes for field in fields_of(BridgeCase) if field.name == "broer.planker")
    assert list(values_at(told(broer=BRIDGES), planks)) == [("én", "to"), ("én",)]
    aims = next(field.attributes for field in fields_of(BridgeCase) if field.name == "undervisning.læringsmål")
    assert list(values_at(told(), aims)) == [None]


def test_a_part_that_is_declared_elsewhere_is_no_part_of_the_model() -> None:
    assert "planker" not in field_names()
    assert "Crossing" not in closed_lists()
    assert "overgang" not in {facet.id for facet in all_facets()}


def test_no_two_facets_have_one_id_one_name_or_one_place() -> None:
    found = all_facets()
    for values in ([one.id for one in found], [one.name for one in found], [one.order for one in found]):
        assert len(set(values)) == len(values)
