"""Statements that count a few of a small group of people, over a whole text: its sentences, paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import FAR, FEWEST, GROUPS, LARGEST, NO_CITIZENS, PEOPLE, GroupReader
from casebook.check.shared.everybody import everybody
from casebook.check.shared.few_in_story import few_in_story
from casebook.check.shared.few_people import few_without_group
from casebook.check.shared.group_setting import is_group
from casebook.check.shared.people_words import FUNCTION, Counted
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_ALL_OF = 12  # people of whom it may not be said that all or none did something
_NEUTER = frozenset({"et", "ét"})  # a thing, where no child or human being is named
_NOUN = 3  # tokens of a noun between a number and «af»
_BRACKETS = 8  # tokens between a share and its base
_SAME = 15  # tokens between a group of very few and the number that tells of it
_BESIDE = 2  # tokens from «resten» to its number
_SPEAKING = frozenset({Counted.PEOPLE, Counted.STAFF, Counted.UNSAID})
_DETERMINERS_WORDS = (
    "de vores alle samtlige disse deres holdets gruppens klassens kursets projektets forløbets forårets efterårets "
    "årets kommunens første i alt dem"
)
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_DEFINITE = _DETERMINERS - {"i", "alt"}
_GENITIVE = pattern(r"[a-zæøå]{3,}s")
_GENERAL_RATIOS = frozenset({2, 3, 4, 5, 10})  # «tre ud af fire borgere» is a goal where a method says it
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_OF = frozenset({"af", "blandt"})
_THEM = frozenset({"dem", "disse", "os", "hvilke"})
_POINTED = 4  # tokens from «heraf» to the number
_REST = frozenset({"resten", "øvrige", "resterende", "sidste", "andre", "inklusive", "inkl"})
_POINTING = _THEREOF | _THEM | _REST
_GENERAL_WORDS = (
    "danskere danmark befolkningen landet landsplan undersøgelse undersøgelser undersøgelsen ifølge statistik "
    "forskning forskningen verden europa voksne"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())


class CountReader:
    """Reads the counts of a text. `is_told` where it tells of people: then it need not say so again each time."""

    def __init__(
        self, text: str, limits: Limits, *, is_told: bool, is_case: bool = True, names: frozenset[str] = frozenset()
    ) -> None:
        self._tokens = Tokens(text)
        self._limits = limits
        self._is_told = is_told
        self._names = names
        self._is_case = is_case
        self._groups = GroupReader(self._tokens, is_told=is_told)
        self._first = {word: at for at, word in reversed(tuple(enumerate(self._tokens.lower)))}

    def parts(self) -> Iterator[Part]:
        """Each statement; they may overlap."""
        mentions = self._tokens.mentions
        groups: list[NumberMention] = []  # those so far that may be a group
        for i, mention in enumerate(mentions):
            behind = mentions[i + 1] if i + 1 < len(mentions) else None
            before = tuple(groups[-FAR:])
            spans = (
                self._of_a_group(mention, behind), self._group_first(mention, mentions[i + 1 : i + 4]),
                self._all_of(mention), self._base_in_brackets(mention, behind), self._thereof(mention, before),
                self._again(mention, before),
            )  # fmt: skip
            yield from self._in_text(filter(None, spans))
            groups += [mention] if self._groups.may_be(mention) else []
        yield from self._in_text(few_without_group(self._tokens, self._limits, is_told=self._is_told))
        yield from self._in_text(everybody(self._tokens, self._groups, is_told=self._is_told))
        yield from self._in_text(
            few_in_story(self._tokens, self._limits, is_told=self._is_told, is_case=self._is_case, names=self._names)
        )

    def _in_text(self, spans: Iterator[Part]) -> Iterator[Part]:
        """The characters of some tokens, each span from the first to the one behind the last."""
        ends = len(self._tokens.all)  # a count may be the last word of a text, without a noun behind it
        yield from ((self._tokens.all[first].start, self._tokens.all[min(last, ends) - 1].end) for first, last in spans)

    def _of_a_group(self, few: NumberMention, whole: NumberMention | None) -> Part | None:
        """«To af de fem», «2 ud af 4 til kurset», «halvdelen af de otte unge»."""
        if whole is None or whole.share is not None or not 1 < whole.value <= LARGEST:
            return None
        between = self._tokens.lower[few.behind : whole.at]
        of = next((i for i, word in enumerate(between) if word in _OF), None)
        if of is None or of > _NOUN or any(not word.isalpha() for word in between):
            return None
        if between[-1] == "på" and between[of + 1 : -1] and set(between[of + 1 : -1]) <= GROUPS:
            return (few.at, whole.behind) if self._is_small(few, whole.value) else None
        genitives = set(filter(_GENITIVE.fullmatch, between[of + 1 :]))
        if not set(between[of + 1 :]) <= _DETERMINERS | genitives or (few.what is Counted.THINGS and of > 0):
            return None
        is_definite = bool((_DEFINITE | genitives) & set(between[of + 1 :]))
        is_staff = genitives and whole.what is Counted.STAFF  # «tre af teamets fem konsulenter»
        if is_staff or not self._counts_people(few, whole, is_definite=is_definite, out_of="ud" in between[:of]):
            return None
        return (few.at, self._behind_noun(whole)) if self._is_small(few, whole.value) else None

    def _counts_people(self, few: NumberMention, whole: NumberMention, *, is_definite: bool, out_of: bool) -> bool:
        if not is_definite and self._is_general(few, whole):
            return False
        if whole.what in PEOPLE:
            return not few.is_weak or is_definite or out_of
        if self._tokens.word(few.at) in _NEUTER:  # «stedet er ét af tre»
            return False
        if whole.what is Counted.UNKNOWN and is_definite and out_of:  # a verb that no list holds: «ud af de syv bygger»
            return True
        if whole.what is not Counted.UNSAID or (few.is_weak and whole.value < FEWEST):
            return False
        behind = self._tokens.word(whole.behind)
        return is_definite or out_of or behind in FUNCTION or not behind.isalnum()

    def _is_general(self, few: NumberMention, whole: NumberMention) -> bool:
        """True for «ni ud af ti danskere» and, of a method, for «målet er, at tre ud af fire borgere …»."""
        is_many = whole.value in _GENERAL_RATIOS and self._is_of_many(few)
        is_goal = whole.value in _GENERAL_RATIOS and not self._is_told
        return (
            is_many
            or bool(_GENERAL.intersection(self._groups.sentence(few.at)))
            or (is_goal and not self._groups.is_past(few.at))
        )

    def _is_of_many(self, few: NumberMention) -> bool:
        """True if hundreds were spoken of: «5.800 personer … tre ud af fire var mænd»."""
        before = self._tokens.mentions_before(few.at, FAR)
        return any(mention.value > LARGEST and mention.what is Counted.PEOPLE for mention in before)

    def _group_first(self, whole: NumberMention, later: tuple[NumberMention, ...]) -> Part | None:
        """«Ud af 9 kvinder er otte …», «af de seks på holdet er to …», «fra holdet på ni er to …»."""
        at, is_definite = whole.at - 1, False
        if self._tokens.word(at) == "på" and is_group(self._tokens.word(at - 1)):
            is_definite, at = True, at - 2
        if is_definite and self._tokens.word(at) in {"en", "et"}:
            at -= 1
        while self._tokens.word(at) in _DETERMINERS or _GENITIVE.fullmatch(self._tokens.word(at)):
            is_definite, at = True, at - 1
        if self._tokens.word(at) not in _OF | {"fra"} or whole.share is not None or not 1 < whole.value <= LARGEST:
            return None
        begin = at - 1 if self._tokens.word(at - 1) == "ud" else at
        opens = (
            begin == 0 or not self._tokens.word(begin - 1).isalnum() or self._tokens.word(begin - 1) in {"og", "men"}
        )
        if not opens or not (whole.what in PEOPLE or (whole.what is Counted.UNSAID and is_definite)):
            return None
        for few in later:
            if any(self._tokens.ends_sentence(i) for i in range(whole.behind, few.at)):
                return None
            if few.at == self._behind_noun(whole) + 1 and self._is_small(few, whole.value):  # «fik tre ordinære timer»
                return begin, few.behind
            is_article = few.is_weak and "kun" not in self._tokens.lower[whole.behind : few.at]
            if not is_article and not self._groups.is_thing(few) and self._is_small(few, whole.value):
                return begin, few.behind
        return None

    def _all_of(self, mention: NumberMention) -> Part | None:
        """«Samtlige ni kursister», «ingen af de seks», «begge deltagere», «alle fem fik job»."""
        tokens = self._tokens
        if tokens.word(mention.at) == "begge":
            is_there = self._is_told or (self._is_case and self._groups.is_past(mention.at))
            speaks = is_there and mention.what is Counted.PEOPLE and not NO_CITIZENS.fullmatch(mention.noun)
            return (mention.at, self._behind_noun(mention)) if speaks else None
        first, before = mention.at, tokens.word(mention.at - 1)
        if before in {"de", "vores", "dem"} and tokens.word(mention.at - 2) == "af":
            first, before = mention.at - 2, tokens.word(mention.at - 3)
        if before not in {"alle", "samtlige"} or mention.share is not None or not 1 < mention.value <= _ALL_OF:
            return None
        speaks = mention.what is Counted.PEOPLE or (
            mention.what is Counted.UNSAID and (first < mention.at or (self._is_told and self._is_of_group(mention.at)))
        )
        return (first - 1, self._behind_noun(mention)) if speaks else None

    def _base_in_brackets(self, share: NumberMention, base: NumberMention | None) -> Part | None:
        """«67 % (n = 6)», «en tredjedel (tre borgere)»."""
        if share.share is None or base is None or base.share is not None or not 0 < base.value <= LARGEST:
            return None
        between = self._tokens.lower[share.behind : base.at]
        is_base = between[-2:] == ("n", "=") or (between[-1:] == ("(",) and base.what in PEOPLE)
        return (share.at, base.behind) if is_base and len(between) <= _BRACKETS else None

    def _thereof(self, few: NumberMention, before: tuple[NumberMention, ...]) -> Part | None:
        """«Heraf takkede fem nej», «af dem er to i job», «halvdelen af resten», «resten, otte, …»."""
        tokens = self._tokens
        is_pointed_at = not _POINTING.isdisjoint(tokens.lower[max(few.at - _POINTED, 0) : few.at])
        for at in range(few.at - 1, max(few.at - _POINTED, 0) - 1, -1) if is_pointed_at else ():
            if tokens.ends_sentence(at):
                break
            is_them = tokens.word(at) in _THEM and tokens.word(at - 1) in _OF
            if tokens.word(at) in _THEREOF or is_them or (tokens.word(at) in _REST and few.at - at <= _BESIDE):
                return self._linked(few, before, (at - is_them, few.behind))
        behind = tokens.lower[few.behind : few.behind + 3]
        if behind[:2] in {("af", "resten"), ("af", "dem"), ("af", "os")} or behind[:1] == ("andre",):
            return self._linked(few, before, (few.at, few.behind + 2 - (behind[0] == "andre")))
        return None

    def _linked(self, few: NumberMention, before: tuple[NumberMention, ...], part: Part) -> Part | None:
        is_same = few.what is Counted.UNKNOWN and self._first.get(few.noun, few.at) < few.at
        is_article = few.is_weak and self._tokens.word(few.at - 1) not in _THEREOF and not few.is_one
        if is_article or not (few.what in _SPEAKING or is_same or not self._groups.is_thing(few)):
            return None
        base = self._groups.of(few, before)
        if base is None and self._tokens.word(few.at - 1) in _REST and (self._is_told or self._groups.is_past(few.at)):
            return self._with_those_before(few) if 0 < few.value < self._limits.smallest else None
        return part if base and base.what is not Counted.STAFF and self._is_small(few, base.value) else None

    def _with_those_before(self, few: NumberMention) -> Part | None:
        """«Det lykkedes for fire. De øvrige tre …»: two parts of a group that nobody gives the size of."""
        for other in self._tokens.mentions_before(few.at, _SAME):
            if other.what in _SPEAKING and not other.is_weak and other.value:
                return other.at, few.behind
        return None

    def _again(self, few: NumberMention, before: tuple[NumberMention, ...]) -> Part | None:
        """A number of a group that was spoken of: «de var ti … to fik job», «ni kursister … fire kvinder»."""
        base = self._groups.of(few, before)
        if base is None or not self._is_small(few, base.value) or not self._groups.goes_on(few, base):
            return None
        is_few = base.value < self._limits.smallest
        is_near = few.at - base.behind < _SAME and (is_few or not any(self._groups.ends[base.behind : few.at]))
        return base.at if is_near else few.at, self._behind_noun(few)

    def _is_of_group(self, at: int) -> bool:
        return bool(GROUPS.intersection(self._tokens.lower[max(at - FAR, 0) : at + _NOUN]))

    def _is_small(self, few: NumberMention, whole: int) -> bool:
        """True if as few are counted, or left; a percentage of so few is that number written differently."""
        if few.share is not None:
            return few.share <= 1
        if few.value in {0, whole}:
            return whole <= _ALL_OF
        return few.value < whole and (few.value < self._limits.smallest or whole - few.value < self._limits.smallest)

    def _behind_noun(self, mention: NumberMention) -> int:
        """The token behind a number and what it counts."""
        if mention.what is Counted.UNKNOWN:
            return mention.behind
        words = self._tokens.lower[mention.behind : mention.behind + 4]
        return mention.behind + (words.index(mention.noun) + 1 if mention.noun in words else 0)
