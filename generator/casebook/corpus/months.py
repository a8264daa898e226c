"""Months as they are written («2026-11»), counted."""

from __future__ import annotations


def months(month: str) -> int:
    """A month as a number of months: the difference of two is the time between them."""
    return int(month[:4]) * 12 + int(month[5:7])


def later(month: str, number: int) -> str:
    """The month that comes a number of months after another."""
    year, before = divmod(months(month) + number - 1, 12)
    return f"{year:04}-{before + 1:02}"
