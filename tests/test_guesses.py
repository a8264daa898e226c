"""The first guesses of an editor: each is a finding whose advice fits what the editor meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.door import Casebook
from casebook.problem import Problem
from tests.built import ROOT
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


STORY = """id: proeven
titel: En opdigtet prøve
resumé: En opdigtet historie.
sted: {kommune: stevns}
år: 2024
historier:
  - borger: {pseudonym: Agnete, alder: 40-49, køn: kvinde, familie: [skilt, forælder]}
    fra: kontanthjaelp
    tekst: |
      Hun går over broen.
      Der er WORD.
kilder: egen-erfaring
rettigheder: {grundlag: egne-ord}
anonymisering:
  grundlag: samtykke
  samtykke: {reference: S-1, udløber: 2031-11}
"""


@pytest.mark.parametrize("word", ["et rehabiliteringsteam", "mentorstøtte"])
def test_a_word_that_counts_as_a_benefit_explains_why_so_few_fit(word: str) -> None:
    file = "cases/proeven.yml"
    books = Casebook.load(ROOT, today="2026-11")
    plain, narrowed = (
        next(
            one
            for one in books.with_document(file, STORY.replace("WORD", told)).findings(file)
            if one.rule == "korpus/forventet-antal"
        )
        for told in ("en bænk", word)
    )
    assert "Et ord i teksten" not in plain.hint
    assert narrowed.hint.startswith("Det passer på mellem under 1 og ")
    assert ". Et ord i teksten regnes med som en ydelse (linje 11). Udelad " in narrowed.hint
    assert word not in narrowed.hint
    (note,) = (other.note for other in narrowed.related if other.place.span.start.line == 11)
    assert note.startswith(
        "ordet her regnes for en ydelse: en ydelse undervejs, som teksten nævner; uden det passer resten på omkring "
    )
    assert narrowed.related[0].note.startswith("her står stedet; uden det passer resten på omkring ")
