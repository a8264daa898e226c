"""Third parties and what singles somebody out without a name, and their sound look-alikes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from casebook.bench.prose import MarkedText, findings
from casebook.check.context import CheckContext, context_of
from tests.own import own_corpus

ROOT = Path(__file__).parents[3]
OURS = (
    "tredjepart/eneste-arbejdsplads",
    "tredjepart/navngiven-arbejdsplads",
    "indirekte/slægt-til-kendt",
    "indirekte/medieomtalt-hændelse",
    "indirekte/sjældent-arbejde",
)


@cache
def context() -> CheckContext:
    """The real registers and lists."""
    return context_of(own_corpus(), "2026-11")


def found(text: str, municipality: str = "Holstebro") -> list[str]:
    """The rules on third parties and on singling out that find something in a story."""
    passage = MarkedText(
        text,
        is_clean=True,
        marked=(),
        family="",
        group="",
        municipality=municipality,
        pseudonym="Asta",
        of_method=False,
    )
    rules = (finding.problem.rule for finding in findings(passage, context()))
    return [rule for rule in rules if rule in OURS]


@pytest.mark.parametrize(
    "text",
    [
        "Hun begyndte som frivillig i brugsen.",
        "Praktik 3 dage om ugen på biblioteket gik ikke, men hun fik job i svømmehallen.",
        "Asta fik timer med løn i kirkens køkken.",
        "Afdelingslederen på plejehjemmet ringede.",
        "Han vaskede op på kroen.",
        "Asta er svigerdatter til den lokale dyrlæge.",
        "Hun er præstens niece.",
        "Hendes onkel er borgmester.",
        "Hun er den eneste på sit hold, der taler grønlandsk.",
        "Han har en ph.d. og har aldrig brugt den.",
        "Hun blev danmarksmester i bordtennis.",
        "Han vandt byens konkurrence.",
        "Hun fortalte sin historie til DR.",
        "Opslaget blev delt 4.000 gange.",
        "Hun har 12.000 følgere.",
        "Asta lagde en video op på TikTok.",
        "Hans gård brændte ned sidste vinter.",
        "Hun var på arbejde under et røveri.",
        "Han fik et kraftigt elektrisk stød på arbejdet.",
        "Faderen druknede i fjorden.",
    ],
)
def test_what_singles_somebody_out_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Asta møder på jobcentret i Greve hver mandag.", "Greve"),
        ("Greve Kommune betalte kurset for hende.", "Greve"),
        ("Jobcentret er blevet kåret som landets bedste.", "Holstebro"),
        ("Hun gik tur ved havnen og i kirken.", "Holstebro"),
        ("Hun kom i praktik på et plejehjem og siden i en kantine.", "Holstebro"),
        ("Kommunens medarbejdere hjalp hende i gang.", "Holstebro"),
        ("Hun ringede tre gange, før hun fik svar.", "Holstebro"),
        ("Hun brændte nallerne og lo ad det.", "Holstebro"),
        ("Hun mødte præsten og blev glad.", "Holstebro"),
        ("Hun så indslaget i fjernsynet.", "Holstebro"),
        ("Hun er gift med en tømrer og har en søster i nærheden.", "Holstebro"),
        ("Projektet er det første i landet, siger lederen.", "Holstebro"),
    ],
)
def test_the_sound_look_alikes_are_left_alone(text: str, municipality: str) -> None:
    assert found(text, municipality) == []
