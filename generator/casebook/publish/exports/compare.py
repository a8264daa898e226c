"""A method as pages fetch it: its cells where methods are compared, and what stands behind its mark."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.values import Status
from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, json_output
from casebook.published import PublicMethod
from casebook.render.html.environment import macro
from casebook.render.methods.comparison import ADDRESS, cells
from casebook.render.methods.knowledge import dimensions
from casebook.render.methods.mark import known_mark
from casebook.render.similarity.relations import relations
from casebook.render.view.site import Here, SiteView, address_of, file_of

ABOUT = About("Metoderne på siden «Sammenlign metoder»", f"{ADDRESS}*.json", fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """A file for each method that has a page: its HTML has links as seen from the page that compares."""
    site = edition.view
    here = Here(site, ADDRESS)
    return (_file(site, here, method) for method in site.methods)


def _file(site: SiteView, here: Here, method: PublicMethod) -> Output:
    return json_output(
        f"{ADDRESS}{method.id}.json",
        {
            "location": address_of(method),
            "id": method.id,
            "title": method.title,
            "href": here.record(method).href,
            "note": site.label(method.status) if method.status is Status.HISTORIC else "",
            "mark": str(macro(site.sentences, "known_mark", known_mark(here, method))),
            "reasons": str(macro(site.sentences, "known_reasons", dimensions(method, here), site.label)),
            "cells": {key: str(html) for key, html in cells(site, here, method).items() if html},
            "related": [
                {"id": relation.id, "title": relation.link.text, "phrase": relation.phrase}
                for relation in relations(site, here, method)
            ],
        },
        file_of(method),
    )
