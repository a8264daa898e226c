"""The direct rules once more, over what was built: whatever the pages were made of, this is what goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.check import TextRule, all_rules
from casebook.check.passage import Part, Passage
from casebook.check.saying import Saying
from casebook.check.shown import masked_file, shown
from casebook.check.world import World, world_of
from casebook.corpus import Corpus, Kind
from casebook.model import Case, Method
from casebook.problem import DIRECT, Place, Position, Problem, Related, Span, in_order
from casebook.publish.passed import Passed
from casebook.publish.texts import Piece, pieces, unread
from casebook.source import Document, Settings

RULES_PAGES = "bidrag/regler/"  # the invented examples of the rules stand there
LICENCES = frozenset({"creativecommons.org"})
NAMESPACES = frozenset({"www.w3.org", "www.sitemaps.org", "schema.org"})
NOTE = "Her står det på den byggede side."
_AFTER_HOST = re.compile(r"[/?#:]")
_FOLDERS = {Kind.CASE.value: Kind.CASE.file, Kind.METHOD.value: Kind.METHOD.file}


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was found in a built site, and the files that could not be read."""

    problems: tuple[Problem, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may hold: the hosts that the site itself may name, and what `check` lets stand in the records."""

    hosts: frozenset[str]
    passed: Passed

    def accounts_for(self, text: str, rule: TextRule) -> bool:
        """True if what a rule has hit is nothing new."""
        return _host(text) in self.hosts or (rule.of_sentences and self.passed.holds(text))


def scan(site: Path, corpus: Corpus, settings: Settings, today: str) -> Scanned:
    """The findings of the direct rules in every text of the built site, at the record that the page was made of.

    The same text at several places is read once and reported where it stands first.
    """
    world = _world(corpus, today)
    known = Known(_hosts(settings), Passed(corpus, today))
    rules = [rule for rule in all_rules().values() if isinstance(rule, TextRule) and _reads_pages(rule)]
    seen: set[tuple[str, str, bool]] = set()
    found: list[Problem] = []
    named: set[str] = set()  # the files that are called what points at somebody
    saying = Saying(world)
    for piece in pieces(site):
        record = _record(corpus, piece.address)
        key = (piece.text, record.id if record else "", piece.sentences)
        if key not in seen and not piece.address.startswith(RULES_PAGES):
            seen.add(key)
            hits = list(_in_piece(piece, rules, world, record, known))
            found += hits
            named.update((piece.file,) if hits and _is_name(piece) else ())
    unseen = tuple(saying.file(f"site/{file}").removeprefix("site/") for file in unread(site))
    places = {place.file for problem in found for place in (problem.place, *(one.place for one in problem.related))}
    names = {file: saying.file(file) for file in places}
    names |= {f"site/{file}": masked_file(f"site/{file}") for file in named}
    return Scanned(in_order(shown(problem, names) for problem in found), unseen)


def _reads_pages(rule: TextRule) -> bool:
    """True if a rule says what points at somebody by itself: the others need the record that a text belongs to."""
    return rule.family == DIRECT


def _world(corpus: Corpus, today: str) -> World:
    """The world in which all that cases declare is known: lists, neighbours and the front page show many records."""
    world = world_of(corpus, today)
    towns = corpus.registers.municipalities.values()
    places = {name for town in towns for name in (town.name, f"{town.name} Kommune")}
    return replace(world, names=world.names | world.told | places)


def _hosts(settings: Settings) -> frozenset[str]:
    """The hosts that the site itself may name: its own, where its files are, the licence."""
    own = (urlsplit(address).hostname for address in (settings.site_url, settings.edit_base))
    return frozenset(filter(None, own)) | LICENCES | NAMESPACES


def _record(corpus: Corpus, address: str) -> Case | Method | None:
    """The record that has its page at an address."""
    kind, _, rest = address.partition("/")
    name = rest.partition("/")[0]
    if kind == Kind.CASE.value:
        return corpus.cases.get(name)
    return corpus.methods.get(name) if kind == Kind.METHOD.value else None


def _in_piece(
    piece: Piece, rules: Iterable[TextRule], world: World, record: Case | Method | None, known: Known
) -> Iterator[Problem]:
    document = Document(_file(piece, record), piece.text)
    passage = Passage(document, Part.RAW, piece.text)
    here = world.of(document, record)
    for rule in rules:
        if rule.of_sentences and not piece.sentences:
            continue
        for hit in rule.read(passage, here):
            if not known.accounts_for(passage.text[hit.start : hit.end], rule):
                yield rule.problem(_place(piece, record), hit, related=_related(piece, record))


def _host(address: str) -> str:
    """«https://casebook.example/om/» -> «casebook.example»; of what is no address, nothing that is a host."""
    return _AFTER_HOST.split(address.partition("//")[2] or address, maxsplit=1)[0]


def _file(piece: Piece, record: Case | Method | None) -> str:
    """The file that an editor changes: the record, where the page was made of one."""
    if record is None:
        return f"site/{piece.file}"
    return f"{_FOLDERS[piece.address.partition('/')[0]]}/{record.id}.yml"


def _place(piece: Piece, record: Case | Method | None) -> Place:
    return _built(piece) if record is None else Place(_file(piece, record), record=record.id)


def _related(piece: Piece, record: Case | Method | None) -> tuple[Related, ...]:
    return () if record is None else (Related(_built(piece), NOTE),)


def _built(piece: Piece) -> Place:
    at = Position(piece.line, piece.column)
    return Place(f"site/{piece.file}", Span(at, at))


def _is_name(piece: Piece) -> bool:
    """True if the file's own name is what was read."""
    return piece.text == unquote(piece.file).replace("/", " ")
