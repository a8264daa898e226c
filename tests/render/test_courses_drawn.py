"""All courses as one drawing: each is in it once, failures too, and what is not stated is not guessed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casebook.render.figures.computed import Head
from casebook.render.figures.flow import MOST_NAMED, MOST_ROUTES, Flow, FlowStage, Route, view
from casebook.render.overview.courses import all_courses
from casebook.render.pages import front, overview
from casebook.render.view.site import Here, SiteView
from casebook.source.sentences import PACKAGE
from tests.render.small_site import case, html, rendered, words, write
from tests.render.small_site import view as published

if TYPE_CHECKING:
    from pathlib import Path


def story(name: str, *ways: str, **fields: str) -> dict[str, object]:
    person = {"pseudonym": name, "alder": "30-39", "køn": "uoplyst"}
    line = [{"hændelse": f"Det {number}.", "retning": way} for number, way in enumerate(ways, 1)]
    return {"borger": person, "tekst": "Vejen.", **({"livslinje": line} if line else {}), **fields}


@pytest.fixture
def bridges(casebook: Path) -> SiteView:
    """Two stories in a case that succeeded, one failed case without a story, one that does not say."""
    stories = [
        story("Kvintilla", "ned", "op", fra="brohjaelp", til="brohjaelp"),
        story("Kvabbe", "op", fra="brohjaelp"),
    ]
    write(casebook, "cases/broen.yml", case(udfald="lykkedes", udfald_begrundelse="Hun kom over.", historier=stories))
    for name, fields in (("faldet", {"udfald": "lykkedes-ikke", "udfald_begrundelse": "Den faldt."}), ("ukendt", {})):
        write(casebook, f"cases/{name}.yml", case(id=name, titel=name.title(), **fields))
    return published(casebook)


def flow_of(site: SiteView) -> Flow:
    flow = all_courses(Here(site, "overblik/"))
    assert flow
    return flow


def told(flow: Flow) -> set[tuple[tuple[str, ...], int]]:
    return {(row.names, row.count) for row in view(flow, PACKAGE).rows}


def test_every_story_is_a_course_and_so_is_a_case_without_one(bridges: SiteView) -> None:
    assert told(flow_of(bridges)) == {
        (("Brohjælp", "Med tilbageslag", "Brohjælp", "Lykkedes"), 1),
        (("Brohjælp", "Uden tilbageslag", "Ikke oplyst", "Lykkedes"), 1),
        (("Ikke oplyst", "Ikke fortalt", "Ikke oplyst", "Lykkedes ikke"), 1),
        (("Ikke oplyst", "Ikke fortalt", "Ikke oplyst", "Ikke oplyst"), 1),
    }


def test_the_sentence_counts_failures_and_says_what_is_not_stated_and_that_cases_are_chosen(bridges: SiteView) -> None:
    assert flow_of(bridges).sentence == (
        "4 forløb i 3 cases: 2 lykkedes, 1 lykkedes ikke og 1 er uden samlet udfald. Hvad borgeren kom fra, er oplyst "
        "i 2 af dem, og hvad borgeren kom til, i 1. Hvor en case fortæller om flere mennesker, er hvert forløb talt "
        "for sig. Derfor er der flere forløb end cases. 1 af 2 livslinjer går mindst én gang ned. "
        "Forløbene er valgt af dem, der fortæller om dem. Derfor siger tallene ikke, hvor tit det lykkes."
    )


def test_the_band_of_a_failure_is_drawn_as_one_and_its_case_is_named_in_the_table(bridges: SiteView) -> None:
    page = html(next(rendered(overview, bridges)))
    assert page.count('<path class="cb-flow__band cb-flow__band--lykkedes-ikke"') == 1
    assert '<a href="../cases/faldet/">Faldet</a>' in page.partition('id="forloeb"')[2]


def test_the_front_page_shows_the_drawing_and_leads_to_its_table(bridges: SiteView) -> None:
    page = next(rendered(front, bridges))
    assert 'href="overblik/#forloeb"' in html(page)
    assert flow_of(bridges).sentence in words(page)
    assert "cb-flow__table" not in html(page)


def test_bands_fill_their_groups_exactly_and_do_not_leave_the_drawing() -> None:
    routes = (Route((0, 0), "lykkedes", 30, (Head("A"),)), Route((1, 0), "", 12, ()), Route((1, 1), "delvist", 5, ()))
    drawn = view(Flow("Veje", "Ord.", (FlowStage("Fra", ("a", "b")), FlowStage("Til", ("c", "d"))), routes), PACKAGE)
    heights = {node.name: float(node.height) for node in drawn.nodes}
    assert heights["a"] / heights["b"] == pytest.approx(30 / 17, rel=0.01)
    assert heights["a"] + heights["b"] == pytest.approx(heights["c"] + heights["d"], abs=0.2)
    numbers = [float(y) for band in drawn.bands for y in re.findall(r"[\d.-]+ ([\d.-]+)(?=[CLZ])", band.curve)]
    assert min(numbers) >= 0
    assert max(numbers) <= float(drawn.height)


def test_one_course_alone_is_not_drawn(casebook: Path) -> None:
    assert all_courses(Here(published(casebook), "overblik/")) is None


def test_of_very_many_routes_those_that_most_have_taken_are_drawn_and_the_others_counted() -> None:
    """The room of a route that is left out stays empty: no band stands for a course that is another's."""
    number = MOST_ROUTES + 10
    groups = tuple(f"Bro {place}" for place in range(number))
    routes = tuple(Route((place, 0), "lykkedes", 1 + (place % 2), ()) for place in range(number))
    flow = Flow("Veje", "Mange gik.", (FlowStage("Fra", groups), FlowStage("Endte", ("Tør",))), routes)
    drawn = view(flow, PACKAGE)
    assert len(drawn.bands) == len(drawn.rows) == MOST_ROUTES
    assert sum(row.count == 2 for row in drawn.rows) == sum(route.count == 2 for route in routes)
    assert f"{MOST_ROUTES} veje" in drawn.sentence
    assert f"ud af {number}" in drawn.sentence
    assert next(node.count for node in drawn.nodes if node.name == "Tør") == sum(route.count for route in routes)
    assert not view(replace(flow, routes=routes[:MOST_ROUTES]), PACKAGE).is_cut


def test_a_row_names_a_few_cases_and_counts_the_rest() -> None:
    cases = tuple(Head(f"Case {number}") for number in range(MOST_NAMED + 3))
    flow = Flow("Veje", "", (FlowStage("Fra", ("Skoven",)),), (Route((0,), "lykkedes", len(cases), cases),))
    (row,) = view(flow, PACKAGE).rows
    assert (len(row.cases), row.more) == (MOST_NAMED, "3 cases mere")
