"""Writes what was printed, once it is read through."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from casebook.publish.paper.printing import ToPrint
from casebook.report import Result
from casebook.report.text import text
from casebook.source.replacing import write_anew

_REFUSED = "Intet er skrevet: Det, der står ovenfor, peger på et menneske. Ret det i posten, og prøv igen.\n"


def write_printed(printed: ToPrint, files: Mapping[Path, bytes]) -> int:
    """Write files and name them; where one of them points at somebody nothing is written, and the answer is 1."""
    if findings := printed.findings({path.name: content for path, content in files.items()}):
        corpus = printed.site.corpus
        problems = tuple(map(printed.site.wordings.of, findings))
        result = Result(problems, len(corpus.cases), len(corpus.methods), printed.settings.rules_url)
        sys.stderr.write(text(result) + _REFUSED)
        return 1
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_anew(path, content)
        sys.stdout.write(f"Skrev {path}.\n")
    return 0
