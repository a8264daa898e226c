"""The tile map: a square of the same size for each municipality, filled and numbered where cases come from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.render.figures.denmark import COLUMNS, Square
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.geometry import number
from casebook.source.sentences import Sentences

SIDE, GAP = 40, 3  # of a square and between two, in units of the drawing
_EDGES = {(1, 0): "M{right} {top}V{bottom}", (0, 1): "M{left} {bottom}H{right}"}  # to the neighbour at that step


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map. `words` say its name and how many `cases` it has; `href` leads to its page, if any."""

    name: str
    region: str
    spot: Square
    cases: int = 0
    words: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region in the table: its municipalities, those with a case, their cases, and the cases of the region alone."""

    name: str
    municipalities: int
    with_cases: int
    cases: int
    regional: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """Municipalities with and without cases, region by region. `elsewhere` are the cases that name no region."""

    title: str
    tiles: tuple[Tile, ...]
    rows: tuple[RegionRow, ...]
    elsewhere: int = 0
    note: str = ""
    type: str = "kommunekort"


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A tile with the middle, the left and the upper edge of its square."""

    tile: Tile
    x: str
    y: str
    middle: str
    name_y: str
    count_y: str


@dataclass(frozen=True, slots=True)
class TileMapView:
    """The squares, those without cases first, the size of the drawing, and the lines between regions."""

    with_cases: tuple[PlacedTile, ...]
    without_cases: tuple[PlacedTile, ...]
    width: str
    height: str
    side: str
    borders: str
    sentence: str


def view(tiles: TileMap, sentences: Sentences) -> TileMapView:
    """The map drawn, and in words how many municipalities have told, and that it says nothing of the others."""
    squares = [_square(tile) for tile in tiles.tiles]
    return TileMapView(
        with_cases=tuple(square for square in squares if square.tile.cases),
        without_cases=tuple(square for square in squares if not square.tile.cases),
        width=number(COLUMNS * SIDE),
        height=number(max((tile.spot.y for tile in tiles.tiles), default=0) * SIDE + SIDE),
        side=number(SIDE - GAP),
        borders="".join(_borders(tiles.tiles)),
        sentence=" ".join(_sentences(tiles, sentences)),
    )


def _square(tile: Tile) -> PlacedTile:
    left, top = tile.spot.x * SIDE + GAP / 2, tile.spot.y * SIDE + GAP / 2
    middle = (SIDE - GAP) / 2
    name = top + (middle - 3 if tile.cases else middle + 5)
    return PlacedTile(tile, number(left), number(top), number(left + middle), number(name), number(top + middle + 14))


def _borders(tiles: Sequence[Tile]) -> Iterator[str]:
    """A line along each edge that two squares of different regions share."""
    at = {(tile.spot.x, tile.spot.y): tile.region for tile in tiles}
    for (x, y), region in at.items():
        for (right, down), line in _EDGES.items():
            if at.get((x + right, y + down), region) != region:
                edges = {"left": x, "right": x + 1, "top": y, "bottom": y + 1}
                yield line.format_map({edge: number(place * SIDE) for edge, place in edges.items()})


def _sentences(tiles: TileMap, sentences: Sentences) -> Iterable[str]:
    with_cases, cases = (sum(getattr(row, part) for row in tiles.rows) for part in ("with_cases", "cases"))
    every = len(tiles.tiles)
    towns = sentences.counted(every, "nouns.municipality", "nouns.municipalities")
    in_cases = sentences.counted(cases, "nouns.case", "nouns.cases")
    told_of = sentences.say("tile_map.told", told=with_cases, towns=towns, cases=in_cases)
    yield told_of if with_cases else sentences.say("tile_map.none_told")
    if 0 < with_cases < every:
        yield sentences.say("tile_map.says_nothing")
    if others := sum(row.regional for row in tiles.rows) + tiles.elsewhere:
        yield sentences.say(
            "tile_map.not_shown", cases=sentences.counted(others, "tile_map.further", "tile_map.furthers")
        )


FIGURE = FigureType(
    model=TileMap,
    template="kommunekort.j2",
    view=view,
    examples=(
        TileMap(
            title="Hvor broerne ligger",
            tiles=(
                Tile("Faxe", "Sjælland", Square("Fax", 9, 10), 2, "Faxe: 2 cases", "#faxe"),
                Tile("Stevns", "Øerne", Square("Ste", 10, 10)),
            ),
            rows=(RegionRow("Sjælland", 1, 1, 2, 0), RegionRow("Øerne", 1, 0, 0, 1)),
            elsewhere=1,
        ),
    ),
)
