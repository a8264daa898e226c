"""The consent form: what a citizen says yes to, in plain words, for a caseworker to print and a citizen to sign."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.render.elements.contacts import contact_facts
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/samtykke/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """One page, also where nobody has said who the publisher is: then nobody should sign yet."""
    yield site.task(
        ADDRESS,
        "consent",
        title=site.say("consent.title"),
        source="generator/casebook/render/templates/consent.html.j2",
        description=site.say("consent.description"),
        inputs=_inputs,
        meta={"side": "samtykke", "styles": ["consent"]},
    )


def _inputs(here: Here) -> Inputs:
    register = here.site.published.publisher
    publisher, data_protection = (register.publisher, register.data_protection) if register else (None, None)
    return {
        "is_known": bool(register and register.can_be_asked),
        "publisher": contact_facts(here.site, publisher),
        "data_protection": contact_facts(here.site, data_protection),
    }
