"""Questions on a scale, before and after."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.figures import BeforeAndAfter
from casebook.render.figures.change import MeasuredChange, summed_up
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.scale import Track, ticks, tracks
from casebook.render.figures.wording import POINT, signed
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class BeforeAndAfterView:
    """The scale's ends and small lines, a track a point, and the sentence."""

    low: str
    high: str
    ticks: tuple[str, ...]
    tracks: tuple[Track, ...]
    sentence: str


def view(scale: BeforeAndAfter, sentences: Sentences) -> BeforeAndAfterView:
    """Every point on the same scale."""
    changes = tuple(MeasuredChange(point.name, point.before, point.after) for point in scale.points)
    return BeforeAndAfterView(
        low=signed(scale.low),
        high=signed(scale.high),
        ticks=ticks(scale.low, scale.high),
        tracks=tracks(changes, scale.low, scale.high, sentences),
        sentence=sentences.say(
            "changes.on_scale",
            low=signed(scale.low),
            high=signed(scale.high),
            changes=summed_up(changes, POINT, sentences),
        ),
    )


FIGURE = FigureType(
    model=BeforeAndAfter,
    template="skala.j2",
    view=view,
    examples=(
        BeforeAndAfter.model_validate(
            {
                "type": "skala",
                "titel": "Borgerens egne tal",
                "fra": 1,
                "til": 10,
                "punkter": [
                    {"navn": "Jeg kommer op om morgenen", "før": 2, "efter": 8},
                    {"navn": "Jeg har nogen at tale med, når det bliver svært", "før": 4, "efter": 7},
                    {"navn": "Jeg tror på, at jeg kan arbejde", "før": 3, "efter": 3},
                    {"navn": "Jeg sover godt", "før": 6, "efter": 5},
                ],
            }
        ),
    ),
)
