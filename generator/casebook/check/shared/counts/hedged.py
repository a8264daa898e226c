"""Few people behind a hedge: «nogle få, vel tre», «20 pct. af gruppen, dvs. en enkelt», «under fem, nemlig fire»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from casebook.check.patterns import pattern
from casebook.check.shared.counts.clauses import HAVE
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import SENSITIVE
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_plural, is_verb
from casebook.check.spans import Part

_HEDGE_PHRASES = (
    "dvs|dvs .|det vil sige|altså|nemlig|vel|måske|nærmere bestemt|nærmere betegnet|helt præcist|præcist|præcis|"
    "svarende til|faktisk|vistnok|nok|i alt|hvilket er|det er|helt nøjagtigt|nøjagtigt"
)
_HEDGES = tuple(tuple(phrase.split()) for phrase in _HEDGE_PHRASES.split("|"))
_ENDS = frozenset(hedge[-1] for hedge in _HEDGES)
_OPENS = frozenset({",", "(", "–", "-", ":"})
_FEW = pattern(r"få|enkelte|færre|fåtal|mindretal|brøkdel|mindre|lille|under|andel|del")
_STATES = pattern(
    r".*(?:død|døde|udvist|rejst|flyttet|forsvundet|stoppet|faldet|gået|bortvist|afvist|anholdt|sigtet|opereret|gravide?)"
)
_BEFORE = 16  # tokens in which few are spoken of before the hedge
_NOUN = 5  # tokens behind «få» in which it is said of whom
_NEAR = 6  # tokens behind «to der er», in which it is said what they are


class HedgedFew:
    """Reads small numbers that say again, exactly, how few people a text has just spoken of."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._smallest = text.limits.smallest

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for few in self._tokens.mentions:
            if few.share is None and 0 < few.value < self._smallest and not self._is_of_things(few):
                yield from filter(None, (self._said_again(few) or self._who(few),))

    def _said_again(self, few: NumberMention) -> Part | None:
        tokens = self._tokens
        if tokens.word(few.at - 1) not in _ENDS:
            return None
        hedge = next((h for h in _HEDGES if tokens.lower[max(few.at - len(h), 0) : few.at] == h), ())
        first = few.at - len(hedge)
        if not hedge or tokens.word(first - 1) not in _OPENS:
            return None
        begin = max(self._setting.begin(first), first - _BEFORE)
        shares = [m for m in tokens.mentions_before(first, first - begin) if m.share is not None]
        if shares and self._are_people(shares[-1].behind, first):
            return shares[-1].at, few.behind
        spoken = next((i for i in range(first - 1, begin - 1, -1) if _FEW.fullmatch(tokens.word(i))), None)
        return (
            (spoken, few.behind)
            if spoken is not None and self._are_people(spoken + 1, min(first, spoken + _NOUN))
            else None
        )

    def _are_people(self, first: int, behind: int) -> bool:
        """True if no thing and no time is named there: «få timer, måske tre»; and of people or nobody."""
        kinds = [counted((word,))[0] for word in self._tokens.lower[first:behind] if word.isalpha()]
        words = [word for word in self._tokens.lower[first:behind] if word.isalpha() and word not in FUNCTION]
        if Counted.PEOPLE in kinds:
            return True
        return not any(is_time(word) or is_plural(word) for word in words)

    def _who(self, few: NumberMention) -> Part | None:
        """«To der er døde», «én, som er rejst»: what only people are."""
        tokens, who = self._tokens, few.behind + (self._tokens.word(few.behind) == ",")
        is_who = tokens.word(who) in {"der", "som"} and is_verb(tokens.word(who + 1))
        if not is_who or tokens.lower[few.at] in {"et", "ét"} or (few.is_weak and tokens.word(few.at - 1) != "og"):
            return None
        words = tuple(takewhile(str.isalpha, tokens.lower[who + 1 : who + 1 + _NEAR]))
        is_told = words[0] in HAVE and any(SENSITIVE.fullmatch(word) or _STATES.fullmatch(word) for word in words)
        return (few.at, who + 2) if is_told and not self._setting.counted_things(few.at) else None

    def _is_of_things(self, few: NumberMention) -> bool:
        return bool(few.noun) and few.what is not Counted.PEOPLE and few.noun in self._tokens.words_behind(few.behind)
