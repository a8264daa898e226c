"""What every page type gets: the published casebook, the hand-written articles, and how a template becomes a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.danish import sort_key
from casebook.model import Texts
from casebook.model.method import RelatedMethod
from casebook.model.values import ActorType
from casebook.published import PublicCase, PublicMethod, Published
from casebook.render.address import relative
from casebook.render.environment import environment
from casebook.render.page import Page
from casebook.render.rebase import rebased

R = TypeVar("R", PublicCase, PublicMethod)


@dataclass(frozen=True, slots=True)
class Link:
    """An address and what it is called."""

    href: str
    text: str


def _by_title(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: sort_key(record.title)))


@dataclass(frozen=True)
class SiteView:
    """The published casebook as pages see it. `articles` are the hand-written pages, by address."""

    published: Published
    articles: Mapping[str, Page] = field(default_factory=dict)
    edit_base: str = ""
    site_url: str = ""
    statement_url: str = ""

    @property
    def texts(self) -> Texts:
        """The words of the site itself."""
        return self.published.texts

    @cached_property
    def cases(self) -> tuple[PublicCase, ...]:
        """The cases that have a page with their content, by title."""
        return _by_title(self.published.cases.values())

    @cached_property
    def methods(self) -> tuple[PublicMethod, ...]:
        """The methods that have a page with their content, by title."""
        return _by_title(self.published.methods.values())

    @cached_property
    def named_by_methods(self) -> Mapping[str, tuple[tuple[PublicMethod, RelatedMethod], ...]]:
        """By the id of a method: the methods that name it as related, with what they say."""
        found: dict[str, tuple[tuple[PublicMethod, RelatedMethod], ...]] = {}
        for method in self.methods:
            for related in method.related:
                found[related.method] = (*found.get(related.method, ()), (method, related))
        return found

    def page(
        self, address: str, template: str, *, title: str, source: str, description: str = "", **context: object
    ) -> Page:
        """A page from a template, which gets `site`, `title`, `here` (links from this page), `label` and `article`."""
        here = Here(self, address)
        article = self.articles.get(address)
        text = (
            environment()
            .get_template(template)
            .render(
                site=self,
                title=title,
                here=here,
                label=self.label,
                article=Markup(article.body) if article else "",  # noqa: S704 - HTML from articles.py
                source=source,
                **context,
            )
        )
        meta = context.get("meta")
        shown = text.replace('src="billeder/', f'src="{here.href("billeder/")}')
        body = rebased(shown, address).strip()
        return Page(address, title, body, source, description, meta if isinstance(meta, Mapping) else {})

    def label(self, value: StrEnum) -> str:
        """What a closed value is called on a page («lykkedes-ikke» -> «Lykkedes ikke»)."""
        return self.texts.labels[type(value).__name__][value]

    def name(self, kind: Kind, target: str) -> str:
        """What a thing is called."""
        if kind is Kind.MUNICIPALITY:
            return self.published.municipalities[target].name
        if kind is Kind.SOURCE:
            return self.published.sources[target].title
        if kind in {Kind.CASE, Kind.METHOD}:
            record = self.published.cases[target] if kind is Kind.CASE else self.published.methods[target]
            return record.title
        return self.published.term(kind, target).name

    def place(self, case: PublicCase) -> str:
        """Where a case is from, as the eyebrow says it: «Holstebro», «Region Midtjylland», «Hele landet».

        A provider that names no place works in some municipalities, which is less than the whole country.
        """
        if case.location.municipality:
            return self.name(Kind.MUNICIPALITY, case.location.municipality)
        if case.location.region:
            return self.label(case.location.region)
        provided = case.actor and case.actor.type is ActorType.PROVIDER
        return "Leverandør i flere kommuner" if provided else "Hele landet"


def address_of(record: PublicCase | PublicMethod) -> str:
    """Where a record's page is: «metoder/gps/»."""
    return f"{Kind.of(record)}/{record.id}/"


@dataclass(frozen=True)
class Here:
    """Links as seen from one page: relative, so that the site works below any address and from a folder."""

    site: SiteView
    address: str

    def to(self, kind: Kind | str, target: str) -> Link:
        """A link to the page of a thing, with its name; a benefit has a place on the list of terms instead."""
        kind = Kind(kind)
        address = f"begreber/#{target}" if kind is Kind.BENEFIT else f"{kind}/{target}/"
        return Link(self.href(address), self.site.name(kind, target))

    def record(self, record: PublicCase | PublicMethod) -> Link:
        """A link to a record's page."""
        return self.to(Kind.of(record), record.id)

    def href(self, address: str) -> str:
        """The relative address of «metoder/gps/» (or «/metoder/gps/», or «begreber/#fleksjob») from this page."""
        return relative(address, self.address)

    def written(self, address: str) -> str:
        """The relative address of a hand-written page, or nothing where the casebook has no such page."""
        return self.href(address) if address in self.site.articles else ""

    def edit(self, source: str) -> str:
        """Where a file can be edited, or nothing where mkdocs.yml does not say."""
        return self.site.edit_base and self.site.edit_base + source

    def absolute(self) -> str:
        """The page's whole address, or nothing where mkdocs.yml does not say where the site is published."""
        return self.site.site_url and self.site.site_url + self.address

    def mail(self, title: str) -> str:
        """A mail with a title and the page's address, ready to send; nothing where the address is not known."""
        address = self.absolute()
        return address and f"mailto:?subject={quote(title)}&body={quote(address)}"
