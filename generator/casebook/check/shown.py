"""Findings as they may be shown: no key that is not the casebook's own, and no name of a file that holds a hit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from casebook.check.catalogue import all_rules
from casebook.check.passage import ENDINGS, given_name
from casebook.check.patterns import pattern
from casebook.model.base import closed_lists, field_names
from casebook.problem import DIRECT, Place, Problem, mask
from casebook.source import Document
from casebook.structural_rules import files

NAME_RULE = "medier/navn-i-filnavn"
FOLDERS = frozenset(
    {"cases", "methods", "content", "site", "site_config", "vocabulary", "population", "wordlists", "billeder"}
    | {"bidrag", "om", "for", "kurser", "temaer"}
)
_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_INDEX = 3  # digits of the place in a list; a longer number may be somebody's


def shown_file(document: Document, problems: Iterable[Problem]) -> str:
    """The file's name as findings may show it: masked where it holds a hit itself, or is none that a file may have."""
    named = any(
        problem.place.frame is None and (problem.family == DIRECT or problem.rule == NAME_RULE) for problem in problems
    )
    misnamed = any(problem.rule == files.FILE_NAME.rule for problem in document.problems) and not _ID.fullmatch(
        given_name(document.file)
    )
    return masked_file(document.file) if named or misnamed else document.file


def masked_file(file: str) -> str:
    """The file with every name masked that somebody gave it or a folder; the casebook's own folders are left."""
    *folders, name = file.split("/")
    ending = next((ending for ending in ENDINGS if name.endswith(ending)), "")
    kept = (folder if folder in FOLDERS else mask(folder) for folder in folders)
    return "/".join((*kept, f"{mask(name.removesuffix(ending))}{ending}"))


def shown_field(field: str | None) -> str | None:
    """As much of a field's path as the casebook knows: a key of somebody's own may be a name."""
    kept: list[str] = []
    for part in (field or "").split("."):
        if not (part in _keys() or (part.isascii() and part.isdecimal() and len(part) <= _INDEX)):
            break
        kept.append(part)
    return ".".join(kept) or None


def shown(problem: Problem, names: Mapping[str, str]) -> Problem:
    """The problem as any format may show it; `names` are what some files are called instead."""
    related = tuple(replace(other, place=_place(other.place, names)) for other in problem.related)
    message = _without(problem.message, names)
    return replace(problem, place=_place(problem.place, names), message=message, related=related)


def _without(message: str, names: Mapping[str, str]) -> str:
    """The message with the ids masked that are those of files which no finding may name."""
    for file in (file for file, name in names.items() if name != file):
        message = message.replace(f"«{Document(file).name}»", f"«{mask(Document(file).name)}»")
    return message


def _place(place: Place, names: Mapping[str, str]) -> Place:
    file, field = names.get(place.file, place.file), shown_field(place.field)
    if (file, field) == (place.file, place.field):
        return place
    record = place.record if file == place.file else Document(file).name
    return replace(place, file=file, record=record, field=field)


@cache
def _keys() -> frozenset[str]:
    """Every key that a file of the casebook may have, in the words of the model and of the rules."""
    return field_names().union(*closed_lists().values(), closed_lists(), (rule.name for rule in all_rules().values()))
