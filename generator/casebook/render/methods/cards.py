"""Methods as cards: what each is, how many cases use it, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import joined
from casebook.published import PublicMethod
from casebook.render.elements.cards import use_in_words
from casebook.render.elements.review import review_mark
from casebook.render.methods.mark import KnownMark, known_mark
from casebook.render.view.site import Here, Link, SiteView


@dataclass(frozen=True, slots=True)
class MethodCard:
    """A method in a row of methods."""

    link: Link
    type: str
    summary: str
    count: str
    mark: KnownMark


def method_card(site: SiteView, here: Here, method: PublicMethod) -> MethodCard:
    """A method with its type, how many cases use it, and what is known of it."""
    return MethodCard(
        link=here.record(method),
        type=joined((site.label(method.type), review_mark(site, method))),
        summary=method.summary,
        count=use_in_words(site, method),
        mark=known_mark(here, method),
    )
