"""An age as a record writes it («40-49», «60+», «voksen») as the years that it spans."""

from __future__ import annotations

ADULT = "voksen"
ADULT_FROM, OLDEST = 18, 125


def years(age: str) -> tuple[int, int]:
    """The first and the last year of an age, both included: (40, 49), (60, 125); one year twice for «45»."""
    if age == ADULT:
        return ADULT_FROM, OLDEST
    low, _, high = age.rstrip("+").partition("-")
    return int(low), OLDEST if age.endswith("+") else int(high or low)


def written(low: int, high: int) -> str:
    """The years as a record writes them."""
    if high >= OLDEST:
        return ADULT if low == ADULT_FROM else f"{low}+"
    return str(low) if low == high else f"{low}-{high}"
