"""One finding for each thing: all that is said of a mention together, a word that comes again and comments once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from casebook.danish import counted
from casebook.problem import Level, PlaceRelation, Problem, Related, is_of_a_mention
from casebook.source import Document

_FAMILIES = frozenset({"direkte", "egennavne", "tredjepart", "indirekte"})
_LEAST = "egennavne"  # of rules that weigh the same it says least: another one knows what the name is
_ONCE_A_FILE = frozenset({"medier/kommentar"})  # a record from the template has a hundred, and one remedy


def gathered(problems: Iterable[Problem], documents: Mapping[str, Document]) -> Iterator[Problem]:
    """The findings, where several of one mention are one, and those of a word of a record stand at its first place.

    So does what has one remedy for the whole file.
    """
    mentions: list[Problem] = []
    in_files: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        if problem.rule in _ONCE_A_FILE:
            in_files.setdefault((problem.place.file, problem.rule, problem.level), []).append(problem)
        elif _is_of_a_mention(problem, documents):
            mentions.append(problem)
        else:
            yield problem
    yield from (_first_of(sorted(alike, key=_place)) for alike in in_files.values())
    in_file = groupby(sorted(mentions, key=_place), key=lambda problem: problem.place.file)
    for file, of_file in in_file:
        yield from _once_a_word(_once_a_mention(of_file), documents[file])


def _is_of_a_mention(problem: Problem, documents: Mapping[str, Document]) -> bool:
    return problem.family in _FAMILIES and is_of_a_mention(problem) and problem.place.file in documents


def _place(problem: Problem) -> tuple[str, int, int, str]:
    span = problem.place.span
    return problem.place.file, span.start.line, span.start.column, problem.rule


def _once_a_mention(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The heaviest finding of each mention, with the others as further reasons."""
    together: list[Problem] = []
    for problem in problems:
        if together and problem.place.span.start >= max(other.place.span.end for other in together):
            yield _as_one(together)
            together = []
        together.append(problem)
    if together:
        yield _as_one(together)


def _as_one(problems: list[Problem]) -> Problem:
    heaviest = min(problems, key=lambda problem: (tuple(Level).index(problem.level), problem.family == _LEAST))
    others = [problem for problem in problems if problem is not heaviest]
    reasons = tuple(
        Related(other.place, f"[{other.rule}] {other.message}", PlaceRelation.REASON, other.rule) for other in others
    )
    return replace(heaviest, related=(*heaviest.related, *reasons)) if others else heaviest


def _once_a_word(problems: Iterable[Problem], document: Document) -> Iterator[Problem]:
    """The first finding of each word that the same rules speak of, with the places where it stands again."""
    words: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        reasons = tuple(related.note for related in problem.related)
        key = problem.rule, problem.level, problem.message, problem.hint, reasons, _text(problem, document)
        words.setdefault(key, []).append(problem)
    yield from map(_first_of, words.values())


def _first_of(alike: Sequence[Problem]) -> Problem:
    """The first of some findings, with the places of the others."""
    first, *others = alike
    again = tuple(Related.of(other.place, PlaceRelation.AGAIN) for other in others)
    more = f" Det samme står {counted(len(others), 'sted', 'steder')} til." if others else ""
    return replace(first, message=first.message + more, related=(*first.related, *again))


def _text(problem: Problem, document: Document) -> str:
    start, end = document.lines.offsets(problem.place.span)
    text = document.text[start:end].casefold()
    return text.removesuffix("s")
