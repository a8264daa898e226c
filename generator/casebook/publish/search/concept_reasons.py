"""The reason why a record is marked with a value of a facet, as what follows «casen …» in the search."""

from __future__ import annotations

from casebook.danish import inside
from casebook.model.facets import MUNICIPALITY, REGION, TARGET_GROUP, Facet
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.facets import FacetValue, Way
from casebook.render.view.site import SiteView

PLACES = frozenset({MUNICIPALITY, REGION})


def reason_of(site: SiteView, record: PublicCase | PublicMethod, facet: Facet, value: FacetValue) -> str:
    """«handler om indsatsklare», «er for indsatsklare, som i dag hedder aktivitetsparate»."""
    through, name = inside(value.through), inside(value.label)
    if facet in PLACES:
        key = "found_by.place" if isinstance(record, PublicCase) else "found_by.used_in"
        return site.say(key, name=value.label.removeprefix("Region "))
    if value.way is Way.FORMER:
        name = site.say("found_by.former", name=through, today=name)
    elif value.way is Way.NARROWER:
        name = site.say("found_by.narrower", name=through, broader=name)
    is_for = facet is TARGET_GROUP and isinstance(record, PublicMethod)
    return site.say("found_by.maalgruppe_of_method" if is_for else f"found_by.{facet.id}", name=name)
