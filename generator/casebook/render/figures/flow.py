"""The flow: courses from stage to stage as bands, as wide as they are many, each drawn by how it ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.danish import joined
from casebook.render.figures.computed import Head
from casebook.render.figures.figure_type import FigureType, block
from casebook.render.figures.geometry import bent, number
from casebook.source.sentences import Sentences

WIDTH, HEIGHT, NODE = 720, 330, 10
_RIGHT, _GAP, _WIDEST = 150, 22, 14  # room for the last labels, between two groups, of one course
MOST_ROUTES, MOST_NAMED = 50, 8  # that are drawn, and cases of one in the table
Place = tuple[int, int]  # a stage, and a group of it


@dataclass(frozen=True, slots=True)
class FlowStage:
    """Something that is known of every course, and the groups that they fall into by it, in their order."""

    name: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """Courses that fall into the same group at every stage: the group of each, how it ended, and the cases of them.

    `ending` is the value of the outcome («lykkedes-ikke»), empty where it is not stated; it decides how the band looks.
    """

    groups: tuple[int, ...]
    ending: str
    count: int
    cases: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """All courses, stage by stage. `sentence` says in words what the whole shows."""

    title: str
    sentence: str
    stages: tuple[FlowStage, ...]
    routes: tuple[Route, ...]
    note: str = ""
    type: str = "veje"


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A group of a stage: its name, how many there are, and where it stands."""

    name: str
    count: int
    x: str
    y: str
    height: str
    label_x: str
    label_y: str


@dataclass(frozen=True, slots=True)
class Band:
    """A route as a closed curve."""

    curve: str
    ending: str


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route in the table: the name of its group at each stage, and its first cases; `more` counts the others."""

    names: tuple[str, ...]
    count: int
    cases: tuple[Head, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class FlowView:
    """The bands with the groups that they go through, what each kind of band means, and the same as rows."""

    sentence: str
    bands: tuple[Band, ...]
    nodes: tuple[FlowNode, ...]
    heads: tuple[tuple[str, str], ...]
    endings: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[RouteRow, ...]
    width: str
    height: str
    is_cut: bool


def view(flow: Flow, sentences: Sentences) -> FlowView:
    """The flow drawn: within a group the bands lie in the order of where they come from and go to.

    Of very many routes those that most have taken are drawn. The others keep their room, and are counted in the groups.
    """
    routes = sorted(flow.routes, key=lambda route: route.groups)
    shown = sorted(routes, key=lambda route: (-route.count, route.groups))[:MOST_ROUTES]
    counts = _counts(routes)
    unit = _unit(flow.stages, counts)
    tops = _tops(flow.stages, counts, unit)
    return FlowView(
        sentence=joined((flow.sentence, _left_out(len(shown), len(routes), sentences)), " "),
        bands=tuple(_bands(routes, set(shown), tops, unit, _across(flow.stages))),
        nodes=tuple(_nodes(flow.stages, counts, tops, unit)),
        heads=tuple((number(x), stage.name) for x, stage in zip(_across(flow.stages), flow.stages, strict=True)),
        endings=tuple(
            dict.fromkeys((route.ending, flow.stages[-1].groups[route.groups[-1]]) for route in _by_ending(routes))
        ),
        groups=tuple(
            (
                stage.name,
                tuple(
                    f"{counts[at, place]} {name}" for place, name in enumerate(stage.groups) if counts.get((at, place))
                ),
            )
            for at, stage in enumerate(flow.stages)
        ),
        rows=tuple(_row(flow.stages, route, sentences) for route in shown),
        width=number(WIDTH),
        height=number(HEIGHT),
        is_cut=len(shown) < len(routes),
    )


def in_short(flow: Flow, sentences: Sentences, *, href: str) -> Markup:
    """The drawing with its sentence, and a link to where its table stands."""
    return block("veje_kort.j2", sentences, key="", view=view(flow, sentences), href=href)


def _by_ending(routes: Sequence[Route]) -> list[Route]:
    return sorted(routes, key=lambda route: route.groups[-1])


def _counts(routes: Sequence[Route]) -> Mapping[Place, int]:
    """The courses in each group that some course is in."""
    counts: dict[Place, int] = defaultdict(int)
    for route in routes:
        for place in enumerate(route.groups):
            counts[place] += route.count
    return counts


def _unit(stages: Sequence[FlowStage], counts: Mapping[Place, int]) -> float:
    """The height of one course: so that the stage with most groups fits."""
    courses = sum(count for (stage, _), count in counts.items() if stage == 0)
    most = max(sum(stage == at for stage, _ in counts) for at in range(len(stages)))
    return min(_WIDEST, (HEIGHT - (most - 1) * _GAP) / max(courses, 1))


def _across(stages: Sequence[FlowStage]) -> tuple[float, ...]:
    step = (WIDTH - _RIGHT - NODE) / max(len(stages) - 1, 1)
    return tuple(step * place for place, _ in enumerate(stages))


def _tops(stages: Sequence[FlowStage], counts: Mapping[Place, int], unit: float) -> dict[Place, float]:
    """The upper edge of each group; every stage stands in the middle of the drawing."""
    tops: dict[Place, float] = {}
    for at, stage in enumerate(stages):
        groups = [(at, group) for group, _ in enumerate(stage.groups) if counts.get((at, group))]
        top = (HEIGHT - sum(counts[group] for group in groups) * unit - (len(groups) - 1) * _GAP) / 2
        for group in groups:
            tops[group] = top
            top += counts[group] * unit + _GAP
    return tops


def _nodes(
    stages: Sequence[FlowStage], counts: Mapping[Place, int], tops: Mapping[Place, float], unit: float
) -> Iterator[FlowNode]:
    across = _across(stages)
    for (at, group), top in tops.items():
        x, height = across[at], counts[at, group] * unit
        yield FlowNode(
            name=stages[at].groups[group],
            count=counts[at, group],
            x=number(x),
            y=number(top),
            height=number(height),
            label_x=number(x + NODE + 6),
            label_y=number(top + height / 2 + 5),
        )


def _left_out(shown: int, routes: int, sentences: Sentences) -> str:
    """The number of routes that are drawn, where not all are."""
    return sentences.say("flow.most_taken", shown=shown, number=routes) if shown < routes else ""


def _bands(
    routes: Sequence[Route], shown: Container[Route], tops: Mapping[Place, float], unit: float, across: Sequence[float]
) -> Iterator[Band]:
    used = dict(tops)
    for route in routes:
        edges = []
        for place in enumerate(route.groups):
            edges.append(used[place])
            used[place] += route.count * unit
        if route in shown:
            yield Band(_curve(edges, route.count * unit, across), route.ending)


def _curve(edges: Sequence[float], width: float, across: Sequence[float]) -> str:
    """Along the upper edges to the last stage, and along the lower ones back."""
    there = [point for x, y in zip(across, edges, strict=True) for point in ((x, y), (x + NODE, y))]
    back = [(x, y + width) for x, y in reversed(there)]
    return f"M{bent(there)}L{bent(back)}Z"


def _row(stages: Sequence[FlowStage], route: Route, sentences: Sentences) -> RouteRow:
    names = tuple(stage.groups[group] for stage, group in zip(stages, route.groups, strict=True))
    more = len(route.cases) - MOST_NAMED
    cases = sentences.counted(more, "nouns.case", "nouns.cases")
    named, others = route.cases[:MOST_NAMED], sentences.say("related.cases_more", cases=cases) if more > 0 else ""
    return RouteRow(names, route.count, named, others)


FIGURE = FigureType(
    model=Flow,
    template="veje.j2",
    view=view,
    examples=(
        Flow(
            title="Veje over åen",
            sentence="Tre gik over åen; to kom tørre over, og én faldt i.",
            stages=(FlowStage("Fra", ("Skoven", "Byen")), FlowStage("Endte", ("Tør", "Våd"))),
            routes=(
                Route((0, 0), "lykkedes", 2, (Head("Den første", "#foerste"), Head("Den anden"))),
                Route((1, 1), "lykkedes-ikke", 1, (Head("Den tredje"),)),
            ),
        ),
    ),
)
