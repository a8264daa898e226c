"""Paragraphs of policy, research, law, courses and budgets tell of nobody, and names in them are cited."""

from __future__ import annotations

import pytest

from casebook.problem import Level
from tests.check.prose.reading import findings_in, rules_in

SOUND = (
    (
        "Erfaringerne stammer fra USA og Canada, men er siden prøvet i Sverige. Forskerne fulgte 900 personer, og "
        "undersøgelsen viste, at ledigheden faldt i de kommuner, der fulgte manualen."
    ),
    (
        "I Finland har regeringen indført en reform, hvor kommunerne får tilskud efter resultat. Reglerne gælder for "
        "alle ledige over 25 år."
    ),
    (
        "Der er afsat 4,35 mio. kr. i puljen. Ansøgere kan højst få 615.000 kr. i tilskud, og budgettet skal vedlægges "
        "ansøgningen. Udvalget træffer beslutning senest i maj."
    ),
    (
        "Kurset koster 5.350 kr. inklusive forplejning og holdes i Vejle, Odense og Aalborg. Deltagerne får udleveret "
        "en manual, og underviserne kommer fra to virksomheder."
    ),
    (
        "8.45 Morgenmad. 9.30 Velkomst. 10.00 Oplæg om virksomheder, målgruppe. a) Workshop b) Redskaber c) Metoder. "
        "12.15 Frokost. 13.00 Paneldebat om reformen og kommunernes budget."
    ),
    (
        "Programmet er afprøvet i Lyon, Torino, Madrid og Lissabon, og evalueringen i to artikler viser, at effekten "
        "var størst for unge ledige uden uddannelse."
    ),
    (
        "Medarbejdere registrerer samtaler i DUBU og bruger Schultz Fasit til ydelser. Oplysningerne slettes efter "
        "reglerne i databeskyttelsesloven."
    ),
)
_MORE = "Manualen er afprøvet i flere kommuner, og undersøgelser viser, at effekten er størst for ledige."
CITED = (
    f"Metoden bygger på den samtale, som William Hartwell og Edmund Crowther har beskrevet. {_MORE}",
    "Begrebet er brugt i mange studier (Hartwell 1994; Crowther 2003).",
    f"Hartwell og Crowther skelner mellem tre slags modstand og har udviklet en skala. {_MORE}",
    "Ifølge Lindeberg og hans medforfattere er tilliden afgørende.",
    "Forløbet følger Low Arousal og Strength-Based Approach, og Campbell Library har en oversigt.",
)
OF_SOMEBODY = (
    ("Tesfay Kidane og Berhane Haile har undersøgt metoden.", "Tesfay Kidane"),
    ("Ifølge Mohamud Jama virker metoden.", "Mohamud Jama"),
    ("Metoden er udviklet af Mette Ravnkilde på stedet og bruges i tre kommuner.", "Mette Ravnkilde"),
    ("Ifølge Birgitte Dalsgaard er deltagerne glade for kurset.", "Birgitte Dalsgaard"),
    ("Sagsbehandler Lone Hede har beskrevet metoden i rapporten.", "Lone Hede"),
    ("Modellen er lånt af Torben Friis, som selv har været hjemløs.", "Torben Friis"),
    ("Ahmed Warsame har udviklet metoden med støtte fra kommunerne.", "Ahmed Warsame"),
    ("Nina Simonsen (1984) er henvist til modellen.", "Nina Simonsen"),
    ("Alle på holdet har læst Ole Hansens bog.", "Ole Hansens"),
    ("Rasmussen gennemgik budgettet og priserne på kurset for udvalget.", "Rasmussen"),
)
OF_A_LIFE = (
    "Kom fra Syrien i 2015. Henvist til kursus efter reglerne i loven. Tilskud til befordring er bevilget.",
    "Oprindelse: Syrien. Tilbud: kursus, modul 2, efter lovens regler. Ansøgning om tilskud er sendt til kommunen.",
    "Undersøgelsen, kurset og modulet er aftalt efter reglerne i loven, men hun savner Syrien.",
    "Familien er i Syrien. Kurset, modulet og undervisningen følger reglerne.",
    "Erfaring som kok i Syrien. Ansøgning om kursus, tilskud efter lovens regler, virksomheder kontaktes.",
)


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_in_the_way_of_what_tells_of_nobody(text: str) -> None:
    assert not [each.problem.rule for each in findings_in(text) if each.problem.level is not Level.ADVICE]


@pytest.mark.parametrize("text", CITED)
def test_those_whose_work_is_spoken_of_may_be_named(text: str) -> None:
    assert not {"personnavn", "fuldt-navn"} & rules_in(text).keys()


@pytest.mark.parametrize(("text", "name"), OF_SOMEBODY)
def test_a_colleague_or_a_citizen_is_no_theorist(text: str, name: str) -> None:
    assert name in rules_in(text).values()


@pytest.mark.parametrize("text", OF_A_LIFE)
def test_a_note_that_leaves_out_whom_it_is_about_is_of_somebody(text: str) -> None:
    assert rules_in(text)["oprindelsesland"] == "Syrien"


def test_a_paragraph_about_somebody_stands_beside_one_about_nobody() -> None:
    text = f"{SOUND[0]}\n\nHun er vokset op i Sverige og savner det."
    assert [each.problem.rule for each in findings_in(text) if "oprindelsesland" in each.problem.rule]


@pytest.mark.parametrize(
    ("text", "is_origin"),
    [
        ("I Norge har man prøvet det samme.", False),
        ("Det er mere udbredt i kommunerne, mens Finland har valgt noget andet.", False),
        ("Den tyske filosof skriver om anerkendelse.", False),
        ("Du kan holde ferie i Spanien, hvis du aftaler det først.", False),
        ("I Norge har familien et hus.", True),
        ("Hendes tyske kollega skriver om anerkendelse.", True),
        ("Opvokset i Tyskland og Polen.", True),
        ("Du taler med din bror i Spanien.", True),
    ],
)
def test_a_country_may_be_a_state_or_an_origin(text: str, *, is_origin: bool) -> None:
    assert ("oprindelsesland" in rules_in(text)) is is_origin


@pytest.mark.parametrize(
    ("text", "is_quotation"),
    [
        (
            "På kurset bruges tre spørgsmål: Hvad kan jeg selv gøre? Hvem kan hjælpe mig med det, og hvad er det værd?",
            False,
        ),
        ("»Jeg ser dig først, når jeg har sat mig ned ved siden af dig«, står der i bogen.", False),
        ("»Jeg så dig først, da jeg havde sat mig ned ved siden af dig«, siger hun.", True),
        ("Hun spurgte på kurset: Hvad kan jeg selv gøre, og hvem kan hjælpe mig med det i morgen?", True),
    ],
)
def test_what_a_book_or_a_form_says_is_nobodys_speech(text: str, *, is_quotation: bool) -> None:
    assert ("søgbart-citat" in rules_in(text)) is is_quotation
