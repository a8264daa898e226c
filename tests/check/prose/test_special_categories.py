"""Matters of articles 9 and 10 of the GDPR, as they stand in journals, messages and lists."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

SPECIAL = frozenset(
    {
        *("seksualitet", "tro-og-overbevisning", "etnicitet-og-sprog", "diagnosekode", "medicin", "kendetegn"),
        *("strafbart-forhold", "sjælden-diagnose"),
    }
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hun siger, at hun er BISEKSUEL og ikke vil have det i planen.", "seksualitet"),
        ("jeg er trans, sig det til dem inden mandag", "seksualitet"),
        ("Hendes hustru kører hende på arbejde.", "seksualitet"),
        ("Asta har solgt sig som prostitueret.", "seksualitet"),
        ("Hun er gift med en kvinde.", "seksualitet"),
        ("Asta er født som dreng.", "seksualitet"),
        ("Hun er i metadonbehandling.", "medicin"),
        ("Hun har overtrådt straffelovens paragraf 244.", "strafbart-forhold"),
        ("Asta er jøde og arbejder ikke om lørdagen.", "tro-og-overbevisning"),
        ("Hun går i Pinsekirken hver søndag.", "tro-og-overbevisning"),
        ("Hun går med tørklæde og vil ikke give hånd.", "tro-og-overbevisning"),
        ("Hun synger i frikirkens kor.", "tro-og-overbevisning"),
        ("Asta er rom og vokset op på landevejen.", "etnicitet-og-sprog"),
        ("Tolken talte sorani, så hun forstod det halve.", "etnicitet-og-sprog"),
        ("Hun læser og skriver tigrinya.", "etnicitet-og-sprog"),
        ("Diag.: F43.1, stabil.", "diagnosekode"),
        ("Henvist med DM511 og nedsat kraft.", "diagnosekode"),
        ("Hun har morbus Bechterew og er stiv om morgenen.", "diagnosekode"),
        ("Hun har haft et carcinoma mammae.", "diagnosekode"),
        ("- mødetid kl. 9\n- pregabalin 150 mg x 2, ikke truck", "medicin"),
        ("Hun er begyndt på escitalopram.", "medicin"),
        ("Borger   Højde/vægt\nAsta     176 cm/93 kg", "kendetegn"),
        ("Hun har en tatovering af en ørn på underarmen.", "kendetegn"),
        ("Hun vejer 118 kilo og søger stående arbejde.", "kendetegn"),
        ("Hun mangler to fingre på venstre hånd.", "kendetegn"),
        ("Tidl. dømt eft. strl. § 276, søger på lager.", "strafbart-forhold"),
        ("Hun er tidligere narkodømt.", "strafbart-forhold"),
        ("Hun blev taget for et butikstyveri.", "strafbart-forhold"),
    ],
)
def test_what_the_law_protects_specially_is_found(text: str, rule: str) -> None:
    assert rule in rules_in(text)


def test_one_participant_in_a_text_on_a_method_is_somebody_too() -> None:
    assert "etnicitet-og-sprog" in rules_in("Den ene deltager taler kun pashto.", of_method=True)
    assert not SPECIAL & rules_in("Metoden er prøvet med muslimske kvinder i ti kommuner.", of_method=True).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Hun lever alene og har en datter, siger hun.",
        "Hun har en tro på, at det bliver bedre, og er medlem af en klub.",
        "Hendes faster og moster fastholder, at hun skal faste grænser til.",
        "Hun har brug for tolk og taler et andet modersmål end dansk.",
        "Hun taler engelsk, tysk og lidt spansk.",
        "Hun har depression, angst, ADHD og dårlig ryg.",
        "Hun møder i lokale F20 og tager bus 150S ad E20.",
        "Hun tager B12-vitamin og drikker 2 liter vand.",
        "Hun må højst løfte 10 kg og stå 30 minutter.",
        "Hun bygger en reol på 180 gange 40.",
        "Vi har tavshedspligt, jf. straffelovens § 152, og det ved hun.",
        "Afgørelsen er truffet efter lovens § 27, stk. 1, nr. 2, siger hun.",
        "Hun er bedømt som god til det.",
        "Hun skal hente en straffeattest til praktikken.",
        "Hun fik samme tilbud som de andre og det samme svar igen.",
    ],
)
def test_what_is_nothing_special_is_left_alone(text: str) -> None:
    assert not SPECIAL & rules_in(text).keys()
