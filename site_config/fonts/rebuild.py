"""Makes the site's fonts from the originals: the weights and characters that the pages use, and nothing else.

    python site_config/fonts/rebuild.py FOLDER

FOLDER holds Newsreader[opsz,wght].ttf, Newsreader-Italic[opsz,wght].ttf and InstrumentSans[wdth,wght].ttf, as their
makers publish them under the SIL Open Font License. The theme's own fonts will do, by the names that they have there.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).parents[2] / "generator/casebook/theme/assets/casebook/fonts"
# Danish and its neighbours, quotation marks, dashes, arrows, and the signs of sums and tables.
CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ŁłŒœŠšŸŽžĆćČčĞğİıŞş"),
    *map(ord, "‐‑‒–—‘’‚“”„†‡•…\u202f‰′″‹›€←↑→↓−≈≠≤≥✓✕"),
)
FEATURES = ["kern", "liga", "tnum", "pnum", "locl", "ccmp", "mark", "mkmk", "rvrn"]


@dataclass(frozen=True, slots=True)
class Cut:
    """One font of the site: what it is made of, and how far its axes reach."""

    name: str
    sources: tuple[str, ...]
    axes: Mapping[str, float | tuple[float, float]]


CUTS = (
    Cut("newsreader", ("Newsreader[opsz,wght].ttf", "newsreader.woff2"), {"opsz": 16, "wght": (400, 700)}),
    Cut(
        "newsreader-italic", ("Newsreader-Italic[opsz,wght].ttf", "newsreader-italic.woff2"), {"opsz": 16, "wght": 400}
    ),
    Cut(
        "instrument-sans", ("InstrumentSans[wdth,wght].ttf", "instrument-sans.woff2"), {"wdth": 100, "wght": (400, 700)}
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


if __name__ == "__main__":
    for one in CUTS:
        make(one, Path(sys.argv[1]))
