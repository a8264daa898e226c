"""The words of pages and scripts that stand in more than one place: each is written once, in sentences.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import cast

from casebook.source.compose import compose
from casebook.source.document import Document

FILE = FilePath(__file__).with_name("sentences.yml")
_FILLED = re.compile(r"\{(\w+)\}")


def say(key: str, **values: object) -> str:
    """The sentence of a key («fit.pro») with its words in braces filled in; KeyError where there is none."""
    group, _, name = key.partition(".")
    return _FILLED.sub(lambda word: str(values[word[1]]), _groups()[group][name])


def sentences() -> Iterator[tuple[str, str]]:
    """Every key with its sentence."""
    return ((f"{group}.{name}", text) for group, texts in _groups().items() for name, text in texts.items())


def script_groups() -> Mapping[str, Mapping[str, str]]:
    """The sentences that scripts say, by group."""
    return _catalogue()["scripts"]


def filled_in(sentence: str) -> tuple[str, ...]:
    """The words in braces of a sentence, each once, in order."""
    return tuple(dict.fromkeys(_FILLED.findall(sentence)))


@cache
def _groups() -> Mapping[str, Mapping[str, str]]:
    return {group: texts for part in _catalogue().values() for group, texts in part.items()}


@cache
def _catalogue() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    tree = compose(Document(FILE.name, FILE.read_text("utf-8"))).tree
    return cast("Mapping[str, Mapping[str, Mapping[str, str]]]", tree)
