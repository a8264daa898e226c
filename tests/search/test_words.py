"""The words of a text as the search takes them, and what a page is found by besides its own words."""

from __future__ import annotations

from casebook.publish.search.words import beside, words

USED = frozenset({"praktik", "misbrug", "alkohol", "hjælp", "pension", "timer", "borger", "plads", "ydelse"})


def test_a_text_is_also_found_by_lemmas_and_parts_but_not_by_its_own_words_twice() -> None:
    found = beside(words("Mænd i virksomhedspraktik får praktik"), USED.__contains__)
    assert {"mand", "virksomhed"} <= set(found)
    assert "arbejdsplads" in beside(["arbejdspladsen"], {"pladsen", "arbejde"}.__contains__)
    assert "praktik" not in found
    assert found == tuple(sorted(found))


def test_a_word_with_a_hyphen_is_found_whole_and_by_its_parts() -> None:
    assert list(words("CPR-nummer")) == ["cpr-nummer", "cpr", "nummer"]


def test_an_apostrophe_parts_words_as_it_does_in_the_browser() -> None:
    assert list(words("GPS’en og a-kasse'n")) == ["gps", "en", "og", "a-kasse", "a", "kasse", "n"]
