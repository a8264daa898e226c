"""The sentences of a site: what a casebook says in its own words, held against what the program says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.corpus.markdown import check_markdown
from casebook.model import parse
from casebook.model.sentences import all_groups, own_sentences, pairs
from casebook.problem import Problem
from casebook.source import Document
from casebook.source.sentences import PACKAGE, Group, Sentences, filled_in
from casebook.structural_rules import fields
from casebook.suggest import did_you_mean


def sentences_of(document: Document | None) -> tuple[Sentences, tuple[Problem, ...]]:
    """The sentences of the site, and what is wrong with the casebook's own; the package's where it has no such file."""
    if document is None or (document.tree is None and not document.entries):
        return PACKAGE, document.problems if document else ()
    register, unfit = parse(own_sentences(), document)
    own = tuple(pairs(register)) if register else ()
    faults = (*_without_text(document), *held_against(all_groups(), own, document), *check_markdown(document))
    return Sentences(() if faults else own), (*document.problems, *unfit, *faults)


def held_against(
    groups: Mapping[str, Group], own: tuple[tuple[str, str], ...], document: Document
) -> Iterator[Problem]:
    """The casebook's own words in some groups that the program has no place for, or that it cannot fill in so."""
    for key, text in own:
        group, _, name = key.partition(".")
        if group in groups and name not in groups[group]:
            suggestion = did_you_mean(name, groups[group])
            yield fields.UNKNOWN_SENTENCE.at(document.key((group, name)), suggestion=suggestion)
        elif group in groups and set(filled_in(groups[group][name])) != set(filled_in(text)):
            yield fields.SENTENCE_FILLING.at(document.place((group, name)), how=_filling(groups[group][name]))


def _without_text(document: Document) -> Iterator[Problem]:
    """The keys with nothing behind them."""
    for group, texts in document.tree.items() if isinstance(document.tree, dict) else ():
        for name, text in texts.items() if isinstance(texts, dict) else ():
            if text is None:
                yield fields.SENTENCE_WITHOUT_TEXT.at(document.key((group, name)))


def _filling(sentence: str) -> str:
    words = ", ".join(f"{{{word}}}" for word in filled_in(sentence))
    how = f"Skriv {words} der, hvor det skal stå, og intet andet" if words else "Slet, hvad der står"
    return f"{how} i krøllede parenteser."
