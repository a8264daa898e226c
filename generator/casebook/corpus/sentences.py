"""The sentences of a site: what a casebook says in its own words, held against what the package's sentences fill in."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus.markdown import check_markdown
from casebook.model import parse
from casebook.model.sentences import own_sentences, pairs
from casebook.problem import Problem
from casebook.source import Document
from casebook.source.sentences import PACKAGE, Sentences, filled_in, sentences
from casebook.structural_rules import fields


def sentences_of(document: Document | None) -> tuple[Sentences, tuple[Problem, ...]]:
    """The sentences of the site, and what is wrong with the casebook's own; the package's where it has no such file."""
    if document is None or (document.tree is None and not document.entries):
        return PACKAGE, document.problems if document else ()
    register, unfit = parse(own_sentences(), document)
    own = pairs(register) if register else ()
    faults = (*_without_text(document), *_filled_in_otherwise(own, document), *check_markdown(document))
    return Sentences(() if faults else own), (*document.problems, *unfit, *faults)


def _without_text(document: Document) -> Iterator[Problem]:
    """The keys with nothing behind them."""
    for group, texts in document.tree.items() if isinstance(document.tree, dict) else ():
        for name, text in texts.items() if isinstance(texts, dict) else ():
            if text is None:
                yield fields.SENTENCE_WITHOUT_TEXT.at(document.key((group, name)))


def _filled_in_otherwise(own: tuple[tuple[str, str], ...], document: Document) -> Iterator[Problem]:
    """The sentences that do not fill in what the package's do."""
    of_package = dict(sentences())
    for key, text in own:
        group, _, name = key.partition(".")
        words = filled_in(of_package[key])
        if set(words) != set(filled_in(text)):
            given = ", ".join(f"{{{word}}}" for word in words)
            how = f"Skriv {given} der, hvor det skal stå, og intet andet" if words else "Slet, hvad der står"
            yield fields.SENTENCE_FILLING.at(document.place((group, name)), how=f"{how} i krøllede parenteser.")
