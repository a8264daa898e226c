"""What stands at the address of a list that nothing is on any longer: links to it do not end blindly."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from casebook.corpus import Kind
from casebook.render.page import Page
from casebook.render.site import Here, SiteView

TITLE = "Listen er tom lige nu"
_LISTS = (
    "find/",
    *(f"{kind}/" for kind in (Kind.MUNICIPALITY, Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME, Kind.SOURCE)),
)


def emptied_pages(site: SiteView, published_before: Iterable[str], made: Collection[str]) -> Iterator[Page]:
    """A note at each address that was published and has no page now, where that is a list."""
    for address in published_before:
        if address not in made and address.startswith(_LISTS):
            yield _note(site, address)


def _note(site: SiteView, address: str) -> Page:
    return site.page(
        address,
        "emptied.html.j2",
        title=TITLE,
        source="site_config/addresses.txt",
        description=f"{TITLE}.",
        catalogue=Here(site, address).href("find/"),
        meta={"side": "tom", "noindex": True, "search": {"exclude": True}},
    )
