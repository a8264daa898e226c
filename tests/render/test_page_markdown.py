"""Headings of pages keep their Danish letters in their addresses, and mkdocs.yml names the one list of extensions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from markdown import markdown

from casebook.render import page_markdown

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Læringsmål", "laeringsmaal"),
        ("Når I har læst", "naar-i-har-laest"),
        ("Før, under og efter", "foer-under-og-efter"),
        ("Én café – hver dag", "en-cafe-hver-dag"),
        ("«Sådan!» gør I", "saadan-goer-i"),
    ],
)
def test_an_anchor_spells_the_danish_letters_out(heading: str, anchor: str) -> None:
    assert f'<h2 id="{anchor}">' in markdown(f"## {heading}\n", extensions=[page_markdown.NAME])


def test_the_same_heading_twice_has_two_anchors() -> None:
    made = markdown("## Mål\n\n## Mål\n", extensions=[page_markdown.NAME])
    assert 'id="maal"' in made
    assert 'id="maal_1"' in made


def test_mkdocs_reads_pages_with_our_list_and_nothing_else() -> None:
    lines = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nmarkdown_extensions:\n")[1].split("\n\n")[0]
    assert yaml.safe_load(lines) == [page_markdown.NAME]
