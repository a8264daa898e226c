"""The site says who answers for it, and how to reach them without being read by others – or that nobody does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from casebook.cli import building, main
from casebook.cli.building import NO_ADDRESS, NO_PUBLISHER, UNWRITTEN
from casebook.problem import Problem
from casebook.publish.steps import Plan
from casebook.source import Settings
from tests.built import ROOT

KNOWN = (
    "udgiver:\n  navn: Foreningen Broen\n  adresse: Brovej 1, 1000 Broby\n  e-mail: broen@broen.dk\n"
    "  telefon: 33 44 55 66\n"
    "databeskyttelse:\n  e-mail: dpo@broen.dk\n"
    "roller:\n  - {rolle: fagredaktør, opgave: Læser faget., besat: true}\n"
)


def built(themed: Path) -> str:
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 0
    return (themed / "site/om/kontakt/index.html").read_text("utf-8")


@pytest.fixture
def pages_alone() -> Iterator[None]:
    """The sites that are built meanwhile have their pages, nothing beside them, and are put in place unread."""

    def lay_out(plan: Plan, folder: Path) -> tuple[Problem, ...]:
        plan.pages(plan.root, plan.site, folder)
        return ()

    with patch.object(building, "put_in_place", lay_out):
        yield


def test_the_publishers_own_address_mail_and_number_are_no_finding_and_who_has_one_is_not_warned(
    themed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CASEBOOK_SITE_URL", "https://casebogen.dk/")
    (themed / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    page = built(themed)
    said = capsys.readouterr()
    assert NO_PUBLISHER not in said.err
    assert NO_ADDRESS.partition("{")[0] not in said.out
    for told in (
        "Foreningen Broen",
        "Brovej 1, 1000 Broby",
        "broen@broen.dk",
        "33 44 55 66",
        "dpo@broen.dk",
        "Fagredaktør",
    ):
        assert told in page
    assert "ingen udgiver endnu" not in page
    assert "Udgiver: Foreningen Broen." in page


@pytest.mark.parametrize(
    ("address", "awaits"),
    [
        ("https://casebook.example/", True),
        ("https://casebogen.dk/", False),
        ("http://127.0.0.1:8900/casebog/", False),
        ("http://localhost:8900/", False),
        ("", False),
    ],
)
def test_an_address_of_ones_own_or_of_this_machine_is_no_example(address: str, *, awaits: bool) -> None:
    assert Settings(address).awaits_address is awaits


@pytest.mark.usefixtures("pages_alone")
def test_where_nobody_publishes_and_a_page_is_unwritten_nobody_is_warned_before_readers_see_it(
    themed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with (themed / "content/om/index.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{UNWRITTEN}vem der har valgt casene.\n")
    page = built(themed)
    assert page.count("Ikke oplyst") >= 10
    assert "ingen udgiver endnu" in page
    assert "Udgiver: ikke oplyst." in page
    said = capsys.readouterr()  # it is nobody's site yet
    assert NO_PUBLISHER not in said.err
    assert "Skriv her" not in said.err
    assert NO_ADDRESS.format(address="https://casebook.example/") in said.out
    monkeypatch.setenv("CASEBOOK_SITE_URL", "https://casebogen.dk/")
    (themed / "site_config/redaktion.yml").write_text("roller: [{rolle: FGU-lærer}, {rolle: ungevejleder}]\n", "utf-8")
    page = built(themed)
    warned = capsys.readouterr().err
    assert warned.count(NO_PUBLISHER) == 1
    assert "Læserne ser «Skriv her» på content/om/index.md." in warned
    assert '<th scope="row">FGU-lærer</th>' in page, "a role is written as its register has it, with a capital first"
    assert '<th scope="row">Ungevejleder</th>' in page


def test_the_pages_of_a_new_casebook_ask_in_the_words_that_are_looked_for() -> None:
    pages = sorted((ROOT / "generator/casebook/starter/content").rglob("*.md"))
    texts = {page.name: page.read_text("utf-8") for page in pages}
    assert {name for name, text in texts.items() if "Skriv her" in text} == {
        name for name, text in texts.items() if UNWRITTEN in text
    }
    assert any(UNWRITTEN in text for text in texts.values())


def test_a_number_that_the_register_does_not_hold_is_still_found(themed: Path) -> None:
    (themed / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    (themed / "content/om/index.md").write_text("---\ntitle: En side\n---\n\nRing 33 44 55 67.\n", "utf-8")
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 1


def test_a_person_in_the_register_is_found(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "udgiver:\n  navn: Kvintilla Kvabbelund\n"
    (casebook / "site_config/redaktion.yml").write_text(text, "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert "site_config/redaktion.yml:2:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [
        "navn: '[Broen](https://ond.example/)'",
        "navn: '**Broen**'",
        "adresse: 'Vejen 1 {: #indhold }'",
        "telefon: <b>33 44 55 66</b>",
        "e-mail: broen@broen.dk?bcc=ond@ond.example",
        "e-mail: broen",
        "hjemmeside: https://broen.dk@ond.example/",
        "hjemmeside: https://broen:kode@ond.example/",
    ],
)
def test_a_contact_is_plain_text_and_leads_where_it_says(
    line: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "site_config/redaktion.yml").write_text(f"udgiver:\n  {line}\n", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "site_config/redaktion.yml:2:" in out
    assert "felter/" in out


@pytest.mark.parametrize(
    "text",
    [
        "# Ring til borgeren på 20 11 22 33.\nroller: []\n",
        "# Skriv til broen@broen.dk.\nroller: []\n",
        "roller:\n  - {rolle: fagredaktør, opgave: Træffes på 20 11 22 33.}\n",
        "roller:\n  - {rolle: fagredaktør, opgave: Skriv til broen@broen.dk.}\n",
        "udgiver:\n  navn: Bor på Brovej 12\n",
    ],
)
def test_a_number_or_an_address_anywhere_else_in_the_register_is_found(
    text: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "site_config/redaktion.yml").write_text(text, "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert "direkte/" in capsys.readouterr().out
