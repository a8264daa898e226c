"""Applies the direct rules to the files of a repository that are neither records, registers, pages nor pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.engine import check_picture
from casebook.check.public import in_file, in_path
from casebook.check.rule import PictureRule
from casebook.check.unread import TYPEFACES
from casebook.corpus import Corpus
from casebook.corpus.documents import is_yaml
from casebook.problem import Place, Problem
from casebook.source import Document, bytes_of, legible, picture_at, published_files
from casebook.source.editions import EDITIONS
from casebook.source.pictures import is_picture
from casebook.source.public_files import MAX_BYTES
from casebook.structural_rules import files


@dataclass(frozen=True)
class OtherFile:
    """A file that is no record or page: its findings, and its name as findings may show it (masked)."""

    file: str
    shown: str
    problems: tuple[Problem, ...]


def beside_records(
    root: Path, corpus: Corpus, context: Callable[[], CheckContext], wanted: Callable[[str], bool]
) -> Iterator[OtherFile]:
    """The wanted files that no rule for records and pages reads, with the findings in their names and texts."""
    read = read_already(corpus)
    for file in filter(wanted, published_files(root)):
        if file not in read:
            here = context()
            shown, in_name = in_path(file, here)
            yield OtherFile(file, shown, (*in_name, *in_whole_file(root, file, shown, here)))


def read_already(corpus: Corpus) -> frozenset[str]:
    """The files that the rules read as records, registers, pages or pictures. SVGs are read as text."""
    documents = (
        *(document for of_kind in corpus.documents.values() for document in of_kind),
        *(stray for stray in corpus.strays if is_yaml(stray.file)),
        *corpus.registers.documents.values(),
        *(article.document for article in corpus.articles),
    )
    read = {document.file for document in documents if document.text}
    pictures = {picture.document.file for picture in corpus.pictures}
    return frozenset(read | {file for file in pictures if not file.endswith(".svg")})


def in_whole_file(root: Path, file: str, shown: str, context: CheckContext) -> list[Problem]:
    """The findings in a file of any kind, pictures included."""
    data = bytes_of(root, file)
    if data is None:
        return []
    problems = in_bytes(file, shown, data, context)
    if is_picture(file) and not file.startswith("content/"):
        rules = [rule for rule in all_rules().values() if isinstance(rule, PictureRule)]
        problems += check_picture(picture_at(root, file), context, rules)
    return problems


def _in_edition(file: str, data: bytes) -> list[Problem]:
    from casebook.published.frozen import thawed  # noqa: PLC0415 - heavy, and most casebooks have no edition
    from casebook.published.stored import broken_edition  # noqa: PLC0415

    return [] if thawed(file, data) else [broken_edition(file)]


def in_bytes(file: str, shown: str, data: bytes, context: CheckContext) -> list[Problem]:
    """The findings in the bytes of a file. One that is neither text nor picture is a finding: no rule can read it.

    A stored edition holds nothing but published records, or is a finding; its texts are read where they come out, on
    the site.
    """
    place = Place(shown, record=Document(shown).name)
    if file.startswith(f"{EDITIONS}/"):
        return _in_edition(file, data)
    if len(data) > MAX_BYTES:
        return [files.TOO_LARGE.at(place, limit=MAX_BYTES // 1024)]
    text = legible(data)
    if text is not None:
        return in_file(file, text, context)
    return [] if is_picture(file) or file.lower().endswith(TYPEFACES) else [files.NO_TEXT.at(place)]
