"""Measures the rules on names against a second method that knows none of their lists: a conditional random field.

It is trained on the first file, in IOB2, and reads the others. What it takes for a name and no rule hits is told by
kind and by line, never by word: whether it is right is known from the file's own annotation. The library is no part
of the tool (`python-crfsuite`, group `oracle` in pyproject.toml): nothing that an editor runs may depend on a model.
"""

from __future__ import annotations

import importlib
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from casebook.bench.names import TODAY, AnnotatedText, declaring_nothing, hits_in, read, rules_on_names
from casebook.check.context import CheckContext, context_of
from casebook.corpus import load
from casebook.problem import CasebookError

Tag: TypeAlias = Callable[[Sequence[Sequence[str]]], Sequence[str]]  # features of each word -> its tag

TAKES = "filer i IOB2-format: den første til at lære af, de andre til at måle på"
KINDS = ("PER", "LOC", "ORG")
_LIBRARY = "pycrfsuite"
_SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 100}
_CAPITAL, _SMALL, _DIGIT = re.compile(r"[A-ZÆØÅ]+"), re.compile(r"[a-zæøåéüö]+"), re.compile(r"[0-9]+")
_AROUND = (-2, -1, 1, 2)


class TaggedName(NamedTuple):
    """A name of a kind: its span in the text, and the line of the file on which it begins."""

    start: int
    end: int
    kind: str
    line: int


@dataclass
class OracleCounts:
    """Names of a kind that the oracle takes for such: `hit` by a rule, `missed` by all; `places` are those missed.

    `right` are those that somebody has annotated as names of that kind.
    """

    total: int = 0
    right: int = 0
    hit: int = 0
    missed_right: int = 0
    places: list[str] = field(default_factory=list)
    by_rule: Counter[str] = field(default_factory=Counter)


def lines(root: Path, files: Sequence[str]) -> Iterator[str]:
    """The names that the oracle finds in each file but the first, and the lines at which no rule hits them."""
    if len(files) < 2:  # noqa: PLR2004 - one to learn from, one to read
        raise CasebookError(
            "Der skal være mindst to filer.", "Skriv: casebook bench oracle LÆR-AF.iob2 MÅL-PÅ.iob2 (begge i IOB2)."
        )
    tag = learned(tuple(read(Path(files[0]))))
    context = declaring_nothing(context_of(load(root), TODAY))
    for file in map(Path, files[1:]):
        counts = compared(file.name, tuple(read(file)), tag, context)
        yield f"{file.name}: hvad modellen tager for navne, og hvad reglerne gør"
        for kind in KINDS:
            yield from _told(kind, counts[kind])


def learned(texts: Iterable[AnnotatedText]) -> Tag:
    """A function that gives each word of a sentence a tag, learned from annotated texts."""
    library = _library()
    trainer = library.Trainer(verbose=False)
    trainer.set_params(_SETTINGS)
    for text in texts:
        if text.tokens:
            trainer.append(features(text), [token.tag for token in text.tokens])
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as folder:
        model = Path(folder) / "model.crfsuite"
        trainer.train(str(model))
        data = model.read_bytes()
    tagger = library.Tagger()
    tagger.open_inmemory(data)

    def tag(sentence: Sequence[Sequence[str]]) -> Sequence[str]:
        """The tags of a sentence; the tagger reads the model where it lies, so `data` must stay."""
        answer: Sequence[str] = tagger.tag(sentence) if data else ()
        return answer

    return tag


def _library() -> Any:
    try:
        return importlib.import_module(_LIBRARY)
    except ImportError as error:
        raise CasebookError(
            "Målingen oracle bruger biblioteket python-crfsuite, og det er ikke installeret.",
            "Installér det ved siden af værktøjet: pip install python-crfsuite",
        ) from error


def features(text: AnnotatedText) -> list[list[str]]:
    """The features of each word of a sentence: its form, its ends, its neighbours; nothing from a list."""
    words = [text.text[token.start : token.end] for token in text.tokens]
    return [_of_word(words, at) for at in range(len(words))]


def _of_word(words: Sequence[str], at: int) -> list[str]:
    word = words[at]
    lower = word.lower()
    own = [f"w={lower}", f"form={_shape(word)}", *(f"-{n}={lower[-n:]}" for n in (2, 3, 4)), f"+3={lower[:3]}"]
    own.append("first" if at == 0 else "inside")
    for step in _AROUND:
        if 0 <= at + step < len(words):
            beside = words[at + step]
            own += [f"{step}w={beside.lower()}", f"{step}form={_shape(beside)}"]
    return own


def _shape(word: str) -> str:
    return _DIGIT.sub("0", _SMALL.sub("x", _CAPITAL.sub("X", word)))


def compared(file: str, texts: Iterable[AnnotatedText], tag: Tag, context: CheckContext) -> dict[str, OracleCounts]:
    """The counts by kind over the texts of a file."""
    counts = {kind: OracleCounts() for kind in KINDS}
    rules = rules_on_names()
    for text in (text for text in texts if text.tokens):
        annotated = set(names_of(text, [token.tag for token in text.tokens]))
        hits = {rule.rule: hits_in(text.text, [rule], context) for rule in rules}
        for name in names_of(text, tag(features(text))):
            hitting = [rule for rule, spans in hits.items() if _is_hit(name, spans)]
            _count(counts[name.kind], name, hitting, file, is_right=name in annotated)
    return counts


def _is_hit(name: TaggedName, spans: Iterable[tuple[int, int, bool]]) -> bool:
    return any(start < name.end and name.start < end for start, end, _ in spans)


def names_of(text: AnnotatedText, tags: Sequence[str]) -> Iterator[TaggedName]:
    """The names that the tags of a sentence mark, from their first word to their last."""
    last: TaggedName | None = None
    for token, tag in zip(text.tokens, tags, strict=True):
        begins, _, kind = tag.partition("-")
        if last and begins == "I" and kind == last.kind:
            last = last._replace(end=token.end)
            continue
        if last:
            yield last
        last = TaggedName(token.start, token.end, kind, token.line) if kind in KINDS else None
    if last:
        yield last


def _count(counts: OracleCounts, name: TaggedName, hitting: Sequence[str], file: str, *, is_right: bool) -> None:
    counts.total += 1
    counts.right += is_right
    counts.hit += bool(hitting)
    counts.by_rule.update(hitting)
    if not hitting:
        counts.missed_right += is_right
        counts.places.append(f"{file}:{name.line}{'' if is_right else '?'}")


def _told(kind: str, counts: OracleCounts) -> Iterator[str]:
    rules = ", ".join(f"{rule} {number}" for rule, number in sorted(counts.by_rule.items())) or "ingen"
    missed = counts.total - counts.hit
    yield f"  {kind}: {counts.total} fundet, {counts.right} af dem mærket som {kind}"
    yield f"    ramt af reglerne: {counts.hit} ({rules})"
    yield f"    ikke ramt: {missed}, heraf {counts.missed_right} mærket"
    if counts.places:
        yield f"    hvor («?»: ikke mærket): {' '.join(counts.places)}"
