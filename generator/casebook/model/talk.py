"""Words for a conversation by a method: phrases that one can begin with, and what their source says."""

from __future__ import annotations

from casebook.model.base import Id, Line, Part, Text, item
from casebook.model.kinds import Kind


class Phrase(Part, title="Sætning"):
    """A phrase that one can say, and when."""

    when: Line = item("hvornår", "Hvornår", "Hvor i samtalen: «Når stemmen bliver høj».")
    text: Text = item("tekst", "Tekst", "Det, man kan sige, skrevet af jer selv. Det er ikke et citat.")


class Talk(Part, title="Sig sådan"):
    """Phrases and the first minutes of a conversation, with what the source supports."""

    source: Id = item("kilde", "Kilde", "Id for den kilde, som sætningerne hviler på.", refers_to=Kind.SOURCE)
    basis: Text = item("belæg", "Belæg", "Hvad kilden siger, og hvad I selv har skrevet.")
    first_minutes: tuple[Text, ...] = item(
        "første_minutter", "De første tre minutter", "Det, man gør først, i rækkefølge.", default=()
    )
    phrases: tuple[Phrase, ...] = item("sætninger", "Sætninger", "Sætninger at begynde med.", default=())
