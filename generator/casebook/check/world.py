"""What a rule may know of the world around a passage: what is accounted for, and what the record says of itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from casebook.check.passage import Passage, passages
from casebook.check.shared.ner.declarations import Declarations
from casebook.check.shared.ner.lists import NameLists
from casebook.check.written import as_written
from casebook.corpus import Corpus, Kind, Registers
from casebook.model import Case, Method
from casebook.model.base import closed_lists, field_names
from casebook.source import Document, Scalar

T = TypeVar("T")
_LAST = "the world as the document that was looked at last sees it"

_IDS = frozenset({"id", "tidligere_id"})


@dataclass(frozen=True)
class World:
    """The corpus as one document sees it.

    `document` is the file being read and `record` what it holds, None where it does not fit the model or is no record.
    `names` are the proper names that are accounted for wherever they stand: titles and aliases of methods, publishers,
    terms. What only this document declares (pseudonyms, its own title and actor) is to be had from `record`.
    `told` are the pseudonyms, titles and actors of all cases: a page that is no case may speak of any of them.
    `corpus` are all records, None where only one document is looked at.
    `lists` are the word lists of names. `settled` are the names of fields, the values of closed lists and the ids
    that the casebook itself knows: what is nothing but one of them tells of nobody. `today` is the month of the check,
    «2026-11».
    """

    registers: Registers
    today: str
    names: frozenset[str] = frozenset()
    document: Document | None = None
    record: Case | Method | None = None
    told: frozenset[str] = frozenset()
    corpus: Corpus | None = field(default=None, repr=False)
    lists: NameLists = field(default_factory=NameLists, repr=False)
    settled: frozenset[str] = frozenset()
    shared: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)
    across: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)

    def of(self, document: Document, record: Case | Method | None) -> World:
        """The same world, seen from one document; of the document that was looked at last it is the very same one."""
        last = cast("World | None", self.shared.get(_LAST))
        if last is None or last.document is not document or last.record is not record:
            last = replace(self, document=document, record=record)
            self.shared[_LAST] = last
        return last

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every piece of the document that is worth reading, in the order of the file."""
        return tuple(passages(self.document, self._is_told)) if self.document else ()

    def _is_told(self, scalar: Scalar) -> bool:
        """True if a key or a value is no word of the casebook's own. An id is somebody's choice where it is given."""
        given = not scalar.is_key and not _IDS.isdisjoint(scalar.path)
        return given or scalar.value not in self.settled

    def once(self, make: Callable[[World], T]) -> T:
        """What `make` says of the world as this document sees it, asked for once and then remembered."""
        return _remembered(self.__dict__.setdefault("_of_document", {}), make, self)

    def once_in(self, passage: Passage, make: Callable[[Passage, World], T]) -> T:
        """What `make` finds in a passage as this document sees it, asked for once and then remembered."""
        key = make, id(self)
        if key not in passage.answers:
            passage.answers[key] = make(passage, self)
        found: T = passage.answers[key]
        return found

    def once_a_corpus(self, make: Callable[[World], T]) -> T:
        """What `make` says of all records together, asked for once and then remembered."""
        return _remembered(self.across, make, self)

    def beside(self, corpus: Corpus) -> World:
        """The same world with other records in it."""
        return replace(self, corpus=corpus, across={})

    def once_for_all(self, make: Callable[[World], T]) -> T:
        """What `make` says of what all documents have in common, asked for once and then remembered."""
        return _remembered(self.shared, make, self)


def _remembered(answers: dict[Hashable, Any], make: Callable[[World], T], world: World) -> T:
    if make not in answers:
        answers[make] = make(world)
    found: T = answers[make]
    return found


def world_of(corpus: Corpus, today: str) -> World:
    """The world of a corpus."""
    publishers = {name for source in corpus.registers.sources.values() for name in (source.publisher, source.title)}
    lists = NameLists.of(corpus.registers.wordlists)
    judged = Declarations(lists)
    told = frozenset(_told(corpus, judged))
    return World(
        corpus.registers,
        today,
        frozenset(judged.nobodys(corpus.method_names | publishers)),
        told=told,
        corpus=corpus,
        lists=lists,
        settled=_settled(corpus),
    )


def _told(corpus: Corpus, judged: Declarations) -> Iterator[str]:
    """What the cases declare of names, but for those that are a human being's; also those that cannot be read."""
    unread = (one for one in corpus.documents.get(Kind.CASE, ()) if one.name not in corpus.cases and one.text)
    ours = (*(as_written(None, case) for case in corpus.cases.values()), *(as_written(one, None) for one in unread))
    for declared in ours:
        people = judged.pseudonyms(declared.pseudonyms)
        yield from (*people, *judged.nobodys(declared.own, people))


def _settled(corpus: Corpus) -> frozenset[str]:
    registers = corpus.registers
    methods = [document.name for document in corpus.documents.get(Kind.METHOD, ())]
    ids = (methods, registers.municipalities, registers.sources, *registers.vocabularies.values())
    return field_names().union(*closed_lists().values(), *ids)
