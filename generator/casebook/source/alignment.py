"""Aligns a scalar's decoded value with its source, character by character.

PyYAML gives positions of whole scalars only; findings need the column inside a folded or quoted text. So the scalar is
decoded again as YAML 1.1 says (chapter 9: escapes, folding, block scalars), each character with its offset. The result
is compared with the parser's value; if they differ, the answer is None and the caller points at the whole scalar.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Located: TypeAlias = "tuple[str, int, int]"  # a character and its span (start, end) in the source

_BREAK = r"(?:\r\n|[\n\r\x85\u2028\u2029])"
_FOLD = re.compile(rf"[ \t]*{_BREAK}(?:[ \t]|{_BREAK})*")
_ONE_BREAK = re.compile(_BREAK)
_LINE = re.compile(rf"(?P<text>[^\n\r\x85\u2028\u2029]*)(?P<end>{_BREAK}|$)")
_ESCAPED_BREAK = re.compile(rf"\\{_BREAK}[ \t]*")
_ESCAPES = {
    "0": "\0", "a": "\x07", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_NUMERIC = {"x": 2, "u": 4, "U": 8}


AS_WRITTEN = "="  # the style of a text that is no YAML: its value is its source


def offsets(source: str, value: str, style: str) -> tuple[int, ...] | None:
    """The offset in `source` of each character of `value` (NFC), or None if the two do not match; see `spans`."""
    aligned = _by_lines(source, value) if style in {"|", ">"} else None
    if aligned is not None:
        return aligned
    one_by_one = spans(source, value, style)
    return None if one_by_one is None else tuple([start for start, _ in one_by_one])


def spans(source: str, value: str, style: str) -> tuple[tuple[int, int], ...] | None:
    """The span (start, end) in `source` of each character of `value` (NFC), or None if the two do not match.

    `source` is the scalar's text in the file, quotes and block header included; `style` as in `Scalar`.
    """
    if style == AS_WRITTEN:
        return tuple((at, at + 1) for at in range(len(value))) if source == value else None
    decoded = _block(source, value, folded=style == ">") if style in {"|", ">"} else _flow(source, style)
    composed = _composed(list(decoded))
    if style in {"|", ">"}:  # the header decides how many trailing line feeds are kept; `value` has just those
        composed = composed[: len(value)]
    if "".join([char for char, _, _ in composed]) != value:
        return None
    return tuple([(start, end) for _, start, end in composed])


def _by_lines(source: str, value: str) -> tuple[int, ...] | None:
    """The offsets of a block scalar whose lines stand in the value as they are, each followed by one character.

    None where that is not so, or the characters are not in NFC: then each has to be looked at.
    """
    if not unicodedata.is_normalized("NFC", source):
        return None
    lines = list(_LINE.finditer(source))[1:]
    indent, at, aligned = _indent(lines, value), 0, list[int]()
    for line in lines:
        text = line["text"][indent:]
        if not text or text[0] in " \t" or not value.startswith(text, at):
            break
        first, at = line.start() + indent, at + len(text)
        aligned += range(first, first + len(text))
        if at < len(value):
            if value[at] not in " \n":
                return None
            aligned.append(line.start("end"))
            at += 1
    return tuple(aligned) if at == len(value) == len(aligned) else None


def _flow(source: str, style: str) -> Iterator[Located]:
    """The characters of a plain or quoted scalar."""
    at, end = (1, len(source) - 1) if style else (0, len(source.rstrip(" \t\n\r")))
    while at < end:
        if fold := _FOLD.match(source, at, end):
            yield from _folded(list(_breaks(source, fold.start(), fold.end())))
            at = fold.end()
        elif style == '"' and source[at] == "\\":
            escaped, length = _escape(source, at)
            yield from ((char, at, at + length) for char in escaped)
            at += length
        else:
            length = 2 if style == "'" and source.startswith("''", at) else 1
            yield source[at], at, at + length
            at += length


def _folded(breaks: list[Located]) -> list[Located]:
    """Line folding: one line feed becomes a space, of several the first is dropped; Unicode separators stay."""
    first, *rest = breaks
    if first[0] != "\n":
        return breaks
    return rest or [(" ", *first[1:])]


def _breaks(source: str, start: int, end: int) -> Iterator[Located]:
    return ((_feed(match.group()), *match.span()) for match in _ONE_BREAK.finditer(source, start, end))


def _feed(line_break: str) -> str:
    return line_break if line_break in "\u2028\u2029" else "\n"


def _escape(source: str, at: int) -> tuple[str, int]:
    """The character that the escape at `at` stands for, and the length of the escape."""
    if line_break := _ESCAPED_BREAK.match(source, at):
        return "", len(line_break.group())
    kind = source[at + 1 : at + 2]
    if digits := _NUMERIC.get(kind):
        return chr(int(source[at + 2 : at + 2 + digits], 16)), 2 + digits
    return _ESCAPES.get(kind, ""), 2


def _block(source: str, value: str, *, folded: bool) -> Iterator[Located]:
    """The characters of a literal or folded block scalar, with every line feed at its end."""
    lines = list(_LINE.finditer(source))[1:]  # the first is the header
    indent = _indent(lines, value)
    pending: list[Located] = []
    previous = ""
    for line in lines:
        text = line["text"][indent:]
        line_break = [(_feed(line["end"]), *line.span("end"))] if line["end"] else []
        if text:
            more_indented = text[0] in " \t" or previous[:1] in {" ", "\t"}
            yield from _folded(pending) if folded and previous and not more_indented else pending
            first = line.start() + indent
            end = first + len(text)
            yield from zip(text, range(first, end), range(first + 1, end + 1), strict=True)
            previous, pending = text, line_break
        else:
            pending += line_break
    yield from pending


def _indent(lines: Iterable[re.Match[str]], value: str) -> int:
    """The indentation of the block: that of its first line with text, minus the leading blanks of the value."""
    texts = (line["text"] for line in lines)
    in_file = next((_leading_blanks(text) for text in texts if text.strip(" ")), 0)
    in_value = next((_leading_blanks(text) for text in _ONE_BREAK.split(value) if text.strip(" ")), 0)
    return in_file - in_value


def _leading_blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _composed(decoded: list[Located]) -> list[Located]:
    """The characters in NFC; a composed character has the span of all that it is composed of."""
    if unicodedata.is_normalized("NFC", "".join([char for char, _, _ in decoded])):  # as nearly all text is
        return decoded
    return [located for cluster in _clusters(decoded) for located in _one_cluster(cluster)]


def _clusters(decoded: Iterable[Located]) -> Iterator[list[Located]]:
    cluster: list[Located] = []
    for located in decoded:
        if cluster and not _joins(cluster, located[0]):
            yield cluster
            cluster = []
        cluster.append(located)
    yield cluster


def _one_cluster(cluster: list[Located]) -> Iterator[Located]:
    if len(cluster) == 1 and cluster[0][0].isascii():
        return iter(cluster)
    composed = unicodedata.normalize("NFC", "".join(char for char, _, _ in cluster))
    if len(composed) == len(cluster):
        return ((char, *cluster[i][1:]) for i, char in enumerate(composed))
    return ((char, cluster[0][1], cluster[-1][2]) for char in composed)


def _joins(cluster: list[Located], char: str) -> bool:
    """True if `char` may compose with the characters before it: a combining mark, or the next letter of a syllable."""
    if char.isascii():
        return False
    return unicodedata.combining(char) > 0 or len(unicodedata.normalize("NFC", cluster[-1][0] + char)) == 1
