"""Of every word it is known which triggers stand in it, whatever letters they begin with and wherever they stand."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from itertools import combinations
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.check import impersonal, person_scope, triggers
from casebook.check.catalogue import all_rules
from casebook.check.general import is_general, may_be_general
from casebook.check.pages import PRONOUN
from casebook.check.sentences import sentences, stretches, vocabulary
from casebook.check.shared.names import special_words
from casebook.check.triggers import Prefilter
from casebook.language.tokens import PIECE
from tests.check.test_patterns import examples

all_rules()  # importing them declares the triggers
Prefilter(few=0).of(())  # and reading declares what patterns need
DECLARED = tuple(triggers._declared)  # noqa: SLF001 - every one of them, also such as no rule is to be asked about
OF_WORD, OF_PART = Counter[str](), Counter[str]()  # the mask of all that are declared with a word, with a part
for declared in DECLARED:
    OF_WORD.update(dict.fromkeys(declared.words, declared.mask))
    OF_PART.update(dict.fromkeys(declared.parts, declared.mask))
PARTS = sorted(OF_PART)
OURS = reduce(or_, (one.mask for one in DECLARED))  # other tests declare more
LETTERS = st.text("abdefgiklnorstvæøå0", max_size=4)


def sought(word: str) -> int:
    """The mask of the triggers in a word, one after the other."""
    parts = (word[start:end] for start, end in combinations(range(len(word) + 1), 2))
    return reduce(or_, (OF_WORD[word], *(OF_PART[part] for part in parts)), 0)


@given(before=LETTERS, part=st.sampled_from(("", *PARTS)), between=LETTERS, other=st.sampled_from(PARTS), after=LETTERS)
def test_the_triggers_in_a_word_are_those_that_stand_in_it(
    before: str, part: str, between: str, other: str, after: str
) -> None:
    for word in (f"{before}{part}{between}{other}{after}", f"{before}{part}", after):
        assert Prefilter().of([word]) & OURS == sought(word)


def test_each_part_is_seen_at_the_beginning_in_the_middle_and_at_the_end() -> None:
    words = (word for part in PARTS for word in (part, f"{part}q", f"q{part}", f"q{part}q"))
    assert [word for word in words if not Prefilter().of([word]) & OURS == sought(word) != 0] == []


def test_a_sentence_that_speaks_in_general_or_of_somebody_holds_a_trigger_of_those_who_ask() -> None:
    prefilter = Prefilter()
    read = [one for text in examples() for one in sentences(stretches(text), prefilter)]
    assert [one.lower for one in read if is_general(one.lower, ()) and not may_be_general(one)] == []
    signs = ((PRONOUN, person_scope._SIGNS), (person_scope._ONE_OF_THEM, person_scope._SIGNS))  # noqa: SLF001
    others = ((special_words._SOMEBODY, special_words._SIGNS), (impersonal._SIGNS, impersonal._SIGN_TRIGGERS))  # noqa: SLF001
    missed = [
        (shape.pattern[:40], one.lower)
        for shape, triggers in (*signs, *others)
        for one in read
        if shape.search(one.lower) and not prefilter.of(one.words, one.lower) & triggers.mask
    ]
    assert missed == []
    assert any(is_general(one.lower, ()) for one in read)


@pytest.mark.parametrize(
    "text", ["", "Et ord. Og et til.  Så 3 linjer! Ja.", "A. Bro i nr. 7. Og", "x" * 100_005 + " y"]
)
def test_the_words_of_a_text_are_those_of_its_sentences(text: str) -> None:
    read = stretches(text)
    assert vocabulary(read) == frozenset(PIECE.findall(text[:100_000].lower()))
    assert "".join(one.lower for one in read) == text[:100_000].lower()
