"""Fates of relatives, people singled out by an office or a village, short names of diagnoses, and what is nobody."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hendes søster begik selvmord, da hun var barn.", "pårørende"),
        ("Faderen drak, og der var sjældent mad.", "pårørende"),
        ("Datteren er anbragt hos en plejefamilie.", "pårørende"),
        ("Hun bor med sin samlever, som er på førtidspension på grund af en hjerneskade.", "pårørende"),
        ("Sønnen går i 2. klasse og har fået diagnosen autisme.", "pårørende"),
        ("Hendes ekskæreste er vagtmester på et lager.", "pårørende"),
        ("Købmanden i landsbyen gav hende en chance.", "eneste-arbejdsplads"),
        ("Overlægen på medicinsk afdeling i Holstebro rådede hende fra det.", "eneste-arbejdsplads"),
        ("Hun sang i øens forsamlingshus om vinteren.", "eneste-arbejdsplads"),
        ("Hun arbejder på det eneste væveri i landsdelen.", "sjældent-arbejde"),
        ("I otte år sad hun i byrådet.", "sjældent-arbejde"),
        ("Hun er kasserer i fagforeningen.", "tro-og-overbevisning"),
        ("Hun bor med sin hustru i et rækkehus.", "seksualitet"),
        ("Hun har mb. Scheuermann og bliver stiv.", "diagnosekode"),
        ("Der er en prolaps på L4/L5.", "diagnosekode"),
        ("Hun fik MS som ung.", "diagnosekode"),
        ("Kendt med DM2 og KOL.", "diagnosekode"),
        ("Hun skrev om det på sin blog.", "medieomtalt-hændelse"),
        ("Dg.: F33.1, tidl. F41.2.", "diagnosekode"),
        ("131 kg ved seneste vejning.", "kendetegn"),
        ("Sygemeldt fra 9/10, retur 2/11.", "præcis-dato"),
        ("Hun kom til verden i en stue i 1981.", "fødselsdato"),
        ("Hun blev hentet af politiet på arbejdet.", "strafbart-forhold"),
        ("Filmen fik tredive tusind visninger.", "medieomtalt-hændelse"),
    ],
)
def test_a_person_is_found_by_what_is_told_of_those_around(text: str, rule: str) -> None:
    assert rule in rules_in(text) or {"fødselsdato": "præcis-alder"}.get(rule) in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Faderen drak kaffe med hende hver morgen.", "pårørende"),
        ("Hendes søster er glad, og hun har selv fået en diagnose.", "pårørende"),
        ("Lægen i klinikken sendte en attest.", "eneste-arbejdsplads"),
        ("Hun sad i køkkenet og spiste.", "sjældent-arbejde"),
        ("Han mistede sin kone sidste år.", "seksualitet"),
        ("Hun hørte, at han savnede sin kone.", "seksualitet"),
        ("Hun har MitID og et CV.", "diagnosekode"),
        ("Hun løfter 20 kg i praktikken.", "kendetegn"),
        ("Hun går op fra 2/3 til fuld tid.", "præcis-dato"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str, rule: str) -> None:
    assert rule not in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Om aftenen spillede de Ludo og Uno.",
        "De kørte i en gammel Berlingo.",
        "Hun gjorde rent med en støvsuger af mærket Nilfisk.",
        "Programmet var skrevet i COBOL.",
        "Hun kender nogen i Polen. I Sverige gør man det på en anden måde.",
        "Punkt 4: Evt. Der kaldes ind til nyt møde.",
        "To piger på holdet hjalp hende.",
        "Mange skriver på Instagram, når de vil aflyse.",
    ],
)
def test_products_and_what_is_said_in_general_point_at_nobody(text: str) -> None:
    assert rules_in(text) == {}


def test_a_name_beside_a_game_is_a_name_still() -> None:
    assert "personnavn" in rules_in("Hendes bror Uno kom forbi, og de spillede.")
    assert "oprindelsesland" in rules_in("Hun er flyttet fra Polen.")
    assert "uerklæret-egennavn" in rules_in("Hun er nu fast i Guldkammeret.")
