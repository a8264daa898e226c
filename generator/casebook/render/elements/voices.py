"""A voice as a panel shows it: the words, who speaks, and the theme."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.model.story import Voice
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


def spoken(here: Here, voice: Voice) -> Spoken:
    """A voice with its speaker and theme."""
    site = here.site
    return Spoken(
        words=voice.words,
        who=f"{voice.pseudonym}, {age(voice.age)}" if voice.age else voice.pseudonym,
        origin=inside(site.label(voice.origin)),
        theme=here.to(Kind.THEME, voice.theme) if voice.theme else None,
        tone=tone(site, voice.theme),
    )
