"""The findings in what a repository shows besides what the records and pages are checked for anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.check.catalogue import all_rules
from casebook.check.engine import check_picture
from casebook.check.public import in_file, in_path
from casebook.check.rule import PictureRule
from casebook.check.unread import TYPEFACES
from casebook.check.world import World
from casebook.corpus import Corpus
from casebook.problem import Place, Problem
from casebook.source import Document, bytes_of, legible, picture_at, published_files
from casebook.source.pictures import is_picture
from casebook.source.public_files import MAX_BYTES
from casebook.structural_rules import files


@dataclass(frozen=True)
class Beside:
    """A file, its name as findings may show it, and what was found in it that no rule for records finds."""

    file: str
    shown: str
    found: tuple[Problem, ...]


def beside_records(
    root: Path, corpus: Corpus, world: Callable[[], World], wanted: Callable[[str], bool]
) -> Iterator[Beside]:
    """Those of the wanted files that the rules for records and pages have not read, by name and by text."""
    read = read_already(corpus)
    for file in filter(wanted, published_files(root)):
        if file not in read:
            here = world()
            shown, in_name = in_path(file, here)
            yield Beside(file, shown, (*in_name, *in_whole_file(root, file, shown, here)))


def read_already(corpus: Corpus) -> frozenset[str]:
    """The files that the rules read as records, registers, pages or pictures."""
    documents = (
        *(one for documents in corpus.documents.values() for one in documents),
        *corpus.registers.documents.values(),
        *(article.document for article in corpus.articles),
    )
    read = {one.file for one in documents if one.text}
    return frozenset(read | {one.document.file for one in corpus.pictures if not one.document.file.endswith(".svg")})


def in_whole_file(root: Path, file: str, shown: str, world: World) -> list[Problem]:
    """What is found in a file that is no record, whatever it is."""
    data = bytes_of(root, file)
    if data is None:
        return []
    found = in_bytes(file, shown, data, world)
    if is_picture(file) and not file.startswith("content/"):
        rules = [rule for rule in all_rules().values() if isinstance(rule, PictureRule)]
        found += check_picture(picture_at(root, file), world, rules)
    return found


def in_bytes(file: str, shown: str, data: bytes, world: World) -> list[Problem]:
    """What is found in the bytes of a file by themselves."""
    place = Place(shown, record=Document(shown).name)
    if len(data) > MAX_BYTES:
        return [files.TOO_LARGE.at(place, limit=MAX_BYTES // 1024)]
    text = legible(data)
    if text is not None:
        return in_file(file, text, world)
    return [] if is_picture(file) or file.lower().endswith(TYPEFACES) else [files.NO_TEXT.at(place)]
