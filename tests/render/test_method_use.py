"""A method that a case only mentions is used by none: nowhere on the site does it count as used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.corpus.use import methods_mentioned, methods_used, use_of
from casebook.model import Case
from casebook.model.values import Role
from casebook.publish.edition import Edition
from casebook.publish.exports.compare import outputs as compared
from casebook.publish.exports.fit import outputs as asked
from casebook.publish.search.concepts import mentions
from casebook.render.catalogue.catalogue import hits
from casebook.render.overview import gaps, matrices
from casebook.render.pages import case as case_pages
from casebook.render.pages import case_handout, front, method_handout, municipality, overview, status
from casebook.render.pages import method as method_pages
from casebook.render.view.site import Here, SiteView
from tests.render.small_site import case, method, rendered, view, words, write

BRIDGE = {"metode": "brobygning", "rolle": "bærende"}
MENTIONED = {"metode": "sejlads", "rolle": "baggrund", "tilpasning": "Sejlads kunne have hjulpet."}


@pytest.fixture
def site(casebook: Path) -> SiteView:
    """Two cases that use one method, and mention another that no case uses; one mentions it first."""
    write(casebook, "methods/sejlads.yml", method(id="sejlads", titel="Sejlads", kernekomponenter=[]))
    write(casebook, "cases/broen.yml", case(metoder=[MENTIONED, BRIDGE], udfald="lykkedes"))
    write(casebook, "cases/vandet.yml", case(id="vandet", titel="Vandet", metoder=[BRIDGE, MENTIONED]))
    return view(casebook)


def page(kind: Any, site: SiteView, address: str) -> str:
    return next(words(one) for one in rendered(kind, site) if one.address == address)


@pytest.mark.parametrize(("role", "used"), [(Role.CORE, True), (Role.PART, True), (Role.BACKDROP, False)])
def test_a_method_is_used_when_it_carries_a_case_or_is_a_part_of_it(role: Role, *, used: bool) -> None:
    found = Case.model_validate(case(metoder=[{"metode": "brobygning", "rolle": role.value}]))
    assert bool(methods_used(found)) is bool(use_of(found, "brobygning")) is used
    assert bool(methods_mentioned(found)) is not used


def test_its_own_page_says_that_no_case_uses_it_and_which_mention_it(site: SiteView) -> None:
    told = page(method_pages, site, "metoder/sejlads/")
    assert "Ingen case bruger metoden endnu. 2 cases nævner metoden uden at bruge den. Nævnt, ikke brugt" in told
    assert told.count("Sejlads kunne have hjulpet.") == 2
    assert "Lykkedes" not in told
    assert "bruger metoden. 1 lykkedes" not in told


def test_the_sheet_and_the_questions_of_a_method_say_the_same(site: SiteView) -> None:
    sheet = page(method_handout, site, "metoder/sejlads/ark/")
    questions = {one["id"]: one for one in (json.loads(file.text) for file in asked(Edition(site)))}["sejlads"]
    sentence = "Ingen case bruger metoden endnu. 2 cases nævner metoden uden at bruge den."
    assert sentence in sheet
    assert sentence in questions["tally"]
    assert questions["cases"] == []


def test_cards_lists_and_the_catalogue_count_uses_alone(site: SiteView) -> None:
    here = Here(site, "find/")
    topics = {one.link.text: one.topics for one in hits(site, here)}
    assert topics["Sejlads"] == ("Nævnt i 2 cases, ikke brugt",)
    assert topics["Brobygning"] == ("Bruges i 2 cases",)
    assert topics["Vejen over broen"] == ("Vandrere", "Brobygning"), "the card shows a method that was used"
    listed = page(method_pages, site, "metoder/")
    assert "Nævnt i 2 cases, ikke brugt" in listed
    assert "Bruges i 2 cases" in listed


def test_the_case_tells_what_it_used_and_what_it_only_mentions(site: SiteView) -> None:
    told = page(case_pages, site, "cases/broen/")
    assert "Metode Brobygning Nævnt, ikke brugt Sejlads" in told
    assert "Metoder i casen Brobygning Bærende metode Sejlads Nævnt, ikke brugt" in told
    assert "Nævnt, ikke brugt Sejlads" in page(case_handout, site, "cases/broen/ark/")


def test_comparison_overview_municipality_and_status_leave_it_out(site: SiteView) -> None:
    cells = {json.loads(one.text)["id"]: json.loads(one.text) for one in compared(Edition(site))}
    assert "broen" not in json.dumps(cells["sejlads"])
    assert "broen" in json.dumps(cells["brobygning"])
    (kind,) = matrices.by_type(Here(site, "overblik/virkemidler/"))
    assert "Sejlads" not in kind.figure
    assert [one.text for one in kind.unused] == ["Sejlads"]
    assert "1 metode er brugt i 2 cases" in page(overview, site, "overblik/")
    assert [one.link.text for one in gaps.untold_methods(Here(site, "overblik/huller/"))] == ["Sejlads"]
    assert "Sejlads" not in page(municipality, site, "kommuner/stevns/")
    assert "2 metoder: 1 bærer en case og 1 bruges ikke af nogen case endnu." in page(status, site, "bidrag/status/")


def test_the_front_page_begins_with_methods_that_cases_use(casebook: Path) -> None:
    for number in range(front.MOST_METHODS):
        write(casebook, f"methods/m{number}.yml", method(id=f"m{number}", titel=f"Anden {number}"))
    for number in range(3):
        uses = [BRIDGE, *({"metode": f"m{one}", "rolle": "baggrund"} for one in range(front.MOST_METHODS))]
        write(casebook, f"cases/c{number}.yml", case(id=f"c{number}", metoder=uses))
    told = page(front, view(casebook), "")
    assert "Brobygning En opdigtet metode. Bruges i 4 cases" in told
    assert "Bruges i 3 cases" not in told


def test_the_search_says_that_the_method_is_only_mentioned(site: SiteView) -> None:
    why = {one.reason for one in mentions(site)["cases/broen/"]}
    assert {"bruger metoden Brobygning", "nævner metoden Sejlads, men bruger den ikke"} <= why
    assert "bruger metoden Sejlads" not in why
