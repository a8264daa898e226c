"""Direct identifiers as hurried people write them, and the numbers and names that are an authority's or history's."""

from __future__ import annotations

import pytest

from casebook.problem import Level
from tests.check.prose.reading import findings_in, rules_in


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Hun logger ind med UgleK48, og koden ligger i tasken.", "profilnavn", "UgleK48"),
        ("På nettet hedder hun asta_og_traerne nu.", "profilnavn", "asta_og_traerne"),
        ("Asta er oprettet som mos-ugle93 derinde.", "profilnavn", "mos-ugle93"),
        ("Hendes bruger-id er ugle-paa-gren, sagde hun.", "profilnavn", "ugle-paa-gren"),
        ("Læg det i boks 51 8QP på MobilePay til Asta.", "profilnavn", "51 8QP"),
        ("Ring til Asta på 31 74 xx 09, resten har jeg.", "telefonnummer", "31 74 xx 09"),
        ("Asta siger nummeret: tre et og så syv fire nul otte og så ni to.", "telefonnummer", None),
        ("Asta står som 0203xx-41xx i bogen.", "cpr-nummer", "0203xx-41xx"),
        ("Skriv Asta og de sidste 4, det er 0417, så går det.", "cpr-nummer", "0417"),
        ("Lønnen til Asta går til reg 1203 kto 0004 551 208.", "bankkonto", None),
        ("Asta bor på skrænten 9 st th, døren binder.", "adresse", None),
        ("Al post til Asta går til postboks 207.", "adresse", "postboks 207"),
        ("Asta låner på kortet 0311 8842 07 i denne uge.", "sagsnummer", "0311 8842 07"),
        ("Astas brik (3B 7C 10 92) er spærret.", "sagsnummer", "3B 7C 10 92"),
        ("Asta klager over afgørelsen i 2022-41873.", "sagsnummer", "2022-41873"),
        ("Asta er oprettet i vagtplanen, medarb nr 00418.", "sagsnummer", "00418"),
        ("Hent Asta ved vognen, N55 41,20 Ø9 12,07.", "koordinat", "N55 41,20 Ø9 12,07"),
        ("Astas bil er D K 4 1 8 2 0, den blå.", "nummerplade", "D K 4 1 8 2 0"),
        ("Navn: Krattholm,Asta, oprettet i går.", "fuldt-navn", "Krattholm,Asta"),
    ],
)
def test_an_identifier_is_found_however_it_is_written(text: str, rule: str, words: str | None) -> None:
    rules = rules_in(text)
    assert rule in rules
    assert words is None or rules[rule] == words


@pytest.mark.parametrize(
    "text",
    [
        "Klagen sendes til Ankestyrelsen på telefon 33 41 12 00, som er åben fra 9 til 15.",
        "Carsten Koch-udvalget pegede på en anden indsats for de ledige.",
        "Samtalen blev udviklet af William R. Miller og Stephen Rollnick, og metoden bruges i mange lande.",
        "Maskinen bruger papir i korn 80, 120 og 240 og skal tømmes hver uge.",
        "Han udfylder LÆ285 og LÆ165 i uge 12, og mødet er i lokale 114.",
        "I 2012, 2013 og 2014 var de 1 250 000, og bogen har ISBN 978-87-92907-78-3.",
        "De sidste 4 år, 2016 til 2019, var holdet fuldt.",
        "covid19 lukkede kantinen.",
    ],
)
def test_what_is_an_authoritys_or_a_things_is_no_error(text: str) -> None:
    problems = [finding.problem for finding in findings_in(text)]
    assert [problem.rule for problem in problems if problem.level is Level.ERROR] == []
