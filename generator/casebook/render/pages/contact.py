"""The contact page: who publishes the casebook, how to reach them in private, and which roles review its records."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.publisher import Contact
from casebook.render.elements.facts import Fact
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask
from casebook.source.sentences import say

ADDRESS = "om/kontakt/"
_LEAD = "Hvem der udgiver siden, og hvordan du får rettet eller fjernet noget."


def plan(site: SiteView) -> Iterator[PageTask]:
    """One page, also where nobody has said who the publisher is: then that is what it says."""
    yield site.task(
        ADDRESS,
        "contact",
        title="Kontakt",
        source="site_config/redaktion.yml",
        description=_LEAD,
        inputs=_inputs,
        meta={"side": "kontakt"},
    )


def _inputs(here: Here) -> Inputs:
    register = here.site.published.publisher
    publisher, data_protection = (register.publisher, register.data_protection) if register else (None, None)
    return {
        "lead": _LEAD,
        "is_known": bool(publisher and publisher.is_known),
        "publisher": _facts(publisher),
        "data_protection": _facts(data_protection),
        "roles": register.roles if register else (),
    }


def _facts(contact: Contact | None) -> tuple[Fact, ...]:
    """Every way to reach somebody; what is not known says so, and nothing is left out."""
    details = contact or Contact.model_construct()
    return tuple(
        Fact(name, str(value) if value else say("compare.unstated"))
        for name, value in (
            ("Navn", details.name),
            ("Adresse", details.address),
            ("E-mail", details.email),
            ("Telefon", details.telephone),
            ("Hjemmeside", details.website),
        )
    )
