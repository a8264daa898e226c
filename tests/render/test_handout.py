"""Handouts fit one sheet: whole paragraphs and items, and type that fills it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.render.elements.handout import first_sentence, lines_within, opening, setting

ROOM = 400_000


def test_an_excerpt_is_whole_paragraphs_without_headings() -> None:
    found = opening("### Først\n\nEt afsnit.\n\nEt til.\n\nEt, der ikke er plads til.", 20)
    assert found.text == "Et afsnit.\n\nEt til."
    assert found.cut


def test_a_paragraph_that_is_too_long_is_left_out_rather_than_cut() -> None:
    assert opening("Et langt afsnit uden ende.", 10).text == ""


def test_the_first_sentence_ends_where_a_new_one_begins() -> None:
    assert first_sentence("Mål ca. 3 ting. Tal så om dem.") == "Mål ca. 3 ting."


@given(st.lists(st.text(max_size=50), min_size=1), st.integers(min_value=0, max_value=500))
def test_lines_are_never_more_than_there_is_room_for_but_for_the_first(lines: list[str], most: int) -> None:
    shown = lines_within(lines, most)
    assert shown == tuple(lines[: len(shown)])
    assert len(shown) == 1 or sum(map(len, shown)) <= most


def test_more_text_is_set_in_smaller_type() -> None:
    little = setting("Titel", "Resumé", ["ord " * 200], headings=3, room=ROOM)
    much = setting("Titel", "Resumé", ["ord " * 1200], headings=9, room=ROOM)
    assert little.size > much.size
    assert (little.columns, much.columns) == (2, 3)
