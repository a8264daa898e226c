"""Places of work that the article makes the only ones, and places that somebody only visits."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

RULE = "eneste-arbejdsplads"


@pytest.mark.parametrize(
    "text",
    [
        "Første morgen på savværket fik hun høreværn og en makker.",
        "I svømmehallen blev hun sat til at passe kassen.",
        "Hun er der tre dage om ugen på teglværket.",
        "Hos boghandleren lærte hun at pakke ind.",
        "hun er glad for at være på kjeldsens vvs",
        "jeg elsker at være på karstens autoværksted",
        "Kollegerne på trykkeriet gav hende et kram.",
    ],
)
def test_the_only_place_of_its_kind_is_found_where_somebody_works(text: str) -> None:
    assert RULE in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hun var til koncert i kirken og talte med mange.",
        "Efter en måned på lageret kunne hun køre truck.",
        "Hun begyndte på et trykkeri. Kollegerne på trykkeriet gav hende et kram.",
        "Hun gik fra højskolen til praktikken.",
        "Første dag på praktikstedet fik hun en makker.",
        "Mødet blev holdt på biblioteket, og hun begyndte at tro på det.",
        "Hun blev undersøgt på sygehuset, før hun begyndte.",
    ],
)
def test_a_place_that_is_visited_or_one_of_many_is_left_alone(text: str) -> None:
    assert RULE not in rules_in(text)


def test_a_first_name_beside_a_place_is_found() -> None:
    assert "navngiven-fagperson" in rules_in("Birgit fra vaskeriet gav hende et kram.")
    assert "navngiven-fagperson" not in rules_in("Asta fra vaskeriet gav hende et kram.")
