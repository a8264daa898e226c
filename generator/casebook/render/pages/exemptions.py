"""The exceptions that published cases make from the rules: where, but not the texts that they cover nor why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from casebook.check.wordings import explained
from casebook.corpus import Kind
from casebook.danish import sort_key
from casebook.published import PublicExemption
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/undtagelser/"


@dataclass(frozen=True, slots=True)
class ListedExemption:
    """An exception, with links to the case that makes it and to the rule."""

    case: Link
    rule: Link
    field: str
    roles: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of all exceptions."""
    listed = Parts.of(ADDRESS, site.say("exemptions.title"), "cases", len(site.published.exemptions))
    yield site.task(
        ADDRESS,
        "exemptions",
        title=listed.title,
        source=listed.source,
        description=site.say("exemptions.description"),
        inputs=partial(in_part, listed, _inputs, 1),
        meta={"side": "liste"},
    )
    yield from parts_behind(site, listed, "exemptions", _inputs)


def _inputs(here: Here, number: int) -> Inputs:
    site = here.site
    exemptions = sorted(site.published.exemptions, key=lambda exemption: sort_key(site.name(Kind.CASE, exemption.case)))
    return {"made": tuple(_made(here, exemption) for exemption in part(exemptions, number))}


def _made(here: Here, exemption: PublicExemption) -> ListedExemption:
    case, rule = here.to(Kind.CASE, exemption.case), _rule(here, exemption.rule)
    return ListedExemption(case, rule, exemption.field, here.site.listing(exemption.roles))


def _rule(here: Here, name: str) -> Link:
    """The rule's page; a rule that is not there has no published case that excepts it."""
    rules = explained(here.site.sentences).values()
    rule = next((rule for rule in rules if rule.rule.partition("/")[2] == name), None)
    return Link(here.href(rule.address), rule.title) if rule else Link(here.href("bidrag/regler/"), name)
