"""The picture of each record that other sites show beside a link to it (Open Graph)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from casebook.danish import slug
from casebook.publish.edition import Edition
from casebook.publish.link_card import link_card
from casebook.publish.output import PICTURE, About, Output
from casebook.published import PublicCase, PublicRecord
from casebook.render.citing.box import card_address
from casebook.render.elements.people import portraits
from casebook.render.view.site import SiteView, file_of
from casebook.workers import shared_out

ABOUT = About("Billedet, som et link til en case eller metode viser", "*/delebillede.png")
_METHODS = "theme/assets/casebook/images"


def outputs(edition: Edition) -> Iterator[Output]:
    """A card for each record, with nothing on it that the heading of its page does not say."""
    site = edition.view
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    yield from shared_out(lambda record: _card(site, record), records)


def _card(site: SiteView, record: PublicRecord) -> Output:
    kind = site.say("kinds.case" if isinstance(record, PublicCase) else "kinds.method")
    card = link_card(kind, record.title, site.texts.name, _art(record))
    return Output(card_address(record), card, PICTURE, file_of(record))


def _art(record: PublicRecord) -> tuple[str, ...]:
    """The portraits of a case, or the drawing of a method's type."""
    if isinstance(record, PublicCase):
        return tuple(map(str, portraits(record)))
    return (_drawings()[f"metode-{slug(record.type)}.svg"],)


@cache
def _drawings() -> dict[str, str]:
    """The drawings of the theme by their file."""
    folder = files("casebook") / _METHODS
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".svg")}
