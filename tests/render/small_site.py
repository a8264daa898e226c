"""A small casebook as pages see it, with the site's own words, and a page as HTML."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Protocol

import yaml

from casebook.corpus import load
from casebook.published import published
from casebook.render.html.articles import page_of
from casebook.render.html.page import Page
from casebook.render.view.site import SiteView
from casebook.render.view.task import PageTask, render
from casebook.source import Document, article_of
from tests.unchecked import is_left_to_rendering

ROOT = Path(__file__).parents[2]
TEXTS = "site_config/texts.yml"
SECTION = re.compile(r'<h2[^>]*\bid="([^"]+)"')


def write(root: Path, name: str, content: object) -> None:
    """Put a record or a register into the casebook."""
    (root / name).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def view(root: Path, articles: dict[str, Page] | None = None, month: str = "") -> SiteView:
    """The casebook at `root` as it is published in a month; nothing in it may be at fault."""
    shutil.copy(ROOT / TEXTS, root / TEXTS)
    corpus = load(root)
    assert not any(corpus.blocks(one) for one in corpus.problems if not is_left_to_rendering(one))
    assert corpus.registers.texts
    return SiteView(published(corpus, corpus.registers.texts), articles or {}, month=month)


class PageType(Protocol):
    """A module of `casebook.render.pages`."""

    def plan(self, site: SiteView) -> Iterator[PageTask]:
        """Its pages, not made yet."""


def rendered(kind: PageType, site: SiteView) -> Iterator[Page]:
    """The pages of one type."""
    return map(render, kind.plan(site))


def article(file: str, markdown: str, **front_matter: str) -> Page:
    """A hand-written page below `content/`."""
    head = "".join(f"{key}: {value}\n" for key, value in front_matter.items())
    return page_of(article_of(Document(f"content/{file}", f"---\n{head}---\n{markdown}")))


def html(page: Page) -> str:
    """The page's HTML."""
    return page.body


def shown(html: str) -> str:
    """HTML with the characters that numeric entities show; what would be markup stays escaped."""
    return re.sub(r"&#(\d+);", lambda entity: chr(int(entity[1])), html)


def sections(page: Page) -> list[str]:
    """The ids of the page's sections, in order."""
    return SECTION.findall(page.body)


def words(page: Page) -> str:
    """The text of a page without its tags, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.body)).split())


def method(**fields: object) -> dict[str, object]:
    """A method with little in it, and what is given."""
    return {
        "id": "brobygning",
        "titel": "Brobygning",
        "type": "forløb",
        "resumé": "En opdigtet metode.",
        "status": "ikke-gennemgået",
        "formål": "At komme over vandet.",
        "kilder": [{"kilde": "broposten-2014"}],
        **fields,
    }


def case(**fields: object) -> dict[str, object]:
    """A case with little in it, and what is given."""
    return {
        "id": "broen",
        "titel": "Vejen over broen",
        "resumé": "En opdigtet historie.",
        "status": "ikke-gennemgået",
        "sted": {"kommune": "stevns"},
        "år": 2014,
        "målgrupper": ["vandrere"],
        "metoder": [{"metode": "brobygning", "rolle": "bærende"}],
        "indsats": {"tekst": "De bygger en bro."},
        "kilder": [{"kilde": "broposten-2014"}],
        "rettigheder": {"grundlag": "egne-ord"},
        "anonymisering": {"grundlag": "konstrueret"},
        **fields,
    }
