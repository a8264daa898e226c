"""What stands at the address of a list that nothing is on any longer: links to it do not end blindly."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from casebook.corpus import Kind
from casebook.render.site import Here, SiteView
from casebook.render.task import Inputs, PageTask

TITLE = "Listen er tom lige nu"
_LISTS = (
    "find/",
    *(f"{kind}/" for kind in (Kind.MUNICIPALITY, Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME, Kind.SOURCE)),
)


def emptied(site: SiteView, published_before: Iterable[str], planned: Collection[str]) -> Iterator[PageTask]:
    """A note at each address that was published and has no page now, where that is a list."""
    for address in published_before:
        if address not in planned and address.startswith(_LISTS):
            yield _note(site, address)


def _note(site: SiteView, address: str) -> PageTask:
    return site.task(
        address,
        "emptied",
        title=TITLE,
        source="site_config/addresses.txt",
        description=f"{TITLE}.",
        inputs=_catalogue,
        meta={"side": "tom", "noindex": True, "search": {"exclude": True}},
    )


def _catalogue(here: Here) -> Inputs:
    return {"catalogue": here.href("find/")}
