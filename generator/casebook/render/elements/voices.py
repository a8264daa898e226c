"""A voice as a panel shows it: the words, who speaks, and the theme."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.model.story import Voice
from casebook.published import PublicCase
from casebook.render.elements.origin import origin_of
from casebook.render.elements.people import age
from casebook.render.elements.tones import tone
from casebook.render.view.site import Here, Link


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice as a panel shows it."""

    words: str
    who: str
    origin: str
    theme: Link | None
    tone: int


def spoken(here: Here, case: PublicCase, voice: Voice) -> Spoken:
    """A voice of a case with its speaker and theme."""
    site = here.site
    return Spoken(
        words=voice.words,
        who=f"{voice.pseudonym}, {age(site, voice.age)}" if voice.age else voice.pseudonym,
        origin=inside(origin_of(site, case, voice)),
        theme=here.to(Kind.THEME, voice.theme) if voice.theme else None,
        tone=tone(site, voice.theme),
    )
