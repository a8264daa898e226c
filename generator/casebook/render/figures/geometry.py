"""Numbers for drawings: scaled, rounded to one decimal, written the same way on every machine."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place in a drawing, in the units of its view box."""

    x: float
    y: float

    def __str__(self) -> str:
        """As a `points` attribute has it."""
        return f"{number(self.x)},{number(self.y)}"


def number(value: float) -> str:
    """One decimal at most, and never «-0»."""
    return f"{round(value, 1) + 0:g}"


def share(value: float, low: float, high: float) -> float:
    """The position of the value from `low` (0) to `high` (1); outside the scale is moved to its end."""
    return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.5


def on_circle(center: Coordinates, radius: float, *, step: int, steps: int) -> Coordinates:
    """The place at `radius`, clockwise from the top."""
    angle = math.tau * step / steps
    return Coordinates(round(center.x + radius * math.sin(angle), 1), round(center.y - radius * math.cos(angle), 1))


def joined(spots: Iterable[Coordinates]) -> str:
    """The value of a `points` attribute."""
    return " ".join(map(str, spots))


def bent(points: Sequence[tuple[float, float]]) -> str:
    """A line through the points that is level where it leaves one and reaches the next."""
    (x, y), *_ = points
    parts = [f"{number(x)} {number(y)}"]
    for (x1, y1), (x2, y2) in pairwise(points):
        middle = number((x1 + x2) / 2)
        parts.append(f"C{middle} {number(y1)} {middle} {number(y2)} {number(x2)} {number(y2)}")
    return "".join(parts)
