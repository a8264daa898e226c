"""From the files of a casebook to its corpus, with all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from casebook.corpus.article_links import dead_links_in_articles
from casebook.corpus.consistency import inconsistencies
from casebook.corpus.corpus import Corpus
from casebook.corpus.courses import check_courses
from casebook.corpus.documents import (
    is_badly_saved,
    is_yaml,
    names_in,
    parsed_once,
    referred_to_taken_apart,
    some_taken_apart,
)
from casebook.corpus.folder import Folder, read_folder
from casebook.corpus.kinds import Kind
from casebook.corpus.pages import check_article
from casebook.corpus.record_links import dead_links_in_records, dead_links_in_registers
from casebook.corpus.registers import Registers, registers_of
from casebook.corpus.renamed import current_ids, following
from casebook.corpus.withdrawn import is_withdrawn, tombstones, unfit
from casebook.memo import Memo
from casebook.model import Case, Method, parse
from casebook.problem import Problem, in_order
from casebook.source import Article, Document
from casebook.structural_rules import references

R = TypeVar("R", Case, Method)


def load(root: Path, wanted: Callable[[str], bool] = lambda _: True) -> Corpus:
    """The corpus below `root`, with all that is wrong with it. Never raises for what the files hold."""
    return corpus_of(read_folder(root), wanted)


def corpus_of(
    folder: Folder,
    wanted: Callable[[str], bool] = lambda _: True,
    *,
    registers: Registers | None = None,
    memo: Memo | None = None,
) -> Corpus:
    """The corpus that some files are, with all that is wrong with it; `registers` where they are known already.

    With `wanted` the findings in some files are all that somebody asks for. Where those are cases, other cases that
    cannot bear on them are documents with a text only: they count and can be referred to, but are no `cases`. So it is
    with the methods that they do not refer to.
    """
    registers = registers or registers_of(folder.registers, folder.lists)
    memo = memo or Memo()
    cases, methods = folder.records.get(Kind.CASE, ()), folder.records.get(Kind.METHOD, ())
    others = (*methods, *registers.documents.values(), *(article.document for article in folder.articles))
    parse_yaml = partial(parsed_once, memo)
    only_cases = not any(wanted(document.file) for document in others)  # all others may speak of the people of any case
    if only_cases:
        cases = some_taken_apart(cases, wanted, registers.municipalities.values(), parse_yaml)
        methods = referred_to_taken_apart(methods, cases, parse_yaml)
    else:
        cases, methods = (tuple(map(parse_yaml, read)) for read in (cases, methods))
    return _corpus(folder, registers, {Kind.CASE: cases, Kind.METHOD: methods}, memo, wanted)


def _corpus(
    folder: Folder,
    registers: Registers,
    documents: Mapping[Kind, tuple[Document, ...]],
    memo: Memo,
    wanted: Callable[[str], bool],
) -> Corpus:
    """The corpus with all problems in the files that are wanted, and maybe some in others."""
    cases, in_cases = _records(Case, documents[Kind.CASE], memo)
    methods, in_methods = _records(Method, documents[Kind.METHOD], memo)
    renamed = current_ids(documents[Kind.METHOD])
    corpus = Corpus(
        following(cases, renamed),
        following(methods, renamed),
        registers,
        documents,
        names_in((*documents[Kind.METHOD], *_called_as(Kind.METHOD, folder.strays))),
        folder.articles,
        folder.pictures,
        tuple(tombstone for kind in (Kind.CASE, Kind.METHOD) for tombstone in tombstones(kind, documents[kind])),
        frozenset(registered.address for registered in folder.addresses),
        strays=folder.strays,
        of_tool=folder.of_tool,
        memo=memo,
    )
    articles = tuple(article for article in folder.articles if wanted(article.document.file))
    in_articles = (problem for article in articles for problem in _in_article(article, memo))
    in_content = (
        *in_articles,
        *folder.foreign,
        *dead_links_in_articles(corpus, articles),
        *check_courses(corpus, articles, folder.editions),
    )
    dead = (*dead_links_in_records(corpus, wanted), *dead_links_in_registers(corpus, wanted))
    across = (*inconsistencies(corpus, wanted), *dead)
    in_strays = (problem for stray in folder.strays for problem in stray.problems)
    problems = in_order((*registers.problems, *in_cases, *in_methods, *in_strays, *in_content, *across))
    return replace(corpus, problems=problems)


def _called_as(kind: Kind, strays: Iterable[Document]) -> Iterable[Document]:
    """The strays in YAML in the folder of a kind."""
    return (stray for stray in strays if stray.file.startswith(f"{kind.file}/") and is_yaml(stray.file))


def _in_article(article: Article, memo: Memo) -> tuple[Problem, ...]:
    document = article.document
    return memo.texts.of(check_article, document.file, document.text, lambda: tuple(check_article(article)))


def _records(model: type[R], documents: Iterable[Document], memo: Memo) -> tuple[dict[str, R], list[Problem]]:
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
        if is_badly_saved(document):  # what is at fault in its fields may only follow from that
            continue
        record, in_file = memo.texts.of(model, document.file, document.text, partial(parse, model, document))
        problems += in_file
        if record and record.id != document.name:
            problems.append(references.ID_IS_FILE_NAME.at(document.place(("id",))))
        elif record and not document.problems:
            records[record.id] = record
    return dict(sorted(records.items())), problems
