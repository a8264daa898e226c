"""What a Danish word is found by besides itself: its stem, its lemma, the parts of a compound."""

from __future__ import annotations

import pytest

from casebook.language.compounds import parts
from casebook.language.stems import stem
from casebook.publish.search.words import beside, lemma, words

USED = frozenset({"praktik", "misbrug", "alkohol", "hjælp", "pension", "timer", "borger", "plads", "ydelse"})


@pytest.mark.parametrize(
    "forms",
    ["praktik praktikken praktikker praktikkerne", "borger borgere borgerens borgernes", "samtale samtalen samtaler",
     "angst angsten", "venlig venlige venligt"],
)  # fmt: skip
def test_regular_forms_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_a_short_word_keeps_its_letters() -> None:
    assert [stem(word) for word in ("øl", "by", "bo", "job")] == ["øl", "by", "bo", "job"]


@pytest.mark.parametrize(
    ("form", "base"),
    [("mænd", "mand"), ("børn", "barn"), ("børns", "barn"), ("gik", "gå"), ("bedre", "god"), ("større", "stor"),
     ("fødder", "fod"), ("mødt", "møde"), ("angst", "angst"), ("borgere", "borgere")],
)  # fmt: skip
def test_an_irregular_form_is_led_to_its_lemma_and_others_are_left_to_the_stem(form: str, base: str) -> None:
    assert lemma(form) == base


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


def test_a_text_is_also_found_by_lemmas_and_parts_but_not_by_its_own_words_twice() -> None:
    found = beside(words("Mænd i virksomhedspraktik får praktik"), USED.__contains__)
    assert {"mand", "virksomhed"} <= set(found)
    assert "arbejdsplads" in beside(["arbejdspladsen"], {"pladsen", "arbejde"}.__contains__)
    assert "praktik" not in found
    assert found == tuple(sorted(found))


def test_a_word_with_a_hyphen_is_found_whole_and_by_its_parts() -> None:
    assert list(words("CPR-nummer")) == ["cpr-nummer", "cpr", "nummer"]
