"""The information that a person has to be given, and the paragraphs that ask for it.

Regulation (EU) 2016/679: article 13 where the person has told it, article 14 where it comes from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.render.view.site import SiteView

Letter = tuple[int, str]  # paragraph and letter: (1, "a")

# The sentence, the place on the page that answers it, and where articles 13 and 14 ask for it.
INFORMATION: tuple[tuple[str, str, Letter | None, Letter | None], ...] = (
    ("duty_to_tell.controller", "ansvarlig", (1, "a"), (1, "a")),
    ("duty_to_tell.officer", "raadgiver", (1, "b"), (1, "b")),
    ("duty_to_tell.purpose", "retsgrundlag", (1, "c"), (1, "c")),
    ("duty_to_tell.interest", "retsgrundlag", (1, "d"), (2, "b")),
    ("duty_to_tell.kinds", "formaal", None, (1, "d")),
    ("duty_to_tell.recipients", "modtagere", (1, "e"), (1, "e")),
    ("duty_to_tell.abroad", "modtagere", (1, "f"), (1, "f")),
    ("duty_to_tell.kept", "hvor-laenge", (2, "a"), (2, "a")),
    ("duty_to_tell.rights", "rettigheder", (2, "b"), (2, "c")),
    ("duty_to_tell.regret", "rettigheder", (2, "c"), (2, "d")),
    ("duty_to_tell.complaint", "klage", (2, "d"), (2, "e")),
    ("duty_to_tell.obliged", "", (2, "e"), None),
    ("duty_to_tell.source", "kilder", None, (2, "f")),
    ("duty_to_tell.machine", "rettigheder", (2, "f"), (2, "g")),
)


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that has to be told, the id of the place on the page that says it, and the paragraphs in words."""

    text: str
    place: str
    told_by_person: str
    from_elsewhere: str


def duties(site: SiteView) -> Iterator[Duty]:
    """All that has to be told, in the order of the law."""

    def cited(letter: Letter | None) -> str:
        paragraph, named = letter or (0, "")
        return site.say("duty_to_tell.cited", paragraph=paragraph, letter=named) if letter else "–"

    for key, place, of_13, of_14 in INFORMATION:
        yield Duty(site.say(key), place, cited(of_13), cited(of_14))
