"""The way of a site to its place: made, looked through, put there. Whoever puts one online goes this way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casebook.problem import CasebookError, Problem
from casebook.publish.active import active_content
from casebook.publish.addresses import lost_addresses
from casebook.publish.build import publish
from casebook.publish.links import dead_links
from casebook.publish.making import Files, make_files
from casebook.publish.opening import OpenedFiles, opened
from casebook.publish.own_addresses import dead_addresses
from casebook.publish.programs import foreign_programs
from casebook.publish.scan import files_of, scan
from casebook.site import Site
from casebook.source import Settings

MakePages = Callable[[Path, Site, Path], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A build to come: its site, root and settings, the month it is checked as of, and the site generator, `pages`."""

    root: Path
    site: Site
    settings: Settings
    today: str
    pages: MakePages


@dataclass(frozen=True)
class Built:
    """A site that was made and is not in place yet. It is `inside` once: nothing changes in it any more."""

    plan: Plan
    folder: Path
    files: Files

    @property
    def site(self) -> Site:
        """The site that it was made of."""
        return self.plan.site

    @cached_property
    def inside(self) -> OpenedFiles:
        """All of its files, each followed by what is in it."""
        return opened(files_of(self.folder, self.files.outputs))

    @property
    def sources(self) -> Mapping[str, str]:
        """The file of each page by its address."""
        return {page.address: page.source for page in self.site.pages}


def make(plan: Plan, folder: Path) -> Built:
    """All that the site consists of, in a new folder: the pages, and what the exports make of them."""
    plan.pages(plan.root, plan.site, folder)
    return Built(plan, folder, make_files(plan.root, plan.site, folder))


def nothing_runs(built: Built) -> tuple[Problem, ...]:
    """The pages that hold something that could run."""
    return active_content(built.folder, built.sources)


def programs_are_ours(built: Built) -> tuple[Problem, ...]:
    """The programs that are not the very ones that were made."""
    return foreign_programs(built.folder, built.plan.root)


def links_lead_somewhere(built: Built) -> tuple[Problem, ...]:
    """The links that lead nowhere, and the own addresses that do, in whatever file they stand."""
    site, pages = built.site, built.files.pages
    beside = dead_addresses(built.folder, built.plan.settings.site_url, built.inside.files, pages, site.gone)
    return dead_links(built.folder, site.corpus, site.gone, pages.linked, beside)


def nobody_is_pointed_at(built: Built) -> tuple[Problem, ...]:
    """Everything that points directly at a person, at the line of the record that it came from."""
    plan = built.plan
    return scan(built.folder, plan.site.corpus, plan.settings, plan.today, built.files, inside=built.inside)


def addresses_live_on(built: Built) -> tuple[Problem, ...]:
    """The addresses that were published before and are gone."""
    return lost_addresses(built.folder, built.site.registry, built.sources, built.site.gone)


# One after the other; what the first of them finds is told, and the others are not asked.
INSPECTIONS = (nothing_runs, programs_are_ours, links_lead_somewhere, nobody_is_pointed_at, addresses_live_on)


def inspect(built: Built) -> tuple[Problem, ...]:
    """The reasons why a site that was made may not be put in place."""
    problems = next((problems for inspection in INSPECTIONS if (problems := inspection(built))), ())
    return tuple(map(built.site.wordings.of, problems))


def put_in_place(plan: Plan, destination: Path) -> tuple[Problem, ...]:
    """Make the site, look through it, and put it in place of what was there; what stands in its way, if anything.

    CasebookError where it shows drafts: nothing that is put in place, and so may be put online, has any.
    """
    if plan.site.drafts:
        raise CasebookError("En side med kladder kan ikke lægges frem.", "Byg den uden kladder: «casebook build».")
    return publish(plan.root, destination, lambda folder: make(plan, folder), inspect)
