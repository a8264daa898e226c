"""The ways to cut a text into words, each for what it is there for."""

from __future__ import annotations

import re

import pytest

from casebook.language.tokens import GLUED_WORD, LETTERS, PIECE, RUN, WORD

TEXT = "Den 5-årige GPS’en, a-kassen_2 og §50a"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (WORD, ["Den", "5-årige", "GPS’en", "a-kassen", "2", "og", "50a"]),
        (PIECE, ["Den", "5", "årige", "GPS", "en", "a", "kassen", "2", "og", "50", "a"]),
        (RUN, ["Den", "5", "årige", "GPS", "en", "a", "kassen", "2", "og", "50a"]),
        (LETTERS, ["Den", "årige", "GPS", "en", "a", "kassen", "og", "a"]),
    ],
    ids=["word", "piece", "run", "letters"],
)
def test_a_text_is_cut_in_one_of_four_ways(pattern: re.Pattern[str], words: list[str]) -> None:
    assert pattern.findall(TEXT) == words


@pytest.mark.parametrize("pattern", [WORD, PIECE, RUN, LETTERS])
def test_a_letter_is_a_letter_in_any_script(pattern: re.Pattern[str]) -> None:
    assert pattern.findall("Łódź 北京 café") == ["Łódź", "北京", "café"]


def test_what_stands_too_close_on_a_page_is_parted_at_a_capital() -> None:
    assert re.findall(GLUED_WORD, "UdgiverKL og GPS’en") == ["Udgiver", "KL", "og", "GPS’en"]
