"""Outcomes bear their reason, and their counts who chose the cases: a count of chosen cases is no rate."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.corpus.completeness import score
from casebook.model import Case
from casebook.publish.edition import Edition
from casebook.publish.exports.fit import outputs as asked
from casebook.published import published
from casebook.render.elements.outcomes import selection
from casebook.render.pages import case as case_pages
from casebook.render.pages import case_handout, facet_list, failures, front, method_handout, overview, theme
from casebook.render.pages import method as method_pages
from casebook.render.view.site import SiteView
from tests.own import own_corpus
from tests.render.small_site import ROOT, case, rendered, view, words, write

FERRY = {"id": "faergen-2022", "titel": "Færgen", "udgiver": "Færgen ApS", "år": 2022, "type": "note",
         "udvalg": "leverandørens egen opsamling"}  # fmt: skip
OF_FERRY = {"kilder": [{"kilde": "faergen-2022"}, {"kilde": "broposten-2014"}], "temaer": ["relation"]}
SENTENCE = (
    "Casene er valgt ud, så tallene siger ikke, hvor tit det lykkes. Efter kilde: Foreningen Broen, 2014: 1 lykkedes; "
    "Færgen ApS, 2022 (leverandørens egen opsamling): 1 lykkedes delvist og 1 lykkedes ikke."
)


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """Three cases of two sources, of which one says who chose its cases."""
    sources = casebook / "site_config/sources.yml"
    sources.write_text(sources.read_text("utf-8") + yaml.safe_dump([FERRY], allow_unicode=True), "utf-8")
    write(casebook, "cases/broen.yml", case(udfald="lykkedes", temaer=["relation"]))
    write(casebook, "cases/b.yml", case(id="b", udfald="delvist", **OF_FERRY))
    why = "Forløbet sluttede, uden at nogen kom over (s. 3)."
    write(casebook, "cases/c.yml", case(id="c", udfald="lykkedes-ikke", udfald_begrundelse=why, **OF_FERRY))
    return view(casebook)


def page(kind: Any, site: SiteView, address: str) -> str:
    return next(words(one) for one in rendered(kind, site) if one.address == address)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (case_pages, "cases/"), (failures, "det-virkede-ikke/"), (overview, "overblik/"),
        (overview, "overblik/virkemidler/"), (theme, "temaer/relation/"), (front, ""),
        (method_pages, "metoder/brobygning/"), (method_handout, "metoder/brobygning/ark/"),
    ],
)  # fmt: skip
def test_beside_a_count_of_outcomes_stands_who_chose_the_cases(site: SiteView, kind: Any, address: str) -> None:
    assert SENTENCE in page(kind, site, address)


def test_the_questions_about_a_method_and_the_plain_lists_say_it_too(site: SiteView) -> None:
    (method,) = (json.loads(file.text) for file in asked(Edition(site)))
    assert SENTENCE in method["tally"]
    shown = page(facet_list, site, "find/udfald/delvist/")
    assert "Casen er valgt ud og siger ikke, hvor tit det lykkes. Kilde: Færgen ApS, 2022" in shown


def test_where_no_case_tells_how_it_went_nothing_is_counted_and_nothing_said(casebook: Path) -> None:
    site = view(casebook)
    assert selection(site, site.cases) == selection(site, ()) == ""


def test_every_case_counts_once_under_the_source_that_it_names_first() -> None:

    corpus = own_corpus()
    assert corpus.registers.texts
    site = SiteView(published(corpus, corpus.registers.texts))
    told = selection(site, site.cases)
    counted = sum(map(int, re.findall(r"(?:[:,] |og )(\d{1,2}) ", told)))
    assert counted == len(site.cases)
    assert all(site.published.sources[one.citations[0].source].selection for one in site.cases)


def test_the_reason_for_an_outcome_stands_by_it(site: SiteView) -> None:
    reason = "Forløbet sluttede, uden at nogen kom over (s. 3)."
    assert f"Lykkedes ikke {reason}" in page(case_pages, site, "cases/c/")
    assert f"Lykkedes ikke {reason}" in page(case_handout, site, "cases/c/ark/")
    assert reason in page(failures, site, "det-virkede-ikke/")


def test_a_reason_is_missed_only_where_there_is_an_outcome() -> None:

    asked_for = "hvorfor udfaldet er, som det er"
    missing = [one.words for one in score(Case.model_validate(case(udfald="lykkedes"))).missing]
    assert asked_for in missing
    assert asked_for not in [one.words for one in score(Case.model_validate(case())).missing]


def test_the_scale_is_written_once_and_says_what_counts() -> None:
    """The glossary holds the scale; other hand-written pages do not say it anew."""
    scale = "i job eller uddannelse, da kilden slutter"
    holding = [path.name for path in (ROOT / "content").rglob("*.md") if scale in path.read_text("utf-8")]
    assert holding == ["ordliste.md"]


def test_the_page_and_the_sheet_of_a_method_say_whose_knowledge_it_is(casebook: Path) -> None:
    site = view(casebook)
    whose = "«Vi» er de kilder, siden bygger på. Et trin siger, hvad de fortæller, og ikke mere; andre kan vide mere."
    assert whose in page(method_pages, site, "metoder/brobygning/")
    assert whose in page(method_handout, site, "metoder/brobygning/ark/")
