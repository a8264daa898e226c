"""The exceptions that published cases make from the rules, without the texts that they cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.check.explained import all_explained
from casebook.danish import sort_key
from casebook.model import Case
from casebook.model.case import Exemption
from casebook.render.page import Page
from casebook.render.site import Here, Link, SiteView

ADDRESS = "bidrag/undtagelser/"


@dataclass(frozen=True, slots=True)
class Made:
    """An exception, with links to the case that makes it and to the rule."""

    case: Link
    rule: Link
    field: str
    reason: str


def pages(site: SiteView) -> Iterator[Page]:
    """The one page of all exceptions."""
    here = Here(site, ADDRESS)
    cases = sorted((case for case in site.corpus.cases.values() if case.is_public), key=lambda one: sort_key(one.title))
    yield site.page(
        ADDRESS,
        "exemptions.html.j2",
        title="Undtagelser",
        source="cases",
        description="Hver undtagelse, som udgivne cases gør fra reglerne for anonymisering, og hvorfor.",
        made=tuple(_made(here, case, one) for case in cases for one in case.privacy.exemptions),
        meta={"side": "liste"},
    )


def _made(here: Here, case: Case, exemption: Exemption) -> Made:
    return Made(here.record(case), _rule(here, exemption.rule), exemption.field, exemption.reason)


def _rule(here: Here, name: str) -> Link:
    """The rule's page; a rule that is not there has no published case that excepts it."""
    rule = next((one for one in all_explained().values() if one.rule.partition("/")[2] == name), None)
    return Link(here.href(rule.address), rule.title) if rule else Link(here.href("bidrag/regler/"), name)
