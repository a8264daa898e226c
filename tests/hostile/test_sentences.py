"""Payloads in every sentence of the site that a casebook can say in its own words, and none that it cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree as ET

import html5lib
import pytest

from casebook.check.catalogue import all_rules
from casebook.check.known_lists import KnownList, known_lists
from casebook.check.wordings import explained, of_rules
from casebook.corpus.sentences import sentences_of
from casebook.model.sentences import all_groups
from casebook.source import Document, compose, document_of
from casebook.source.sentences import PACKAGE, filled_in
from tests.few_rules import few_rules
from tests.hostile.listening import Heard, assert_silent, files, foreign, page, pages, parsed
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, write

Pages: TypeAlias = "dict[str, tuple[str, ET.Element]]"
FILE = "site_config/sentences.yml"
TAKEN = 20  # payloads: the others no casebook may say at all
EVERY_DAY = (0,)  # with some two thousand sentences each payload stands in many of them at a time


MENU = re.compile(r"(?<=^nav:\n).*?(?=^\S)", re.MULTILINE | re.DOTALL)
TITLE = re.compile(r"(?<=- )[^:\n]+(?=:)")
HARMLESS = re.compile(r"\bord(?:\d{4}|\b)", re.IGNORECASE)  # also cut, as the name of a month is
WORD = re.compile(r"[^\W\d_]{2,}")
READ_ALOUD = ("alt", "title", "placeholder", "label", "data-label", "aria-label", "aria-description", "content")
ID = re.compile(r"[a-zæøåé0-9./#?=&_-]*")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"|`([^`]*)`')
COMMENT = re.compile(r"/\*.*?\*/|^//[^\n]*", re.MULTILINE | re.DOTALL)
FILLED = re.compile(r"\$?\{\w+\}")
TO_WRITE = "placeholder"  # stands in a file until there is an answer; the check knows it by its words
NO_SENTENCES = frozenset({"code", "pre", "script", "style"})  # names in files, and the examples of rules
# What the ground says itself where a word would not do: addresses, ids, times, folders, values, markup, formats.
OF_GROUND = re.compile(
    r"https?://\S+|\S+@\S+|\b[Ee]t-id\b|\b3 mdr\b|\b(?:cases|methods)\b|^voksen$|^Tekst\.$|^Punkt$"
    r"|\b(?:BibTeX|CSL-JSON|RIS)\b"
)


def every_sentence() -> Iterator[tuple[str, str, str]]:
    """Everything that the program says: group, name and text."""
    for group, texts in {**all_groups(), **of_rules()}.items():
        yield from ((group, name, text) for name, text in texts.items())


def harmless(number: int) -> str:
    return f"Ord{number:04}"


def a_rule_of_each_family() -> AbstractContextManager[None]:
    """A site in which one rule of each family has a page: the pages of rules differ by their sentences alone."""
    names = frozenset({rule.family: name for name, rule in explained(PACKAGE).items()}.values())
    return few_rules(names, tuple(held_against(one, names) for one in known_lists()))


def held_against(published: KnownList, names: frozenset[str]) -> KnownList:
    """A published list with the items that some rules find, and those that none does."""
    items = (replace(item, rules=tuple(filter(names.__contains__, item.rules))) for item in published.items)
    return replace(published, items=tuple(item for item in items if item.rules or item.otherwise))


RULES = {"of each family": a_rule_of_each_family, "all": nullcontext[None]}


def say(root: Path, words: Callable[[int], str], rules: str) -> Path:
    """The site of a casebook that says every sentence in its own words; a harmless one stands for what is refused."""
    kept = taken(words)
    write(root, benign())
    config = root / "mkdocs.yml"
    config.write_text(MENU.sub(lambda menu: TITLE.sub("Ord0000", menu[0]), config.read_text("utf-8")), "utf-8")
    (root / FILE).write_text(own(partly(words, kept)), "utf-8")
    return build(root, root / "site", RULES[rules]())


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


@pytest.fixture(scope="module", params=["of each family", pytest.param("all", marks=pytest.mark.soak)])
def rules(request: pytest.FixtureRequest) -> str:
    """The rules that have pages: each day one of each family, in the soak all."""
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="module")
def harmless_site(tmp_path_factory: pytest.TempPathFactory, rules: str) -> Path:
    """The site of a casebook whose every text, and every sentence, is a harmless word."""
    return say(tmp_path_factory.mktemp("harmless"), harmless, rules)


@pytest.fixture(scope="module")
def harmless_pages(harmless_site: Path) -> Pages:
    """Its pages, taken apart."""
    return parsed(harmless_site)


@pytest.fixture(scope="module")
def twins(harmless_pages: Pages) -> dict[str, Heard]:
    """The pages of the same casebook with harmless words."""
    return {name: page(*read) for name, read in harmless_pages.items()}


def words_left(read_pages: Pages) -> Iterator[tuple[str, str]]:
    """Each word that a reader sees or hears on a page and that is no harmless one, with the page.

    The law and the literature that a rule goes by, and how rules stand to them, stay what they are.
    """
    sources = re.compile("|".join(map(re.escape, sorted(of_others(), key=len, reverse=True))))
    for name, (_, tree) in read_pages.items():
        for text in seen(tree):
            for word in WORD.findall(without_known(sources.sub("", text.strip()))):
                yield word, name


def of_others() -> Iterator[str]:
    """The texts on the law, the literature and the lists that rules are held against."""
    yield from (rule.source for rule in all_rules().values())
    for published in known_lists():
        yield from (published.name, published.about, published.source)
        yield from filter(None, (text for item in published.items for text in (item.name, item.otherwise)))


def without_known(text: str) -> str:
    """A text without harmless words and without what the ground says itself."""
    return HARMLESS.sub("", OF_GROUND.sub("", text))


def seen(element: ET.Element) -> Iterator[str]:
    """The texts of an element and of those in it, and what is read aloud."""
    if element.tag in NO_SENTENCES:
        return
    yield element.text or ""
    yield from (element.get(name, "") for name in READ_ALOUD if element.tag != "meta" or is_description(element))
    for inner in element:
        yield from seen(inner)
        yield inner.tail or ""


def is_description(element: ET.Element) -> bool:
    return element.get("name") == "description" or element.get("property") in {"og:title", "og:description"}


def heard(root: Path, twins: dict[str, Heard], turn: int, rules: str) -> list[str]:
    known = payloads()
    site = say(root, lambda number: known[(number + turn) % len(known)].text, rules)
    built = pages(site)
    stood = {payload.mark for payload in known if any(payload.mark in page.text for page in built.values())}
    assert len(stood) >= TAKEN, f"of the payloads no more than {sorted(stood)} stand in a page"
    faults = [f"{name}: {fault}" for name, page in built.items() for fault in page.faults]
    return [*faults, *foreign(built, twins), *files(site)]


def test_the_program_has_no_word_of_its_own_on_any_page(harmless_pages: Pages, rules: str) -> None:
    every = explained(PACKAGE).values()
    shown = [rule.family for rule in every if f"{rule.address}index.html" in harmless_pages]
    assert {*shown} == {rule.family for rule in every}
    assert rules != "all" or len(shown) == len(every)
    assert dict(words_left(harmless_pages)) == {}


def test_nor_in_what_scripts_are_given(harmless_site: Path) -> None:
    texts = tuple(texts_of_data(harmless_site))
    assert {file.rpartition("/")[0] for file, _ in texts} == {
        "bidrag",
        "bidrag/ret/cases",
        "bidrag/ret/metoder",
        "citer",
        "citer/cases",
        "citer/metoder",
        "embed/c",
        "embed/m",
        "find",
        "kurser/byg",
        "pakker",
        "passer",
        "sammenlign",
        "assets/casebook/js/sentences",
    }
    assert {text.strip(): file for file, text in texts if WORD.search(without_known(text))} == {}


def texts_of_data(site: Path) -> Iterator[tuple[str, str]]:
    """Each text that scripts show, with its file; an id or an address is none, nor are the tables of the search.

    What programs of others read below `api/` and `data/` speaks of the model as it is.
    """
    for path in (*site.glob("[!ad]*/**/*.json"), *site.rglob("js/sentences/*.js")):
        values = in_data(json.loads(path.read_text("utf-8"))) if path.suffix == ".json" else in_script(path)
        for value in values:
            yield (
                path.relative_to(site).as_posix(),
                " ".join(seen(html5lib.parseFragment(value, treebuilder="etree", namespaceHTMLElements=False))),
            )


def in_data(data: object) -> Iterator[str]:
    """The texts in what JSON holds; what is kept of a line that is opened again is JSON itself."""
    if isinstance(data, str) and data.startswith('{"'):
        data = json.loads(data)
    if isinstance(data, str) and not ID.fullmatch(data):
        yield FILLED.sub("", data)
    if isinstance(data, dict):
        data = [inner for key, inner in data.items() if key != TO_WRITE]
    for inner in data if isinstance(data, list) else ():
        yield from in_data(inner)


def in_script(path: Path) -> Iterator[str]:
    """The texts in a module of sentences."""
    text = COMMENT.sub("", path.read_text("utf-8"))
    yield from (FILLED.sub("", "".join(match)) for match in STRING.findall(text))


@pytest.mark.parametrize("turn", EVERY_DAY)
def test_no_sentence_becomes_part_of_a_page(tmp_path: Path, twins: dict[str, Heard], turn: int, rules: str) -> None:
    assert_silent(heard(tmp_path, twins, turn, rules))


@pytest.mark.soak
@pytest.mark.parametrize("turn", sorted({*range(len(payloads()))} - {*EVERY_DAY}))
@pytest.mark.parametrize("rules", ["all"], indirect=True)
def test_no_sentence_becomes_part_of_a_page_in_any_place(
    tmp_path: Path, twins: dict[str, Heard], turn: int, rules: str
) -> None:
    assert_silent(heard(tmp_path, twins, turn, rules))
