"""The sentences on each page of a copy that say what it is."""

from __future__ import annotations

from casebook.source import Settings
from casebook.source.sentences import Sentences


def note_of(sentences: Sentences, settings: Settings, moment: str) -> str:
    """From when a copy is («2026-11-28T09:30:00Z», or empty), and where what has changed since can be seen."""
    say, day = sentences.say, moment.partition("T")[0]
    dated = say("frame.copy_of", day=sentences.when(day)) if day else say("frame.copy")
    if not settings.published:
        return f"{dated} {say('frame.copy_elsewhere')}"
    return f"{dated} {say('frame.copy_there', address=settings.site_url)}"
