"""Ages of the person and of relatives as journals, papers, boards and messages write them."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import findings_in, rules_in

AGE, KIN = "præcis-alder", "pårørende"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ved maskinen stod den 31-årige lærling.", "31-årige"),
        ("Ingen sagde noget, da den 58-årige kvinde rejste sig.", "58-årige"),
        ("Det er nyt for Asta, der om en uge bliver 44 år.", "44 år"),
        ("Livet er et andet for Asta, som i dag er 63 år.", "63 år"),
        ("Nu er Asta 57 år og har fået et skånejob.", "57 år"),
        ("I dag er hun 36 år.", "36 år"),
        ("Nu er hun 41", "41"),
        ("Jeg er altså kun 52 år.", "52 år"),
        ("Hun er toogfyrre og vil videre.", "toogfyrre"),
        ("Hun er en kvinde på 48 med mange planer.", "48"),
        ("Asta var på 47, da hun kom.", "47"),
        ("Trods sine 62 år cykler hun hver dag.", "62 år"),
        ("Født i 1966 voksede hun op på en gård.", "Født i 1966"),
        ("Bg. er f. 69, bor alene.", "f. 69"),
        ("Hun er årg. 1971 og ufaglært.", "årg. 1971"),
        ("K/44, faglært, søger deltid.", "K/44"),
        ("Borger, mand/39, har truckcertifikat.", "mand/39"),
        ("- Gift\n- 53 år\n- Kørekort", "53 år"),
        ("Punkt 4. Asta (58) vil gerne på kursus.", "58"),
        ("Klager er en 47-årig faglært kvinde.", "47-årig"),
        ("Siden hun var 14, har hun passet dyr.", "14"),
        ("Sidste år rundede hun de 60.", "60"),
        ("Asta fylder 50 til sommer.", "50"),
        ("Asta (1979) møder hver dag.", "1979"),
        ("Født: 1979", "Født: 1979"),
        ("Hun nærmer sig de 60.", "60"),
        ("Borger   Alder   Mål\nAsta     46      fleksjob", "46"),
        ("| Borger | Født |\n|---|---|\n| Asta | 1977 |", "1977"),
    ],
)
def test_a_number_of_years_is_an_age(text: str, age: str) -> None:
    assert rules_in(text).get(AGE) == age


def test_an_example_in_a_text_on_a_method_has_an_age_too() -> None:
    assert rules_in("Tag en 38-årig kvinde, som vil ud af huset.", of_method=True)[AGE] == "38-årig"
    assert AGE not in rules_in("De 18-29-årige har en indgang, og en 18-årig kan søge.", of_method=True)


@pytest.mark.parametrize(
    "text",
    [
        "Hun fik et treårigt afklaringsforløb og siden en etårig overbygning.",
        "Kommunen har en 12-årig aftale om praktik, som hun bruger.",
        "Hun har en 20-årig erfaring fra butikker.",
        "Hun var på 17 kurser og er på 20 timer nu.",
        "Hun er i modenhed på niveau med en 11-årig.",
        "Hun opfører sig som en 14-årig, når hun er træt.",
        "Hun følte sig som 20 år igen.",
        "Hun skreg som et barn på fem år.",
        "Hun har en mental alder på 10 år.",
        "Kurset er to år, og kontrakten var 15 år.",
        "I 16 år passede hun sin mor, og efter 20 år var det slut.",
        "Hun arbejdede 22 år på værftet og var fire år undervejs.",
        "For 17 år siden, siger hun, var alt anderledes.",
        "Ledige over 50 år og unge under 25 år har en indgang, siger hun.",
        "Man kan få det, når man er fyldt 40 år, siger hun.",
        "Pensionsalderen er 67 år, og det ved hun.",
        "Hun er 15 år yngre end de andre.",
        "Hun er mellem 40 og 49 år.",
        "Huset er 70 år gammelt, og hun bor der alene.",
        "Hun fyldte 3 sider, og mappen fylder 40 sider.",
        "Bilen er afsat f. 37 timer, og hun er enig.",
        "Hun er nummer 3, og klokken er 12.",
    ],
)
def test_what_is_no_age_is_left_alone_and_counts_for_no_risk(text: str) -> None:
    assert not {AGE, KIN, "tekst-mere-præcis-end-felt", "forventet-antal"} & rules_in(text).keys()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pigerne er nu 7 og 13 år.", "Pigerne er nu 7 og 13 år"),
        ("Hendes børn, der er mellem 4 og 19 år, bor hos faren.", "børn, der er mellem 4 og 19 år"),
        ("Min søn bliver 8, så jeg kommer ikke.", "Min søn bliver 8"),
        ("Min far er 84 og bor alene.", "far er 84"),
        ("Hun kom med sin datter på tretten, og det gik godt.", "datter på tretten"),
        ("Hendes yngste er 3 år.", "Hendes yngste er 3 år"),
        ("Hun har tre børn på 4, 7 og 12.", "børn på 4, 7 og 12"),
        ("Hun har børn i alderen 3-9 år.", "børn i alderen 3-9 år"),
        ("Barn 1: dreng, 7 år.", "dreng, 7 år"),
        ("Hun passer sin demente mor.", "demente mor"),
        ("Hendes 7 måneder gamle datter sover.", "7 måneder gamle datter"),
        ("Hun har en datter med kronisk nyresygdom.", "datter med kronisk nyresygdom"),
        ("Hun er mor til en pige med en medfødt hjerneskade.", "mor til en pige med en medfødt hjerneskade"),
        ("Hendes samlever er skizofren.", "samlever er skizofren"),
        ("Det er hendes søn, som har astma, hun tænker på.", "søn, som har astma"),
    ],
)
def test_ages_and_illnesses_of_relatives(text: str, words: str) -> None:
    assert words.lower().endswith(rules_in(text)[KIN].lower())


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Hun er 34 år.", "«i trediverne»"),
        ("Hun er 58 år.", "«i halvtredserne»"),
        ("Hun er 71 år.", "«mindst 60 år»"),
        ("Da hun var 9 år, flyttede de.", "«som barn»"),
        ("Da hun var 16 år, flyttede de.", "«som ung»"),
        ("Hun er født i 1970.", "«i halvtredserne»"),
    ],
)
def test_the_hint_says_the_band_that_the_age_lies_in(text: str, band: str) -> None:
    assert any(band in finding.problem.hint for finding in findings_in(text))
