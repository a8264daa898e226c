"""Whatever stands in a record, the model answers with findings in Danish: never an exception, never what it found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pydantic_core
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from casebook.corpus import Kind
from casebook.corpus.references import references_in
from casebook.model import Case, Method, Municipality, Policy, Source, Term, Texts, parse, parse_list
from casebook.model import errors as danish
from casebook.model.base import Part
from casebook.source import Document
from casebook.source.compose import compose
from casebook.structural_rules import fields

RECORDS: tuple[type[Part], ...] = (Case, Method, Policy, Texts)
A_FEW = settings().max_examples // 3  # a drawn record is a large tree
ENTRIES: tuple[type[Part], ...] = (Term, Municipality, Source)


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model inside an annotation, its own parts included."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for info in annotation.model_fields.values():
            yield from models(info.annotation)
    for inner in get_args(annotation):
        yield from models(inner)


NAMES = sorted(
    {info.alias or "" for part in RECORDS + ENTRIES for one in models(part) for info in one.model_fields.values()}
)
WORDS = [
    "kladde",
    "boks",
    "skala",
    "tabel",
    "ugeskema",
    "faser",
    "40-49",
    "<5",
    "2026-11",
    "true",
    "https://x.example",
    "dansk",
]

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(1900, 2100)
    | st.text(max_size=30)
    | st.sampled_from(WORDS)
    | st.text("a-z0-9", max_size=400)
    | st.just("9" * 5000)
)
keys = st.sampled_from(NAMES) | st.sampled_from(WORDS) | st.text(min_size=1, max_size=8)
trees = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6), max_leaves=20
)


@cache
def shaped(part: type[BaseModel], depth: int = 0) -> st.SearchStrategy[Any]:
    """Trees of nearly the right shape: each field is there or not, with what belongs there or with anything."""
    optional = {
        info.alias or name: st.one_of(fitting(info.annotation, depth), trees)
        for name, info in part.model_fields.items()
    }
    return st.fixed_dictionaries({}, optional=optional) | trees


def fitting(annotation: Any, depth: int) -> st.SearchStrategy[Any]:
    """Values that belong in a field, or nearly."""
    if depth > 3:  # the deepest figure is built by then
        return leaves
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return shaped(annotation, depth + 1)
    if get_origin(annotation) is tuple:
        return st.lists(fitting(get_args(annotation)[0], depth + 1), max_size=3)
    if get_origin(annotation) in {Union, UnionType}:
        return st.one_of([fitting(one, depth) for one in get_args(annotation)])
    if get_args(annotation):  # Annotated
        return fitting(get_args(annotation)[0], depth)
    return leaves


def document(tree: Any) -> Document:
    """The tree as a file that was read."""
    text = yaml.safe_dump(tree, allow_unicode=True, width=1000)
    return compose(Document("cases/x.yml", text))


def claim_sound_findings(read: Document, found: object, problems: tuple[Any, ...]) -> None:
    """Something came out or a finding says why not; each points into the file and says something."""
    assert found is not None or problems
    last = read.lines.position(len(read.text))
    for problem in problems:
        assert problem.message.strip().endswith((".", "?")), problem
        assert problem.hint.strip(), problem
        assert problem.place.span.start <= problem.place.span.end <= last, problem


@pytest.mark.parametrize("part", RECORDS)
@settings(max_examples=A_FEW)
@given(data=st.data())
def test_any_tree_is_a_record_or_findings(part: type[Part], data: st.DataObject) -> None:
    read = document(data.draw(shaped(part)))
    if read.tree is None:
        return
    found, problems = parse(part, read)
    claim_sound_findings(read, found, problems)


@pytest.mark.parametrize("part", ENTRIES)
@settings(max_examples=A_FEW // 2)
@given(data=st.data())
def test_any_list_is_a_register_or_findings(part: type[Part], data: st.DataObject) -> None:
    read = document(data.draw(st.lists(shaped(part), max_size=4) | trees))
    if read.tree is None:
        return
    found, problems = parse_list(part, read)
    claim_sound_findings(read, found if read.tree != [] else part, problems)


@settings(max_examples=A_FEW)
@given(tree=shaped(Case) | shaped(Method))
def test_references_are_looked_for_in_any_tree(tree: Any) -> None:
    read = document(tree)
    for kind in (Kind.CASE, Kind.METHOD, Kind.THEME):
        for reference in references_in(kind, read):
            assert reference.path in read.entries
            known = {*NAMES, *map(str, range(9))}
            assert all(str(step) in known for step in reference.path), "a path names only fields and numbers"


WORD = "kvabbelskrald"


@pytest.mark.parametrize("part", [Case, Method])
@settings(max_examples=A_FEW)
@given(data=st.data())
def test_no_finding_repeats_a_word_or_a_field_of_the_file(part: type[Part], data: st.DataObject) -> None:
    words = st.sampled_from([WORD, f"{WORD}, og så", WORD.upper()])
    noise = st.recursive(
        words,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words | st.sampled_from(NAMES), inner, max_size=4),
    )
    fields_of = {info.alias or "": noise for info in part.model_fields.values()}
    tree = data.draw(st.fixed_dictionaries({}, optional={**fields_of, WORD: noise}))
    read = compose(Document("cases/x.yml", yaml.safe_dump(tree, default_flow_style=data.draw(st.booleans()))))
    if read.tree is None:
        return
    _, problems = parse(part, read)
    for problem in (*read.problems, *problems):
        assert WORD not in repr(problem).casefold()


def core_error_types() -> set[str]:
    """Every error type that pydantic has."""
    return set(get_args(pydantic_core.core_schema.ErrorType))


# Trees that lead to each of the error types that a record can lead to: YAML gives texts, whole numbers, true/false,
# lists, mappings and nothing, and our models have no dates, decimals, bytes, sets or callables.
TABLE = {"type": "tabel", "titel": "Hvor mange", "population": 46, "kolonner": ["Svar", "18-24 år", "25-29 år"]}
CASES_OF: dict[str, tuple[Any, Any]] = {
    "string_type": (Case, {"titel": []}),
    "string_too_long": (Case, {"titel": "a" * 301}),
    "string_too_short": (Case, {"titel": ""}),
    "string_pattern_mismatch": (Case, {"id": "Ikke Et Id"}),
    "string_unicode": (Case, {"titel": "\ud800"}),
    "int_type": (Case, {"år": []}),
    "bool_type": (Case, {"sted": {"landsdækkende": "ja"}}),
    "tuple_type": (Case, {"målgrupper": "en"}),
    "dict_type": (Texts, {"betegnelser": "en"}),
    "model_type": (Case, {"sted": "et"}),
    "model_attributes_type": (Case, {"figurer": ["en"]}),
    "missing": (Case, {}),
    "extra_forbidden": (Case, {"ukendt": 1}),
    "enum": (Case, {"status": "halv"}),
    "literal_error": (Policy, {"aldersspænd": 7}),
    "union_tag_invalid": (Case, {"figurer": [{"type": "lagkage"}]}),
    "union_tag_not_found": (Case, {"figurer": [{"titel": "x"}]}),
    "too_short": (Case, {"figurer": [{"type": "faser", "titel": "x", "trin": []}]}),
    "too_long": (Case, {"figurer": [{"type": "ugeskema", "titel": "x", "dage": ["d"] * 8, "rækker": []}]}),
    "greater_than_equal": (Case, {"år": 1}),
    "less_than_equal": (Case, {"år": 9999}),
    "url_parsing": (Source, {"url": "ingen adresse"}),
    "url_type": (Source, {"url": 7}),
    "url_scheme": (Source, {"url": "ftp://x.example"}),
    "url_too_long": (Source, {"url": "https://x.example/" + "a" * 3000}),
}


@pytest.mark.parametrize("kind", CASES_OF)
def test_each_error_that_can_be_reached_has_its_danish_sentence(kind: str) -> None:
    part, tree = CASES_OF[kind]
    with pytest.raises(ValidationError) as raised:
        part.model_validate(tree)
    reached = [error for error in raised.value.errors(include_url=False) if error["type"] == kind]
    assert reached, f"{kind} is no longer reached: {[error['type'] for error in raised.value.errors()]}"
    read = Document("cases/x.yml", "id: x\n")
    for error in reached:
        problem = danish.describe(part, read, (), error)
        assert problem.rule.startswith("felter/")
        assert not re.search(
            r"\b(should|must|input|field|value|string)\b", f"{problem.message} {problem.hint}", re.IGNORECASE
        )


def test_the_sentences_are_those_of_the_errors_that_can_be_reached() -> None:
    known = set(danish._EXPECTED) | set(danish._LENGTHS) | set(danish._HANDLERS)  # noqa: SLF001
    assert known <= core_error_types()
    assert set(CASES_OF) == known


def kinds_of_schema(schema: Any) -> Iterator[str]:
    """The type of every part of a pydantic-core schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for inner in schema.values():
            yield from kinds_of_schema(inner)
    elif isinstance(schema, list | tuple):
        for inner in schema:
            yield from kinds_of_schema(inner)


@pytest.mark.parametrize("part", RECORDS + ENTRIES)
def test_the_models_are_made_of_the_kinds_whose_errors_are_translated(part: type[Part]) -> None:
    kinds = set(kinds_of_schema(TypeAdapter(part).core_schema))
    structure = {"model", "model-fields", "model-field", "definitions", "definition-ref", "nullable", "default"}
    translated = {
        "str",
        "int",
        "bool",
        "tuple",
        "dict",
        "enum",
        "literal",
        "union",
        "tagged-union",
        "url",
        "function-wrap",
    }
    assert kinds - structure <= translated, "a new kind of field: give its errors their Danish in model/errors.py"


def test_a_missing_field_of_a_figure_is_told_with_its_own_description() -> None:
    read = compose(Document("cases/x.yml", "figurer:\n  - type: boks\n    titel: Husk\n"))
    _, problems = parse(Case, read)
    (hint,) = [one.hint for one in problems if one.rule == fields.MISSING_FIELD.rule and "tekst" in one.message]
    assert hint == "Tilføj det: Boksens tekst."


@pytest.mark.parametrize(
    ("tree", "hint"),
    [
        ({"titel": True}, "true og false skal stå i anførselstegn"),
        ({"titel": {"Først": "ro"}}, "Et kolon og et mellemrum inde i teksten gør den til et felt"),
        ({"titel": ["a"]}, "Her står en liste"),
        ({"undervisning": {"læringsmål": [None]}}, "Punktet er tomt"),
        ({"sted": "silkeborg"}, "Skriv «kommune: …», «region: …» eller «landsdækkende: …» på sin egen linje"),
        (
            {"aktør": "kommunen"},
            "Skriv «type: …» og «navn: …» på hver sin linje, rykket to mellemrum ind under «aktør»",
        ),
        ({"læring": ["Gå med"]}, "Skriv «type: …», «til: …» og «tekst: …» på hver sin linje: den første efter bindest"),
        (
            {"figurer": [TABLE | {"rækker": [{"navn": "Ja", "antal": [15, 9]}]}]},
            "Skriv det første tal her og resten på linjen under: «flere: […]»",
        ),
        ({"figurer": [TABLE | {"rækker": [{"navn": "Ja", "antal": 3.4}]}]}, "er det decimaler, så rund af"),
        ({"figurer": [TABLE | {"population": "1.200.000"}]}, "Er det et tusindtegn, så slet det"),
        ({"figurer": ["skala"]}, "Skriv «type: …» og «titel: …» på hver sin linje"),
    ],
)
def test_advice_fits_what_stands_there_and_names_the_fields(tree: dict[str, Any], hint: str) -> None:
    hints = [problem.hint for problem in parse(Case, document(tree))[1] if problem.rule == fields.WRONG_TYPE.rule]
    assert [given for given in hints if hint in given] == hints != []
    assert any("true og false" in given for given in hints) is (tree == {"titel": True})
