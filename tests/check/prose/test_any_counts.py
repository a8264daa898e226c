"""Whatever words of counts follow each other, the reader of counts gives parts of the text, and no mistake."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.check.shared.counts.reader import few_people
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.undecided import Undecided
from casebook.risk.cells import Limits

_SAID = (
    "to tre fem otte 2 3 6 12 én en et nul ingen alle begge samtlige halvdelen enkelt par håndfuld få begyndte faldt "
    "gennemførte deltagere borgere kvinder mentorer uger mødre delt. afbr. udd. job praktik syg mødt hold holdet "
    "gruppen på nær undtagen bortset fra til af ud heraf hvoraf kun blot de den der som var er vi hun asta i alt "
    "% procent n = / ( ) : ; , . ! ? - – * | \n · +"
)
_PHRASES = (
    *("deltagere: 9", "borgere: 2", "job (3)", "3 i job,", "6 delt.,", "fremmøde 4/6", "n = 6", "holdet på ni"),
    *("otte begyndte", "fra otte til fire", "alle på nær", "to af de", "heraf kun", "de andre", "| 3 | 2 |"),
)
WORDS = st.sampled_from([*_SAID.split(" "), *_PHRASES, *_PHRASES])


TEXTS = st.lists(WORDS, max_size=10).map(" ".join)


@settings(max_examples=300)
@given(TEXTS, st.booleans())
def test_counts_in_any_order_are_parts_of_the_text(text: str, is_told: bool) -> None:  # noqa: FBT001
    assert_parts(text, is_told=is_told)


@pytest.mark.soak
@settings(max_examples=10_000)
@given(TEXTS, st.booleans())
def test_ten_thousand_counts_in_any_order_are_parts_of_the_text(text: str, is_told: bool) -> None:  # noqa: FBT001
    assert_parts(text, is_told=is_told)


def assert_parts(text: str, *, is_told: bool) -> None:
    """Hold that each count that is read is a part of the text."""
    counted = CountText(text, Limits(), is_told=is_told)
    for start, end in (*few_people(counted), *Undecided(counted).parts()):
        assert 0 <= start < end <= len(text)
