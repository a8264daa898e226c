"""The files of records, read: all as text, and taken apart those that are asked about or can bear on them.

Two cases have people in common only under one name or at one place, and a title only where its words stand. Whoever
asks for the findings of one need not wait until the YAML of a hundred others is taken apart: their plain text says
whether they name any of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from casebook.corpus.kinds import Kind
from casebook.memo import Memo
from casebook.model import Case, Municipality
from casebook.model.facts import Names
from casebook.model.walk import naming_fields
from casebook.problem import Problem
from casebook.source import Document, compose, record_files, stray_files, text_of
from casebook.source.broken import written
from casebook.structural_rules import files

_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
# What may be wrong with a file whose text can be read all the same.
_HIDDEN = files.CONTROL_CHARACTER.rule
_BADLY_SAVED = frozenset({files.ENCODING.rule, _HIDDEN})
_LEGIBLE = _BADLY_SAVED | {files.FILE_NAME.rule, files.SUBFOLDER.rule}
# What YAML refuses: rules pass over a blank without width as they do over these, and every place stays.
_WITHOUT_CONTROLS = {code: "\u200b" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r\x85"}
_TITLE, _ALIASES = "titel", "også_kendt_som"
_PEOPLE = frozenset(field.path[-1:] for field in naming_fields(Case, Names.PERSON))
_PLACE = "sted"
_ACTOR = ("aktør", "navn")
_FORMER = "tidligere_id"
_NATIONWIDE = "landsdækkende"
_ESCAPE = "\\"  # behind one, any text can stand in a scalar


def texts(root: Path, kind: Kind) -> Iterator[Document]:
    """Every file of a kind with its text only, and what is wrong with it as a file."""
    for file in record_files(root, kind.file):
        yield as_record(file, text_of(root, file))


def strays(root: Path, kind: Kind) -> Iterator[Document]:
    """Every other file in the folder of a kind, as far as it can be read, with what is wrong with where it lies."""
    for file in stray_files(root, kind.file):
        yield as_stray(file, text_of(root, file))


def as_record(file: str, document: Document) -> Document:
    """The file of a record with what is wrong with its name."""
    return replace(document, problems=(*_misnamed(file), *document.problems))


def as_stray(file: str, document: Document) -> Document:
    """A file beside the records. One in YAML is taken apart as they are; of another only the place is at fault."""
    folder, _, name = file.partition("/")
    nested = (files.SUBFOLDER.at(Document(file).place(), folder=folder),) if "/" in name else ()
    misplaced = nested or _misnamed(file)
    if not is_yaml(file):
        of_no_file = document.problems if document.problems and not document.text else ()
        return replace(document, problems=of_no_file or misplaced)
    return taken_apart(replace(document, problems=(*misplaced, *document.problems)))


def is_yaml(file: str) -> bool:
    """True if a file is called as YAML is, whatever its capitals."""
    return file.lower().endswith((".yml", ".yaml"))


def is_badly_saved(document: Document) -> bool:
    """True if a text stands in a file in another encoding, or with signs that nobody sees."""
    return any(problem.rule in _BADLY_SAVED for problem in document.problems)


def _misnamed(file: str) -> tuple[Problem, ...]:
    name = file.rpartition("/")[2]
    return () if _FILE_NAME.fullmatch(name) else (files.FILE_NAME.at(Document(file).place()),)


def taken_apart(document: Document) -> Document:
    """The document with its tree, where it has a text that can be read."""
    if not document.text or not _LEGIBLE.issuperset(problem.rule for problem in document.problems):
        return document
    if all(problem.rule != _HIDDEN for problem in document.problems):
        return compose(document)
    return replace(compose(replace(document, text=document.text.translate(_WITHOUT_CONTROLS))), text=document.text)


def parsed_once(memo: Memo, document: Document) -> Document:
    """The document with its tree; each text is parsed once a memo."""
    if document.is_parsed or not document.text:
        return document
    return memo.texts.of(taken_apart, document.file, document.text, lambda: taken_apart(document))


def some_taken_apart(
    cases: Sequence[Document],
    wanted: Callable[[str], bool],
    municipalities: Iterable[Municipality],
    parse_yaml: Callable[[Document], Document] = taken_apart,
) -> tuple[Document, ...]:
    """The cases, those taken apart that are wanted or can bear on them."""
    asked = {document.file: parse_yaml(document) for document in cases if wanted(document.file)}
    bears = _bear_on(asked.values(), municipalities)
    others = (document for document in cases if document.file not in asked and bears(document))
    whole = asked | {document.file: parse_yaml(document) for document in others}
    return tuple(whole.get(document.file, document) for document in cases)


def referred_to_taken_apart(
    methods: Sequence[Document], cases: Iterable[Document], parse_yaml: Callable[[Document], Document] = taken_apart
) -> tuple[Document, ...]:
    """The methods, those taken apart that the cases may refer to, by the id that they have or by one that they had."""
    values = {scalar.value for case in cases for scalar in case.scalars if not scalar.is_key}
    return tuple(
        parse_yaml(document) if document.name in values or _FORMER in document.text else document
        for document in methods
    )


def names_in(documents: Iterable[Document]) -> frozenset[str]:
    """The names of the methods: titles and aliases, as far as the files can be read."""
    return frozenset(name.strip() for document in documents for name in _names(document))


def _names(document: Document) -> Iterator[str]:
    """The names in one file; of one that is not taken apart no more is read than it takes."""
    head = document if document.is_parsed else compose(document, until=(_TITLE, _ALIASES))
    if head.tree is None:
        yield from written(document, _TITLE)[:1]
    elif isinstance(head.tree, dict):
        aliases = head.tree.get(_ALIASES)
        for name in (head.tree.get(_TITLE), *(aliases if isinstance(aliases, list) else ())):
            yield from (name,) if isinstance(name, str) and name.strip() else ()


def _bear_on(asked: Iterable[Document], municipalities: Iterable[Municipality]) -> Callable[[Document], bool]:
    ids = {municipality.name: municipality.id for municipality in municipalities}
    names = (name for document in asked for name in (*_ties(document, ids), *_former_ids(document)))
    ties = frozenset(tuple(folded(name).split()) for name in names)
    titles = frozenset(filter(None, (folded(title) for document in asked for title in _titles(document))))

    def bears(document: Document) -> bool:
        text = folded(document.text)
        return (
            _ESCAPE in text
            or any(title in text for title in titles)
            or any(all(word in text for word in tie) for tie in ties)
        )

    return bears


def _ties(document: Document, ids: dict[str, str]) -> Iterator[str]:
    """Values that another record of the same people would hold too; none for a case without people."""
    if not any(scalar.path[-1:] in _PEOPLE for scalar in document.scalars):
        return
    for scalar in document.scalars:
        if scalar.is_key:
            yield from ({scalar.value} & {_NATIONWIDE} if scalar.path[:1] == (_PLACE,) else ())
        elif scalar.path[-1:] in _PEOPLE or scalar.path[:1] == (_PLACE,):
            yield scalar.value
        elif scalar.path == _ACTOR:
            yield from (municipality_id for name, municipality_id in ids.items() if name in scalar.value)


def _former_ids(document: Document) -> Iterator[str]:
    """The ids that the case had before: another case may have been called so too."""
    return (scalar.value for scalar in document.scalars if scalar.path[:1] == (_FORMER,) and not scalar.is_key)


def _titles(document: Document) -> Iterator[str]:
    """The title of the case: another may have the same, on one line or on several."""
    return (scalar.value for scalar in document.scalars if scalar.path == (_TITLE,) and not scalar.is_key)


def folded(text: str) -> str:
    """The words of a text, by which two are the same whatever their capitals, blanks and quotes within quotes."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("''", "'").split())
