"""The casebook's own records and pages, read and made once a process: nothing that they are asked changes them."""

from __future__ import annotations

from functools import cache

from casebook.corpus import Corpus, load
from casebook.door import Casebook
from casebook.site import Site, build
from tests.built import ROOT
from tests.unchecked import unchecked


@cache
def own_corpus() -> Corpus:
    """All records and registers of this repository."""
    return load(ROOT)


@cache
def own_site() -> Site:
    """All pages of this repository, built in memory; that nothing is found in it is held by the real site's build."""
    with unchecked():
        return build(ROOT, "2026-11")


@cache
def own_casebook() -> Casebook:
    """The door to this repository's casebook."""
    return Casebook.load(ROOT, today="2026-11")
