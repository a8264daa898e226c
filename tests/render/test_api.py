"""The data below `/api/v1/`: projected from what is published, described, and read back by others' programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from casebook.model.plain import plain
from casebook.publish.data.entries import RESOURCES
from casebook.publish.edition import Edition
from casebook.publish.exports import downloads
from casebook.publish.exports.api import outputs
from casebook.published import published
from casebook.render.html.address import relative
from casebook.render.pages import data as data_page
from casebook.render.view.site import SiteView
from casebook.source.yaml_text import yaml_text
from tests.own import own_corpus
from tests.render.small_site import article, case, html, method, rendered, view, write

MOMENT = "2026-11-30T08:15:00Z"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9999, 9999), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


def site_of(root: Path) -> SiteView:
    """The casebook at an address, with a course."""
    course = article("kurser/broer.md", "# Broer\n\nTo dage.", title="Broer", description="Et kursus.")
    return replace(view(root, {"kurser/broer/": course}), site_url="https://casebook.example/")


def files_of(site: SiteView) -> dict[str, Any]:
    """The data by address, read back."""
    made = list(outputs(Edition(site, moment=MOMENT)))
    read: dict[str, Callable[[str], Any]] = {".json": json.loads, ".yaml": yaml.safe_load}
    return {one.address.removeprefix("api/v1/"): read[Path(one.address).suffix](one.text) for one in made}


def result(site: SiteView, name: str) -> Any:
    return files_of(site)[f"{name}.json"]["result"]


def test_every_resource_has_a_list_in_an_envelope_and_stands_in_the_index(casebook: Path) -> None:
    files = files_of(site_of(casebook))
    for name in RESOURCES:
        told = files[f"{name}.json"]
        assert (told["version"], told["generated_at"], told["total"]) == ("1.0", MOMENT, len(told["result"])), name
        assert told["result"], name
    index = {one["name"]: one["total"] for one in files["index.json"]["result"]}
    assert index == {name: files[f"{name}.json"]["total"] for name in RESOURCES}


def test_where_there_is_no_commit_no_time_is_said(casebook: Path) -> None:
    (first, *_) = outputs(Edition(site_of(casebook)))
    assert "generated_at" not in json.loads(first.text)


def test_a_record_is_the_same_as_json_and_as_yaml_and_what_is_published(casebook: Path) -> None:
    site = site_of(casebook)
    files = files_of(site)
    entry = files["cases/broen.json"]["result"]
    assert entry["record"] == files["cases/broen.yaml"] == plain(site.published.cases["broen"])
    assert (entry["location"], entry["url"]) == ("cases/broen/", "https://casebook.example/cases/broen/")


def test_a_list_leaves_the_running_texts_to_the_record_that_it_leads_to(casebook: Path) -> None:
    (entry,) = result(site_of(casebook), "cases")
    assert entry["data"] == "https://casebook.example/api/v1/cases/broen.json"
    assert entry["record"]["titel"] == "Vejen over broen"
    assert entry["record"]["år"] == 2014
    assert "indsats" not in entry["record"]


def test_relations_are_told_from_both_kinds_of_records(casebook: Path) -> None:
    related = [{"metode": "sejlads", "relation": "alternativ-til", "begrundelse": "Man kan også sejle."}]
    write(casebook, "methods/brobygning.yml", method(relaterede=related))
    write(casebook, "methods/sejlads.yml", method(id="sejlads", titel="Sejlads"))
    told = result(site_of(casebook), "relations")
    assert [(one["from"], one["kind"], one["to"], one.get("text")) for one in told] == [
        ("cases/broen", "bærende", "methods/brobygning", None),
        ("methods/brobygning", "alternativ-til", "methods/sejlads", "Man kan også sejle."),
    ]


def test_what_is_no_record_has_the_address_of_its_page(casebook: Path) -> None:
    files = files_of(site_of(casebook))
    assert [one["location"] for one in files["vocabularies.json"]["result"]] == [
        "maalgrupper/vandrere/",
        "udfordringer/modvind/",
        "temaer/relation/",
        "begreber/#brohjaelp",
    ]
    assert [one["location"] for one in files["municipalities.json"]["result"]] == ["kommuner/stevns/"]
    (course,) = files["courses.json"]["result"]
    assert (course["location"], course["title"]) == ("kurser/broer/", "Broer")


def test_a_link_in_a_text_is_whole(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(indsats={"tekst": "Se [metoden](../../metoder/brobygning/) og /selv/."}))
    text = files_of(site_of(casebook))["cases/broen.json"]["result"]["record"]["indsats"]["tekst"]
    assert text == "Se [metoden](https://casebook.example/metoder/brobygning/) og /selv/."


def test_a_number_of_people_that_no_page_shows_is_in_no_data(casebook: Path) -> None:
    for count, is_shown in (("2", False), ("200", True)):
        people = {"antal": count, "kilde": "broposten-2014"}
        write(casebook, "cases/broen.yml", case(indsats={"tekst": "De bygger en bro.", "deltagere": people}))
        effort = files_of(site_of(casebook))["cases/broen.json"]["result"]["record"]["indsats"]
        assert ("deltagere" in effort) is is_shown, count


@pytest.mark.parametrize("status", ["kladde", "tilbagetrukket"])
def test_what_is_not_published_is_in_no_file(casebook: Path, status: str) -> None:
    fields = {"titel": "Kladdebro"} if status == "kladde" else {}
    record = case(status=status, **fields) if fields else {"id": "broen", "status": status}
    write(casebook, "cases/broen.yml", record)
    files = files_of(site_of(casebook))
    assert "cases/broen.json" not in files
    assert "broen/" not in json.dumps(files)
    assert "Kladdebro" not in json.dumps(files)


def test_every_record_of_our_own_fits_its_schema() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    files = files_of(SiteView(published(corpus, corpus.registers.texts)))
    kinds = {"cases": "case", "methods": "method"}
    asked = [(kind, file) for name, kind in kinds.items() for path, file in files.items() if _is_of(name, path)]
    of_lists = {"vocabularies": "term", "sources": "source", "municipalities": "municipality"}
    records = [(kind, file["result"]["record"]) for kind, file in asked]
    records += [(kind, one["record"]) for name, kind in of_lists.items() for one in files[f"{name}.json"]["result"]]
    held = {kind: Draft202012Validator(files[f"schema/{kind}.json"]) for kind in {*kinds.values(), *of_lists.values()}}
    assert len(records) > 150
    assert [(kind, record["id"]) for kind, record in records if not held[kind].is_valid(record)] == []


def _is_of(name: str, path: str) -> bool:
    return path.startswith(f"{name}/") and path.endswith(".json")


def test_the_description_is_sound_and_answers_as_it_says(casebook: Path) -> None:
    files = files_of(site_of(casebook))
    described = files["openapi.json"]
    OpenAPIV31SpecValidator({**described, "paths": _without_files(described["paths"])}).validate()
    assert described["servers"] == [{"url": "https://casebook.example/api/v1"}]
    for path, asked in described["paths"].items():
        schema = _without_files(asked["get"]["responses"]["200"]["content"]["application/json"]["schema"])
        file = path.removeprefix("/").replace("{id}", "broen" if "cases" in path else "brobygning")
        Draft202012Validator(schema).validate(files[file])
        assert "text/html" in asked["get"]["responses"]["404"]["content"]


def _without_files(schema: Any) -> Any:
    """A schema that asks nothing of records, whose schemas lie in files of their own."""
    if isinstance(schema, dict):
        return {} if "$ref" in schema else {name: _without_files(value) for name, value in schema.items()}
    return [_without_files(one) for one in schema] if isinstance(schema, list) else schema


@settings(max_examples=50)
@given(st.dictionaries(TEXTS, TREES, max_size=4))
def test_any_tree_is_read_back_from_its_yaml(tree: dict[str, Any]) -> None:
    assert (yaml.safe_load(yaml_text(tree)) or {}) == tree


def test_a_text_of_several_lines_is_a_block_for_people_to_read() -> None:
    assert yaml_text({"tekst": "Én linje.\n\nEn anden.\n"}) == "tekst: |\n  Én linje.\n\n  En anden.\n"


def test_the_page_of_data_lists_what_the_exports_offer(casebook: Path) -> None:
    (page,) = rendered(data_page, replace(view(casebook), downloads=downloads()))
    for download in downloads():
        assert download.title in html(page)
        for address, media in download.files:
            assert f'<a href="{relative(address, "data/")}">{address}</a>' in html(page)
            assert media in html(page)
