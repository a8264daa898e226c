"""A figure as an empty form for others to fill in: its frame stays, what was told in it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.model.figures import BeforeAndAfter, Figure, Module, Modules, Phase, Phases, Progression, Schedule
from casebook.render.figures.wording import signed, unnumbered
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class BlankForm:
    """An empty table: its title, how it is filled in, its headings, and the first cell of each row."""

    title: str
    help: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]


def has_form(figure: Figure) -> bool:
    """True if the figure has a frame that others can fill in: a box and a table of counts have none."""
    return isinstance(figure, Schedule | Phases | Modules | Progression | BeforeAndAfter)


def form_of(figure: Figure, sentences: Sentences) -> BlankForm | None:
    """The figure's empty form; None where it has none."""
    if isinstance(figure, Schedule):
        columns = (sentences.say("blank.time"), *figure.days)
        return BlankForm(
            figure.title, sentences.say("blank.week_help"), columns, tuple(row.time for row in figure.rows)
        )
    if isinstance(figure, Phases | Modules):
        steps: tuple[Phase | Module, ...] = figure.steps
        names = [f"{number}. {unnumbered(step.name)}" for number, step in enumerate(steps, start=1)]
        return BlankForm(figure.title, sentences.say("blank.steps_help"), _columns("steps", sentences), tuple(names))
    if isinstance(figure, Progression):
        areas = [area.name for area in figure.areas]
        return _measured(figure.title, areas, (figure.scale.low, figure.scale.high), sentences)
    if isinstance(figure, BeforeAndAfter):
        return _measured(figure.title, [point.name for point in figure.points], (figure.low, figure.high), sentences)
    return None


def goal_sheet(sentences: Sentences) -> BlankForm:
    """A sheet of goals that a citizen sets."""
    title, help_ = sentences.say("blank.goals"), sentences.say("blank.goals_help")
    return BlankForm(title, help_, _columns("goals", sentences), ("",) * 8)


def punch_card(sentences: Sentences) -> BlankForm:
    """A card with ten steps to be clipped."""
    title, help_ = sentences.say("blank.clips"), sentences.say("blank.clips_help")
    return BlankForm(title, help_, _columns("clips", sentences), tuple(str(number) for number in range(1, 11)))


def _measured(title: str, names: Sequence[str], ends: tuple[int, int], sentences: Sentences) -> BlankForm:
    low, high = map(signed, ends)
    columns = _columns("measured", sentences)
    return BlankForm(title, sentences.say("blank.measured_help", low=low, high=high), columns, tuple(names))


def _columns(form: str, sentences: Sentences) -> tuple[str, ...]:
    """The headings of a form, which stand in one sentence with a semicolon between them."""
    return tuple(sentences.say(f"blank.{form}_columns").split("; "))
