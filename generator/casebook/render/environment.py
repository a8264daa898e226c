"""The one Jinja environment: page templates stand in `templates/`, figure templates are named «figures/….j2»."""

from __future__ import annotations

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined

from casebook.render.markup import inline, prose


@cache
def environment() -> Environment:
    """Strict and escaping: a missing name is an error, and record text never becomes markup by accident."""
    made = Environment(
        loader=ChoiceLoader([_templates("templates"), PrefixLoader({"figures": _templates("figures")})]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(prose=prose, inline=inline)
    return made


def _templates(folder: str) -> PackageLoader:
    return PackageLoader("casebook.render", folder)
