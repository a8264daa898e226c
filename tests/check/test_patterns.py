"""A pattern answers as the regular expression does that it stands for, however little of it is compiled."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

import casebook.check
from casebook.check import all_rules
from casebook.check.needles import alternatives
from casebook.check.needs import Needs
from casebook.check.patterns import LONG, pattern
from casebook.check.sentences import sentences, stretches
from casebook.check.triggers import Prefilter
from tests.own import own_corpus

STAND_IN = type(pattern(""))
EVERY_DAY = 3  # the day asks one pattern in three, the soak all
PADDING = "|" + "|".join(f"fyldord nummer {number}" for number in range(20))  # long enough to be taken apart


def declared(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns in a value of a module: one, or those of a table."""
    if isinstance(value, STAND_IN):
        yield value
    elif isinstance(value, dict):
        yield from declared(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from declared(item)


@cache
def expressions() -> frozenset[tuple[str, int]]:
    """The source and the flags of every pattern of the check that is long enough to be taken apart."""
    names = [module.name for module in pkgutil.walk_packages(casebook.check.__path__, "casebook.check.")]
    values = (value for name in names for value in vars(importlib.import_module(name)).values())
    return frozenset(
        (one.pattern, one.flags) for value in values for one in declared(value) if len(one.pattern) >= LONG
    )


@cache
def examples() -> tuple[str, ...]:
    """Every example of every rule."""
    texts = {text for rule in all_rules().values() for text in (*rule.bad, *rule.good)}
    return tuple(sorted(text.translate({ord(mark): None for mark in "⟦⟧"}) for text in texts))


def some_examples() -> tuple[str, ...]:
    """Every sixth of them: each day most patterns meet a text that they match."""
    return examples()[::6]


@cache
def told() -> tuple[str, ...]:
    """Every sentence of the casebook's own records."""
    documents = (document for read in own_corpus().documents.values() for document in read)
    texts = {scalar.value for document in documents for scalar in document.scalars}
    return tuple(sorted({text[one.start : one.end] for text in texts for one in stretches(text)}))


def answers(one: re.Pattern[str], text: str) -> list[object]:
    found = [one.search(text), one.match(text), one.fullmatch(text), *one.finditer(text), *one.finditer(text, 3)]
    return [match and (match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in found]


@pytest.mark.parametrize(
    ("texts", "every"),
    [(some_examples, EVERY_DAY), *(pytest.param(texts, 1, marks=pytest.mark.soak) for texts in (examples, told))],
)
def test_every_pattern_answers_as_its_expression_does(texts: Callable[[], tuple[str, ...]], every: int) -> None:
    asked = sorted(expressions())[::every]
    different = []
    matched, prefilter = 0, Prefilter(few=0)
    for source, flags in asked:
        whole, stand_in = re.compile(source, flags), pattern(source, flags)
        for _ in range(60):  # now it is looked for often, and mostly in vain
            stand_in.search("intet")
        needs = Needs(whole)
        for text in filter(whole.search, texts()):
            matched += 1
            sought = (
                one.mask for one in sentences(stretches(text), prefilter) if whole.search(text, one.start, one.end)
            )
            different += [] if all(map(needs.are_met, sought)) else [(source[:60], text)]
            different += [] if answers(whole, text) == answers(stand_in, text) else [(source[:60], text)]
    assert different == []
    assert matched > len(asked)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"han (?:gik|kom) (?:hjem|ud)", "han kom ud"),
        (r"(?i:han) bor", "HAN bor"),
        (r"[Hh]an bor", "Han bor"),
        (r"børne?n", "børnen"),
        (r"(?:lang )?vej", "vej"),
        (r"(?:lang ){2}vej", "lang lang vej"),
        (r"(?:lang ){0,2}vej", "vej"),
        (r"(?:lang ){,2}vej", "vej"),
        (r"(?:ab)+c", "ababc"),
        (r"(?<!en )vej(?! ud)(?=en)", "vejen"),
        (r"a\|b", "a|b"),
        (r"[(|)]x", "|x"),
        (r"(?P<dag>mandag|tirsdag) og (?P=dag)", "mandag og mandag"),
        (r"(?>abc|ab)c", "abcc"),
        ("((((((((((dybt))))))))))", "dybt"),
        (r"(?i)vej", "VEJ"),
        (r"|vej", ""),
    ],
)
def test_an_expression_needs_no_more_than_its_matches_hold(source: str, text: str) -> None:
    assert re.fullmatch(source, text) or re.search(source, text)
    assert any(alternative.may_match(text.lower()) for alternative in alternatives(source))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"han (?:gik|kom) hjem", "hun gik hjem"),
        (r"han (?:gik|kom) hjem", "han kom ud"),
        (r"\b[a-z]*(?:mentor|konsulent)en\b", "han kom ud med en"),
        (r"\b(?:(?:den|det) )?(?:[a-z]+hus|gård)", "den er lang"),
    ],
)
def test_a_text_without_what_an_expression_needs_wakes_nothing(source: str, text: str) -> None:
    assert not any(alternative.may_match(text) for alternative in alternatives(source))


def test_alternatives_that_sleep_keep_their_groups() -> None:
    one = pattern(r"(?P<vej>vej [0-9]+)|(?P<by>by) (i) (?P<land>landet)|(?P<dag>dag)" + PADDING)
    assert [alternative.left_out for alternative in alternatives(one.pattern)[:2]] == [
        "(?!)(?P<vej>)",
        "(?!)(?P<by>)()(?P<land>)",
    ]
    match = one.search("den dag")
    assert match is not None
    assert match.groupdict() == {"vej": None, "by": None, "land": None, "dag": "dag"}
    assert (match.lastgroup, match.start(5)) == ("dag", 4)


def test_a_pattern_wakes_what_a_later_text_holds() -> None:
    one = pattern("(?i:stærk|skæv)" + PADDING)
    texts = ("intet", "fyldord nummer 3", "STÆRK", "ſtærk", "İ", "skæv", "fyldord nummer 19")
    assert [bool(one.search(text)) for text in texts] == [False, True, True, True, False, True, True]


def test_a_pattern_that_is_mostly_spared_still_answers_after_many_searches() -> None:
    one = pattern("(?i:stærk|skæv)" + PADDING)
    assert [one.search("intet") for _ in range(300)] == [None] * 300
    assert one.findall("STÆRK og skæv") == ["STÆRK", "skæv"]
    assert one.search("ſtærk")
    assert one.search("fyldord nummer 19")
