"""All that a site consists of besides its pages, made of the same site for whoever builds it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebook.corpus.kinds import RECORDS
from casebook.model import Case, Method
from casebook.publish.commit import changes, commit_moment
from casebook.publish.edition import Edition, Pages
from casebook.publish.engine import ready
from casebook.publish.exports import downloads, made_of, make_outputs
from casebook.publish.output import MadeOf, Output
from casebook.publish.packing import packed_apart
from casebook.published.stored import read_as
from casebook.site import Site
from casebook.source import Settings, read_settings

_RECORDS = tuple(kind.file for kind in RECORDS)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of the exports, the built pages that they were made of, and the records of editions among them."""

    outputs: tuple[Output, ...]
    pages: Pages
    frozen: Mapping[str, Case | Method] = field(default_factory=dict)


def settings_of(root: Path) -> Settings:
    """The settings of a casebook, and what a site of it is made with."""
    return replace(read_settings(root, os.environ), checks=ready(root) is not None, downloads=downloads())


def make_files(root: Path, site: Site, folder: Path) -> Files:
    """Every export, written into the folder that the pages were built in. A site without pages has none."""
    if site.view is None:
        return Files((), Pages(folder))
    view = site.view
    edition = Edition(
        view,
        site.pages,
        folder,
        commit_moment(root),
        changes(root, _RECORDS),
        ready(root),
        lambda: packed_apart(site, view),
        tuple(registered.address for registered in site.registry),
    )
    edition.built.read_ahead(page.address for page in site.pages)
    frozen = {file: record for held in view.editions for file, record in read_as(held).items()}
    return Files(make_outputs(edition), edition.built, frozen)


def files_of_records(site: Site) -> Iterator[Output]:
    """The files that any site generator can have beside its pages."""
    return made_of(MadeOf.RECORDS, Edition(site.view, site.pages)) if site.view else iter(())
