"""Of every word it is known which triggers stand in it, whatever letters they begin with and wherever they stand."""

from __future__ import annotations

from functools import reduce
from operator import or_

from hypothesis import given
from hypothesis import strategies as st

from casebook.check import triggers
from casebook.check.catalogue import all_rules
from casebook.check.triggers import Prefilter

all_rules()  # importing them declares the triggers
DECLARED = tuple(triggers._declared)  # noqa: SLF001 - every one of them, also such as no rule is to be asked about
PARTS = sorted({part for declared in DECLARED for part in declared.parts})
OF_PART = {part: sum(one.mask for one in DECLARED if part in one.parts) for part in PARTS}
LETTERS = st.text("abdefgiklnorstvæøå0", max_size=4)


def sought(word: str) -> int:
    """The mask of the triggers in a word, one after the other."""
    of_word = (one.mask for one in DECLARED if word in one.words)
    return reduce(or_, (*of_word, *(mask for part, mask in OF_PART.items() if part in word)), 0)


@given(before=LETTERS, part=st.sampled_from(("", *PARTS)), between=LETTERS, other=st.sampled_from(PARTS), after=LETTERS)
def test_the_triggers_in_a_word_are_those_that_stand_in_it(
    before: str, part: str, between: str, other: str, after: str
) -> None:
    for word in (f"{before}{part}{between}{other}{after}", f"{before}{part}", after):
        assert Prefilter().of([word]) == sought(word)


def test_each_part_is_seen_at_the_beginning_in_the_middle_and_at_the_end() -> None:
    words = (word for part in PARTS for word in (part, f"{part}q", f"q{part}", f"q{part}q"))
    assert [word for word in words if not Prefilter().of([word]) == sought(word) != 0] == []
