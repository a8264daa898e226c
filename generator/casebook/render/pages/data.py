"""«Data»: the files that lie beside the pages for those who teach, cite and build on them."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.published.frozen import SECTION
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "data/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page; it says what the files say of themselves."""
    yield site.task(
        ADDRESS,
        "data",
        title=site.say("data.title"),
        source="generator/casebook/render/pages/data.py",
        description=site.say("data.lead"),
        inputs=_inputs,
        meta={"side": "data"},
    )


def _inputs(here: Here) -> Inputs:
    return {"downloads": here.site.downloads, "editions": here.href(SECTION) if here.site.editions else ""}
