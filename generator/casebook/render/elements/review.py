"""The review of a record as its page shows it: who has read it, or that nobody has."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.model.values import Status
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.origin import own_experience, sources
from casebook.render.view.site import Here, SiteView


def review_mark(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """A word or two for lists, cards and sheets: a record is kept as it was, or nobody has reviewed it; else empty."""
    if record.status is Status.HISTORIC:
        return site.say("states.historic")
    return "" if record.claims_review else site.say("states.unreviewed")


def review_notice(here: Here, record: PublicCase | PublicMethod) -> str:
    """The sentences of the banner on the page of a record that nobody has reviewed; empty on others."""
    if record.claims_review:
        return ""
    made = f"{own_experience(here.site, record) or _written_from(here, record)} {here.say('review.checked')}"
    if isinstance(record, PublicMethod):
        return f"{made} {here.say(_read_by(here.site, record, 'nobody_read_method'))}"
    source_tells_more = f" {here.say('review.source_tells_more')}" if record.pseudonyms and record.citations else ""
    return f"{made} {here.say(_read_by(here.site, record, 'nobody_read_case'))}{source_tells_more}"


def _read_by(site: SiteView, record: PublicCase | PublicMethod, nobody: str) -> str:
    """The key of the sentence on who has read the record: one role of two, or both before it was changed."""
    publisher = site.published.publisher
    staffed = publisher.staffed if publisher else frozenset()
    return f"review.{nobody if staffed.isdisjoint(review.role for review in record.reviews) else 'read_on_the_way'}"


def not_indexed(record: PublicCase | PublicMethod) -> Mapping[str, object]:
    """The instruction to search engines on the page of a case until it is reviewed; a method is about nobody."""
    return {"noindex": True} if isinstance(record, PublicCase) and not record.claims_review else {}


def _written_from(here: Here, record: PublicCase | PublicMethod) -> str:
    cited = sources(here, record)
    named = here.site.listing(
        [f"«{source.link.text}»{f', {source.pages}' if source.pages else ''}" for source in cited]
    )
    return here.say("review.written_from", sources=named)
