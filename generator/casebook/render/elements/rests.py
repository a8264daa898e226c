"""The words on the buttons behind which a phone folds the rest of something long: what is there, and how much of it."""

from __future__ import annotations

from casebook.model.shared import Teaching
from casebook.render.view.site import SiteView


def rest(site: SiteView, counts: dict[str, int], *others: str) -> str:
    """«Vis 3 metoder og 1 case»; nothing where there is nothing.

    `counts` has the number of each kind of thing by the keys of its nouns («method/methods»); `others` are said as
    they are.
    """
    parts = [site.counted(number, *_nouns(pair)) for pair, number in counts.items() if number]
    return site.say("rest.show", what=site.listing([*others, *parts])) if parts or others else ""


def rest_of_teaching(site: SiteView, teaching: Teaching | None) -> str:
    """«Vis 3 læringsmål og 8 spørgsmål»."""
    if teaching is None:
        return ""
    return rest(site, {"aim/aims": len(teaching.aims), "question/questions": len(teaching.questions)})


def _nouns(pair: str) -> tuple[str, str]:
    singular, _, several = pair.partition("/")
    return f"nouns.{singular}", f"nouns.{several}"
