"""How cases went, counted so that no outcome is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from casebook.danish import listing
from casebook.model.values import Outcome
from casebook.published import PublicCase

OUTCOMES = {
    Outcome.SUCCEEDED: "lykkedes",
    Outcome.PARTLY: "lykkedes delvist",
    Outcome.FAILED: "lykkedes ikke",
    None: "siger ikke, hvordan det gik",
}


def outcomes(cases: Sequence[PublicCase]) -> str:
    """«2 lykkedes og 1 lykkedes ikke»; nothing where there are no cases."""
    count = Counter(case.outcome for case in cases)
    return listing([f"{count[outcome]} {words}" for outcome, words in OUTCOMES.items() if count[outcome]])
