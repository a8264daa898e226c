"""Hostile text of a record: templates show it as it was written, and no reader of Markdown finds anything in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template
from markdown import Markdown

from casebook.render import page_markdown
from casebook.render.html.environment import environment
from casebook.render.html.markup import inline, prose
from casebook.source.sentences import PACKAGE

# Wherever a template puts a text: between tags and in attributes, always inside a block of HTML.
CONTEXTS = (
    "<div>\n<p>{}</p>\n</div>",
    "<div>\n<blockquote>{}</blockquote>\n</div>",
    '<section class="cb-band">\n<h2 id="over">Over</h2>\n<div>\n<blockquote>{}</blockquote>\n</div>\n</section>',
    '<h2 id="over">{}</h2>',
    '<ul>\n<li><a href="x/" title="{}">t</a></li>\n</ul>',
)
LISTS = "{: style='position:fixed;inset:0' #indhold .cb-notice onclick=alert(1) }"
HOSTILE = (
    f"Tekst {LISTS}",
    f"Tekst\n{LISTS}",
    LISTS,
    "{#indhold .cb-notice}",
    "# Over",
    "Over\n====",
    "Over\n----",
    "- punkt",
    "1. punkt",
    "> citat",
    "    kode",
    "\tkode",
    "```\nkode\n```",
    "~~~ {.cb-notice}\nkode\n~~~",
    "`kode`{.cb-notice}",
    "*em*{: .cb-notice } **st** __st__ _em_",
    "[x](javascript:alert(1)){: onclick=alert(1) }",
    "![x](https://example.org/x.png)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "a | b\n--- | ---\nc | d {: .cb-notice }",
    "<https://example.org> <a@example.org>",
    "!!! note\n    tekst",
    "slut  ",
    "slut #",
    "\\*ikke\\*",
    "&lt;b&gt; &amp; &#123;: .x }",
    "<div markdown='1'>**x**</div>",
    "</div></section>\n\n# x",
)


class Seen(HTMLParser):
    """The tags with their attributes, apart from titles, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.titles: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, tuple((name, value) for name, value in attrs if name != "title")))
        self.titles += [value or "" for name, value in attrs if name == "title"]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


def read_again(markdown: str) -> Seen:
    return Seen(Markdown(extensions=[page_markdown.NAME]).convert(markdown))


@cache
def template(context: str) -> Template:
    """A context as a compiled template, into which a text can be put."""
    return environment(PACKAGE).from_string(context.replace("{}", "{{ text }}"))


def put(context: str, text: str) -> str:
    """A template's output with a text in it."""
    return template(context).render(text=text)


@cache
def calm_in(context: str, read: Callable[[str], Seen]) -> Seen:
    """A context as it is read with a harmless word in it."""
    return read(put(context, "TEKST"))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_as_it_was_written_and_adds_no_tag(context: str, text: str) -> None:
    for read in (Seen, read_again):
        calm, hostile = calm_in(context, read), read(put(context, text))
        assert hostile.tags == calm.tags
        assert words(hostile.text + "".join(hostile.titles)) == words(
            (calm.text + "".join(calm.titles)).replace("TEKST", text)
        )


@pytest.mark.parametrize("text", HOSTILE)
def test_sanitised_html_is_the_same_when_it_is_read_again(text: str) -> None:
    for made in (prose(text), inline(text)):
        once = Seen(str(made))
        for context in CONTEXTS[:3]:
            again, calm = read_again(put(context, made)), calm_in(context, read_again)
            assert Counter(again.tags) == Counter(calm.tags + once.tags)
            assert words(again.text) == words(calm.text.replace("TEKST", once.text))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_brings_no_id_class_style_or_handler(text: str) -> None:
    names = {name for made in (prose(text), inline(text)) for _, attrs in Seen(str(made)).tags for name, _ in attrs}
    assert names <= {"href", "rel", "alt"}


@given(st.text(alphabet="{}:#.[]()*_`~|!\\<>&;\"'=-+ \n\tax1/", max_size=40).filter(str.strip))
def test_no_text_at_all_adds_a_tag(text: str) -> None:
    for context in CONTEXTS:
        calm, hostile = calm_in(context, read_again), read_again(put(context, text))
        assert [name for name, _ in hostile.tags] == [name for name, _ in calm.tags]
        assert words(hostile.text + "".join(hostile.titles)) == words(
            (calm.text + "".join(calm.titles)).replace("TEKST", text)
        )


@pytest.mark.parametrize(
    "text",
    [
        "[x](jav\x02ascript:alert(1))",
        "[x](jav&#2;ascript:alert(1))",
        "[x](jav&Tab;ascript:alert(1))",
        "[x](jav&#9;ascript:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](&#x202E;javascript:alert(1))",
        "[x](&#1;javascript:alert(1))",
        '<a href="jav&#x09;ascript:alert(1)">x</a>',
        '<a href="jav&#000002ascript:alert(1)">x</a>',
        "[x](jav&amp;#2;ascript:alert(1))",
        "[x]: jav&#2;ascript:alert(1)\n\n[x]",
    ],
)
def test_no_character_that_nobody_sees_makes_an_address_a_script(text: str) -> None:
    for html in (prose(text), inline(text)):
        addresses = [value or "" for _, attrs in read_again(f"<div>{html}</div>\n\n{html}").tags for _, value in attrs]
        assert not [one for one in addresses if "script" in re.sub(r"[^a-z]", "", unescape(unescape(one)).lower())]


def test_what_nobody_sees_is_taken_out_of_what_is_shown() -> None:
    assert prose("En\u202e bro\x07 og &#x202E;en &#2;til") == "<p>En bro og en til</p>"
