"""pydantic's errors as problems: each reachable type has its Danish sentence, none repeats what stood in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from casebook.model.advice import fields_instead, instead_of_number, instead_of_text
from casebook.model.base import PATTERN_HINTS
from casebook.problem import Place, Problem
from casebook.source import Document, Path, field_name
from casebook.structural_rules import fields
from casebook.suggest import did_you_mean

_EXPECTED: Mapping[str, tuple[str, str]] = {
    "string_unicode": ("en tekst", "Slet tegnet efter den omvendte skråstreg. Det kan ikke vises."),
    "string_type": ("en tekst", "Skriv en tekst."),
    "int_type": ("et helt tal", "Skriv kun et helt tal, uden ord og anførselstegn, for eksempel «2014»."),
    "bool_type": ("ja eller nej, skrevet true eller false", "Skriv «true» eller «false»."),
    "tuple_type": ("en liste", "Sæt hvert punkt på sin egen linje med «- » foran."),
    "dict_type": ("felter med navne", "Skriv felterne på hver sin linje, rykket ind under navnet."),
    "model_type": ("felter med navne", "Skriv felterne på hver sin linje, rykket ind under navnet."),
    "model_attributes_type": ("felter med navne", "Skriv felterne på hver sin linje, rykket ind under navnet."),
    "url_parsing": ("en webadresse", "Skriv adressen, som den står i browseren, med https:// foran."),
    "url_type": ("en webadresse", "Skriv adressen, som den står i browseren, med https:// foran."),
    "url_scheme": ("en webadresse", "Skriv en adresse, der begynder med https://."),
    "url_too_long": ("en webadresse", "Skriv en kortere adresse."),
}
_OF_FIELDS = frozenset({"model_type", "model_attributes_type"})
_LENGTHS: Mapping[str, tuple[str, str, str]] = {  # the limit's name, what is expected, what to do
    "string_too_long": ("max_length", "højst {} tegn", "Kort teksten ned, til den passer."),
    "string_too_short": ("min_length", "mindst {} tegn", "Skriv lidt mere, eller slet feltet."),
    "too_long": ("max_length", "højst {} ting i listen", "Slet punkter, eller læg to sammen."),
    "too_short": ("min_length", "mindst {} ting i listen", "Tilføj punkter, hvert på sin egen linje med «- » foran."),
    "greater_than_equal": ("ge", "et tal, der er mindst {}", "Ret tallet."),
    "less_than_equal": ("le", "et tal, der er højst {}", "Ret tallet."),
}


def describe(part: type[BaseModel], document: Document, path: Path, error: ErrorDetails) -> Problem:
    """The problem that one of pydantic's errors is."""
    kind = error["type"]
    where = _walked(document, path, error["loc"])
    handler = _HANDLERS.get(kind)
    if handler:
        return handler(part, document, where, error)
    if kind in _LENGTHS:
        limit, expected, how = _LENGTHS[kind]
        return fields.LENGTH.at(document.place(where), expected=expected.format(error["ctx"][limit]), how=how)
    expected, how = _EXPECTED[kind]
    if kind == "string_type":
        how = instead_of_text(document, where)
    elif kind == "int_type":
        how = instead_of_number(document, where, _field_names(_model_at(part, where[:-1], document))) or how
    elif kind in _OF_FIELDS:
        how = fields_instead(_last_name(where), _model_at(part, where, document))
    is_whole = kind == "tuple_type"
    if word := _word_instead_of_list(part, document, where, is_whole=is_whole):
        expected, how = _with_word(kind, where, word) if is_whole else (expected, _alone(where, word))
    return fields.WRONG_TYPE.at(document.place(where), expected=expected, how=how)


def _last_name(where: Path) -> str:
    """The name of the field at a path; empty for an item of a list."""
    return where[-1] if where and isinstance(where[-1], str) else ""


def _word_instead_of_list(part: type[BaseModel], document: Document, where: Path, *, is_whole: bool) -> str:
    """The word that may stand for a whole list, where a text stands for the list, or that very word as an item."""
    if not is_whole and not (where and isinstance(where[-1], int)):
        return ""
    field = where if is_whole else where[:-1]
    model = _model_at(part, field[:-1], document) if field else None
    info = next((i for i in model.model_fields.values() if i.alias == field[-1]), None) if model else None
    words = [get_args(inner)[0] for inner in get_args(info.annotation) if get_origin(inner) is Literal] if info else []
    return next((str(word) for word in words if is_whole or _value(document, where) == word), "")


def _with_word(kind: str, where: Path, word: str) -> tuple[str, str]:
    expected, how = _EXPECTED[kind]
    return f"{expected} eller «{word}»", f"{how} Eller skriv «{where[-1]}: {word}» på én linje."


def _alone(where: Path, word: str) -> str:
    return f"Ordet står alene og ikke i en liste: Skriv «{where[-2]}: {word}» på én linje."


def is_echo(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """True if another of pydantic's errors says it already.

    Where a number may also be the word «<5», pydantic tries both; a list is called too short for want of bad items.
    """
    kind, loc = error["type"], error["loc"]
    if kind == "too_short":
        return any(len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in errors)
    return kind == "literal_error" and str(loc[-1]).startswith("literal[")


def unknown_key(part: type[BaseModel], document: Document, path: Path) -> Place:
    """The key at `path`; its field is as much of the path as the model knows, since the rest may be somebody's name."""
    known_depths = takewhile(lambda i: _is_known(part, document, path[: i + 1]), range(len(path)))
    return replace(document.key(path), field=field_name(path[: len(tuple(known_depths))]))


def _is_known(part: type[BaseModel], document: Document, path: Path) -> bool:
    return isinstance(path[-1], int) or path[-1] in _field_names(_model_at(part, path[:-1], document))


def _walked(document: Document, path: Path, loc: tuple[int | str, ...]) -> Path:
    """Pydantic's `loc` as a path of the file: union tags and the names of missing fields are not in it."""
    tagged: Path | None = None
    for segment in loc:
        if path != tagged and _is_tag(document, path, segment):
            tagged = path
        elif (*path, segment) in document.entries:
            path = (*path, segment)
    return path


def _is_tag(document: Document, path: Path, segment: int | str) -> bool:
    """True if pydantic names a figure's type here: «skala» may be a field of the figure as well."""
    return path[-2:-1] == ("figurer",) and segment == _value(document, (*path, "type"))


def _missing(part: type[BaseModel], document: Document, where: Path, error: ErrorDetails) -> Problem:
    name = str(error["loc"][-1])
    if where and where[-1] == name:  # it is there, with nothing behind it
        where, place = where[:-1], document.key(where)
    else:
        place = document.key(where) if where else document.place()
    return fields.MISSING_FIELD.at(place, name=name, description=_description(part, document, where, name))


def _unknown(part: type[BaseModel], document: Document, where: Path, error: ErrorDetails) -> Problem:
    names = _field_names(_model_at(part, where[:-1], document))
    suggestion = did_you_mean(str(error["loc"][-1]), names)
    return fields.UNKNOWN_FIELD.at(unknown_key(part, document, where), suggestion=suggestion, known=", ".join(names))


def _not_in_list(part: type[BaseModel], document: Document, where: Path, error: ErrorDetails) -> Problem:
    del part
    choices = _choices(str(error["ctx"]["expected" if "expected" in error["ctx"] else "expected_tags"]))
    value = _value(document, (*where, "type") if error["type"] == "union_tag_invalid" else where)
    place = document.place((*where, "type") if error["type"] == "union_tag_invalid" else where)
    return fields.UNKNOWN_VALUE.at(place, suggestion=did_you_mean(value, choices), known=", ".join(choices))


def _no_tag(part: type[BaseModel], document: Document, where: Path, error: ErrorDetails) -> Problem:
    del part, error
    place = document.key((*where, "type")) if (*where, "type") in document.entries else document.place(where)
    return fields.MISSING_FIELD.at(place, name="type", description="figurens type, for eksempel «boks».")


def _pattern(part: type[BaseModel], document: Document, where: Path, error: ErrorDetails) -> Problem:
    del part
    how = PATTERN_HINTS.get(error["ctx"]["pattern"], "Se efter i vejledningen, hvordan feltet skrives.")
    return fields.BAD_VALUE.at(document.place(where), how=how)


_HANDLERS: Mapping[str, Callable[[type[BaseModel], Document, Path, ErrorDetails], Problem]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_in_list,
    "literal_error": _not_in_list,
    "union_tag_invalid": _not_in_list,
    "union_tag_not_found": _no_tag,
    "string_pattern_mismatch": _pattern,
}


def _choices(expected: str) -> tuple[str, ...]:
    """«'a', 'b' or 'c'» as pydantic words it -> the choices."""
    return tuple(part.strip().strip("'") for part in expected.replace(" or ", ", ").split(","))


def _value(document: Document, path: Path) -> str:
    entry = document.entries.get(path)
    return entry.scalar.value if entry and entry.scalar else ""


def _field_names(model: type[BaseModel] | None) -> tuple[str, ...]:
    return tuple(info.alias or name for name, info in model.model_fields.items()) if model else ()


def _description(part: type[BaseModel], document: Document, where: Path, name: str) -> str:
    model = _model_at(part, where, document)
    infos: tuple[FieldInfo, ...] = tuple(model.model_fields.values()) if model else ()
    return next((info.description or "" for info in infos if info.alias == name), "")


def _model_at(part: type[BaseModel], path: Path, document: Document) -> type[BaseModel] | None:
    """The model of the mapping at `path`; of a figure the one that its `type` names."""
    model: type[BaseModel] | None = part
    walked: Path = ()
    for segment in path:
        walked = (*walked, segment)
        if isinstance(segment, int):
            continue
        info = next((i for i in model.model_fields.values() if i.alias == segment), None) if model else None
        tag = _value(document, (*walked, path[len(walked)], "type")) if len(path) > len(walked) else ""
        model = _model_in(info.annotation, tag) if info else None
    return model


def _model_in(annotation: Any, tag: str) -> type[BaseModel] | None:
    """The first model inside an annotation; of several the one whose `type` is `tag`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        kind = annotation.model_fields.get("type")
        tags = get_args(kind.annotation) if kind else ()
        return annotation if not tag or not tags or tag in tags else None
    return next((model for inner in get_args(annotation) if (model := _model_in(inner, tag))), None)
