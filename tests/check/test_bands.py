"""An age as a band is never falsified: whatever the policy, it lies in the band that is said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.check.shared.ages.bands import about_band, in_band
from casebook.corpus.fields import age_band, age_bands
from casebook.model import Policy

DECADES = {"tyverne": 20, "trediverne": 30, "fyrrerne": 40, "halvtredserne": 50, "tresserne": 60, "halvfjerdserne": 70}


def policy(width: int = 10, lowest: int = 20, top: int = 60) -> Policy:
    return Policy.model_validate({"aldersspænd": width, "laveste_alder": lowest, "øverste_alder": top})


POLICIES = st.builds(policy, st.sampled_from([5, 10, 20]), st.integers(0, 30), st.integers(40, 80))


def said(words: str) -> tuple[int, int]:
    """The lowest and the highest age that some words leave open."""
    first, *more = (int(number) for number in re.findall(r"[0-9]+", words) or [DECADES[words.removeprefix("i ")]])
    if words.startswith("i "):
        return first, first + 9
    if words.startswith("under"):
        return 0, first - 1
    return (first, more[0]) if more else (first, 200)


@given(policy=POLICIES, age=st.integers(0, 120))
def test_an_age_lies_in_the_band_that_is_said_of_it(policy: Policy, age: int) -> None:
    for words in (in_band(age, policy), about_band(age, policy)):
        assert words is None or said(words)[0] <= age <= said(words)[1]


@given(policy=POLICIES, age=st.integers(0, 120), more=st.integers(0, 30))
def test_a_field_gets_a_band_of_the_policy_that_holds_all_it_said(policy: Policy, age: int, more: int) -> None:
    band = age_band(age, age + more, policy)
    if band is not None:
        low, _, high = band.rstrip("+").partition("-")
        assert band in age_bands(policy)
        assert int(low) <= age
        assert age + more <= int(high or 200)


@pytest.mark.parametrize(
    ("width", "age", "words"),
    [
        (10, 45, "i fyrrerne"),
        (5, 45, "mellem 45 og 49 år"),
        (20, 45, "mellem 40 og 59 år"),
        (10, 15, "under 20 år"),
        (10, 60, "mindst 60 år"),
    ],
)
def test_a_band_is_said_as_people_say_it(width: int, age: int, words: str) -> None:
    assert in_band(age, policy(width)) == words
