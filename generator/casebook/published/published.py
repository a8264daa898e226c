"""The published casebook: public records and registers, with every reference resolved and every back-link computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casebook.corpus.kinds import Kind
from casebook.corpus.use import use_of
from casebook.corpus.withdrawn import Tombstone
from casebook.model import Municipality, Policy, RegionInLaw, Source, Term, Texts
from casebook.model.publisher import Publisher
from casebook.model.values import Region
from casebook.published.insiders import InsiderCounts
from casebook.published.records import PublicCase, PublicExemption, PublicMethod, PublicRecord
from casebook.source.sentences import PACKAGE, Sentences

Target = tuple[Kind, str]


@dataclass(frozen=True)
class Published:
    """`cases` and `methods` are by id; a reference in them leads to something that is published too.

    `withdrawn` are the records of which nothing but the address is left. `wordlists` are those of `site_config/`, by
    name: the search takes everyday words from them.
    """

    texts: Texts
    cases: Mapping[str, PublicCase] = field(default_factory=dict)
    methods: Mapping[str, PublicMethod] = field(default_factory=dict)
    vocabularies: Mapping[Kind, Mapping[str, Term]] = field(default_factory=dict)
    municipalities: Mapping[str, Municipality] = field(default_factory=dict)
    regions: Mapping[Region, RegionInLaw] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    wordlists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    publisher: Publisher | None = None
    policy: Policy | None = None
    sentences: Sentences = PACKAGE
    withdrawn: tuple[Tombstone, ...] = ()
    exemptions: tuple[PublicExemption, ...] = ()
    insiders: InsiderCounts = field(default_factory=InsiderCounts)
    backlinks: Mapping[Target, tuple[PublicRecord, ...]] = field(default_factory=dict, repr=False)

    def term(self, kind: Kind, term_id: str) -> Term:
        """A term of a vocabulary."""
        return self.vocabularies[kind][term_id]

    def referring_to(self, kind: Kind, target: str) -> tuple[PublicRecord, ...]:
        """The records that refer to something, cases before methods, each once, by title."""
        return self.backlinks.get((kind, target), ())

    def cases_on(self, kind: Kind, target: str) -> tuple[PublicCase, ...]:
        """The cases among the records that refer to something."""
        return tuple(record for record in self.referring_to(kind, target) if isinstance(record, PublicCase))

    def cases_using(self, method: str) -> tuple[PublicCase, ...]:
        """The cases that use a method."""
        return tuple(case for case in self.cases_on(Kind.METHOD, method) if use_of(case, method))

    def cases_mentioning(self, method: str) -> tuple[PublicCase, ...]:
        """The cases that name a method without using it."""
        return tuple(case for case in self.cases_on(Kind.METHOD, method) if not use_of(case, method))

    def methods_on(self, kind: Kind, target: str) -> tuple[PublicMethod, ...]:
        """The methods among the records that refer to something."""
        return tuple(record for record in self.referring_to(kind, target) if isinstance(record, PublicMethod))
