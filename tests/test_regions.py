"""Regions age with the law: pages name those of the month that they are built for, and old addresses lead on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from casebook.corpus.regions import Regions, parts, region_of_today
from casebook.model import RegionInLaw
from casebook.model.values import Region
from casebook.render.html.page import Page
from casebook.render.plan import plan
from casebook.render.view.task import render
from casebook.risk.population import Population
from tests.own import own_corpus
from tests.render.small_site import case, view, words, write

REGISTER = "site_config/regions.yml"
BEFORE, AFTER = "2026-12", "2027-01"
LAW = "lov nr. 699 af 20. juni 2025"
WEST = {"id": "sjaelland", "gælder_til": "2026-12-31", "afløst_af": "oestdanmark", "lov": LAW}
CAPITAL = WEST | {"id": "hovedstaden"}
EAST = {"id": "oestdanmark", "gælder_fra": "2027-01-01", "lov": LAW}


def regions(*entries: dict[str, Any]) -> Regions:
    read = map(RegionInLaw.model_validate, entries)
    return {entry.id: entry for entry in read}


def pages(root: Path, month: str) -> dict[str, Page]:
    """Every page of a casebook that follows the law on regions, by address."""
    write(root, REGISTER, [CAPITAL, WEST, EAST])
    return {task.address: render(task) for task in plan(view(root, month=month))}


@pytest.mark.parametrize(
    ("month", "today"), [("", Region.ZEALAND), (BEFORE, Region.ZEALAND), (AFTER, Region.EAST), ("2031-05", Region.EAST)]
)
def test_a_region_is_what_the_law_has_merged_it_into(month: str, today: Region) -> None:
    assert region_of_today(regions(WEST, EAST), Region.ZEALAND, month) is today
    assert region_of_today({}, Region.ZEALAND, month) is Region.ZEALAND


def test_a_circle_of_regions_ends() -> None:
    circle = regions(WEST, EAST | {"gælder_til": "2026-12-31", "afløst_af": "sjaelland"})
    assert region_of_today(circle, Region.ZEALAND, AFTER) in {Region.ZEALAND, Region.EAST}


def test_a_region_is_made_of_itself_and_all_that_become_it() -> None:
    made_of = parts(regions(CAPITAL, WEST, EAST))
    assert made_of[Region.EAST] == {Region.CAPITAL, Region.ZEALAND, Region.EAST}
    assert made_of[Region.ZEALAND] == {Region.ZEALAND}
    assert made_of[Region.NORTH] == {Region.NORTH}


def test_until_its_last_day_a_region_keeps_its_name_and_tells_what_is_coming(casebook: Path) -> None:
    site = pages(casebook, BEFORE)
    listed = words(site["kommuner/"])
    assert "Region Sjælland Regionen findes til og med den 31. december 2026." in listed
    assert f"Derefter hører kommunerne til Region Østdanmark ({LAW})." in listed
    assert "Region Sjælland" in words(site["kommuner/stevns/"])
    assert "find/region/oestdanmark/" not in site
    assert "Stevns" in site["passer/"].body.partition('<optgroup label="Region Sjælland">')[2]


def test_after_it_every_page_names_the_new_region_and_old_addresses_lead_there(casebook: Path) -> None:
    site = pages(casebook, AFTER)
    listed = words(site["kommuner/"])
    assert f"Regionen blev dannet den 1. januar 2027 af Region Hovedstaden og Region Sjælland ({LAW})." in listed
    assert 'id="oestdanmark"><span id="sjaelland"></span>Region Østdanmark' in site["kommuner/"].body
    assert "Region Østdanmark" in words(site["kommuner/stevns/"])
    assert "Vejen over broen" in words(site["find/region/oestdanmark/"])
    assert 'href="../oestdanmark/"' in site["find/region/sjaelland/"].body
    named = [address for address, page in site.items() if "Region Sjælland" in words(page)]
    assert named == ["kommuner/"]


@pytest.mark.parametrize(("month", "name"), [(BEFORE, "Region Sjælland"), (AFTER, "Region Østdanmark")])
def test_a_case_that_names_only_its_region_follows(casebook: Path, month: str, name: str) -> None:
    write(casebook, "cases/broen.yml", case(sted={"region": "sjaelland"}))
    site = pages(casebook, month)
    assert name in words(site["cases/broen/"])
    assert "Vejen over broen" in words(site["kommuner/"]).partition(name)[2]


def test_the_new_region_has_the_people_of_the_old_ones() -> None:
    registers = own_corpus().registers
    made_of = parts(registers.regions)
    people = Population.of(registers.municipalities.values(), registers.population, made_of)
    old = sum(people.inhabitants(None, region) for region in (Region.CAPITAL, Region.ZEALAND))
    assert people.inhabitants(None, Region.EAST) == old > people.inhabitants(None, Region.CAPITAL)
    assert sum(people.shares(Region.EAST, None)) == pytest.approx(1)
    assert people.overlapping(Region.ZEALAND) == (Region.ZEALAND, Region.EAST)


def test_a_region_that_has_ended_must_lead_on(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(casebook, REGISTER, [{"id": "sjaelland", "gælder_til": "2026-12-31"}])
    assert main(["check", "--root", str(casebook), "--today", BEFORE, "--format", "text"]) == 1
    assert "felter/region-uden-afløser" in capsys.readouterr().out


def test_a_region_does_not_end_before_it_begins(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(casebook, REGISTER, [EAST, WEST | {"gælder_fra": "2027"}])
    assert main(["check", "--root", str(casebook), "--today", BEFORE, "--format", "text"]) == 1
    assert f"{REGISTER}:5:15: fejl [felter/gyldighedens-rækkefølge]" in capsys.readouterr().out


def test_our_own_register_says_what_the_law_says() -> None:
    ours = own_corpus().registers.regions
    assert {entry.id: entry.successor for entry in ours.values()} == {
        Region.CAPITAL: Region.EAST, Region.ZEALAND: Region.EAST, Region.EAST: None,
    }  # fmt: skip
    assert {entry.valid_to for entry in ours.values()} == {"2026-12-31", None}
