"""The ways to reach who answers for the casebook, as pages list them."""

from __future__ import annotations

from casebook.model.publisher import Contact
from casebook.render.elements.facts import Fact
from casebook.render.view.site import SiteView


def contact_facts(site: SiteView, contact: Contact | None) -> tuple[Fact, ...]:
    """Every way to reach somebody; what is not known says so, and nothing is left out."""
    details = contact or Contact.model_construct()
    return tuple(
        Fact(site.say(name), str(value) if value else site.say("compare.unstated"))
        for name, value in (
            ("contacts.name", details.name),
            ("contacts.address", details.address),
            ("contacts.email", details.email),
            ("contacts.telephone", details.telephone),
            ("contacts.website", details.website),
        )
    )
