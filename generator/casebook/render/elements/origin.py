"""The origin of a record as pages tell it: its published sources, or those who did it and tell it themselves."""

from __future__ import annotations

from casebook.model.story import Voice
from casebook.model.values import RightsBasis, VoiceOrigin
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.citations import Cited, cited
from casebook.render.view.site import Here, SiteView


def sources(here: Here, record: PublicCase | PublicMethod) -> tuple[Cited, ...]:
    """The published sources with their pages; none where the record is told by those who did it."""
    return tuple(cited(here, citation) for citation in record.citations)


def own_experience(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """«Fortalt af Holstebro Kommune selv. Der er ingen offentliggjort kilde …»; empty where there is a source."""
    if not record.is_own_experience:
        return ""
    return f"{told_by(site, record)} {site.say('states.nothing_published')}"


def told_by(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """The sentence on who tells it themselves, by name only where the case names who did it."""
    if isinstance(record, PublicMethod):
        return site.say("told.by_users")
    return site.say("told.by_actor", actor=record.actor.name) if record.actor else site.say("told.by_those_who_did")


def rights(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """The words for what allows the text to be printed; empty where the record does not say."""
    if not record.rights:
        return ""
    is_own = record.is_own_experience and record.rights.basis is RightsBasis.OWN_WORDS
    words = site.say("told.in_own_words") if is_own else site.label(record.rights.basis)
    return f"{words} ({record.rights.name})." if record.rights.name else f"{words}."


def origin_of(site: SiteView, case: PublicCase, voice: Voice) -> str:
    """The words for where a voice comes from: without a source it is its actor's narration, and never the source's."""
    if case.is_own_experience and voice.origin is VoiceOrigin.NARRATION:
        return site.say("told.narration_of_actor")
    return site.label(voice.origin)
