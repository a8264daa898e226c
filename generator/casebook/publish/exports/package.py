"""The description of the tables for programs: a Data Package of the second version (datapackage.org)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebook.danish import slug
from casebook.publish.data.tables import FOLDER, DataTable, TableColumn, tables
from casebook.publish.edition import Edition
from casebook.publish.exports.tables import DELIMITER
from casebook.publish.output import JSON, About, Output, json_output

FILE = f"{FOLDER}datapackage.json"
_PROFILES = "https://datapackage.org/profiles/2.0/"
ABOUT = About("Beskrivelse af tabellerne", FILE, words=(FILE,), purpose="data.package", offers={FILE: JSON})


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file."""
    site = edition.view
    described = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": slug(site.texts.name),
        "title": site.texts.name,
        "description": site.texts.description or site.texts.tagline,
        "homepage": site.site_url,
        "created": edition.moment,
        "resources": [_resource(table) for table in tables(site)],
    }
    made = json_output(FILE, {name: value for name, value in described.items() if value})
    yield Output(made.address, made.content, made.media_type, prose=False)


def _resource(table: DataTable) -> Mapping[str, Any]:
    keys = {"primaryKey": ["id"]} if any(column.name == "id" for column in table.columns) else {}
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": DELIMITER},
        "schema": {"fields": [_described(column) for column in table.columns], **keys},
    }


def _described(column: TableColumn) -> Mapping[str, Any]:
    described = {"name": column.name, "title": column.title, "description": column.description, "type": column.type}
    codes = [{"value": code, "label": means} for code, means in (column.codes or {}).items()]
    return {name: value for name, value in described.items() if value} | ({"categories": codes} if codes else {})
