"""Files from outside become drafts of records; what is no part of one lies beside its file, outside the casebook."""

from __future__ import annotations

import argparse
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from casebook.cli.root import find_root
from casebook.cli.today import month, this_month
from casebook.corpus import Corpus, load
from casebook.danish import counted
from casebook.intake.answering import Answered, answered, headings
from casebook.intake.received import LARGEST, Incoming, refused
from casebook.problem import CasebookError
from casebook.questions import QuestionForm, Shape, choices_of, draft, method_draft, questions, unanswered
from casebook.source.files import document_of
from casebook.structural_rules.files import CONTROL_CHARACTER

Known = Mapping[str, bool]
Reader = Callable[[bytes, Known], Incoming]

_NAME_LEFT = (
    "linje {line}: Her kan stå et navn fra den, der har sendt eller fået teksten.\n"
    "  gør:  Læs linjen, og skriv en rolle i stedet, hvis det er et menneske.\n"
)


def text_in(data: bytes) -> str:
    """The text of a file in UTF-8. CasebookError where it is none."""
    document = document_of("fil.txt", data)
    blocking = [problem for problem in document.problems if problem.rule != CONTROL_CHARACTER.rule]
    if blocking:
        raise CasebookError(blocking[0].message, blocking[0].hint)
    return document.text


def receive(options: argparse.Namespace, read: Reader, *, deeper: bool = False) -> int:
    """Write the draft and what was left out, and report what is found in the draft; 1 if anything blocks."""
    from casebook.cli.findings import findings_in, reported  # noqa: PLC0415 - heavy, and of no use to `--help`

    root = find_root(options.root)
    today = month(options.today, this_month())
    corpus = load(root)
    form = _form(corpus, root, today)
    letter = read(_bytes(options.file), _known(form))
    given = answered(letter, form, deeper=deeper)
    files = dict(_drafts(given, form, root))
    rest = _write(root, files, options.file, given.kept)
    _tell(options.file, rest, given, form, letter)
    findings = findings_in(root, today, files.__contains__)
    _, report = reported(root, findings, "auto")
    sys.stdout.write(f"{_written(files, corpus, today)}{report}")
    left = tuple(_names_left(files, letter.names))
    sys.stdout.writelines(left)
    return int(findings.blocks or bool(left))


def _form(corpus: Corpus, root: Path, today: str) -> QuestionForm:
    taken = (path.stem for path in (root / "cases").glob("*.yml"))
    choices = choices_of(corpus.registers, corpus.methods.values(), taken, today)
    return questions(choices, corpus.registers.sentences)


def _known(form: QuestionForm) -> Known:
    return {words: bool(part and part.shape is Shape.LONG) for words, part in headings(form).items()}


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file; a pipe would block, and more than can be read is not read."""
    if not path.exists() or not stat.S_ISREG(path.stat().st_mode):
        raise CasebookError("Filen findes ikke.", "Se efter, om stien er rigtig.")
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise refused("Filen er for stor.", f"Den må højst fylde {LARGEST >> 20} MB.")
    return data


def _drafts(given: Answered, form: QuestionForm, root: Path) -> Iterator[tuple[str, str]]:
    text = draft(given.answers, form)
    record = re.search(r"^id: (.+)$", text, re.MULTILINE)
    yield f"cases/{record[1] if record else ''}.yml", text
    method = method_draft(given.answers)
    if method and not (root / f"methods/{method[0]}.yml").exists():
        yield f"methods/{method[0]}.yml", method[1]


def _write(root: Path, files: Mapping[str, str], source: Path, kept: tuple[tuple[str, str], ...]) -> Path | None:
    """Write the drafts, none over a file that is there, and what was left out beside the file that it came in."""
    rest = None
    if kept:
        rest = _free(source)
        pieces = (f"{heading}\n{'-' * max(3, len(heading))}\n{text.strip()}\n" for heading, text in kept)
        with os.fdopen(os.open(rest, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            stream.write("\n".join(pieces))
    for file, text in files.items():
        (root / file).parent.mkdir(exist_ok=True)
        with (root / file).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    return rest


def _free(source: Path) -> Path:
    """A name beside a file that nothing has: «brev.rest.txt»."""
    names = (source.with_name(f"{source.stem}.rest{number}.txt") for number in ("", *map(str, range(2, 1000))))
    return next(path for path in names if not os.path.lexists(path))


def _tell(source: Path, rest: Path | None, given: Answered, form: QuestionForm, letter: Incoming) -> None:
    """Say what was left out, and where it is; never what it says."""
    for note in letter.notes:
        sys.stderr.write(f"Bemærk: {note}\n")
    if rest:
        sys.stderr.write(
            f"Bemærk: {counted(len(given.kept), 'stykke', 'stykker')} kom ikke med: underskrift, tidligere mails og "
            "det, der ikke svarer på et spørgsmål. Det ligger ved siden af filen, du læste, i en fil, der ender på "
            "«.rest.txt».\n"
            "  gør:  Læs den igennem, og slet den, når du har taget det med, der skal med.\n"
        )
    missing = [part.label for part in unanswered(given.answers, form)]
    if missing:
        sys.stderr.write(f"Mangler svar: {' · '.join(missing)}\n")
    if any((folder / "mkdocs.yml").exists() for folder in source.resolve().parents):
        sys.stderr.write(
            "Bemærk: Filen, du læste, ligger i casebogens mappe. Flyt den ud, før noget bliver gemt i git.\n"
        )


def _written(files: Mapping[str, str], corpus: Corpus, today: str) -> str:
    from casebook.check.context import context_of  # noqa: PLC0415 - as above
    from casebook.check.saying import Saying  # noqa: PLC0415

    saying = Saying(context_of(corpus, today))
    return "".join(f"Skrev {saying.file(file)}\n" for file in files)


def _names_left(files: Mapping[str, str], names: frozenset[str]) -> Iterator[str]:
    """A line for each place in a draft where a word of a sender's name stands, as a name is written."""
    for text in files.values():
        for number, line in enumerate(text.splitlines(), 1):
            words = re.findall(r"[^\W\d_]+", line)
            if not line.startswith("#") and any(word[0].isupper() and word.casefold() in names for word in words):
                yield _NAME_LEFT.format(line=number)
