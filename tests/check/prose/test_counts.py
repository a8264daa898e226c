"""Counts of a few people in sentences, paragraphs, lists and tables, and numbers of other things."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

SHARE, TABLE = "lille-andel", "tabel-i-tekst"


@pytest.mark.parametrize(
    "text",
    [
        "Fire af seks lærlinge blev på stedet.",
        "Nr. 12 af 12 sagsbehandlere sagde ja.",
        "På holdet var der otte kursister. To kursister kom i job.",
        "Vi var seks på holdet. Fire er i job nu.",
        "Otte begyndte på holdet. Kun tre gennemførte.",
        "En tredjedel af de 12 unge faldt fra.",
        "Hver anden af de seks kvinder takkede nej.",
        "Af de ni, der begyndte, er fire stadig ledige.",
        "Blandt de syv unge var tre uden bolig.",
        "Der var seks borgere på stedet; to af dem havde været indlagt.",
        "33 pct. af de 6 borgere fik fleksjob.",
        "5 af 7 sygemeldte er raskmeldt.",
        "Der sad fem mødre om bordet, hvoraf to var alene.",
        "Pr. d.d.: 6 delt., heraf 2 i prak.",
        "Kort sagt:\n- Ti borgere begyndte\n- Heraf takkede to nej",
        "Holdet bestod af 10 kvinder, og 9 af dem var flygtet.",
        "Begge deltagere fik arbejde.",
        "Ingen af de fem kom tilbage.",
        "Alle syv deltagere fik et job.",
    ],
)
def test_a_few_of_a_small_group_are_found_whatever_the_words(text: str) -> None:
    assert SHARE in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "De kom i to ud af de otte uger.",
        "Ifølge en undersøgelse vil ni ud af ti gerne arbejde.",
        "Hun fik to af de fire breve læst op.",
        "Side 2 af 7 og punkt 3 af 5 blev læst højt.",
        "Alle tre afdelinger blev bedt om at godkende planen.",
        "Holdet mødes to gange om ugen i otte uger, heraf fem i praktik.",
        "Der var 118 borgere, og 14 af dem takkede nej.",
        "Hun har læst 3 af 12 kapitler og to af bøgerne.",
        "Loven har 5 stykker, heraf to om sanktioner.",
        "Det er en af de to dage, hun har fri.",
        "Metoden bruges i 8 kommuner, heraf to på Fyn.",
        "Begge dele er vigtige, og ingen af de to planer passede.",
        "22 % af indsatsgruppens 6.700 var i job.",
        "Kurset varer 6 uger; to af dem er i praktik.",
        "Hun er mor til tre, og to af dem bor hjemme.",
        "Ingen af de to nævnte\njobcentre ved det.",
    ],
)
def test_numbers_of_other_things_and_of_many_are_left_alone(text: str) -> None:
    assert SHARE not in rules_in(text)


def test_of_a_method_the_size_of_a_group_is_no_count() -> None:
    assert SHARE not in rules_in("Et hold har 12 pladser, og fire af dem er til unge.", of_method=True)
    assert SHARE in rules_in("Af de fem, der begyndte, er to i job.", of_method=True)


def test_a_table_in_a_text_goes_to_the_engine_of_the_figures() -> None:
    table = "| | Mænd | Kvinder |\n|---|---|---|\n| Gennemført | {} | 42 |"
    assert rules_in(table.format(4))[TABLE] == "4"
    assert TABLE not in rules_in(table.format(5))
    assert rules_in("Hvem     Startet    I job    %\nUnge     7          2        29")[TABLE] == "2        29"
    assert TABLE not in rules_in("| Trin | Uger |\n|---|---|\n| Samtale | 2 |\n| Praktik | 4 |")
