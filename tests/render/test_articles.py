"""Hand-written pages: Markdown is read once, and its links lead from page to page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.render.html.articles import page_of
from casebook.render.html.page import Heading
from casebook.source import Document, article_of
from tests.render.small_site import ROOT, article, html

PROMISE = re.compile(r"kontrol(?!len i browseren, så)[^.]*i din\s+browser|prøve kontrollen|Sæt teksten ind")


@pytest.mark.parametrize(
    ("file", "target", "href"),
    [
        ("om/licens.md", "metode.md", "../metode/"),
        ("om/licens.md", "index.md#hvem", "../#hvem"),
        ("om/index.md", "../cases/broen.md", "../cases/broen/"),
        ("index.md", "om/licens.md", "om/licens/"),
        ("om/licens.md", "../index.md", "../../"),
        ("om/licens.md", "#her", "#her"),
        ("om/licens.md", "https://example.org/a.md", "https://example.org/a.md"),
        ("om/licens.md", "mailto:x@example.org", "mailto:x@example.org"),
    ],
)
def test_a_link_to_a_markdown_file_leads_to_its_page(file: str, target: str, href: str) -> None:
    assert f'<a href="{href}">' in html(article(file, f"[se]({target})"))


def test_a_picture_is_found_from_the_page() -> None:
    assert 'src="../../billeder/bro.png"' in html(article("om/licens.md", "![En bro](../billeder/bro.png)"))


def test_the_contents_are_the_headings_with_an_address() -> None:
    page = article("om/licens.md", "## Må *jeg*? {: #maa }\n\n### Ja & nej\n\n#### Småt\n")
    assert list(page.contents) == [Heading(2, "maa", "Må jeg?"), Heading(3, "ja-nej", "Ja & nej")]


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("<div id=indhold class=cb-notice style='inset:0' onclick='x()'>a</div>", "<div>a</div>"),
        ("<img name=getElementById><a id=kort name=location>a</a>", "<p><img><a>a</a></p>"),
        ("a\n{: #kort .cb-notice onclick='x()' }", "<p>a</p>"),
        ("## Kort {: #kort .cb-notice style='inset:0' }", '<h2 id="kort">Kort</h2>'),
        ("## Kort {: #indhold }", "<h2>Kort</h2>"),
        ("## Indhold", '<h2 id="indhold-her">Indhold</h2>'),
        ("[a](javascript:x)", "<p><a>a</a></p>"),
        ("![a](https://example.org/a.png)", '<p><img alt="a"></p>'),
        ("<script>x()</script><style>a{}</style><!-- b -->", ""),
    ],
)
def test_a_hand_written_page_has_what_the_site_itself_would_write(written: str, made: str) -> None:
    assert html(article("om/licens.md", written)) == made


def test_code_in_a_fence_stands_as_it_was_written() -> None:
    assert "<pre><code" in html(article("om/licens.md", "```text\n# ikke en overskrift\n```\n"))


@pytest.mark.parametrize("checks", [True, False])
def test_a_page_says_what_is_true_of_a_site_with_or_without_the_check(*, checks: bool) -> None:
    text = "Her er den.\n{: .cb-med-kontrol }\n\n> Her er den ikke.\n> {: .cb-uden-kontrol }\n\nSlut.\n"
    text += "\nNår siden er bygget, er der mere.\n{: .cb-kun-i-filen }\n"
    page = page_of(article_of(Document("content/om/licens.md", text)), checks=checks)
    assert ("Her er den." in page.body, "Her er den ikke." in page.body) == (checks, not checks)
    assert "Slut." in page.body
    assert "kontrol" not in page.body
    assert "bygget" not in page.body


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.md")), ids=lambda file: file.name)
def test_no_page_promises_the_check_in_the_browser_where_it_is_not(file: Path) -> None:
    name = file.relative_to(ROOT).as_posix()
    page = page_of(article_of(Document(name, file.read_text("utf-8"))))
    assert not PROMISE.search(page.body)


def test_a_site_with_the_check_says_on_the_way_in_that_it_has_it() -> None:
    name = "content/for/bidragydere.md"
    page = page_of(article_of(Document(name, (ROOT / name).read_text("utf-8"))), checks=True)
    assert len(PROMISE.findall(page.body)) == 2
