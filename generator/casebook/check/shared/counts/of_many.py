"""Few out of many: «318 sager, heraf handlede to om …», «94 journaler. I tre journaler …», «de resterende fire»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import CASES, OPENING
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

_FAR = 60  # tokens from many to a few of them
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_SAID = 4  # tokens from «heraf» to its number
_REST = frozenset({"resterende", "øvrige", "sidste", "andre", "tilbageværende", "manglende"})
_THEM = frozenset({"dem", "disse", "sagerne", "journalerne", "klagerne", "forløbene", "borgerne"})
_BEFORE_WHOLE = frozenset({"af", "blandt", "samtlige", "alt", "de"})
_THE_ONE = frozenset({("den", "ene"), ("det", "ene"), ("den", "sidste"), ("det", "sidste")})
_TIMES = frozenset({"gang", "gange"})
_IN = frozenset({"i", "ved", "om"})
_CASE = pattern(rf"(?:{CASES})(?:ne)?")


class FewOfMany:
    """Reads few people out of a base that is said before, however large it is: people, or cases of whom each is one."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._smallest = text.limits.smallest

    def parts(self) -> Iterator[Part]:
        """The tokens of each such number, and of the one who is left of many."""
        yield from self._left()
        for few in self._tokens.mentions:
            if few.share is None and 0 < few.value < self._smallest and not few.is_one:
                yield from filter(None, (self._thereof(few) or self._in_cases(few) or self._rest(few),))

    def _thereof(self, few: NumberMention) -> Part | None:
        """«Heraf førte tre til en anmeldelse», «hvoraf fire», «to af dem», «tre om hjælpemidler»."""
        words = self._tokens.lower[max(few.at - _SAID, 0) : few.at]
        at = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _THEREOF), None)
        is_said = at is not None and all(is_verb(word) or word in FUNCTION for word in words[at + 1 :])
        is_theirs = self._tokens.word(few.behind) == "af" and self._tokens.word(few.behind + 1) in _THEM
        if self._is_of_cases(few):
            return few.at, few.behind + 1
        if not (is_said or is_theirs) or self._counts_things(few):
            return None
        first = few.at - (len(words) - at if is_said and at is not None else 0)
        return (first, few.behind) if self._many(few, first) else None

    def _is_of_cases(self, few: NumberMention) -> bool:
        """True for «to af kommunens ni afgørelser»: the base stands behind, with whose it is."""
        tokens, base = self._tokens, few.behind + 2
        is_of = tokens.word(few.behind) == "af" and tokens.word(base - 1).endswith("s") and not few.is_vague
        later = tokens.mentions_before(base + 1, 1)
        return is_of and bool(later) and later[0].value > few.value and bool(_CASE.fullmatch(self._noun(later[0])))

    def _in_cases(self, few: NumberMention) -> Part | None:
        """«I tre journaler», «18 høringer, 2 afgørelser»; but not «i to sager» with no base before."""
        tokens = self._tokens
        at = few.at - (tokens.word(few.at - 1) in {"kun", "blot", "bare"})
        noun = self._noun(few)
        is_time = noun in _TIMES and tokens.word(at - 1) in OPENING and is_verb(tokens.word(few.behind + 1))
        if not (_CASE.fullmatch(noun) or is_time):
            return None
        is_in = tokens.word(at - 1) in _IN
        is_some = is_in or not (few.is_vague or few.is_weak) or self._acts(few)
        return (at, few.behind + 1) if is_some and self._many(few, few.at) else None

    def _acts(self, few: NumberMention) -> bool:
        """True for «en journal er væk», «en sag mangler»: the one is the subject of its sentence."""
        verb = self._tokens.word(few.behind + 1)
        is_verb_there = is_verb(verb) or (verb in FUNCTION and verb.endswith(("r", "te")))
        return is_verb_there and self._tokens.word(few.at - 1) in OPENING

    def _noun(self, few: NumberMention) -> str:
        """The thing that a number counts: «klager» too, which is a verb as well."""
        behind = self._tokens.word(few.behind)
        return few.noun or (behind if _CASE.fullmatch(behind) else "")

    def _rest(self, few: NumberMention) -> Part | None:
        """«De resterende fire», «de sidste to førte til anbringelse»."""
        tokens = self._tokens
        before, behind = tokens.word(few.at - 1), tokens.word(few.behind)
        if tokens.word(few.at - 2) == "de" and before in _REST:
            part = few.at - 2, few.behind
        elif before == "de" and behind in _REST:
            part = few.at - 1, few.behind + 1
        else:
            return None
        what, noun = counted(tokens.words_behind(part[1]))
        is_theirs = not noun or what is Counted.PEOPLE or bool(_CASE.fullmatch(noun))
        return part if is_theirs and self._many(few, part[0]) else None

    def _left(self) -> Iterator[Part]:
        """«Af 140 ansøgere fik 139 plads», and «den ene», «det ene forløb» behind it."""
        for whole, most in pairwise(self._tokens.mentions):
            left = whole.value - most.value
            is_pair = whole.share is None and most.share is None and 0 < left < self._smallest <= most.value
            is_part = self._tokens.word(whole.at - 1) in _BEFORE_WHOLE and not (whole.is_vague or most.is_vague)
            if not (is_pair and is_part and self._is_base(whole) and most.at < self._setting.end(whole.at)):
                continue
            yield whole.at, most.behind
            behind = self._setting.end(most.at) + 1
            if self._tokens.lower[behind : behind + 2] in _THE_ONE:
                yield behind, behind + 2

    def _is_base(self, whole: NumberMention) -> bool:
        return whole.what is Counted.PEOPLE or bool(_CASE.fullmatch(self._noun(whole)))

    def _counts_things(self, few: NumberMention) -> bool:
        is_noun = few.noun in self._tokens.words_behind(few.behind)
        return few.what in {Counted.THINGS, Counted.STAFF} and is_noun and not _CASE.fullmatch(few.noun)

    def _many(self, few: NumberMention, at: int) -> bool:
        """True if the last number with a noun before, in the paragraph, is of more people or cases."""
        first, _ = self._setting.paragraph(at)
        before = self._tokens.mentions_before(at, min(at - first, _FAR))
        named = [m for m in before if m.share is None and self._noun(m) and m.value > few.value]
        if not named or self._begins_another(named[-1].at, at):
            return False
        return named[-1].what is Counted.PEOPLE or bool(_CASE.fullmatch(self._noun(named[-1])))

    def _begins_another(self, at: int, later: int) -> bool:
        """True if more than two sentences lie between."""
        begin = self._setting.begin(later)
        for _ in range(2):
            if begin <= at:
                return False
            begin = self._setting.begin(max(begin - 1, 0))
        return begin > at
