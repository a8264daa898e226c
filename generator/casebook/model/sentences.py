"""The register of what a casebook says in its own words instead of the program's: `site_config/sentences.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import Field, StringConstraints, create_model

from casebook.model.base import Part
from casebook.model.wordings import declared
from casebook.source.sentences import Group, groups

LONGEST = 2000  # characters of a sentence
RULE_GROUPS = ("rule_titles", "rule_says", "rule_why", "rule_hints")  # whose names are rules: `check/wordings.py`
OwnSentence = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]
_NO_RECORD = "sentences"  # of which no rule and no page reads: its names are those of the program's sentences
_Names = dict[str, OwnSentence | None]


@cache
def all_groups() -> Mapping[str, Group]:
    """Every text of pages and scripts by group and name, but for what rules say."""
    return {**groups(), **declared()}


@cache
def own_sentences() -> type[Part]:
    """The model: groups of sentences by name, and none that must be there. Which names there are, others ask."""
    fields: dict[str, Any] = {
        f"group_{number}": (_Names | None, Field(None, alias=group, title="Gruppe", description="Sætninger."))
        for number, group in enumerate((*all_groups(), *RULE_GROUPS))
    }
    return create_model("Sidens egne sætninger", __base__=Part, __module__=_NO_RECORD, **fields)


def pairs(register: Part) -> Iterator[tuple[str, str]]:
    """Every key of the register with its sentence."""
    for group, texts in register.model_dump(by_alias=True, exclude_none=True).items():
        yield from ((f"{group}.{name}", text) for name, text in texts.items() if text is not None)


def sentences_schema(of_all: Mapping[str, Group]) -> dict[str, object]:
    """The schema of the register: each name with what the program says, in as few characters as an editor needs."""
    return {
        "title": "Sidens egne sætninger",
        "description": "Ved hvert navn står det, værktøjet siger. Skriv kun det, I vil sige anderledes.",
        "type": "object",
        "properties": {group: _group(texts) for group, texts in of_all.items()},
        "additionalProperties": False,
        "$defs": {
            "gruppe": {
                "type": "object",
                "additionalProperties": {"type": "string", "minLength": 1, "maxLength": LONGEST},
            }
        },
    }


def _group(texts: Group) -> dict[str, object]:
    """A group; that each of its texts is one, the definition of all groups says once."""
    return {
        "allOf": [{"$ref": "#/$defs/gruppe"}],
        "properties": {name: {"description": text} for name, text in texts.items()},
        "additionalProperties": False,
    }
