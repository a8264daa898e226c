"""A page before it is made: its address, its title, its kind, and by name everything that its content depends on.

A task can be listed without being made, made alone, in any order, or in another process: it is all that it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote

from markupsafe import Markup

from casebook.model import Texts
from casebook.render.html.address import relative
from casebook.render.html.aged import Marker
from casebook.render.html.environment import environment
from casebook.render.html.page import Page
from casebook.render.html.rebase import rebased
from casebook.source.sentences import PACKAGE, Sentences

Inputs = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """The same for every page: the site's words, its hand-written pages, where it is and is edited, former terms.

    `edition` is the name of the edition that it is the site of; empty where it is that of today.
    """

    texts: Texts
    written: frozenset[str] = frozenset()
    edit_base: str = ""
    site_url: str = ""
    marker: Marker | None = None
    sentences: Sentences = PACKAGE
    edition: str = ""

    def label(self, value: StrEnum) -> str:
        """The name of a closed value on a page («lykkedes-ikke» -> «Lykkedes ikke»)."""
        return self.texts.labels[type(value).__name__][value]


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as seen from one page: relative, so that the site works below any address and from a folder."""

    address: str
    frame: SiteFrame

    def href(self, address: str) -> str:
        """The relative address of «metoder/gps/» (or «/metoder/gps/», or «begreber/#fleksjob») from this page."""
        return relative(address, self.address)

    def written(self, address: str) -> str:
        """The relative address of a hand-written page, or nothing where the casebook has no such page."""
        return self.href(address) if address in self.frame.written else ""

    def edit(self, source: str) -> str:
        """The address at which a file can be edited, or nothing where mkdocs.yml does not say."""
        return self.frame.edit_base and self.frame.edit_base + source

    def absolute(self) -> str:
        """The page's whole address, or nothing where mkdocs.yml does not say where the site is published."""
        return self.frame.site_url and self.frame.site_url + self.address

    @property
    def edition(self) -> str:
        """The name of the edition that the page is of; empty on the site of today."""
        return self.frame.edition

    def mail(self, title: str) -> str:
        """A mail with a title and the page's address, ready to send; nothing where the address is not known."""
        address = self.absolute()
        return address and f"mailto:?subject={quote(title)}&body={quote(address)}"


def _nothing() -> Inputs:
    return {}


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page that can be made. `kind` names its template («case» -> «case.html.j2»).

    `source` is the file that an editor changes to change the page, `article` the HTML of a hand-written page that
    introduces it, `meta` is for the theme. `work_out` gives the inputs when they are asked for, and not before, and
    `describe` the page as other programs read it.
    """

    address: str
    title: str
    kind: str
    source: str
    frame: SiteFrame = field(repr=False)
    description: str = ""
    meta: Mapping[str, object] = field(default_factory=dict)
    article: str = field(default="", repr=False)
    work_out: Callable[[], Inputs] = field(default=_nothing, repr=False, compare=False)
    describe: Callable[[], Inputs] = field(default=_nothing, repr=False, compare=False)

    @property
    def inputs(self) -> Inputs:
        """By name, the values that the page's content depends on besides its address, its article and the frame."""
        return self.work_out()


def render(task: PageTask) -> Page:
    """The page. Its template gets the inputs, `title`, `source`, `article`, `texts`, `here`, `label`: nothing else."""
    here = Links(task.address, task.frame)
    text = (
        environment(task.frame.sentences)
        .get_template(f"{task.kind}.html.j2")
        .render(
            title=task.title,
            source=task.source,
            article=Markup(task.article),  # noqa: S704 - HTML from articles.py
            texts=task.frame.texts,
            here=here,
            label=task.frame.label,
            **task.inputs,
        )
    )
    body = rebased(text.replace('src="billeder/', f'src="{here.href("billeder/")}'), task.address).strip()
    permalink = task.frame.sentences.say("actions.permalink") if _is_text(task.meta) else ""
    page = Page(task.address, task.title, body, task.source, task.description, task.meta, permalink, task.describe())
    return task.frame.marker.marked(page) if task.frame.marker else page


def _is_text(meta: Mapping[str, object]) -> bool:
    """True unless a page is a tool, whose script lies in a room of its own («form/page») and writes its headings."""
    scripts = meta.get("scripts", ())
    of_tools = isinstance(scripts, list) and any("/" in str(script) for script in scripts)
    return "template" not in meta and not of_tools
