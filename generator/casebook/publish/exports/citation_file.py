"""`CITATION.cff`: the whole site as a work, for those who use its data (Citation File Format 1.2.0)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import TEXT, About, Output
from casebook.render.citing.work import author_of

FILE = "CITATION.cff"
ABOUT = About("Henvisningen til det hele", FILE, purpose="data.citation_file", offers={FILE: "application/yaml"})


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file. JSON is YAML, so that each value is written as JSON."""
    site = edition.view
    fields = {
        "cff-version": "1.2.0",
        "message": site.say("cite.please"),
        "type": "dataset",
        "title": site.texts.name,
        "abstract": site.texts.description or site.texts.tagline,
        "authors": [{"name": author_of(site)}],
        "date-released": edition.day,
        "url": site.site_url,
    }
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items() if value)
    yield Output(FILE, "".join(lines).encode(), TEXT)
