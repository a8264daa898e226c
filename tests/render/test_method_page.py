"""A method's page: sparse or full, with its relations from both ends, and with failures among the experience."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.model.values import KnowledgeLevel
from casebook.render.html.page import Page
from casebook.render.methods.knowledge import next_step
from casebook.render.pages import method as method_pages
from casebook.render.pages import withdrawn
from casebook.source.sentences import PACKAGE
from tests.render.small_site import article, case, html, method, rendered, sections, view, words, write

ALWAYS = ["kort-fortalt", "viden", "erfaringer", "kilder"]
DIMENSIONS = ("target_group", "method", "implementation", "effect", "economy")
HOSTILE = '<script>alert(1)</script> [klik](javascript:alert(1)) | {{ 7 * 7 }} <img src=x onerror="alert(1)">'

OPTIONAL: dict[str, dict[str, object]] = {
    "hvornaar": {"brug_når": ["Når vandet er bredt."]},
    "virker-fordi": {"virker_fordi": "En bro bærer."},
    "baggrund": {"baggrund": "Fra dengang vandet steg."},
    "sig-saadan": {
        "sig_sådan": {
            "kilde": "broposten-2014",
            "belæg": "Broposten siger, at man følges ad. Sætningen er redaktionens.",
            "første_minutter": ["Stil dig ved siden af."],
            "sætninger": [{"hvornår": "Ved broen", "tekst": "Skal vi gå sammen?"}],
        }
    },
    "saadan-goer-i": {"trin": [{"navn": "Mål bredden", "tekst": "Brug et langt bånd."}]},
    "kernen": {"kernekomponenter": [{"navn": "Pillerne", "tekst": "De skal stå fast."}]},
    "kraever": {"kræver": {"sager_pr_medarbejder": 30}},
    "undervis": {"undervisning": {"minutter": 20}},
}


def page_of(root: Path, name: str = "brobygning") -> Page:
    """A method's page in the casebook at `root`."""
    pages = {page.address: page for page in rendered(method_pages, view(root))}
    return pages[f"metoder/{name}/"]


def test_a_sparse_method_has_no_empty_sections(casebook: Path) -> None:
    assert sections(page_of(casebook)) == ALWAYS


@pytest.mark.parametrize(("section", "field"), OPTIONAL.items())
def test_a_field_brings_its_section_and_no_other(casebook: Path, section: str, field: dict[str, object]) -> None:
    write(casebook, "methods/brobygning.yml", method(**field))
    assert sorted(sections(page_of(casebook))) == sorted([*ALWAYS, section])


def test_the_contents_lead_to_every_section_in_its_order(casebook: Path) -> None:
    fields = {name: value for field in OPTIONAL.values() for name, value in field.items()}
    write(casebook, "methods/brobygning.yml", method(**fields))
    page = page_of(casebook)
    jump = html(page).partition("<nav")[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]+)"', jump) == sections(page)


def test_words_for_a_conversation_are_one_tap_from_the_head_and_say_whose_they_are(casebook: Path) -> None:
    practice = {"gør": ["Gå i samme takt."], "undgå": ["At gå foran."]}
    fields = {**OPTIONAL["sig-saadan"], **OPTIONAL["saadan-goer-i"], "i_praksis": practice}
    write(casebook, "methods/brobygning.yml", method(**fields))
    page = page_of(casebook)
    head, talk = html(page).partition("</header>")[0], html(page).partition('id="sig-saadan"')[2].partition("<h2")[0]
    assert re.findall(r'href="#([^"]+)"', head) == ["sig-saadan", "saadan-goer-i"]
    assert "Ved broen" in talk
    assert "Skal vi gå sammen?" in talk
    assert "Ingen er citeret." in talk
    assert "kilder/broposten-2014/" in talk
    for line in ("Gå i samme takt.", "At gå foran."):  # once, where it is needed
        assert line in talk
        assert words(page).count(line) == 1


def test_all_five_dimensions_are_shown_where_nothing_is_known(casebook: Path) -> None:
    text = words(page_of(casebook))
    assert text.count("Ikke oplyst") == len(DIMENSIONS)
    assert text.count("Næste skridt:") == len(DIMENSIONS)


def test_a_dimension_shows_its_level_its_words_and_its_source(casebook: Path) -> None:
    effect = {"niveau": "afprøvet", "tekst": "Alle kom over.", "kilde": "broposten-2014"}
    write(casebook, "methods/brobygning.yml", method(viden={"effekt": effect}))
    page = page_of(casebook)
    assert "Effekt Afprøvet" in words(page)
    assert "Alle kom over. Kilde: Broposten" in words(page)
    assert next_step("effect", KnowledgeLevel.TRIED, PACKAGE) in words(page)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_level_has_a_next_step_of_its_own(dimension: str) -> None:
    steps = {next_step(dimension, level, PACKAGE) for level in KnowledgeLevel}
    assert len(steps) == len(KnowledgeLevel)
    assert all(step.startswith("at ") and step.endswith(".") for step in steps)


def test_a_failure_is_shown_in_the_same_form_as_a_success(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(udfald="lykkedes"))
    write(casebook, "cases/vandet.yml", case(id="vandet", titel="Alt for dybt", udfald="lykkedes-ikke"))
    page = page_of(casebook)
    text = words(page)
    assert "2 cases bruger metoden. 1 lykkedes og 1 lykkedes ikke." in text
    assert text.index("Alt for dybt") < text.index("Vejen over broen"), "sorted by title, not by how it went"
    forms = re.findall(r'<li class="(cb-experience[^"]*)">', html(page))
    assert len(forms) == 2
    assert len(set(forms)) == 1


def test_what_a_case_did_otherwise_stands_with_the_method(casebook: Path) -> None:
    use = {"metode": "brobygning", "rolle": "del", "tilpasning": "De nøjedes med et reb."}
    write(casebook, "cases/broen.yml", case(metoder=[use]))
    text = words(page_of(casebook))
    assert "Del af forløbet" in text
    assert "De nøjedes med et reb." in text


def test_voices_come_only_from_cases_that_the_method_carries(casebook: Path) -> None:
    voice = [{"pseudonym": "Bo", "gengivelse": "Bo fortæller om rebet."}]
    write(casebook, "cases/broen.yml", case(stemmer=voice))
    assert "stemmer" in sections(page_of(casebook))
    write(casebook, "cases/broen.yml", case(stemmer=voice, metoder=[{"metode": "brobygning", "rolle": "baggrund"}]))
    assert "stemmer" not in sections(page_of(casebook))


@pytest.mark.parametrize(
    ("relation", "there", "here"),
    [
        ("del-af", "Er en del af", "Har som en del"),
        ("bygger-på", "Bygger på", "Er grundlag for"),
        ("bruges-med", "Bruges sammen med", "Bruges sammen med"),
        ("alternativ-til", "Er et alternativ til", "Er et alternativ til"),
    ],
)
def test_a_relation_is_shown_from_both_ends(casebook: Path, relation: str, there: str, here: str) -> None:
    related = [{"metode": "brobygning", "relation": relation, "begrundelse": "Begge krydser vand."}]
    write(casebook, "methods/faerge.yml", method(id="faerge", titel="Færge", relaterede=related))
    assert f"{there} Brobygning" in words(page_of(casebook, "faerge"))
    assert f"{here} Færge" in words(page_of(casebook))


def test_a_relation_that_both_methods_tell_is_shown_once(casebook: Path) -> None:
    for own, other in (("brobygning", "faerge"), ("faerge", "brobygning")):
        related = [{"metode": other, "relation": "alternativ-til", "begrundelse": "Begge krydser vand."}]
        write(casebook, f"methods/{own}.yml", method(id=own, relaterede=related))
    assert words(page_of(casebook)).count("Er et alternativ til") == 1


def test_a_draft_has_no_page_and_is_named_on_none(casebook: Path) -> None:
    related = [{"metode": "brobygning", "relation": "del-af", "begrundelse": "Begge krydser vand."}]
    write(casebook, "methods/faerge.yml", method(id="faerge", titel="Færge", status="kladde", relaterede=related))
    pages = {page.address: page for page in rendered(method_pages, view(casebook))}
    assert "metoder/faerge/" not in pages
    assert not [page.address for page in pages.values() if "Færge" in words(page)]


def test_a_withdrawn_method_leaves_nothing_but_that_it_was_here(casebook: Path) -> None:
    gone = method(id="faerge", titel="Færge", formål="At sejle.", status="tilbagetrukket")
    write(casebook, "methods/faerge.yml", gone)
    text = words(next(rendered(withdrawn, view(casebook))))
    assert "trukket tilbage" in text
    assert "Færge" not in text
    assert "sejle" not in text


def test_a_method_can_be_printed_sent_and_mended_as_a_case_can(casebook: Path) -> None:
    guide = article("bidrag/index.md", "Fortæl.", title="Bidrag")
    plain = view(casebook, {guide.address: guide})
    site = replace(plain, edit_base="https://git.example/edit/", site_url="https://bog.example/")
    (page,) = (page for page in rendered(method_pages, site) if page.address == "metoder/brobygning/")
    use = "Udskriv som ét ark Læg i et forløb Kort til din egen hjemmeside Udskriv det hele Del på mail"
    assert f"{use} Ret denne metode Fortæl os om en fejl" in words(page)
    assert 'href="https://git.example/edit/methods/brobygning.yml"' in page.body
    assert "body=https%3A//bog.example/metoder/brobygning/" in page.body


def test_a_historic_method_says_so(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(status="historisk"))
    assert "som den var" in words(page_of(casebook))


def test_hostile_text_stays_text(casebook: Path) -> None:
    write(
        casebook,
        "methods/brobygning.yml",
        method(
            titel=f"Bro {HOSTILE}",
            resumé=HOSTILE,
            formål=HOSTILE,
            virker_fordi=HOSTILE,
            brug_når=[HOSTILE],
            trin=[{"navn": HOSTILE, "tekst": HOSTILE}],
            kernekomponenter=[{"navn": HOSTILE, "tekst": HOSTILE}],
            kræver={"varighed": HOSTILE, "kompetencer": [HOSTILE]},
        ),
    )
    for page in rendered(method_pages, view(casebook)):
        made = html(page)
        assert "<script" not in made
        assert not re.search(r"<[^>]*\bonerror", made)
        assert not re.search(r"href=\"?javascript", made)
        assert "49" not in made


def test_the_cases_stand_against_the_core_components_failures_included(casebook: Path) -> None:
    parts = [{"navn": "Sten", "tekst": "Af sten."}, {"navn": "Reb", "tekst": "Af reb.", "kan_tilpasses": True}]
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=parts))
    told = [{"navn": "Sten", "brug": "fulgt", "side": "4-5"}, {"navn": "Reb", "brug": "udeladt", "side": "6"}]
    use = {"metode": "brobygning", "rolle": "bærende", "kernekomponenter": told}
    write(casebook, "cases/broen.yml", case(udfald="lykkedes-ikke", metoder=[use]))
    write(casebook, "cases/faergen.yml", case(id="faergen", titel="Med færgen"))
    page = next(one for one in rendered(method_pages, view(casebook)) if one.address == "metoder/brobygning/")
    assert "2 cases bruger metoden, og 1 fortæller om dens kernekomponenter: 1 er fulgt og 1 er udeladt." in words(page)
    assert "Vejen over broen Lykkedes ikke Sten: Fulgt, s. 4–5 Reb: Udeladt, s. 6" in words(page)
    assert "Med færgen Udfaldet er ikke oplyst Sten: Ikke fortalt Reb: Ikke fortalt" in words(page)


def test_without_a_page_of_the_source_a_core_component_is_not_told_of(casebook: Path) -> None:
    parts = [{"navn": "Sten", "tekst": "Af sten."}, {"navn": "Reb", "tekst": "Af reb."}]
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=parts))
    told = [{"navn": "Sten", "brug": "fulgt"}, {"navn": "Reb", "brug": "tilpasset", "side": "7"}]
    write(
        casebook, "cases/broen.yml", case(metoder=[{"metode": "brobygning", "rolle": "del", "kernekomponenter": told}])
    )
    page = page_of(casebook)
    assert "Vejen over broen Udfaldet er ikke oplyst Sten: Ikke fortalt Reb: Tilpasset, s. 7" in words(page)
    assert "1 case bruger metoden, og den fortæller om dens kernekomponenter: 1 er tilpasset." in words(page)
    write(
        casebook,
        "cases/broen.yml",
        case(metoder=[{"metode": "brobygning", "rolle": "del", "kernekomponenter": told[:1]}]),
    )
    assert "cb-figure--matrix" not in page_of(casebook).body


def test_without_anything_told_of_core_components_there_is_no_matrix(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(kernekomponenter=[{"navn": "Sten", "tekst": "Af sten."}]))
    page = next(one for one in rendered(method_pages, view(casebook)) if one.address == "metoder/brobygning/")
    assert "cb-figure--matrix" not in page.body
