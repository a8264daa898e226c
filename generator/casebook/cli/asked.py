"""The record that somebody names on the command line: by its id, its file or its address."""

from __future__ import annotations

from pathlib import Path

from casebook.check.context import context_of
from casebook.check.saying import Saying
from casebook.cli.today import this_month
from casebook.corpus import load
from casebook.corpus.kinds import RECORDS
from casebook.corpus.withdrawn import former_ids_in
from casebook.problem import CasebookError
from casebook.source import Document, read
from casebook.suggest import nearest


def document_of(root: Path, given: str) -> Document:
    """The record with an id or file name. CasebookError if there is none, or two, or if it has another id today."""
    name, folder = Path(given).name.removesuffix(".yml"), Path(given).parent.name
    kinds = [kind for kind in RECORDS if folder in {"", kind.file, kind.value}]
    existing = [file for kind in kinds if name and (root / (file := f"{kind.file}/{name}.yml")).is_file()]
    if not existing:
        raise _missing(root, [kind.file for kind in kinds], name)
    if len(existing) > 1:
        raise CasebookError(
            "Både en case og en metode har det id.", "Skriv filen i stedet: «cases/…» eller «methods/…»."
        )
    return read(root, existing[0])


def _missing(root: Path, folders: list[str], name: str) -> CasebookError:
    """The error where no file has that name: it says what the record is called today, or what may have been meant.

    A file may be called by somebody's name: it is masked then.
    """
    saying = Saying(context_of(load(root), this_month()))
    files = [path.relative_to(root).as_posix() for folder in folders for path in sorted((root / folder).glob("*.yml"))]
    for file in files:
        if name in former_ids_in(read(root, file)):
            return CasebookError(
                "Posten har skiftet navn, og intet er ændret.", f"Skriv «{saying.file(file)}» i stedet."
            )
    meant = nearest(name, [Path(file).stem for file in files])
    suggestion = f" Mente du «{saying.name(meant)}»?" if meant else ""
    hint = f"Id'et er filens navn i cases/ eller methods/ uden .yml.{suggestion}"
    return CasebookError("Der er ingen post med det id.", hint)
