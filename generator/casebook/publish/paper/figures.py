"""Figures for paper: what a drawing shows, as plain values; of a kind unknown here the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from casebook.model.figures import (
    BeforeAndAfter,
    Box,
    CountTable,
    Figure,
    Modules,
    Phases,
    Progression,
    Schedule,
)
from casebook.model.story import TurningPoint
from casebook.publish.paper.rich import nodes, rich
from casebook.render.figures import view_of
from casebook.render.figures.life_line import WIDTH
from casebook.render.figures.life_line import view as life_line_view
from casebook.render.figures.scale import LEFT, RIGHT
from casebook.render.figures.steps import StepsView
from casebook.source.sentences import Sentences

Values = dict[str, Any]
_CURVE_HEIGHT, _WEB = 200, 320  # the boxes that the life line and the spider web are drawn in
_INK, _LINE, _ACCENT, _SOFT, _CLAY = "#211d18", "#ddd3c3", "#1f4a5a", "#dbe6e8", "#c65a3e"


def figure_values(figure: Figure, sentences: Sentences, site_url: str = "") -> Values:
    """A figure with its title, its sentence and its note, and what is drawn by its kind."""
    view = view_of(figure, sentences)
    return {
        "kind": figure.type,
        "title": figure.title,
        "sentence": getattr(view, "sentence", ""),
        "note": rich(figure.note, site_url),
        **_DRAWN.get(type(figure), _untold)(view),
    }


def life_line_values(points: Sequence[TurningPoint], sentences: Sentences) -> Values | None:
    """The curve, and the turning points with their places on it, from 0 to 1; None without any."""
    if not points:
        return None
    view = life_line_view(points, sentences)
    shapes = (
        f'<path d="{view.area}" fill="{_SOFT}"/>'
        f'<path d="M4 {view.base}H{WIDTH - 4}" stroke="{_LINE}" stroke-width="1"/>'
        f'<path d="{view.curve}" fill="none" stroke="{_ACCENT}" stroke-width="3"/>'
    )
    return {
        "sentence": view.sentence,
        "curve": _svg(shapes, WIDTH, _CURVE_HEIGHT),
        "turns": [
            {
                "number": str(turn.number),
                "time": turn.time,
                "event": turn.event,
                "word": turn.word,
                "way": turn.direction,
                "x": float(turn.x) / WIDTH,
                "y": float(turn.y) / _CURVE_HEIGHT,
            }
            for turn in view.turns
        ],
    }


def _untold(view: Any) -> Values:
    """Nothing beside the sentence: of a kind that has no template here yet."""
    del view
    return {}


def _schedule(view: Any) -> Values:
    days = [
        {
            "name": day.name,
            "activities": [
                {"text": activity.text, "span": activity.span, "daily": activity.daily} for activity in day.activities
            ],
        }
        for day in view.days
    ]
    return {"times": list(view.times), "days": days}


def _steps(view: StepsView) -> Values:
    steps = [
        {
            "number": step.number,
            "name": step.name,
            "text": nodes(str(step.text)),
            "facts": [[fact.label, fact.value] for fact in step.facts],
            "ribbon": _points(step.ribbon),
            "gate": nodes(str(step.gate)) if step.gate else [],
        }
        for step in view.steps
    ]
    return {"noun": view.noun, "steps": steps}


def _box(view: Any) -> Values:
    return {"text": nodes(str(view.text))}


def _scale(view: Any) -> Values:
    return {"low": view.low, "high": view.high, "ticks": [_share(tick) for tick in view.ticks], "tracks": _tracks(view)}


def _tracks(view: Any) -> list[Values]:
    return [
        {
            "name": track.name,
            "before": track.before,
            "after": track.after,
            "way": track.way,
            "start": _share(track.start),
            "end": _share(track.end),
        }
        for track in view.tracks
    ]


def _progression(view: Any) -> Values:
    table = [[name, *cells] for name, cells in view.rows]
    web = {"drawing": _web(view), "spokes": [_spoke(spoke) for spoke in view.spokes]} if view.web else None
    return {**_scale(view), "times": list(view.times), "rows": table, "web": web}


def _spoke(spoke: Any) -> Values:
    return {"number": spoke.number, "x": float(spoke.label.x) / _WEB, "y": float(spoke.label.y) / _WEB}


def _web(view: Any) -> str:
    """The rings, the spokes and every measurement, the last one filled."""
    return _svg("".join((*_rings(view), *_measurements(view))), _WEB, _WEB)


def _rings(view: Any) -> Iterator[str]:
    for ring in view.rings:
        stroke = f'stroke="{_INK}" stroke-width="1.2"' if ring.zero else f'stroke="{_LINE}"'
        yield f'<polygon points="{ring.points}" fill="none" {stroke}/>'
    for spoke in view.spokes:
        yield f'<path d="M160 160L{spoke.end.x} {spoke.end.y}" stroke="{_LINE}"/>'


def _measurements(view: Any) -> Iterator[str]:
    for measured in view.series:
        is_last = measured.kind == "sidste"
        colour, fill = (_ACCENT, _ACCENT) if is_last else (_CLAY, "none")
        dashes = "" if is_last else ' stroke-dasharray="5 4"'
        if measured.closed:
            points = f'points="{measured.points}" fill="{fill}" fill-opacity="0.15"'
            yield f'<polygon {points} stroke="{colour}" stroke-width="2.5"{dashes}/>'
        yield from (f'<circle cx="{spot.x}" cy="{spot.y}" r="4" fill="{colour}"/>' for spot in measured.spots)


def _counts(view: Any) -> Values:
    rows = [
        {
            "name": row.name,
            "cells": [{"text": cell.text, "bar": float(cell.bar or 0) / 100} for cell in row.cells],
            "total": row.is_total,
        }
        for row in view.rows
    ]
    return {"headings": list(view.headings), "rows": rows, "suppression": view.suppression}


def _share(x: str) -> float:
    """A place on a track, from 0 to 1."""
    return (float(x) - LEFT) / (RIGHT - LEFT)


def _points(points: str) -> list[list[float]]:
    """«0,24 25,10» as corners."""
    return [[float(number) for number in corner.split(",")] for corner in points.split()]


def _svg(shapes: str, width: int, height: int) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shapes}</svg>'


_DRAWN: dict[type, Callable[[Any], Values]] = {
    Schedule: _schedule,
    Phases: _steps,
    Modules: _steps,
    Progression: _progression,
    BeforeAndAfter: _scale,
    Box: _box,
    CountTable: _counts,
}
