"""Measures recall and false hits of the rules on names, on texts with annotated names.

The files are in IOB2: a token a line with its number, itself and its tag (B-PER, I-PER, B-LOC … or O), a blank line
behind each sentence and `# text =` above it. The text is read as a record that declares nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from casebook.check import TextRule, all_rules
from casebook.check.context import CheckContext, NamesOfCases, context_of
from casebook.check.passage import Passage, PassagePart
from casebook.corpus import load
from casebook.memo import Memo
from casebook.problem import CasebookError, Level
from casebook.source import Document, Scalar

TAKES = "filer i IOB2-format"
RULES = ("direkte/fuldt-navn", "direkte/initialer", "direkte/personnavn", "egennavne/uerklæret-egennavn")
TOGETHER = 10  # sentences to a document: a name that one of them reveals is then looked for in the others
TODAY = "2026-01"  # no rule on names depends on it
_TEXT, _PERSON = "# text = ", "PER"


class Token(NamedTuple):
    """An annotated word, its span in the text, and its line in the file."""

    start: int
    end: int
    tag: str
    line: int = 0


class AnnotatedText(NamedTuple):
    """One or several sentences, read as one document, with their annotated words."""

    text: str
    tokens: tuple[Token, ...]


@dataclass
class DetectionCounts:
    """Names found and false hits. A hit is false if it touches no word of a person's name."""

    tokens: int = 0
    people: int = 0
    by_error: int = 0
    by_any: int = 0
    false_errors: int = 0
    false_warnings: int = 0


def formatted(counts: DetectionCounts) -> str:
    """The shares in words."""
    people, thousands = max(counts.people, 1), max(counts.tokens, 1) / 1000
    numbers = (
        f"{100 * counts.by_error / people:.1f}",
        f"{100 * counts.by_any / people:.1f}",
        f"{counts.false_errors / thousands:.2f}",
        f"{counts.false_warnings / thousands:.2f}",
    )
    return (
        "{} % af personnavnene får fejl, {} % fejl eller advarsel; for hver 1.000 ord {} falske fejl og {} falske "
        "advarsler"
    ).format(*(number.replace(".", ",") for number in numbers))


def lines(root: Path, files: Sequence[str]) -> Iterator[str]:
    """The shares of names hit and of false hits in each file, by single sentences and by tens."""
    if not files:
        raise CasebookError("Der er ingen filer at måle på.", "Skriv dem sidst: casebook bench names FIL …")
    context = declaring_nothing(context_of(load(root), TODAY))
    for file in files:
        sentences = tuple(read(Path(file)))
        tens = tuple(joined(sentences[at : at + TOGETHER]) for at in range(0, len(sentences), TOGETHER))
        counts = counted_over(sentences, context)
        yield f"{Path(file).name}: {len(sentences)} sætninger, {counts.tokens} ord, {counts.people} personnavne"
        yield f"  hver sætning for sig: {formatted(counts)}"
        yield f"  {TOGETHER} sætninger ad gangen: {formatted(counted_over(tens, context))}"


def declaring_nothing(context: CheckContext) -> CheckContext:
    """The context without declared names: those of municipalities and those that cases declare."""
    registers = replace(context.registers, municipalities={})
    return replace(context, names_of_cases=NamesOfCases(None), registers=registers, memo=Memo())


def read(file: Path) -> Iterator[AnnotatedText]:
    """The annotated sentences of a file in IOB2."""
    try:
        blocks = file.read_text("utf-8").strip().split("\n\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CasebookError(f"{file.name} kan ikke læses.", "Giv en fil i IOB2-format, skrevet i UTF-8.") from error
    first = 1
    for block in blocks:
        rows = block.splitlines()
        text = next((row.removeprefix(_TEXT) for row in rows if row.startswith(_TEXT)), "")
        yield AnnotatedText(text, tuple(_tokens(text, rows, first)))
        first += len(rows) + 1


def _tokens(text: str, rows: Iterable[str], first: int) -> Iterator[Token]:
    at = 0
    for line, row in enumerate(rows, first):
        if not row.startswith("#"):
            _, word, tag, *_ = row.split("\t")
            start = text.index(word, at)
            at = start + len(word)
            yield Token(start, at, tag, line)


def joined(sentences: Sequence[AnnotatedText]) -> AnnotatedText:
    """Several sentences as one text, with a space between them."""
    tokens: list[Token] = []
    at = 0
    for text, marked in sentences:
        tokens += (token._replace(start=token.start + at, end=token.end + at) for token in marked)
        at += len(text) + 1
    return AnnotatedText(" ".join(text for text, _ in sentences), tuple(tokens))


def counted_over(texts: Iterable[AnnotatedText], context: CheckContext) -> DetectionCounts:
    """The counts of the rules on names over some texts."""
    rules = rules_on_names()
    counts = DetectionCounts()
    for text in texts:
        _count(counts, text, hits_in(text.text, rules, context))
    return counts


def rules_on_names() -> list[TextRule]:
    """The rules that are measured."""
    return [rule for name, rule in all_rules().items() if name in RULES and isinstance(rule, TextRule)]


def hits_in(text: str, rules: Sequence[TextRule], context: CheckContext) -> list[tuple[int, int, bool]]:
    """The hits of the rules (start and end in the original text, True for an error)."""
    scalar = Scalar(("tekst",), text, 0, len(text))
    document = Document("måling.yml", text, {"tekst": text}, scalars=(scalar,))
    here = context.of(document, None)
    passage = Passage(document, PassagePart.VALUE, text, ("tekst",), scalar)
    return [
        (*passage.folded.back(hit.start, hit.end), rule.level is Level.ERROR)
        for rule in rules
        for hit in rule.read(passage, here)
    ]


def _count(counts: DetectionCounts, text: AnnotatedText, hits: Sequence[tuple[int, int, bool]]) -> None:
    people = list(_people(text.tokens))
    counts.tokens += len(text.tokens)
    for start, end in people:
        touching = [is_error for first, last, is_error in hits if first < end and start < last]
        counts.people += 1
        counts.by_any += bool(touching)
        counts.by_error += any(touching)
    for first, last, is_error in hits:
        if not any(first < end and start < last for start, end in people):
            counts.false_errors += is_error
            counts.false_warnings += not is_error


def _people(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """The span of each person's name, from its first word to its last."""
    start = end = 0
    for token in tokens:
        if token.tag == f"I-{_PERSON}" and end:
            end = token.end
            continue
        if end:
            yield start, end
        start, end = (token.start, token.end) if token.tag == f"B-{_PERSON}" else (0, 0)
    if end:
        yield start, end
