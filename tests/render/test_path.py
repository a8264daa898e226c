"""«Byg dit eget forløb»: the page, its data, and the links that lead to it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.publish.edition import Edition
from casebook.publish.exports.path import outputs
from casebook.render.elements import parts
from casebook.render.pages import case as case_pages
from casebook.render.pages import course, path
from casebook.render.view.site import SiteView
from tests.render.small_site import case, html, rendered, view, words, write
from tests.render.test_courses import course_page

TAUGHT = {
    "undervisning": {
        "minutter": 45,
        "spørgsmål": [
            {"hvornår": "før", "tekst": "Hvad er en *bro*?"},
            {"hvornår": "efter", "tekst": "Hvad bar?"},
        ],
    },
    "tidligere_id": ["den-gamle-bro"],
}


def records_of(site: SiteView) -> dict[str, dict[str, Any]]:
    """The records in the data, by the name of their pages."""
    (output,) = outputs(Edition(site))
    return {record["page"]: record for record in json.loads(output.text)["records"]}


def test_the_data_has_what_a_path_a_sheet_and_a_package_need(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(**TAUGHT))
    records = records_of(view(casebook))
    assert records["cases/broen"] | {"mark": ""} == {
        "location": "cases/broen/",
        "page": "cases/broen",
        "title": "Vejen over broen",
        "href": "../../cases/broen/",
        "sheet": "../../cases/broen/ark/",
        "minutes": 45,
        "mark": "",
        "former": ["cases/den-gamle-bro"],
        "questions": {"before": ["Hvad er en bro?"], "during": [], "after": ["Hvad bar?"]},
    }
    assert records["metoder/brobygning"]["minutes"] == 0


def test_the_mark_of_a_record_changes_when_its_page_does_and_only_then(casebook: Path) -> None:
    def mark() -> str:
        return str(records_of(view(casebook))["cases/broen"]["mark"])

    write(casebook, "cases/broen.yml", case())
    first = mark()
    assert re.fullmatch(r"[a-p]{8}", first)
    assert mark() == first
    write(casebook, "cases/broen.yml", case(indsats={"tekst": "De bygger to broer."}))
    assert mark() != first


def test_without_scripts_the_page_says_how_it_is_done_by_hand(casebook: Path) -> None:
    (page,) = rendered(path, view(casebook))
    assert "Du kan gøre det i hånden:" in words(page)
    assert '<li data-page="cases/broen"><a href="../../cases/broen/">Vejen over broen</a></li>' in html(page)


def test_of_many_records_the_page_names_the_first_and_leads_to_them_all(
    casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is found in its data, or on the list of all."""
    for module in (parts, path):
        monkeypatch.setattr(module, "MOST", 2)
    for name in ("anden", "broen", "tredje"):
        write(casebook, f"cases/{name}.yml", case(id=name, titel=name.title()))
    site = view(casebook)
    (page,) = rendered(path, site)
    assert re.findall(r'data-page="cases/(\w+)"', html(page)) == ["anden", "broen"]
    assert '<p class="cb-more"><a href="../../cases/">Alle cases</a></p>' in html(page)
    assert 'href="../../metoder/"' not in html(page)
    assert {name for name in records_of(site) if name.startswith("cases/")} == {f"cases/{one.id}" for one in site.cases}


def test_a_record_and_a_course_lead_to_a_path_that_begins_with_them(casebook: Path) -> None:
    site = replace(view(casebook, {"kurser/broer/": course_page()}), site_url="https://casebook.example/")
    shown = next(html(page) for page in rendered(case_pages, site) if page.address == "cases/broen/")
    assert 'href="../../kurser/byg/#i=cases/broen"' in shown
    shown = next(html(page) for page in rendered(course, site) if page.address == "kurser/broer/")
    assert (
        'href="../byg/#t=Broer&amp;i=cases%2Fbroen%2C50%2C%2CHer%20begynder%20det'
        '&amp;i=metoder%2Fbrobygning%2C20%2C%2CMetoden%20bag"'
    ) in shown
