"""The JSON Schemas that editors' tools read: they fit the records, refuse what the model refuses, and speak Danish."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from casebook.check.wordings import of_rules
from casebook.cli import proposals
from casebook.cli.generated import generated_files, generated_files_of
from casebook.model.sentences import all_groups
from casebook.source import read, record_files

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "site_config" / "schema"
REGISTERS = {
    "policy.yml": "policy",
    "texts.yml": "texts",
    "municipalities.yml": "municipalities",
    "navne.yml": "names",
    "regions.yml": "regions",
    "sources.yml": "sources",
    **{f"vocabulary/{name}.yml": "vocabulary" for name in ("maalgrupper", "udfordringer", "temaer", "ydelser")},
}
RECORDS = [
    *((file, "case") for file in record_files(ROOT, "cases")),
    *((file, "method") for file in record_files(ROOT, "methods")),
    *((f"site_config/{name}", schema) for name, schema in REGISTERS.items()),
]
ENGLISH = re.compile(r"\b(the|of|and|what|which|how|person|must|where|one|with|it|who)\b", re.IGNORECASE)


@cache
def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    ids = json.loads((SCHEMAS / "ids.json").read_text("utf-8"))
    return Draft202012Validator(schema, registry=Registry().with_resource("ids.json", DRAFT202012.create_resource(ids)))


def filled(tree: Any) -> Any:
    """Without the fields that are left empty, as the model reads them."""
    if isinstance(tree, dict):
        return {key: filled(value) for key, value in tree.items() if value is not None}
    return [filled(one) for one in tree] if isinstance(tree, list) else tree


def a_case() -> Any:
    return copy.deepcopy(read(ROOT, "cases/holstebro-gps.yml").tree)


@pytest.mark.parametrize(("file", "schema"), RECORDS)
def test_what_is_published_fits_its_schema(file: str, schema: str) -> None:
    errors = [
        f"{error.json_path}: {error.validator}"
        for error in validator(schema).iter_errors(filled(read(ROOT, file).tree))
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("titel", None),
        ("ukendt_felt", 1),
        ("id", "Ikke Et Id"),
        ("år", "2014"),
        ("år", True),
        ("status", "halv"),
        ("målgrupper", "en"),
        ("resumé", "a" * 301),
        ("sted", {"landsdækkende": 1}),
        ("sted", {"by": "x"}),
        ("figurer", [{"type": "lagkage", "titel": "x"}]),
        ("figurer", [{"type": "boks", "titel": "x"}]),
    ],
)
def test_what_the_model_refuses_the_schema_refuses(field: str, value: Any) -> None:
    case = a_case()
    assert validator("case").is_valid(case)
    case[field] = value
    assert not validator("case").is_valid(case)


@pytest.mark.parametrize(
    "field", ["id", "titel", "resumé", "sted", "år", "målgrupper", "metoder", "kilder", "anonymisering"]
)
def test_the_schema_misses_a_field_that_must_be_there(field: str) -> None:
    case = a_case()
    del case[field]
    assert not validator("case").is_valid(case)


@pytest.mark.parametrize("field", ["målgrupper", "metoder", "kilder"])
def test_a_draft_may_lack_what_it_needs_in_public(field: str) -> None:
    case = a_case()
    del case[field]
    assert validator("case").is_valid(case | {"status": "kladde"})
    del case["status"]
    assert validator("case").is_valid(case), "without a status it is a draft"


@pytest.mark.parametrize("name", ["case", "method"])
def test_a_withdrawn_record_needs_its_id_and_no_more(name: str) -> None:
    assert validator(name).is_valid({"id": "broen", "status": "tilbagetrukket"})
    assert not validator(name).is_valid({"status": "tilbagetrukket"})
    assert not validator(name).is_valid({"id": "broen", "status": "kladde"})
    assert not validator(name).is_valid({"id": "broen"})


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that has properties; a condition is none."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield schema
        for name, inner in schema.items():
            yield from objects(inner) if name != "if" else ()
    elif isinstance(schema, list):
        for inner in schema:
            yield from objects(inner)


def said(schema: Any) -> Iterator[str]:
    """Every title and description of a schema."""
    if isinstance(schema, dict):
        for name, value in schema.items():
            if name in {"title", "description"} and isinstance(value, str):
                yield value
            else:
                yield from said(value)
    elif isinstance(schema, list):
        for inner in schema:
            yield from said(inner)


def parts_of(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and every schema in it."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts_of(inner)


WITHOUT_FIELDS = {SCHEMAS / "sentences.json", SCHEMAS / "ids.json"}  # their names are titles enough
OF_FIELDS = sorted({*SCHEMAS.glob("*.json")} - WITHOUT_FIELDS)


@pytest.mark.parametrize("path", OF_FIELDS, ids=lambda path: path.stem)
def test_every_field_has_a_danish_title_and_description(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    for part in objects(schema):
        for name, field in part["properties"].items():
            assert field.get("title"), f"{name} has no title"
            assert field.get("description"), f"{name} has no description"
    assert [text for text in said(schema) if ENGLISH.search(text)] == []


def test_every_sentence_stands_in_the_schema_with_what_the_program_says() -> None:
    schema = json.loads((SCHEMAS / "sentences.json").read_text("utf-8"))
    described = {
        group: {name: text["description"] for name, text in texts["properties"].items()}
        for group, texts in schema["properties"].items()
    }
    assert described == {**all_groups(), **of_rules()}


@pytest.mark.parametrize(
    ("own", "is_fit"),
    [
        ({"facets": {"maalgruppe": "Deltagere"}, "rule_why": {"direkte/cpr-nummer": "Derfor."}}, True),
        ({"facets": {"malgruppe": "Deltagere"}}, False),
        ({"facet": {"maalgruppe": "Deltagere"}}, False),
        ({"facets": {"maalgruppe": ""}}, False),
        ({"facets": {"maalgruppe": None}}, False),
        ({"facets": {"maalgruppe": ["Deltagere"]}}, False),
        ({"facets": "Deltagere"}, False),
    ],
)
def test_the_schema_of_sentences_takes_texts_by_their_names(own: Any, *, is_fit: bool) -> None:
    assert validator("sentences").is_valid(own) is is_fit


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_unknown_fields_are_refused_everywhere(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    assert all(part.get("additionalProperties") is False for part in objects(schema))


def test_the_committed_files_are_those_that_the_code_makes() -> None:
    stale = [name for name, text in generated_files_of(ROOT).items() if (ROOT / name).read_text("utf-8") != text]
    assert stale == [], "run «casebook schema»"


def test_there_is_no_schema_that_the_code_no_longer_makes() -> None:
    made = {name.rpartition("/")[2] for name in generated_files() if name.endswith(".json")}
    assert {path.name for path in SCHEMAS.iterdir()} == {*made, "ids.json"}


def test_the_committed_ids_are_those_of_the_registers() -> None:
    assert (ROOT / proposals.FILE).read_text("utf-8") == proposals.proposals_of(ROOT), "run «casebook schema»"


def defined(name: str) -> dict[str, Any]:
    """The parts of a schema by name."""
    parts: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))["$defs"]
    return parts


@pytest.mark.parametrize(
    ("part", "field", "kind"),
    [
        ("Location", "kommune", "kommuner"),
        ("MethodUse", "metode", "metoder"),
        ("TellingCitation", "kilde", "kilder"),
    ],
)
def test_a_field_of_ids_offers_those_of_the_register_and_refuses_no_other(part: str, field: str, kind: str) -> None:
    offered, any_id, *_ = defined("case")[part]["properties"][field]["anyOf"]
    assert offered == {"$ref": f"ids.json#/$defs/{kind}"}
    assert any_id["pattern"]
    assert len(defined("ids")[kind]["enum"]) > 5
    case = a_case()
    case["målgrupper"] = ["en-ny-gruppe"]
    assert validator("case").is_valid(case)


def test_every_id_that_is_offered_says_what_it_is() -> None:
    for kind, choices in defined("ids").items():
        assert len(choices["enum"]) == len(choices["enumDescriptions"]) == len(choices["markdownEnumDescriptions"]), (
            kind
        )
        assert all(words.startswith("**") for words in choices["markdownEnumDescriptions"])


def test_nothing_of_a_case_stands_among_the_ids() -> None:
    """A case that is withdrawn would stay there."""
    text = (SCHEMAS / "ids.json").read_text("utf-8")
    assert [case for case in record_files(ROOT, "cases") if f'"{Path(case).stem}"' in text] == []


def test_every_pattern_says_in_danish_what_fits() -> None:
    for path in OF_FIELDS:
        for part in parts_of(json.loads(path.read_text("utf-8"))):
            assert ("pattern" in part) == ("patternErrorMessage" in part)


def test_a_snippet_has_each_field_that_must_be_there_and_a_place_to_type() -> None:
    uses = defined("case")["MethodUse"]
    (snippet,) = uses["defaultSnippets"]
    assert snippet["body"].keys() == set(uses["required"])
    assert snippet["body"]["rolle"] == "${2|bærende,del,baggrund|}"
    (whole,) = json.loads((SCHEMAS / "case.json").read_text("utf-8"))["defaultSnippets"]
    assert {"id", "titel", "status", "målgrupper", "metoder", "kilder", "anonymisering"} <= whole["body"].keys()
