"""A text that comes to nothing on a page is told of; one of which anything is seen is not."""

from __future__ import annotations

from time import perf_counter

import pytest

from casebook.corpus.unshown import unshown
from casebook.render.html.markup import prose

NOTHING = (
    "<b></b>",
    "<p>\n</p>",
    "<!-- husk tallene -->",
    "<!-- a --> <!-- b -->",
    "[x]: https://casebook.example/",
    "&nbsp; &shy;",
    "<br>",
    "<span title='x'></span>",
)
SOMETHING = (
    "<b>x</b>",
    "&nbsp;x",
    "<!-- a -->x<!-- b -->",
    "`<b>`",
    "![Ugen](billeder/uge.png)",
    "<img src='billeder/uge.png'>",
    "[x](https://casebook.example/)",
    "to & to",
    "&#65;",
)


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_that_comes_to_nothing_is_told_of(text: str) -> None:
    assert [found.span for found in unshown(text, several_lines=False)] == [(0, len(text))]
    assert prose(text).striptags().strip("\xa0\xad ") == ""


@pytest.mark.parametrize("text", SOMETHING)
def test_a_text_of_which_anything_is_seen_is_not(text: str) -> None:
    assert list(unshown(text, several_lines=False)) == []


@pytest.mark.parametrize(
    "text",
    [
        "| Uge | Timer |\n| 1 | 3 |",
        "Uge | Timer\n1 | 3\n2 | 4",
        "Før.\n\n| Uge | Timer |\n\nEfter.",
        "  | Uge | Timer |\n  | 1 | 3 |",
        "| Uge\n| 1",
        "| Uge | Timer |\n|---|---|\n| 1 | 3 |",
        "Uge | Timer\n--- | ---\n1 | 3\n2 | 4",
    ],
)
def test_a_table_is_told_of_once_with_or_without_its_line_of_dashes(text: str) -> None:
    assert [found.what for found in unshown(text, several_lines=True)] == ["en tabel med lodrette streger"]


@pytest.mark.parametrize(
    "text",
    [
        "Han | hun kom.",
        "- mandag | 9-12\n- tirsdag | 9-12",
        "1. mandag | 9-12\n2. tirsdag | 9-12",
        "Han kom.\n|\nHun gik.",
        "`a | b`\n`c | d`",
        "a|b\nc|d",
    ],
)
def test_a_bar_that_makes_no_table_is_not(text: str) -> None:
    assert list(unshown(text, several_lines=True)) == []


def test_bars_without_end_are_read_in_time() -> None:
    began = perf_counter()
    for text in (" " * 100_000 + "x", "x | " * 50_000, "| " * 50_000, "x |\n" * 20_000, ("x" * 50 + " ") * 5_000):
        list(unshown(f"{text}|", several_lines=True))
    assert perf_counter() - began < 10


def test_a_word_in_angle_brackets_is_told_of_once() -> None:
    assert [found.what for found in unshown("<kortere>", several_lines=False)] == [
        "et ord mellem < og >: Det falder ud"
    ]
