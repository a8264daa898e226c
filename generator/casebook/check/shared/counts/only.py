"""Few of a group whose size is not said: «alle på nær to», «kun én af kvinderne», «alle undtagen Asta»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.spans import Part

_ALL = frozenset({"alle", "samtlige", "hele", "allesammen", "ingen"})
_BUT = (
    ("på", "nær"), ("pånær",), ("undtagen",), ("undtaget",), ("bortset", "fra"), ("med", "undtagelse", "af"),
    ("fraregnet",), ("minus",), ("foruden",), ("udover",), ("ud", "over"),
)  # fmt: skip
_BUT_ENDS = frozenset(phrase[-1] for phrase in _BUT)
_BEFORE_BUT = 6  # tokens from «alle» to «på nær»
_CLOSE, _BESIDE = 40, 5  # tokens before somebody who is excepted, and behind
_SOMEBODY = frozenset({"hende", "ham", "hun", "han", "mig", "dig"})
_ONLY = frozenset({"kun", "blot", "bare", "alene", "sølle"})
_PLACED_WORDS = "kommunen kommunens målgruppen gruppen holdet projektet ordningen forløbet indsatsen byen tilbage"
_PLACED = frozenset(_PLACED_WORDS.split())
_POSSESSIVES = frozenset({"sine", "mine", "dine", "hendes", "hans"})
_CLAUSE = 8  # tokens in which a group is named
_DEFINITE = pattern(r"[a-zæøå-]+(?:ne|nes|ede|ende|igede)")
_PERSONS_OF_NOTE = pattern(r"(?:borger|deltager|kursist|person|m[aæ]nd|kvinde|ung|kandidat|elev|ledig|medlem)[a-zæøå]*")
_GROUPS = frozenset({"holdet", "gruppen", "holdets", "os", "jer"})


class OnlyFew:
    """Reads the few of a text who are taken out of a group, or left of it, without its size."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._limits = counted.text.limits
        self._is_told = counted.text.is_told

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for few in self._tokens.mentions:
            if few.share is None and 0 < few.value < self._limits.smallest:
                yield from filter(None, (self._all_but(few), self._of_people(few), self._only(few)))
        for at, word in enumerate(self._tokens.lower):
            if word in _BUT_ENDS and self._is_somebody(at + 1):
                yield from filter(None, (self._but_somebody(at),))

    def _all_but(self, few: NumberMention) -> Part | None:
        """«Alle på nær to», «samtlige undtagen én», «på én undtagelse nær er hele holdet …»."""
        tokens = self._tokens
        if tokens.word(few.at - 1) == "på" and "nær" in tokens.lower[few.behind : few.behind + 2]:
            around = tokens.lower[max(few.at - _BEFORE_BUT, 0) : few.behind + 2 * _BEFORE_BUT]
            return (few.at - 1, few.behind + 2) if not _ALL.isdisjoint(around) else None
        at = self._but_at(few.at)
        if at is None:
            return None
        first = next((i for i in range(at - 1, max(at - _BEFORE_BUT, -1), -1) if tokens.word(i) in _ALL), None)
        if first is None and not _ALL.isdisjoint(tokens.lower[few.behind : few.behind + _BEFORE_BUT]):
            return at, few.behind
        if first is None or few.what is Counted.THINGS:
            return None
        speaks = counted(tokens.words_behind(first + 1))[0] if first + 1 < at else Counted.UNSAID
        return (first, few.behind) if speaks in {Counted.PEOPLE, Counted.UNSAID} else None

    def _but_at(self, behind: int) -> int | None:
        """The first token of «på nær» and its like that end before a token."""
        tokens = self._tokens
        if tokens.word(behind - 1) not in _BUT_ENDS:
            return None
        return next((behind - len(p) for p in _BUT if tokens.lower[max(behind - len(p), 0) : behind] == p), None)

    def _but_somebody(self, at: int) -> Part | None:
        """«På nær Asta er alle kendt i behandlingen», «alle undtagen Asta»."""
        first = self._but_at(at + 1)
        if first is None:
            return None
        begin = max(self._setting.begin(first), first - _CLOSE)
        around = (*self._tokens.lower[begin:first], *self._tokens.lower[at + 2 : at + 2 + _BESIDE])
        return (first, at + 2) if not (_ALL - {"allesammen"}).isdisjoint(around) else None

    def _is_somebody(self, at: int) -> bool:
        is_name = at < len(self._tokens.all) and self._tokens.all[at].text[:1].isupper()
        return self._tokens.word(at) in _SOMEBODY or (is_name and self._tokens.word(at).isalpha())

    def _of_people(self, few: NumberMention) -> Part | None:
        """«To af deltagerne», «et par af borgerne», «kun én af kvinderne», but not «en af deltagerne sagde»."""
        tokens = self._tokens
        of = next((i for i in (few.behind, few.behind + 1) if tokens.word(i) == "af"), None)
        if of is None or few.what not in {Counted.UNSAID, Counted.PEOPLE}:
            return None
        is_only = tokens.word(few.at - 1) in _ONLY or tokens.word(few.at + 1) == "enkelt"
        is_about = few.is_vague and tokens.word(few.at + 1) not in {"par", "håndfuld"}
        if is_about or (few.value == 1 and not is_only):
            return None
        whose = tokens.word(of + 1)  # «to af byens borgere»
        determined = whose in {"de", "vores"} or (whose.endswith("ens") and whose not in _POSSESSIVES)
        noun = tokens.word(of + 1 + determined)
        what, _ = counted(tokens.words_behind(of + 1 + determined))
        is_group = noun in _GROUPS and not determined
        is_definite = determined or (_DEFINITE.fullmatch(noun) and noun not in _POSSESSIVES)
        if not (is_group or (what is Counted.PEOPLE and is_definite)):
            return None
        return few.at - (tokens.word(few.at - 1) in _ONLY), of + 2 + determined

    def _only(self, few: NumberMention) -> Part | None:
        """«En enkelt deltager», «kun to borgere i kommunen», «en håndfuld borgere i målgruppen»."""
        tokens = self._tokens
        is_single = tokens.word(few.at + 1) == "enkelt"
        if not is_single and few.what not in {Counted.PEOPLE, Counted.UNSAID}:
            return None
        is_only = tokens.word(few.at - 1) in _ONLY
        is_placed = not _PLACED.isdisjoint(tokens.lower[few.behind : few.behind + _CLAUSE])
        noun = few.noun or tokens.word(few.behind)  # «deltager» is a verb too
        is_note = bool(_PERSONS_OF_NOTE.fullmatch(noun)) and (is_single or few.what is Counted.PEOPLE)
        is_few = (is_single and self._is_told) or (is_placed and (is_only or few.is_vague))
        return (few.at - is_only, few.behind + 1) if is_note and is_few else None
