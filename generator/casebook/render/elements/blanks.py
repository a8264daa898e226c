"""The empty forms of a record's figures, as links from its page."""

from __future__ import annotations

from casebook.published import PublicCase, PublicMethod
from casebook.render.figures.blank import has_form
from casebook.render.view.site import Link, SiteView

ENDINGS = (".xlsx", ".docx")


def blank_file(number: int) -> str:
    """The name of the form of a record's figure, counted from 1, without its ending."""
    return f"redskab-{number}"


def blanks(site: SiteView, record: PublicCase | PublicMethod) -> tuple[tuple[Link, ...], ...]:
    """For each figure of a record the links to its empty form; none where it has no such form."""
    names = (site.say("blank.excel"), site.say("blank.word"))
    return tuple(
        tuple(Link(f"{blank_file(number)}{ending}", name) for ending, name in zip(ENDINGS, names, strict=True))
        if has_form(figure)
        else ()
        for number, figure in enumerate(record.figures, start=1)
    )
