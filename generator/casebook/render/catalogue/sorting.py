"""Sort keys of the catalogue: title, year, size of municipality; a method is where and when its cases are."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import sort_key
from casebook.model.facets import MUNICIPALITY
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.facets import facets
from casebook.render.view.site import SiteView, address_of


@dataclass(frozen=True, slots=True)
class SortKeys:
    """`title` is the place among all titles; the newest year; inhabitants of the least and the largest municipality."""

    title: int
    year: int | None
    smallest: int | None
    largest: int | None


def sort_keys(site: SiteView) -> dict[str, SortKeys]:
    """The keys of every record by its address; None where a record tells of no year or of no municipality."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    titles = sorted(records, key=lambda record: (sort_key(record.title), isinstance(record, PublicMethod), record.id))
    return {address_of(record): _keys(site, record, place) for place, record in enumerate(titles)}


def _keys(site: SiteView, record: PublicCase | PublicMethod, place: int) -> SortKeys:
    registered = site.published.municipalities
    sizes = [registered[value.id].population for value in facets(site, record)[MUNICIPALITY]]
    cases = (record,) if isinstance(record, PublicCase) else site.published.cases_using(record.id)
    years = [case.year for case in cases]
    return SortKeys(place, max(years, default=None), min(sizes, default=None), max(sizes, default=None))
