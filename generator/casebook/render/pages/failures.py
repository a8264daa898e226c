"""«Det virkede ikke»: an entrance of its own to what did not work, why, and what one could do instead."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.render import failures
from casebook.render.page import Page
from casebook.render.site import Here, SiteView

ADDRESS = "det-virkede-ikke/"


def pages(site: SiteView) -> Iterator[Page]:
    """The one page of what did not work."""
    here = Here(site, ADDRESS)
    yield site.page(
        ADDRESS,
        "failures.html.j2",
        title="Det virkede ikke",
        source="generator/casebook/render/pages/failures.py",
        description="Forløb, der ikke lykkedes, hvad der gik galt, og hvad man kunne gøre i stedet.",
        tally=failures.tally(site),
        failures=failures.failures(here),
        partly=failures.partly(here),
        challenges=failures.by_challenge(here),
        themes=failures.by_theme(here),
        pitfalls=failures.pitfalls(here),
        meta={"side": "ikke", "styles": ["failures"]},
    )
