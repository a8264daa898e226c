"""The first guesses of an editor: each is a finding whose advice fits what the editor meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.door import Casebook
from casebook.problem import Problem
from tests.conftest import SOUND
from tests.render.small_site import write

CASE = "cases/broen.yml"
WORDS = [
    {"id": "gaeld", "navn": "Gæld"},
    {"id": "traumer", "navn": "Traumer", "synonymer": ["PTSD", "krigstraumer"]},
    {"id": "psykisk-sygdom", "navn": "Psykisk sygdom"},
]


def findings(root: Path, text: str) -> tuple[Problem, ...]:
    """The findings in the case with that text."""
    return Casebook.load(root, today="2026-11").with_document(CASE, text).findings(CASE)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gæld", "gaeld"),
        ("PTSD", "traumer"),
        ("ptsd", "traumer"),
        ("Psykisk sygdom", "psykisk-sygdom"),
        ("psykiske sygdomme", "psykisk-sygdom"),
        ("traumerne", "traumer"),
        ("hovedbrud", None),
    ],
)
def test_an_id_is_suggested_by_what_people_call_it(casebook: Path, word: str, meant: str | None) -> None:
    write(casebook, "site_config/vocabulary/udfordringer.yml", WORDS)
    found = findings(casebook, f"{SOUND[CASE]}udfordringer: [{word}]\n")
    (message,) = (one.message for one in found if one.rule == "henvisninger/ukendt-id")
    assert message.partition(" id.")[2] == (f" Mente du «{meant}»?" if meant else "")


@pytest.mark.parametrize("place", ["Stevns", "stevns kommune", "Stevns Kommune"])
def test_a_municipality_is_suggested_by_its_name(casebook: Path, place: str) -> None:
    text = SOUND[CASE].replace("kommune: stevns", f"kommune: {place}")
    (message,) = (one.message for one in findings(casebook, text) if one.rule == "henvisninger/ukendt-id")
    assert message.endswith("Mente du «stevns»?")


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("sted: kommune: silkeborg", "Der står to felter på samme linje. Flyt det sidste ned på sin egen linje"),
        ("historier:\n  - borger: alder: 40-49", "Der står to felter på samme linje."),
        ("titel: Først ro: så job", "Et kolon inde i en tekst gør den til et felt. Sæt teksten i anførselstegn."),
        ("resumé: Vejen til job #2\n  og videre", "Et mellemrum og # gør resten af linjen til en kommentar"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_what_is_likely_wrong(casebook: Path, line: str, advice: str) -> None:
    (found,) = (one for one in findings(casebook, f"id: broen\n{line}\n") if one.rule == "yaml/syntaks")
    assert advice in found.message
