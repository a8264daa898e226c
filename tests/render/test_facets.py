"""The filter values of a record: its own terms, what they are called today, and what they belong under."""

from __future__ import annotations

from pathlib import Path

from casebook.model.facets import KNOWLEDGE, METHOD, MUNICIPALITY, TARGET_GROUP, Facet
from casebook.published import PublicRecord, published
from casebook.render.catalogue.facets import FacetValue, Way, all_facets, all_values, facets, size_value
from casebook.render.view.site import SiteView
from tests.own import own_corpus
from tests.render.small_site import case, method, view, write

TERMS = "site_config/vocabulary/maalgrupper.yml"
OLD = {"id": "stifindere", "navn": "Stifindere", "gælder_til": "2013-12", "afløst_af": "vandrere"}
NEW = {"id": "vandrere", "navn": "Vandrere", "overbegreb": "folk"}
BROAD = {"id": "folk", "navn": "Folk"}
GONE = {"id": "svampe", "navn": "Svampesamlere", "gælder_til": "2013-12", "afløst_af": "ingen"}


def of_case(root: Path, **fields: object) -> dict[Facet, tuple[FacetValue, ...]]:
    """The facets of a small casebook's only case."""
    write(root, TERMS, [OLD, NEW, BROAD, GONE])
    write(root, "cases/broen.yml", case(**fields))
    site = view(root)
    return dict(facets(site, site.cases[0]))


def test_a_municipality_is_of_one_size_whatever_its_number_of_inhabitants(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case())
    site = view(casebook)
    numbers = (1, 24_999, 25_000, 49_999, 99_999, 100_000, 700_000)
    assert [size_value(site, number).label for number in numbers] == [
        *["Under 25.000 indbyggere"] * 2,
        *["25.000-49.999 indbyggere"] * 2,
        "50.000-99.999 indbyggere",
        *["100.000 indbyggere og flere"] * 2,
    ]
    ids = ["under-25000", "25000-49999", "50000-99999", "fra-100000"]
    assert list(dict.fromkeys(size_value(site, number).id for number in numbers)) == ids


def test_a_case_with_the_old_term_also_answers_to_the_new_one_and_to_what_that_belongs_under(casebook: Path) -> None:
    assert of_case(casebook, målgrupper=["stifindere"])[TARGET_GROUP] == (
        FacetValue("folk", "Folk", Way.FORMER, "Stifindere"),
        FacetValue("stifindere", "Stifindere"),
        FacetValue("vandrere", "Vandrere", Way.FORMER, "Stifindere"),
    )


def test_a_case_with_the_new_term_does_not_answer_to_the_old_one(casebook: Path) -> None:
    values = of_case(casebook, målgrupper=["vandrere"])[TARGET_GROUP]
    assert [(value.id, value.way) for value in values] == [("folk", Way.NARROWER), ("vandrere", Way.OWN)]


def test_a_term_that_nothing_came_after_leads_nowhere(casebook: Path) -> None:
    assert [value.id for value in of_case(casebook, målgrupper=["svampe"])[TARGET_GROUP]] == ["svampe"]


def test_a_term_that_the_record_says_itself_is_its_own_whatever_else_leads_to_it(casebook: Path) -> None:
    values = of_case(casebook, målgrupper=["stifindere", "vandrere"])[TARGET_GROUP]
    assert FacetValue("vandrere", "Vandrere") in values


def test_a_case_answers_to_every_facet_of_its_own(casebook: Path) -> None:
    found = of_case(casebook, målgrupper=["vandrere"], udfald="delvist", temaer=["relation"])
    told = {facet.id: [value.id for value in values] for facet, values in found.items()}
    assert tuple(found) == all_facets()
    known = {
        "type": ["case"], "maalgruppe": ["folk", "vandrere"], "udfordring": [], "udfald": ["delvist"],
        "metode": ["brobygning"], "slags": [], "tema": ["relation"], "region": ["sjaelland"], "kommune": ["stevns"],
        "indbyggere": ["under-25000"],
        "ydelse": [], "viden": [], "aar": ["2014"],
    }  # fmt: skip
    assert [(facet, ids) for facet, ids in told.items() if facet in known] == list(known.items())


def test_a_method_answers_to_where_it_is_used_but_not_to_where_it_lies_in_the_background(casebook: Path) -> None:
    write(casebook, "methods/stier.yml", method(id="stier", titel="Stier"))
    uses = [{"metode": "brobygning", "rolle": "bærende"}, {"metode": "stier", "rolle": "baggrund"}]
    write(casebook, "cases/broen.yml", case(metoder=uses))
    site = view(casebook)
    towns = {one.id: [value.label for value in facets(site, one)[MUNICIPALITY]] for one in site.methods}
    assert towns == {"brobygning": ["Stevns"], "stier": []}
    assert [value.id for value in facets(site, site.cases[0])[METHOD]] == ["brobygning"]


def test_what_is_known_of_a_method_is_what_is_known_of_its_effect(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(viden={"effekt": {"niveau": "evalueret"}}))
    site = view(casebook)
    assert facets(site, site.methods[0])[KNOWLEDGE] == (FacetValue("evalueret", "Evalueret"),)


def test_every_value_of_the_real_casebook_has_its_place_in_the_list_of_all_values() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    site = SiteView(published(corpus, corpus.registers.texts))
    listed = {facet.id: [value.id for value in values] for facet, values in all_values(site).items()}
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    for record in records:
        for facet, values in facets(site, record).items():
            assert {value.id for value in values} <= set(listed[facet.id])
    assert listed["aar"] == sorted(listed["aar"], reverse=True)
    assert listed["type"] == ["case", "metode"]
