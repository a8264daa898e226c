"""The figures of a record."""

from __future__ import annotations

from markupsafe import Markup

from casebook.published import PublicCase, PublicMethod
from casebook.render.figures import draw
from casebook.render.view.site import SiteView


def figures(site: SiteView, record: PublicCase | PublicMethod) -> tuple[Markup, ...]:
    """The figures as HTML, each under a key of its own."""
    numbered = enumerate(record.figures, start=1)
    return tuple(draw(figure, site.sentences, key=f"figur-{number}") for number, figure in numbered)
