"""Payloads in every sentence of the site that a casebook can say in its own words, and in every text beside them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

import html5lib
import pytest

from casebook import door, site
from casebook.check import Checked, check
from casebook.check.catalogue import all_rules
from casebook.check.known_lists import known_lists
from casebook.check.wordings import explained
from casebook.cli import main
from casebook.source.sentences import PACKAGE
from tests.hostile.listening import Heard, assert_silent, files, foreign, page, pages, parsed
from tests.hostile.payloads import payloads
from tests.hostile.planting import build, hostile, plant
from tests.hostile.saying import RULES, put_in_words, say

Pages: TypeAlias = "dict[str, tuple[str, ET.Element]]"
TAKEN = 20  # payloads: the others no casebook may say at all
EVERY_DAY = 0  # the turn: with thousands of texts and sentences each payload stands in many of them at a time
OF_A_TEXT, OF_A_SENTENCE = "cbx", "cby"  # how the marks of payloads begin
HARMLESS = re.compile(r"\b(?:ord|zyk)(?:\d{4}|\b)", re.IGNORECASE)  # also cut, as the name of a month is
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


def sentence(turn: int) -> Callable[[int], str]:
    """A payload for each sentence, by its number, known from those in texts by its mark."""
    known = payloads()
    return lambda number: known[(number + turn) % len(known)].text.replace(OF_A_TEXT, OF_A_SENTENCE)


def heard(site: Path, twins: dict[str, Heard]) -> list[str]:
    """All that is wrong with a site whose sentences are payloads."""
    built = pages(site)
    marks = [one.mark.replace(OF_A_TEXT, OF_A_SENTENCE) for one in payloads()]
    stood = {mark for mark in marks if any(mark in page.text for page in built.values())}
    assert len(stood) >= TAKEN, f"of the payloads no more than {sorted(stood)} stand in a page"
    faults = [f"{name}: {fault}" for name, page in built.items() for fault in page.faults]
    return [*faults, *foreign(built, twins), *files(site)]


def test_the_harmless_site_has_nothing_of_what_is_listened_for(harmless_site: Path, twins: dict[str, Heard]) -> None:
    assert [f"{name}: {fault}" for name, page in twins.items() for fault in page.faults] == []
    assert list(files(harmless_site)) == []


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


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebook with a payload in every text; nothing is written into it."""
    return plant(tmp_path_factory.mktemp("planted"), hostile(EVERY_DAY)).root


def test_no_text_and_no_sentence_becomes_part_of_a_page(
    planted: Path, tmp_path: Path, twins: dict[str, Heard], rules: str
) -> None:
    """Each day both at once, in one site; in the soak every turn of either by itself."""
    root = shutil.copytree(planted, tmp_path / "casebook")
    put_in_words(root, sentence(EVERY_DAY))
    assert_silent(heard(build(root, tmp_path / "site", RULES[rules]()), twins))


def test_the_checks_stop_such_a_casebook_in_words(
    planted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both commands, over what the rules found once: `test_quarantine.py` holds that `build` asks them itself."""
    found: list[Checked] = []

    def remembered(*asked: Any) -> Checked:
        found.append(check(*asked))
        return found[-1]

    monkeypatch.setattr(door, "check", remembered)
    monkeypatch.setattr(site, "check", lambda *_: found[0])
    assert main(["check", "--root", str(planted)]) == 1
    assert main(["build", "--root", str(planted), "--site-dir", str(tmp_path / "site")]) == 1
    assert len(found) == 1
    assert not (tmp_path / "site").exists()
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.soak
@pytest.mark.parametrize("turn", range(len(payloads())))
@pytest.mark.parametrize("rules", ["all"], indirect=True)
def test_no_sentence_becomes_part_of_a_page_in_any_place(
    tmp_path: Path, twins: dict[str, Heard], turn: int, rules: str
) -> None:
    assert_silent(heard(say(tmp_path, sentence(turn), rules), twins))
