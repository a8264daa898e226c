"""The beginning of a long text and the rest of it: nothing is lost, nothing is divided, and a short rest is none."""

from __future__ import annotations

from markupsafe import Markup

from casebook.render.html.markup import prose
from casebook.render.html.opening import LEAST, few, opening

PARAGRAPH = " ".join(["ord"] * LEAST)
TEXT = prose(f"{PARAGRAPH}\n\n- et\n    - to\n- tre\n\n### Senere\n\n{PARAGRAPH}\n\n> {PARAGRAPH}")


def test_a_text_is_divided_between_its_blocks_and_nothing_is_lost() -> None:
    for words in range(0, 4 * LEAST, 7):
        first, rest = opening(TEXT, words)
        assert Markup("\n").join(filter(None, (first, rest))) == TEXT
        for part in (first, rest):
            assert all(
                part.count(f"<{tag}>") == part.count(f"</{tag}>") for tag in ("p", "ul", "li", "h3", "blockquote")
            )


def test_a_heading_goes_with_its_text() -> None:
    first, _ = opening(TEXT, LEAST + 3)
    assert first.endswith("</ul>")
    first, rest = opening(TEXT, LEAST + 4)  # the heading is the word that was wanted
    assert "Senere" in first
    assert rest.startswith("<blockquote>")


def test_no_words_leave_all_to_the_rest() -> None:
    assert opening(TEXT, 0) == ("", TEXT)


def test_a_short_rest_is_none() -> None:
    text = prose(f"{PARAGRAPH}\n\nKun lidt.")
    assert opening(text, LEAST) == (text, "")


def test_one_more_of_a_list_is_no_rest() -> None:
    assert few("abc", 2) == ("abc", ())
    assert few("abcd", 2) == ("ab", "cd")
