"""The casebook as a program uses it: loaded once, asked in memory. The command line and a browser come in here.

    casebook = Casebook.load(root, today="2026-11")          # the disk is read here, and never again
    casebook = Casebook.packed(data, today="2026-11")        # or not at all
    casebook.with_document("cases/ny-case.yml", text).findings("cases/ny-case.yml")

A file is named as it lies below the root. What is wrong with a text is a finding, never an exception.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.check.context import context_of
from casebook.check.engine import Checked, check
from casebook.check.shared.lives.dataset import dataset
from casebook.corpus import Corpus, Registers
from casebook.corpus.folder import Folder, read_folder
from casebook.corpus.loading import corpus_of
from casebook.corpus.menu import unknown_in_menu
from casebook.corpus.registers import registers_of
from casebook.corpus.vanished import vanished
from casebook.memo import Memo
from casebook.problem import Problem
from casebook.source import Document, Settings, read_settings, united
from casebook.source.addresses import REGISTRY

if TYPE_CHECKING:
    from casebook.autofix import Fixed
    from casebook.check.shared.lives.insiders import InsiderRisk
    from casebook.render.html.page import Page
    from casebook.risk.assessment import Assessment
    from casebook.risk.dataset import Dataset, Key

_NONE: Mapping[str, frozenset[str]] = {}
_NO_ENVIRONMENT: Mapping[str, str] = {}


@dataclass(frozen=True)
class Found:
    """The findings in some files: `structural` ones, and those of the rules (`checked`)."""

    corpus: Corpus
    structural: tuple[Problem, ...]
    checked: Checked

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, sorted, as any format may show them."""
        return self.checked.beside(self.structural)


@dataclass(frozen=True)
class Casebook:
    """A casebook in memory, as of the month `today`. Another text makes another casebook; this one stays as it is."""

    folder: Folder
    today: str
    settings: Settings = field(default_factory=Settings)
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    registers: Registers = field(default_factory=Registers, repr=False)
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)

    @classmethod
    def load(
        cls,
        root: Path,
        *,
        today: str,
        environment: Mapping[str, str] = _NO_ENVIRONMENT,
        lists: Mapping[str, frozenset[str]] = _NONE,
        kept: Callable[[str], bool] = lambda _: True,
    ) -> Casebook:
        """The casebook below `root`; `lists` are word lists beside its own, `environment` what mkdocs.yml may ask.

        Records, pages and pictures whose file is not `kept` are as if they were not there.
        """
        folder = read_folder(root).only(kept)
        settings = read_settings(root, environment)
        return cls(folder, today, settings, lists, _registers(folder, lists))

    @classmethod
    def packed(cls, *parts: bytes, today: str) -> Casebook:
        """The casebook that a build has packed, in one part or in two. CasebookError where the bytes are none."""
        from casebook.packed import unpack  # noqa: PLC0415 - a check of files on the disk needs none of it

        folder, settings = unpack(*parts)
        return cls(folder, today, settings, registers=_registers(folder, _NONE))

    def with_document(self, name: str, text: str) -> Casebook:
        """The casebook with another text in a file, or with one file more. CasebookError where no file can be so."""
        folder = self.folder.with_text(name, text)
        same = folder.registers is self.folder.registers
        registers = self.registers if same else _registers(folder, self.lists)
        memo = self.memo.beside() if same else self.memo.changed()
        return replace(self, folder=folder, registers=registers, memo=memo)

    def findings(self, name: str) -> tuple[Problem, ...]:
        """The findings of `casebook check` in a file, in the order of its reports."""
        return self.check(name.__eq__).problems

    def check(self, wanted: Callable[[str], bool]) -> Found:
        """The findings in the files that are wanted."""
        corpus = self._corpus_for(wanted)
        of_settings = (*self.settings.problems, *unknown_in_menu(corpus.registers, self.settings))
        gone = vanished(corpus, self.folder.addresses) if wanted(REGISTRY) else ()
        structural = tuple(problem for problem in (*corpus.problems, *of_settings, *gone) if wanted(problem.place.file))
        return Found(corpus, structural, check(corpus, self.today, wanted))

    def person_risk(self, name: str, corpus: Corpus | None = None) -> tuple[Assessment, ...]:
        """The re-identification risk of each person of a case; none where it or the figures cannot be read.

        `corpus` are the records, where a check of the same file has read them already.
        """
        from casebook.risk.assessment import assess  # noqa: PLC0415 - of no use to a check

        corpus = corpus or self._corpus_for(name.__eq__)
        people = dataset(context_of(corpus, self.today))
        case = corpus.cases.get(Document(name).name)
        return tuple(assess(person, people) for person in people.in_record(case.id)) if people and case else ()

    def fixed(self, name: str) -> Fixed | None:
        """The text of a record with every mechanical fix made; None where the file is no record."""
        from casebook.autofix import fixed  # noqa: PLC0415 - a check that mends nothing needs none of it
        from casebook.autofix.records import MODELS  # noqa: PLC0415

        corpus = self._corpus_for(name.__eq__)
        kind = next((kind for kind in MODELS if name.startswith(f"{kind.file}/")), None)
        kind = kind if name.endswith(".yml") else None
        document = corpus.document(name) if kind else None
        return fixed(document, kind, context_of(corpus, self.today)) if document and kind else None

    def insider_risk(self) -> Mapping[Key, InsiderRisk]:
        """The numbers for who knows a project or reads a source, of each person that they concern, by their key."""
        from casebook.check.shared.lives.insiders import insiders_in  # noqa: PLC0415 - of no use to a check

        return insiders_in(context_of(self.corpus, self.today))

    def page(self, name: str, *, sheet: bool = False) -> Page | None:
        """The page, or the sheet, of a record as it would be if published now; None where it cannot be laid out."""
        from casebook.site import page_of_record  # noqa: PLC0415 - heavy: a check makes no pages

        return page_of_record(self.corpus, name, self.today, self.settings, sheet=sheet)

    def dataset(self) -> Dataset | None:
        """All people of the casebook; None without population figures."""
        return dataset(context_of(self.corpus, self.today))

    @cached_property
    def corpus(self) -> Corpus:
        """All records."""
        return corpus_of(self.folder, registers=self.registers, memo=self.memo.beside())

    def _corpus_for(self, wanted: Callable[[str], bool]) -> Corpus:
        """The records as far as they bear on some files: a run of its own, unless all of them are read already."""
        whole: Corpus | None = self.__dict__.get("corpus")
        return whole or corpus_of(self.folder, wanted, registers=self.registers, memo=self.memo.beside())


def _registers(folder: Folder, lists: Mapping[str, frozenset[str]]) -> Registers:
    registers = registers_of(folder.registers, folder.lists)
    return replace(registers, wordlists=united(registers.wordlists, lists)) if lists else registers
