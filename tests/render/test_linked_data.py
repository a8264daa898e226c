"""A page says to programs what it is, in words that schema.org has, and nothing that the page does not say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, SDO, Graph, Literal

from casebook.publish.listening import texts_of
from casebook.render.linked_data.graph import CONTEXT, THINGS
from casebook.render.plan import plan
from casebook.render.view.site import SiteView
from casebook.render.view.task import render
from casebook.source.settings import Download
from tests.render.small_site import article, case, method, view, write

# Of rdflib's own reader, which uses what rdflib itself has given up.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ADDRESS = "https://casebook.example/"
VOCABULARY = str(SDO)
PUBLISHER = "udgiver:\n  navn: Foreningen Broen\n  hjemmeside: https://broen.example/\n"
FILE = Download("tables", "Tabeller", "data.tables", "data/*.csv", (("data/cases.csv", "text/csv"),))
LESSONS = {"læringsmål": ["At *komme* over"], "minutter": 45, "spørgsmål": [{"hvornår": "før", "tekst": "Hvorfor?"}]}


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """A casebook with a publisher, a case to teach with, a method in steps, a course and terms of use."""
    (casebook / "site_config/redaktion.yml").write_text(PUBLISHER, "utf-8")
    write(casebook, "cases/broen.yml", case(undervisning=LESSONS, temaer=["relation"]))
    steps = [{"navn": "Byg", "tekst": "Læg den *første* sten.\n\nOg den næste."}]
    write(casebook, "methods/brobygning.yml", method(trin=steps, også_kendt_som=["Overgang"]))
    pages = (
        article("kurser/index.md", "Kurser.", title="Kurser"),
        article("kurser/broer.md", "Et kursus.", title="Broer", description="Om broer."),
        article("om/licens.md", "Brug det.", title="Licens"),
    )
    seen = view(casebook, {page.address: page for page in pages})
    return replace(seen, site_url=ADDRESS, downloads=(FILE,))


def told(site: SiteView) -> dict[str, Any]:
    """By address, the JSON-LD of each page that has any."""
    described = ((task.address, task.describe()) for task in plan(site))
    return {address: json.loads(json.dumps(data)) for address, data in described if data}


def thing(site: SiteView, address: str) -> dict[str, Any]:
    """The first thing that a page is."""
    found: dict[str, Any] = told(site)[address]["@graph"][0]
    return found


def read(data: Mapping[str, object]) -> Graph:
    """The statements of a page, as rdflib reads them; schema.org's own context makes every key a word of its own."""
    assert data["@context"] == CONTEXT
    return Graph().parse(data=json.dumps({**data, "@context": {"@vocab": VOCABULARY}}), format="json-ld")


def words_of(graph: Graph) -> Iterator[str]:
    """The properties and types in a graph."""
    for _, predicate, what in graph:
        yield str(what if predicate == RDF.type else predicate)


def test_every_word_is_one_that_schema_org_has(site: SiteView) -> None:
    graphs = list(map(read, told(site).values()))
    words = {word for graph in graphs for word in words_of(graph)} - {str(RDF.type)}
    assert sorted(word for word in words if word.removeprefix(VOCABULARY) not in SDO) == []
    kinds = {str(kind).removeprefix(VOCABULARY) for graph in graphs for kind in graph.objects(None, RDF.type)}
    assert kinds >= {
        *("Article", "LearningResource", "HowTo", "HowToStep", "Course", "DefinedTermSet", "DefinedTerm"),
        *("Dataset", "DataDownload", "BreadcrumbList", "ListItem", "WebSite", "Organization", "CreativeWork"),
    }


def test_a_page_has_what_its_task_tells(site: SiteView) -> None:
    (task,) = [task for task in plan(site) if task.address == "cases/broen/"]
    assert render(task).linked_data == task.describe()


def test_every_kind_of_page_that_is_a_thing_is_there_to_be_told_of(site: SiteView) -> None:
    assert THINGS.keys() <= {task.kind for task in plan(site)}


def test_a_case_is_an_article_to_learn_from(site: SiteView) -> None:
    graph = read(told(site)["cases/broen/"])
    (subject,) = graph.subjects(RDF.type, SDO.Article)
    assert set(graph.objects(subject, RDF.type)) == {SDO.Article, SDO.LearningResource}
    assert {str(one) for one in graph.objects(subject, SDO.teaches)} == {"At komme over"}
    assert graph.value(subject, SDO.timeRequired) == Literal("PT45M")
    assert graph.value(subject, SDO.creativeWorkStatus) == Literal("Ikke gennemgået")
    author = graph.value(subject, SDO.author)
    assert (graph.value(author, RDF.type), graph.value(author, SDO.name)) == (
        SDO.Organization,
        Literal("Foreningen Broen"),
    )
    about = {str(graph.value(one, SDO.url)) for one in graph.objects(subject, SDO.about)}
    assert about == {f"{ADDRESS}temaer/relation/", f"{ADDRESS}maalgrupper/vandrere/"}


def test_a_method_is_a_guide_with_its_steps_in_order(site: SiteView) -> None:
    found = thing(site, "metoder/brobygning/")
    assert (found["@type"], found["alternateName"]) == (["HowTo"], ["Overgang"])
    assert found["step"] == [{"@type": "HowToStep", "name": "Byg", "text": "Læg den første sten. Og den næste."}]


def test_a_method_without_steps_is_no_guide(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method())
    assert thing(view(casebook), "metoder/brobygning/")["@type"] == ["Article"]


def test_a_course_is_told_of_without_a_time_and_place(site: SiteView) -> None:
    found = thing(site, "kurser/broer/")
    assert (found["@type"], found["name"], found["description"]) == ("Course", "Broer", "Om broer.")
    assert found["provider"] == {"@type": "Organization", "name": "Foreningen Broen", "url": "https://broen.example/"}
    assert "hasCourseInstance" not in found
    assert [one["@type"] for one in told(site)["kurser/"]["@graph"]] == ["BreadcrumbList"]


def test_the_data_are_a_set_with_every_file_and_their_terms(site: SiteView) -> None:
    found = thing(site, "data/")
    assert found["@type"] == "Dataset"
    assert found["license"] == f"{ADDRESS}om/licens/"
    assert found["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "data/cases.csv",
            "encodingFormat": "text/csv",
            "contentUrl": f"{ADDRESS}data/cases.csv",
        }
    ]


def test_a_vocabulary_holds_its_terms_and_each_says_where_it_belongs(site: SiteView) -> None:
    listed = thing(site, "maalgrupper/")
    (of_page,) = [one for one in listed["hasDefinedTerm"] if one["termCode"] == "vandrere"]
    own = thing(site, "maalgrupper/vandrere/")
    assert own == {**of_page, "inDefinedTermSet": f"{ADDRESS}maalgrupper/"}
    names = {one["name"] for one in thing(site, "begreber/")["hasDefinedTerm"]}
    assert {term.name for terms in site.published.vocabularies.values() for term in terms.values()} == names


def test_the_way_to_a_page_begins_with_the_site(site: SiteView) -> None:
    graph = read(told(site)["cases/broen/"])
    places = {
        int(str(graph.value(one, SDO.position))): (str(graph.value(one, SDO.name)), str(graph.value(one, SDO.item)))
        for one in graph.subjects(RDF.type, SDO.ListItem)
    }
    assert places == {
        1: ("Casebogen", ADDRESS),
        2: ("Cases", f"{ADDRESS}cases/"),
        3: ("Vejen over broen", f"{ADDRESS}cases/broen/"),
    }
    assert [one["@type"] for one in told(site)[""]["@graph"]] == ["WebSite"]


def test_what_search_engines_are_not_to_find_is_told_of_nowhere(site: SiteView) -> None:
    pages = told(site)
    assert "cases/broen/ark/" not in pages
    assert not [task.address for task in plan(site) if task.meta.get("til") and task.address in pages]


def test_a_site_that_lies_nowhere_yet_links_as_its_pages_do(site: SiteView) -> None:
    assert thing(replace(site, site_url=""), "maalgrupper/vandrere/")["url"] == "./"


def test_nobody_is_author_and_nothing_is_dated_or_judged(site: SiteView) -> None:
    graphs = list(map(read, told(site).values()))
    assert not [graph for graph in graphs if list(graph.subjects(RDF.type, SDO.Person))]
    words = {word.removeprefix(VOCABULARY) for graph in graphs for word in words_of(graph)}
    assert not [word for word in words if word.startswith(("date", "review", "aggregate"))]


@pytest.mark.parametrize("written", ['{"name": "Ring 010203-0000"}', '{"name": "Ring \\u0030\\u0031\\u0030203-0000"}'])
def test_a_text_in_the_data_of_a_page_is_read_as_what_it_says(written: str) -> None:
    page = f'<p>Før</p>\n<script type="application/ld+json">{written}</script><script>x</script><p>Efter</p>'
    assert [text for text, _, _ in texts_of(page)] == ["Før", "name", "Ring 010203-0000", "Efter"]
    assert [line for text, line, _ in texts_of(page) if text.startswith("Ring")] == [2]


def test_what_is_no_data_is_read_as_it_stands() -> None:
    texts = texts_of('<script type="application/ld+json">{"a": Ring 010203-0000</script>')
    assert [text for text, _, _ in texts] == ['{"a": Ring 010203-0000']
