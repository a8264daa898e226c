"""Danish wording of risks and suggestions. Disclosed values are never repeated: findings are shown in public logs."""

from __future__ import annotations

from math import ceil, floor

from casebook.danish import listing, sentence, whole_number
from casebook.model.ages import ADULT
from casebook.risk.attributes import (
    AFTER,
    AGE,
    BACKGROUND,
    BEFORE,
    CHILDREN,
    FAMILY,
    MENTIONED,
    PLACE,
    PROJECT,
    SEX,
    TEXT,
    region_named,
)
from casebook.risk.benefits import PATH
from casebook.risk.doubt import BoundedNumber
from casebook.risk.suggestion import Generalisation, Suggestion

_LEAVE_OUT = "udelad "
_DIGITS = 6  # behind the comma, of a number of people
_NAMES = {
    PLACE: "stedet",
    AGE: "alderen",
    SEX: "kønnet",
    BACKGROUND: "baggrunden",
    CHILDREN: "børnene",
    BEFORE: "det, personen kom fra",
    AFTER: "det, personen kom til",
    PROJECT: "projektet, personen var med i",
    PATH: "vejen fra det ene til det andet",
}


def name_of(attribute: str) -> str:
    """The Danish name of an attribute: «alderen», «civilstanden», «det, reglen præcis-dato finder i teksten»."""
    if f"{attribute}#".startswith(MENTIONED):  # of one benefit, or of any
        return "en ydelse undervejs, som teksten nævner"
    if attribute.startswith(TEXT):
        return f"det, reglen {attribute.removeprefix(TEXT).partition('#')[0]} finder i teksten"
    return "civilstanden" if attribute.startswith(FAMILY) else _NAMES[attribute]


def about(number: float) -> str:
    """An expected number in words: «omkring 24», «under 1»."""
    if number < 1:
        return "under 1"
    return f"omkring {whole_number(round(number))}"


def between(interval: BoundedNumber) -> str:
    """An expected number with its bounds: «mellem 8 og 71, regnet 24»; bounds are rounded outwards.

    What a sum of shares lacks of a whole number, or has more, in its last digits is no part of somebody.
    """
    low, middle, high = floor(round(interval.low, _DIGITS)), round(interval.middle), ceil(round(interval.high, _DIGITS))
    if high <= 1:
        return "under 1"
    if low == high:
        return about(interval.middle)
    bounds = [whole_number(number) if number else "under 1" for number in (low, high, middle)]
    return f"mellem {bounds[0]} og {bounds[1]}, regnet {bounds[2]}"


def instruction(change: Generalisation) -> str:
    """A generalisation as an imperative: «giv regionen i stedet for kommunen»."""
    attribute = change.attribute
    if attribute == PLACE:
        region = change.after is not None and region_named(change.after)
        return "giv regionen i stedet for kommunen" if region else "skriv, at casen er fra hele landet"
    if attribute == AGE:
        return "skriv «voksen» som alder" if change.after == ADULT else f"skriv alderen som {change.after}"
    if attribute == CHILDREN and change.after is not None:
        return "nøjes med, at personen har børn"
    if attribute.startswith(TEXT) and not attribute.startswith(MENTIONED):
        return f"skriv det bredere, som reglen {attribute.removeprefix(TEXT).partition('#')[0]} finder i teksten"
    if change.after is not None:
        return f"skriv {name_of(attribute)} bredere: «{change.after}»"
    return f"{_LEAVE_OUT}{name_of(attribute)}"


def advice(suggestion: Suggestion | None) -> str:
    """A suggestion as one or two sentences; empty if it has no changes."""
    if suggestion is None:
        return "Selv det bredeste passer på for få. Gør personen konstrueret, eller udelad historien."
    if not suggestion.changes:
        return ""
    steps = list(dict.fromkeys(map(instruction, suggestion.changes)))
    left_out = [step.removeprefix(_LEAVE_OUT) for step in steps if step.startswith(_LEAVE_OUT)]
    others = [step for step in steps if not step.startswith(_LEAVE_OUT)]
    first = listing([*others, *([_LEAVE_OUT + listing(left_out)] if left_out else [])])
    return f"{sentence(first)} – både i felterne og i teksten. Så passer det på {between(suggestion.interval)}."
