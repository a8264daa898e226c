"""Relative time («3 mdr») as a number that can be compared and drawn."""

from __future__ import annotations

_DAYS = {"dag": 1, "dage": 1, "uge": 7, "uger": 7, "mdr": 30, "år": 365}
UNITS = ("dage", "uger", "mdr", "år")  # as they are written behind any number


def days(elapsed: str) -> int:
    """Days since the beginning, roughly: a month counts 30, a year 365. `elapsed` is an `Elapsed`."""
    number, unit = elapsed.split(" ")
    return int(number) * _DAYS[unit]
