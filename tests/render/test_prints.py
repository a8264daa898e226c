"""Cards and sheets lie beside the page of their record, which leads to them; what is new in them is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.corpus import load
from casebook.publish.edition import Edition
from casebook.publish.exports.prints import ABOUT, outputs
from casebook.publish.printed import ReadParagraphs
from casebook.publish.scan import scan
from casebook.render.pages import case as case_page
from casebook.render.pages import method as method_page
from casebook.source import Settings
from tests.render.small_site import PageType, case, method, rendered, view, write
from tests.test_opened_files import pdf

KNOWN = "Hun gik over broen og blev stående længe på den anden side af vandet."
PAGE = (
    "1. Hun gik over broen og blev stå\x02\r\nende længe på den anden side\r\naf vandet.\r\nRing 20 30\r\n40 50 i dag"
)
KINDS: tuple[PageType, ...] = (case_page, method_page)


def test_each_page_leads_to_what_can_be_printed_of_its_record(casebook: Path) -> None:
    teaching = {"minutter": 45, "spørgsmål": [{"hvornår": "før", "tekst": "Hvad er en bro?"}]}
    write(casebook, "cases/broen.yml", case(undervisning=teaching))
    write(casebook, "methods/brobygning.yml", method(trin=[{"navn": "Mål", "tekst": "Bredden."}]))
    site = view(casebook)
    files = {output.address: output.content for output in outputs(Edition(site))}
    assert list(files) == ["cases/broen/til-deltagerne.pdf", "metoder/brobygning/kort.pdf"]
    assert files == {output.address: output.content for output in outputs(Edition(site))}
    assert all(ABOUT.holds(address) for address in files)
    pages = {page.address: page.body for kind in KINDS for page in rendered(kind, site)}
    for address in files:
        folder, _, name = address.rpartition("/")
        assert pages[f"{folder}/"].count(f'href="{name}"') == 1


def test_a_record_with_nothing_for_a_room_has_no_files(casebook: Path) -> None:
    assert list(outputs(Edition(view(casebook)))) == []


def test_a_paragraph_that_was_read_is_known_again_over_lines_and_hyphens() -> None:
    left = ReadParagraphs([KNOWN]).left(PAGE, lambda text: text == KNOWN)
    assert left.split() == ["1.", "Ring", "20", "30", "40", "50", "i", "dag"]
    assert ReadParagraphs([KNOWN]).left(PAGE, lambda _: False).split() == PAGE.split()


@pytest.mark.parametrize("goes_on", ["", "Ring "])
def test_what_no_page_holds_is_found_in_print_beside_what_was_read(
    casebook: Path, tmp_path: Path, goes_on: str
) -> None:
    """A paragraph is known as a whole: one that goes on behind it is read with all that is in it."""
    folder = tmp_path / "site/metoder/brobygning"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("<p>Hun gik over broen og blev der hele dagen.</p>", "utf-8")
    lines = ("Hun gik over broen og", f"blev der hele dagen. {goes_on}".strip(), "Ring 20 30", "40 50 i dag.")
    (folder / "kort.pdf").write_bytes(pdf(*lines))
    found = {(one.rule, one.place.file) for one in scan(tmp_path / "site", load(casebook), Settings(), "2026-11")}
    assert ("direkte/telefonnummer", "methods/brobygning.yml") in found
