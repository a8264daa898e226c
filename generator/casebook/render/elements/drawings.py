"""The figures of a record."""

from __future__ import annotations

from markupsafe import Markup

from casebook.published import PublicCase, PublicMethod
from casebook.render.figures import draw


def figures(record: PublicCase | PublicMethod) -> tuple[Markup, ...]:
    """The figures as HTML, each under a key of its own."""
    return tuple(draw(figure, key=f"figur-{number}") for number, figure in enumerate(record.figures, start=1))
