"""A case page: its sections in order, no holes, no markup from a record, and one rank for every outcome."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from jinja2 import UndefinedError

from casebook.corpus import Kind
from casebook.render.cases.parts import CaseSection
from casebook.render.html.environment import environment
from casebook.render.html.page import Page
from casebook.render.pages import case as cases
from casebook.render.pages import redirect, statement, withdrawn
from casebook.source.sentences import PACKAGE
from tests.render.small_site import case, html, method, rendered, sections, shown, view, words, write

if TYPE_CHECKING:
    from pathlib import Path

    from casebook.render.view.site import SiteView

HOSTILE = (
    "a | b <script>alert(1)</script> {{ 7 * 7 }} {% raw %} [klik](javascript:alert(1)) "
    '<img src=x onerror=alert(1)> <a href="javascript:alert(2)">her</a> </div></section> {: #kilder }'
)
HOSTILE_BLOCKS = f"{HOSTILE}\n\n## Kilder\n\n</div></section>\n\n<div onclick='alert(3)'>\n\n- {HOSTILE}"


def story(**fields: object) -> dict[str, object]:
    """A story with little in it, and what is given."""
    return {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo går over broen.", **fields}


def full(line: str = "En linje.", text: str = "En tekst.") -> dict[str, object]:
    """A case with something in every section, made of one line and one text."""
    turns = [{"efter": "0 mdr", "hændelse": line[:160], "retning": "ned"}]
    return case(
        titel=line,
        resumé=line,
        udfald="lykkedes",
        aktør={"type": "kommune", "navn": line},
        varighed=line,
        udfordringer=["modvind"],
        temaer=["relation"],
        metoder=[{"metode": "brobygning", "rolle": "bærende", "tilpasning": text}],
        historier=[
            story(
                borger={"pseudonym": line, "alder": "40-49", "baggrund": "dansk", "familie": ["skilt", "forælder"]},
                portræt=line[:160],
                i_dag=line[:160],
                fra="brohjaelp",
                til="brohjaelp",
                indledning=text,
                tekst=text,
                livslinje=turns,
                hvad_ellers=text,
            )
        ],
        indsats={"indledning": text, "mål": [text], "tekst": text, "virker_fordi": text, "hvad_ellers": text},
        figurer=[{"type": "boks", "titel": line, "tekst": text}],
        læring=[{"type": "virkede", "til": "leder", "tekst": text}],
        stemmer=[{"pseudonym": line, "alder": "40-49", "tema": "relation", "gengivelse": text}],
        undervisning={"læringsmål": [line], "minutter": 20, "spørgsmål": [{"hvornår": "før", "tekst": text}]},
        kilder=[{"kilde": "broposten-2014", "sider": "4-5"}],
        rettigheder={"grundlag": "licens", "navn": line},
        anonymisering={
            "grundlag": "allerede-publiceret",
        },
        gennemgang=[{"rolle": role, "måned": "2026-11", "aftryk": "a" * 16} for role in (line, "fagredaktør")],
    )


def site_with(casebook: Path, *records: dict[str, object]) -> SiteView:
    for record in records:
        write(casebook, f"cases/{record['id']}.yml", record)
    return view(casebook)


def pages_of(site: SiteView) -> dict[str, Page]:
    return {page.address: page for page in rendered(cases, site)}


def page_of(casebook: Path, record: dict[str, object]) -> Page:
    return pages_of(site_with(casebook, record))[f"cases/{record['id']}/"]


class Tags(HTMLParser):
    """Every start tag of a page, with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [attributes[attribute] for _, attributes in self.found if attribute in attributes]


def test_a_full_case_has_its_sections_in_the_order_of_the_double_page(casebook: Path) -> None:
    assert sections(page_of(casebook, full())) == [section.value for section in CaseSection]


def test_the_head_says_where_and_when_before_the_title_and_the_lead(casebook: Path) -> None:
    told = words(page_of(casebook, case()))
    assert told.startswith("Stevns 2014 Vejen over broen En opdigtet historie.")


@pytest.mark.parametrize(
    ("place", "actor", "told"),
    [
        ({"landsdækkende": True}, "leverandør", "Leverandør i flere kommuner"),
        ({"landsdækkende": True}, "forening", "Hele landet"),
        ({"landsdækkende": True}, None, "Hele landet"),
        ({"region": "sjaelland"}, "leverandør", "Region Sjælland"),
        ({"kommune": "stevns"}, "leverandør", "Stevns"),
    ],
)
def test_a_provider_that_names_no_place_does_not_stand_for_the_whole_country(
    casebook: Path, place: dict[str, object], actor: str | None, told: str
) -> None:
    record = case(sted=place) | ({"aktør": {"type": actor, "navn": "Brofolket"}} if actor else {})
    assert words(page_of(casebook, record)).startswith(f"{told} 2014 Vejen over broen")


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("skole", "FGU Broby", "FGU Broby (skole)"),
        ("skole", "Højskolen", "Højskolen"),
        ("samarbejde", "Broby og Færgeby", "Broby og Færgeby (samarbejde)"),
    ],
)
def test_a_school_and_several_together_are_no_municipality(casebook: Path, kind: str, name: str, told: str) -> None:
    page = words(page_of(casebook, case(aktør={"type": kind, "navn": name})))
    assert f"Aktør {told} " in page


def test_a_sparse_case_has_no_heading_without_a_text(casebook: Path) -> None:
    page = page_of(casebook, case())
    assert sections(page) == ["kort-fortalt", "metoden-bag", "beslaegtet", "kilder"]
    for unsaid in ("Hvad var der ellers sket", "Hvorfor virker det", "Målene", "Varighed", "Aktør", "None"):
        assert unsaid not in words(page)


def test_an_effort_can_say_what_would_otherwise_have_happened_as_a_story_can(casebook: Path) -> None:
    told = words(page_of(casebook, case(indsats={"tekst": "De bygger en bro.", "hvad_ellers": "Ingen kom over."})))
    assert "De bygger en bro. Hvad var der ellers sket? Ingen kom over. Læs videre" in told
    told = words(page_of(casebook, case(historier=[story(hvad_ellers="Bo blev hjemme.")])))
    assert "Hvad var der ellers sket? Bo blev hjemme." in told


def test_the_list_of_contents_leads_to_every_section_of_the_page(casebook: Path) -> None:
    for record in (case(), full()):
        page = page_of(casebook, record)
        inside = [href.removeprefix("#") for href in Tags(html(page)).values("href") if href.startswith("#")]
        assert inside == sections(page)


def test_every_id_of_a_page_is_there_once(casebook: Path) -> None:
    turns = ({"efter": f"{number} år", "hændelse": "Over", "retning": "op"} for number in (1, 2))
    stories = [story(hvad_ellers="Ingen bro.", livslinje=[turn]) for turn in turns]
    ids = Tags(html(page_of(casebook, full() | {"historier": stories}))).values("id")
    assert sorted(ids) == sorted(set(ids))


def test_two_stories_share_one_section_and_each_says_whose_change_is_whose(casebook: Path) -> None:
    stories = [story(til="brohjaelp"), story(borger={"pseudonym": "Ea", "alder": "60+"}, fra="brohjaelp")]
    told = words(page_of(casebook, case(historier=stories)))
    assert "Borgernes veje" in told
    assert "Bo: Til brohjælp Ea: Fra brohjælp" in told
    assert "Ea , over 60 år" in told


def test_two_stories_of_one_person_are_one_way_with_one_portrait_and_no_change_told_twice(casebook: Path) -> None:
    page = page_of(casebook, case(historier=[story(til="brohjaelp"), story(til="brohjaelp")]))
    told = words(page)
    assert "Borgerens vej" in told
    assert "Borgernes veje" not in told
    assert told.count("Til brohjælp") == 1
    assert "Bo: Til" not in told
    assert "cb-casehead__portraits--1" in html(page)


@pytest.mark.parametrize("quirk", ["|", "{{ 7 * 7 }}", "{% raw %}", "<script>alert(1)</script>"])
def test_a_line_is_shown_as_it_was_written(casebook: Path, quirk: str) -> None:
    escaped = quirk.replace("<", "&lt;").replace(">", "&gt;")
    assert f"<h1>{escaped}</h1>" in shown(html(page_of(casebook, case(titel=quirk))))


def test_hostile_text_in_every_field_adds_no_tag_no_link_and_no_section(casebook: Path) -> None:
    calm, hostile = page_of(casebook, full()), page_of(casebook, full(HOSTILE, HOSTILE_BLOCKS))
    tags = Tags(html(hostile))
    assert sections(hostile) == sections(calm)
    assert "script" not in {tag for tag, _ in tags.found}
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
    assert not [link for link in (*tags.values("href"), *tags.values("src")) if "javascript" in link.casefold()]
    assert "49" not in words(hostile).replace("40–49", "")


def test_a_template_that_asks_for_something_unknown_fails() -> None:
    with pytest.raises(UndefinedError):
        environment(PACKAGE).from_string("{{ findes_ikke }}").render()
    with pytest.raises(UndefinedError):
        environment(PACKAGE).get_template("case.html.j2").render()


def test_every_link_is_relative_and_leads_to_a_section_of_the_site(casebook: Path) -> None:
    page = page_of(casebook, full())
    for link in Tags(html(page)).values("href"):
        if not link.startswith("#"):
            address = posixpath.normpath(posixpath.join("/", page.address, link.partition("#")[0]))
            assert not link.startswith("/")
            assert address.split("/")[1] in {*Kind, "begreber", "bidrag", "citer", "embed", "kurser"}


@pytest.mark.parametrize(
    ("outcome", "words_for_it"), [("lykkedes-ikke", "Lykkedes ikke"), ("delvist", "Lykkedes delvist")]
)
def test_an_outcome_differs_from_a_success_in_its_name_only(casebook: Path, outcome: str, words_for_it: str) -> None:
    succeeded = html(page_of(casebook, case(udfald="lykkedes")))
    other = html(page_of(casebook, case(udfald=outcome)))
    assert words_for_it in other
    assert (
        other.replace(f"cb-outcome--{outcome}", "cb-outcome--lykkedes").replace(words_for_it, "Lykkedes") == succeeded
    )


def test_what_worked_what_did_not_and_advice_stand_side_by_side_in_one_order(casebook: Path) -> None:
    lessons = [{"type": kind, "til": "leder", "tekst": "Byg."} for kind in ("råd", "virkede-ikke", "virkede")]
    told = words(page_of(casebook, case(læring=lessons)))
    assert told.index("Det virkede Byg.") < told.index("Det virkede ikke Byg.") < told.index("Gode råd Byg.")


def test_a_related_case_says_why_it_is_there(casebook: Path) -> None:
    other = case(id="faergen", titel="Med færgen", udfordringer=["modvind"])
    site = site_with(casebook, case(udfordringer=["modvind"]), other)
    told = words(pages_of(site)["cases/broen/"])
    assert "Med færgen Stevns Bruger også Brobygning. Deler udfordringen modvind." in told


def test_a_case_that_shares_nothing_is_not_related(casebook: Path) -> None:
    write(casebook, "methods/sejlads.yml", method(id="sejlads", titel="Sejlads"))
    write(casebook, "site_config/vocabulary/maalgrupper.yml", [
        {"id": "vandrere", "navn": "Vandrere"}, {"id": "sejlere", "navn": "Sejlere"},
    ])  # fmt: skip
    other = case(
        id="faergen", titel="Med færgen", målgrupper=["sejlere"], metoder=[{"metode": "sejlads", "rolle": "bærende"}]
    )
    told, _beside = html(pages_of(site_with(casebook, case(), other))["cases/broen/"]).split('<nav class="cb-beside"')
    assert "Med færgen" not in told


def test_a_term_that_has_aged_says_what_it_is_called_today(casebook: Path) -> None:
    old = {"id": "fodgaengere", "navn": "Fodgængere", "gælder_til": "2013", "afløst_af": "vandrere"}
    write(casebook, "site_config/vocabulary/maalgrupper.yml", [{"id": "vandrere", "navn": "Vandrere"}, old])
    told = words(page_of(casebook, case(målgrupper=["fodgaengere"])))
    assert "Begreber i dag Fodgængere hedder i dag vandrere" in told


def test_the_protection_names_the_basis_the_roles_and_the_month(casebook: Path) -> None:
    told = words(page_of(casebook, full() | {"status": "publiceret"}))
    assert "Forløbet er offentliggjort i forvejen." in told
    assert "Gennemgået i november 2026 af En linje. og fagredaktør." in told
    assert "Ikke gennemgået" not in told


def test_the_page_of_a_case_that_nobody_has_reviewed_says_so(casebook: Path) -> None:
    told = words(page_of(casebook, full()))
    assert "Ikke gennemgået. Skrevet ud fra «Broposten», s. 4–5. Teksten er kontrolleret af et program." in told
    assert "Ingen fagperson eller databeskyttelsesrådgiver har læst den endnu. Kilden kan fortælle mere" in told
    assert "Gennemgået i" not in told


def test_edit_share_and_address_show_where_mkdocs_yml_tells_them(casebook: Path) -> None:
    site = site_with(casebook, case())
    assert "Del på mail" not in words(pages_of(site)["cases/broen/"])
    page = pages_of(replace(site, edit_base="https://git.example/edit/", site_url="https://bog.example/"))[
        "cases/broen/"
    ]
    assert {"https://git.example/edit/cases/broen.yml"} < set(Tags(html(page)).values("href"))
    assert "https://bog.example/cases/broen/" in words(page)


def test_a_historic_case_says_so_and_keeps_its_text(casebook: Path) -> None:
    told = words(page_of(casebook, case(status="historisk")))
    assert "Historisk." in told
    assert "De bygger en bro." in told


def test_a_withdrawn_case_leaves_its_address_and_nothing_else(casebook: Path) -> None:
    site = site_with(casebook, case(status="tilbagetrukket", tidligere_id=["vejen"]))
    notes = tuple(rendered(withdrawn, site))
    assert [page.address for page in notes] == [
        *("cases/broen/", "cases/broen/ark/", "cases/vejen/", "cases/vejen/ark/"),
        *("c/broen/", "c/vejen/", "embed/c/broen/", "embed/c/vejen/"),
    ]
    assert [page.address for page in rendered(cases, site)] == ["cases/"]
    assert all(page.meta["search"] == {"exclude": True} and page.meta["noindex"] for page in notes)
    page = notes[0]
    for gone in ("Vejen over broen", "En opdigtet historie", "De bygger en bro", "Stevns"):
        assert gone not in page.text


def test_a_draft_has_no_page_and_no_card(casebook: Path) -> None:
    pages = pages_of(site_with(casebook, case(status="kladde")))
    assert list(pages) == ["cases/"]
    assert "Vejen over broen" not in words(pages["cases/"])


def test_a_former_id_leads_to_the_page_of_today(casebook: Path) -> None:
    led = {page.address: page for page in rendered(redirect, site_with(casebook, case(tidligere_id=["vejen"])))}
    page, sheet = led["cases/vejen/"], led["cases/vejen/ark/"]
    assert (page.address, page.meta["til"]) == ("cases/vejen/", "../broen/")
    assert (sheet.address, sheet.meta["til"]) == ("cases/vejen/ark/", "../../broen/ark/")
    assert page.meta["template"] == sheet.meta["template"] == redirect.TEMPLATE


def test_was_leads_to_the_registered_statement_or_to_our_own(casebook: Path) -> None:
    site = replace(site_with(casebook, case()), articles={statement.OWN: Page(statement.OWN, "Tilgængelighed", "", "")})
    (own,) = rendered(statement, site)
    (registered,) = rendered(statement, replace(site, statement_url="https://was.example/erklaering/1"))
    assert own.file == registered.file == "was.md"
    assert own.meta["til"] == "../om/tilgaengelighed/"
    assert registered.meta["til"] == "https://was.example/erklaering/1"
    assert "https://was.example/erklaering/1" in registered.body


def test_the_list_shows_every_case_by_title_and_counts_every_outcome(casebook: Path) -> None:
    failed = case(id="aaloebet", titel="Ålløbet", udfald="lykkedes-ikke")
    listed = pages_of(site_with(casebook, failed, case(udfald="lykkedes")))["cases/"]
    told = words(listed)
    assert "2 cases: 1 lykkedes og 1 lykkedes ikke." in told
    assert told.index("Vejen over broen") < told.index("Ålløbet")
    assert {"broen/", "aaloebet/"} < set(Tags(html(listed)).values("href"))


def test_the_number_of_participants_is_shown_where_a_table_might_show_it(casebook: Path) -> None:
    for count, part in (("40-60", "Deltagere 40-60 (talt i 2014)"), ("4-9", "")):
        write(casebook, "cases/broen.yml", case(indsats={"tekst": "Bo.", "deltagere": {"antal": count, "år": 2014}}))
        pages = {page.address: page for page in rendered(cases, view(casebook))}
        said = words(pages["cases/broen/"])
        assert part in said
        assert ("Deltagere" in said) is bool(part)
