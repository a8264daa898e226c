"""The published casebook as page types see it, the hand-written articles, and links from one page to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from typing import TypeVar

from casebook.corpus import Kind
from casebook.corpus.regions import region_of_today
from casebook.danish import sort_key
from casebook.model import Texts
from casebook.model.method import RelatedMethod
from casebook.model.values import ActorType, Region
from casebook.published import PublicCase, PublicMethod, Published
from casebook.published.frozen import Frozen
from casebook.render.html.address import address_of_thing, relative
from casebook.render.html.aged import marker
from casebook.render.html.page import Page
from casebook.render.view.task import Inputs, Links, PageTask, SiteFrame
from casebook.source.sentences import Sentences
from casebook.source.settings import Download

R = TypeVar("R", PublicCase, PublicMethod)


@dataclass(frozen=True, slots=True)
class Link:
    """An address and what it is called."""

    href: str
    text: str


def _by_title(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: sort_key(record.title)))


def _none(here: Here) -> Inputs:
    del here
    return {}


@dataclass(frozen=True)
class SiteView:
    """The published casebook as pages see it. `articles` are the hand-written pages, by address.

    In `month` («2026-11»), where one is given, terms and regions are called what the law calls them then. `checks` is
    True where texts are checked in the browser; `downloads` are the files that the site offers beside its pages.
    `editions` are those that it shows, oldest first; it is itself the view of one of them where it has that `edition`'s
    name, and then offers nothing that belongs to the site of today.
    """

    published: Published
    articles: Mapping[str, Page] = field(default_factory=dict)
    edit_base: str = ""
    site_url: str = ""
    statement_url: str = ""
    month: str = ""
    checks: bool = False
    downloads: tuple[Download, ...] = ()
    editions: tuple[Frozen, ...] = ()
    edition: str = ""

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
    def renamed_methods(self) -> str:
        """The methods' former ids with those of today, as a script reads them: «gammelt=nyt&aeldre=nyt»."""
        today = {former: method.id for method in self.methods for former in method.former_ids}
        return "&".join(f"{former}={today[former]}" for former in sorted(today))

    @cached_property
    def named_by_methods(self) -> Mapping[str, tuple[tuple[PublicMethod, RelatedMethod], ...]]:
        """By the id of a method: the methods that name it as related, with what they say."""
        naming: dict[str, tuple[tuple[PublicMethod, RelatedMethod], ...]] = {}
        for method in self.methods:
            for related in method.related:
                naming[related.method] = (*naming.get(related.method, ()), (method, related))
        return naming

    @cached_property
    def frame(self) -> SiteFrame:
        """The same for every page of this site."""
        aged = marker(self.published.vocabularies, self.month, self.sentences) if self.month else None
        written = frozenset(self.articles)
        return SiteFrame(self.texts, written, self.edit_base, self.site_url, aged, self.sentences, self.edition)

    def task(  # noqa: PLR0913 - all that is known of a page before it is made
        self,
        address: str,
        kind: str,
        *,
        title: str,
        source: str,
        inputs: Callable[[Here], Inputs] = _none,
        description: str = "",
        meta: Inputs | None = None,
    ) -> PageTask:
        """A page to be made. `inputs` works out what the template gets, as seen from the page, when it is made."""
        article = self.articles.get(address)
        work_out = partial(inputs, Here(self, address))
        return PageTask(
            address,
            title,
            kind,
            source,
            self.frame,
            description,
            meta or {},
            article.body if article else "",
            work_out,
        )

    @property
    def sentences(self) -> Sentences:
        """The sentences of the site: those of the package, and the casebook's own."""
        return self.published.sentences

    def say(self, key: str, **values: object) -> str:
        """A sentence of the site by its key («fit.pro»), with its words in braces filled in."""
        return self.sentences.say(key, **values)

    def counted(self, number: int, singular: str, several: str) -> str:
        """«1 case», «2 cases», «ingen cases»; the nouns are said by their keys."""
        return self.sentences.counted(number, singular, several)

    def listing(self, words: Sequence[str]) -> str:
        """«angst, depression og gæld»."""
        return self.sentences.listing(words)

    def label(self, value: StrEnum) -> str:
        """The name of a closed value on a page («lykkedes-ikke» -> «Lykkedes ikke»)."""
        return self.frame.label(value)

    def name(self, kind: Kind, target: str) -> str:
        """The name of a thing."""
        if kind is Kind.MUNICIPALITY:
            return self.published.municipalities[target].name
        if kind is Kind.SOURCE:
            return self.published.sources[target].title
        if kind in {Kind.CASE, Kind.METHOD}:
            record = self.published.cases[target] if kind is Kind.CASE else self.published.methods[target]
            return record.title
        return self.published.term(kind, target).name

    def region(self, region: Region) -> Region:
        """The region as it is called in the month that the site is built for: what the law has merged it into."""
        return region_of_today(self.published.regions, region, self.month)

    @cached_property
    def regions(self) -> Mapping[Region, tuple[Region, ...]]:
        """The regions of that month that something lies in, each with those of them that records and registers name."""
        named = {municipality.region for municipality in self.published.municipalities.values()}
        named |= {case.location.region for case in self.cases if case.location.region}
        today: dict[Region, tuple[Region, ...]] = {}
        for region in filter(named.__contains__, Region):
            now = self.region(region)
            today[now] = (*today.get(now, ()), region)
        return {region: today[region] for region in Region if region in today}

    def place(self, case: PublicCase) -> str:
        """The place of a case, as the eyebrow says it: «Holstebro», «Region Midtjylland», «Hele landet».

        A provider that names no place works in some municipalities, which is less than the whole country.
        """
        if case.location.municipality:
            return self.name(Kind.MUNICIPALITY, case.location.municipality)
        if case.location.region:
            return self.label(self.region(case.location.region))
        provided = case.actor and case.actor.type is ActorType.PROVIDER
        return self.say("places.several_municipalities" if provided else "places.whole_country")


def address_of(record: PublicCase | PublicMethod) -> str:
    """The address of a record's page: «metoder/gps/»."""
    return f"{Kind.of(record)}/{record.id}/"


def file_of(record: PublicCase | PublicMethod) -> str:
    """The file that an editor changes to change a record: «methods/gps.yml»."""
    return f"{Kind.of(record).file}/{record.id}.yml"


@dataclass(frozen=True)
class Here:
    """Links as seen from one page: relative, so that the site works below any address and from a folder."""

    site: SiteView
    address: str

    def say(self, key: str, **values: object) -> str:
        """A sentence of the site."""
        return self.site.say(key, **values)

    def to(self, kind: Kind | str, target: str) -> Link:
        """A link to the page of a thing, with its name; a benefit has a place on the list of terms instead."""
        kind = Kind(kind)
        return Link(self.href(address_of_thing(kind, target)), self.site.name(kind, target))

    def record(self, record: PublicCase | PublicMethod) -> Link:
        """A link to a record's page."""
        return self.to(Kind.of(record), record.id)

    def href(self, address: str) -> str:
        """The relative address of «metoder/gps/» (or «/metoder/gps/», or «begreber/#fleksjob») from this page."""
        return relative(address, self.address)

    @property
    def links(self) -> Links:
        """The page's links that lead to no record."""
        return Links(self.address, self.site.frame)
