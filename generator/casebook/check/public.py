"""The direct rules over what a repository shows beside its records: files of any kind, paths, messages, branch names.

The rules for names know Danish: there every capital inside a sentence is a name that somebody has to account for. Of
a program or an English text they would hit every other word, so there a name is what the lists of names are sure of.
Numbers are read alike everywhere, but for what a machine has made: hashes, drawings, classes of characters.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart, passages
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, TextRule
from casebook.check.shared.ner.glued import parted
from casebook.check.surely import NAME, surely_named
from casebook.check.unread import ALL, covering, left_unread, unread
from casebook.check.unread import NAMES as LISTED
from casebook.language.detection import is_danish
from casebook.language.tokens import LETTERS
from casebook.model.base import own_words
from casebook.problem import DIRECT, FILE_START, Place, Problem, mask
from casebook.source import Document, compose
from casebook.source.files import MAX_BYTES
from casebook.source.invisible import invisible
from casebook.source.text import decode
from casebook.structural_rules.files import CONTROL_CHARACTER

NAMES = frozenset({"personnavn", "fuldt-navn", "initialer"})
_THEME = "site_config/theme/"  # what lies there goes out on every page
_LINKS = frozenset({"webadresse", "profilnavn"})  # a program is full of hosts and of words behind an at sign
_NO_NUMBERS = NAMES | _LINKS | {"adresse", "e-mail", "fødselsdato"}
_PROSE = frozenset({".md", ".markdown", ".txt", ".rst", ".csv", ".tsv", ".yml", ".yaml", ""})
_RECORDS = frozenset({".yml", ".yaml"})
_NO_TEXT = Document("", tree={})  # each paragraph is read by itself, as no part of a record
_DATE = pattern(r"(?<![0-9])20[0-9]{2}[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12][0-9]|3[01])(?![0-9])")  # of a release
_STAMP = pattern(r"\b[0-9]{2}:[0-9]{2}:[0-9]{2} 20[0-9]{2} [+-][0-9]{4}\b")  # when a commit was made, as git tells it
_MADE = pattern(
    r"(?<![0-9A-Za-z])[0-9a-f]{32,128}(?![0-9A-Za-z])"  # a hash
    r"|\bsha(?:256|384|512)-[A-Za-z0-9+/=]{40,90}"
    r"|(?<=[\s\"'](?:d=[\"']))[A-Za-z0-9\s.,+-]{1,4000}(?=[\"'])"  # the outline of a drawing
    r"|^[0-9a-f]{16}$"  # a fingerprint
    r"|\b(?:[0-9]{1,4} \* )?1024(?: \* 1024){1,3}\b"  # a size in bytes
    r"|(?<![0-9])(?<![0-9][ .,-])[1-9]0{5,}(?![0-9]|[ .,-][0-9])"  # a round number
    r"|\[(?:[^\[\]\s]{0,40}[0-9A-Za-z]-[0-9A-Za-z][^\[\]\s]{0,40})\]",  # a class of characters
    re.MULTILINE,
)
_PARAGRAPH = pattern(r"\S(?:.*\S)?(?:\n[^\n]*\S[^\n]*)*")
_LINE = pattern(r".+")
_NUMBER = pattern(r"[0-9](?:[^0-9\n]{0,5}[0-9]){3}")
_ADDRESS = pattern(r"[^@\s]+@[^@\s]*\.[A-Za-z]{2,}")
_RESERVED = (".example", ".invalid", ".localhost", ".test")  # RFC 2606: nobody's


class PieceRead(NamedTuple):
    """A piece of a text, and whether it is Danish prose."""

    passage: Passage
    danish: bool


def in_file(file: str, text: str, context: CheckContext) -> list[Problem]:
    """Findings of the direct rules in the text of a file that is no record, and in the theme what nobody sees."""
    entries = covering(file, of_tool=context.of_tool)
    but = left_unread(entries)
    if but == ALL:
        return []
    document = Document(file, _without_made(text))
    hidden = [CONTROL_CHARACTER.at(document.at(*span)) for span in invisible(text)] if file.startswith(_THEME) else []
    by_rules: dict[frozenset[str], list[PieceRead]] = {but: []}
    for piece in _telling_lines(document, names=False) if but >= LISTED else _pieces(document):
        by_rules.setdefault(left_unread(entries, _field(piece.passage)) if entries else but, []).append(piece)
    return hidden + [problem for rules, pieces in by_rules.items() for problem in _problems(pieces, context, rules)]


def _field(passage: Passage) -> str:
    """The name of the field that a passage is the value of."""
    return str(passage.path[-1]) if passage.part is PassagePart.VALUE and passage.path else ""


def in_path(file: str, context: CheckContext) -> tuple[str, list[Problem]]:
    """The path as findings may show it, and what the rules find in the names of the file and of its folders."""
    parts, but = file.split("/"), unread(file, of_tool=context.of_tool)
    by_part = {part: context.for_records(_in_part, part, but) for part in parts}  # many files lie in one folder
    shown = "/".join(mask(part) if by_part.get(part) else part for part in parts)
    return shown, [_moved(problem, shown) for part in by_part for problem in by_part[part]]


def in_ref(name: str, context: CheckContext) -> tuple[str, list[Problem]]:
    """The name of a branch or a tag as findings may show it, and what the rules find in it."""
    kind, _, own = name.removeprefix("refs/").partition("/")
    problems = []
    for part in _DATE.sub("", own).split("/"):
        problems += (
            _in_name(part, context, frozenset({"fødselsdato"}))
            or _in_words(part, context)
            or _in_glued(part, context, frozenset())
        )
    shown = f"{kind}/{mask(own) if problems else own}"
    return shown, [_moved(problem, shown) for problem in problems]


def in_message(text: str, place: str, context: CheckContext) -> list[Problem]:
    """Findings in the message of a commit or a tag; git writes web addresses there by itself."""
    document = Document(place, _without_made(text))
    return _problems(_paragraphs(document), context, frozenset({"webadresse"}))


def in_comment(text: str, place: str, context: CheckContext) -> list[Problem]:
    """Findings of the number rules in lines that git keeps or leaves out; names and dates it writes there itself."""
    document = Document(place, _without_made(_STAMP.sub(_blanks, text)))
    return _problems(_paragraphs(document), context, _NO_NUMBERS)


def _without_made(text: str) -> str:
    """The text with blanks for what a machine has made, so that everything else stays where it is."""
    return _MADE.sub(_blanks, text)


def _blanks(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _pieces(document: Document) -> Iterator[PieceRead]:
    """The pieces of a file, each Danish or not."""
    ending = PurePosixPath(document.file).suffix.lower()
    if ending in _RECORDS and len(document.text) > MAX_BYTES:  # no record: a finding says so, and its lines are enough
        yield from _telling_lines(document)
        return
    taken = _taken_apart(document) if ending in _RECORDS else document
    if taken.tree is not None:
        danish = is_danish(document.text)
        pieces = passages(taken, lambda scalar: scalar.value not in own_words())  # they tell of nobody
        yield from (PieceRead(piece, danish) for piece in pieces if piece.part is not PassagePart.FILE_NAME)
    elif ending in _PROSE:
        yield from _paragraphs(document)
    else:
        yield from _telling_lines(document)


def _telling_lines(document: Document, *, names: bool = True) -> Iterator[PieceRead]:
    """The lines of a program or a list that can hold a name, an address or a number: the others need not be read."""
    for match in _LINE.finditer(document.text):
        line = match.group()
        if "@" in line or _NUMBER.search(line) or (names and NAME.search(line)):
            yield PieceRead(Passage(document, PassagePart.RAW, line, start=match.start()), danish=False)


def _taken_apart(document: Document) -> Document:
    """The document with its tree, where it is YAML that can be read."""
    sound = not decode(document.file, document.text.encode("utf-8", "replace")).problems
    return compose(document) if sound else document


def _paragraphs(document: Document) -> Iterator[PieceRead]:
    for match in _PARAGRAPH.finditer(document.text):
        yield PieceRead(
            Passage(document, PassagePart.RAW, match.group(), start=match.start()), is_danish(match.group())
        )


def _in_glued(name: str, context: CheckContext, but: frozenset[str]) -> list[Problem]:
    """Findings in those words of a name that are a first name and a surname in one."""
    people = (parted(word.lower(), context.lists) for word in LETTERS.findall(name))
    words = (" ".join(map(str.capitalize, names)) for names in people if names)
    return _problems(
        (PieceRead(Passage(_NO_TEXT, PassagePart.RAW, names), danish=False) for names in words), context, but
    )


def _in_words(name: str, context: CheckContext) -> list[Problem]:
    """Findings in a name when each of its words is read with a capital: «ret-annas-historie»."""
    words = " ".join(word.capitalize() for word in LETTERS.findall(name))
    return _problems((PieceRead(Passage(_NO_TEXT, PassagePart.RAW, words), danish=False),), context, frozenset())


def _in_part(context: CheckContext, name: str, but: frozenset[str]) -> list[Problem]:
    """Findings in the name of a file or a folder."""
    return _in_name(name, context, but) or _in_glued(name, context, but)


def _in_name(name: str, context: CheckContext, but: frozenset[str]) -> list[Problem]:
    """Findings in the name of a file, a folder, a branch or a tag."""
    stem = name.rpartition(".")[0] or name
    here = context.of(Document(f"{stem}.-"), None)
    read = PieceRead(Passage(Document(f"{stem}.-"), PassagePart.FILE_NAME, stem), danish=True)
    return _problems((read,), here, but | {"webadresse"}, here=here)


def _problems(
    read: Iterable[PieceRead], context: CheckContext, but: frozenset[str], *, here: CheckContext | None = None
) -> list[Problem]:
    chosen = [(rule, 0 if rule.name in NAMES else rule.mask) for rule in _direct_rules() if rule.name not in but]
    seen = here or context.of(_NO_TEXT, None)
    hits_of: dict[Hashable, tuple[tuple[TextRule, Hit], ...]] = {}  # a file of a million lines says few things often
    problems: list[Problem] = []
    for passage, danish in read:
        key = passage.part, passage.path, passage.raw, danish
        if key not in hits_of:
            held = seen.mask(passage)
            triggered = [rule for rule, mask in chosen if not mask or mask & held]  # few are
            find = _in_danish if danish else _elsewhere
            hits_of[key] = tuple(find(triggered, passage, seen))
        problems += (rule.problem(passage.place(hit.start, hit.end), hit) for rule, hit in hits_of[key])
    return problems


@cache
def _direct_rules() -> tuple[TextRule, ...]:
    """The rules on direct identifiers in a text."""
    return tuple(rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.family == DIRECT)


def _in_danish(rules: Iterable[TextRule], passage: Passage, context: CheckContext) -> Iterator[tuple[TextRule, Hit]]:
    """Hits of rules in Danish prose."""
    return ((rule, hit) for rule in rules for hit in rule.read(passage, context))


def _elsewhere(rules: Sequence[TextRule], passage: Passage, context: CheckContext) -> Iterator[tuple[TextRule, Hit]]:
    """Hits of rules in a program or in an English text."""
    names = tuple(surely_named(passage, context)) if any(rule.name in NAMES for rule in rules) else ()
    for rule in rules:
        if rule.name in NAMES:
            yield from ((rule, Hit(name.start, name.end)) for name in names if name.rule == rule.name)
        elif rule.name not in _LINKS:
            for hit in rule.read(passage, context):
                if rule.name != "e-mail" or _leads_somewhere(passage.text[hit.start : hit.end]):
                    yield rule, hit


def _leads_somewhere(address: str) -> bool:
    """True if an address of e-mail has a host that somebody can have."""
    return bool(_ADDRESS.fullmatch(address)) and not address.lower().endswith(_RESERVED)


def _moved(problem: Problem, shown: str) -> Problem:
    """The finding at the beginning of what has this name."""
    return replace(problem, place=Place(shown, FILE_START, Document(shown).name))
