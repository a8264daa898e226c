"""People written as letters: «J.P.», «L. H.», «borger K». «Borger B» is nobody: a text that hides names counts so."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern

_SINGLE = pattern(r"(?<!\w)(?:[A-HJ-ZÆØÅ](?!\w)|I\.|[A-ZÆØÅ]{2,3}(?!\w))")  # «I» by itself begins a sentence
_LETTERS = pattern(r"(?<![\w.])(?:[A-ZÆØÅ]\.[ ]?){2,4}(?! ?[A-ZÆØÅ]\w)(?![/-]|\w)")
_CALLED = pattern(
    r"\b(?:[Bb]orger(?:en)?|[Kk]lient(?:en)?|[Pp]atient(?:en)?|[Bb]eboer(?:en)?|[Dd]eltager(?:en)?|[Ee]lev(?:en)?|"
    r"[Kk]vinden?|[Mm]anden|[Uu]ng|[Pp]erson(?:en)?|[Mm]edarbejder(?:en)?|[Ss]agsbehandler(?:en)?|[Mm]entor(?:en)?|"
    r"[Kk]onsulent(?:en)?|[Ll]æge(?:n)?|[Vv]en(?:nen)?|[Bb]ostøtte(?:n)?|[Kk]ontaktperson(?:en)?|[Vv]ejleder(?:en)?|[Pp]ædagog(?:en)?|[Vv]eninde(?:n)?|[Bb]ror(?:en)?|[Ss]øster(?:en)?|[Ss]øn(?:nen)?|"
    r"[Dd]atter(?:en)?|[Hh]r\.?|[Ff]ru|[Ff]rk\.?):? "
    r"(?P<letter>(?:[A-HJ-ZÆØÅ]\b(?!-)|I(?=\.(?:\s|$)))\.?|[A-ZÆØÅ]{2,3}\b(?![-&/'’]))"
)
PLACEHOLDERS = frozenset("ABCDXYZ")  # «borger B»: whoever anonymises counts from the front or from the back
_OF_LETTERS = "initialer"
_OF = pattern(r"\b[Ii]nitialer(?:ne)?:? (?P<letter>[A-ZÆØÅ]{2,4})\b")
_ABBREVIATIONS = frozenset(
    {"U.S.A.", "U.S.", "D.C.", "B.T.", "P.S.", "N.B.", "S.U.", "E.U.", "F.N.", "Ph.D.", "R.I.P."}
)


def initials_in(text: str) -> Iterator[tuple[int, int]]:
    """The places where a text writes a human being as letters."""
    if _OF_LETTERS in text.lower():
        yield from (match.span("letter") for match in _OF.finditer(text))
    if not _SINGLE.search(text):
        return
    for match in _LETTERS.finditer(text):
        written = match.group().rstrip()
        if written.replace(" ", "") not in _ABBREVIATIONS:
            yield match.start(), match.start() + len(written)
    yield from (match.span("letter") for match in _CALLED.finditer(text) if match["letter"] not in PLACEHOLDERS)
