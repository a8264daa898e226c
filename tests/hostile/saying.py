"""A small casebook that says every sentence of the site in words of its own, and the site that is built of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

from casebook.check.known_lists import KnownList, known_lists
from casebook.check.wordings import explained, of_rules
from casebook.corpus.sentences import sentences_of
from casebook.model.sentences import all_groups
from casebook.source import Document, compose, document_of
from casebook.source.sentences import PACKAGE, filled_in
from tests.few_rules import few_rules
from tests.hostile.planting import benign, build, write

FILE = "site_config/sentences.yml"
MENU = re.compile(r"(?<=^nav:\n).*?(?=^\S)", re.MULTILINE | re.DOTALL)
TITLE = re.compile(r"(?<=- )[^:\n]+(?=:)")


def every_sentence() -> Iterator[tuple[str, str, str]]:
    """Everything that the program says: group, name and text."""
    for group, texts in {**all_groups(), **of_rules()}.items():
        yield from ((group, name, text) for name, text in texts.items())


def harmless(number: int) -> str:
    """A word of its own for a sentence, and no word of a text."""
    return f"Zyk{number:04}"


def a_rule_of_each_family() -> AbstractContextManager[None]:
    """A site in which one rule of each family has a page: the pages of rules differ by their sentences alone."""
    names = frozenset({rule.family: name for name, rule in explained(PACKAGE).items()}.values())
    return few_rules(names, tuple(held_against(one, names) for one in known_lists()))


def held_against(published: KnownList, names: frozenset[str]) -> KnownList:
    """A published list with the items that some rules find, and those that none does."""
    items = (replace(item, rules=tuple(filter(names.__contains__, item.rules))) for item in published.items)
    return replace(published, items=tuple(item for item in items if item.rules or item.otherwise))


RULES: Mapping[str, Callable[[], AbstractContextManager[None]]] = {
    "of each family": a_rule_of_each_family,
    "all": nullcontext[None],
}


def say(root: Path, words: Callable[[int], str], rules: str) -> Path:
    """The site of the casebook of harmless texts that says every sentence in some words."""
    write(root, benign())
    put_in_words(root, words)
    return build(root, root / "site", RULES[rules]())


def put_in_words(root: Path, words: Callable[[int], str]) -> None:
    """Give a casebook words of its own for every sentence, its menu too; harmless ones stand for what is refused."""
    kept = taken(words)
    config = root / "mkdocs.yml"
    config.write_text(MENU.sub(lambda menu: TITLE.sub(harmless(0), menu[0]), config.read_text("utf-8")), "utf-8")
    (root / FILE).write_text(own(partly(words, kept)), "utf-8")


def taken(words: Callable[[int], str]) -> frozenset[int]:
    """The numbers of the sentences whose own words a casebook may have: one that it may not costs all of them."""
    keys = [f"{group}.{name}" for group, name, _ in every_sentence()]
    kept = frozenset(number for number in range(len(keys)) if is_readable(words(number)))
    while True:
        sentences, problems = sentences_of(read(own(partly(words, kept))))
        if sentences.own:
            return kept
        refused = {problem.place.field for problem in problems}
        kept -= {number for number, key in enumerate(keys) if key in refused}


def partly(words: Callable[[int], str], kept: frozenset[int]) -> Callable[[int], str]:
    """Some of the words, and harmless ones beside them."""
    return lambda number: (words if number in kept else harmless)(number)


def is_readable(text: str) -> bool:
    """True if a file can hold a text at all."""
    return not read(json.dumps({"x": text})).problems


def read(text: str) -> Document:
    """The file of a casebook's own words, as it is read from the disk."""
    document = document_of(FILE, text.encode())
    return document if document.problems else compose(document)


def own(words: Callable[[int], str]) -> str:
    """The file of a casebook's own words, one for each sentence, with what is to be filled in."""
    tree: dict[str, dict[str, str]] = {}
    for number, (group, name, sentence) in enumerate(every_sentence()):
        fillings = (f"{{{word}}}" for word in filled_in(sentence))
        tree.setdefault(group, {})[name] = " ".join((words(number), *fillings))
    return json.dumps(tree)
