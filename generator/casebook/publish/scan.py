"""The direct rules once more, over what was built: whatever the pages were made of, this is what goes out.

A finding stands where an editor wrote the text; where nobody did, at the record or the page that shows it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

from casebook.check.saying import Saying
from casebook.check.shown import masked_file, shown
from casebook.corpus import Corpus, Kind, Registers
from casebook.corpus.kinds import RECORDS
from casebook.model import Case, Method
from casebook.model.base import closed_lists
from casebook.problem import Place, Position, Problem, Related, Span, in_order
from casebook.publish.edition import Pages
from casebook.publish.exports import is_program, is_prose
from casebook.publish.inside_pdf import blocks
from casebook.publish.making import Files
from casebook.publish.opening import OpenedFiles, opened
from casebook.publish.origins import Origins, Sought
from casebook.publish.output import HTML, OFFICE, PRINTED, Output, media_type_of, record_in
from casebook.publish.reading import Caught, Reading
from casebook.publish.texts import SiteText, pieces
from casebook.published.frozen import SECTION
from casebook.source import Settings

NOTE = "Her står det på den byggede side."
_IN_EDITION = re.compile(rf"^{SECTION}[^/]+/")
_NO_WORD = re.compile(r"[\d@]")


def scan(  # noqa: PLR0913 - the site, what it was made of, and what is known of it already
    site: Path, corpus: Corpus, settings: Settings, today: str,
    made: Files | None = None, *, inside: OpenedFiles | None = None,
) -> tuple[Problem, ...]:  # fmt: skip
    """The findings of the direct rules in every text of the built site, each where its text was written.

    A file of which nobody can say what it holds is a finding too. `made` are the files of the exports, and `inside`
    all files with what is in them, where they are known.
    """
    made = made or Files((), Pages(site))
    inside = inside or opened(files_of(site, made.outputs))
    listed, names = own_words(corpus.registers), closed_lists()  # a name of the model's own lists is nobody's
    reading, findings = Reading(corpus, settings, today), _Findings(corpus, inside.files, made.frozen)

    def on_paper(page: SiteText) -> Iterable[str]:
        return blocks(reading.new_on(page.text, *findings.record_of(page)))

    def of(files: Iterable[Output]) -> Iterator[SiteText]:
        """The texts in some files that are more than a name of the model's or an entry of a list."""
        for piece in pieces(files, made.pages.texts, made.pages.all_texts, on_paper):
            if piece.text not in names and (piece.prose or piece.text not in listed):
                yield piece

    on_screen = [*of(file for file in inside.files if file.media_type != PRINTED)]  # print mostly says the same again
    reading.read_ahead((piece.text, piece.prose) for piece in on_screen)
    for piece in chain(on_screen, of(file for file in inside.files if file.media_type == PRINTED)):
        record, file = findings.record_of(piece)
        for caught in reading.caught(piece.text, record, file, prose=piece.prose):
            findings.add(piece, caught, record, file)
    return findings.shown(Saying(reading.context), inside.unread)


def own_words(registers: Registers) -> frozenset[str]:
    """All that stands in the casebook's own lists anyway, and so may stand in a file of words unread.

    Of the lists of words no entry that a number or an address could be in: such a one is read.
    """
    words = (word for words in registers.wordlists.values() for word in words if not _NO_WORD.search(word))
    return frozenset((*words, *(print_ for prints in registers.fingerprints.values() for print_ in prints)))


def files_of(site: Path, outputs: Iterable[Output] = ()) -> Iterator[Output]:
    """Every file of a built site, pages first; of those that no export is known to have made, what their names tell."""
    made = {output.address: output for output in outputs}
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    for name in sorted(names, key=lambda name: (media_type_of(name) != HTML, name)):
        output = made.get(name) or Output(
            name, b"", media_type_of(name), prose=is_prose(name), program=is_program(name)
        )
        content = (site / name).read_bytes()  # what goes out, whatever an export has meant to put there
        yield Output(name, content, output.media_type, output.record, output.prose, output.program)


class _Findings:
    """Collects what was found in some files, each where it was written, and once."""

    def __init__(self, corpus: Corpus, files: Iterable[Output], frozen: Mapping[str, Case | Method]) -> None:
        self._corpus, self._frozen = corpus, frozen
        self._files = {file.address: file for file in files}
        self._origins = Origins(corpus)
        self._problems: dict[tuple[object, ...], Problem] = {}
        self._records: dict[tuple[str | None, str], tuple[Case | Method | None, str]] = {}
        self._on_pages: set[tuple[str, str]] = set()
        self._named: set[str] = set()  # the files that are called what points at somebody

    def record_of(self, piece: SiteText) -> tuple[Case | Method | None, str]:
        """The record that a text is about, and its file; nothing where it is about none."""
        key = piece.record, piece.address
        if key not in self._records:
            self._records[key] = self._record(*key)
        return self._records[key]

    def _record(self, file: str | None, address: str) -> tuple[Case | Method | None, str]:
        if file and file in self._frozen:
            return self._frozen[file], file
        file = (file and record_in(file)) or _file_of(address)
        folder, _, name = file.removesuffix(".yml").partition("/")
        cases = folder == Kind.CASE.file
        record = self._corpus.cases.get(name) if cases else self._corpus.methods.get(name)
        return (record, file) if record else (None, "")

    def add(self, piece: SiteText, caught: Caught, record: Case | Method | None, file: str) -> None:
        """Keep a finding, unless it is known from elsewhere."""
        sought = Sought.of(caught.text, caught.hit.start, caught.hit.end)
        rule, wanted = caught.rule.rule, sought.letters
        written = None if _is_name(piece) else self._origins.of(sought, file)
        key: tuple[object, ...] = (rule, written) if written else (rule, file, wanted)
        if _is_name(piece):
            self._named.add(piece.file)
            key = rule, file, piece.file
        elif _is_of_page(piece):
            self._on_pages.add((rule, wanted))
        elif not (written or file) and (rule, wanted) in self._on_pages:
            return  # what the search holds of a page that is no record's is told on that page
        if key not in self._problems:
            built = self._built(piece)
            place = written or (Place(file, record=record.id) if record else built)
            related = () if place == built else (Related(built, NOTE),)
            self._problems[key] = caught.rule.problem(place, caught.hit, related=related)

    def _built(self, piece: SiteText) -> Place:
        """The place of a text on the built site."""
        line, column = piece.line, piece.column
        if piece.written:
            line, column = _in_json(self._files[piece.file].content, piece.written)
        at = Position(line, column)
        return Place(f"site/{piece.file}", Span(at, at))

    def shown(self, saying: Saying, others: Iterable[Problem]) -> tuple[Problem, ...]:
        """All of them and some others in order, with the name of no file that points at somebody."""
        problems = (*self._problems.values(), *others)
        places = (
            place for problem in problems for place in (problem.place, *(related.place for related in problem.related))
        )
        names = {file: self._called(file, saying) for file in {place.file for place in places}}
        names |= {f"site/{file}": masked_file(f"site/{file}") for file in self._named}
        return in_order(shown(problem, names) for problem in problems)

    def _called(self, file: str, saying: Saying) -> str:
        """The name of a file as it may be shown; the parts of a Word or Excel file are called as the format says."""
        output = self._files.get(file.removeprefix("site/"))
        whole, _, part = file.partition(": ") if output and output.media_type == OFFICE else (file, "", "")
        return f"{saying.file(whole)}: {part}" if part else saying.file(file)


def _file_of(address: str) -> str:
    """The file of the record that has its page at an address, or below it; empty where it is no record's.

    Where an edition has a page at such an address, it is the record of today.
    """
    address = _IN_EDITION.sub("", address)
    kind, _, rest = address.partition("/")
    return next((f"{record.file}/{rest.partition('/')[0]}.yml" for record in RECORDS if record.value == kind), "")


def _in_json(content: bytes, written: str) -> tuple[int, int]:
    """The line and column of a string in a file of JSON, however its letters are written; else its beginning."""
    text = content.decode("utf-8", "replace")
    ways = (json.dumps(written, ensure_ascii=ascii_only)[1:-1] for ascii_only in (False, True))
    forms = (form for way in ways for form in (way, way.replace("</", "<\\/")))
    start = next((at for form in forms if (at := text.find(form)) >= 0), 0)
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _is_of_page(piece: SiteText) -> bool:
    return media_type_of(piece.file) == HTML


def _is_name(piece: SiteText) -> bool:
    """True if the file's own name is what was read."""
    return piece.text == unquote(piece.file).replace("/", " ")
