"""The words of pages and scripts: each is written once, in the YAML files of this folder, one a family of pages.

`Sentences.say("fit.pro")` gives a sentence, with its words in braces filled in. A casebook says what it wants to in its
own words, by the same keys (`site_config/sentences.yml`). What is written elsewhere, since it is declared there (a
facet, a field, a rule), is asked for with what is declared: `Sentences.worded("facets.tema", "Tema")`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path as FilePath
from typing import cast

from casebook import danish
from casebook.source.compose import compose
from casebook.source.document import Document

Group = Mapping[str, str]
FOLDER = FilePath(__file__).parent
OF_SCRIPTS = "scripts"
_FILLED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Sentences:
    """All sentences of a site: those of the package, but for those that the casebook has `own` words for, by key."""

    own: tuple[tuple[str, str], ...] = ()

    def say(self, key: str, **values: object) -> str:
        """The sentence of a key («fit.pro») with its words in braces filled in; KeyError where there is none."""
        return fill(self._texts[key], values)

    def worded(self, key: str, declared: str) -> str:
        """The casebook's own words for what is `declared` in the program, or else that."""
        return self._own.get(key, declared)

    def listing(self, words: Sequence[str]) -> str:
        """«angst», «angst og depression», «angst, depression og gæld»."""
        return danish.listing(words, self.say("page.and"))

    def when(self, date: str) -> str:
        """«2014» as it is, «2014-01» as «januar 2014», «2014-01-31» as «den 31. januar 2014»."""
        year, *rest = date.split("-")
        if not rest:
            return year
        month = self.say(f"months.of_{int(rest[0])}")
        if len(rest) == 1:
            return self.say("dates.month", month=month, year=year)
        return self.say("dates.day", day=int(rest[1]), month=month, year=year)

    def counted(self, number: int, singular: str, several: str) -> str:
        """«1 case», «2 cases», «ingen cases»; the nouns are said by their keys."""
        return f"{number or self.say('nouns.none')} {self.say(singular if number == 1 else several)}"

    def scripts(self) -> Mapping[str, Group]:
        """The sentences that scripts say, by group."""
        return {group: self.group(group) for group in script_groups()}

    def group(self, group: str) -> Group:
        """The sentences of a group, by name."""
        return {name: self._texts[f"{group}.{name}"] for name in groups()[group]}

    def changed_scripts(self) -> frozenset[str]:
        """The groups of what scripts say that the casebook has own words in."""
        return frozenset(key.partition(".")[0] for key, _ in self.own) & script_groups().keys()

    def tree(self) -> dict[str, dict[str, str]]:
        """The casebook's own words as they stand in its file."""
        groups_of_own: dict[str, dict[str, str]] = {}
        for key, text in self.own:
            group, _, name = key.partition(".")
            groups_of_own.setdefault(group, {})[name] = text
        return groups_of_own

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {**dict(sentences()), **self._own}

    @cached_property
    def _own(self) -> Mapping[str, str]:
        return dict(self.own)


PACKAGE = Sentences()


def sentences() -> Iterator[tuple[str, str]]:
    """Every key of the package with its sentence."""
    return ((f"{group}.{name}", text) for group, texts in groups().items() for name, text in texts.items())


def script_groups() -> Mapping[str, Group]:
    """The package's sentences that scripts say, by group."""
    return _files()[OF_SCRIPTS]


def fill(sentence: str, values: Mapping[str, object]) -> str:
    """A sentence with its words in braces filled in; KeyError where there is no value for one."""
    return _FILLED.sub(lambda word: str(values[word[1]]), sentence)


def filled_in(sentence: str) -> tuple[str, ...]:
    """The words in braces of a sentence, each once, in order."""
    return tuple(dict.fromkeys(_FILLED.findall(sentence)))


@cache
def groups() -> Mapping[str, Group]:
    """The package's sentences, by group and name."""
    return {group: texts for groups_of_file in _files().values() for group, texts in groups_of_file.items()}


@cache
def _files() -> Mapping[str, Mapping[str, Group]]:
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.yml"))}


def _read(path: FilePath) -> Mapping[str, Group]:
    return cast("Mapping[str, Group]", compose(Document(path.name, path.read_text("utf-8"))).tree)
