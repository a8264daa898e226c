"""Compounds: a word that no dictionary has is known by its parts, and a page is found by them."""

from __future__ import annotations

import pytest

from casebook.language.compounds import is_common, is_compound, parts

USED = frozenset({"praktik", "misbrug", "alkohol", "hjælp", "pension", "timer", "borger", "plads", "ydelse"})


@pytest.mark.parametrize(
    ("compound", "found"),
    [
        ("virksomhedspraktik", ("virksomhed", "praktik")),
        ("alkoholmisbrug", ("alkohol", "misbrug")),
        ("kontanthjælp", ("kontant", "hjælp")),
        ("ledighedsydelse", ("ledighed", "ydelse")),
        ("arbejdsplads", ("arbejd", "plads")),
    ],
)
def test_a_compound_is_parted_where_both_parts_are_words(compound: str, found: tuple[str, str]) -> None:
    first, last = parts(compound, USED.__contains__)
    assert (first[:6], last) == (found[0][:6], found[1])


@pytest.mark.parametrize("word", ["angst", "depression", "motivation", "psykiatri", "2014", "a-kasse", "x" * 30])
def test_what_is_no_compound_is_left_whole(word: str) -> None:
    assert parts(word, USED.__contains__) == ()


@pytest.mark.parametrize(
    "word", ["kaffe", "kaffepause", "arbejdsplads", "folkevisdommen", "øldåse", "a-kassen", "skole-hjem", "café"]
)
def test_a_word_is_common_by_itself_or_by_its_parts(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["xyzzy", "kaffexyzzy", "x" * 50, "kaffe-xyzzy"])
def test_what_has_a_part_that_is_no_word_is_not(word: str) -> None:
    assert not is_common(word)


@pytest.mark.parametrize(("word", "is_one"), [("dagsorden", True), ("dageorden", True), ("dagtorden", False)])
def test_an_s_or_an_e_joins_the_parts_and_nothing_else(word: str, is_one: bool) -> None:  # noqa: FBT001 - a table
    assert is_compound(word, {"dag", "orden"}.__contains__) is is_one
