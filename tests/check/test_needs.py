"""A pattern is not looked for where nothing that it needs stands; and wherever it matches, all that it needs stands."""

from __future__ import annotations

import re

import pytest

from casebook.check.needs import Needs
from casebook.check.sentences import sentences, stretches
from casebook.check.triggers import Prefilter
from tests.check.test_patterns import expressions


def are_met(source: str, text: str, flags: int = re.IGNORECASE) -> bool:
    needs = Needs(re.compile(source, flags))
    (sentence,) = sentences(stretches(text), Prefilter(few=0))
    return needs.are_met(sentence.mask)


def test_of_most_patterns_it_is_known_what_they_need() -> None:
    """That it is not more than their matches hold is a test of the patterns (`test_patterns`)."""
    needs = [Needs(re.compile(*one)) for one in sorted(expressions())]
    Prefilter(few=0).of(())
    nothing = 0
    assert sum(not needed.are_met(nothing) for needed in needs) > len(needs) * 3 / 4


def test_what_was_read_before_the_needs_are_known_is_looked_through() -> None:
    needs, prefilter = Needs(re.compile("hjem")), Prefilter(few=1)
    before, after = (sentences(stretches("Hun gik ud"), prefilter)[0].mask for _ in range(2))
    assert needs.are_met(before)
    assert not needs.are_met(after)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\bhan (?:gik|kom) hjem\b", "Han kom hjem"),
        (r"(?:holder|holdt) (?:lørdag|fri)(?:en)?", "holdt lørdagen"),
        (r"(?P<navn>(?:et par|nogle) og (?:tyve|tredive))", "nogle og tredive"),
        (r"\bmed(?:en|er)\b", "meden"),
        (r"(?:ab)+c", "ababc"),
        (r"a(?:b|bc)d", "abcd"),
        (r"1[0-9]|2[01][0-9]", "214"),
        (r"[0-9]?år", "år"),
        (r"[0-9]{0,2} år", " år"),
        (r"(?:[1-9][0-9]|tyve) år", "tyve år"),
        (r"(?<![\wæøå])ar(?![\wæøå])", "et ar"),
        (r"(?:lang )?vej|§", "§"),
        (r"\\bo", r"\bo"),
        (r"stærk", "ſtærk"),
    ],
)
def test_a_pattern_needs_no_more_than_its_matches_hold(source: str, text: str) -> None:
    assert re.search(source, text, re.IGNORECASE)
    assert are_met(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\bhan (?:gik|kom) hjem\b", "han kom ud"),
        (r"\ben mentor\b|\bar på kinden\b", "han starter med en mentorordning"),
        (r"(?:holder|holdt) (?:lørdag|fri)(?:en)?", "det bliver holdt"),
        (r"(?:lav|lille),? [12][0-9]", "lille og lav"),
        (r"(?P<navn>(?:et par|nogle) og (?:tyve|tredive))", "nogle og mange"),
        (r"[0-9]{2} kg", "mange kg"),
    ],
)
def test_a_sentence_without_all_that_one_alternative_needs_is_not_searched(source: str, text: str) -> None:
    assert not re.search(source, text, re.IGNORECASE)
    assert not are_met(source, text)


def test_of_a_pattern_of_which_nobody_knows_what_it_needs_every_sentence_is_searched() -> None:
    assert are_met(r"\bhan\b|[a-z]+sen", "larsen")
    assert are_met("(" * 12 + "dybt" + ")" * 12, "noget helt andet")
