"""A risk and the way out of it in Danish: what is named, what is advised, and how a number is said."""

from __future__ import annotations

import pytest

from casebook.risk.doubt import BoundedNumber
from casebook.risk.suggestion import Generalisation, Suggestion
from casebook.risk.words import about, advice, between, instruction, name_of

NAMES = {
    "sted": "stedet",
    "alder": "alderen",
    "køn": "kønnet",
    "baggrund": "baggrunden",
    "børn": "børnene",
    "fra": "det, personen kom fra",
    "til": "det, personen kom til",
    "familie.skilt": "civilstanden",
    "tekst.præcis-dato#den 3. maj": "det, reglen præcis-dato finder i teksten",
    "tekst.præcis-dato#a#b": "det, reglen præcis-dato finder i teksten",
    "tekst.ydelse#fleksjob": "en ydelse undervejs, som teksten nævner",
    "tekst.ydelse": "en ydelse undervejs, som teksten nævner",
}


def change(attribute: str, after: str | None = None) -> Generalisation:
    return Generalisation(attribute, "noget", after, 1)


@pytest.mark.parametrize(("attribute", "name"), NAMES.items())
def test_an_attribute_has_a_danish_name_without_what_was_told(attribute: str, name: str) -> None:
    assert name_of(attribute) == name


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "under 1"),
        (0.99, "under 1"),
        (1, "omkring 1"),
        (23.6, "omkring 24"),
        (1234.4, "omkring 1.234"),
    ],
)
def test_a_number_of_people_is_said_roughly(number: float, words: str) -> None:
    assert about(number) == words


@pytest.mark.parametrize(
    ("low", "middle", "high", "words"),
    [
        (8.9, 24.2, 70.1, "mellem 8 og 71, regnet 24"),
        (0.4, 1.2, 3.1, "mellem under 1 og 4, regnet 1"),
        (0.1, 0.3, 1.1, "mellem under 1 og 2, regnet under 1"),
        (0.1, 0.3, 1.0, "under 1"),
        (20, 20, 20, "omkring 20"),
        (1383714.0, 1383714.0000000002, 1383714.0000000002, "omkring 1.383.714"),  # as shares add up on some machines
        (2.9999999996, 3.0, 3.0, "omkring 3"),
        (900, 1234.4, 2000, "mellem 900 og 2.000, regnet 1.234"),
    ],
)
def test_a_number_is_said_with_bounds_that_are_rounded_outwards(
    low: float, middle: float, high: float, words: str
) -> None:
    assert between(BoundedNumber(low, middle, high)) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (change("sted", "region:midtjylland"), "giv regionen i stedet for kommunen"),
        (change("sted", ""), "skriv, at casen er fra hele landet"),
        (change("sted"), "skriv, at casen er fra hele landet"),
        (change("alder", "40-59"), "skriv alderen som 40-59"),
        (change("alder", "voksen"), "skriv «voksen» som alder"),
        (change("børn", "forælder"), "nøjes med, at personen har børn"),
        (change("børn"), "udelad børnene"),
        (change("køn"), "udelad kønnet"),
        (change("til", "revalidering"), "skriv det, personen kom til bredere: «revalidering»"),
        (change("til"), "udelad det, personen kom til"),
        (change("familie.skilt"), "udelad civilstanden"),
        (change("tekst.præcis-dato#den 3. maj"), "skriv det bredere, som reglen præcis-dato finder i teksten"),
        (change("tekst.præcis-dato#a#b"), "skriv det bredere, som reglen præcis-dato finder i teksten"),
        (change("tekst.ydelse#fleksjob"), "udelad en ydelse undervejs, som teksten nævner"),
    ],
)
def test_a_step_is_told_as_something_to_do(given: Generalisation, words: str) -> None:
    assert instruction(given) == words


def test_where_no_way_is_wide_enough_the_story_itself_must_change() -> None:
    assert advice(None) == "Selv det bredeste passer på for få. Gør personen konstrueret, eller udelad historien."


def test_where_nothing_must_change_nothing_is_advised() -> None:
    assert advice(Suggestion((), BoundedNumber(20, 40, 80))) == ""


def test_the_steps_are_one_sentence_and_what_is_left_out_comes_last_and_together() -> None:
    suggestion = Suggestion(
        (change("køn"), change("alder", "40-59"), change("familie.skilt"), change("familie.enlig")),
        BoundedNumber(8.9, 24.2, 70.1),
    )
    assert advice(suggestion) == (
        "Skriv alderen som 40-59 og udelad kønnet og civilstanden – både i felterne og i teksten. "
        "Så passer det på mellem 8 og 71, regnet 24."
    )


def test_one_step_stands_alone() -> None:
    assert advice(Suggestion((change("køn"),), BoundedNumber(0.2, 0.5, 0.9))) == (
        "Udelad kønnet – både i felterne og i teksten. Så passer det på under 1."
    )
    assert advice(Suggestion((change("sted", "region:x"),), BoundedNumber(20, 20, 20))) == (
        "Giv regionen i stedet for kommunen – både i felterne og i teksten. Så passer det på omkring 20."
    )
