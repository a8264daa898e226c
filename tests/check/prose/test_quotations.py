"""Verbatim speech however it is set, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

QUOTATION = "søgbart-citat"


@pytest.mark.parametrize(
    "text",
    [
        "”Jeg kom helt ind i gangen,” siger Asta, ”og så vendte jeg om, fordi ingen så mig.”",
        "Asta så op. – Jeg har aldrig haft en chef, der spurgte mig om noget som helst før.",
        "Det var hårdt at stå der uden at kende nogen, og jeg gik hjem efter en time, siger hun.",
        "Asta: Jeg vidste jo ikke, at man måtte sige nej til det, de tilbød mig den dag.",
        "Borger: jeg kan ikke sove om natten og jeg ved ikke hvad jeg skal gøre ved det mere",
        "Hun sagde ‚Jeg ville bare have, at nogen spurgte mig, hvordan jeg egentlig havde det‘.",
        "›Jeg har været her i fire måneder, og jeg har ikke lavet andet end at vente‹, lyder det.",
        "“Jeg har siddet i den stol længe.\n“Og så en dag ringede de, og jeg tog den, og jeg sagde ja,” siger hun.",
        "• Jeg har altid godt kunnet lide dyr, så da de spurgte mig, sagde jeg ja med det samme",
        "Mentoren siger om hende: «Hun sad altid yderst på stolen, som om hun var på vej ud ad døren».",
        "”Vi boede i bilen hele den vinter, og det var en nabo, der fandt ud af det,” fortæller Asta.",
        'Hun siger »jeg er bare så "træt" af det hele, og jeg vil gerne have ro til at være mig selv«.',
        "Det sagde de unge:\n- Jeg fik et netværk her, som jeg ikke har haft, siden jeg gik i skole",
        "–Jeg er ikke bange mere. Jeg siger det til folk, og så må de tænke, hvad de vil. Hun rejser sig.",
    ],
)
def test_long_speech_is_found_however_it_is_set(text: str) -> None:
    assert QUOTATION in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "- Jeg ringer til Asta på mandag og følger op på aftalen om praktik i køkkenet",
        "«Man skal møde folk der, hvor de er, og det tager tid, og det ved vi godt», siger lederen.",
        "Mentoren siger: «Jeg plejer at vente med at spørge, indtil der er kaffe på bordet og ro på».",
        "Projektlederen forklarer: Jeg tror på, at de fleste vil arbejde, hvis de får den rette hjælp.",
        "Metoden «Hvad skal der til for, at flere kommer i job og bliver der længe nok» er ny.",
        "Hun kaldte det «et pusterum», og senere var det «det bedste, der var sket», og hun ville «blive længe».",
        "Opfølgning. Jeg skriver til hende, og hun svarer, at hun gerne vil komme i næste uge til samtalen.",
        "Jeg spørger, hvad der skal til, og det vil hun gerne tænke over til næste gang, siger hun.",
        "Konklusion: Jeg vurderer, at borgeren har brug for mere tid, før praktikken kan begynde.",
        "Hans' bil og '90'erne og 30\" på den ene led og 40\" på den anden led af det hus, hun bor i nu.",
        "- Møder hver dag\n- Klarer opgaverne på værkstedet sammen med de andre og er glad for det hele dagen",
        "”Vi har fulgt 40 ledige i to år, og vi ser, at fremmødet stiger, når mentoren ringer,” siger forskeren.",
    ],
)
def test_what_is_short_or_general_is_no_quotation_to_search_for(text: str) -> None:
    assert QUOTATION not in rules_in(text)


def test_of_a_method_only_speech_that_is_set_as_such_counts() -> None:
    said = "Jeg fik et netværk her, som jeg ikke har haft, siden jeg gik i skole"
    assert QUOTATION in rules_in(f"En af deltagerne sagde: «{said}».", of_method=True)
    assert QUOTATION not in rules_in(f"Skemaet har udsagnet «{said}».", of_method=True)
    assert QUOTATION not in rules_in(f"- {said}", of_method=True)
    assert QUOTATION in rules_in(f"De unge sagde:\n- {said}", of_method=True)


def test_a_short_quoted_word_does_not_throw_the_next_pair_off() -> None:
    text = "Hun fik en ”pause”, og så: ”Jeg har altid vidst, at der var noget galt, og nu ved jeg hvad,” siger hun."
    assert rules_in(text)[QUOTATION].startswith("”Jeg har altid")
