"""The data of «Byg dit eget forløb»: the pages that can be put in, with what their packages and sheets need."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from casebook.corpus import Kind
from casebook.model.plain import plain as tree_of
from casebook.model.values import Moment
from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, compact, json_output
from casebook.published import PublicCase, PublicMethod
from casebook.render.courses.path import ADDRESS
from casebook.render.elements.handout import HANDOUT
from casebook.render.html.markup import plain
from casebook.render.view.site import Here, address_of

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")  # eight digits could be a telephone number
ABOUT = About("Siderne på «Byg dit eget forløb»", f"{ADDRESS}*.json", fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """One file; links are as seen from the page."""
    site = edition.view
    here = Here(site, ADDRESS)
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    yield json_output(f"{ADDRESS}poster.json", {"records": [_record(here, record) for record in records]})


def mark_of(record: PublicCase | PublicMethod) -> str:
    """A mark of what a record's page says: eight letters that change when anything of it does."""
    digest = blake2b(compact(tree_of(record)).encode(), digest_size=4).hexdigest()
    return digest.translate(_LETTERS)


def _record(here: Here, record: PublicCase | PublicMethod) -> dict[str, Any]:
    teaching = record.teaching
    return {
        "location": address_of(record),
        "page": address_of(record).strip("/"),
        "title": record.title,
        "href": here.record(record).href,
        "sheet": here.href(address_of(record) + HANDOUT),
        "minutes": (teaching.minutes if teaching else None) or 0,
        "mark": mark_of(record),
        "former": [f"{Kind.of(record)}/{former}" for former in record.former_ids],
        "questions": {
            moment.name.lower(): [plain(question.text) for question in teaching.questions if question.when is moment]
            if teaching
            else []
            for moment in Moment
        },
    }
