"""People beside the citizen: known by their office, by what they do or have, by their own life or that of their kin."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import findings_in


def _of_third_persons(text: str) -> set[str]:
    rules = {finding.problem.rule for finding in findings_in(text)}
    return {rule for rule in rules if rule.startswith("tredjepart/") or rule == "indirekte/slægt-til-kendt"}


@pytest.mark.parametrize(
    "text",
    [
        "Hun fik nøglen af kordegnen, og siden har hun pudset sølv.",
        "Menighedsrådsformanden bad hende dele salmebøger ud.",
        "Spejderlederen kom med en sovepose til hende.",
        "Lokalpolitikeren, der altid cykler, kom ind og hilste på hende.",
        "Haveforeningens kasserer lånte hende pengene.",
        "Det var skolens pedel, der opdagede, at hun sov i cykelkælderen.",
        "Den lokale betjent kørte hende hjem.",
        "Byens eneste frisør klipper hende gratis.",
        "Havnefogeden så gennem fingre med, at hun sov i båden.",
        "Ham, der sælger fisk på torvet, gav hende et job.",
        "Manden med de hvide duer har lært hende at snedkerere.",
        "Hun har fået lov at ride hos hende med islænderne.",
        "Damen i grillbaren skriver hendes timer op.",
    ],
)
def test_whoever_a_town_has_one_of_is_found(text: str) -> None:
    assert _of_third_persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hendes mentor har selv haft en spiseforstyrrelse, så de taler samme sprog.",
        "Rådgiveren blev selv fyret i sommer.",
        "Psykologen har mistet et barn, sagde hun.",
        "Jobkonsulenten er gift med praktikværten, det tog vi op.",
        "Sagen er flyttet, fordi sagsbehandleren er hendes kusine.",
        "Mentoren er gift med den konsulent, der traf afgørelsen.",
    ],
)
def test_the_life_of_somebody_at_work_is_found(text: str) -> None:
    assert _of_third_persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storebroren er kommet i landsholdstruppen, og det fylder hjemme.",
        "Min fætter, ham der bokser, henter mig.",
        "Hendes eks, han er postbud, tager børnene.",
        "Samboer er på førtidspension.",
        "Datteren på 14 holder sig hjemme fra skole.",
        "Sønnen, 9, må vente alene.",
        "Hun har en dreng i femte, som ikke vil i skole.",
        "Veninden har fået frataget sine børn.",
        "Naboens søn er indlagt på lukket.",
        "Knægten er på ungdomshjem.",
        "Datteren venter barn, og det er hun glad for.",
        "Ældste pige gik ned med flaget i ottende.",
    ],
)
def test_the_life_of_kin_and_neighbours_is_found(text: str) -> None:
    assert _of_third_persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Naboen kom med kaffe, og de talte om vejret.",
        "Det var hende, der foreslog, at de skulle begynde med to timer.",
        "Den, der sidder i skranken, kan sjældent svare på det hele.",
        "Mentoren har selv været ledig og ved, hvordan det føles.",
        "Sagsbehandleren er syg i dag, så hendes møde flyttes.",
        "Hun bad ham, der stod ved siden af, om at rykke sig.",
        "Uddannelsesvejlederen og afdelingslederen gav hende ekstra tid.",
        "Hun hjalp hende med ansøgningen og fulgte hende hjem.",
        "Veninden hjalp hende med at flytte, og naboen klagede over larmen.",
        "Manden, der åbnede døren, smilede til hende.",
        "Kvinden, der modtog hende, havde god tid.",
        "Hun kender ham, der kører bilen.",
        "Det er ham, der mærker, hvornår hun er træt.",
        "Hun talte med sin mor, hun havde brug for råd.",
        "Den lokale arbejdsgiver sagde ja til hende.",
        "Borgmesteren bød velkommen, og der var kage.",
    ],
)
def test_the_usual_cast_of_a_story_is_left_alone(text: str) -> None:
    assert not _of_third_persons(text)
