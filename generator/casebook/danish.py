"""Danish sorting, counting, enumeration and spelling in addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"})
_AA_FIRST = re.compile(r"\baa")
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", " ": "-"})
_LETTER_NAMES = {"{": "Æ", "|": "Ø", "}": "Å"}


def sort_key(text: str) -> tuple[str, str]:
    """The place of a text in a Danish list: æ, ø and å last, a first Aa as å, accents and capitals without weight."""
    folded = _AA_FIRST.sub("å", text.casefold()).translate(_LAST_LETTERS)
    plain = "".join(char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    return "".join(char for char in plain if char.isalnum() or char in "{|} ").strip(), text


def first_letter(text: str) -> str:
    """The letter that a text stands under in a Danish list; «#» for all that begins with no letter."""
    first = sort_key(text)[0][:1]
    return _LETTER_NAMES.get(first, first.upper() if first.isalpha() else "#")


def listing(words: Sequence[str], last: str = "og") -> str:
    """«angst», «angst og depression», «angst, depression og gæld»; `last` is the word before the last of them."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def counted(number: int, singular: str, several: str) -> str:
    """«1 case», «2 cases», «ingen cases»."""
    return f"{number or 'ingen'} {singular if number == 1 else several}"


def whole_number(number: int) -> str:
    """A number with Danish separators: 58.553."""
    return f"{number:,}".replace(",", ".")


def when(date: str) -> str:
    """«2014» as it is, «2014-01» as «januar 2014», «2014-01-31» as «den 31. januar 2014»."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"den {int(rest[1])}. {month}" if len(rest) > 1 else month


def sentence(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """The text as it stands inside a sentence: a small first letter, unless it is an abbreviation."""
    return text if text[1:2].isupper() or text[1:2] == "-" else text[:1].lower() + text[1:]


def slug(text: str) -> str:
    """The text as addresses and anchors spell it: «Støtteform» is «stoetteform»."""
    return text.casefold().translate(_ASCII)


def joined(parts: Iterable[str], mark: str = "\u00a0· ") -> str:
    """Those of the parts that say something, with a mark between that begins no line."""
    return mark.join(part for part in parts if part)
