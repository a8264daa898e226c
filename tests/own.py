"""The casebook's own records, read once a process: nothing that they are asked changes them."""

from __future__ import annotations

from functools import cache

from casebook.corpus import Corpus, load
from tests.built import ROOT


@cache
def own_corpus() -> Corpus:
    """All records and registers of this repository."""
    return load(ROOT)
