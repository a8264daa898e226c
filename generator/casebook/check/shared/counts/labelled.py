"""Rows of labels with a number behind each and no sign between: «arabisk 8  tigrinya 1  dari 2» under «sprog»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

# What an office tells people by: a row under it counts people.
_TOLD_BY = pattern(
    r"(?:moders|fremmeds)?målene?|modersmål|sprog|nationalitet(?:er)?|herkomst|oprindelse|oprindelsesland|alder|"
    r"aldersgruppe[a-z]*|køn|civilstand|uddannelse(?:sniveau|sbaggrund)?|ydelse[a-z]*|forsørgelse[a-z]*|religion|tro|diagnoser?|"
    r"bolig(?:form)?|boform|[a-zæøå]*årsag(?:er)?|fraværsgrund(?:e)?|branche|fag|antal|status|matchgruppe|baggrund"
)
_NO_LABELS = pattern(
    r"hold|gruppe|klasse|modul|trin|fase|uge|uger|dag|dage|kl|side|kr|bilag|punkt|pkt|kapitel|sal|lokale|timer|time|niveau|"
    r"score|point|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|nr|figur|tabel|tlf|artikel|stk|år|fra|til|den|d|"
    r"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|max|min|maks"
)
_SCALES = pattern(
    r"score[a-z]*|[a-zæøå]*skala[a-zæøå]*|[a-zæøå]*point|karakter[a-z]*|timer|minutter|kr|kroner|pris[a-z]*"
)
_SIGNS = frozenset({",", ";", "·", "/", "\n", "•", "+", "|"})
_STARTS = frozenset({"", "\n", ":", ".", "?", "!", "|"})
_LABEL = 3  # words
_SHORTEST = 3  # numbers of a row
_HEADING = 8  # tokens before a row
_LARGEST = 999


class LabelledRows:
    """Reads numbers that each follow a label, and that nothing but a sign stands between."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._smallest = text.limits.smallest

    def parts(self) -> Iterator[Part]:
        """The tokens of each small number of a row on people, with the last word of its label."""
        row: list[NumberMention] = []
        for mention in self._tokens.mentions:
            if row and not self._is_next(row[-1].behind, mention):
                yield from self._few(row)
                row = []
            if row or self._begins(mention):
                row.append(mention)
        yield from self._few(row)

    def _few(self, row: Sequence[NumberMention]) -> Iterator[Part]:
        if len(row) >= _SHORTEST and self._are_people(row[0].at):
            yield from ((m.at - 1, m.behind) for m in row if 0 < m.value < self._smallest)

    def _is_item(self, mention: NumberMention) -> bool:
        label = self._tokens.word(mention.at - 1)
        is_label = label.isalpha() and label not in FUNCTION and not _NO_LABELS.fullmatch(label)
        is_number = mention.share is None and mention.value <= _LARGEST and self._tokens.lower[mention.at].isdecimal()
        return is_label and is_number

    def _begins(self, mention: NumberMention) -> bool:
        """True for the first label of a row, which begins a line or stands behind a colon."""
        first = next((i for i in range(1, _LABEL + 1) if self._tokens.word(mention.at - 1 - i) in _STARTS), None)
        return first is not None and self._is_item(mention)

    def _is_next(self, behind: int, mention: NumberMention) -> bool:
        """True if only a sign and a label stand between two numbers."""
        between = self._tokens.lower[behind : mention.at]
        is_marked = between[:1] and between[0] in _SIGNS
        label = between[1:] if is_marked else between
        is_short = 0 < len(label) <= (_LABEL if is_marked else 1)
        return is_short and all(map(str.isalpha, label)) and self._is_item(mention)

    def _are_people(self, first: int) -> bool:
        """True if the heading counts people, or says what they are told by."""
        words = [word for word in self._tokens.lower[max(first - _HEADING, 0) : first - 1] if word.isalpha()]
        if any(_SCALES.fullmatch(word) or is_time(word) for word in words):
            return False
        return any(
            _TOLD_BY.fullmatch(word)
            or is_group(word)
            or is_place(word)
            or (counted((word,))[0] is Counted.PEOPLE and not is_verb(word))
            for word in words
        )
