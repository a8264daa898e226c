"""Regions age with the law, as terms do: what each is called in a month, what was before it, what it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.corpus.succession import is_former
from casebook.model import RegionInLaw
from casebook.model.values import Region

Regions = Mapping[Region, RegionInLaw]


def region_of_today(regions: Regions, region: Region, month: str) -> Region:
    """The region that a region has become by the month («2027-01»); itself where the law or the month is not known."""
    for entry in _onward(regions, region):
        if not (month and is_former(entry, month)):
            break
        region = entry.successor or region
    return region


def parts(regions: Regions) -> Mapping[Region, frozenset[Region]]:
    """Each region with itself and every region that the law merges into it, whether or not the day has come."""
    wholes = {region: {region, *(entry.successor or region for entry in _onward(regions, region))} for region in Region}
    return {region: frozenset(part for part in Region if region in wholes[part]) for region in Region}


def _onward(regions: Regions, region: Region) -> Iterator[RegionInLaw]:
    """The entries from a region onward to the last that it is merged into, each once."""
    seen: set[Region] = set()
    entry = regions.get(region)
    while entry and entry.id not in seen:
        seen.add(entry.id)
        yield entry
        entry = regions.get(entry.successor) if entry.successor else None
