"""The words that a casebook says in place of the program's, for commands that read nothing else of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.root import find_root
from casebook.problem import CasebookError

if TYPE_CHECKING:
    from casebook.source.sentences import Sentences


def sentences_near(given: Path | None) -> Sentences:
    """The sentences of the casebook that is given or that one stands in; the program's own where there is none."""
    from casebook.source.sentences import PACKAGE  # noqa: PLC0415 - of no use to `--help`

    try:
        return sentences_below(find_root(given))
    except CasebookError:
        if given is not None:
            raise
        return PACKAGE


def sentences_below(root: Path) -> Sentences:
    """The sentences of the casebook below `root`; the program's own where the file is not there or is at fault."""
    from casebook.corpus.folder import SENTENCES_FILE  # noqa: PLC0415
    from casebook.corpus.sentences import sentences_of  # noqa: PLC0415
    from casebook.source import compose, text_of  # noqa: PLC0415

    is_there = (root / SENTENCES_FILE).is_file()
    return sentences_of(compose(text_of(root, SENTENCES_FILE)) if is_there else None)[0]
