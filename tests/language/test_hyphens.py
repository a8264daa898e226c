"""Soft hyphens stand between the parts of long compounds, and nowhere else."""

from __future__ import annotations

import pytest

from casebook.language.hyphens import SOFT_HYPHEN, with_soft_hyphens


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("Virksomhedspraktik", "Virksomheds-praktik"),
        ("Arbejdsfællesskaber", "Arbejds-fælles-skaber"),
        ("Forventningsafstemning", "Forventnings-afstemning"),
        ("erfaringsopsamling", "erfarings-opsamling"),
        ("beskæftigelse", "beskæftigelse"),
        ("på praktik i Herning", "på praktik i Herning"),
        ("<b>Progressionsmåling</b>", "<b>Progressions-måling</b>"),
    ],
)
def test_a_long_compound_may_break_between_its_parts(word: str, parted: str) -> None:
    assert with_soft_hyphens(word) == parted.replace("-", SOFT_HYPHEN)
