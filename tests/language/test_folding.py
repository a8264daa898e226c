"""Folding undoes obfuscation, and maps every character back to the text that it came from."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.language.folding import fold, with_danish_letters

PIECES = (
    "kaffe",
    " ",
    "<!-- en note -->",
    "<i class=a>",
    "7",
    "\x00",
    "\n",
    "–",
    "­",
    "\u200b",
    "а",
    "&aring;",
    "**",
    "<b>",
    "<br>",
    "[her](x)",
    "Å",
    "  \n",
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("kaf\u200bfe", "kaffe"),
        ("kaf\u00adfe", "kaffe"),
        ("k\u0430ffe", "kaffe"),
        ("k&aelig;k", "kæk"),
        ("**kaf**fe", "kaffe"),
        ("kaf<b>f</b>e", "kaffe"),
        ("to\nord", "to ord"),
        ("kaf\x00fe\x1f", "kaffe"),
        ("to\x0cord", "to ord"),
        ("kaf<!-- note -->fe nu", "kaffe <!-- note --> nu"),
        ('ord</li><li class="a">Ord', 'ord</li><li class="a">Ord'),
        ("to – ord", "to - ord"),
        ("ｋａｆｆｅ", "kaffe"),
        ("kaf\u034ffe", "kaffe"),
        ("kaf\u0336fe", "kaffe"),
        ("kaf\u3164f\ufe0fe", "kaffe"),
        ("kafe\u0301", "kafe\u0301"),
        ("٣۳३❸③３", "333333"),
    ],
)
def test_what_hides_a_word_is_undone(text: str, plain: str) -> None:
    assert fold(text).text == plain


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_every_character_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    for at in range(len(folded.text)):
        start, end = folded.back(at, at + 1)
        assert 0 <= start < end <= len(text)


def test_zeros_hide_nothing_and_take_no_time() -> None:
    began = time.process_time()
    folded = fold("\0" * 500_000 + "kaf" + "\0" * 500_000 + "fe")
    assert folded.text == "kaffe"
    assert [folded.back(at, at + 1)[0] for at in (0, 3)] == [500_000, 1_000_003]
    assert time.process_time() - began < 1, "one match for a run, not one for each"


def test_letters_of_an_address_are_danish_again() -> None:
    assert with_danish_letters("kaerligheden-paa-oeen") == "kærligheden-på-øen"


BITS = (
    "12[34]56",
    "[ord](side)",
    "<b>",
    "</b>",
    "<br>",
    "  \n",
    "**",
    "_",
    "a",
    "1",
    "2 ",
    "<div>",
    "\n",
    "–",
    "[3]",
    "ø",
)
UNSEEN = "\u200b"  # a text with something hidden is folded character by character


@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join))
def test_a_text_without_anything_hidden_is_folded_part_by_part_to_the_same(text: str) -> None:
    short, long = fold(text), fold(text + UNSEEN)
    assert short.text == long.text
    places = range(len(short.text))
    assert [short.back(at, at + 1) for at in places] == [long.back(at, at + 1) for at in places]
