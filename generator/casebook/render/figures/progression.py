"""Progress in several areas, drawn as a spider web with the scale's low end in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.danish import sentence
from casebook.model.elapsed import days
from casebook.model.figures import Area, Progression
from casebook.render.figures.change import MeasuredChange, summed_up
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.geometry import Coordinates, joined, on_circle, share
from casebook.render.figures.scale import Track, ticks, tracks
from casebook.render.figures.wording import AREA, elapsed_label, signed
from casebook.source.sentences import Sentences

CENTER, RADIUS, _LABEL_RADIUS = Coordinates(160, 160), 124, 146
_FEWEST_SPOKES = 3
_MOST_RINGS = 12


@dataclass(frozen=True, slots=True)
class Ring:
    """One value of the scale, as the corners of a polygon; `label` is empty where none is written."""

    points: str
    label: str
    at: Coordinates
    zero: bool


@dataclass(frozen=True, slots=True)
class Spoke:
    """One area's line from the middle, and where its number stands."""

    number: int
    end: Coordinates
    label: Coordinates


@dataclass(frozen=True, slots=True)
class Measured:
    """All areas at one time. `kind` is «første», «mellem» or «sidste»; it is closed when every area was measured."""

    label: str
    kind: str
    spots: tuple[Coordinates, ...]
    points: str
    closed: bool


@dataclass(frozen=True, slots=True)
class ProgressionView:
    """Web, tracks, table and sentence. With fewer than three areas there is no web, only the tracks are drawn."""

    web: bool
    rings: tuple[Ring, ...]
    spokes: tuple[Spoke, ...]
    series: tuple[Measured, ...]
    ticks: tuple[str, ...]
    tracks: tuple[Track, ...]
    low: str
    high: str
    times: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    sentence: str


def view(progression: Progression, sentences: Sentences) -> ProgressionView:
    """The web, with the areas clockwise from the top."""
    times = _times(progression.areas)
    low, high = progression.scale.low, progression.scale.high
    changes = tuple(_change(area) for area in progression.areas)
    return ProgressionView(
        web=len(progression.areas) >= _FEWEST_SPOKES,
        rings=_rings(progression),
        spokes=_spokes(len(progression.areas)),
        series=tuple(_measured(progression, times, place, sentences) for place in range(len(times))),
        ticks=ticks(low, high),
        tracks=tracks(changes, low, high, sentences),
        low=signed(low),
        high=signed(high),
        times=tuple(elapsed_label(time, sentences) for time in times),
        rows=tuple((area.name, _cells(area, times, sentences)) for area in progression.areas),
        sentence=_sentence(progression.areas, changes, times, sentences),
    )


def _times(areas: Sequence[Area]) -> tuple[str, ...]:
    times = {measurement.after for area in areas for measurement in area.measurements}
    return tuple(sorted(times, key=lambda time: (days(time), time)))


def _in_order(area: Area) -> dict[str, int]:
    return {m.after: m.value for m in sorted(area.measurements, key=lambda m: days(m.after))}


def _change(area: Area) -> MeasuredChange:
    values = tuple(_in_order(area).values())
    return MeasuredChange(area.name, values[0], values[-1])


def _spot(progression: Progression, value: int, step: int) -> Coordinates:
    radius = RADIUS * share(value, progression.scale.low, progression.scale.high)
    return on_circle(CENTER, radius, step=step, steps=len(progression.areas))


def _rings(progression: Progression) -> tuple[Ring, ...]:
    low, high = progression.scale.low, progression.scale.high
    between = range(low + 1, high) if high - low <= _MOST_RINGS else [0] * (low < 0 < high)
    return tuple(_ring(progression, value) for value in (*between, high))


def _ring(progression: Progression, value: int) -> Ring:
    corners = tuple(_spot(progression, value, step) for step in range(len(progression.areas)))
    is_labelled = value in {0, progression.scale.high}
    return Ring(joined(corners), signed(value) if is_labelled else "", corners[0], zero=value == 0)


def _spokes(steps: int) -> tuple[Spoke, ...]:
    ends = (on_circle(CENTER, RADIUS, step=step, steps=steps) for step in range(steps))
    labels = (on_circle(CENTER, _LABEL_RADIUS, step=step, steps=steps) for step in range(steps))
    return tuple(Spoke(place, *spots) for place, spots in enumerate(zip(ends, labels, strict=True), 1))


def _measured(progression: Progression, times: Sequence[str], place: int, sentences: Sentences) -> Measured:
    values = [(step, _in_order(area).get(times[place])) for step, area in enumerate(progression.areas)]
    spots = tuple(_spot(progression, value, step) for step, value in values if value is not None)
    kind = "sidste" if place == len(times) - 1 else "mellem" if place else "første"
    return Measured(
        elapsed_label(times[place], sentences), kind, spots, joined(spots), closed=len(spots) == len(values)
    )


def _cells(area: Area, times: Sequence[str], sentences: Sentences) -> tuple[str, ...]:
    values = _in_order(area)
    hole = sentences.say("progression.not_measured")
    return tuple(signed(values[time]) if time in values else hole for time in times)


def _sentence(
    areas: Sequence[Area], changes: Sequence[MeasuredChange], times: Sequence[str], sentences: Sentences
) -> str:
    if len(times) == 1:
        at_values = ((change.name, signed(change.after)) for change in changes)
        values = sentences.listing(
            [sentences.say("progression.at", name=name, value=value) for name, value in at_values]
        )
        return sentences.say("progression.one_time", when=sentence(elapsed_label(times[0], sentences)), values=values)
    together = all(times[-1] in _in_order(area) for area in areas)
    when = elapsed_label(times[-1], sentences) if together else sentences.say("progression.at_latest")
    return f"{sentence(when)} {summed_up(changes, AREA, sentences)}."


def _example(title: str, *areas: tuple[str, dict[str, int]]) -> Progression:
    listed = [
        {"navn": name, "målinger": [{"efter": after, "værdi": value} for after, value in values.items()]}
        for name, values in areas
    ]
    return Progression.model_validate(
        {"type": "progression", "titel": title, "skala": {"fra": -5, "til": 5}, "områder": listed}
    )


FIGURE = FigureType(
    model=Progression,
    template="progression.j2",
    view=view,
    examples=(
        _example(
            "Et halvt år i fem områder",
            ("Mødestabilitet", {"0 mdr": -1, "3 mdr": 2, "6 mdr": 3}),
            ("Netværk og samvær", {"0 mdr": -3, "3 mdr": -1, "6 mdr": 1}),
            ("Helbred", {"0 mdr": 0, "3 mdr": 1, "6 mdr": 1}),
            ("Økonomi", {"0 mdr": 2, "3 mdr": 0, "6 mdr": 1}),
            ("Tro på arbejde", {"0 mdr": -2, "3 mdr": 3, "6 mdr": 5}),
        ),
        _example("Kun to områder", ("Bolig", {"0 mdr": 0, "1 år": 4}), ("Søvn", {"0 mdr": 1, "1 år": 1})),
    ),
)
