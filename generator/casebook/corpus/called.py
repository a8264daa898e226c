"""The ids of things by what people call them: an editor writes «PTSD» where the id is `traumer`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import VOCABULARIES, Kind


def ids_by_name(corpus: Corpus, kind: Kind) -> Mapping[str, str]:
    """The ids of the things of a kind by their names, titles, aliases and synonyms; of two the first has the name."""
    by_name: dict[str, str] = {}
    for name, known_id in _names(corpus, kind):
        by_name.setdefault(name, known_id)
    return by_name


def _names(corpus: Corpus, kind: Kind) -> Iterator[tuple[str, str]]:
    registers = corpus.registers
    terms = registers.vocabularies.get(kind, {}).values() if kind in VOCABULARIES else ()
    yield from ((term.name, term.id) for term in terms)
    yield from ((word, term.id) for term in terms for word in (*term.synonyms, *term.in_text))
    if kind is Kind.MUNICIPALITY:
        yield from ((each.name, each.id) for each in registers.municipalities.values())
        yield from ((f"{each.name} kommune", each.id) for each in registers.municipalities.values())
    if kind is Kind.SOURCE:
        yield from ((source.title, source.id) for source in registers.sources.values())
    if kind is Kind.CASE:
        yield from ((case.title, case.id) for case in corpus.cases.values())
    if kind is Kind.METHOD:
        methods = corpus.methods.values()
        yield from ((name, method.id) for method in methods for name in (method.title, *method.aliases))
