"""Groups that grow or shrink by few: «fra ni til seks», «to færre end sidst», «vi var ti, nu er vi syv»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import LARGEST
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.words import NUMBER_OF
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.spans import Part

_CHANGE = pattern(
    r"fald(?:t|er|et)|gik|gået|halveret|reduceret|skrumpe[a-zæøå]*|svind[a-zæøå]*|svundet|svandt|vokset|ned|op"
)
_NUMBER_OF = pattern(NUMBER_OF)
_OF_SOME = ("antallet", "med")
_PEOPLE_OR_NOBODY = frozenset({Counted.PEOPLE, Counted.UNSAID})
_MANY = frozenset({"de", "vi"})
_CLAUSE = 40  # tokens of a sentence that are read


class ChangesOfGroups:
    """Reads the numbers of a text that say how many came or left."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._smallest = counted.text.limits.smallest

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        mentions = self._tokens.mentions
        for few in mentions:
            if few.share is None and 0 < few.value < self._smallest:
                yield from filter(None, (self._differs(few),))
        for first, later in pairwise(mentions):
            yield from self._change(first, later)

    def _differs(self, few: NumberMention) -> Part | None:
        """«Tre færre end ved opstart», «to flere i job», «en mere i gruppen»."""
        word, following = self._tokens.word(few.behind), self._tokens.word(few.behind + 1)
        speaks = self._setting.speaks_of_many(few.at) or self._tokens.word(few.at - 1) in _MANY
        if word not in {"færre", "flere", "mere", "mindre"} or not speaks:
            return None
        what, _ = counted(self._tokens.words_behind(few.behind + 1))
        is_more = word in {"mere", "mindre"} and following not in {"til", "i", "på"}
        return (few.at, few.behind + 1) if what in _PEOPLE_OR_NOBODY and not is_more else None

    def _change(self, first: NumberMention, later: NumberMention) -> Iterator[Part]:
        """«Holdet er svundet ind fra tolv til ni», «vi begyndte tyve … stod vi seksten»."""
        is_number = first.share is None and later.share is None and first.value <= LARGEST
        fewer = first.value - later.value
        if not is_number or not {first.what, later.what} <= _PEOPLE_OR_NOBODY:
            return
        is_few = 0 < abs(fewer) < self._smallest
        if self._is_range(first, later):
            if is_few or (fewer > 0 and 0 < later.value < self._smallest):
                yield first.at - 1, later.behind
        elif is_few and self._are_we(first) and self._are_we(later):
            yield first.at, first.behind
            yield later.at, later.behind

    def _is_range(self, first: NumberMention, later: NumberMention) -> bool:
        """True for «morgenholdet er svundet ind fra tolv til ni»; but not for «hun gik op fra to til fire»."""
        tokens = self._tokens
        if tokens.word(first.at - 1) != "fra" or tokens.lower[first.behind : later.at] != ("til",):
            return False
        words = tokens.lower[max(self._setting.begin(first.at), first.at - _CLAUSE) : first.at]
        speaks = later.what is Counted.PEOPLE or _OF_SOME in pairwise(words) or any(map(self._is_of_many, words))
        return speaks and any(map(_CHANGE.fullmatch, words))

    def _is_of_many(self, word: str) -> bool:
        is_number = word != "antallet" and _NUMBER_OF.fullmatch(word)
        return word == "vi" or is_group(word) or bool(is_number) or counted((word,))[0] is Counted.PEOPLE

    def _are_we(self, mention: NumberMention) -> bool:
        before = self._tokens.lower[max(mention.at - 2, 0) : mention.at]
        return mention.what is Counted.UNSAID and not _MANY.isdisjoint(before)
