"""The life line: an ordered list of turning points, with the curve drawn beside it (phone) or above it (wide)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markupsafe import Markup

from casebook.model.elapsed import days
from casebook.model.story import TurningPoint
from casebook.model.values import Direction
from casebook.render.figures.figure_type import block
from casebook.render.figures.geometry import Coordinates, joined, number, share
from casebook.render.figures.wording import TURN, elapsed_label
from casebook.source.sentences import Sentences

WIDTH, TOP, BOTTOM, SIDE = 720, 44, 150, 28
_RAIL = (14.0, 50.0)
_LABEL = 20
_MOST_LABELS = 12
_RISE = {Direction.UP: 1, Direction.LEVEL: 0, Direction.DOWN: -1}
WORDS = {Direction.UP: "life_line.up", Direction.LEVEL: "life_line.level", Direction.DOWN: "life_line.down"}


@dataclass(frozen=True, slots=True)
class PlottedTurn:
    """A turning point: what is told, its place on the wide curve, and its piece of the narrow one."""

    number: int
    time: str
    short_time: str
    event: str
    direction: str
    word: str
    x: str
    y: str
    label_y: str
    rail: str
    segment: str


@dataclass(frozen=True, slots=True)
class LifeLineView:
    """The turning points, the wide curve with the area under it, and the sentence."""

    turns: tuple[PlottedTurn, ...]
    curve: str
    area: str
    base: str
    sentence: str


def life_line(points: Sequence[TurningPoint], sentences: Sentences, *, key: str) -> Markup:
    """The turning points as one HTML block. Without points there is nothing to draw."""
    return block("livslinje.j2", sentences, key=key, view=view(points, sentences)) if points else Markup()


def view(points: Sequence[TurningPoint], sentences: Sentences) -> LifeLineView:
    """Every point goes one step up, one down or straight on from the one before; steps in time are even."""
    levels = tuple(accumulate(_RISE[point.direction] for point in points))
    low, high = min(0, *levels), max(0, *levels)
    heights = tuple(share(level, low, high) for level in levels)
    spots = tuple(Coordinates(_across(place, len(points)), _down(height)) for place, height in enumerate(heights))
    base = number(_down(share(0, low, high)))
    curve = _curve(spots)
    return LifeLineView(
        turns=_turns(points, spots, heights, sentences),
        curve=curve,
        area=f"{curve} L {number(spots[-1].x)} {base} L {number(spots[0].x)} {base} Z",
        base=base,
        sentence=_sentence(points, sentences),
    )


def _across(place: int, count: int) -> float:
    return SIDE + (WIDTH - 2 * SIDE) * place / (count - 1) if count > 1 else WIDTH / 2


def _down(height: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * height


def _curve(spots: Sequence[Coordinates]) -> str:
    """From spot to spot, level where it leaves one and reaches the next."""
    middles = ((Coordinates((a.x + b.x) / 2, a.y), Coordinates((a.x + b.x) / 2, b.y), b) for a, b in pairwise(spots))
    return " ".join((f"M {spots[0]}", *(f"C {joined(three)}" for three in middles)))


def _turns(
    points: Sequence[TurningPoint], spots: Sequence[Coordinates], heights: Sequence[float], sentences: Sentences
) -> tuple[PlottedTurn, ...]:
    rails = [number(_RAIL[0] + (_RAIL[1] - _RAIL[0]) * height) for height in heights]
    segments = [f"M {a} 0 C {a} 50 {b} 50 {b} 100" for a, b in pairwise(rails)]
    drawn = zip(points, spots, rails, [*segments, ""], strict=True)
    labelled = len(points) <= _MOST_LABELS
    return tuple(
        PlottedTurn(
            number=place,
            time=elapsed_label(point.after, sentences) if point.after else "",
            short_time=(point.after or "") if labelled else "",
            event=point.event,
            direction=point.direction.value,
            word=sentences.say(WORDS[point.direction]),
            x=number(spot.x),
            y=number(spot.y),
            label_y=number(spot.y - _LABEL),
            rail=rail,
            segment=segment,
        )
        for place, (point, spot, rail, segment) in enumerate(drawn, 1)
    )


def _sentence(points: Sequence[TurningPoint], sentences: Sentences) -> str:
    last = sentences.say(WORDS[points[-1].direction])
    if len(points) == 1:
        return sentences.say("life_line.one", turns=TURN.counted(1, sentences), way=last)
    over = _over([point.after for point in points], sentences)
    by_direction = Counter(point.direction for point in points)
    counts = [
        f"{TURN.number(by_direction[way], sentences)} {sentences.say(WORDS[way])}"
        for way in (Direction.UP, Direction.DOWN, Direction.LEVEL)
        if by_direction[way]
    ]
    turns = f"{TURN.counted(len(points), sentences)}{over}"
    return sentences.say("life_line.several", turns=turns, ways=sentences.listing(counts), last=last)


def _over(times: Sequence[str | None], sentences: Sentences) -> str:
    """« over 2 år», when the time of every point is known and it is not all at the beginning."""
    given = [time for time in times if time]
    longest = max(given, key=days) if len(given) == len(times) else ""
    return f" {sentences.say('life_line.over', time=longest)}" if longest and days(longest) else ""


def _point(after: str, event: str, direction: str) -> TurningPoint:
    return TurningPoint.model_validate({"efter": after, "hændelse": event, "retning": direction})


EXAMPLE = (
    _point("0 mdr", "Kommer med i forløbet med et hjem, der ikke er til at bo i", "lige"),
    _point("3 uger", "Siger ja til behandling efter mange samtaler", "op"),
    _point("1 mdr", "Holder op med at drikke og føler sig tryg", "op"),
    _point("3 mdr", "Tager ordet i gruppen for første gang", "op"),
    _point("6 mdr", "Bliver udmattet af 24 timer om ugen og trækker sig", "ned"),
    _point("7 mdr", "Timetallet sættes ned, og konsulenten kommer på arbejdspladsen", "lige"),
    _point("1 år", "Arbejdspladsen opretter et fleksjob", "op"),
    _point("2 år", "Er stadig i fleksjobbet og har fået kontakt til sine børn", "op"),
)
