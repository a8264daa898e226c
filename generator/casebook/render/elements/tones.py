"""The accent of a theme: one of four quiet colours, by the theme's place in the vocabulary."""

from __future__ import annotations

from casebook.corpus import Kind
from casebook.render.view.site import SiteView

TONES = 4


def tone(site: SiteView, *themes: str | None) -> int:
    """The number of the first known theme's colour, 1 to 4; 1 where no theme is given."""
    order = {name: place for place, name in enumerate(site.published.vocabularies.get(Kind.THEME, {}))}
    positions = (order[theme] for theme in themes if theme in order)
    return next(positions, 0) % TONES + 1
