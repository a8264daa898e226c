"""The forms of a word: what may stand behind it, what is left without it, and what lemma an irregular form has."""

from __future__ import annotations

import pytest

from casebook.language.inflection import (
    INFLECTIONS,
    beginning,
    lemma,
    uninflected,
    with_genitives,
    without_article,
    without_ending,
    without_genitive,
    without_plural,
)


@pytest.mark.parametrize(
    ("form", "base"),
    [("mænd", "mand"), ("børn", "barn"), ("børns", "barn"), ("gik", "gå"), ("bedre", "god"), ("større", "stor"),
     ("fødder", "fod"), ("mødt", "møde"), ("angst", "angst"), ("borgere", "borgere")],
)  # fmt: skip
def test_an_irregular_form_is_led_to_its_lemma_and_others_are_left_to_the_stem(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize("word", ["gåtur", "gåturen", "gåture", "gåturene", "gåturens"])
def test_inflections_meet(word: str) -> None:
    assert without_ending(word) == "gåtur"


@pytest.mark.parametrize("word", ["person", "plan", "byen"])
def test_a_word_is_not_torn_and_keeps_four_letters(word: str) -> None:
    assert without_ending(word) == word


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("avisens", ("avisens", "avisen")),
        ("gps's", ("gps's", "gps")),
        ("gps’", ("gps’", "gps")),
        ("avis'", ("avis'", "avis")),
        ("hus", ("hus",)),
        ("avisen", ("avisen",)),
    ],
)
def test_a_genitive_is_looked_up_with_and_without_its_ending(word: str, forms: tuple[str, ...]) -> None:
    assert without_genitive(word) == forms


def test_what_is_made_a_genitive_is_one() -> None:
    for form in with_genitives({"avisen"}):
        assert "avisen" in without_genitive(form)


@pytest.mark.parametrize(
    ("word", "of"),
    [
        ("holdet", "hold"),
        ("holdene", "hold"),
        ("planers", "plan"),
        ("gps's", "gps"),
        ("cv'et", "cv"),
        ("pc’ernes", "pc"),
    ],
)
def test_a_form_leads_to_what_it_may_be_a_form_of(word: str, of: str) -> None:
    assert of in uninflected(word)


def test_a_short_word_has_no_ending_but_that_of_the_genitive() -> None:
    assert uninflected("boet") == ()
    assert uninflected("bos") == ("bo",)


@pytest.mark.parametrize("ending", ["", "s", "en", "ens", "erne", "ernes", "t", "ns"])
def test_an_ending_may_have_an_s_behind_it(ending: str) -> None:
    assert ending in INFLECTIONS


@pytest.mark.parametrize("word", ["hed", "lig", "ing", "ende"])
def test_what_makes_another_word_is_no_ending(word: str) -> None:
    assert word not in INFLECTIONS


@pytest.mark.parametrize(
    ("definite", "bare"),
    [("juristen", "jurist"), ("rådgiveren", "rådgiver"), ("redaktøren", "redaktør"), ("chefen", "chef"),
     ("udvalget", "udvalg"), ("leder", "leder"), ("byen", "byen")],
)  # fmt: skip
def test_an_article_is_taken_off(definite: str, bare: str) -> None:
    assert without_article(definite) == bare


def test_a_term_and_a_theme_are_known_by_how_they_begin() -> None:
    assert [without_plural(name) for name in ("matchgrupper", "jobklare", "ydelse")] == [
        "matchgrupp",
        "jobklar",
        "ydels",
    ]
    assert [beginning(word) for word in ("afstemning", "mål", "socialt")] == ["afstemni", "mål", "socia"]
