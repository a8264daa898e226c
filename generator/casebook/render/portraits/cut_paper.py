"""Cut paper: the few shapes that the portraits are made of, in a box of 400 × 400 with a grid of 100."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import hypot

SIZE = 400
CELL = 100
# A leaf is two quarters of a circle: its radius is the length divided by the square root of two.
_ROUND = 0.7072


class Paper(IntEnum):
    """The five papers. The numbers are the classes `cb-p1` … `cb-p5` that a theme can colour."""

    CREAM = 1
    PETROL = 2
    CLAY = 3
    OCHRE = 4
    SAGE = 5


# What is seen where no style sheet is: feeds, print, other sites.
FALLBACK = {
    Paper.CREAM: "#f2e8d5",
    Paper.PETROL: "#1f4a5a",
    Paper.CLAY: "#c65a3e",
    Paper.OCHRE: "#e2a83c",
    Paper.SAGE: "#86a68f",
}


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of one picture by what they show: neighbours always stand out from each other."""

    sky: Paper
    land: Paper
    form: Paper
    fold: Paper
    sun: Paper


_C, _P, _T, _O, _S = Paper.CREAM, Paper.PETROL, Paper.CLAY, Paper.OCHRE, Paper.SAGE
PAPERS = (
    Papers(_C, _S, _P, _T, _O),
    Papers(_C, _P, _T, _S, _O),
    Papers(_C, _O, _P, _S, _T),
    Papers(_O, _P, _C, _S, _T),
    Papers(_S, _P, _C, _O, _T),
    Papers(_P, _S, _C, _O, _T),
    Papers(_P, _T, _C, _S, _O),
    Papers(_T, _P, _C, _S, _O),
    Papers(_S, _C, _P, _T, _O),
)


def cut(paper: Paper, path: str) -> str:
    """A path cut out of one paper."""
    return f'<path class="cb-p{paper.value}" fill="{FALLBACK[paper]}" d="{path}"/>'


def sheet(paper: Paper, x: int, y: int, width: int, height: int) -> str:
    """A rectangle."""
    return cut(paper, f"M{x} {y}h{width}v{height}h{-width}z")


def disc(paper: Paper, x: int, y: int, radius: int) -> str:
    """A circle."""
    return cut(
        paper, f"M{x - radius} {y}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1 {-2 * radius} 0z"
    )


def dome(paper: Paper, x: int, base: int, radius: int) -> str:
    """A half circle that stands on its flat side."""
    return cut(paper, f"M{x - radius} {base}a{radius} {radius} 0 0 1 {2 * radius} 0z")


def bowl(paper: Paper, x: int, rim: int, radius: int) -> str:
    """A half circle that hangs from its flat side."""
    return cut(paper, f"M{x - radius} {rim}a{radius} {radius} 0 0 0 {2 * radius} 0z")


def fan(paper: Paper, corner: tuple[int, int], radius: int, *, right: bool, down: bool) -> str:
    """A quarter circle with its corner where told, open to the right or left, down or up."""
    across, along = (radius if right else -radius), (radius if down else -radius)
    sweep = int(right == down)
    return cut(paper, f"M{corner[0]} {corner[1]}h{across}a{radius} {radius} 0 0 {sweep} {-across} {along}z")


def arch(paper: Paper, x: int, base: int, radius: int, width: int) -> str:
    """A rainbow of one colour."""
    inner = radius - width
    outside = f"M{x - radius} {base}a{radius} {radius} 0 0 1 {2 * radius} 0"
    return cut(paper, f"{outside}h{-width}a{inner} {inner} 0 0 0 {-2 * inner} 0z")


def leaf(light: Paper, dark: Paper, start: tuple[int, int], end: tuple[int, int]) -> str:
    """An almond from one place to another, folded along the middle: one half light, one half dark."""
    (x, y), (to_x, to_y) = start, end
    radius = round(hypot(to_x - x, to_y - y) * _ROUND)
    halves = (f"M{x} {y}A{radius} {radius} 0 0 {side} {to_x} {to_y}z" for side in (1, 0))
    return "".join(cut(paper, half) for paper, half in zip((light, dark), halves, strict=True))
