"""The few who are pointed at: «de to i vaskeriet», «de tre, der har været her længst», «de to ældste på holdet»."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.clauses import HUMAN
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import COUPLE
from casebook.check.shared.words.people_words import Counted, is_time

_POINTING = frozenset({"de", "disse"})
_ORDER = frozenset({"første", "sidste", "øvrige", "resterende", "andre", "samme"})
_PLACES = frozenset({"i", "på", "ved", "fra", "bag", "hos"})
_IN_GROUP = frozenset({"i", "på", "fra"})
_WHO = frozenset({"der", "som", "vi", "jeg"})
_PEOPLE_OR_NOBODY = frozenset({Counted.PEOPLE, Counted.UNSAID})
_SUPERLATIVE = pattern(r"ældste|yngste|nyeste|[a-zæøå]{3,}igste|svageste|stærkeste|ældre|yngre|tavse|nye")
_SOMEBODY = frozenset({"hun", "han", "jeg", "hende", "ham", "mig"})
_NEAR, _CLOSE = 30, 8  # tokens
_GROUP = 3  # tokens from the number to «på holdet»


class TheFew:
    """Tells if «de» before a number points at people of whom the text need not have spoken before."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._smallest = text.limits.smallest

    def holds(self, few: NumberMention) -> bool:
        """True for a number that points at people by the words behind it, or in a text on a group."""
        tokens, at = self._tokens, few.at - 1
        at -= tokens.word(at) in _ORDER
        if tokens.word(at) not in _POINTING or not COUPLE <= few.value < self._smallest:
            return False
        return self._are_in_group(few) or self._are_meant(few, at)

    def _are_meant(self, few: NumberMention, at: int) -> bool:
        is_thing = few.what not in _PEOPLE_OR_NOBODY or is_time(few.noun) or self._setting.counts_things(few)
        if is_thing or self._are_both(few, at):
            return False
        tokens, last = self._tokens, self._behind_noun(few)
        if not self._setting.speaks_of_many(few.at):
            return self._are_people(few, last)
        is_marked = bool(few.noun) or at < few.at - 1 or tokens.word(last) in _PLACES
        is_marked = is_marked or (tokens.word(last) == "," and tokens.word(last + 1) in _WHO)
        if not is_marked and self._setting.repeats(few):
            return False
        return is_marked or not self._is_pair(few, at)

    def _are_in_group(self, few: NumberMention) -> bool:
        """«De tre musketerer på holdet», «de to gamle i klubben»."""
        words = self._tokens.lower[few.behind : few.behind + _GROUP + 1]
        at = next((i for i, word in enumerate(words[:_GROUP]) if word in _IN_GROUP), None)
        return at is not None and any(map(is_group, words[at + 1 : at + 2])) and all(map(str.isalpha, words[:at]))

    def _are_people(self, few: NumberMention, last: int) -> bool:
        """«De to ældste», «de 4 fra Blomstergården», «de to, der forsvandt»: people, whatever is around them."""
        tokens = self._tokens
        if _SUPERLATIVE.fullmatch(few.noun) and not self._setting.has_kin(few.at):
            return True
        has_things = self._setting.has_things_near(few.at)
        if self._is_from_there(last) or (tokens.word(last) in {"der", "som"} and not has_things):
            return True
        if tokens.word(last) == "med" and few.value > COUPLE and not has_things:
            return True
        is_who = tokens.word(last) == "," and tokens.word(last + 1) in {"der", "som"}
        return is_who and bool(HUMAN.fullmatch(tokens.word(last + 2))) and not has_things

    def _are_both(self, few: NumberMention, at: int) -> bool:
        """True for «mesteren og Asta var de to, der mødte først»."""
        begin = max(self._setting.begin(at), at - _CLOSE)
        is_said = self._tokens.word(at - 1) in {"var", "er", "blev"} and "og" in self._tokens.lower[begin:at]
        return few.value == COUPLE and is_said

    def _is_from_there(self, last: int) -> bool:
        """True for «fra Blomstergården», «på Rampen»."""
        is_there = self._tokens.word(last) in _PLACES and last + 1 < len(self._tokens.all)
        return is_there and self._tokens.all[last + 1].text[:1].isupper()

    def _is_pair(self, few: NumberMention, at: int) -> bool:
        """True where «de to» may be somebody and the other of whom the text tells: «Asta og mentoren»."""
        if few.value > COUPLE:
            return False
        first, _ = self._setting.paragraph(at)
        for i in range(max(at - _NEAR, first), at):
            is_name = self._tokens.all[max(i - 1, 0)].text[:1].isupper()
            if self._tokens.word(i) == "og" and (self._tokens.word(i - 1) in _SOMEBODY or is_name):
                return True
        return not self._setting.has_group(few.at) and not self._setting.counted_more(few)

    def _behind_noun(self, few: NumberMention) -> int:
        words = self._tokens.lower[few.behind : few.behind + 4]
        return few.behind + (words.index(few.noun) + 1 if few.noun and few.noun in words else 0)
