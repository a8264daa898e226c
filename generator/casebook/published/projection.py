"""From the corpus to what is public of it: an allow-list, in the one place where it is decided what is published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from casebook.corpus import Corpus
from casebook.corpus.kinds import Kind
from casebook.corpus.links import register_with_whole_links, with_whole_links
from casebook.corpus.withdrawn import Tombstone
from casebook.danish import sort_key
from casebook.model import Case, Method, Texts
from casebook.model.base import Part
from casebook.model.case import MethodUse
from casebook.model.effort import Effort
from casebook.model.method import RelatedMethod
from casebook.model.policy import SMALLEST_CELL
from casebook.model.privacy import PrivacyNote
from casebook.model.shared import OWN_EXPERIENCE, Citation
from casebook.model.values import EXEMPTIONS
from casebook.published.published import Published, Target
from casebook.published.records import PublicCase, PublicExemption, PublicMethod, PublicRecord

R = TypeVar("R", Case, Method)
U = TypeVar("U", MethodUse, RelatedMethod)
P = TypeVar("P", bound=Part)


def published(
    corpus: Corpus, texts: Texts, held_back: Collection[str] = (), withdrawn: tuple[Tombstone, ...] | None = None
) -> Published:
    """The records that are published, without those in the files `held_back`; links in their texts are made whole.

    Of the records in `withdrawn` (by default those that say so themselves) nothing but the address is published.
    """
    public = {method.id for method in _public(corpus, Kind.METHOD, corpus.methods, held_back)}
    kept = tuple(_public(corpus, Kind.CASE, corpus.cases, held_back))
    registers = corpus.registers
    fewest = registers.policy.smallest_cell if registers.policy else SMALLEST_CELL
    cases = {case.id: with_whole_links(_case(case, public, fewest)) for case in kept}
    methods = {
        method.id: with_whole_links(_method(method, public))
        for method in _public(corpus, Kind.METHOD, corpus.methods, held_back)
    }
    return Published(
        texts=texts,
        cases=cases,
        methods=methods,
        vocabularies={kind: register_with_whole_links(kind, terms) for kind, terms in registers.vocabularies.items()},
        municipalities=registers.municipalities,
        regions=registers.regions,
        sources=register_with_whole_links(Kind.SOURCE, registers.sources),
        wordlists=registers.wordlists,
        publisher=registers.publisher,
        policy=registers.policy,
        sentences=registers.sentences,
        withdrawn=corpus.withdrawn if withdrawn is None else withdrawn,
        exemptions=tuple(_exemptions(kept)),
        backlinks=_backlinks(corpus, {Kind.CASE: cases, Kind.METHOD: methods}),
    )


def _public(corpus: Corpus, kind: Kind, records: Mapping[str, R], held_back: Collection[str]) -> Iterator[R]:
    files = {document.name: document.file for document in corpus.documents[kind]}
    yield from (record for name, record in records.items() if record.is_public and files[name] not in held_back)


def _case(case: Case, methods: Collection[str], fewest: int) -> PublicCase:
    note = _copied(PrivacyNote, case.privacy)
    sources = OWN_EXPERIENCE if case.is_own_experience else tuple(_copied(Citation, cited) for cited in case.citations)
    methods_there = leading_somewhere(case.methods, methods)
    return _copied(PublicCase, case, privacy=note, sources=sources, methods=methods_there, effort=_effort(case, fewest))


def _effort(case: Case, fewest: int) -> Effort | None:
    """The method half, without a number of participants that no table may show either."""
    counted = case.effort and case.effort.participants
    is_small = counted and counted.bounds[0] < fewest
    return case.effort.model_copy(update={"participants": None}) if case.effort and is_small else case.effort


def _method(method: Method, methods: Collection[str]) -> PublicMethod:
    return _copied(PublicMethod, method, related=leading_somewhere(method.related, methods))


def _copied(kind: type[P], part: Part, **changed: object) -> P:
    """The fields of `part` that the public `kind` has, and no others."""
    return kind.model_construct(**{name: getattr(part, name) for name in kind.model_fields} | changed)


def leading_somewhere(uses: tuple[U, ...], methods: Collection[str]) -> tuple[U, ...]:
    """Those of a record's uses of methods that lead to one of some methods."""
    return tuple(use for use in uses if use.method in methods)


def _exemptions(cases: Iterable[Case]) -> Iterator[PublicExemption]:
    for case in cases:
        roles = tuple(review.role for review in case.reviews if EXEMPTIONS in review.approves)
        for exemption in case.privacy.exemptions:
            yield PublicExemption(case.id, exemption.rule, exemption.field, roles)


def _backlinks(
    corpus: Corpus, records: Mapping[Kind, Mapping[str, PublicRecord]]
) -> dict[Target, tuple[PublicRecord, ...]]:
    referring_to: dict[Target, dict[str, PublicRecord]] = {}
    for kind, by_id in records.items():
        for document in corpus.documents[kind]:
            if record := by_id.get(document.name):
                for reference in corpus.references_in(kind, document):
                    referring_to.setdefault((reference.to, reference.id), {})[f"{kind}/{record.id}"] = record
    return {target: tuple(_by_title(referring.values())) for target, referring in referring_to.items()}


def _by_title(records: Iterable[PublicRecord]) -> list[PublicRecord]:
    return sorted(records, key=lambda record: (record.kind is Kind.METHOD, sort_key(record.title)))
