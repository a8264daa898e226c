"""The consent form says what a citizen says yes to and how to take it back, and that nobody should sign to nobody."""

from __future__ import annotations

from pathlib import Path

from casebook.render.pages import consent
from tests.render.small_site import rendered, view, words

KNOWN = (
    "udgiver:\n  navn: Foreningen Broen\n  e-mail: broen@broen.dk\ndatabeskyttelse:\n  e-mail: dpo@broen.dk\n"
    "roller: []\n"
)
NOT_YET = "Bed ingen om at skrive under endnu."


def form(root: Path) -> str:
    (page,) = rendered(consent, view(root))
    return words(page)


def test_it_says_what_it_covers_and_that_it_can_be_withdrawn(casebook: Path) -> None:
    told = form(casebook)
    for sentence in (
        "Alle kan læse det, og andre kan tage en kopi.",
        "Du kan fortryde når som helst. Du behøver ikke at sige hvorfor.",
        "Det får ingen betydning for din sag",
        "Vi kan ikke love, at ingen kan kende dig.",
        "Du kan klage til Datatilsynet",
        "Underskrift",
    ):
        assert sentence in told


def test_it_names_whom_to_say_it_to(casebook: Path) -> None:
    (casebook / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    told = form(casebook)
    assert "Navn Foreningen Broen" in told
    assert "broen@broen.dk" in told
    assert "dpo@broen.dk" in told
    assert NOT_YET not in told


def test_where_nobody_publishes_nobody_should_sign(casebook: Path) -> None:
    told = form(casebook)
    assert NOT_YET in told
    assert "Navn Ikke oplyst" in told


def test_a_publisher_that_cannot_be_reached_is_none(casebook: Path) -> None:
    (casebook / "site_config/redaktion.yml").write_text("udgiver:\n  navn: Foreningen Broen\nroller: []\n", "utf-8")
    assert NOT_YET in form(casebook)
