"""The site says who answers for it, and how to reach them without being read by others – or that nobody does."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main

KNOWN = (
    "udgiver:\n  navn: Foreningen Broen\n  adresse: Brovej 1, 1000 Broby\n  e-mail: broen@broen.dk\n"
    "  telefon: 33 44 55 66\n"
    "databeskyttelse:\n  e-mail: dpo@broen.dk\n"
    "roller:\n  - {rolle: fagredaktør, opgave: Læser faget., besat: true}\n"
)


def built(themed: Path, name: str = "om/kontakt/index.html") -> str:
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 0
    return (themed / "site" / name).read_text("utf-8")


def test_the_publishers_own_address_mail_and_number_are_no_finding(themed: Path) -> None:
    (themed / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    page = built(themed)
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


def test_where_nobody_publishes_the_page_and_the_footer_say_so(
    themed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = built(themed)
    assert page.count("Ikke oplyst") >= 10
    assert "ingen udgiver endnu" in page
    assert "Udgiver: ikke oplyst." in page
    del capsys


def test_a_number_that_the_register_does_not_hold_is_still_found(themed: Path) -> None:
    (themed / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    (themed / "content/om/index.md").write_text("---\ntitle: En side\n---\n\nRing 33 44 55 67.\n", "utf-8")
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 1


def test_a_person_in_the_register_is_found(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "udgiver:\n  navn: Kvintilla Kvabbelund\n"
    (casebook / "site_config/redaktion.yml").write_text(text, "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert "site_config/redaktion.yml:2:" in capsys.readouterr().out
