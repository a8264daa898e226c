"""Explains YAML syntax errors in Danish: the most likely mistake, and the place to look.

The parser's own messages are English and name its internal state; editors are caseworkers.
"""

from __future__ import annotations

import re

import yaml

from casebook.problem import Place, Problem
from casebook.source.document import Document, Scalar
from casebook.structural_rules import yaml as yaml_rules

# Part of the parser's message (C and Python parser), the likely mistake, and True to point at the beginning of the
# construct: a quote that is never closed lets the parser run to the end of the file. The first match counts.
_GUESSES: tuple[tuple[str, str, bool], ...] = (
    (
        "mapping values are not allowed",
        "Et kolon inde i en tekst gør den til et felt. Sæt teksten i anførselstegn.",
        False,
    ),
    (
        "escape",
        "En omvendt skråstreg i anførselstegn har en særlig betydning. Brug enkelte anførselstegn (').",
        False,
    ),
    (
        "hexdecimal",
        "En omvendt skråstreg i anførselstegn har en særlig betydning. Brug enkelte anførselstegn (').",
        False,
    ),
    ("quoted scalar", "Et anførselstegn er åbnet, men ikke lukket.", True),
    ("cannot start any token", "En tekst kan ikke begynde med %, @ eller `. Sæt den i anførselstegn.", False),
    ("tab", "Et tabulatortegn står, hvor der skal være mellemrum.", False),
    (
        "could not find expected ':'",
        "Et feltnavn mangler sit kolon, eller teksten er ikke rykket ind under feltet.",
        True,
    ),
    ("block sequence entries", "Et listepunkt (-) står, hvor der ikke kan begynde en liste.", False),
    ("flow", "En klamme { eller [ er åbnet, men ikke lukket.", True),
    ("alias", "En tekst begynder med *. Sæt den i anførselstegn.", True),
    ("anchor", "En tekst begynder med &. Sæt den i anførselstegn.", True),
    ("while scanning a tag", "En tekst begynder med !. Sæt den i anførselstegn.", True),
    ("while parsing a tag", "En tekst begynder med !. Sæt den i anførselstegn.", True),
    ("block mapping", "Linjen er ikke rykket ind som felterne over den.", False),
    ("block collection", "Linjen er ikke rykket ind som listepunkterne over den.", False),
    ("block scalar", "Efter | eller > begynder teksten først på næste linje, rykket ind.", False),
    ("directive", "En linje begynder med %. Sæt teksten i anførselstegn.", True),
    (
        "document start",
        "Her begynder noget, der ikke hører til felterne over det. Står der «[]» på en linje over det, så slet den.",
        False,
    ),
)
# Directly behind a value: one blank, and a sign with a word on it. A comment that is meant as one is written otherwise.
SWALLOWED = re.compile(r" (?P<it>#[^\s#][^\n\r]*)")
_CUT = "Et mellemrum og # gør resten af linjen til en kommentar, midt i en tekst. Sæt hele teksten i anførselstegn."
_TWO_FIELDS = re.compile(r"[ \t]*(?:- )?[a-zæøå_]+: +[a-zæøå_]+")  # «sted: kommune», with another colon behind it
_ON_ONE_LINE = (
    "Der står to felter på samme linje. Flyt det sidste ned på sin egen linje, rykket to mellemrum ind. Er det en "
    "tekst, så sæt den i anførselstegn."
)
_TAB = "Et tabulatortegn står, hvor der skal være mellemrum."
_CLOSED = "En klamme ] eller } er lukket, men ikke åbnet."
_AFTER_QUOTE = (
    "Teksten mellem anførselstegn slutter, før linjen gør. Er et anførselstegn glemt, eller er der et for meget?"
)
_INDENTED = "Linjen er rykket længere ind end den over, eller et kolon inde i en tekst gør den til et felt."


def explain(document: Document, error: yaml.MarkedYAMLError, last: Scalar | None) -> Problem:
    """The problem for a parser's error, at the place to look; `last` is the scalar read before it."""
    message = f"{error.context or ''} {error.problem or ''}"
    gave_up, began = _offset(document, error.problem_mark), _offset(document, error.context_mark)
    if "flow" in message and _is_closed_after(document, began, gave_up):
        return yaml_rules.FLOW.at(_place(document, gave_up))
    if document.text[gave_up : gave_up + 1] == ":" and "block mapping" in message:
        return yaml_rules.KEY.at(_place(document, gave_up))
    guess, at_start = next(((text, start) for part, text, start in _GUESSES if part in message), ("", False))
    offset = began if at_start and error.context_mark else gave_up
    guess, offset = _guess_from_context(document, offset, last) or (guess, offset)
    return yaml_rules.SYNTAX.at(_place(document, offset), guess=guess)


def no_character(document: Document, last: Scalar | None) -> Problem:
    """The problem of an escape that stands for no character, at the first backslash after the scalar read last."""
    start = min(last.end, len(document.text)) if last else 0
    guess = next(text for part, text, _ in _GUESSES if part == "escape")
    return yaml_rules.SYNTAX.at(_place(document, max(start, document.text.find("\\", start))), guess=guess)


def _guess_from_context(document: Document, offset: int, last: Scalar | None) -> tuple[str, int] | None:
    """A better guess and place, if the text around the offset says more than the parser's message."""
    if last and last.style in {"'", '"'} and offset >= last.end and not document.text[last.end : offset].strip(" "):
        return _AFTER_QUOTE, last.start
    if last and not last.style and (cut := SWALLOWED.match(document.text, last.end)) and cut.end() < offset:
        return _CUT, cut.start("it")
    before = document.lines.line(document.lines.position(offset).line)[: document.lines.position(offset).column - 1]
    return _guess_from_line(document.text[offset : offset + 1], before, offset)


def _guess_from_line(character: str, before: str, offset: int) -> tuple[str, int] | None:
    """A better guess and place from the character at the offset and what stands before it on its line."""
    if character == ":" and _TWO_FIELDS.fullmatch(before):
        return _ON_ONE_LINE, offset
    if character == "\t":
        return _TAB, offset
    if character and character in "]}":
        return _CLOSED, offset
    if character == ":" and before[:1] == " " and ": " not in before and not before.lstrip().startswith("- "):
        return _INDENTED, offset - len(before.lstrip())
    return None


def _is_closed_after(document: Document, began: int, gave_up: int) -> bool:
    """True if the bracket opened at one offset is closed on the same line, after the other."""
    rest = document.text[gave_up:].partition("\n")[0]
    same_line = "\n" not in document.text[began:gave_up]
    return same_line and rest[:1] not in {"]", "}"} and any(bracket in rest for bracket in "]}")


def _offset(document: Document, mark: yaml.Mark | None) -> int:
    """The offset of a mark, at most the end of the text without trailing white space."""
    offset = min(mark.index, len(document.text)) if mark else 0
    return min(offset, len(document.text.rstrip()))


def _place(document: Document, offset: int) -> Place:
    """The place of the character at the offset; empty at the end of a line."""
    at_end = document.text[offset : offset + 1] in {"", "\r", "\n"}
    return document.at(offset, offset if at_end else offset + 1)
