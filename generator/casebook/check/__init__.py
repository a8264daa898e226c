"""The anonymisation rules: what must not be said of a person, found before it is public.

One rule is one module in one of the families below; it is found by itself. `check` reads a corpus and gives back the
problems.
"""

from __future__ import annotations

from casebook.check.catalogue import all_rules
from casebook.check.engine import Checked, check
from casebook.check.rule import (
    CorpusRule,
    FigureRule,
    Hit,
    PictureRule,
    RecordHit,
    RecordRule,
    Replacement,
    Rule,
    TextRule,
)

__all__ = [
    "Checked",
    "CorpusRule",
    "FigureRule",
    "Hit",
    "PictureRule",
    "RecordHit",
    "RecordRule",
    "Replacement",
    "Rule",
    "TextRule",
    "all_rules",
    "check",
]
