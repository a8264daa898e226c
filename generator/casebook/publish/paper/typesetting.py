"""From plain values and a Typst template to a PDF: tagged (PDF/UA-1, ISO 14289-1), in the house's own fonts.

A text is handed over as a value and never becomes Typst's markup: nothing that stands in a record can run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from casebook.publish.commit import NEVER

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
_TEMPLATES = FOLDER / "typst"
_STANDARD = "ua-1"
_UNKNOWN = "?"  # no font of the house has the character, nor one that looks like it
_NEVER_PUT_IN = frozenset('"\\')  # of what replaces a character: they mean something in JSON


def typeset(template: str, values: Mapping[str, Any], moment: str = "") -> bytes:
    """The PDF of a template («book») with its values; the same bytes every time, dated with the moment of a commit."""
    made = int(datetime.fromisoformat(moment or NEVER).timestamp())
    data = _legible(json.dumps(values, ensure_ascii=False))
    pdf = _compiler().compile(
        str(_TEMPLATES / f"{template}.typ"),
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=[_STANDARD],
        timestamp=made,
    )
    if not isinstance(pdf, bytes):
        raise TypeError(template)  # several files are what pictures come as, and a PDF is one
    return pdf


def _legible(text: str) -> str:
    """The text in characters that the fonts have: what they lack is set in the nearest one, or as a question mark."""
    return _foreign().sub(_nearest, normalize("NFC", text))


def _nearest(character: re.Match[str]) -> str:
    letters = normalize("NFKD", character[0])
    near = "".join(letter for letter in letters if letter not in _NEVER_PUT_IN and not _foreign().match(letter))
    return near or _UNKNOWN


@cache
def _foreign() -> re.Pattern[str]:
    """The characters that no font of the house has."""
    characters = (FONTS / "characters.txt").read_text("utf-8")
    return re.compile(f"[^\\n{re.escape(characters)}]")


@cache
def _compiler() -> Any:
    """Typst with the fonts of the house and no others, so that a PDF is the same on any machine."""
    from typst import Compiler, Fonts  # noqa: PLC0415 - of no use where nothing is printed

    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return Compiler(root=str(_TEMPLATES), font_paths=fonts, ignore_system_fonts=True)
