"""The words of a passage as the search for names sees them: capital or not, and whether a sentence opens there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, overload

from casebook.check.patterns import pattern
from casebook.language.compounds import is_common
from casebook.language.tokens import GLUED_WORD, WORD

_GLUED = pattern(GLUED_WORD)
_END_OF_LINE = re.compile("\n")
_SHORT_LINE = 50  # characters; a line as short was broken on purpose, as in a list
_OPENING = pattern(r"[.!?:…«»\"“”„#|>(\[•·;]|  | - |^- ")
BROTHERS = frozenset({"brdr", "gebr"})  # before the name of a firm: nobody calls two people so
_ABBREVIATED = frozenset(
    {"hr", "fr", "frk", "dr", "prof", "adm", "bl", "ca", "chr", "eks", "evt", "fx", "jf", "kl", "mag", "cand", "nr"}
    | {"pga", "st", "skt", "jr", "sr", "tlf", "vedr", "adj", "tidl", "kbh", "mr", "mrs", "ms", "dir", "fhv", "hhv"}
    | {"th", "reg"} | BROTHERS
)  # fmt: skip
_OF_MAIL = frozenset(
    {"vh", "mvh", "kh", "sms", "mms", "vs", "sv", "nb", "obs", "ps", "att", "cc", "bg", "fwd"}
)  # and words
_MINUTES = 2  # digits
_MOST_GLUED = 12  # words
_LONGEST_SHORT = 7  # letters
_STOPS = frozenset({". ", ".: ", "."})
_ARTICLES = frozenset({"en", "er", "et", "ens", "ers", "erne", "ene", "ne"})


class Word(NamedTuple):
    """A word, where it stands, what stands between it and the word before, and whether a sentence may open with it."""

    text: str
    lower: str
    capital: bool
    start: int
    end: int
    gap: str
    opens: bool

    @property
    def initial(self) -> bool:
        """True if it is a single capital letter."""
        return len(self.text) == 1 and self.capital


class Words(Sequence[Word]):
    """The words of a text. All are counted, and each is looked at only when it is asked for: few are.

    `lowers` are all of them in small letters, `vocabulary` the same without repetition, and `capitals` the numbers of
    those with a capital. `breaks` are the places where a line ended on purpose.
    """

    __slots__ = ("_breaks", "_known", "_pattern", "_places", "_text", "_texts", "capitals", "lowers", "vocabulary")

    def __init__(self, text: str, pattern: re.Pattern[str], breaks: AbstractSet[int] = frozenset()) -> None:
        self._text, self._breaks = text, breaks
        self._pattern, self._places = pattern, list[tuple[int, int]]()
        self._texts: list[str] = pattern.findall(text)
        self._known: dict[int, Word] = {}
        self.lowers = list(map(str.lower, self._texts))
        self.vocabulary = frozenset(self.lowers)
        self.capitals = tuple(i for i, word in enumerate(self._texts) if word[0].isupper())

    @property
    def _spans(self) -> Sequence[tuple[int, int]]:
        """The place of each word; found when somebody asks, for of most passages no word is looked at."""
        if not self._places:
            self._places = [match.span() for match in self._pattern.finditer(self._text)]
        return self._places

    def __len__(self) -> int:
        """The number of words."""
        return len(self._texts)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | Sequence[Word]:
        """One word, or several."""
        if isinstance(at, slice):
            return tuple(map(self._word, range(*at.indices(len(self)))))
        return self._word(at if at >= 0 else at + len(self))

    def numbers(self, wanted: AbstractSet[str]) -> Iterator[int]:
        """The numbers of the words that are wanted, in order."""
        if not wanted.isdisjoint(self.vocabulary):
            yield from (i for i, word in enumerate(self.lowers) if word in wanted)

    def goes_on(self, at: int, beginnings: tuple[str, ...] | None) -> bool:
        """True if the word behind one begins in one of some ways; always, where none are told."""
        if beginnings is None:
            return True
        return at + 1 < len(self.lowers) and self.lowers[at + 1].startswith(beginnings)

    def glued(self) -> Iterator[tuple[int, int]]:
        """The words with a capital that are written as one with those behind them, each as its first and its end.

        «LinkedIn» is two words on a page. Elsewhere none are: a word ends at a sign. No name is written as one of very
        many words; what is, is left out.
        """
        if self._pattern is not _GLUED or not self.capitals:
            return
        spans = self._spans
        ends = list(range(1, len(spans) + 1))
        for at in range(len(spans) - 2, -1, -1):
            if spans[at][1] == spans[at + 1][0]:
                ends[at] = ends[at + 1]
        yield from ((at, ends[at]) for at in self.capitals if 1 < ends[at] - at <= _MOST_GLUED)

    def is_beside(self, at: int) -> bool:
        """True if no more than a blank stands before a word."""
        return self._gap(at) == " "

    def opens(self, at: int) -> bool:
        """True if a sentence, a quotation, a heading or an item of a list may begin with a word."""
        gap = self._gap(at)
        if not at or (self._breaks and self._spans[at][0] - 1 in self._breaks and not self._is_broken(at)):
            return True
        if gap == " ":
            return self._is_behind_time(at)
        if gap == ") " and self._is_item(at - 1):
            return True
        if gap == ". ":
            last = self._texts[at - 1]
            return not ((len(last) == 1 and last.isupper()) or self.lowers[at - 1] in _ABBREVIATED)
        return gap != "." and _OPENING.search(gap) is not None

    def _is_behind_time(self, at: int) -> bool:
        """True if a time of the clock opens a line or a sentence before a word, as in a programme: «9.30 Velkomst»."""
        hour, minutes = (self._texts[at - 2], self._texts[at - 1]) if at > 1 else ("", "")
        is_time = hour.isdigit() and minutes.isdigit() and len(minutes) == _MINUTES and self._gap(at - 1) in {".", ":"}
        return is_time and self.opens(at - 2)

    def _is_item(self, at: int) -> bool:
        """True if a word is the letter or the number of an item: «b) Orientering»."""
        return len(self._texts[at]) == 1 and (not at or self._gap(at).endswith((" ", "\n")))

    def _is_broken(self, at: int) -> bool:
        """True if the end of a line may stand within a name."""
        both = self._texts[at - 1][0].isupper() and self._texts[at][0].isupper()
        return both and not is_common(self.lowers[at])

    def small(self) -> frozenset[str]:
        """Those that stand without a capital somewhere."""
        return frozenset(word for word in set(self._texts) if not word[0].isupper())

    def _word(self, at: int) -> Word:
        if at not in self._known:
            text, (start, end) = self._texts[at], self._spans[at]
            gap, opens = self._gap(at), self.opens(at)
            self._known[at] = Word(text, self.lowers[at], text[0].isupper(), start, end, gap, opens)
        return self._known[at]

    def _gap(self, at: int) -> str:
        return self._text[self._spans[at - 1][1] if at else 0 : self._spans[at][0]]


def words_of(text: str, *, glued: bool = False, breaks: AbstractSet[int] = frozenset()) -> Words:
    """Every word of a text, in order.

    In a text that is `glued` the headings and cells of a page stand close to each other: «UdgiverKL» are two words.
    """
    return Words(text, _GLUED if glued else WORD, breaks)


def breaks_in(raw: str, origin: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places in a folded text where a short line of the `raw` one ended, as those of lists and tables are."""
    if "\n" not in raw:
        return frozenset()
    ends = [match.start() for match in _END_OF_LINE.finditer(raw)]
    short = {end for end, before in zip(ends, (-1, *ends), strict=False) if end - before <= _SHORT_LINE}
    if not origin:
        return frozenset(short)
    return frozenset(i for i, (start, _) in enumerate(origin) if start in short)


def is_shortened(words: Words, at: int) -> bool:
    """True if a word is short for another: «tlf», «sagsnr», or the sentence goes on behind its full stop."""
    word = words.lowers[at]
    if word in _ABBREVIATED or word in _OF_MAIL or word.endswith("nr"):
        return True
    behind = words[at + 1] if at + 1 < len(words) and len(word) <= _LONGEST_SHORT else None
    return behind is not None and behind.gap in _STOPS and not (behind.text[0].isupper() and behind.text.isalpha())


def without_article(word: str) -> str:
    """A word in small letters without what an apostrophe joins to it: «sms» of «sms'en»."""
    head, _, tail = word.replace("’", "'").partition("'")
    return head if tail in _ARTICLES else word
