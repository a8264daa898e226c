"""Names and bodies as caseworkers, journalists and appeals boards write them: what is somebody's, and what nobody's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from casebook.bench.prose import MarkedText, findings
from casebook.check.context import CheckContext, context_of
from casebook.problem import Level
from tests.own import own_corpus

ROOT = Path(__file__).parents[3]


@cache
def context() -> CheckContext:
    """The real registers and lists."""
    return context_of(own_corpus(), "2026-11")


def found(text: str, *, of_method: bool = False, level: Level = Level.WARNING) -> list[str]:
    """The rules that find something in a text, without those of another family and of less than a level."""
    passage = MarkedText(
        text,
        is_clean=True,
        marked=(),
        family="",
        group="",
        municipality="Holstebro",
        pseudonym="Asta",
        of_method=of_method,
    )
    names = ("direkte", "egennavne", "tredjepart")
    problems = [finding.problem for finding in findings(passage, context())]
    levels = (Level.ERROR,) if level is Level.ERROR else (Level.ERROR, Level.WARNING)
    return [problem.rule for problem in problems if problem.rule.startswith(names) and problem.level in levels]


@pytest.mark.parametrize(
    "text",
    [
        "Helle er ikke mødt i dag.",
        "Gry havde glemt aftalen.",
        "Bjørn skal begynde på mandag.",
        "Lærke var nervøs for samtalen.",
        "Vibe kan kun klare to timer.",
        "Tove er ikke mødt i dag.",
        "Liv er sygemeldt igen.",
        "Sol har boet alene i mange år.",
        "Storm vil gerne i praktik.",
        "Lykke ringer, når hun er klar.",
        "hej det er mette, jeg er forsinket",
        "sig til helle at jeg er syg",
        "har du talt med karsten fjeldvangsø",
        "Vh Kirsten",
        "Mvh. Bjarne Opdigtsen",
        "Hilsen fra Jytte i receptionen.",
        "Kære Birthe\nTak for sidst.",
        "Deltagere: Poul Vestersig, Gerda Ibskov og Asta.",
        "Ref.: Kirsten Opdigtsen",
        "Hr. Opdigtsen ringede.",
        "fru Hornslev er ude i dag",
        "Han kaldes Bobby af de andre.",
        "Alle kalder hende Sussi.",
        "M.K. var med til mødet.",
        "Borger KJ udebliver.",
        "Sagsbehandler: HBN",
        "Overlæge Preben Ibskovgaard skrev erklæringen.",
        "Familien Kvabbelund bor ved siden af.",
    ],
)
def test_a_name_is_found(text: str) -> None:
    assert any(rule.startswith("direkte/") or "fagperson" in rule for rule in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tømmergården er et godt sted for hende.",
        "Lanternen ligger lige ved havnen, og der er altid kaffe.",
        "Kompasset blev stiftet af frivillige.",
        "Snedkerne ansatte hende i foråret.",
        "Perlerækken tager imod unge, der har brug for ro.",
        "Hun begyndte hos Blomsterhjørnet i går.",
    ],
)
def test_a_place_or_a_firm_called_by_a_common_word_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Byretten gav medhold, men Vestre Landsret ændrede dommen.",
        "Hun klagede til Det Psykiatriske Patientklagenævn.",
        "Beskæftigelses- og Socialudvalget behandlede sagen.",
        "Børne- og Socialministeriet har svaret.",
        "Dansk Socialrådgiverforening er enig med Landsforeningen Autisme.",
        "Han søgte råd hos Danmarks Lejerforening.",
        "Styrelsen for Arbejdsmarked og Rekruttering har en pjece.",
        "A blev bevilget fleksjob, mens B og C fik afslag.",
        "Kommune X og Y Kommune skulle betale.",
        "Hun er medlem af a-kassen og har kørekort B.",
        "Han bestod Danskuddannelse 2 og Dansk D.",
        "Hun fik konstateret Ménières sygdom.",
        "Hun har Aspergers syndrom og Tourettes.",
        "Hun har Downs syndrom og lever godt med det.",
        "Han bruger Flextur og e-Boks.",
        "Hun logger på Jobnet med MitID.",
        "Han er i gang med et Individuelt Tilrettelagt Forløb.",
        "Sms'en kom for sent. Tlf. besvares ikke.",
        "Obs. hun møder kl. 9.",
        "Hej Asta\nTak for snakken. Hilsen jobcentret",
        "- Rengøring\n- Gåture\n- Kaffe",
        "Ankestyrelsen (juristen) ringede. Jobcentret (konsulenten) ringede også.",
        "Liv skal der til. Storm er der ofte om efteråret. Bo alene kan hun ikke.",
        "Per måned er det for lidt. Else er hun glad nok.",
        "Glad var hun ikke. Modig er hun. Rask bliver hun ikke.",
        "Praktikken er et godt sted at begynde. Attesten ligger på sagen. Planen ligger i mappen.",
        "Sygedagpengeopfølgningen er en god støtte.",
    ],
)
def test_what_nobody_is_hurt_by_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Metoden er udviklet i USA og bruges i Norge og Sverige.",
        "Jobcentre på Sjælland og i Nordjylland deltog.",
        "Den bygger på Motivational Interviewing og Supported Employment.",
        "Teorien kommer fra Aaron Antonovsky, og Bandura skrev om det samme.",
        "Projektet hed KlapJob og blev til JobBro.",
        "Redskabet Progressionshjulet bruges i hver samtale.",
        "Tilgangen kaldes Aktive Hænder og er beskrevet i en håndbog.",
        "Håndbogen Bedre Samtaler 2019 er udgangspunktet.",
    ],
)
def test_names_in_what_tells_of_a_method_stop_nobody(text: str) -> None:
    assert found(text, of_method=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Metoden er udviklet af Laust Opdigtsgaard.",
        "Praktikken ligger hos Rugvængets Gartneri.",
        "Holdet mødes i Skolegade hver tirsdag.",
        "Forløbet ledes af Bente.",
        "Hun bor i Nordjylland.",
    ],
)
def test_people_and_places_in_what_tells_of_a_method_are_found(text: str) -> None:
    assert found(text, of_method=True)
