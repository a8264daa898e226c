"""Characters that nobody sees are refused in every file, however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.corpus import load
from casebook.source import compose
from casebook.source.invisible import INVISIBLE, invisible, without_invisible
from casebook.source.text import decode

RULE = "fil/styretegn"
UNSEEN = ["\x07", "\x02", "\x7f", "\x9b", "\u202e", "\u2066", "\u200e", "\ufeff", "\U000e0041"]
WRITTEN_AS_ENTITIES = ["&#2;", "&#x2;", "&#0000002", "&#x202E;", "&Tab;", "&NewLine;", "&#9;", "&rlm;", "&#99999999;"]
WRITTEN_AS_ESCAPES = [r"\x07", r"\0", r"\e", r"\u202E", r"\U000E0041", r"&\x23 2;".replace(" ", ""), r"\x26Tab;"]
FILES = {
    "cases/broen.yml": "titel: Vejen",
    "methods/brobygning.yml": "titel: Bro",
    "site_config/vocabulary/temaer.yml": "navn: Rel",
    "site_config/sources.yml": "titel: Bro",
    "site_config/municipalities.yml": "navn: Ste",
    "site_config/texts.yml": "navn: Case",
}


def places(text: str) -> list[tuple[str, int, int]]:
    document = compose(decode("cases/x.yml", text.encode()))
    starts = [(problem.rule, problem.place.span.start) for problem in document.problems]
    return [(rule, start.line, start.column) for rule, start in starts]


@pytest.mark.parametrize("entity", WRITTEN_AS_ENTITIES)
def test_an_entity_for_a_character_that_nobody_sees_is_refused_where_it_stands(entity: str) -> None:
    assert places(f"a: b\nresumé: En {entity} bro.\n") == [(RULE, 2, 12)]


@pytest.mark.parametrize("escape", WRITTEN_AS_ESCAPES)
def test_an_escape_for_a_character_that_nobody_sees_is_refused_where_it_stands(escape: str) -> None:
    assert places(f'a: b\nresumé: "En {escape} bro."\n') == [(RULE, 2, 13)]


def test_every_character_that_nobody_sees_is_found_between_others() -> None:
    unseen = "".join(INVISIBLE.findall("".join(map(chr, range(0x110000)))))[::5]
    assert [char for char in unseen if list(invisible(f"å\t{char}\n")) != [(2, 3)]] == []
    assert not list(
        invisible("".join(map(chr, (*b"\t\n\r", *range(0x20, 0x7F), *range(0xA0, 0x600)))).replace("\u061c", ""))
    )


def test_a_key_is_read_as_a_value_is() -> None:
    assert places('"k\\x07": b\n') == [(RULE, 1, 3)]


def test_what_can_be_seen_and_an_ordinary_escape_are_no_findings() -> None:
    assert places('resumé: "En\\n \\"bro\\" &amp; &#8211; &#x2d; R&D \\t æ\u00ad\u2028."\n') == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("unseen", [*UNSEEN, "&#x202E;"])
def test_no_kind_of_record_may_hold_one(casebook: Path, file: str, unseen: str) -> None:
    text = (casebook / file).read_text("utf-8")
    beginning = FILES[file]
    assert beginning in text
    (casebook / file).write_text(text.replace(beginning, beginning + unseen, 1), "utf-8")
    problems = [problem for problem in load(casebook).problems if problem.place.file == file]
    assert RULE in {problem.rule for problem in problems}


@pytest.mark.parametrize("unseen", ["\u202e", "&#2;", "&Tab;"])
@pytest.mark.parametrize("page", ["---\ntitle: Om{}\n---\nTekst.\n", "---\ntitle: Om\n---\nTekst{}.\n"])
def test_no_hand_written_page_may_hold_one(casebook: Path, unseen: str, page: str) -> None:
    (casebook / "content").mkdir()
    (casebook / "content/om.md").write_text(page.format(unseen), "utf-8")
    assert [p.rule for p in load(casebook).problems if p.place.file == "content/om.md"] == [RULE]


@pytest.mark.parametrize("nested", ["a&#&#2;2;b", "a&#\x022;b", "a&T\u202eab;b", "a\x07b", "a&Tab;b"])
def test_taking_them_out_leaves_none(nested: str) -> None:
    assert without_invisible(nested) == "ab"
