"""`check --fix`: mend the files that are asked about, and tell what was done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from casebook.autofix import Fixed, diff, fixed, fixing_rules
from casebook.autofix.records import MODELS
from casebook.check import all_rules
from casebook.check.engine import check_document
from casebook.check.shown import shown_file
from casebook.check.world import World, world_of
from casebook.corpus import Kind, load
from casebook.danish import counted
from casebook.model import parse
from casebook.problem import CasebookError, Problem
from casebook.source import replace_texts


def fix(root: Path, today: str, wanted: Callable[[str], bool]) -> str:
    """Mend the records whose file is wanted; what was done, as a diff and a sentence.

    All files are written, or none: CasebookError or OSError says why.
    """
    refuse_in_public()
    corpus = load(root)
    world = world_of(corpus, today)
    chosen = ((kind, one) for kind in MODELS for one in corpus.documents[kind] if wanted(one.file))
    results = [(kind, fixed(document, kind, world)) for kind, document in chosen]
    changed = [(kind, one) for kind, one in results if one.changes]
    shown = [shown_diff(one, kind, world) for kind, one in changed]
    replace_texts(root, [(one.before, one.after.text) for _, one in changed])
    return "".join((*shown, told([one for _, one in changed])))


def refuse_in_public() -> None:
    """CasebookError where others can read the log: what is mended is shown."""
    if os.environ.get("CI"):
        raise CasebookError(
            "--fix viser linjer fra filerne og kan derfor ikke bruges, hvor andre kan læse med.",
            "Kør «casebook check --fix» på din egen maskine, og send det, der er rettet.",
        )


def left(problems: Iterable[Problem]) -> str:
    """A sentence about the findings that their rules can mend at times, but not these."""
    rules = {rule.rule for rule in fixing_rules()}
    number = sum(problem.rule in rules for problem in problems)
    if not number:
        return ""
    found = counted(number, "alder eller dato kan", "aldre og datoer kan")
    return f"{found} ikke skrives om uden at gætte. Se herunder, hvad du selv gør.\n"


def shown_diff(one: Fixed, kind: Kind, world: World) -> str:
    """What was changed in a file, masked where it must be."""
    record = parse(MODELS[kind], one.after)[0]
    problems = check_document(one.after, record, world, all_rules().values())
    return diff(one, problems, shown_file(one.after, problems))


def told(results: list[Fixed]) -> str:
    """A sentence on how much was mended."""
    mends = sum(one.fixes for one in results)
    if not mends:
        return "Der er intet, som kan rettes mekanisk.\n"
    return f"Rettet: {counted(mends, 'sted', 'steder')} i {counted(len(results), 'fil', 'filer')}. Læs det igennem.\n"
