"""The pages of an edition: the very pages of its cases and methods, made of its records, and a front page of its own.

Between them they link to each other; what else they lead to is the site of today, as far as that has it. They have no
scripts: nothing on them searches, counts or is put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicRecord
from casebook.published.frozen import SECTION, Frozen, Thing
from casebook.render.html.address import relative
from casebook.render.html.environment import environment
from casebook.render.html.page import Page
from casebook.render.html.rebase import readdressed
from casebook.render.pages import case, method
from casebook.render.view.site import Here, Link, SiteView, address_of
from casebook.render.view.task import Inputs, PageTask, render

_LISTS = {f"{Kind.CASE}/": f"#{Kind.CASE}", f"{Kind.METHOD}/": f"#{Kind.METHOD}"}  # the lists are on its front page
_LIST = {"side": "liste"}
_KINDS = frozenset({"case", "method"})
_SHEETS = ("casebook", "edition")
_CSS = "assets/casebook/css/{}.css"


@dataclass(frozen=True, slots=True)
class Since:
    """A record of an edition today: where its page is, and the fields of it that have changed, in words."""

    address: str
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Banner:
    """The banner of an edition's page: that it is of one day, what has changed since, where the newest is."""

    label: str
    says: str
    since: str
    newest: Link
    whole: Link


@dataclass(frozen=True, slots=True)
class EditionSection:
    """The records of a kind on the front page of an edition."""

    place: str
    name: str
    entries: tuple[EditionRecord, ...]


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """A record on the front page of an edition."""

    link: Link
    eyebrow: str
    since: str


@dataclass(frozen=True)
class ReadingEdition:
    """An edition on a site: `since` has what became of its records, `today` the site's own pages, by address."""

    site: SiteView
    edition: Frozen
    since: Mapping[Thing, Since]
    today: Mapping[str, Page] = field(repr=False)
    policy: str = ""

    def pages(self) -> Iterator[tuple[str, str, Thing | None]]:
        """Each page: its address on the site, its HTML, and the record that it tells of."""
        own = view_of(self.site, self.edition)
        made = {task.address: render(task) for task in self._tasks(own)}
        things = {address_of(record): (Kind.of(record), record.id) for record in self.edition.records}
        for address, page in made.items():
            yield self._whole(page, made, things.get(address))

    def _tasks(self, own: SiteView) -> Iterator[PageTask]:
        yield self._front(own)
        for page_type in (case, method):
            yield from (task for task in page_type.plan(own) if task.kind in _KINDS)
        for kind, name in sorted(self.edition.taken_out):
            yield self._out(own, f"{kind}/{name}/")

    def _front(self, own: SiteView) -> PageTask:
        say, name, day = own.say, self.edition.name, own.sentences.when(self.edition.day)
        lead = say("edition.lead", day=day)
        title = say("edition.front", name=name)
        inputs = partial(self._listed, lead)
        return own.task(
            "", "edition_front", title=title, source=self.edition.file, description=lead, inputs=inputs, meta=_LIST
        )

    def _listed(self, lead: str, here: Here) -> Inputs:
        own = here.site
        several = {Kind.CASE: "several.case", Kind.METHOD: "several.metode"}
        of_kind: Mapping[Kind, tuple[PublicRecord, ...]] = {Kind.CASE: own.cases, Kind.METHOD: own.methods}
        return {
            "lead": lead,
            "sections": tuple(
                EditionSection(
                    str(kind), own.say(several[kind]), tuple(self._entry(here, record) for record in records)
                )
                for kind, records in of_kind.items()
                if records
            ),
        }

    def _entry(self, here: Here, record: PublicRecord) -> EditionRecord:
        own = here.site
        eyebrow = f"{own.place(record)}, {record.year}" if isinstance(record, PublicCase) else own.label(record.type)
        return EditionRecord(here.record(record), eyebrow, self._counted((Kind.of(record), record.id)))

    def _counted(self, thing: Thing) -> str:
        """«3 ændringer siden»; nothing where nothing is changed."""
        changed = self.since[thing].changed if thing in self.since else ()
        counted = self.site.counted(len(changed), "edition.change", "edition.changes")
        return self.site.say("edition.since", changes=counted) if changed else ""

    def _out(self, own: SiteView, address: str) -> PageTask:
        return own.task(
            address,
            "edition_out",
            title=own.say("edition.out"),
            source=self.edition.file,
            inputs=lambda here: {"today": here.href(address) if address in self.today else ""},
            meta={"side": "tilbagetrukket"},
        )

    def _leads(self, page: str, at: str, made: Mapping[str, Page], link: str) -> str:
        """The link to an address of that day's site, from a page that lies `at` an address of today's.

        A place that is not on the page any more is left out: the note at what was taken out has none.
        """
        path, mark, place = link.partition("#")
        if path in _LISTS:
            return f"{relative(self.edition.address, at)}{_LISTS[path]}"
        is_out = path == page and not mark  # from the note at what was taken out: to what is there today
        own, today = None if is_out else made.get(path), self.today.get(path.partition("?")[0])
        there = own or today
        if there is None:
            return relative(self.edition.address, at)
        is_there = not mark or "=" in place or f'id="{place}"' in there.body
        if path == page and mark:
            return f"#{place if is_there else 'indhold'}"
        return relative(f"{self.edition.address if own else ''}{link if is_there else path}", at)

    def _said(self, thing: Thing) -> str:
        """«3 ændringer siden: «Resumé» …»; that nothing is changed, where it is so."""
        changed, site = self.since[thing].changed if thing in self.since else (), self.site
        if not changed:
            return site.say("edition.unchanged")
        counted = site.counted(len(changed), "edition.change", "edition.changes")
        return site.say("edition.what", changes=counted, fields=site.listing([f"«{name}»" for name in changed]))

    def _whole(self, page: Page, made: Mapping[str, Page], thing: Thing | None) -> tuple[str, str, Thing | None]:
        """A page in the frame of the edition, at its address on the site."""
        address, say = self.edition.address + page.address, self.site.say
        named = say("edition.title", title=page.title, name=self.edition.name)
        whole = replace(
            page,
            address=address,
            title=named if page.address else page.title,
            body=readdressed(page.shown, page.address, partial(self._leads, page.address, address, made)),
        )
        return f"{address}index.html", framed(self.site, whole, self.policy, self._banner(address, thing)), thing

    def _banner(self, at: str, thing: Thing | None) -> Banner:
        newest = self.since[thing].address if thing and thing in self.since else ""
        name, say, day = self.edition.name, self.site.say, self.site.sentences.when(self.edition.day)
        return Banner(
            say("edition.front", name=name),
            say("edition.banner", name=name, day=day),
            self._said(thing) if thing else "",
            Link(relative(newest, at), say("edition.newest" if newest else "edition.newest_front")),
            Link(relative(self.edition.address, at), say("edition.whole")),
        )


def view_of(site: SiteView, edition: Frozen) -> SiteView:
    """The casebook as it was published that day, at the address of the edition on a site."""
    url = site.site_url and site.site_url + edition.address
    return SiteView(edition.as_published(site.published), site_url=url, month=edition.month, edition=edition.name)


def gone_page(site: SiteView, address: str, policy: str) -> str:
    """The note at an address of an edition that is not stored any more."""
    title = site.say("edition.gone")
    task = site.task(address, "edition_out", title=title, source=SECTION, inputs=lambda _: {"today": ""})
    return framed(site, render(task), policy)


def framed(site: SiteView, page: Page, policy: str, banner: Banner | None = None) -> str:
    """A finished page as a whole document, without scripts, that search engines are told to leave alone."""
    here = partial(relative, page=page.address)
    styles = page.meta.get("styles")
    sheets = (*_SHEETS, *(styles if isinstance(styles, list) else ()))
    return (
        environment(site.sentences)
        .get_template("edition_page.html.j2")
        .render(
            policy=policy,
            title=page.title,
            description=page.description,
            name=site.texts.name,
            side=page.meta.get("side", ""),
            sheets=[here(_CSS.format(sheet)).rstrip("/") for sheet in sheets],
            home=here(""),
            all=here(SECTION) if site.editions else "",
            banner=banner,
            body=Markup(page.body),  # noqa: S704 - of a page that is finished
            terms=(site.texts.terms_of_use or "").rstrip("."),
        )
    )
