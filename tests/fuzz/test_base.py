"""The casebook that is mutated is sound, and holds whatever the model can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import pytest

from casebook.cli import main
from casebook.model import (
    Case,
    FrontMatter,
    Method,
    Municipality,
    Policy,
    PopulationGroup,
    PublicName,
    RegionInLaw,
    Source,
    Term,
    Texts,
)
from casebook.model.base import Part
from casebook.model.publisher import Publisher
from casebook.model.reference import FieldInfo, describe_fields
from casebook.source import Tree, articles, read
from tests.fuzz.mutations import BASE, files

Trees: TypeAlias = Sequence[Tree]
SHAPES: tuple[tuple[type[Part], str], ...] = (
    (Case, "cases/"),
    (Method, "methods/"),
    (Term, "site_config/vocabulary/"),
    (Municipality, "site_config/municipalities.yml"),
    (PublicName, "site_config/navne.yml"),
    (RegionInLaw, "site_config/regions.yml"),
    (Source, "site_config/sources.yml"),
    (Policy, "site_config/policy.yml"),
    (PopulationGroup, "site_config/population/"),
    (Texts, "site_config/texts.yml"),
    (Publisher, "site_config/redaktion.yml"),
    (FrontMatter, "content/"),
)


def test_nothing_is_wrong_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(BASE)]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("ingen fejl, ingen advarsler, ingen råd, 1 undtagelse.\n")
    assert err == ""


def test_every_field_of_the_model_stands_somewhere_in_it() -> None:
    expected = {pair for part, _ in SHAPES for pair in pairs(part.__name__, describe_fields(part))}
    assert sorted(expected - set(written())) == []


def written() -> Iterator[tuple[str, str]]:
    """The fields that stand in the casebook, each with the title of the part that it is a field of."""
    for part, place in SHAPES:
        found: Trees = [read(BASE, file).tree for file in files() if file.startswith(place)]
        found = [dict(article.meta) for article in articles(BASE)] if part is FrontMatter else found
        yield from pairs(part.__name__, describe_fields(part), found)


def pairs(title: str, fields: Sequence[FieldInfo], trees: Trees | None = None) -> Iterator[tuple[str, str]]:
    """The fields of a part and of all parts inside it; with `trees` only those that one of them has."""
    mappings = None if trees is None else [mapping for tree in trees for mapping in within(tree)]
    for field in fields:
        values = None if mappings is None else [one[field.name] for one in mappings if field.name in one]
        if values != []:
            yield title, field.name
        for part in field.parts:
            tags = next((one.choices for one in part.fields if one.name == "type" and len(one.choices) == 1), ())
            inside = values and [
                one for value in values for one in within(value) if not tags or one.get("type") in tags
            ]
            yield from pairs(part.title, part.fields, inside)


def within(tree: Tree) -> Iterator[dict[str, Tree]]:
    """The mappings that a tree is, or that are the items of its list."""
    for one in tree if isinstance(tree, list) else (tree,):
        if isinstance(one, dict):
            yield one
