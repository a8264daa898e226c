"""The register of what a casebook says in its own words instead of the package's: `site_config/sentences.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import Field, StringConstraints, create_model

from casebook.model.base import Part
from casebook.source.sentences import groups

OwnSentence = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
_NO_RECORD = "sentences"  # of which no rule and no page reads: its names are those of the package's sentences


@cache
def own_sentences() -> type[Part]:
    """The model: every group of the package's sentences, with every key of it, and none that must be there."""
    entries = {group: (_group(group), f"Sætninger i gruppen «{group}».") for group in groups()}
    return _part("Sidens egne sætninger", "Gruppe", entries)


def pairs(register: Part) -> tuple[tuple[str, str], ...]:
    """Every key of the register with its sentence."""
    own = register.model_dump(by_alias=True, exclude_none=True)
    return tuple((f"{group}.{name}", text) for group, texts in own.items() for name, text in texts.items())


def _group(group: str) -> type[Part]:
    entries = {name: (OwnSentence, f"Værktøjet siger: «{text}»") for name, text in groups()[group].items()}
    return _part(f"Gruppen {group}", "Sætning", entries)


def _part(title: str, title_of_each: str, entries: Mapping[str, tuple[Any, str]]) -> type[Part]:
    """A part by its entries: of each the type, and what is said of it."""
    fields: dict[str, Any] = {
        f"entry_{number}": (kind | None, Field(None, alias=name, title=title_of_each, description=description))
        for number, (name, (kind, description)) in enumerate(entries.items())
    }
    return create_model(title, __base__=Part, __module__=_NO_RECORD, **fields)
