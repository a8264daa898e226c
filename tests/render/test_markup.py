"""Record text becomes HTML in one way, and nothing harmful gets through it."""

from __future__ import annotations

import pytest

from casebook.corpus.markdown import MAX_LEVELS
from casebook.render.html.markup import inline, prose
from tests.render.small_site import shown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[tryk](javascript:alert(1))",
        "<a href='javascript:alert(1)'>tryk</a>",
        "<iframe src='https://example.org'></iframe>",
        "<style>body{display:none}</style>",
        "![](data:image/svg+xml;base64,AAAA)",
        "<div onclick='alert(1)'>tekst</div>",
    ],
)
def test_what_could_run_does_not_get_through(text: str) -> None:
    for html in (prose(text), inline(text)):
        shown = html.lower()
        assert "<script" not in shown
        assert "javascript:" not in shown
        assert "onerror=" not in shown
        assert "onclick=" not in shown
        assert "<iframe" not in shown
        assert "<style" not in shown
        assert 'src="data:' not in shown


@pytest.mark.parametrize("address", ["https://example.org/x.png", "//example.org/x.png", "/x.png", "billeder/../x.png"])
def test_a_picture_from_elsewhere_is_not_loaded(address: str) -> None:
    assert "src=" not in prose(f"![Et billede]({address})")


def test_a_picture_of_our_own_is_shown_with_its_text() -> None:
    assert prose("![En vej](billeder/vej.png)") == '<p><img alt="En vej" src="billeder/vej.png"></p>'


def test_no_blank_line_comes_out_since_it_would_end_the_html_block() -> None:
    assert "\n\n" not in prose("Et\n\nTo\n\n- a\n\n- b\n\n> citat\n\n### Over\n\nTre")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- a\n  - b\n  - c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
        ("- a\n    - b\n- d", "<ul><li>a<ul><li>b</li></ul></li><li>d</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("- a\n\n  b\n- c", "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"),
        ("Før:\n- a\n- b", "<p>Før:</p><ul><li>a</li><li>b</li></ul>"),
        ("Før\n2014. Efter", "<p>Før2014. Efter</p>"),
        ("- a\nstadig a\n\nefter", "<ul><li>astadig a</li></ul><p>efter</p>"),
        ("3. tre\n4. fire", '<ol start="3"><li>tre</li><li>fire</li></ol>'),
        ("1986. Et år", '<ol start="1986"><li>Et år</li></ol>'),
        ("Før\n\n- - -", "<p>Før</p><hr>"),
    ],
)
def test_lists_are_what_they_look_like(text: str, html: str) -> None:
    assert prose(text).replace("\n", "") == html


def test_lists_in_lists_end_somewhere() -> None:
    text = "\n".join("  " * level + "- a" for level in range(200))
    assert prose(text).count("<ul>") == MAX_LEVELS


@pytest.mark.parametrize("line", ["1. maj", "- 3 grader", "# 2", "+ 3 timer", "***", "[x]: y", "4. og 5. klasse"])
def test_a_single_line_keeps_what_it_begins_with(line: str) -> None:
    assert inline(line) == line


def test_templates_and_tables_of_other_languages_are_plain_text() -> None:
    assert shown(prose("{{ config }} | a | b |")) == "<p>{{ config }} | a | b |</p>"
