"""A text in every slot of the casebook, and the site that is built of it with no check before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from casebook import site
from casebook.corpus import load
from casebook.mkdocs_plugin import build_site
from casebook.problem import Level, Problem
from casebook.publish.build import publish
from casebook.publish.steps import Plan, make
from casebook.source import Document, compose, read_settings
from tests.few_rules import few_rules
from tests.hostile.ground import COMPONENT, METHODS, NAMED, article_text, articles, records, settings, yaml_text
from tests.hostile.payloads import Payload, payloads
from tests.hostile.positions import Path as TreePath
from tests.hostile.positions import Slot, slots
from tests.unchecked import is_left_to_rendering, unchecked

Place: TypeAlias = "tuple[str, TreePath]"
TODAY = "2026-11"
_LONGEST_ADDRESS = 2083
_IN_TEXT = frozenset({"body", "heading"})  # of a hand-written page: no YAML
_WORD = re.compile(r"[Oo]rd\d{4}")


@dataclass(frozen=True, slots=True)
class Position:
    """One slot of one file."""

    file: str
    path: TreePath
    slot: Slot

    @property
    def place(self) -> Place:
        """The file and the path of the field in it."""
        return self.file, self.path


@cache
def ground() -> Mapping[str, Any]:
    """Every file of the casebook, with slots."""
    return records() | articles()


@cache
def positions() -> tuple[Position, ...]:
    """Every slot of every file."""
    return tuple(Position(file, path, slot) for file, tree in ground().items() for path, slot in slots(tree))


def harmless(position: Position, number: int) -> str:
    """A word of its own for a position, of the shape that it takes."""
    if position.slot.address:
        return f"https://ord{number:04}.example/"
    return f"Ord{number:04}".ljust(position.slot.shortest, "x")


@cache
def benign() -> dict[Place, str]:
    """A harmless word in every position."""
    return _alike({one.place: harmless(one, i) for i, one in enumerate(positions())})


def hostile(turn: int, known: Sequence[Payload] = payloads()) -> dict[Place, Payload]:
    """A payload in every position; after as many turns as there are payloads, each has stood everywhere."""
    return _alike({one.place: known[(i + turn) % len(known)] for i, one in enumerate(positions())})


def _alike(texts: dict[Place, Any]) -> dict[Place, Any]:
    """The texts with those of a method's core components where the cases name them."""
    components, named = _components()
    return texts | {place: texts[components[i % len(components)]] for i, place in enumerate(named)}


@cache
def _components() -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The core components of the method that the cases name them of, and where they name them."""
    method = f"methods/{next(iter(METHODS))}.yml"
    components = (one.place for one in positions() if one.slot == COMPONENT and one.file == method)
    return tuple(components), tuple(one.place for one in positions() if one.slot == NAMED)


def shaped(position: Position, payload: Payload) -> str:
    """The payload as the position can take it: an address stays one, a text has a word that can be read."""
    text = payload.text
    if position.slot.address:
        return text if text.startswith("https://") else f"https://example.org/?{text}"[:_LONGEST_ADDRESS]
    if payload.kind == "mxss":  # it swallows what comes after it
        text = f"{payload.mark} {text}"
    elif text.endswith(">"):  # what is nothing but a tag leaves nothing, and then nothing stands around it either
        text = f"{text} {payload.mark}"
    return text if len(text) >= position.slot.shortest else f"Det er fordi {text}"


@dataclass(frozen=True, slots=True)
class Planted:
    """A casebook with payloads, and the positions that refused theirs: a harmless word stands there."""

    root: Path
    texts: Mapping[Place, str]
    refused: frozenset[Place]


def plant(root: Path, chosen: Mapping[Place, Payload]) -> Planted:
    """Write the casebook with the payloads; what the model refuses gives way to a harmless word."""
    plain = benign()
    texts = {one.place: shaped(one, chosen[one.place]) for one in positions()}
    refused = {one.place for one in positions() if _unreadable(one, texts[one.place])}
    while True:
        used = texts | {place: plain[place] for place in _with_twins(refused)}
        written = write(root, used)
        more = {place for problem in errors(root) for place in _at_fault(problem, used, plain, written)} - refused
        if not more:
            return Planted(root, used, frozenset(refused))
        refused |= more


def errors(root: Path) -> tuple[Problem, ...]:
    """The errors of the model; that a withdrawn record still holds its texts is no more than a warning."""
    return tuple(one for one in load(root).problems if one.level is Level.ERROR and not is_left_to_rendering(one))


def _unreadable(position: Position, text: str) -> bool:
    """True if no YAML can hold the text: such a finding has no field."""
    return position.path[0] not in _IN_TEXT and bool(compose(Document("x.yml", yaml_text({"x": text}))).problems)


def _with_twins(places: set[Place]) -> set[Place]:
    """The places, and all that name a core component where one of them does."""
    alike = {place for group in _components() for place in group}
    return places | alike if places & alike else places


def _at_fault(
    problem: Problem, used: Mapping[Place, str], plain: Mapping[Place, str], written: Mapping[str, str]
) -> set[Place]:
    """The positions that a finding is about: the one whose field it names, or those on its line."""
    here = {one.place for one in _in_file(problem.place.file) if used[one.place] != plain[one.place]}
    named = {place for place in here if ".".join(map(str, place[1])) == problem.place.field}
    line = problem.place.span.start.line
    found = named or {place for place in here if line in _lines(place, used[place], written[place[0]])}
    assert found, f"the ground itself is at fault: {problem}"
    return found


@cache
def _in_file(file: str) -> tuple[Position, ...]:
    return tuple(one for one in positions() if one.file == file)


def _lines(place: Place, piece: str, whole: str) -> range:
    """The lines that a text stands on in its file: in YAML it is one, whatever stands there."""
    file, path = place
    if path[0] not in _IN_TEXT:
        first = _harmless_lines(file)[place]
        return range(first, first + 1)
    first = whole[: whole.index(piece)].count("\n") + 1
    return range(first, first + piece.count("\n") + 1)


@cache
def _harmless_lines(file: str) -> dict[Place, int]:
    plain = benign()
    lines = file_text(file, plain).split("\n")
    by_word = {word: i for i, line in enumerate(lines, 1) for word in _WORD.findall(line)}
    return {one.place: by_word[word[0]] for one in _in_file(file) if (word := _WORD.findall(plain[one.place]))}


def write(root: Path, texts: Mapping[Place, str]) -> dict[str, str]:
    """Write every file of the casebook with its texts; gives what each holds."""
    written = {file: file_text(file, texts) for file in ground()}
    for file, text in written.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    (root / "mkdocs.yml").write_text(settings(), "utf-8")
    return written


def file_text(file: str, texts: Mapping[Place, str]) -> str:
    """A file of the casebook with its texts."""
    filled = _filled(ground()[file], file, texts)
    return article_text(filled) if file.startswith("content/") else yaml_text(filled)


def _filled(tree: Any, file: str, texts: Mapping[Place, str], path: TreePath = ()) -> Any:
    if isinstance(tree, Slot):
        return texts[file, path]
    if isinstance(tree, dict):
        return {key: _filled(value, file, texts, (*path, key)) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_filled(value, file, texts, (*path, i)) for i, value in enumerate(tree)]
    return tree


def build(root: Path, destination: Path, rules: AbstractContextManager[None] | None = None) -> Path:
    """Build the site as `casebook build` does, but with nothing checked: what is rendered must hold alone.

    In the pages of rules nothing is planted but sentences of the site: only a few are made, unless `rules` says which.
    """
    with unchecked(), rules or few_rules():
        settings = read_settings(root, {})
        plan = Plan(root, site.build(root, TODAY, settings=settings), settings, TODAY, build_site)
    publish(root, destination, lambda folder: make(plan, folder), lambda _: ())
    return destination
