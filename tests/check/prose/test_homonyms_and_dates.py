"""A declared place is never a trade, and a date of a law, a report or a period is nobody's date of birth."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import context, rules_in

BIRTH, CPR = "fødselsdato", "cpr-nummer"


@pytest.mark.parametrize("sentence", ["{} Kommune hjalp hende.", "Hun bor i {}.", "Projekt {} er i {}, siger hun."])
def test_the_records_own_municipality_is_never_something_else(sentence: str) -> None:
    for municipality in context().registers.municipalities.values():
        text = sentence.replace("{}", municipality.name)
        assert rules_in(text, municipality=municipality.name).keys() <= {"lille-kommune"}, municipality.name


def test_a_pseudonym_is_no_faith() -> None:
    assert rules_in("Baptist gik hjem, og Baptists mappe lå der.", pseudonym="Baptist") == {}
    assert rules_in("Han er baptist og glad.", pseudonym="Baptist")["tro-og-overbevisning"] == "baptist"


def test_a_street_is_no_trade() -> None:
    assert "sjældent-arbejde" not in rules_in("Hun går tur ad Greve Strandvej hver dag.")
    assert rules_in("Hun er greve og rig.")["sjældent-arbejde"] == "greve"


@pytest.mark.parametrize(
    "text",
    [
        "Evalueringen fra den 4. maj 2005 siger det samme.",
        "Overenskomsten af 1. marts 2007 gælder endnu.",
        "Det står i bekendtgørelse nr. 300 af 9. april 2003.",
        "Kilde: forordning (EF) nr. 12 af 16. december 1999.",
        "Strukturreformen af 1. januar 2007 ændrede kommunerne.",
        "Tallene er fra 1. januar 2005 til 31. december 2006.",
        "Opgjort 01.03.05-31.03.05 og 1/4/05 - 30/4/05.",
        "Opdateret den 3. juli 2009.",
        "| Regel | Gælder |\n|---|---|\n| Lov nr. 12 af 4. juni 2004 | 1. juli 2004 |",
    ],
)
def test_dates_of_documents_and_periods(text: str) -> None:
    assert not {BIRTH, CPR} & rules_in(text, of_method=True).keys()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Asta, 4. maj 1985, er ny på holdet.", BIRTH),
        ("Rapporten om Asta, født 4. maj 1985, er klar.", BIRTH),
        ("Planen er lagt. Asta (04.05.1985) er enig.", BIRTH),
        ("Hendes nummer er 010203-0405.", CPR),
        ("Hendes nummer er 01.02.03-04.05.", CPR),
    ],
)
def test_dates_of_birth_are_still_found(text: str, rule: str) -> None:
    assert rule in rules_in(text)
