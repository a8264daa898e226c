"""The Markdown that no page shows as it was meant: it stands as loose signs in the text, or is lost.

Each is told with its Danish name and with what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.corpus.links import DEFINED, without_code


class Unshown(NamedTuple):
    """A part of a text (start, end), what it is, and what to do about it."""

    span: tuple[int, int]
    what: str
    how: str


_HEADING = re.compile(r"^ {0,3}(?P<it>#{1,6})[^\n]*", re.MULTILINE)
_SHOWN_LEVELS = (3, 4)
_UNDERLINED = re.compile(r"(?:\A|\n[ \t]*\n)[ \t]*[^\s-][^\n]*\n(?P<it>(?:=+|-+)[ ]*)(?=\n|\Z)")
_TABLE = re.compile(
    r"^(?=[^\n]*\|)[^\n]*+\n(?P<it>[ \t]*+\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-*+:?[ \t]*+)++)$", re.MULTILINE
)
# A line that begins with a bar, or that has one behind a blank and is no item of a list.
_ROW = r"[ \t]*+(?:\|[^\n]*|(?!(?:[-+*]|[0-9]+\.)[ \t])[^\n|]++(?<=[ \t])\|[^\n]*)"
_ROWS = re.compile(rf"^(?P<it>{_ROW})(?:\n{_ROW})*$", re.MULTILINE)
_WHOLE_ROW = re.compile(r"\s*\|[^|\n]*\|[^\n]*")
_NOTE = re.compile(r"(?P<it>\[\^[^\]\s]{1,40}\])")
_STRUCK = re.compile(r"(?P<it>~~)(?=\S)[^~\n]*~~")
# In angle brackets what is no element is dropped with its brackets; an address in them is a link.
_DROPPED = re.compile(r"(?P<it></?(?P<name>[A-Za-z][^\s<>/:@]*)(?:[\s/][^<>:@]*)?>)")
# HTML's own elements: what of them is no good on a page is found as what could run, or shows its text.
_NAMES = (
    "a abbr applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite "
    "code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font "
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li "
    "link main map mark marquee math meta meter nav noscript object ol optgroup option output p param picture "
    "portal pre progress q rp rt ruby s samp script section select small source span strike strong style sub "
    "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr"
)
_ELEMENTS = frozenset(_NAMES.split())
# Comments, tags without anything in them, addresses defined for links, and blanks, however they are written.
_NOTHING = re.compile(
    rf"(?>\s|<!--.*?-->|</?(?!img\b)[A-Za-z][^<>]*>|{DEFINED}[^\n]*|&(?:nbsp|shy|zwnj|zwj|e[nm]sp|thinsp|#160);)++",
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
_OF_BARS = "en tabel med lodrette streger"
_AS_FIGURE = "Lav den som en figur: Skriv den under «figurer» med «type: tabel». Eller skriv den som en liste."
_IN_LINES = (
    (
        _UNDERLINED,
        "en linje med streger under en tekst",
        "Er det en overskrift, så skriv ### og et mellemrum foran den. Er det en streg, så sæt en tom linje over.",
    ),
    (_TABLE, _OF_BARS, _AS_FIGURE),
)
_ANYWHERE = (
    (_NOTE, "en fodnote", "Skriv den ind i teksten, i en parentes. En kilde hører til under «kilder»."),
    (_STRUCK, "en gennemstreget tekst", "Slet den. Den gamle tekst ligger stadig i filens historie."),
)


def unshown(text: str, *, several_lines: bool) -> Iterator[Unshown]:
    """The parts of a text that no page shows as they were meant; what stands in code is meant as it stands."""
    if not any(sign in text for sign in "#=-|[~<&"):
        return
    read = without_code(text)
    if several_lines:
        yield from _headings(read)
        yield from (
            Unshown(match.span("it"), what, how) for shape, what, how in _IN_LINES for match in shape.finditer(read)
        )
        yield from _rows(read)
    yield from (
        Unshown(match.span("it"), what, how) for shape, what, how in _ANYWHERE for match in shape.finditer(read)
    )
    dropped = [match for match in _DROPPED.finditer(read) if match["name"].lower() not in _ELEMENTS]
    for match in dropped:
        what = "et ord mellem < og >: Det falder ud"
        yield Unshown(match.span("it"), what, "Skriv ordet uden dem, eller sæt det i en almindelig parentes.")
    if not dropped and _NOTHING.fullmatch(text):
        what = "en tekst, som kun er opsætning: Der er intet at læse"
        yield Unshown((0, len(text)), what, "Skriv det, der skal læses, eller slet feltet.")


def _rows(text: str) -> Iterator[Unshown]:
    """The first row of each table that lacks the line of dashes below its head; one row is one if it begins so too."""
    for match in _ROWS.finditer(text):
        is_table = "\n" in match[0] or _WHOLE_ROW.fullmatch(match[0])
        if is_table and not _TABLE.search(f"{match[0]}\n"):
            yield Unshown(match.span("it"), _OF_BARS, _AS_FIGURE)


def _headings(text: str) -> Iterator[Unshown]:
    for match in _HEADING.finditer(text):
        if len(match["it"]) not in _SHOWN_LEVELS:
            how = "Skriv tre af dem og et mellemrum foran overskriften. Skal linjen begynde med #, så sæt \\ foran."
            yield Unshown(match.span("it"), "en overskrift med så mange eller så få #", how)
