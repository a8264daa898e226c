"""Hand-written pages: Markdown is read once, and its links lead from page to page."""

from __future__ import annotations

import pytest

from casebook.render.page import Heading
from tests.render.small_site import article, html


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


def test_code_in_a_fence_stands_as_it_was_written() -> None:
    assert "<pre><code" in html(article("om/licens.md", "```text\n# ikke en overskrift\n```\n"))
