"""All that is published as data below `/api/v1/`: a list of each resource, each record, schemas, a description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from casebook.publish.data.entries import FOLDER, RESOURCES, record_address, whole_record
from casebook.publish.data.openapi import openapi
from casebook.publish.data.schemas import VERSION, schemas
from casebook.publish.edition import Edition
from casebook.publish.output import JSON, TEXT, About, Output, json_output, linked_from
from casebook.published import PublicRecord
from casebook.render.view.site import file_of
from casebook.source.yaml_text import yaml_text

INDEX, OPENAPI = f"{FOLDER}index.json", f"{FOLDER}openapi.json"
ABOUT = About(
    "Data til programmer",
    f"{FOLDER}*",
    words=(f"{FOLDER}schema/*", f"{FOLDER}*.yaml"),  # the texts of a record stand in its JSON, which is read as prose
    purpose="data.programs",
    offers={
        **{f"{FOLDER}{name}.json": JSON for name in ("index", *RESOURCES)},
        OPENAPI: "application/vnd.oai.openapi+json",
    },
)


def outputs(edition: Edition) -> Iterator[Output]:
    """The lists with an index of them, the records as JSON and YAML, and what describes them."""
    site = edition.view
    lists = {name: list(entries(site)) for name, entries in RESOURCES.items()}
    for name, entries in lists.items():
        yield json_output(f"{FOLDER}{name}.json", _enveloped(edition, entries))
    index = [
        {
            "name": name,
            "about": site.say(f"api.{name}"),
            "data": f"{site.site_url}{FOLDER}{name}.json",
            "total": len(of),
        }
        for name, of in lists.items()
    ]
    yield json_output(INDEX, _enveloped(edition, index))
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    for record in records:
        entry = whole_record(site, record)
        address, file = record_address(record), file_of(record)
        yield json_output(f"{address}.json", _enveloped(edition, entry), file)
        text = yaml_text(linked_from(address, entry["record"]))
        yield Output(f"{address}.yaml", text.encode(), TEXT, file, prose=False)
    for name, schema in schemas().items():
        yield replace(json_output(f"{FOLDER}schema/{name}.json", schema), prose=False)
    yield json_output(OPENAPI, openapi(site))


def _enveloped(edition: Edition, result: Any) -> Mapping[str, Any]:
    """The envelope of a result; the time is the commit's, and left out where there is none."""
    dated = {"generated_at": edition.moment} if edition.moment else {}
    total = len(result) if isinstance(result, list) else 1
    return {"version": VERSION, **dated, "total": total, "result": result}
