"""A text as a rule should read it, with the way back to the text as it stands.

Hurried people and tricksters write the same thing in many ways: soft hyphens and zero-width characters inside a name,
Cyrillic letters that look Latin, HTML entities, Markdown, links or tags between the letters, a line break in the
middle. All of it is undone here, once, so that a rule is written for plain text only.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.language.plain_characters import PLAIN_LINES, PLAINER, looks_like

Part = tuple[int, int]
Located = tuple[str, int, int]  # a character, and the part of the text that it came from

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Bare tags inside a line, and empty comments, show nothing; a tag with an attribute is kept: that may say something.
_TAG = (
    r"</?(?:abbr|b|bdi|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)[ \t\n]{0,9}/?>"
)
# A line that is broken among digits is a blank; a word behind it may open a sentence, so there the tag is kept.
_BR = r"</?br(?:[ \t\n/][^<>@0-9]{0,60})?>"
_BREAK = rf"(?<![A-Za-zÀ-ÿ.,:!?])(?:[ \t]{{2,9}}\n|[ \t\n]{{0,9}}{_BR})(?:[ \t\n]|{_BR}){{0,9}}(?![A-Za-zÀ-ÿ \t\n<])"
_EMPHASIS = re.compile(
    rf"(?i:(?P<blank>{_BREAK}))"
    rf"|[*`~]+|_{{2,}}|(?<![0-9A-Za-zÀ-ÿ])_|_(?![0-9A-Za-zÀ-ÿ])|(?i:{_TAG})|<!--[- \t\n]{{0,9}}-->"
)
# Any other tag or comment shows nothing either; what it says inside a word or a number is read behind that.
_UNSEEN = re.compile(r"(?:<[!?/A-Za-z][^<>]*>)+")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|br|d[dlt]|details|div|fig\w+|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|"
    r"pre|section|summary|t(?:able|body|d|foot|h|head|r))\b",
    re.IGNORECASE,
)
_DIGIT_BEFORE, _DIGIT_BEHIND = re.compile(r"[0-9][ .-]?\Z"), re.compile(r"[ .-]?[0-9]")
_LETTER_BEFORE, _LETTER_BEHIND = re.compile(r"[0-9A-Za-zÀ-ÿ@.-]\Z"), re.compile(r"[0-9A-Za-zÀ-ÿ@]")
# A link or a picture inside a word or a number: a letter or a digit stands right beside it, or a blank between two
# digits. Brackets alone count between digits only: «ordet[3]» is a note, but «12[34]56» is read as one number.
_LETTER = "[0-9A-Za-zÀ-ÿ@]"
_LINK = re.compile(r"!?\[(?P<label>[^\[\]]{0,80})\](?P<target>\([^()]{0,300}\)|\[[^\[\]]{0,80}\]|)")
_BARE = re.compile(r"[0-9]\[[0-9 .-]{1,20}\]-?[0-9]")
_JOINED_BEFORE = re.compile(rf"{_LETTER}-?\Z")
_JOINED_BEHIND = re.compile(rf"[-.]?{_LETTER}|\[(?=[0-9])")
_SPACED = re.compile(r"[0-9][ .\n][0-9]")
_APART = re.compile(r"[ \t\n](?![0-9[<-])")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what rules read; `origin[i]` is the part (start, end) of the given text that character i came from.

    `origin` is empty where every character stands where it stood.
    """

    text: str
    origin: tuple[tuple[int, int], ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The part of the given text that the characters from `start` up to `end` came from."""
        if start >= end:
            return 0, 0
        if not self.origin:
            return start, end
        first, last = self.origin[start][0], self.origin[end - 1][1]
        return (first, last) if first < last else (self.origin[end - 1][0], self.origin[start][1])  # a link's target


def fold(text: str) -> Folded:
    """The text without what hides it. Linear in its length."""
    plain = text.replace("\n", " ").replace("–", "-")
    if not _NOT_ITSELF.search(plain) and "  \n" not in text:
        return Folded(plain)
    if _STRANGE.search(text) or ("&" in text and _ENTITY.search(text)):
        return _unravelled(text)
    is_ravelled = any(sign in text and shape.search(text) for sign, shape in _RAVELLING.items())
    given = text.translate(PLAIN_LINES) if is_ravelled else text  # character by character: all stay where they are
    joined, origin = _without_markup(given)
    if is_ravelled and (_holds_any(_inside(joined)) or _holds_any(_unseen_inside(joined))):
        return _unravelled(text)
    return Folded(joined.translate(PLAINER), tuple(origin))


def with_danish_letters(word: str) -> str:
    """A word of small letters from an address or a file name, with its æ, ø and å put back: «soeren» is «søren»."""
    return word.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


def _unravelled(text: str) -> Folded:
    """The text with every entity and every sign that looks like another in plain characters."""
    joined, origin = _without_markup(*_in_plain_characters(text))
    if _holds_any(_inside(joined)) or _holds_any(_unseen_inside(joined)):
        characters = _through_links([(char, *part) for char, part in zip(joined, origin, strict=True)])
        return _folded(characters)
    return Folded(joined.translate(PLAINER), tuple(origin))


def _folded(characters: Iterable[Located]) -> Folded:
    kept = list(characters)
    return Folded(
        "".join(char for char, _, _ in kept).translate(PLAINER), tuple((start, end) for _, start, end in kept)
    )


def _in_plain_characters(text: str) -> tuple[str, list[Part]]:
    """The plain characters that a text stands for, nothing where it cannot be seen, and the origin of each."""
    at, parts, origin = 0, list[str](), list[Part]()
    for match in _UNUSUAL.finditer(text):
        start, end = match.span()
        if at < start:  # half a megabyte of signs that nobody sees is a match at every one of them
            parts.append(text[at:start].translate(PLAIN_LINES))
            origin += zip(range(at, start), range(at + 1, start + 1), strict=True)
        written = match[0]
        plain = "".join(map(looks_like, html.unescape(written) if written[0] == "&" else written))
        parts.append(plain)
        origin += [(start, end)] * len(plain)
        at = end
    origin += zip(range(at, len(text)), range(at + 1, len(text) + 1), strict=True)
    return "".join((*parts, text[at:].translate(PLAIN_LINES))), origin


def _without_markup(text: str, origin: Sequence[Part] = ()) -> tuple[str, Sequence[Part]]:
    """The text without the Markdown and the tags around or inside it, and the origin of each character.

    A broken line is a blank. The origin is empty where every character stands where it stood.
    """
    at, parts, kept = 0, list[str](), list[Part]()
    for match in _EMPHASIS.finditer(text):
        start, end = match.span()
        parts.append(text[at:start])
        kept += origin[at:start] if origin else zip(range(at, start), range(at + 1, start + 1), strict=True)
        if match["blank"]:
            parts.append(" ")
            kept.append((origin[start][0], origin[end - 1][1]) if origin else (start, end))
        at = end
    if not at:
        return text, origin
    kept += origin[at:] if origin else zip(range(at, len(text)), range(at + 1, len(text) + 1), strict=True)
    return "".join((*parts, text[at:])), kept


def _holds_any(matches: Iterator[re.Match[str]]) -> bool:
    return next(matches, None) is not None


def _through_links(characters: Sequence[Located]) -> Iterator[Located]:
    """The characters with what a link inside a word or a number says in its place, and its target behind the word.

    A tag or a comment is a link that says nothing, and its own words are the target.
    """
    text = "".join(char for char, _, _ in characters)
    at, targets = 0, list[Located]()
    for match in sorted((*_inside(text), *_unseen_inside(text)), key=re.Match[str].start):
        if match.start() < at:  # a tag in the text of a link
            continue
        yield from _placed(text, characters, (at, match.start()), targets)
        is_link = match.re is _LINK
        yield from characters[slice(*match.span("label"))] if is_link else ()
        start, at = match.span("target") if is_link else match.span()
        targets += [(" ", *characters[start][1:]), *characters[start:at]] if at > start else []
    yield from _placed(text, characters, (at, len(text)), targets)
    yield from targets


def _placed(
    text: str, characters: Sequence[Located], part: tuple[int, int], targets: list[Located]
) -> Iterator[Located]:
    """A part of the characters, with the targets that wait for the end of a word."""
    at, until = part
    end = _APART.search(text, at, until + 1) if targets else None
    if end and end.start() < until:
        yield from (*characters[at : end.start()], *targets)
        targets.clear()
        at = end.start()
    yield from characters[at:until]


def _unseen_inside(text: str) -> Iterator[re.Match[str]]:
    """The tags and comments inside a number, or inside a word of one block."""
    for match in _UNSEEN.finditer(text):
        before, end = text[max(match.start() - 2, 0) : match.start()], match.end()
        in_number = _DIGIT_BEFORE.search(before) and _DIGIT_BEHIND.match(text, end)
        in_word = _LETTER_BEFORE.search(before) and _LETTER_BEHIND.match(text, end)
        if in_number or (in_word and not _BLOCK.search(match[0])):
            yield match


def _inside(text: str) -> Iterator[re.Match[str]]:
    """The links inside a word or a number."""
    last = -1
    for match in _LINK.finditer(text):
        before, label = text[max(match.start() - 2, 0) : match.start()], match["label"]
        if not match["target"] and not _BARE.match(text, max(match.start() - 1, 0)):
            continue
        digits = (before + label[:1], label[-1:] + text[match.end() : match.end() + 2])
        spaced = any(_SPACED.search(part) for part in digits)
        if spaced or last == match.start() or _JOINED_BEFORE.search(before) or _JOINED_BEHIND.match(text, match.end()):
            last = match.end()
            yield match


_STRANGE = re.compile(f"[^{re.escape(''.join(map(chr, PLAINER)))}]")
# Zeros are one match however many there are: a file may hold nothing else.
_UNUSUAL = re.compile(rf"\x00+|{_ENTITY.pattern}|{_STRANGE.pattern}")
_RAVELLING = {"[": _LINK, "<": _UNSEEN}
# Most texts hold nothing but what stands for itself.
_MARKUP = "&*_`~<["
_ITSELF = "".join(char for char in map(chr, PLAINER) if PLAINER[ord(char)] == char and char not in _MARKUP)
_NOT_ITSELF = re.compile(f"[^{re.escape(_ITSELF)}]")
