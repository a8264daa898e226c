"""Rows of numbers under a heading on people, whatever the labels: «Fremmøde: uge 1: 9, uge 2: 4», «mødt x x x x»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import LARGEST
from casebook.check.shared.words.people_words import Counted, counted, is_time
from casebook.check.spans import Part

_HEADS = pattern(
    r"(?:frem)?mød(?:e|t|te)|fremmødet|[a-zæøå]*gæster|[a-zæøå]*deltagertal(?:let)?|tilmeldte|henviste|aktive|indskrevne|"
    r"visiterede|afslutte(?:de|t)|udskrevne|udeblevne|job|uddannelse|"
    r"[a-zæøå]{3,}fordeling|aldersgruppe[a-z]*|køn|boligform|diagnoser?|nationalitet(?:er)?|modersmål|etnicitet"
)
_SCALES = pattern(
    r"score[a-z]*|[a-zæøå]*skala[a-zæøå]*|[a-zæøå]*point|karakter[a-z]*|timer|minutter|kr|kroner|pris[a-z]*|kl|klokken|"
    r"sider?|spørgsmål|norm[a-zæøå]*|maks|max|højst"
)
_HIDDEN = frozenset({"<", "‹", "&lt;"})
_MARKS = frozenset({"x", "/", "|", "•"})
_NEXT = 9  # tokens from one number of a row to the next
_HEADING = 14  # tokens before a row
_SHORTEST = 3  # numbers of a row
_MARKED = 2  # labels with marks


class HeadedRows:
    """Reads numbers with labels that follow each other, where what stands before them or at them counts people."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._limits = text.limits

    def parts(self) -> Iterator[Part]:
        """The tokens of each small number of a row, with its label's sign; or those of a row that gives one back."""
        row: list[NumberMention] = []
        for mention in self._tokens.mentions:
            if not self._is_item(mention):
                continue
            if row and mention.at - row[-1].behind > _NEXT:
                yield from self._few(row)
                row = []
            row.append(mention)
        yield from self._few(row)
        yield from self._given_back()
        if self._has_marks():
            yield from self._tallied()

    def _is_item(self, mention: NumberMention) -> bool:
        """True for a number behind the sign of a label, with nothing that it counts behind it."""
        is_labelled = self._tokens.word(mention.at - 1) in {":", "="} and mention.share is None
        noun = self._tokens.words_behind(mention.behind)[:1]
        return is_labelled and mention.value <= LARGEST and not (noun and is_time(noun[0]))

    def _few(self, row: Sequence[NumberMention]) -> Iterator[Part]:
        if len(row) >= _SHORTEST and self._are_people(row[0].at, row[-1].behind):
            yield from ((m.at - 1, m.behind) for m in row if 0 < m.value < self._limits.smallest)

    def _are_people(self, first: int, behind: int) -> bool:
        """True if the heading or a label counts people, and neither names a scale or a price."""
        words = [word for word in self._tokens.lower[max(first - _HEADING, 0) : behind] if word.isalpha()]
        if any(map(_SCALES.fullmatch, words)):
            return False
        return any(
            _HEADS.fullmatch(word) or (counted((word,))[0] is Counted.PEOPLE and not NO_CITIZENS.fullmatch(word))
            for word in words
        )

    def _given_back(self) -> Iterator[Part]:
        """«Job 6, uddannelse <5, i alt 8»: a hidden number that the others take from their sum."""
        tokens = self._tokens
        for total in tokens.mentions:
            if tokens.lower[max(total.at - 2, 0) : total.at] != ("i", "alt") or not total.value <= LARGEST:
                continue
            near = tokens.mentions_before(total.at, 2 * _NEXT)
            hidden = [m for m in near if tokens.word(m.at - 1) in _HIDDEN]
            others = [m for m in near if m not in hidden and m.share is None and m.what is not Counted.THINGS]
            left = total.value - sum(m.value for m in others)
            is_few = len(hidden) == 1 and others and 0 < left < self._limits.smallest
            if is_few and self._are_people(others[0].at, total.behind):
                yield others[0].at, total.behind

    def _has_marks(self) -> bool:
        return any(mark in self._tokens.lower for mark in _MARKS)

    def _tallied(self) -> Iterator[Part]:
        """«Mødt x x x x, beruset x x»: marks instead of numbers."""
        runs: list[Part] = []
        at = 0
        while at < len(self._tokens.lower):
            mark, first = self._tokens.lower[at], at
            at += 1
            if mark not in _MARKS or not self._tokens.word(first - 1).isalpha():
                continue
            while self._tokens.word(at) == mark:
                at += 1
            runs.append((first, at))
        row: list[Part] = []
        for run in runs:
            if row and run[0] - row[-1][1] > _NEXT:
                yield from self._few_marks(row)
                row = []
            row.append(run)
        yield from self._few_marks(row)

    def _few_marks(self, row: Sequence[Part]) -> Iterator[Part]:
        """The labels with few marks of a row on people in which some have several."""
        several = any(last - first > 1 for first, last in row)
        if len(row) >= _MARKED and several and self._are_people(row[0][0], row[-1][1]):
            yield from ((first - 1, last) for first, last in row if last - first < self._limits.smallest)
