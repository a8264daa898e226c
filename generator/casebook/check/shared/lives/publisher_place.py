"""The place that the publisher gives away: of whom a municipality tells, a reader looks for in that municipality."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.shared.lives.disclosures import disclosures_in_text
from casebook.corpus.regions import parts
from casebook.model import Case
from casebook.risk.attributes import PLACE, municipality_of
from casebook.risk.person import Disclosure, Person

_MUNICIPAL = re.compile(r"(?i)\b(?:kommune|jobcent)")


def disclosures_beside_fields(person: Person, context: CheckContext) -> Iterator[Disclosure]:
    """Disclosures about a person in their record's text, and the place of a municipal publisher.

    The publisher's place counts where the record tells no municipality, and no region that it does not lie in.
    """
    in_text = tuple(disclosures_in_text(person, context))
    yield from in_text
    everything = (*person.disclosures, *in_text)
    is_placed = any(each.attribute == PLACE and municipality_of(each.value) for each in everything)
    if not is_placed and (municipality := publisher_place(person.case, context)):
        yield Disclosure(PLACE, f"kommune:{municipality}", person.document, ("sted",))


def publisher_place(case: Case, context: CheckContext) -> str | None:
    """The id of the municipality that publishes the casebook, where a case that tells of none may be from there."""
    municipality = context.for_run(municipality_of_publisher)
    return municipality if municipality and _may_be_there(case, municipality, context) else None


def municipality_of_publisher(context: CheckContext) -> str | None:
    """The id of the municipality that publishes the casebook, by the name in redaktion.yml; None where none does."""
    register = context.registers.publisher
    name = (register.publisher.name or "") if register and register.publisher else ""
    if not _MUNICIPAL.search(name):
        return None
    named = (
        municipality
        for municipality in context.registers.municipalities.values()
        if re.search(rf"\b{re.escape(municipality.name)}s?\b", name)
    )
    longest = max(named, key=lambda municipality: len(municipality.name), default=None)
    return longest.id if longest else None


def _may_be_there(case: Case, municipality: str, context: CheckContext) -> bool:
    region = case.location.region
    lies_in = context.registers.municipalities[municipality].region
    return region is None or lies_in in parts(context.registers.regions)[region]
