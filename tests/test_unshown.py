"""A text that comes to nothing on a page is told of; one of which anything is seen is not."""

from __future__ import annotations

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


def test_a_word_in_angle_brackets_is_told_of_once() -> None:
    assert [found.what for found in unshown("<kortere>", several_lines=False)] == [
        "et ord mellem < og >: Det falder ud"
    ]
