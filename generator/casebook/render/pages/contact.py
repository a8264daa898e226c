"""The contact page: who publishes the casebook, how to reach them in private, and which roles review its records."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.render.elements.contacts import contact_facts
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "om/kontakt/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """One page, also where nobody has said who the publisher is: then that is what it says."""
    yield site.task(
        ADDRESS,
        "contact",
        title=site.say("contact.title"),
        source="site_config/redaktion.yml",
        description=site.say("contact.lead"),
        inputs=_inputs,
        meta={"side": "kontakt"},
    )


def _inputs(here: Here) -> Inputs:
    register = here.site.published.publisher
    publisher, data_protection = (register.publisher, register.data_protection) if register else (None, None)
    return {
        "lead": here.say("contact.lead"),
        "is_known": bool(publisher and publisher.is_known),
        "publisher": contact_facts(here.site, publisher),
        "data_protection": contact_facts(here.site, data_protection),
        "roles": register.roles if register else (),
    }
