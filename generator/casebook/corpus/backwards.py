"""Values of two ends of which the last comes first: pages from 5 to 4, a law that ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from casebook.language.number_words import whole_of
from casebook.model import Case, Method, RegionInLaw, Term
from casebook.model.base import Pages
from casebook.model.walk import declared_path, fields_of
from casebook.problem import Problem
from casebook.source import Document, Path
from casebook.structural_rules import fields

_RANGE = re.compile(r"(?P<first>[0-9]+)[-–](?P<last>[0-9]+)")


def check_pages(record: type[Case | Method], document: Document) -> Iterator[Problem]:
    """The ranges of pages of a record that run from a later page to an earlier one."""
    for path, entry in document.entries.items():
        if entry.scalar and declared_path(path) in _page_fields(record):
            for match in _RANGE.finditer(entry.scalar.value):
                first, last = whole_of(match["first"]), whole_of(match["last"])
                if first is not None and last is not None and first > last:
                    yield fields.PAGE_ORDER.at(document.within(entry.scalar, *match.span()))


@cache
def _page_fields(record: type[Case | Method]) -> frozenset[tuple[str, ...]]:
    pattern = get_args(Pages)[1].pattern
    return frozenset(field.path for field in fields_of(record) if pattern in field.patterns)


def check_validity(entry: Term | RegionInLaw, document: Document, path: Path) -> Iterator[Problem]:
    """A term or a region that ends before it begins, as far as both are known."""
    if entry.valid_from and entry.valid_to:
        length = min(len(entry.valid_from), len(entry.valid_to))
        if entry.valid_from[:length] > entry.valid_to[:length]:
            yield fields.VALIDITY_ORDER.at(document.place((*path, "gælder_til")))
