"""The card of a record that others show on pages of their own: where it is, and what a page says of it in its head."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod


def embed_of(record: PublicCase | PublicMethod) -> str:
    """The address of a record's card: «embed/m/gps/»."""
    return Kind.of(record).card(record.id)


def oembed_of(record: PublicCase | PublicMethod) -> str:
    """The address of what oEmbed says of a record: «embed/m/gps.json»."""
    return f"{embed_of(record).rstrip('/')}.json"


def head_of_embed(record: PublicCase | PublicMethod) -> Mapping[str, object]:
    """The place where a page's head says that its card is described."""
    return {"oembed": oembed_of(record)}
