"""Shares that single out nobody: of what is weighed in a tender or a mark, and of many whom the sentence counts."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import CASES
from casebook.check.shared.words.people_words import Counted, is_time

_MANY = 100  # people of whom a percentage tells of nobody
_NEAR = 4  # tokens from «vægter» to its share
_OF = 3  # tokens of «af de 300»
_WEIGHED = pattern(r"vægte[rst]|vægtedes|vægtet|[a-zæøå]*vægt(?:en|ning|ningen)?|tæller")
_COUNTS = "tæller"  # «opgaven tæller 40 pct.», and «holdet tæller fem»
_CASE = pattern(rf"(?:{CASES})(?:ne)?")


class SharesOfNobody:
    """Tells the shares of a text from which no number of people can be worked out that anybody would know."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._weighed = text.windows.places(_WEIGHED)

    def holds(self, share: NumberMention) -> bool:
        """True for «prisen vægter 40 pct.», and for «af 412 unge kom 29 pct. i job»."""
        return self._is_weight(share) or self._is_of_many(share)

    def _is_weight(self, share: NumberMention) -> bool:
        """True if a verb of weighing stands close before the first share of the sentence, and nobody is counted."""
        begin = self._setting.begin(share.at)
        if share.what is Counted.PEOPLE:
            return False
        behind = (at for at in self._weighed.at if begin <= at < share.at)
        shares = [m.at for m in self._before(share) if m.share is not None] + [share.at]
        far = {at: 1 if self._tokens.word(at) == _COUNTS else _NEAR for at in behind}
        return any(0 < at - word <= most for word, most in far.items() for at in shares)

    def _is_of_many(self, share: NumberMention) -> bool:
        """True if the last people that the sentence counts before a share are many, or those right behind it."""
        if self._tokens.word(share.behind) == "af":
            own = self._tokens.mentions_before(share.behind + _OF, _OF)
            return any(m.value > _MANY and m.what is not Counted.THINGS and not is_time(m.noun) for m in own)
        bases = [m for m in self._before(share) if m.share is None and (m.value > 1 or not m.is_weak)]
        return bool(bases) and self._are_many(bases[-1])

    def _before(self, share: NumberMention) -> list[NumberMention]:
        """The numbers of the sentence before a share, but for those of years and hours."""
        begin = self._setting.begin(share.at)
        return [m for m in self._tokens.mentions_before(share.at, share.at - begin) if not is_time(m.noun)]

    def _are_many(self, base: NumberMention) -> bool:
        is_counted = base.what is Counted.PEOPLE or _CASE.fullmatch(base.noun or self._tokens.word(base.behind))
        return base.share is None and base.value > _MANY and bool(is_counted)
