"""The municipalities: a list by region, and a page for each that has a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from casebook.corpus import Kind
from casebook.corpus.use import methods_used as used_in
from casebook.danish import sentence, sort_key, whole_number
from casebook.model import Municipality, RegionInLaw
from casebook.model.values import Region
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.entries import Entry, by_title, case_entries
from casebook.render.elements.parts import InParts, entries_of_part, further_parts
from casebook.render.overview.places import places_of_cases
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

LIST_ADDRESS = f"{Kind.MUNICIPALITY}/"
MOST, MOST_TITLES = (
    24,
    4,
)  # without a municipality, in a group; the list of all cases and that of the region have them all


@dataclass(frozen=True, slots=True)
class WithCases:
    """A municipality that has cases, as a card of the list."""

    link: Link
    count: str
    titles: str


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """A region: its municipalities with cases, the cases that name only the region, and the other municipalities.

    `former` are the ids of the regions that it has been made of, under which it is still found; `law` says so.
    """

    id: str
    name: str
    former: tuple[str, ...]
    law: tuple[str, ...]
    municipalities: tuple[WithCases, ...]
    regional: tuple[Entry, ...]
    others: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of municipalities, and a page for each that has a case."""
    yield site.task(
        LIST_ADDRESS,
        "municipalities",
        title=site.say("several.kommune"),
        source=Kind.MUNICIPALITY.file,
        description=site.say("municipalities.description"),
        inputs=_list,
        meta={"side": "liste", "styles": ["figures/tiles"]},
    )
    for municipality in with_cases(site):
        yield site.task(
            f"{LIST_ADDRESS}{municipality.id}/",
            "municipality",
            title=municipality.name,
            source=Kind.MUNICIPALITY.file,
            description=site.say("municipalities.of_one", name=municipality.name),
            inputs=partial(_municipality, municipality),
        )
        yield from further_parts(site, _listed_in(site, municipality))


def _list(here: Here) -> Inputs:
    site = here.site
    return {
        "count": site.counted(len(tuple(with_cases(site))), "nouns.municipality", "nouns.municipalities"),
        "map": places_of_cases(here),
        "groups": groups(here),
        "nationwide": case_entries(
            site, here, by_title(case for case in site.cases if case.location.nationwide)[:MOST]
        ),
    }


def with_cases(site: SiteView) -> Iterator[Municipality]:
    """The municipalities that have a case, and so a page."""
    return (municipality for municipality in site.published.municipalities.values() if _cases(site, municipality))


def _cases(site: SiteView, municipality: Municipality) -> tuple[PublicCase, ...]:
    return site.published.cases_on(Kind.MUNICIPALITY, municipality.id)


def groups(here: Here) -> tuple[RegionGroup, ...]:
    """The regions, those with cases first."""
    regions = (_group(here.site, here, region, named) for region, named in here.site.regions.items())
    return tuple(sorted(regions, key=lambda group: not (group.municipalities or group.regional)))


def _group(site: SiteView, here: Here, region: Region, named: tuple[Region, ...]) -> RegionGroup:
    inside = [municipality for municipality in site.published.municipalities.values() if municipality.region in named]
    inside.sort(key=lambda municipality: sort_key(municipality.name))
    regional = (case for case in site.cases if case.location.region in named)
    return RegionGroup(
        id=region,
        name=site.label(region),
        former=tuple(name for name in named if name is not region),
        law=tuple(_law(site, region)),
        municipalities=tuple(_card(site, here, municipality) for municipality in inside if _cases(site, municipality)),
        regional=case_entries(site, here, by_title(regional)[:MOST]),
        others=site.listing([municipality.name for municipality in inside if not _cases(site, municipality)]),
    )


def _law(site: SiteView, region: Region) -> Iterator[str]:
    """The sentences on what the law has made of a region, and will make of it."""
    entries = site.published.regions
    before = [
        site.label(former.id)
        for former in entries.values()
        if former.successor is region and site.region(former.id) is region
    ]
    entry = entries.get(region)
    if entry and before:
        formed = "formed_on" if entry.valid_from else "formed"
        begins = site.sentences.when(entry.valid_from or "")
        yield _sentence(site.say(f"municipalities.region_{formed}", when=begins, regions=site.listing(before)), entry)
    if entry and entry.successor and entry.valid_to:
        until, after = site.sentences.when(entry.valid_to), site.label(entry.successor)
        yield _sentence(site.say("municipalities.region_ends", when=until, region=after), entry)


def _sentence(text: str, entry: RegionInLaw) -> str:
    return f"{text} ({entry.law})." if entry.law else f"{text}."


def _card(site: SiteView, here: Here, municipality: Municipality) -> WithCases:
    cases = _cases(site, municipality)
    return WithCases(
        here.to(Kind.MUNICIPALITY, municipality.id),
        sentence(site.counted(len(cases), "nouns.case", "nouns.cases")),
        _first_titles(site, cases),
    )


def _first_titles(site: SiteView, cases: tuple[PublicCase, ...]) -> str:
    """«A, B og 3 cases mere»."""
    titles = [case.title for case in cases]
    more = len(titles) - MOST_TITLES
    if more < 2:  # noqa: PLR2004 - a title takes no more room than the number
        return site.listing(titles)
    return site.listing(
        [*titles[:MOST_TITLES], site.say("related.cases_more", cases=site.counted(more, "nouns.case", "nouns.cases"))]
    )


def _listed_in(site: SiteView, municipality: Municipality) -> InParts:
    cases = _cases(site, municipality)
    return InParts.by_title(
        f"{LIST_ADDRESS}{municipality.id}/",
        municipality.name,
        Kind.MUNICIPALITY.file,
        cases=cases,
        methods=methods_used(site, cases),
    )


def _municipality(municipality: Municipality, here: Here) -> Inputs:
    site = here.site
    return {
        "region": site.label(site.region(municipality.region)),
        "population": site.say(
            "municipalities.population",
            number=whole_number(municipality.population),
            year=municipality.year,
            source=site.say("municipalities.population_source"),
        ),
        **entries_of_part(here, _listed_in(site, municipality)),
    }


def methods_used(site: SiteView, cases: tuple[PublicCase, ...]) -> tuple[PublicMethod, ...]:
    """The methods that the cases use, each once."""
    ids = {use.method for case in cases for use in used_in(case)}
    return tuple(method for method in site.methods if method.id in ids)
