"""«Det virkede ikke»: an entrance of its own to what did not work, why, and what one could do instead."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.values import Outcome
from casebook.render.elements.outcomes import selection
from casebook.render.overview import failures
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "det-virkede-ikke/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of what did not work."""
    yield site.task(
        ADDRESS,
        "failures",
        title=site.say("methods.failures"),
        source="generator/casebook/render/pages/failures.py",
        description=site.say("failures.description"),
        inputs=_inputs,
        meta={"side": "ikke", "styles": ["failures"]},
    )


def _inputs(here: Here) -> Inputs:
    return {
        "tally": failures.tally(here.site),
        "selection": selection(here.site, here.site.cases),
        "failures": failures.failures(here),
        "all_failed": Link(here.href(f"find/udfald/{Outcome.FAILED}/"), here.say("failures.all")),
        "partly": failures.partly(here),
        "challenges": failures.by_challenge(here),
        "themes": failures.by_theme(here),
        "pitfalls": failures.pitfalls(here),
    }
