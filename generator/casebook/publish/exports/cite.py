"""Every case and method as reference managers read it: one by one, and all in one file."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import JSON, TEXT, About, Output, compact
from casebook.published import PublicRecord
from casebook.render.citing.box import FOLDER, file_address
from casebook.render.citing.files import bibtex, csl, ris
from casebook.render.citing.work import Work, work_of
from casebook.render.view.site import file_of

ALL = f"{FOLDER}alle"
ABOUT = About(
    "Henvisninger til hver case og metode",
    f"{FOLDER}*",
    purpose="data.cite",
    offers={
        f"{ALL}.bib": "application/x-bibtex",
        f"{ALL}.ris": "application/x-research-info-systems",
        f"{ALL}.json": "application/vnd.citationstyles.csl+json",
    },
)


def outputs(edition: Edition) -> Iterator[Output]:
    """For each record and for all: BibTeX, RIS and CSL-JSON."""
    site = edition.view
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    works = [work_of(site, record) for record in records]
    for record, work in zip(records, works, strict=True):
        yield from _files(file_address(record), [work], file_of(record))
    yield from _files(ALL, works)


def _files(address: str, works: list[Work], record: str | None = None) -> Iterator[Output]:
    yield Output(f"{address}.bib", "\n".join(map(bibtex, works)).encode(), TEXT, record)
    yield Output(f"{address}.ris", "\n".join(map(ris, works)).encode(), TEXT, record)
    yield Output(f"{address}.json", f"{compact([csl(work) for work in works])}\n".encode(), JSON, record)
