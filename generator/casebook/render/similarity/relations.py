"""Relations between methods, seen from either end: each is written once and shown on both pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.danish import sort_key
from casebook.model.values import RelationKind
from casebook.published import PublicMethod
from casebook.render.view.site import Here, Link, SiteView

_PHRASES = {
    RelationKind.PART_OF: "relations.part_of",
    RelationKind.USED_WITH: "relations.used_with",
    RelationKind.ALTERNATIVE_TO: "relations.alternative_to",
    RelationKind.BUILDS_ON: "facts.builds_on",
}
_INVERSE_PHRASES = _PHRASES | {
    RelationKind.PART_OF: "relations.has_part",
    RelationKind.BUILDS_ON: "relations.foundation_of",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """Another method, how this one stands to it, and why."""

    id: str
    phrase: str
    link: Link
    reason: str


def relations(site: SiteView, here: Here, method: PublicMethod) -> tuple[Relation, ...]:
    """The relations that the method names, then those that only others name to it; by phrase and name."""
    return (*_in_order(_own(site, here, method)), *_in_order(_inverse(site, here, method)))


def _own(site: SiteView, here: Here, method: PublicMethod) -> Iterator[Relation]:
    for related in method.related:
        other = site.published.methods.get(related.method)
        if other and other.is_public:
            yield Relation(other.id, site.say(_PHRASES[related.kind]), here.record(other), related.reason)


def _inverse(site: SiteView, here: Here, method: PublicMethod) -> Iterator[Relation]:
    named = {related.method for related in method.related}
    for other, related in site.named_by_methods.get(method.id, ()):
        if other.id != method.id and other.id not in named:
            phrase = site.say(_INVERSE_PHRASES[related.kind])
            yield Relation(other.id, phrase, here.record(other), related.reason)


def _in_order(unordered: Iterator[Relation]) -> list[Relation]:
    return sorted(unordered, key=lambda relation: (relation.phrase, sort_key(relation.link.text)))
