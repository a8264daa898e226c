"""The casebook's own records and pages, read and made once a process: nothing that they are asked changes them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unittest.mock import patch

from casebook import site
from casebook.corpus import Corpus, load
from casebook.door import Casebook
from casebook.render import plan
from casebook.render.view.site import SiteView
from casebook.render.view.task import PageTask
from tests.built import ROOT
from tests.unchecked import unchecked


@cache
def own_corpus() -> Corpus:
    """All records and registers of this repository."""
    return load(ROOT)


@cache
def own_plan() -> tuple[SiteView, tuple[PageTask, ...]]:
    """The pages of this repository as they are planned: `render` makes one, and few tests need them all.

    That nothing is found in them is held by the real site's build.
    """
    tasks: list[PageTask] = []

    def listed(_: object, pieces: Iterable[PageTask], **__: object) -> tuple[()]:
        tasks.extend(pieces)
        return ()

    with unchecked(), patch.object(plan, "shared_out", listed):
        view = site.build(ROOT, "2026-11").view
    assert view
    return view, tuple(tasks)


@cache
def own_casebook() -> Casebook:
    """The door to this repository's casebook."""
    return Casebook.load(ROOT, today="2026-11")
