"""The picture that a link to a record shows elsewhere: its title, the site's name, and the art that is drawn for it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from casebook.publish.polygons import SIZE, polygons

WIDTH, HEIGHT = 1200, 630  # the measures that Open Graph cards are shown in
_ART = 420
_MARGIN = 64
# The light colours of `tokens.css`.
_PAPER, _PANEL, _INK, _MUTED, _ACCENT = "#fbf8f2", "#f3ede1", "#211d18", "#625a4e", "#1f4a5a"
_SERIF, _SANS = "newsreader.woff2", "instrument-sans.woff2"
_SMALL = 28
_BELOW = 64  # from the top of the kind to that of the title
_TITLE = (72, 64, 56, 48, 40, 32)  # the largest that fits
_LINE = 1.12
_MOST = 6  # drawings on a card
_IN_A_COLUMN = 3
_COLOURS, _COMPRESSION = 64, 3  # enough of the one; of the other what costs little
_FINE = 2  # how many times as large the art is drawn, so that its edges become smooth


def link_card(kind: str, title: str, site: str, art: Sequence[str]) -> bytes:
    """A card as PNG, of drawings in SVG as `polygons` reads them; the same bytes every time."""
    card = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(card)
    pen.text((_MARGIN, _MARGIN), kind, _ACCENT, _font(_SANS, _SMALL))
    size, lines = _fitting(title)
    for place, line in enumerate(lines):
        pen.text((_MARGIN, _MARGIN + _BELOW + place * size * _LINE), line, _INK, _font(_SERIF, size))
    pen.text((_MARGIN, HEIGHT - _MARGIN), site, _MUTED, _font(_SANS, _SMALL), anchor="ls")
    _lay(card, art[:_MOST])  # last, so that it covers a word that is too long for any size
    held = io.BytesIO()
    few = card.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(held, "PNG", compress_level=_COMPRESSION)
    return held.getvalue()


def _lay(card: Image.Image, art: Sequence[str]) -> None:
    """Fill the right of a card with drawings, each in a frame of its own."""
    columns = 1 if len(art) <= _IN_A_COLUMN else 2
    rows = -(-len(art) // columns)
    for place, drawing in enumerate(art):
        row, column = divmod(place, columns)
        alone = place == len(art) - 1 and column == 0
        left = WIDTH - _ART + column * _ART // columns
        top = row * HEIGHT // rows
        width = _ART if alone else _ART // columns
        card.paste(_drawn(drawing, width, (row + 1) * HEIGHT // rows - top), (left, top))


def _drawn(drawing: str, width: int, height: int) -> Image.Image:
    """A drawing in a frame: one that fills its box from edge to edge, any other as a whole."""
    shapes = tuple(polygons(drawing))
    fills = bool(shapes) and {(0, 0), (SIZE, SIZE)} <= set(shapes[0].points)
    side = (max if fills else min)(width, height) * _FINE
    left, top = (width * _FINE - side) / 2, (height * _FINE - side) / 2
    picture = Image.new("RGB", (width * _FINE, height * _FINE), _PANEL)
    pen = ImageDraw.Draw(picture)
    for shape in shapes:
        pen.polygon([(x * side / SIZE + left, y * side / SIZE + top) for x, y in shape.points], shape.colour)
    return picture.reduce(_FINE)


def _fitting(title: str) -> tuple[int, list[str]]:
    """The largest size in which a title fits, and its lines; in the smallest one lines that do not fit are left out."""
    room = HEIGHT - 2 * _MARGIN - _BELOW - 2 * _SMALL
    for size in _TITLE:
        lines = list(_lines(title, _font(_SERIF, size)))
        if len(lines) * size * _LINE <= room and all(_width(line, size) <= _ROOM for line in lines):
            return size, lines
    return size, lines[: int(room // (size * _LINE))]


_ROOM = WIDTH - _ART - 2 * _MARGIN


def _lines(title: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > _ROOM:
            yield line
            longer = word
        line = longer
    yield line


def _width(line: str, size: int) -> float:
    return _font(_SERIF, size).getlength(line)


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return _fonts()[name, size]


@cache
def _fonts() -> dict[tuple[str, int], ImageFont.FreeTypeFont]:
    """The typefaces of the pages in the sizes of a card, by file and size."""
    folder = files("casebook") / "theme/assets/casebook/fonts"
    held = {name: (folder / name).read_bytes() for name in (_SERIF, _SANS)}
    sizes = ((_SANS, _SMALL), *((_SERIF, size) for size in _TITLE))
    return {(name, size): ImageFont.truetype(io.BytesIO(held[name]), size) for name, size in sizes}
