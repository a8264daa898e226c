"""The context in which a rule reads a passage: what is accounted for, and what the record says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, TypeVarTuple

from casebook.check.passage import Passage, passages
from casebook.check.sentences import Sentence, mask_of, sentences
from casebook.check.shared.ner.declarations import Declarations
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.phrases import is_nobodys, without_kind
from casebook.check.triggers import Prefilter, Triggers
from casebook.check.written import as_written
from casebook.corpus import Corpus, Kind, Registers
from casebook.memo import Answers, Memo
from casebook.model import Case, Method
from casebook.model.base import own_words
from casebook.source import Document, Scalar

T = TypeVar("T")
Asked = TypeVarTuple("Asked")

_IDS = frozenset({"id", "tidligere_id"})


class NamesOfCases:
    """The names that the cases of a corpus declare, none of them a human being's; none without a corpus."""

    def __init__(self, corpus: Corpus | None, judged: Declarations | None = None) -> None:
        self._corpus, self._judged = corpus, judged

    @cached_property
    def all(self) -> frozenset[str]:
        """The names, judged once."""
        judged = self._judged
        return frozenset(_declared_in_cases(self._corpus, judged)) if self._corpus and judged else frozenset()


@dataclass(frozen=True, eq=False)
class CheckContext:
    """The corpus as one document sees it.

    `document` is the file being read and `record` what it holds, None where it does not fit the model or is no record.
    `names` are the proper names that are accounted for wherever they stand: titles and aliases of methods, publishers,
    terms. What only this document declares (pseudonyms, its own title and actor) is to be had from `record`.
    `names_of_cases` has the pseudonyms, titles and actors of all cases: a page that is no case may speak of any of
    them.
    `corpus` are all records, None where only one document is looked at.
    `lists` are the word lists of names. `settled` are the names of fields, the values of closed lists and the ids
    that the casebook itself knows: what is nothing but one of them tells of nobody. `today` is the month of the check,
    «2026-11».
    `memo` is the memory of the run; `own` holds what follows from this document.
    """

    registers: Registers
    today: str
    names: frozenset[str] = frozenset()
    document: Document | None = None
    record: Case | Method | None = None
    names_of_cases: NamesOfCases = field(default_factory=lambda: NamesOfCases(None), repr=False)
    corpus: Corpus | None = field(default=None, repr=False)
    lists: NameLists = field(default_factory=NameLists, repr=False)
    settled: frozenset[str] = frozenset()
    memo: Memo = field(default_factory=Memo, repr=False)
    own: Answers = field(default_factory=Answers, repr=False)

    def of(self, document: Document, record: Case | Method | None) -> CheckContext:
        """The context seen from one document; of the document that was looked at last it is the very same one."""
        return self.memo.current(
            (document, record), lambda: replace(self, document=document, record=record, own=Answers())
        )

    def beside(self, corpus: Corpus) -> CheckContext:
        """The context with other records in it; what is accounted for stays as it is."""
        return replace(self, corpus=corpus, memo=self.memo.beside(), own=Answers())

    def accounting_for(self, names: frozenset[str]) -> CheckContext:
        """The context with other names accounted for."""
        return replace(self, names=names, memo=Memo(), own=Answers())

    @property
    def declared_in_cases(self) -> frozenset[str]:
        """The names that cases declare; worked out when somebody asks, for a case may speak of its own only."""
        return self.names_of_cases.all

    @property
    def of_tool(self) -> bool:
        """True if the casebook is the repository of the tool itself."""
        return self.corpus is not None and self.corpus.of_tool

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every piece of the document that is worth reading, in the order of the file."""
        return tuple(passages(self.document, self._is_told)) if self.document else ()

    def _is_told(self, scalar: Scalar) -> bool:
        """True if a key or a value is no word of the casebook's own. An id is somebody's choice where it is given."""
        given = not scalar.is_key and not _IDS.isdisjoint(scalar.path)
        return given or scalar.value not in self.settled

    def for_run(self, make: Callable[[CheckContext, *Asked], T], *asked: *Asked) -> T:
        """An answer that follows from the registers and word lists, worked out once a run; `make` sees no records."""
        return self.memo.run.of((make, *asked), lambda: make(self._without_records, *asked))

    def for_records(self, make: Callable[[CheckContext, *Asked], T], *asked: *Asked) -> T:
        """An answer that follows from all records together, worked out once; `make` sees no document."""
        return self.memo.records.of((make, *asked), lambda: make(self._without_document, *asked))

    def for_document(self, make: Callable[[CheckContext], T]) -> T:
        """An answer that follows from this document, worked out once while it is read."""
        own = self.own
        if make not in own:
            own[make] = make(self)
        answer: T = own[make]
        return answer

    def for_passage(self, passage: Passage, make: Callable[[Passage, CheckContext], T]) -> T:
        """An answer about a passage as this document sees it, worked out once while it is read."""
        question = make, passage
        if question not in self.own:  # not `of`: this is asked for each rule and passage, and a lambda takes time
            self.own[question] = make(passage, self)
        answer: T = self.own[question]
        return answer

    def sentences(self, passage: Passage) -> tuple[Sentence, ...]:
        """The sentences of a passage."""
        return self.for_passage(passage, _sentences)

    def mask(self, passage: Passage) -> int:
        """The mask of all triggers that are in a passage."""
        return self.for_passage(passage, _mask)

    def holds(self, passage: Passage, triggers: Triggers) -> bool:
        """True if one of some triggers is in a passage."""
        mask: int | None = self.own.get((_mask, passage))  # not `mask`: this is asked for each pattern and passage
        return bool((self.mask(passage) if mask is None else mask) & triggers.mask)

    @cached_property
    def _without_document(self) -> CheckContext:
        return replace(self, document=None, record=None, own=Answers())

    @cached_property
    def _without_records(self) -> CheckContext:
        return replace(
            self,
            names=frozenset(),
            document=None,
            record=None,
            names_of_cases=NamesOfCases(None),
            corpus=None,
            settled=frozenset(),
            today="",
            own=Answers(),
        )


def _sentences(passage: Passage, context: CheckContext) -> tuple[Sentence, ...]:
    return sentences(passage.stretches, context.for_run(_prefilter))


def _mask(passage: Passage, context: CheckContext) -> int:
    return mask_of(passage.text, passage.vocabulary, context.for_run(_prefilter))


def _prefilter(context: CheckContext) -> Prefilter:
    del context  # it is the same for all registers, but what it remembers are the words of this run
    return Prefilter()


def declarations(context: CheckContext) -> Declarations:
    """The judge of declared names, with the word lists of the casebook."""
    return context.for_run(_declarations)


def _declarations(context: CheckContext) -> Declarations:
    return Declarations(context.lists)


def context_of(corpus: Corpus, today: str) -> CheckContext:
    """The context of a corpus, as of a month; in one run it is always the same one."""
    return corpus.memo.records.of((context_of, today), lambda: _context_of(corpus, today))


def _context_of(corpus: Corpus, today: str) -> CheckContext:
    registers, memo = corpus.registers, Memo(corpus.memo.texts, corpus.memo.run)
    bare = CheckContext(registers, today, corpus=corpus, lists=NameLists.of(registers.wordlists), memo=memo)
    return replace(
        bare,
        names=bare.for_run(_accounted, corpus.method_names),
        names_of_cases=NamesOfCases(corpus, declarations(bare)),
        settled=_settled(corpus),
    )


def _accounted(context: CheckContext, methods: frozenset[str]) -> frozenset[str]:
    """The names that may stand in every document; `methods` are what methods are called."""
    registers = context.registers
    publishers = {name for source in registers.sources.values() for name in (source.publisher, source.title)}
    public = {name for entry in registers.public_names for name in (entry.name, *entry.short)}
    public |= {short for name in public if (short := without_kind(name)) and is_nobodys(short, context.lists)}
    return frozenset(declarations(context).nobodys(methods | publishers | public))


def _declared_in_cases(corpus: Corpus, judged: Declarations) -> Iterator[str]:
    """Names that cases declare, also cases that cannot be read; none that is a human being's."""
    unread = (
        document
        for document in corpus.documents.get(Kind.CASE, ())
        if document.name not in corpus.cases and document.text
    )
    ours = (
        *(as_written(None, case) for case in corpus.cases.values()),
        *(as_written(document, None) for document in unread),
    )
    for declared in ours:
        people = judged.pseudonyms(declared.pseudonyms)
        yield from (*people, *judged.nobodys(declared.own, people))


def _settled(corpus: Corpus) -> frozenset[str]:
    registers = corpus.registers
    methods = [document.name for document in corpus.documents.get(Kind.METHOD, ())]
    ids = (methods, registers.municipalities, registers.sources, *registers.vocabularies.values())
    return own_words().union(*ids)
