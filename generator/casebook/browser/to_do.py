"""Findings by what is to be done about them: a word once, however often it stands, and beside others of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from typing import Any, NamedTuple

from casebook.browser.findings import told
from casebook.check.asked_once import each_asked, is_asked_once
from casebook.check.free_text import IN_TEXTS
from casebook.check.spans import Part, merged
from casebook.check.wordings import explained
from casebook.problem import DIRECT, FILE_START, Level, Place, PlaceRelation, Problem, Stage
from casebook.source import Document
from casebook.source.sentences import Sentences

_FIRST = (DIRECT, "tredjepart", "indirekte", "egennavne")  # families in the order in which a text is mended
_NEAR = 30  # characters around a number that is asked about
_TITLED = frozenset({"proper_name"})  # rules whose title is another in a text without fields


class Group(NamedTuple):
    """A thing to do with findings, by its key in the sentences."""

    name: str
    levels: frozenset[Level]
    stages: frozenset[Stage]


_OF_TEXT = frozenset({Stage.URGENT, Stage.TEXTS})
GROUPS = (
    Group("unreadable", frozenset(Level), frozenset({Stage.READABLE})),
    Group("gone", frozenset({Level.ERROR}), _OF_TEXT),
    Group("reworded", frozenset({Level.WARNING}), _OF_TEXT),
    Group("advised", frozenset({Level.ADVICE}), _OF_TEXT),
    Group("missing", frozenset(Level), frozenset({Stage.FIELDS, Stage.PROCESS})),
)


def to_do(problems: Iterable[Problem], document: Document, sentences: Sentences, *, in_text: bool) -> dict[str, Any]:
    """`{"groups", "summary"}`: what is to be done, first what cannot wait, and a line with the numbers of it.

    A group is `{"name", "title", "lead", "kinds"}`, a kind (of one rule) `{"rule", "title", "message", "hint", "page",
    "words"}`. A word is a finding (`told`) with `count`, `places` (start and end in the document's text, in code
    points), `around` (of a number that is asked about the words beside it too, else nothing) and `reasons`, the titles
    of other rules that find something there. A hint that all words of a kind have in common stands at the kind, and at
    none of them.
    """
    mentions = _mentions(chain.from_iterable(map(each_asked, problems)), document)
    titles = {name: rule.title for name, rule in explained(sentences).items()}
    if in_text:
        named = {rule: key for rule, key in IN_TEXTS.items() if key in _TITLED}
        titles |= {rule: sentences.say(f"texts_title.{key}") for rule, key in named.items()}
    groups = []
    for group in GROUPS:
        chosen = [each for each in mentions if each.problem.level in group.levels and _stage(each) in group.stages]
        if chosen:
            groups.append(
                {
                    "name": group.name,
                    "title": sentences.say(f"texts.{group.name}"),
                    "lead": sentences.say(f"texts.{group.name}_lead"),
                    "number": _number(chosen),
                    "kinds": list(_kinds(chosen, document, titles)),
                }
            )
    numbers = (sentences.say(f"texts.number_{group['name']}", number=group["number"]) for group in groups)
    return {"groups": groups, "summary": " · ".join(numbers)}


def _number(mentions: list[_Mentioned]) -> int:
    """The number of things to do: what a question is about is one, however many places it has."""
    asking = {each.problem.rule for each in mentions if is_asked_once(each.problem.rule)}
    return len(asking) + sum(each.problem.rule not in asking for each in mentions)


class _Mentioned(NamedTuple):
    """A finding, and all parts of the text in which the same word stands."""

    problem: Problem
    parts: tuple[Part, ...]


def _stage(mentioned: _Mentioned) -> Stage:
    return Stage.of(mentioned.problem)


def _mentions(problems: Iterable[Problem], document: Document) -> list[_Mentioned]:
    """The findings, those of one word as one: the heaviest of them, with the places of all."""
    words: dict[object, list[_Mentioned]] = {}
    for problem in problems:
        own = [problem.place, *(other.place for other in problem.related if other.relation is PlaceRelation.AGAIN)]
        parts = tuple(document.lines.offsets(place.span) for place in own if _is_in_text(place, document))
        word = document.text[slice(*parts[0])].casefold().rstrip("'’").removesuffix("s") if parts else ""
        parts = (_with_reasons(parts[0], problem, document), *parts[1:]) if parts else ()
        is_one_of_a_word = Stage.of(problem) in _OF_TEXT and "\n" not in word and not is_asked_once(problem.rule)
        key = (is_one_of_a_word and word) or (problem.rule, problem.place)
        words.setdefault(key, []).append(_Mentioned(problem, parts))
    return [_together(alike) for alike in words.values()]


def _with_reasons(part: Part, problem: Problem, document: Document) -> Part:
    """The part of a finding together with those of its further reasons, which overlap it or each other."""
    reasons = (other.place for other in problem.related if other.relation is PlaceRelation.REASON)
    others = [document.lines.offsets(place.span) for place in reasons if _is_in_text(place, document)]
    return next(each for each in merged([part, *others]) if each[0] <= part[0] < each[1])


def _is_in_text(place: Place, document: Document) -> bool:
    return place.file == document.file and place.span != FILE_START and place.span.start != place.span.end


def _together(alike: list[_Mentioned]) -> _Mentioned:
    heaviest = min(alike, key=lambda each: tuple(Level).index(each.problem.level)).problem
    return _Mentioned(heaviest, tuple(sorted({part for each in alike for part in each.parts})))


def _kinds(mentions: list[_Mentioned], document: Document, titles: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The findings of each rule, in the order in which they are best mended."""
    of_rule = groupby(sorted(mentions, key=lambda each: each.problem.rule), key=lambda each: each.problem.rule)
    kinds = [(rule, sorted(words, key=_most_first)) for rule, words in of_rule]
    for rule, words in sorted(kinds, key=lambda kind: _order(kind[1])):
        rows = [_word(each, document, titles) for each in words]
        hints = {row["hint"] for row in rows}
        shared = hints.pop() if len(hints) == 1 else ""
        for row in rows:
            row["hint"] = "" if shared else row["hint"]
        first = rows[0]
        yield {
            "rule": rule,
            "title": titles.get(rule, rule),
            "message": _without_count(words[0].problem),
            "hint": shared,
            "page": first["page"],
            "words": rows,
        }


def _order(words: list[_Mentioned]) -> tuple[int, str, int, tuple[Part, ...]]:
    problem = words[0].problem
    family = _FIRST.index(problem.family) if problem.family in _FIRST else len(_FIRST)
    return family, problem.confidence.value, -sum(len(each.parts) for each in words), words[0].parts


def _most_first(mentioned: _Mentioned) -> tuple[int, tuple[Part, ...]]:
    return -len(mentioned.parts), mentioned.parts


def _word(mentioned: _Mentioned, document: Document, titles: Mapping[str, str]) -> dict[str, Any]:
    problem = mentioned.problem
    rules = (other.rule for other in problem.related if other.relation is PlaceRelation.REASON)
    is_asked = is_asked_once(problem.rule) and bool(mentioned.parts)
    return {
        **told(problem, document),
        "around": _with_words_around(mentioned.parts[0], document) if is_asked else "",
        "message": _without_count(problem),
        "count": max(1, len(mentioned.parts)),
        "places": [list(part) for part in mentioned.parts],
        "reasons": [titles[rule] for rule in dict.fromkeys(rules) if rule in titles],
    }


def _with_words_around(part: Part, document: Document) -> str:
    """A number with the words beside it in its line, by which somebody who wrote them knows what it counts."""
    text, (start, end) = document.text, part
    before = text[max(start - _NEAR, text.rfind("\n", 0, start) + 1) : start]
    line_end = text.find("\n", end)
    behind = text[end : min(end + _NEAR, line_end if line_end >= 0 else len(text))]
    before = before if len(before) < _NEAR else f"… {before.partition(' ')[2]}"
    return before + text[start:end] + (behind if len(behind) < _NEAR else f"{behind.rpartition(' ')[0]} …")


def _without_count(problem: Problem) -> str:
    """The message without how often the same stands: the places say it."""
    return problem.message.partition(" Det samme står ")[0]
