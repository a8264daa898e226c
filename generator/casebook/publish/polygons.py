"""The site's own drawings as polygons: of SVG what they use, which is straight lines, parts of circles, and circles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

Point = tuple[float, float]
SIZE = 400  # the box that each of them is drawn in
_SHAPE = re.compile(r"<(?P<name>path|circle)\b(?P<attributes>[^>]*?)/?>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0}
_STEP = pi / 90  # of a circle: a straight line that nobody sees


@dataclass(frozen=True, slots=True)
class Polygon:
    """An area of one colour («#1f4a5a») in the box."""

    colour: str
    points: tuple[Point, ...]


def polygons(drawing: str) -> Iterator[Polygon]:
    """The areas of a drawing, the lowest first. ValueError for what is none of the three."""
    for shape in _SHAPE.finditer(drawing):
        attributes = dict(_ATTRIBUTE.findall(shape["attributes"]))
        if shape["name"] == "circle":
            x, y, radius = (float(attributes[name]) for name in ("cx", "cy", "r"))
            yield Polygon(attributes["fill"], tuple(_turned((x, y), radius, 0, 2 * pi)))
        else:
            yield from (Polygon(attributes["fill"], tuple(points)) for points in _outlines(attributes["d"]))


def _outlines(path: str) -> Iterator[list[Point]]:
    """The closed lines of a path."""
    points: list[Point] = []
    for command, numbers in _commands(path):
        if command == "M" and points:
            yield points
            points = []
        points += _leads(command, numbers, points[-1] if points else (0.0, 0.0))
    if points:
        yield points


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(path)
    at = 0
    place: Point = (0.0, 0.0)
    while at < len(tokens):
        written = tokens[at]
        command, count = written.upper(), _NUMBERS.get(written.upper())
        if count is None:
            raise ValueError(written)
        numbers = [float(number) for number in tokens[at + 1 : at + 1 + count]]
        if written.islower():
            numbers = _whole(command, numbers, place)
        place = _end(command, numbers, place)
        yield command, numbers
        at += 1 + count


def _whole(command: str, numbers: list[float], place: Point) -> list[float]:
    """Numbers that were told from where the pen is, as told from the corner of the box."""
    if command in {"H", "V"}:
        return [numbers[0] + place[command == "V"]]
    return [*numbers[:-2], numbers[-2] + place[0], numbers[-1] + place[1]] if numbers else numbers


def _end(command: str, numbers: list[float], place: Point) -> Point:
    if command in {"H", "V"}:
        return (numbers[0], place[1]) if command == "H" else (place[0], numbers[0])
    return (numbers[-2], numbers[-1]) if numbers else place


def _leads(command: str, numbers: list[float], place: Point) -> list[Point]:
    """The points that a command adds."""
    end = _end(command, numbers, place)
    if command == "A":
        return list(_arc(place, end, numbers[0], large=bool(numbers[3]), clockwise=bool(numbers[4])))
    return [] if command == "Z" else [end]


def _arc(start: Point, end: Point, radius: float, *, large: bool, clockwise: bool) -> Iterator[Point]:
    """A part of a circle from one place to another (SVG 2, appendix B.2.4, for circles alone)."""
    x, y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    half = hypot(x, y)
    radius = max(radius, half)
    off = sqrt(max(0.0, (radius / half) ** 2 - 1)) * (1 if large != clockwise else -1) if half else 0.0
    centre = (start[0] + end[0]) / 2 + off * y, (start[1] + end[1]) / 2 - off * x
    begins = atan2(start[1] - centre[1], start[0] - centre[0])
    turns = (atan2(end[1] - centre[1], end[0] - centre[0]) - begins) % (2 * pi)
    yield from _turned(centre, radius, begins, turns if clockwise else turns - 2 * pi)


def _turned(centre: Point, radius: float, begins: float, turns: float) -> Iterator[Point]:
    steps = ceil(abs(turns) / _STEP)
    for step in range(1, steps + 1):
        angle = begins + turns * step / steps
        yield centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)
