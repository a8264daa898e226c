"""The entry for data catalogues says what DCAT-AP-DK 2.0 asks for, of the very files that the site offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, Graph, Literal, Namespace, URIRef

from casebook.publish.edition import Edition
from casebook.publish.exports import downloads
from casebook.publish.exports.dcat import ABOUT, FILE, outputs
from casebook.render.view.site import SiteView
from tests.render.small_site import article, view

ADDRESS = "https://casebook.example/"
MOMENT = "2026-11-30T08:15:00Z"
PUBLISHER = "udgiver:\n  navn: Foreningen «Broen» & co\n  e-mail: post@broen.example\n"
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")  # of which rdflib has no list
OF_VCARD = {VCARD.Kind, VCARD.Organization, VCARD.fn, VCARD.hasEmail}
# What the profile makes mandatory, and the class that it asks of what a property leads to (its strict shapes, 2.0.2).
MANDATORY = {
    DCAT.Catalog: {DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset},
    DCAT.Dataset: {DCTERMS.title, DCTERMS.description, DCTERMS.identifier},
    DCAT.Distribution: {DCAT.accessURL},
    FOAF.Agent: {FOAF.name},
}
CLASSES = {
    DCTERMS.publisher: FOAF.Agent,
    DCTERMS.license: DCTERMS.LicenseDocument,
    DCTERMS.language: DCTERMS.LinguisticSystem,
    DCTERMS.accessRights: DCTERMS.RightsStatement,
    DCAT.dataset: DCAT.Dataset,
    DCAT.distribution: DCAT.Distribution,
    DCAT.theme: SKOS.Concept,
    DCAT.contactPoint: VCARD.Kind,
    DCAT.landingPage: FOAF.Document,
    FOAF.homepage: FOAF.Document,
}


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """A casebook with a publisher, terms of use and all that the exports offer."""
    (casebook / "site_config/redaktion.yml").write_text(PUBLISHER, "utf-8")
    seen = view(casebook, {"om/licens/": article("om/licens.md", "Brug det.", title="Licens")})
    return replace(seen, site_url=ADDRESS, downloads=downloads())


def read(site: SiteView, moment: str = MOMENT) -> Graph:
    """The statements of the entry, as rdflib reads them."""
    (output,) = outputs(Edition(site, moment=moment))
    assert output.address == FILE
    return Graph().parse(data=output.text, format="turtle", publicID=f"https://elsewhere.example/{FILE}")


def test_everything_that_is_mandatory_is_said_and_leads_to_what_it_should(site: SiteView) -> None:
    graph = read(site)
    for kind, properties in MANDATORY.items():
        subjects = set(graph.subjects(RDF.type, kind))
        assert subjects, kind
        missing = {(one, name) for one in subjects for name in properties if (one, name, None) not in graph}
        assert missing == set(), kind
    for name, kind in CLASSES.items():
        reached = set(graph.objects(None, name))
        assert reached, name
        assert {one for one in reached if (one, RDF.type, kind) not in graph} == set(), name


def test_every_word_is_one_that_its_vocabulary_has(site: SiteView) -> None:
    graph = read(site)
    words = {*map(str, graph.predicates()), *map(str, graph.objects(None, RDF.type))} - set(map(str, OF_VCARD))
    assert {word for word in words if not (word in DCAT or word in DCTERMS or word in FOAF or word in SKOS)} == {
        str(RDF.type)
    }


def test_every_file_that_is_offered_is_a_distribution_with_its_media_type(site: SiteView) -> None:
    graph = read(site)
    offered = {address: media for one in downloads() for address, media in one.files if address not in ABOUT.offers}
    assert {str(one) for one in graph.objects(None, DCAT.downloadURL)} == {ADDRESS + address for address in offered}
    of_table = URIRef(f"{ADDRESS}data/cases.csv")
    assert str(graph.value(of_table, DCAT.mediaType)).endswith("/media-types/text/csv")
    assert str(graph.value(of_table, DCTERMS.format)).endswith("/file-type/CSV")
    of_bibtex = URIRef(f"{ADDRESS}citer/alle.bib")
    assert (of_bibtex, DCAT.mediaType, None) not in graph  # IANA has none


def test_a_data_set_is_what_an_export_says_of_itself(site: SiteView) -> None:
    graph = read(site)
    (tables,) = [one for one in downloads() if one.name == "tables"]
    subject = URIRef(f"{ADDRESS}data/#tables")
    assert graph.value(subject, DCTERMS.title) == Literal(f"{site.texts.name}: {tables.title}", lang="da")
    assert graph.value(subject, DCTERMS.description) == Literal(site.say(tables.purpose), lang="da")
    assert str(graph.value(subject, DCTERMS.modified)) == "2026-11-30T08:15:00+00:00"
    contact = graph.value(subject, DCAT.contactPoint)
    assert str(graph.value(contact, VCARD.hasEmail)) == "mailto:post@broen.example"
    publisher = graph.value(subject, DCTERMS.publisher)
    assert graph.value(publisher, FOAF.name) == Literal("Foreningen «Broen» & co", lang="da")


def test_what_nobody_has_said_is_left_out(casebook: Path) -> None:
    graph = read(replace(view(casebook), downloads=downloads()), moment="")
    for name in (DCTERMS.modified, DCAT.contactPoint, DCTERMS.license):
        assert (None, name, None) not in graph
    assert URIRef("https://elsewhere.example/data/cases.csv") in set(graph.objects(None, DCAT.downloadURL))


def test_a_name_with_signs_of_turtle_is_a_name(site: SiteView) -> None:
    name = 'Bro" \\ @da . <x>\n'
    named = replace(site, published=replace(site.published, texts=site.texts.model_copy(update={"name": name})))
    titles = set(read(named).objects(URIRef(f"{ADDRESS}data/katalog.ttl#katalog"), DCTERMS.title))
    assert titles == {Literal(name, lang="da")}
