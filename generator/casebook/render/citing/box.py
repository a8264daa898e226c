"""The fold-out «Citér» of a record's page, and what the head of the page says to reference managers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.published import PublicCase, PublicMethod
from casebook.render.citing.styles import Styled, styled
from casebook.render.citing.work import work_of
from casebook.render.view.site import Here, Link, SiteView, address_of

FOLDER = "citer/"
_CARD = "delebillede.png"
FORMATS = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))


@dataclass(frozen=True, slots=True)
class CitedAs:
    """A record in every style, and the files for reference managers as seen from its page."""

    styles: tuple[Styled, ...]
    files: tuple[Link, ...]


def cited_as(here: Here, record: PublicCase | PublicMethod) -> CitedAs:
    """The fold-out of a record."""
    files = (Link(here.href(f"{file_address(record)}.{ending}"), name) for ending, name in FORMATS)
    return CitedAs(styled(work_of(here.site, record), here.site.sentences), tuple(files))


def file_address(record: PublicCase | PublicMethod) -> str:
    """The address of a record's files, without their endings: «citer/metoder/gps»."""
    return FOLDER + address_of(record).strip("/")


def head_of_work(site: SiteView, record: PublicCase | PublicMethod) -> Mapping[str, object]:
    """The author, the month and the picture for the head of a record's page."""
    work = work_of(site, record)
    return {"work": {"author": work.author, "month": work.month, "card": card_address(record)}}


def card_address(record: PublicCase | PublicMethod) -> str:
    """The address of the picture that a link to a record shows elsewhere: beside its page."""
    return address_of(record) + _CARD
