"""Files that hold others, opened one by one: archives, what is packed, a PDF's pages, what a picture says of itself.

Each member is a file like any on the site, called by both names: «kursus.zip: modul/side.html». What is of no known
kind, cannot be opened or is larger unpacked than anybody makes on purpose is a finding: nobody can say what it holds.
"""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO

from casebook.problem import Place, Problem
from casebook.publish.inside_pdf import UnreadableError, inside_pdf
from casebook.publish.listening import texts_of
from casebook.publish.output import ARCHIVE, OFFICE, OTHER, PACKED, PDF, PICTURE, TEXT, XML, Output, media_type_of
from casebook.source import words_in_picture
from casebook.structural_rules import files

MOST_BYTES, MOST_FILES, DEEPEST = 64 << 20, 2_000, 3  # of one file of the site, unpacked; archives within archives
UNKNOWN = (
    "Flyt filen væk, eller gem den som noget, der kan læses igennem: tekst, JSON, CSV, Word (.docx), Excel (.xlsx), "
    "PDF, zip, billede eller skrifttype. Er det en ny slags fil, siden skal have, så skal den navngives i "
    "publish/output.py sammen med, hvordan den læses."
)
_OFFICE = (".docx", ".xlsx")
_COMMENT, _OF_PICTURE = "kommentar", "billedoplysninger"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
    UnreadableError,
)  # fmt: skip

Member = tuple[str, str, bytes]  # name, media type, content


@dataclass(frozen=True, slots=True)
class OpenedFiles:
    """The files of a site with all that is in them, and those of which nobody can say what they hold."""

    files: tuple[Output, ...]
    unread: tuple[Problem, ...]


def opened(outputs: Iterable[Output]) -> OpenedFiles:
    """Some files, each followed by what is in it. Of what cannot be read only the name is left."""
    opening = _Opening()
    for output in outputs:
        opening.add(output, _Room(), 0)
    return OpenedFiles(tuple(opening.files), tuple(opening.unread))


class _TooMuchError(Exception):
    """More in a file than anybody puts there on purpose."""


class _Room:
    """The room that is left for what is in one file of the site."""

    def __init__(self) -> None:
        self._bytes, self._files = MOST_BYTES, MOST_FILES

    def read(self, stream: IO[bytes] | gzip.GzipFile) -> bytes:
        """All that a stream holds, whatever is said of its size; `_TooMuchError` where there is no room for it."""
        content = stream.read(self._bytes + 1)
        self._bytes -= len(content)
        self._files -= 1
        if self._bytes < 0 or self._files < 0:
            raise _TooMuchError
        return content


class _Opening:
    def __init__(self) -> None:
        self.files: list[Output] = []
        self.unread: list[Problem] = []

    def add(self, output: Output, room: _Room, depth: int) -> None:
        """Keep a file and what is in it. A program is held to be the very one that was made, and stays closed."""
        place = Place(f"site/{output.address}")
        if output.media_type == OTHER and not output.program:
            self._refuse(output, files.NO_TEXT.at(place, hint=UNKNOWN))
            return
        reader = None if output.program else _READERS.get(output.media_type)
        kept = len(self.files)
        self.files.append(output)
        try:
            for member in reader(output, room) if reader else ():
                self._add_member(output, member, room, depth)
        except _TooMuchError:
            del self.files[kept:]
            self._refuse(output, files.TOO_MUCH_INSIDE.at(place, megabytes=MOST_BYTES >> 20, files=MOST_FILES))
        except _BROKEN:
            self._refuse(replace(output, content=b"", media_type=TEXT), files.SEALED.at(place))

    def _add_member(self, output: Output, member: Member, room: _Room, depth: int) -> None:
        name, media_type, content = member
        if depth == DEEPEST:
            raise _TooMuchError
        address = f"{output.address}: {name}" if name else output.address
        self.add(replace(output, address=address, content=content, media_type=media_type), room, depth + 1)

    def _refuse(self, output: Output, problem: Problem) -> None:
        self.unread.append(problem)
        self.files.append(replace(output, content=b"", media_type=TEXT))


def _archive(output: Output, room: _Room) -> Iterator[Member]:
    is_office = output.address.lower().endswith(_OFFICE)
    with zipfile.ZipFile(io.BytesIO(output.content)) as archive:
        for about in archive.infolist():
            with archive.open(about) as stream:
                media_type = media_type_of(about.filename)
                yield about.filename, OFFICE if is_office and media_type == XML else media_type, room.read(stream)
        if archive.comment:
            yield _COMMENT, TEXT, archive.comment


def _packed(output: Output, room: _Room) -> Iterator[Member]:
    """The one file that is packed; it is called as the file of the site that it is in."""
    with gzip.GzipFile(fileobj=io.BytesIO(output.content)) as stream:
        yield "", media_type_of(output.address.removesuffix(".gz")), room.read(stream)


def _pdf(output: Output, room: _Room) -> Iterator[Member]:
    for name, media_type, content in inside_pdf(output.content):
        yield name, media_type, room.read(io.BytesIO(content))


def _picture(output: Output, room: _Room) -> Iterator[Member]:
    words = words_in_picture(output.content)
    if words is None:
        raise UnreadableError
    if words:
        texts = (
            text for word in words for text, *_ in (texts_of(word) if word.lstrip().startswith("<") else ((word,),))
        )
        yield _OF_PICTURE, TEXT, room.read(io.BytesIO("\n".join(texts).encode()))


_READERS: Mapping[str, Callable[[Output, _Room], Iterator[Member]]] = {
    ARCHIVE: _archive,
    PACKED: _packed,
    PDF: _pdf,
    PICTURE: _picture,
}
