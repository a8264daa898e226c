"""The ways to reach who answers for the casebook, as pages list them."""

from __future__ import annotations

from casebook.model.publisher import Contact
from casebook.render.elements.facts import Fact
from casebook.source.sentences import say


def contact_facts(contact: Contact | None) -> tuple[Fact, ...]:
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
