"""Plain text in sections: headings are asked_for by their words, by # in front, or by a line below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casebook.intake.received import Section
from casebook.intake.words import folded

_MARKED = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t#]*")
_ON_ONE_LINE = re.compile(r"([^:]{2,80}):[ \t]+(\S.*)")
_RULED = re.compile(r"[=-]{3,}")
_LONGEST_HEADING = 120  # characters
_UNDERLINED, _BY_WORDS = 2, 3  # the levels of headings without a mark in front


def sections_of(text: str, asked_for: Mapping[str, bool]) -> tuple[Section, ...]:
    """The sections of a text; `asked_for` are headings that need no mark, folded, True where a long answer follows.

    A short answer may stand on the line of its heading: «Titel: Morgenholdet».
    """
    sections: list[Section] = []
    heading, level, lines = "", 1, list[str]()
    for kind, line in _lines(text.splitlines(), asked_for):
        if kind:
            sections.append(Section(heading, level, "\n".join(lines).strip("\n")))
            heading, level, lines = line, kind, []
        else:
            lines.append(line)
    sections.append(Section(heading, level, "\n".join(lines).strip("\n")))
    return tuple(section for section in sections if section.heading or section.text.strip())


def _lines(lines: list[str], asked_for: Mapping[str, bool]) -> Iterator[tuple[int, str]]:
    """Each line with its level as a heading, 0 of what is none; the line below a heading is no line of its own."""
    skip = in_long = False
    ends = _ends(lines, asked_for)
    for at, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=False)):
        level, heading = _heading(line, after, asked_for)
        in_long = in_long and at not in ends
        if skip:
            skip = False
        elif level:
            skip, in_long = bool(_RULED.fullmatch(after.strip())), asked_for.get(folded(heading), False)
            yield level, heading
        elif not in_long and _is_short(line, asked_for):
            words, _, answer = line.strip().partition(":")
            yield _BY_WORDS, words
            yield 0, answer.strip()
        else:
            yield 0, line


def _ends(lines: list[str], asked_for: Mapping[str, bool]) -> frozenset[int]:
    """The lines that end a long answer: between them and the next heading, or the end, are short answers only."""
    ends, only = set[int](), True
    for at in reversed(range(len(lines))):
        line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
        level, heading = _heading(line, after, asked_for)
        if line.strip():
            only = folded(heading) in asked_for if level else only and _is_short(line, asked_for)
        if only and line.strip() and at and not lines[at - 1].strip():
            ends.add(at)
    return frozenset(ends)


def _is_short(line: str, asked_for: Mapping[str, bool]) -> bool:
    """True of a heading with its short answer on the same line."""
    short = _ON_ONE_LINE.fullmatch(line.strip())
    return short is not None and asked_for.get(folded(short[1])) is False


def _heading(line: str, after: str, asked_for: Mapping[str, bool]) -> tuple[int, str]:
    """The level and the words of a heading; 0 of a line that is none."""
    bare = line.strip().strip("*_").strip()
    if mark := _MARKED.fullmatch(line.strip()):
        return len(mark[1]), mark[2]
    if not bare or len(line) > _LONGEST_HEADING:
        return 0, ""
    if _RULED.fullmatch(after.strip()):
        return _UNDERLINED, bare
    return (_BY_WORDS, bare) if folded(bare) in asked_for else (0, "")
