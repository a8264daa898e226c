"""Advice on a value of the wrong kind: it depends on what stands there, and on what the field is made of."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, get_origin

from pydantic import BaseModel

from casebook.danish import listing
from casebook.source import Document, Path

_COLON = "Et kolon og et mellemrum inde i teksten gør den til et felt. Sæt hele teksten i anførselstegn."
_DECIMALS = re.compile(r"[-+]?[0-9]+[.,][0-9.,]*")
_ROUND = "Skriv tallet uden punktum og komma: Er det et tusindtegn, så slet det; er det decimaler, så rund af."
_FURTHER = "flere"  # numbers of the next columns
_EMPTY = ("", "null")
_FEW = 4  # names that a message lists where none is required
_OF_EVERY_FIGURE = ("type", "title")


def instead_of_text(document: Document, where: Path) -> str:
    """Advice on what stands in the place of a text."""
    entry = document.entries.get(where)
    if entry is None or (entry.scalar and not entry.scalar.style and entry.scalar.value in _EMPTY):
        return "Punktet er tomt: Skriv en tekst efter bindestregen, eller slet den."
    if entry.scalar is None and _has_fields(document, where):
        return _COLON
    if entry.scalar is None:
        return "Her står en liste. Skriv det som én tekst; begynder den med en klamme, så sæt den i anførselstegn."
    if entry.scalar.value in {"true", "false"}:
        return "Skriv en tekst. Ord som true og false skal stå i anførselstegn for at være tekst."
    return "Skriv en tekst."


def instead_of_number(document: Document, where: Path, beside: Collection[str]) -> str:
    """Advice on decimals, and on a list where a field beside it takes the other numbers; empty where none can be."""
    entry = document.entries.get(where)
    if entry and entry.scalar and _DECIMALS.fullmatch(entry.scalar.value):
        return _ROUND
    if entry is None or entry.scalar is not None or _has_fields(document, where) or _FURTHER not in beside:
        return ""
    return f"Her står en liste. Skriv det første tal her og resten på linjen under: «{_FURTHER}: […]»."


def _has_fields(document: Document, where: Path) -> bool:
    below = (path for path in document.entries if len(path) == len(where) + 1 and path[: len(where)] == where)
    return any(isinstance(path[-1], str) for path in below)


def fields_instead(name: str, model: type[BaseModel] | None) -> str:
    """Advice to write the fields that were expected, by their names, below the name of the field that they make up."""
    infos = dict(model.model_fields) if model else {}
    if "type" in infos and get_origin(infos["type"].annotation) is Literal:  # a figure: another type has other fields
        infos = {field: infos[field] for field in _OF_EVERY_FIGURE}
    needed = [info.alias or field for field, info in infos.items() if info.is_required()]
    names = needed or [info.alias or field for field, info in infos.items()][:_FEW]
    if not names:
        return "Skriv felterne på hver sin linje, rykket ind under navnet."
    written = listing([f"«{field}: …»" for field in names], "og" if needed else "eller")
    lines = "hver sin linje" if len(needed) > 1 else "sin egen linje"
    if not name:
        return f"Skriv {written} på {lines}: den første efter bindestregen, resten lige under den."
    return f"Skriv {written} på {lines}, rykket to mellemrum ind under «{name}»."
