"""The mark of a method: five columns, drawn, said in words, and leading to the reasons for what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.danish import inside
from casebook.published import PublicMethod
from casebook.render.methods.knowledge import Known, dimensions
from casebook.render.methods.parts import MethodSection
from casebook.render.view.site import Here, SiteView

STEPS = 4
_WIDE, _HIGH, _GAP = 5, 3, 1  # of a square of the mark, in units of its own drawing


@dataclass(frozen=True, slots=True)
class KnownMark:
    """The mark of a method. `href` leads to what is known on its page; `words` say what the drawing shows."""

    method: str
    title: str
    href: str
    drawing: Markup
    words: str


def known_mark(here: Here, method: PublicMethod) -> KnownMark:
    """The mark of a method, as a page shows it."""
    five = dimensions(method, here)
    href = f"{here.record(method).href}#{MethodSection.KNOWLEDGE}"
    return KnownMark(
        method.id, method.title, href, mark([dimension.step for dimension in five]), in_words(here.site, five)
    )


def in_words(site: SiteView, five: Sequence[Known]) -> str:
    """«målgruppe beskrevet, metode ikke oplyst …»."""
    return site.listing([f"{inside(dimension.name)} {inside(site.label(dimension.level))}" for dimension in five])


def mark(steps: Sequence[int]) -> Markup:
    """A column a dimension, four squares high, those filled that are reached (0 to 4), as SVG without a name.

    Both halves are drawn with the colour of the text, so that forced colours and paper without grounds keep them.
    """
    squares = [(column, row) for column in range(len(steps)) for row in range(STEPS)]
    reached = "".join(_square(column, row) for column, row in squares if row < steps[column])
    others = "".join(_square(column, 0) for column, step in enumerate(steps) if not step)
    width, height = len(steps) * (_WIDE + _GAP) - _GAP, STEPS * (_HIGH + _GAP) - _GAP
    return Markup('<svg class="cb-five" viewBox="0 0 {} {}" aria-hidden="true">{}{}</svg>').format(
        width, height, _path(reached, ""), _path(others, ' class="cb-five__none"')
    )


def _path(squares: str, attributes: str) -> Markup:
    template = Markup('<path d="{}"' + attributes + "/>")  # noqa: S704 - attributes of this module
    return template.format(squares) if squares else Markup()


def _square(column: int, row: int) -> str:
    x, y = column * (_WIDE + _GAP), (STEPS - 1 - row) * (_HIGH + _GAP)
    return f"M{x} {y}h{_WIDE}v{_HIGH}h-{_WIDE}z"
