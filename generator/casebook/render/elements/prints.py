"""The sheets and cards of a record as files to print, as links from its page."""

from __future__ import annotations

from casebook.published import PublicCase, PublicMethod
from casebook.render.view.site import Here, Link, SiteView, address_of

CARDS, HANDOUT = "cards", "handout"
FILES = {CARDS: "kort.pdf", HANDOUT: "til-deltagerne.pdf"}


def forms_of(record: PublicCase | PublicMethod) -> tuple[str, ...]:
    """The forms in which a record lies ready for print: a method as cards, a case as a sheet to write on."""
    if isinstance(record, PublicCase):
        return (HANDOUT,) if record.teaching else ()
    practice, talk, teaching = record.practice, record.talk, record.teaching
    on_cards = (
        record.steps,
        practice and (practice.do or practice.avoid),
        talk and (talk.first_minutes or talk.phrases),
        [component for component in record.components if not component.adaptable],
        teaching and teaching.questions,
    )
    return (CARDS,) if any(on_cards) else ()


def prints(site: SiteView, record: PublicCase | PublicMethod) -> tuple[Link, ...]:
    """The links from a record's page to what can be printed of it, each with what it is; none in an edition."""
    if site.edition:
        return ()
    return tuple(Link(FILES[form], site.say(f"prints.{form}")) for form in forms_of(record))


def prints_at(here: Here, address: str) -> tuple[Link, ...]:
    """The links from any page to what can be printed of the record at an address, with short names."""
    records: tuple[PublicCase | PublicMethod, ...] = (*here.site.cases, *here.site.methods)
    forms = (form for record in records if address_of(record) == address for form in forms_of(record))
    return tuple(Link(here.href(address) + FILES[form], here.say(f"prints.short_{form}")) for form in forms)
