"""Identifiers by their shape, and references to laws, judgments and periods."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Nævnets afgørelse i sag 204/2011 blev lagt til grund.", "sagsnummer", "204/2011"),
        ("Brevet har nummer 2014/0031-77b.", "sagsnummer", "2014/0031-77b"),
        ("Se journalen under Q19-00412-c3.", "sagsnummer", "Q19-00412-c3"),
        ("Overfør til DK50 0040 0440 1162 4300.", "bankkonto", "DK50 0040 0440 1162 4300"),
        ("IBAN: XX9386011117947555", "bankkonto", "XX9386011117947555"),
        ("Bilen har XX12345 på pladen.", "nummerplade", "XX12345"),
        ("Filen hedder birthe-mortensen.jpg.", "navn-i-filnavn", "birthe"),
        ("Hun skrev #IngridPoulsen85 under billedet.", "navn-i-filnavn", "Ingrid"),
    ],
)
def test_an_identifier_is_known_by_its_shape(text: str, rule: str, words: str) -> None:
    assert rules_in(text)[rule] == words


@pytest.mark.parametrize(
    "text",
    [
        "Dommen er gengivet i U 2009.1234 H.",
        "Loven er nr. 712/2004, og direktivet er nr. 2000/78/EF.",
        "Sagen kører 24/7, og akten fylder 12-15 sider.",
        "Hent vejledning-til-mentorer.docx, og se #tillid og #5.",
    ],
)
def test_references_are_no_identifiers(text: str) -> None:
    assert not {"sagsnummer", "telefonnummer", "navn-i-filnavn", "bankkonto"} & set(rules_in(text, of_method=True))
