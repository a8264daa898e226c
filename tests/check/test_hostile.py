"""No rule takes long over a text that is made to be slow: a bound against catastrophe, not a measurement."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from casebook.check import TextRule, all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.passage import Passage, PassagePart
from casebook.language.folding import Folded
from casebook.source import Document
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
TEXT_RULES = tuple(rule for rule in all_rules().values() if isinstance(rule, TextRule))
SIZE = 1_000_000  # characters; a file that is twice as small is refused already
SMALL = 5_000  # what takes time by the square of its length is slow by then
LIMIT = 1.0  # CPU seconds, for a million
SHORT = 0.5  # for what is small, on a busy machine; what reads the beginning alone takes as long over the million
PIECES = (
    *("0", "1234567890", "a", "A", "æ", "@", " ", "-", "(", "_", "+", "°", "'"),
    *("0 ", "01 ", "0 1 0 2 ", "01.02.", "1.", "1/2-", "Aa ", "A. ", "A1", "AA00", "a.", "a@", "a@a. ", "Aa0 @.-/"),
    *("nul ", "fem og ", "født den ", "3. maj ", "den første i ", "cpr ", "tlf ", "konto ", "bil ", "sag nr ", "lat 1"),
    *("snabel-a ", "a prik ", "www.", "facebook som ", "Avej 1 ", "bor i ", "1. sal ", "55.0000 ", "22222222+", "+45 "),
    *("Morten ", "Mortens søster Anna ", "45 år ", "den eneste ", "1.000 kr. ", "«", "« Aa »", "i Aaby ", "Aa-Bb "),
    *(
        "”jeg ",
        "- Jeg gik hjem, ",
        "hun siger: jeg ",
        "to af de fem ",
        "ti unge, heraf to ",
        "alle fem ",
        "a  1  2 ",
        "jeg gik, siger hun ",
        "'a' ",
        "«",
        "»a",
        "hans mor drak ",
        "den ene den anden børn ",
        "sin far, der var ",
        "arbejder på slagteriet ",
    ),
)


class Long(Passage):
    """A passage whose text is read as it stands: folding has its own test."""

    @property
    def folded(self) -> Folded:
        return Folded(self.raw, ())


@cache
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), "2026-11")


@pytest.fixture(scope="session", autouse=True)
def registers_and_lexicon_are_read() -> None:
    """Load what all texts share first, so that no rule's time includes it, whichever a worker begins with."""
    short = Long(Document("cases/kort.yml"), PassagePart.VALUE, "Ukendtord Anna går i Aaby.", ("historier", 0, "tekst"))
    for rule in TEXT_RULES:
        tuple(rule.find(short, context()))


RULES = pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.rule)


@RULES
def test_a_rule_reads_five_thousand_hostile_characters_in_half_a_second(rule: TextRule) -> None:
    """Each day a third of the pieces by each rule, each piece by a third of the rules; in the soak all."""
    assert slow(rule, SMALL, SHORT, PIECES[TEXT_RULES.index(rule) % 3 :: 3]) == []


@pytest.mark.soak
@RULES
def test_a_rule_reads_any_five_thousand_hostile_characters_in_half_a_second(rule: TextRule) -> None:
    assert slow(rule, SMALL, SHORT, PIECES) == []


@pytest.mark.soak
@RULES
def test_a_rule_reads_a_million_hostile_characters_in_a_second(rule: TextRule) -> None:
    assert slow(rule, SIZE, LIMIT, PIECES) == []


def slow(rule: TextRule, size: int, limit: float, pieces: tuple[str, ...]) -> list[str]:
    """The pieces over which the rule takes longer than the limit, repeated to a text of that size."""
    return [piece for piece in pieces if min(seconds_until_fast(rule, long(piece, size), limit)) >= limit]


def long(piece: str, size: int) -> Passage:
    """A story of nothing but the piece."""
    return Long(Document("cases/lang.yml"), PassagePart.VALUE, piece * (size // len(piece)), ("historier", 0, "tekst"))


def seconds_until_fast(rule: TextRule, passage: Passage, limit: float) -> Iterator[float]:
    """The CPU seconds of at most three readings: a busy machine slows one of them, a slow rule all."""
    for _ in range(3):
        before = time.process_time()
        for _hit in rule.find(passage, context()):
            pass
        yield (taken := time.process_time() - before)
        if taken < limit:
            return
