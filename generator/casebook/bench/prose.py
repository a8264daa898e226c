"""Measures what the rules find in passages of Danish prose whose hazards somebody has marked.

A file is a YAML list. Each item has a `text` and either `expect` (`hit` or `clean`), or `hazards` (a story). `marked`
or `hazards` are the very words to be found; without them any finding of the `family` will do. Also read: `group` (what
the figures are told by), `kommune`, `pseudonym`, and `felt: indsats` for a text about the method.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, cast

from casebook.bench.strangers.words import PSEUDONYM
from casebook.check import Rule, all_rules
from casebook.check.asked_once import is_asked_once
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.corpus import load
from casebook.danish import slug, whole_number
from casebook.language.tokens import RUN
from casebook.model import Case, parse
from casebook.problem import CasebookError, Level, PlaceRelation, Problem, Span
from casebook.source import Document
from casebook.source.compose import compose

TAKES = "YAML-filer med mærkede sætninger eller historier"
TODAY = "2026-01"  # no rule on what a text tells depends on it
FILE = "cases/maaling.yml"
_PLACE = "Holstebro"
_HEAD = ("id: maaling", "titel: Et forløb", "resumé: Et forløb.", "status: ikke-gennemgået", "sted:")
_MIDDLE = (
    "aktør:", "  type: kommune", "  navn: Holstebro Kommune", "år: 2014", "målgrupper: [aktivitetsparate]", "metoder:",
    "  - metode: gps", "    rolle: bærende", "kilder:", "  - kilde: kl-2014", "rettigheder:", "  grundlag: egne-ord",
    "anonymisering:", "  grundlag: konstrueret",
)  # fmt: skip


class MarkedText(NamedTuple):
    """A text with what is to be found in it: the words themselves, or else anything of a family of rules."""

    text: str
    is_clean: bool
    marked: tuple[str, ...]
    family: str
    group: str
    municipality: str
    pseudonym: str
    of_method: bool


class PlacedFinding(NamedTuple):
    """A finding in a text, with its place there; `others` are those that a question about several is about too."""

    start: int
    end: int
    problem: Problem
    others: tuple[tuple[int, int], ...] = ()


@dataclass
class Tally:
    """The numbers of hazards to be found and found, and of findings on what is no hazard.

    Of those found, `only_asked` are in nothing but the list of numbers that no rule decides.
    """

    sought: int = 0
    touched: int = 0
    only_asked: int = 0
    words: int = 0
    texts: int = 0
    findings: int = 0
    false_errors: int = 0
    false_warnings: int = 0
    missed: list[str] = field(default_factory=list)


def lines(root: Path, files: Sequence[str]) -> Iterator[str]:
    """Recall by group, and findings on sound text a thousand words, for each file."""
    if not files:
        raise CasebookError("Der er ingen filer at måle på.", "Skriv dem sidst: casebook bench prose FIL …")
    context = context_of(load(root), TODAY)
    for file in files:
        tallies = tallied(passages_in(Path(file)), context)
        yield f"{Path(file).name}:"
        yield from (f"  {group}: {formatted(tally)}" for group, tally in sorted(tallies.items()))


def formatted(tally: Tally) -> str:
    """The figures in words."""
    thousands = max(tally.words, 1) / 1000
    asked = f", heraf {tally.only_asked} kun i listen over tal" if tally.only_asked else ""
    sought = (
        f"{tally.touched} af {tally.sought} fundet ({100 * tally.touched / tally.sought:.1f} %){asked}; "
        if tally.sought
        else ""
    )
    false = (
        f"{tally.false_errors / thousands:.2f} falske fejl og {tally.false_warnings / thousands:.2f} falske advarsler"
    )
    per_text = f"{tally.findings / max(tally.texts, 1):.1f} fund i hver tekst"
    figures = f"{sought}for hver 1.000 ord {false}; {per_text}"
    return f"{whole_number(tally.words)} ord: {figures.replace('.', ',').replace('1,000', '1.000')}"


def passages_in(file: Path) -> Iterator[MarkedText]:
    """The passages of a file; raises CasebookError where it is none."""
    try:
        items = cast("Any", compose(Document(file.name, file.read_text("utf-8"))).tree)
        yield from [_passage(item) for item in items]
    except (OSError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
        message = f"{file.name} kan ikke læses."
        raise CasebookError(message, "Giv en YAML-liste af «text» med «expect», skrevet i UTF-8.") from error


def _passage(item: Mapping[str, Any]) -> MarkedText:
    marked = item.get("hazards", item.get("marked", ()))
    return MarkedText(
        text=item.get("text") or item["tekst"],
        is_clean=item.get("expect", "clean") == "clean",
        marked=tuple(marked or ()),
        family=item.get("family", ""),
        group=item.get("group") or item.get("family") or "historier",
        municipality=item.get("kommune", _PLACE),
        pseudonym=item.get("pseudonym", PSEUDONYM),
        of_method=item.get("felt") == "indsats",
    )


def tallied(passages: Iterable[MarkedText], context: CheckContext) -> dict[str, Tally]:
    """The figures by group."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for passage in passages:
        _count(tallies[passage.group], passage, findings(passage, context))
    return tallies


def findings(passage: MarkedText, context: CheckContext, rules: Iterable[Rule] | None = None) -> list[PlacedFinding]:
    """The findings of some rules, or of all, in a passage that a case tells."""
    document, begins = record_with(passage)
    record, _ = parse(Case, document)
    problems = check_document(document, record, context, all_rules().values() if rules is None else rules)
    placed = (_placed(document, begins, problem) for problem in problems if problem.place.span)
    return [finding for finding in placed if finding.start >= 0]


def _placed(document: Document, begins: int, problem: Problem) -> PlacedFinding:
    asked = [other.place.span for other in problem.related if other.relation is PlaceRelation.ASKED]
    first, *others = (_span(document, span) for span in (problem.place.span, *asked))
    return PlacedFinding(
        first[0] - begins,
        first[1] - begins,
        problem,
        tuple((start - begins, end - begins) for start, end in others),
    )


def record_with(passage: MarkedText) -> tuple[Document, int]:
    """A case that tells a passage last of all, and where its text begins."""
    story = ("historier:", "  - borger:", f"      pseudonym: {quoted(passage.pseudonym)}", "      alder: voksen")
    effort, begun = ("indsats:",), ("    tekst: ", "  tekst: ")
    parts = [(story, begun[0]), (effort, begun[1])]
    (other, other_begun), (last, last_begun) = parts if passage.of_method else parts[::-1]
    lines_before = (
        *_HEAD,
        f"  kommune: {slug(passage.municipality)}",
        *_MIDDLE,
        *other,
        f"{other_begun}Et forløb.",
        *last,
    )
    before = "\n".join((*lines_before, last_begun))
    return compose(Document(FILE, f"{before}{quoted(passage.text)}\n")), len(before) + 1


def quoted(text: str) -> str:
    """A text in quotation marks, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _span(document: Document, span: Span) -> tuple[int, int]:
    starts = document.lines.starts
    return starts[span.start.line - 1] + span.start.column - 1, starts[span.end.line - 1] + span.end.column - 1


def _count(tally: Tally, passage: MarkedText, placed: Sequence[PlacedFinding]) -> None:
    """Add a passage with its findings to the figures."""
    text = quoted(passage.text)[1:-1]
    marked = [_place(text, quoted(words)[1:-1]) for words in passage.marked]
    of_family = [finding for finding in placed if finding.problem.rule.startswith(passage.family)]
    if not marked and not passage.is_clean:
        marked, placed = [(0, len(text))], of_family
    hits = [[finding for finding in placed if _meets(place, finding)] for place in marked]
    false = [finding.problem.level for finding in placed if not any(_meets(place, finding) for place in marked)]
    tally.sought += len(hits)
    tally.touched += sum(map(bool, hits))
    tally.only_asked += sum(
        bool(touching) and all(is_asked_once(each.problem.rule) for each in touching) for touching in hits
    )
    tally.texts += 1
    tally.words += len(RUN.findall(passage.text))
    tally.findings += len(placed)
    tally.false_errors += false.count(Level.ERROR)
    tally.false_warnings += false.count(Level.WARNING)
    tally.missed += [] if all(hits) else [passage.text]


def _place(text: str, words: str) -> tuple[int, int]:
    """The place of some words in a text: the first where they stand as words, «3» and not the end of «13»."""
    whole = re.search(rf"(?:(?<!\w)|(?<=\\[nt])){re.escape(words)}(?!\w)", text)
    start = whole.start() if whole else text.index(words)
    return start, start + len(words)


def _meets(place: tuple[int, int], finding: PlacedFinding) -> bool:
    return any(start < place[1] and place[0] < end for start, end in (finding[:2], *finding.others))
