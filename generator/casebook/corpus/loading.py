"""From the files of a casebook to its corpus, with all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from casebook.corpus.article_links import dead_links_in_articles
from casebook.corpus.consistency import inconsistencies
from casebook.corpus.corpus import Corpus
from casebook.corpus.documents import names_in, referred_to_taken_apart, some_taken_apart, taken_apart, texts
from casebook.corpus.kinds import Kind
from casebook.corpus.pages import check_article
from casebook.corpus.record_links import dead_links_in_records
from casebook.corpus.registers import Registers, load_registers
from casebook.corpus.withdrawn import is_withdrawn, tombstones, unfit
from casebook.model import Case, Method, parse
from casebook.problem import Problem, in_order
from casebook.source import Article, Document, articles, foreign_contents, pictures
from casebook.source.addresses import read_addresses
from casebook.structural_rules import references

R = TypeVar("R", Case, Method)


def load(root: Path, wanted: Callable[[str], bool] = lambda _: True) -> Corpus:
    """The corpus below `root`, with all that is wrong with it. Never raises for what the files hold.

    With `wanted` the findings in some files are all that somebody asks for. Where those are cases, other cases that
    cannot bear on them are documents with a text only: they count and can be referred to, but are no `cases`. So it is
    with the methods that they do not refer to.
    """
    registers = load_registers(root)
    written = tuple(articles(root))
    cases, methods = (tuple(texts(root, kind)) for kind in (Kind.CASE, Kind.METHOD))
    others = (*methods, *registers.documents.values(), *(article.document for article in written))
    only_cases = not any(wanted(one.file) for one in others)  # all others may speak of the people of any case
    if only_cases:
        cases = some_taken_apart(cases, wanted, registers.municipalities.values())
        methods = referred_to_taken_apart(methods, cases)
    else:
        cases, methods = (tuple(map(taken_apart, read)) for read in (cases, methods))
    return _corpus(root, registers, {Kind.CASE: cases, Kind.METHOD: methods}, written)


def _corpus(
    root: Path, registers: Registers, documents: Mapping[Kind, tuple[Document, ...]], written: tuple[Article, ...]
) -> Corpus:
    cases, in_cases = _records(Case, documents[Kind.CASE])
    methods, in_methods = _records(Method, documents[Kind.METHOD])
    names = names_in(documents[Kind.METHOD])
    withdrawn = tuple(one for kind in (Kind.CASE, Kind.METHOD) for one in tombstones(kind, documents[kind]))
    before = frozenset(one.address for one in read_addresses(root))
    corpus = Corpus(cases, methods, registers, documents, names, written, tuple(pictures(root)), withdrawn, before)
    in_articles = (problem for article in written for problem in check_article(article))
    in_content = (*in_articles, *foreign_contents(root), *dead_links_in_articles(corpus))
    across = (*inconsistencies(corpus), *dead_links_in_records(corpus))
    return replace(corpus, problems=in_order((*registers.problems, *in_cases, *in_methods, *in_content, *across)))


def _records(model: type[R], documents: Iterable[Document]) -> tuple[dict[str, R], list[Problem]]:
    """The records that fit the model by id (the file name is what counts), and what is wrong with the others."""
    records: dict[str, R] = {}
    problems: list[Problem] = []
    for document in documents:
        if is_withdrawn(document):
            problems += unfit(document)
            continue
        problems += document.problems
        if document.tree is None and (document.problems or not document.is_parsed):
            continue
        record, found = parse(model, document)
        problems += found
        if record and record.id != document.name:
            problems.append(references.ID_IS_FILE_NAME.at(document.place(("id",))))
        elif record and not document.problems:
            records[record.id] = record
    return dict(sorted(records.items())), problems
