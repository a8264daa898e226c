"""Payloads in every sentence of the site that a casebook can say in its own words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.corpus.sentences import sentences_of
from casebook.source import Document, compose
from casebook.source.sentences import filled_in, sentences
from tests.hostile.listening import Heard, assert_silent, files, foreign, pages
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, write

FILE = "site_config/sentences.yml"
EVERY_DAY = (0,)  # with some six hundred sentences each payload stands in seven of them at a time


def harmless(number: int) -> str:
    return f"Ord{number:04}"


def say(root: Path, words: Callable[[int], str]) -> Path:
    """The site of a casebook that says every sentence in its own words; a harmless one stands for what is refused."""
    kept = {key for key, _ in sentences_of(compose(Document(FILE, own(words))))[0].own}
    numbers = {number for number, (key, _) in enumerate(sentences()) if key in kept}
    write(root, benign())
    (root / FILE).write_text(own(lambda number: (words if number in numbers else harmless)(number)), "utf-8")
    return build(root, root / "site")


def own(words: Callable[[int], str]) -> str:
    """The file of a casebook's own words, one for each sentence, with what is to be filled in."""
    tree: dict[str, dict[str, str]] = {}
    for number, (key, sentence) in enumerate(sentences()):
        group, _, name = key.partition(".")
        fillings = (f"{{{word}}}" for word in filled_in(sentence))
        tree.setdefault(group, {})[name] = " ".join((words(number), *fillings))
    return json.dumps(tree)


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Heard]:
    """The pages of the same casebook with harmless words."""
    return pages(say(tmp_path_factory.mktemp("harmless"), harmless))


def heard(root: Path, twins: dict[str, Heard], turn: int) -> list[str]:
    known = payloads()
    site = say(root, lambda number: known[(number + turn) % len(known)].text)
    built = pages(site)
    faults = [f"{name}: {fault}" for name, page in built.items() for fault in page.faults]
    return [*faults, *foreign(built, twins), *files(site)]


@pytest.mark.parametrize("turn", EVERY_DAY)
def test_no_sentence_becomes_part_of_a_page(tmp_path: Path, twins: dict[str, Heard], turn: int) -> None:
    assert_silent(heard(tmp_path, twins, turn))


@pytest.mark.soak
@pytest.mark.parametrize("turn", sorted({*range(len(payloads()))} - {*EVERY_DAY}))
def test_no_sentence_becomes_part_of_a_page_in_any_place(tmp_path: Path, twins: dict[str, Heard], turn: int) -> None:
    assert_silent(heard(tmp_path, twins, turn))
