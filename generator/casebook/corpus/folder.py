"""The files of a casebook as they were read: what follows from them is worked out without the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebook.corpus.documents import as_record, as_stray, strays, texts
from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.danish import listing
from casebook.problem import CasebookError, Problem
from casebook.source import (
    FINGERPRINTS,
    WORDLISTS,
    Article,
    Document,
    Picture,
    article_of,
    articles,
    document_of,
    files_in,
    foreign_contents,
    lists_of,
    pictures,
    text_of,
)
from casebook.source.addresses import Registered, read_addresses
from casebook.source.editions import edition_names
from casebook.structural_rules import files
from casebook.suggest import did_you_mean, nearest

POLICY_FILE = "site_config/policy.yml"
TEXTS_FILE = "site_config/texts.yml"
POPULATION_FILE = "site_config/population/alder-og-koen.yml"
PUBLISHER_FILE = "site_config/redaktion.yml"
REGIONS_FILE = "site_config/regions.yml"
SENTENCES_FILE = "site_config/sentences.yml"
NAMES_FILE = "site_config/navne.yml"
# A casebook may do without them.
WHERE_THERE = (POPULATION_FILE, PUBLISHER_FILE, REGIONS_FILE, SENTENCES_FILE, NAMES_FILE)
LISTS = (FINGERPRINTS, WORDLISTS)
_CONFIGURED, _VOCABULARIES = "site_config/", "site_config/vocabulary/"
TOOL_FILE = "generator/casebook/__init__.py"  # where it lies, the folder is the repository of the tool itself
REGISTERS = (*(kind.file for kind in (Kind.MUNICIPALITY, Kind.SOURCE, *VOCABULARIES)), POLICY_FILE, TEXTS_FILE)
NO_PLACE = (
    "Der er ingen plads til filen i en casebog.",
    "En post ligger direkte i cases/ eller methods/, en side i content/, og et register i site_config/.",
)


@dataclass(frozen=True)
class Folder:
    """`registers` are by file, `records` by kind and `lists` by folder, all with their text only.

    What is `WHERE_THERE` is among the registers where the casebook has it. `strays` are the files that lie among the
    records and pages and are none, `foreign` the problems of what may not lie where it does, `addresses` the registry
    of what was published, `editions` the names of those that are stored. `of_tool` is True in the tool's
    own repository.
    """

    registers: Mapping[str, Document] = field(default_factory=dict)
    records: Mapping[Kind, tuple[Document, ...]] = field(default_factory=dict)
    strays: tuple[Document, ...] = ()
    lists: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    pictures: tuple[Picture, ...] = ()
    foreign: tuple[Problem, ...] = ()
    addresses: tuple[Registered, ...] = ()
    editions: tuple[str, ...] = ()
    of_tool: bool = False

    def with_text(self, file: str, text: str) -> Folder:
        """The folder with another text in one file, or with one file more. CasebookError where none can be."""
        place, _, name = file.partition("/")
        document = document_of(file, text.encode("utf-8", "surrogatepass"))  # what is no text is a finding
        kind = next((kind for kind in RECORDS if kind.file == place), None)
        if kind and name and "/" not in name and not name.startswith("."):
            if not name.endswith(".yml"):
                return replace(self, strays=_with(self.strays, as_stray(file, document)))
            records = _with(self.records.get(kind, ()), as_record(file, document))
            return replace(self, records={**self.records, kind: records})
        if file in self.registers:
            return replace(self, registers={**self.registers, file: document})
        if place == "content" and name.endswith(".md"):
            kept = (article for article in self.articles if article.document.file != file)
            return replace(self, articles=tuple(sorted((*kept, article_of(document)), key=_file_of)))
        raise CasebookError(*NO_PLACE)

    def only(self, kept: Callable[[str], bool]) -> Folder:
        """The folder without the records, pages and pictures whose file is not kept."""
        return replace(
            self,
            records={
                kind: tuple(document for document in documents if kept(document.file))
                for kind, documents in self.records.items()
            },
            strays=tuple(document for document in self.strays if kept(document.file)),
            articles=tuple(article for article in self.articles if kept(article.document.file)),
            pictures=tuple(picture for picture in self.pictures if kept(picture.document.file)),
            foreign=tuple(problem for problem in self.foreign if kept(problem.place.file)),
        )


def read_registers(root: Path) -> dict[str, Document]:
    """The text of each register below `root`; one that is missing says so."""
    files = (*REGISTERS, *(file for file in WHERE_THERE if (root / file).is_file()))
    return {file: text_of(root, file) for file in files}


def read_lists(root: Path) -> dict[str, tuple[Document, ...]]:
    """The word lists and fingerprints below `root`, by folder."""
    return {folder: tuple(lists_of(root, folder)) for folder in LISTS}


def read_folder(root: Path) -> Folder:
    """Everything that is read of a casebook. Never raises for what the files are or hold."""
    foreign = tuple(foreign_contents(root))
    return Folder(
        registers=read_registers(root),
        records={kind: tuple(texts(root, kind)) for kind in RECORDS},
        strays=(*(stray for kind in RECORDS for stray in strays(root, kind)), *_beside_pages(root, foreign)),
        lists=read_lists(root),
        articles=tuple(articles(root)),
        pictures=tuple(pictures(root)),
        foreign=(*foreign, *_unused(root)),
        addresses=read_addresses(root),
        editions=edition_names(root),
        of_tool=(root / TOOL_FILE).is_file(),
    )


def _unused(root: Path) -> Iterator[Problem]:
    """The files that are called almost as a register is, and all others among the vocabularies: nobody reads them."""
    for folder in (_CONFIGURED, _VOCABULARIES):
        read = {file.removeprefix(folder): file for file in (*REGISTERS, *WHERE_THERE) if file.startswith(folder)}
        read = {name: file for name, file in read.items() if "/" not in name}
        for file in files_in(root, folder.rstrip("/")):
            name = file.removeprefix(folder)
            if name not in read and (folder == _VOCABULARIES or nearest(name, read)):
                suggestion, place = did_you_mean(name, read), Document(file).place()
                yield files.UNUSED.at(place, suggestion=suggestion, read=listing(sorted(read)))


def _beside_pages(root: Path, foreign: Iterable[Problem]) -> Iterator[Document]:
    """The texts that lie among the pages and are none; what is wrong with them is told of as `foreign`."""
    read = (text_of(root, problem.place.file) for problem in foreign)
    return (Document(document.file, document.text) for document in read if document.text)


def _with(documents: Iterable[Document], changed: Document) -> tuple[Document, ...]:
    kept = (document for document in documents if document.file != changed.file)
    return tuple(sorted((*kept, changed), key=lambda document: document.file))


def _file_of(article: Article) -> tuple[str, ...]:
    return tuple(article.document.file.split("/"))  # as paths are sorted
