"""`check --fix`: applies the autofix to the files asked about, and shows the changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from casebook.autofix import Fixed, diff, fixed, fixing_rules, lines_without_year
from casebook.autofix.records import MODELS
from casebook.check import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.check.shown import shown_file
from casebook.corpus import Kind, load
from casebook.danish import counted, listing
from casebook.model import parse
from casebook.problem import CasebookError, Problem
from casebook.source import replace_texts


def fix(root: Path, today: str, wanted: Callable[[str], bool]) -> str:
    """Fix the records whose file is wanted. The result is a masked diff and a sentence.

    All files are written, or none: CasebookError or OSError says why.
    """
    refuse_in_public()
    corpus = load(root)
    context = context_of(corpus, today)
    chosen = ((kind, document) for kind in MODELS for document in corpus.documents[kind] if wanted(document.file))
    results = [(kind, fixed(document, kind, context)) for kind, document in chosen]
    changed = [(kind, result) for kind, result in results if result.changes]
    diffs = [shown_diff(result, kind, context) for kind, result in changed]
    replace_texts(root, [(result.before, result.after.text) for _, result in changed])
    return "".join((*diffs, summary_of([result for _, result in changed])))


def refuse_in_public(command: str = "check --fix") -> None:
    """CasebookError on CI: the diff shows new lines of a record, and there others can read the log."""
    if os.environ.get("CI"):
        raise CasebookError(
            f"«casebook {command}» viser linjer fra filerne og kan derfor ikke bruges, hvor andre kan læse med.",
            f"Kør «casebook {command}» på din egen maskine, og send det, der er rettet.",
        )


def unfixed_note(problems: Iterable[Problem]) -> str:
    """A sentence on the remaining findings of rules that can fix some of their hits, but not these."""
    rules = {rule.rule for rule in fixing_rules()}
    number = sum(problem.rule in rules for problem in problems)
    if not number:
        return ""
    places = counted(number, "alder eller dato kan", "aldre og datoer kan")
    return f"{places} ikke skrives om uden at gætte. Se herunder, hvad du selv gør.\n"


def shown_diff(result: Fixed, kind: Kind, context: CheckContext) -> str:
    """The diff of a file's fixes, masked on lines that still have findings, and the lines that have lost a year."""
    record = parse(MODELS[kind], result.after)[0]
    problems = check_document(result.after, record, context, all_rules().values())
    return diff(result, problems, shown_file(result.after, problems)) + _years_note(result)


def _years_note(result: Fixed) -> str:
    lines = lines_without_year(result)
    if not lines:
        return ""
    where = listing([str(line) for line in lines])
    return (
        f"Et årstal er taget ud på linje {where}. Casens eget år står under «år»; er det et andet, så skriv afstanden "
        "i teksten, for eksempel «to år efter».\n"
    )


def summary_of(results: list[Fixed]) -> str:
    """A sentence with the number of fixes and files."""
    fixes = sum(result.fixes for result in results)
    if not fixes:
        return "Der er intet, som kan rettes mekanisk.\n"
    return f"Rettet: {counted(fixes, 'sted', 'steder')} i {counted(len(results), 'fil', 'filer')}. Læs det igennem.\n"
