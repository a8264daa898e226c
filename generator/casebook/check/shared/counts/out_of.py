"""Few out of a group whose size stands beside them: «to ud af de syv», «halvdelen af de otte», «67 % (n = 6)»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import FAR, FEWEST, GROUPS, LARGEST, PEOPLE
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.words.people_words import FUNCTION, Counted
from casebook.check.spans import Part

_ALL_OF = 12  # people of whom it may not be said that all or none did something
_NEUTER = frozenset({"et", "ét"})  # a thing, where no child or human being is named
_NOUN = 3  # tokens of a noun between a number and «af»
_BRACKETS = 8  # tokens between a share and its base
_LATER = 3  # numbers behind a group that may be some of it
_DETERMINERS_WORDS = (
    "de vores alle samtlige disse deres holdets gruppens klassens kursets projektets forløbets forårets efterårets "
    "årets kommunens første i alt dem"
)
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_DEFINITE = _DETERMINERS - {"i", "alt"}
_GENITIVE = pattern(r"[a-zæøå]{3,}s")
_GENERAL_RATIOS = frozenset({2, 3, 4, 5, 10})  # «tre ud af fire borgere» is a goal where a method says it
_OF = frozenset({"af", "blandt"})
_GENERAL = pattern(
    r"danskere|danmark|befolkningen|landet|landsplan|undersøgelser?|undersøgelsen|ifølge|statistik|forskning(?:en)?|"
    r"verden|europa|voksne"
)


class OutOfGroups:
    """Reads the numbers and shares of a text that stand beside the size of their group."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._limits = counted.text.limits
        self._windows = counted.text.windows
        self._is_told = counted.text.is_told
        self._roles = counted.roles
        self._general = self._windows.places(_GENERAL)

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        mentions = self._tokens.mentions
        for i, mention in enumerate(mentions):
            later = mentions[i + 1 : i + 1 + _LATER]
            spans = (self._group_last(mention, later), self._group_first(mention, later), self._base(mention, later))
            yield from filter(None, spans)

    def _group_last(self, few: NumberMention, later: tuple[NumberMention, ...]) -> Part | None:
        """«To af de fem», «2 ud af 4 til kurset», «halvdelen af de otte unge»."""
        if not later or later[0].share is not None or not 1 < later[0].value <= LARGEST:
            return None
        whole = later[0]
        between = self._tokens.lower[few.behind : whole.at]
        of = next((i for i, word in enumerate(between) if word in _OF), None)
        if of is None or of > _NOUN or any(not word.isalpha() for word in between):
            return None
        if between[-1] == "på" and between[of + 1 : -1] and self._are_group(between[of + 1 : -1]):
            return (few.at, whole.behind) if self._is_small(few, whole.value) else None
        genitives = set(filter(_GENITIVE.fullmatch, between[of + 1 :]))
        if not set(between[of + 1 :]) <= _DETERMINERS | genitives or (few.what is Counted.THINGS and of > 0):
            return None
        is_definite = bool((_DEFINITE | genitives) & set(between[of + 1 :]))
        is_staff = genitives and whole.what is Counted.STAFF  # «tre af teamets fem konsulenter»
        is_measure = few.is_weak and few.what is Counted.UNKNOWN and of > 0 and not is_definite  # «en alder af 41»
        if (
            is_staff
            or is_measure
            or not self._counts_people(few, whole, is_definite=is_definite, out_of="ud" in between[:of])
        ):
            return None
        return (few.at, self._behind_noun(whole)) if self._is_small(few, whole.value) else None

    def _are_group(self, words: tuple[str, ...]) -> bool:
        """True for «holdet», «det lille hold»."""
        return words[-1] in GROUPS or (is_group(words[-1]) and words[0] in {"det", "den", "vores"})

    def _counts_people(self, few: NumberMention, whole: NumberMention, *, is_definite: bool, out_of: bool) -> bool:
        if self._roles.is_of_a_body(whole) or (not is_definite and self._is_general(few, whole)):
            return False
        if whole.what in PEOPLE:
            return not few.is_weak or is_definite or out_of
        if self._tokens.word(few.at) in _NEUTER:  # «stedet er ét af tre»
            return False
        if whole.what is Counted.UNKNOWN and is_definite and out_of:  # a verb that no list holds: «ud af de syv bygger»
            return True
        if whole.what is not Counted.UNSAID or (few.is_weak and whole.value < FEWEST and not out_of):
            return False
        behind = self._tokens.word(whole.behind)
        return is_definite or out_of or behind in FUNCTION or not behind.isalnum()

    def _is_general(self, few: NumberMention, whole: NumberMention) -> bool:
        """True for «ni ud af ti danskere» and, of a method, for «målet er, at tre ud af fire borgere …»."""
        is_ratio = whole.value in _GENERAL_RATIOS
        is_goal = is_ratio and not self._is_told and not self._windows.tells_of_past(few.at)
        return is_goal or (is_ratio and self._is_of_many(few)) or self._windows.holds(self._general, few.at)

    def _is_of_many(self, few: NumberMention) -> bool:
        """True if hundreds were spoken of: «5.800 personer … tre ud af fire var mænd»."""
        before = self._tokens.mentions_before(few.at, FAR)
        return any(mention.value > LARGEST and mention.what is Counted.PEOPLE for mention in before)

    def _group_first(self, whole: NumberMention, later: tuple[NumberMention, ...]) -> Part | None:
        """«Ud af 9 kvinder er otte …», «af de seks på holdet er to …», «fra holdet på ni er to …»."""
        at, is_definite = self._group_at(whole)
        if self._tokens.word(at) not in _OF | {"fra"} or whole.share is not None or not 1 < whole.value <= LARGEST:
            return None
        begin = at - 1 if self._tokens.word(at - 1) == "ud" else at
        before = self._tokens.word(begin - 1)
        opens = begin == 0 or not before.isalnum() or before in {"og", "men"}
        if not opens or not (whole.what in PEOPLE or (whole.what is Counted.UNSAID and is_definite)):
            return None
        for few in later:
            if any(self._tokens.ends_sentence(i) for i in range(whole.behind, few.at)):
                return None
            is_next = few.at == self._behind_noun(whole) + 1  # «fik tre ordinære timer»
            is_article = few.is_weak and "kun" not in self._tokens.lower[whole.behind : few.at]
            is_some = is_next or not (is_article or self._is_thing(few))
            if is_some and self._is_small(few, whole.value):
                return begin, few.behind
        return None

    def _group_at(self, whole: NumberMention) -> tuple[int, bool]:
        """The token before a group with its determiners, and True if it has any: «af |de seks», «fra |holdet på ni»."""
        at, is_definite = whole.at - 1, False
        if self._tokens.word(at) == "på" and is_group(self._tokens.word(at - 1)):
            is_definite, at = True, at - 2
        if is_definite and self._tokens.word(at) in {"en", "et"}:
            at -= 1
        while self._tokens.word(at) in _DETERMINERS or _GENITIVE.fullmatch(self._tokens.word(at)):
            is_definite, at = True, at - 1
        return at, is_definite

    def _is_thing(self, few: NumberMention) -> bool:
        is_noun = few.what is Counted.UNKNOWN and self._roles.of(few) is CountRole.NOBODY
        return few.what is Counted.THINGS or (is_noun and self._roles.earlier.is_thing(few))

    def _base(self, share: NumberMention, later: tuple[NumberMention, ...]) -> Part | None:
        """«67 % (n = 6)», «en tredjedel (tre borgere)»."""
        if share.share is None or not later or later[0].share is not None or not 0 < later[0].value <= LARGEST:
            return None
        base = later[0]
        between = self._tokens.lower[share.behind : base.at]
        is_base = between[-2:] == ("n", "=") or (between[-1:] == ("(",) and base.what in PEOPLE)
        return (share.at, base.behind) if is_base and len(between) <= _BRACKETS else None

    def _is_small(self, few: NumberMention, whole: int) -> bool:
        """True if as few are counted, or left; a percentage of so few is that number written differently."""
        if few.share is not None or self._tokens.word(few.behind) == "halvdel":
            return (few.share or 0) <= 1
        if few.value in {0, whole}:
            return whole <= _ALL_OF
        return few.value < whole and (few.value < self._limits.smallest or whole - few.value < self._limits.smallest)

    def _behind_noun(self, mention: NumberMention) -> int:
        """The token behind a number and what it counts."""
        if mention.what is Counted.UNKNOWN:
            return mention.behind
        words = self._tokens.lower[mention.behind : mention.behind + 4]
        return mention.behind + (words.index(mention.noun) + 1 if mention.noun in words else 0)
