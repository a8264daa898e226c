"""Number words and their digits: every number below a hundred, and nothing that merely begins like one."""

from __future__ import annotations

import re

from casebook.language.number_words import NUMBER_WORDS, number_pattern


def test_every_number_below_a_hundred_is_said() -> None:
    assert {int(digits) for digits in NUMBER_WORDS.values()} == set(range(100))


def test_the_pattern_takes_a_word_whole() -> None:
    pattern = re.compile(number_pattern())
    assert [word for word in NUMBER_WORDS if not (match := pattern.match(word)) or match.group() != word] == []


def test_a_pattern_of_some_leaves_the_others() -> None:
    several = re.compile(number_pattern(lambda word: int(NUMBER_WORDS[word]) > 1))
    assert not several.fullmatch("en")
    assert several.fullmatch("to")
