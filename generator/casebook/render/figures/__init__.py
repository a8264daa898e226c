"""Figures: data in, one block of HTML out, with title, drawing, one computed sentence and a data table.

A figure type is one module here that exposes `FIGURE`, with its template beside it. Nothing else has to be told of it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from casebook.model.figures import Figure
from casebook.render.figures.computed import GapMap, Matrix
from casebook.render.figures.evidence_map import EvidenceMap
from casebook.render.figures.figure_type import FigureType, block
from casebook.render.figures.flow import Flow
from casebook.render.figures.life_line import life_line
from casebook.render.figures.tile_map import TileMap
from casebook.source.sentences import Sentences

Computed = Matrix | GapMap | TileMap | Flow | EvidenceMap  # what no editor writes

__all__ = ["draw", "examples", "life_line", "view_of"]


def draw(figure: Figure | Computed, sentences: Sentences, *, key: str) -> Markup:
    """The figure as one HTML block without blank lines. `key` is its id, and the prefix of every id inside it."""
    kind = _types()[type(figure)]
    return block(kind.template, sentences, key=key, figure=figure, view=kind.view(figure, sentences))


def view_of(figure: Figure, sentences: Sentences) -> Any:
    """All that a drawing of the figure shows, worked out: for who draws it elsewhere than on a page."""
    return _types()[type(figure)].view(figure, sentences)


def examples() -> Iterator[Figure | Computed]:
    """The example figures of every type, type by type in the order of the module names."""
    for kind in _types().values():
        yield from kind.examples


@cache
def _types() -> Mapping[type, FigureType[Any]]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__, f"{__name__}."))
    figures = (getattr(import_module(name), "FIGURE", None) for name in names)
    return MappingProxyType({kind.model: kind for kind in figures if isinstance(kind, FigureType)})
