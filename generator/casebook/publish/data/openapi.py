"""The description of the data's addresses: OpenAPI 3.1."""

from __future__ import annotations

from typing import Any

from casebook.publish.data.entries import FOLDER, RESOURCES
from casebook.publish.data.schemas import VERSION, Schema, entry_schema, envelope, record_schema
from casebook.publish.output import HTML, JSON
from casebook.render.view.site import SiteView

_RECORDS = {"cases": "case", "methods": "method"}
_ID: Schema = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"}}


def openapi(site: SiteView) -> dict[str, Any]:
    """The whole description. Where it is not known where the site is published, it is beside the description."""
    paths = {f"/{name}.json": _get(site, name, envelope(_list(entry_schema(name)))) for name in RESOURCES}
    for name, record in _RECORDS.items():
        paths[f"/{name}/{{id}}.json"] = _get(site, name, envelope(record_schema(record)), single=True)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.texts.name,
            "version": VERSION,
            "summary": site.say("data.api"),
            "description": site.say("data.api_means"),
        },
        "servers": [{"url": f"{site.site_url}{FOLDER}".rstrip("/") if site.site_url else "."}],
        "paths": paths,
    }


def _list(entry: Schema) -> Schema:
    return {"type": "array", "items": entry}


def _get(site: SiteView, name: str, schema: Schema, *, single: bool = False) -> dict[str, Any]:
    """The one thing that can be asked of an address; what is not there is answered with a page, as by any host."""
    summary = site.say(f"api.{name}")
    answers = {"200": {"description": summary, "content": {JSON: {"schema": schema}}}}
    missing = {"404": {"description": site.say("data.not_there"), "content": {HTML: {"schema": {"type": "string"}}}}}
    asked = {"operationId": f"{name}_one" if single else name, "summary": summary, "responses": answers | missing}
    return {"get": asked | ({"parameters": [_ID]} if single else {})}
