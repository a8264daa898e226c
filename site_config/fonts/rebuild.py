"""Makes the fonts of the pages and of what is printed from the originals: the weights and characters in use, no more.

    python site_config/fonts/rebuild.py [FOLDER]

FOLDER holds Newsreader[opsz,wght].ttf, Newsreader-Italic[opsz,wght].ttf and InstrumentSans[wdth,wght].ttf, as their
makers publish them under the SIL Open Font License. The theme's own fonts will do, by the names that they have there.
Without FOLDER the fonts of what is printed alone are made anew, of those of the pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGE = Path(__file__).parents[2] / "generator/casebook"
OUT = PACKAGE / "theme/assets/casebook/fonts"
PRINT = PACKAGE / "publish/paper/fonts"  # Typst reads no WOFF2: it would take another font without a word
# Danish and its neighbours, quotation marks, dashes, arrows, and the signs of sums and tables.
CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ŁłŒœŠšŸŽžĆćČčĞğİıŞş"),
    *map(ord, "‐‑‒–—‘’‚“”„†‡•…\u202f‰′″‹›€←↑→↓−≈≠≤≥✓✕"),
)
FAMILY_NAMES = (1, 16)  # of the table of names: the family, as most programs and as typesetters read it
CUT_SIZE = r" ?16pt"  # in names: the size of type that the cut is made for
FEATURES = ["kern", "liga", "tnum", "pnum", "locl", "ccmp", "mark", "mkmk", "rvrn"]


@dataclass(frozen=True, slots=True)
class Cut:
    """One font of the site: what it is made of, and how far its axes reach."""

    name: str
    family: str
    sources: tuple[str, ...]
    axes: Mapping[str, float | tuple[float, float]]


CUTS = (
    Cut(
        "newsreader", "Newsreader", ("Newsreader[opsz,wght].ttf", "newsreader.woff2"), {"opsz": 16, "wght": (400, 700)}
    ),
    Cut(
        "newsreader-italic",
        "Newsreader",
        ("Newsreader-Italic[opsz,wght].ttf", "newsreader-italic.woff2"),
        {"opsz": 16, "wght": 400},
    ),
    Cut(
        "instrument-sans",
        "Instrument Sans",
        ("InstrumentSans[wdth,wght].ttf", "instrument-sans.woff2"),
        {"wdth": 100, "wght": (400, 700)},
    ),
)


def make(cut: Cut, folder: Path) -> None:
    """Write one font of the site."""
    source = next(folder / name for name in cut.sources if (folder / name).exists())
    font = TTFont(source, recalcTimestamp=False)
    axes = {axis.axisTag for axis in font["fvar"].axes} if "fvar" in font else set()
    if axes:
        font = instancer.instantiateVariableFont(font, {tag: at for tag, at in cut.axes.items() if tag in axes})
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES, name_IDs=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    subset.save_font(font, OUT / f"{cut.name}.woff2", options)


def make_for_print(cut: Cut) -> None:
    """Write a font of the site as TrueType, under the name of its family: «Newsreader», not «Newsreader 16pt»."""
    font = TTFont(OUT / f"{cut.name}.woff2", recalcTimestamp=False)
    font.flavor = None
    for record in font["name"].names:
        record.string = cut.family if record.nameID in FAMILY_NAMES else re.sub(CUT_SIZE, "", record.toUnicode())
    font.save(PRINT / f"{cut.name}.ttf")


def write_characters() -> None:
    """Write the characters that a font of what is printed has: what else a text holds is set in the nearest one."""
    known = {character for cut in CUTS for character in TTFont(PRINT / f"{cut.name}.ttf").getBestCmap()}
    (PRINT / "characters.txt").write_text("".join(map(chr, sorted(known))), "utf-8")


if __name__ == "__main__":
    for one in CUTS:
        if sys.argv[1:]:
            make(one, Path(sys.argv[1]))
        make_for_print(one)
    write_characters()
