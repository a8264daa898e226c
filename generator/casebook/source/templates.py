"""The templates of new records, written by hand: their text, and what in it only says what is to be written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from casebook.source.compose import compose
from casebook.source.document import Document

TEMPLATES = ("case", "metode", "metode-kort")
_TO_WRITE = "Skriv"  # so begins each text of a template that is no answer


def written(name: str) -> str:
    """The text of a template, with «{{ id }}» in place of the id."""
    return files("casebook.source").joinpath(f"skabeloner/{name}.yml").read_text("utf-8")


@cache
def instructions() -> frozenset[str]:
    """The lines of the templates' texts that say what to write: a record that has one has not been written yet."""
    documents = (compose(Document(name, written(name).replace("{{ id }}", name))) for name in TEMPLATES)
    scalars = (scalar.value for document in documents for scalar in document.scalars)
    return frozenset(line.strip() for value in scalars for line in value.splitlines() if line.startswith(_TO_WRITE))


@cache
def values_to_write() -> Mapping[str, str]:
    """The texts of the template of a case that say what to write, by the place that they stand at."""
    document = compose(Document("case", written("case").replace("{{ id }}", "case")))
    places = {".".join(map(str, path)): entry.scalar for path, entry in document.entries.items()}
    return {at: scalar.value.strip() for at, scalar in places.items() if scalar and scalar.value.startswith(_TO_WRITE)}
