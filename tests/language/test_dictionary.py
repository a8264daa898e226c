"""The dictionary answers for the whole list though it opens only a part of it."""

from __future__ import annotations

from casebook.language.dictionary import FILE, LEMMAS_FILE, irregular_forms, is_listed
from casebook.language.stems import stem


def listed() -> list[str]:
    return [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_every_word_of_the_list_is_found_and_nothing_between_them() -> None:
    words = listed()
    assert all(map(is_listed, words[::37]))
    assert not any(is_listed(f"{word}\u017f") for word in words[::37])


def test_the_list_is_sorted_as_the_search_in_it_needs() -> None:
    words = listed()
    assert words == sorted(words, key=str.encode)


def test_an_irregular_form_has_another_stem_than_its_lemma() -> None:
    forms = irregular_forms()
    assert len(forms) == sum(not line.startswith("#") for line in LEMMAS_FILE.read_text("utf-8").splitlines())
    assert [form for form, lemma in forms.items() if stem(form) == stem(lemma)] == []
