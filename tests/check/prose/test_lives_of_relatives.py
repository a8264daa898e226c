"""Facts of a relative's own life, whatever the words, as against what they are to the citizen."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

RULE = "pårørende"


@pytest.mark.parametrize(
    "text",
    [
        "Da hun var seks, kom hendes ældre søster på børnehjem.",
        "Da hun var lille, døde hendes far.",
        "Moderen lagde alle kræfter i sit arbejde som bogholder.",
        "Hun voksede op med en hjemmegående mor og en far, der arbejdede som fodermester.",
        "Begge forældre er døde.",
        "Faren, en tidligere sømand, lever alene.",
        "Søster: sygeplejerske.",
        "Svigersønnen er kok på et stort hotel.",
        "Hendes lillesøster vandt en talentkonkurrence.",
        "Broren er stukket af til Spanien.",
        "Datteren skærer i sig selv.",
        "Kæresten slår hende.",
        "Hendes kæreste er på flugt fra politiet.",
        "Tvillingerne leger, og den ene er født uden hørelse.",
        "Asta blev enke, mens hun var sygemeldt.",
        "Søn m. Aspergers, datter i aflastning hver anden weekend.",
        "Børn: dreng f. 2009.",
        "Min mors kæreste er alkoholiker.",
        "Konen ligger til dialyse tre gange om ugen.",
        "Hans svigerforældre driver en minkfarm.",
        "Faren skød sig i garagen.",
        "Hun fødte en søn, der døde efter tre dage.",
        "Hendes eks har polititilhold.",
        "Hun talte om fætter Aslan, der selv havde åbnet frisørsalon.",
    ],
)
def test_a_fact_of_a_relatives_own_life_is_found(text: str) -> None:
    assert RULE in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Min mor spurgte, om jeg havde spist.",
        "Hun er glad for, at hendes søn har fået nye venner.",
        "Hendes søn er hendes grund til at stå op.",
        "Hun har en søster, der altid tager telefonen.",
        "Manden på lageret nikkede.",
        "Jeg vil gerne være en mor, der går på arbejde.",
        "Når børnene er hos deres far, tager hun aftenvagter.",
        "Moren er en vigtig støtte.",
        "Sønnen har feber, og hun melder afbud.",
        "Hun savner sin bror, der bor langt væk.",
        "Når nogen bliver enke midt i et forløb, bør planen hvile.",
        "De fleste forældre drak ikke.",
        "Den ældste i gruppen tog ordet først.",
        "Sønnen har tegnet en tegning til mentoren.",
        "Børnene har vænnet sig til, at hun er væk.",
        "Hun er glad, mens børnene er i skole.",
        "Moderen er blevet roligere.",
        "Eksen og hun har fundet en ordning.",
    ],
)
def test_what_a_relative_is_to_the_citizen_is_left_alone(text: str) -> None:
    assert RULE not in rules_in(text)
