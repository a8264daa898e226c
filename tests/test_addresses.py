"""An address that was published leads somewhere for ever: the registry is held against every build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.door import Casebook
from casebook.problem import Problem
from casebook.publish.addresses import _PLACE, addresses_of, lost_addresses
from casebook.render.html.sections import drawn_places
from casebook.render.view.task import render
from casebook.site import build
from casebook.source.addresses import REGISTRY, read_addresses, registry_text
from tests.own import own_plan

TODAY = "2026-11"
ROOT = Path(__file__).parents[1]


def page(site: Path, address: str, body: str = "") -> None:
    path = site / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body><main id='indhold'>{body}</main></body></html>", "utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of three pages."""
    folder = tmp_path / "site"
    page(folder, "")
    page(folder, "cases/broen", '<h2 id="stemmer">Stemmer</h2>')
    page(folder, "om", '<h2 id="hvem">Hvem</h2><dl><dt id="bro">Bro</dt></dl><input id="felt">')
    return folder


def register(root: Path, text: str) -> None:
    (root / "site_config").mkdir(exist_ok=True)
    (root / REGISTRY).write_text(text, "utf-8")


def lost(root: Path, site: Path, gone: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    sources = {"om/": "content/om.md", "cases/broen/": "cases/broen.yml"}
    found = lost_addresses(site, read_addresses(root), sources, gone)
    return [(problem.rule, problem.place.span.start.line) for problem in found]


def test_a_site_says_its_addresses_and_the_places_that_can_be_linked_to(site: Path) -> None:
    assert addresses_of(site) == {"": (), "cases/broen/": ("stemmer",), "om/": ("hvem", "bro")}


def test_the_registry_is_read_as_it_was_written(tmp_path: Path) -> None:
    register(tmp_path, registry_text({"om/": ("hvem", "bro", "hvem"), "": ()}))
    assert [(one.address, one.places, one.line) for one in read_addresses(tmp_path)] == [
        ("", (), 2),
        ("om/", ("hvem", "bro"), 3),
    ]


def test_nothing_is_lost_of_a_site_that_has_all_that_was_published(tmp_path: Path, site: Path) -> None:
    register(tmp_path, registry_text(addresses_of(site)))
    assert lost(tmp_path, site) == []


def test_a_page_that_is_gone_is_found_at_its_line(tmp_path: Path, site: Path) -> None:
    register(tmp_path, "# hoved\n/\n/cases/faergen/ #stemmer\n")
    assert lost(tmp_path, site) == [("adresser/forsvundet-side", 3)]


def test_a_record_that_was_taken_down_is_not_missed(tmp_path: Path, site: Path) -> None:
    register(tmp_path, "/cases/faergen/ark/\n")
    assert lost(tmp_path, site, gone=("cases/faergen/",)) == []


def test_a_place_is_missed_on_a_hand_written_page_and_not_on_a_records(tmp_path: Path, site: Path) -> None:
    register(tmp_path, "/cases/broen/ #livslinje-1\n/om/ #hvem #hvorfor\n")
    assert lost(tmp_path, site) == [("adresser/forsvundet-sted", 2)]


def test_a_section_that_is_drawn_from_records_may_go_with_them_and_what_is_written_may_not(
    tmp_path: Path, site: Path
) -> None:
    page(site, "temaer/relation", '<h2 id="kilder">Kilder</h2>')
    register(tmp_path, "/ #det-virkede-ikke\n/for/ledere/ #raad\n/temaer/relation/ #stemmer\n")
    page(site, "for/ledere")
    sources = {address: f"content/{address}x.md" for address in ("", "for/ledere/", "temaer/relation/")}
    assert lost_addresses(site, read_addresses(tmp_path), sources, ()) == ()
    register(tmp_path, "/ #velkommen\n/om/ #metoder\n/temaer/relation/ #min-egen #stemmer\n")
    sources["om/"] = "content/om.md"
    found = lost_addresses(site, read_addresses(tmp_path), sources, ())
    assert [problem.place.span.start.line for problem in found] == [1, 2, 3]


def test_every_place_on_a_hand_written_page_is_the_writers_or_known_as_drawn() -> None:
    view, tasks = own_plan()
    written = {
        address: {match["id"] for match in _PLACE.finditer(article.body)} for address, article in view.articles.items()
    }
    pages = [render(task) for task in tasks if task.address in written and task.source.startswith("content/")]
    assert len(pages) > 20
    unknown = {
        (page.address, match["id"])
        for page in pages
        for match in _PLACE.finditer(page.body)
        if match["id"] not in written[page.address] | drawn_places(page.address)
    }
    assert unknown == set()


def test_a_casebook_without_a_registry_has_lost_nothing(tmp_path: Path, site: Path) -> None:
    assert lost(tmp_path, site) == []


def test_a_list_that_is_empty_keeps_its_address(casebook: Path) -> None:
    register(casebook, "/find/udfald/lykkedes/\n/cases/faergen/\n")
    made = {page.address: page for page in build(casebook, TODAY).pages}
    assert "Ingen case eller metode hører hjemme her lige nu." in made["find/udfald/lykkedes/"].body
    assert "cases/faergen/" not in made


def test_what_is_new_is_told_and_written_and_nothing_is_taken_out(
    tmp_path: Path, site: Path, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del tmp_path
    register(casebook, "/gammel/ #sted\n/om/ #hvem\n")
    arguments = ["addresses", str(site), "--root", str(casebook)]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "2 nye sider og 2 nye steder på dem eller på andre.\n"
    assert main([*arguments, "--write"]) == 0
    text = (casebook / REGISTRY).read_text("utf-8")
    assert text.splitlines()[1:] == ["/", "/cases/broen/ #stemmer", "/gammel/ #sted", "/om/ #hvem #bro"]


def test_a_folder_without_a_site_is_refused(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["addresses", str(casebook), "--root", str(casebook)]) == 2
    assert "Byg den først" in capsys.readouterr().err


def vanished(root: Path) -> list[tuple[str, int]]:
    """The rule and the line of each finding of a check in the registry."""
    found = Casebook.load(root, today=TODAY).findings(REGISTRY)
    assert found == tuple(one for one in everything(root) if one.place.file == REGISTRY)
    return [(one.rule, one.place.span.start.line) for one in found]


def everything(root: Path) -> tuple[Problem, ...]:
    return Casebook.load(root, today=TODAY).check(lambda _: True).problems


PUBLISHED = "# hoved\n/\n/cases/broen/ #stemmer\n/cases/broen/ark/\n/metoder/brobygning/\n/find/tema/mod/\n"


def test_a_record_that_is_still_there_is_not_missed_by_the_check(casebook: Path) -> None:
    register(casebook, PUBLISHED)
    assert vanished(casebook) == []


@pytest.mark.parametrize("change", ["deleted", "renamed", "a draft"])
def test_a_published_record_that_is_gone_is_found_by_the_check(casebook: Path, change: str) -> None:
    register(casebook, PUBLISHED)
    record = casebook / "cases/broen.yml"
    text = record.read_text("utf-8")
    record.unlink()
    if change == "renamed":
        (casebook / "cases/overgang.yml").write_text(text.replace("id: broen", "id: overgang"), "utf-8")
    if change == "a draft":
        record.write_text(re.sub("^status: .*", "status: kladde", text, flags=re.MULTILINE), "utf-8")
        assert "kladde" in record.read_text("utf-8")
    assert vanished(casebook) == [("adresser/forsvundet-post", 3)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("overgang", "id: overgang\ntidligere_id: [broen]\nstatus: ikke-gennemgået\n"),
        ("broen", "id: broen\nstatus: tilbagetrukket\n"),
        ("broen", "id: broen\nstatus: [\n"),
    ],
    ids=("renamed", "withdrawn", "broken"),
)
def test_a_record_that_leads_on_says_so_or_can_be_mended_is_not_missed(casebook: Path, file: str, text: str) -> None:
    register(casebook, PUBLISHED)
    (casebook / "cases/broen.yml").unlink()
    (casebook / f"cases/{file}.yml").write_text(text, "utf-8")
    assert vanished(casebook) == []
