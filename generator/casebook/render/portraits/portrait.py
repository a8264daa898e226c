"""The portraits: a series of cut-paper pictures, one for each person, never a face.

Every choice is taken from a hash of the record's id and the pseudonym, so a portrait is the same on every machine and
says nothing about the person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import count
from typing import TypeVar

from markupsafe import Markup

from casebook.render.portraits.cut_paper import CELL, PAPERS, SIZE, Papers, arch, bowl, disc, dome, fan, leaf, sheet

OptionT = TypeVar("OptionT")


class Choices:
    """An endless row of choices, the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self._bytes = _stream(seed)

    def of(self, options: Sequence[OptionT]) -> OptionT:
        """The next choice among the options."""
        return options[next(self._bytes) % len(options)]


def _stream(seed: str) -> Iterator[int]:
    for block in count():
        yield from sha256(f"{seed}\n{block}".encode()).digest()


def portrait(record_id: str, name: str) -> Markup:
    """The picture of one person in one record, as a decorative SVG without ids."""
    choices = Choices(f"{record_id}/{name}")
    papers, scene = choices.of(PAPERS), choices.of(_SCENES)
    shapes = "".join((sheet(papers.sky, 0, 0, SIZE, SIZE), *scene(choices, papers)))
    opening = f'<svg class="cb-portrait" viewBox="0 0 {SIZE} {SIZE}" width="160" height="160"'
    fill = 'preserveAspectRatio="xMidYMid slice"'  # a frame of any form is filled
    return Markup(f'{opening} {fill} role="img" aria-hidden="true" focusable="false">{shapes}</svg>')  # noqa: S704 - numbers only


def _hills(choices: Choices, papers: Papers) -> Iterator[str]:
    """Two hills on a horizon, the sun between them, one tree in front."""
    near, far = choices.of(((300, 100), (100, 300)))
    yield disc(papers.sun, choices.of((near, 200)), choices.of((90, 120)), choices.of((45, 60, 75)))
    yield dome(papers.fold, far, 300, choices.of((125, 150, 175)))
    yield dome(papers.form, near, 300, choices.of((75, 100)))
    yield sheet(papers.land, 0, 300, SIZE, CELL)
    yield from _tree(papers, far, choices.of((100, 130, 160)))


def _tree(papers: Papers, x: int, top: int) -> Iterator[str]:
    yield sheet(papers.sky, x - 6, top + 80, 12, 270 - top)
    yield leaf(papers.sky, papers.sun, (x, top + 130), (x, top))
    for side in (-50, 50):
        yield leaf(papers.sky, papers.sun, (x, top + 180), (x + side, top + 130))


def _fields(choices: Choices, papers: Papers) -> Iterator[str]:
    """A low sun over long fields, with leaves that stand up from the foreground."""
    x = choices.of((100, 200, 300))
    yield dome(papers.sun, x, 200, choices.of((75, 100, 125)))
    for paper, y in zip(
        (papers.fold, papers.land, papers.sun), choices.of(((200, 250, 350), (200, 300, 350))), strict=True
    ):
        yield sheet(paper, 0, y, SIZE, SIZE - y)
    for place in choices.of(((50, 150, 250, 350), (100, 200, 300), (250, 350), (50, 150))):
        yield leaf(papers.form, papers.sky, (place, 350), (place, choices.of((230, 250, 270))))


def _leaves(choices: Choices, papers: Papers) -> Iterator[str]:
    """Four large leaves, laid as a cross, a wave or a ring, with a sun or two between them."""
    half = SIZE // 2
    yield sheet(papers.land, *choices.of(((0, half, SIZE, half), (0, 0, half, SIZE), (half, 0, half, SIZE))))
    for place, falls in enumerate(choices.of(((1, 0, 0, 1), (0, 1, 1, 0), (1, 1, 0, 0), (0, 1, 0, 1)))):
        x, y = half * (place % 2), half * (place // 2)
        start, end = ((x, y), (x + half, y + half)) if falls else ((x, y + half), (x + half, y))
        yield leaf(papers.form, papers.fold, start, end)
    for x, y in choices.of((((200, 200),), ((200, 50), (200, 350)))):
        yield disc(papers.sun, x, y, 35)


def _bloom(choices: Choices, papers: Papers) -> Iterator[str]:
    """One tall plant in the middle, under or before a large sun."""
    yield disc(papers.sun, choices.of((100, 200, 300)), choices.of((150, 200)), choices.of((100, 125)))
    yield dome(papers.land, choices.of((100, 200, 300)), SIZE, choices.of((150, 200)))
    yield sheet(papers.form, 194, 120, 12, 280)
    for y in (340, 260) if choices.of((True, False)) else (360, 300, 240):
        yield leaf(papers.form, papers.fold, (200, y), (290, y - 90))
        yield leaf(papers.fold, papers.form, (200, y), (110, y - 90))
    yield from choices.of((_tulip, _bud))(papers)


def _tulip(papers: Papers) -> Iterator[str]:
    yield fan(papers.fold, (200, 140), CELL, right=True, down=False)
    yield fan(papers.form, (200, 140), CELL, right=False, down=False)


def _bud(papers: Papers) -> Iterator[str]:
    yield bowl(papers.form, 200, 60, 80)
    yield bowl(papers.fold, 200, 60, 40)


def _arches(choices: Choices, papers: Papers) -> Iterator[str]:
    """Arches in each other on the land, the sun above and half a one inside."""
    x, beside = choices.of(((150, 350), (250, 50), (200, 350), (200, 50)))
    base = choices.of((300, 350))
    yield disc(papers.sun, beside, choices.of((60, 80)), choices.of((35, 45)))
    yield arch(papers.form, x, base, 150, 40)
    yield arch(papers.fold, x, base, 110, 40)
    yield dome(papers.sun, x, base, choices.of((35, 70)))
    yield sheet(papers.land, 0, base, SIZE, SIZE - base)
    if base < 350:  # noqa: PLR2004 - room for a second line of the land
        yield sheet(papers.fold, 0, 350, SIZE, 50)


def _boat(choices: Choices, papers: Papers) -> Iterator[str]:
    """A boat with two sails on scalloped water."""
    x, sun = choices.of(((150, 330), (200, 340), (250, 350)))
    yield disc(papers.sun, sun, choices.of((70, 90)), choices.of((40, 50)))
    yield fan(papers.form, (x - 6, 225), choices.of((125, 150)), right=False, down=False)
    yield fan(papers.fold, (x + 6, 225), choices.of((75, 100)), right=True, down=False)
    yield bowl(papers.form, x, 235, CELL)
    yield sheet(papers.land, 0, 300, SIZE, CELL)
    for place in range(0 if x % CELL else 50, SIZE + 1, CELL):
        yield dome(papers.land, place, 302, 50)


def _fruit(choices: Choices, papers: Papers) -> Iterator[str]:
    """A bowl of fruit on a foot, with leaves."""
    x = choices.of((150, 200, 250))
    left, right = choices.of(((60, 40), (50, 50), (40, 60)))
    yield sheet(papers.land, 0, 300, SIZE, CELL)
    yield disc(papers.sun, choices.of((75, 325)), 75, 40)
    yield dome(papers.sun, x - CELL + left, 180, left)
    yield dome(papers.fold, x + CELL - right, 180, right)
    yield leaf(papers.form, papers.fold, (x - CELL + left, 180 - left), (x - CELL + left + 50, 130 - left))
    yield bowl(papers.form, x, 180, CELL)
    yield dome(papers.form, x, 350, 80)


def _cloth(choices: Choices, papers: Papers) -> Iterator[str]:
    """A woven cloth: two motifs that change places over the grid."""
    first, second = choices.of(_PAIRS)
    turn = choices.of((0, 1))
    for row in range(4):
        for column in range(4):
            motif = first if (row + column) % 2 == turn else second
            yield from motif(papers, column * CELL, row * CELL)


def _leaf_tile(papers: Papers, x: int, y: int) -> Iterator[str]:
    across = (x // CELL + y // CELL) // 2 % 2
    start, end = ((x, y + CELL), (x + CELL, y)) if across else ((x, y), (x + CELL, y + CELL))
    yield leaf(papers.form, papers.fold, start, end)


def _sun_tile(papers: Papers, x: int, y: int) -> Iterator[str]:
    yield sheet(papers.land, x, y, CELL, CELL)
    yield disc(papers.sun, x + 50, y + 50, 30)


def _bowl_tile(papers: Papers, x: int, y: int) -> Iterator[str]:
    yield bowl(papers.form, x + 50, y, 50)
    yield dome(papers.sun, x + 50, y + CELL, 50)


def _fan_tile(papers: Papers, x: int, y: int) -> Iterator[str]:
    yield sheet(papers.land, x, y, CELL, CELL)
    right, down = x < SIZE // 2, y < SIZE // 2
    corner = (x if right else x + CELL, y if down else y + CELL)
    yield fan(papers.form, corner, CELL, right=right, down=down)


_PAIRS = (
    (_leaf_tile, _sun_tile),
    (_leaf_tile, _fan_tile),
    (_bowl_tile, _sun_tile),
    (_leaf_tile, _leaf_tile),
    (_bowl_tile, _fan_tile),
)
_SCENES: tuple[Callable[[Choices, Papers], Iterator[str]], ...] = (
    _hills,
    _fields,
    _leaves,
    _bloom,
    _arches,
    _boat,
    _fruit,
    _cloth,
)
