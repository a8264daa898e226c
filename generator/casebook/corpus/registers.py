"""The registers of `site_config/`: vocabularies, municipalities, sources, policy, texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from casebook.corpus.fields import check_policy, check_region, check_texts
from casebook.corpus.folder import (
    LISTS,
    NAMES_FILE,
    POLICY_FILE,
    POPULATION_FILE,
    PUBLISHER_FILE,
    REGIONS_FILE,
    SENTENCES_FILE,
    TEXTS_FILE,
    read_lists,
    read_registers,
)
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.markdown import check_markdown
from casebook.corpus.sentences import sentences_of
from casebook.model import (
    Municipality,
    Policy,
    PopulationGroup,
    PublicName,
    RegionInLaw,
    Source,
    Term,
    Texts,
    parse,
    parse_list,
)
from casebook.model.base import Part
from casebook.model.publisher import Publisher
from casebook.model.registers import Listed
from casebook.model.values import Region
from casebook.problem import Problem
from casebook.source import FINGERPRINTS, WORDLISTS, Document, Tree, compose, entries_of, words_in
from casebook.source.sentences import PACKAGE, Sentences
from casebook.structural_rules import references

E = TypeVar("E", bound=Listed)
Single = TypeVar("Single", bound=Part)


@dataclass(frozen=True)
class Registers:
    """All that records refer to. `policy` and `texts` are None where their file is at fault: `problems` says why.

    `population` is empty where there are no figures: then no risk can be computed.
    `regions` are those that the law forms or merges; empty where the casebook does not say.
    `publisher` is None where the casebook does not say who answers for it.
    `public_names` are those that the publisher may write anywhere.
    `fingerprints` are the hashes of each source's words, for those that have any.
    """

    municipalities: Mapping[str, Municipality] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    vocabularies: Mapping[Kind, Mapping[str, Term]] = field(default_factory=dict)
    policy: Policy | None = None
    texts: Texts | None = None
    population: tuple[PopulationGroup, ...] = ()
    regions: Mapping[Region, RegionInLaw] = field(default_factory=dict)
    public_names: tuple[PublicName, ...] = ()
    fingerprints: Mapping[str, frozenset[str]] = field(default_factory=dict)
    documents: Mapping[Kind, Document] = field(default_factory=dict)
    wordlists: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()
    policy_document: Document | None = None
    texts_document: Document | None = None
    publisher: Publisher | None = None
    sentences: Sentences = PACKAGE
    sentences_document: Document | None = None

    def term(self, kind: Kind, term_id: str) -> Term:
        """The term of a vocabulary; KeyError where it has none with this id."""
        return self.vocabularies[kind][term_id]

    def ids(self, kind: Kind) -> frozenset[str]:
        """Every id that the register's file holds, also of entries that are otherwise at fault."""
        return frozenset(filter(None, ids_in(self.documents[kind])))

    def is_readable(self, kind: Kind) -> bool:
        """True if the register's file is a list at all, so that an id can be said not to be in it."""
        return isinstance(self.documents[kind].tree, list)


def ids_in(document: Document) -> tuple[str, ...]:
    """The id of each entry of a register, as the model reads it; empty where an entry has none."""
    entries = document.tree if isinstance(document.tree, list) else []
    return tuple(_id_of(entry) for entry in entries)


def _id_of(entry: Tree) -> str:
    entry_id = entry.get("id") if isinstance(entry, dict) else None
    return str(entry_id).strip() if isinstance(entry_id, str | int) else ""


def load_registers(root: Path) -> Registers:
    """All registers below `root`."""
    return registers_of(read_registers(root), read_lists(root))


def registers_of(files: Mapping[str, Document], lists: Mapping[str, tuple[Document, ...]]) -> Registers:
    """The registers that some files, by name, and some lists, by folder, hold."""
    read = {file: document if document.problems else compose(document) for file, document in files.items()}
    documents = {kind: read[kind.file] for kind in (Kind.MUNICIPALITY, Kind.SOURCE, *VOCABULARIES)}
    municipalities, in_municipalities = _by_id(Municipality, documents[Kind.MUNICIPALITY])
    sources, in_sources = _by_id(Source, documents[Kind.SOURCE])
    terms = {kind: _by_id(Term, documents[kind]) for kind in VOCABULARIES}
    policy, in_policy = _checked(Policy, read[POLICY_FILE], check_policy)
    population, in_population = _figures(read.get(POPULATION_FILE))
    regions, in_regions = _regions(read.get(REGIONS_FILE))
    public_names, in_names = _public_names(read.get(NAMES_FILE))
    publisher, in_publisher = _publisher(read.get(PUBLISHER_FILE))
    texts, in_texts = _checked(Texts, read[TEXTS_FILE], check_texts)
    sentences, in_sentences = sentences_of(read.get(SENTENCES_FILE))
    in_others = (*in_policy, *in_population, *in_regions, *in_names, *in_publisher, *in_texts, *in_sentences)
    return Registers(
        municipalities=municipalities,
        sources=sources,
        vocabularies={kind: entries for kind, (entries, _) in terms.items()},
        policy=policy,
        policy_document=read[POLICY_FILE],
        texts=texts,
        texts_document=read[TEXTS_FILE],
        publisher=publisher,
        sentences=sentences,
        sentences_document=read.get(SENTENCES_FILE),
        population=population,
        regions=regions,
        public_names=public_names,
        fingerprints={file.name: entries_of(file) for file in lists.get(FINGERPRINTS, ())},
        documents=documents,
        wordlists={file.name: words_in(file) for file in lists.get(WORDLISTS, ())},
        problems=(
            *in_municipalities,
            *in_sources,
            *(problem for _, in_vocabulary in terms.values() for problem in in_vocabulary),
            *in_others,
            *(problem for folder in LISTS for file in lists.get(folder, ()) for problem in file.problems),
        ),
    )


def _publisher(document: Document | None) -> tuple[Publisher | None, tuple[Problem, ...]]:
    """The organisation behind the casebook, and what is wrong with the file; None where there is no such file."""
    return _one(Publisher, document) if document else (None, ())


def _figures(document: Document | None) -> tuple[tuple[PopulationGroup, ...], tuple[Problem, ...]]:
    """The population figures, and what is wrong with them; none where the casebook has no such file."""
    if document is None or (document.tree is None and document.problems):
        return (), document.problems if document else ()
    groups, unfit = parse_list(PopulationGroup, document)
    return (() if unfit else groups), (*document.problems, *unfit)


def _public_names(document: Document | None) -> tuple[tuple[PublicName, ...], tuple[Problem, ...]]:
    """The names that may stand anywhere, and what is wrong with them; none where there is no such file."""
    if document is None or (document.tree is None and document.problems):
        return (), document.problems if document else ()
    entries, unfit = parse_list(PublicName, document)
    return entries, (*document.problems, *unfit)


def _regions(document: Document | None) -> tuple[Mapping[Region, RegionInLaw], tuple[Problem, ...]]:
    """The regions that the law forms or merges, and what is wrong with them; none where there is no such file."""
    if document is None or (document.tree is None and document.problems):
        return {}, document.problems if document else ()
    entries, unfit = parse_list(RegionInLaw, document)
    ended = (problem for i, entry in enumerate(entries) for problem in check_region(entry, document, (i,)))
    return {entry.id: entry for entry in entries}, (*document.problems, *unfit, *_taken_twice(document), *ended)


def _one(part: type[Single], document: Document) -> tuple[Single | None, tuple[Problem, ...]]:
    """A register that is one thing, and what is wrong with it."""
    if document.tree is None and document.problems:
        return None, document.problems
    register, unfit = parse(part, document)
    return register, (*document.problems, *unfit, *check_markdown(document))


def _checked(
    part: type[Single], document: Document, check: Callable[[Single, Document], Iterator[Problem]]
) -> tuple[Single | None, tuple[Problem, ...]]:
    """A register that is one thing, with what is wrong between its fields too."""
    register, problems = _one(part, document)
    return register, (*problems, *(check(register, document) if register else ()))


def _by_id(part: type[E], document: Document) -> tuple[dict[str, E], tuple[Problem, ...]]:
    """The entries of a register by id, and what is wrong with any of them."""
    if document.tree is None and document.problems:
        return {}, document.problems
    entries, unfit = parse_list(part, document)
    return {entry.id: entry for entry in entries}, (*document.problems, *unfit, *_taken_twice(document))


def _taken_twice(document: Document) -> tuple[Problem, ...]:
    """An id that two entries of a register share."""
    ids = ids_in(document)
    first = {entry_id: i for i, entry_id in reversed(list(enumerate(ids)))}
    return tuple(
        references.ID_TAKEN.at(document.place((i, "id")))
        for i, entry_id in enumerate(ids)
        if entry_id and first[entry_id] != i
    )
