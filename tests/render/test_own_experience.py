"""A case that those who did it tell themselves needs no published source, and no page pretends that there is one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.corpus import load
from casebook.corpus.completeness import score
from casebook.corpus.corpus import Corpus
from casebook.publish.edition import Edition
from casebook.publish.exports.compare import outputs as compared
from casebook.publish.exports.fit import outputs as asked
from casebook.render.pages import case as case_pages
from casebook.render.pages import case_handout, front, method_handout, source, theme
from casebook.render.pages import method as method_pages
from casebook.render.view.site import SiteView
from tests.conftest import SOUND
from tests.render.small_site import case, method, rendered, view, words, write

TEAM = {"type": "kommune", "navn": "Brokommunens jobcenter"}
TOLD = "Fortalt af Brokommunens jobcenter selv. Der er ingen offentliggjort kilde at slå efter i."
STORY = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo går over broen.", "i_dag": "I fleksjob."}
VOICE = {"pseudonym": "Bo", "tema": "relation", "gengivelse": "Han ville over."}
COMPONENTS = [{"navn": "Pillerne", "tekst": "De skal stå fast."}, {"navn": "Rækværket", "tekst": "Det kan males."}]
OF_SOURCE = ("kilden", "Kilde:", "Broposten", "Skrevet ud fra")


def own(**fields: object) -> dict[str, object]:
    """A case that its actor tells."""
    told = {"kilder": "egen-erfaring", "aktør": TEAM, "temaer": ["relation"], "udfald": "delvist"}
    return case(**(told | {"historier": [STORY], "stemmer": [VOICE], "år": 2025} | fields))


def page(kind: Any, site: SiteView, address: str) -> str:
    return next(words(one) for one in rendered(kind, site) if one.address == address)


def rules(corpus: Corpus) -> list[tuple[str, str | None]]:
    return [(problem.rule, problem.place.field) for problem in corpus.problems]


# --- what an editor may write


def test_a_published_case_and_its_method_need_no_published_source(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", own())
    write(casebook, "methods/brobygning.yml", method(kilder="egen-erfaring"))
    assert rules(load(casebook)) == []


@pytest.mark.parametrize(
    "written",
    ["kilder: egen erfaring", "kilder: [egen-erfaring]", "kilder:\n  - kilde: egen-erfaring", "kilder: broposten-2014"],
)
def test_who_writes_it_another_way_is_told_the_right_one(casebook: Path, written: str) -> None:
    record = {name: value for name, value in own().items() if name != "kilder"}
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False) + written + "\n"
    (casebook / "cases/broen.yml").write_text(text, "utf-8")
    (problem,) = load(casebook).problems
    assert "«kilder: egen-erfaring»" in f"{problem.message} {problem.hint}"


def test_nothing_told_for_the_first_time_is_published_already(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", own(anonymisering={"grundlag": "allerede-publiceret"}))
    assert rules(load(casebook)) == [("felter/egen-erfaring-og-grundlag", "anonymisering.grundlag")]


def test_there_is_no_page_where_there_is_no_source(casebook: Path) -> None:
    used = {"navn": "Pillerne", "brug": "fulgt", "side": "4"}
    uses = [{"metode": "brobygning", "rolle": "bærende", "kernekomponenter": [used]}]
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=COMPONENTS))
    write(casebook, "cases/broen.yml", own(metoder=uses))
    assert rules(load(casebook)) == [("felter/side-uden-kilde", "metoder.0.kernekomponenter.0.side")]


@pytest.mark.parametrize(("level", "is_found"), [("afprøvet", False), ("evalueret", True), ("effektmålt", True)])
def test_own_experience_measures_nothing(casebook: Path, level: str, *, is_found: bool) -> None:
    known = {"effekt": {"niveau": level}}
    write(casebook, "methods/brobygning.yml", method(kilder="egen-erfaring", viden=known))
    assert rules(load(casebook)) == [("felter/viden-uden-kilde", "viden.effekt.niveau")] * is_found
    write(casebook, "methods/brobygning.yml", method(viden=known))
    assert rules(load(casebook)) == []


def test_no_page_numbers_are_missed(casebook: Path) -> None:
    uses = [{"metode": "brobygning", "rolle": "bærende", "kernekomponenter": [{"navn": "Pillerne", "brug": "fulgt"}]}]
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=COMPONENTS))
    for record, missed in ((own(metoder=uses), False), (own(metoder=uses, kilder=case()["kilder"]), True)):
        write(casebook, "cases/broen.yml", record)
        missing = {one.words for one in score(load(casebook).cases["broen"]).missing}
        assert ({"sidetal ved en kilde", "kildens side ved kernekomponenterne"} <= missing) is missed


# --- what the pages say


@pytest.mark.parametrize(
    ("kind", "address"),
    [(case_pages, "cases/broen/"), (case_handout, "cases/broen/ark/"), (front, ""), (theme, "temaer/relation/")],
)
def test_no_page_speaks_of_a_source_that_is_not_there(casebook: Path, kind: Any, address: str) -> None:
    write(casebook, "cases/broen.yml", own(anonymisering={"grundlag": "konstrueret", "navne": "kilde"}))
    told = page(kind, view(casebook), address)
    assert "Han ville over." in told or "Bo" in told
    assert [word for word in OF_SOURCE if word in told] == []


def test_the_page_says_who_tells_it_and_that_it_cannot_be_looked_up(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", own())
    site = view(casebook)
    told = page(case_pages, site, "cases/broen/")
    assert f"Ikke gennemgået. {TOLD} Teksten er kontrolleret af et program." in told
    assert f"Kilder {TOLD} Fortalt med egne ord." in told
    assert "Da fortællingen sluttede (2025): i fleksjob." in told
    assert "Han ville over. Bo · aktørens fortælling, ikke interview" in told
    assert f"{TOLD} Fortalt med egne ord." in page(case_handout, site, "cases/broen/ark/")


def test_who_is_not_named_stays_unnamed(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", {name: value for name, value in own().items() if name != "aktør"})
    assert "Fortalt af dem, der selv stod for det. Der er" in page(case_pages, view(casebook), "cases/broen/")


def test_counted_outcomes_say_which_are_told_by_the_actors(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", own())
    alone = page(case_pages, view(casebook), "cases/")
    assert "siger ikke, hvor tit det lykkes. Fortalt af Brokommunens jobcenter selv." in alone
    write(casebook, "cases/b.yml", case(id="b", udfald="lykkedes"))
    both = page(case_pages, view(casebook), "cases/")
    assert "Efter kilde: Foreningen Broen, 2014: 1 lykkedes; egen erfaring: 1 lykkedes delvist." in both


def test_the_list_of_sources_names_what_has_none(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", own())
    told = page(source, view(casebook), "kilder/")
    assert told.endswith("Der er ingen offentliggjort kilde at slå efter i. Vejen over broen")
    assert "Noget af det, der står her, bygger på noget, der er udgivet." in told
    (casebook / "site_config/sources.yml").write_text("[]\n", "utf-8")
    write(casebook, "methods/brobygning.yml", method(kilder="egen-erfaring"))
    alone = page(source, view(casebook), "kilder/")
    assert "bygger ikke på noget, der er udgivet" in alone
    assert "udgivelserne" not in alone
    (casebook / "site_config/sources.yml").write_text(SOUND["site_config/sources.yml"], "utf-8")
    write(casebook, "methods/brobygning.yml", method())
    write(casebook, "cases/broen.yml", case())
    assert "Egen erfaring" not in page(source, view(casebook), "kilder/")


def test_core_components_are_told_of_without_a_page(casebook: Path) -> None:
    uses = [{"metode": "brobygning", "rolle": "bærende", "kernekomponenter": [{"navn": "Pillerne", "brug": "fulgt"}]}]
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=COMPONENTS))
    write(casebook, "cases/broen.yml", own(metoder=uses))
    told = page(method_pages, view(casebook), "metoder/brobygning/")
    assert "1 case bruger metoden, og den fortæller om dens kernekomponenter: 1 er fulgt." in told
    assert "Fulgt," not in told
    assert "Siderne" not in told


def test_a_method_of_own_experience_says_so_wherever_it_is_shown(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(kilder="egen-erfaring", rettigheder={"grundlag": "egne-ord"}))
    write(casebook, "cases/broen.yml", own())
    site = view(casebook)
    sentence = "Beskrevet af dem, der selv bruger metoden. Der er ingen offentliggjort kilde at slå efter i."
    told = page(method_pages, site, "metoder/brobygning/")
    assert f"Ikke gennemgået. {sentence}" in told
    assert "Bygger på Egen erfaring" in told
    assert "«Vi» er dem, der selv bruger metoden." in told
    assert "de kilder, siden bygger på" not in told
    assert sentence in page(method_handout, site, "metoder/brobygning/ark/")
    assert json.loads(next(iter(asked(Edition(site)))).text)["sources"] == [sentence]
    assert "Egen erfaring" in json.loads(next(iter(compared(Edition(site)))).text)["cells"]["sources"]
