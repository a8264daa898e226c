"""Statements that count a few of a small group of people, over a whole text: its sentences, paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.people_words import FUNCTION, Counted
from casebook.check.spans import Part
from casebook.risk.cells import Limits

LARGEST = 30  # a group that is larger does not know by itself who its few are
_ALL_OF = 12  # people of whom it may not be said that all or none did something
_FEWEST = 3  # people in a group that the text goes on to speak of
_NOUN = 3  # tokens of a noun between a number and «af»
_BRACKETS = 8  # tokens between a share and its base
_BESIDE = 2  # tokens from «resten» to its number
_FAR = 60  # tokens that a group is remembered
_PEOPLE = frozenset({Counted.PEOPLE, Counted.STAFF})
_SPEAKING = frozenset({Counted.PEOPLE, Counted.STAFF, Counted.UNSAID})
_DETERMINERS_WORDS = "de vores alle samtlige disse deres holdets gruppens klassens kursets projektets i alt dem"
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
_DEFINITE = _DETERMINERS - {"i", "alt"}
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_OF = frozenset({"af", "blandt"})
_THEM = frozenset({"dem", "disse", "os"})
_REST = frozenset({"resten", "øvrige", "resterende", "sidste", "andre"})
_GENERAL_WORDS = (
    "danskere danmark befolkningen landet landsplan undersøgelse undersøgelser undersøgelsen ifølge statistik "
    "forskning forskningen verden europa"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
_GROUPS_WORDS = "hold holdet gruppe gruppen klasse klassen kursus kurset forløbet"
_GROUPS = frozenset(_GROUPS_WORDS.split())
_PAST_WORDS = "var blev havde fik kom gik begyndte startede deltog mødte gennemførte faldt var takkede sagde svarede"
_PAST = frozenset(_PAST_WORDS.split())


class CountReader:
    """Reads the counts of a text. `is_told` where it tells of people: then it need not say so again each time."""

    def __init__(self, text: str, limits: Limits, *, is_told: bool) -> None:
        self._tokens = Tokens(text)
        self._limits = limits
        self._is_told = is_told
        self._ends = tuple(map(self._tokens.ends_sentence, range(len(self._tokens.lower))))
        self._groups = _GROUPS.intersection(self._tokens.lower)
        self._first = {word: at for at, word in reversed(tuple(enumerate(self._tokens.lower)))}

    def parts(self) -> Iterator[Part]:
        """Each statement; they may overlap."""
        mentions = self._tokens.mentions
        groups: list[NumberMention] = []  # those so far that may be a group
        for i, mention in enumerate(mentions):
            behind = mentions[i + 1] if i + 1 < len(mentions) else None
            before = tuple(groups[-_FAR:])
            spans = (
                self._of_a_group(mention, behind), self._group_first(mention, mentions[i + 1 : i + 4]),
                self._all_of(mention), self._base_in_brackets(mention, behind), self._thereof(mention, before),
                self._again(mention, before),
            )  # fmt: skip
            yield from (
                (self._tokens.all[first].start, self._tokens.all[last - 1].end) for first, last in filter(None, spans)
            )
            groups += [mention] if self._may_be_group(mention) else []

    def _of_a_group(self, few: NumberMention, whole: NumberMention | None) -> Part | None:
        """«To af de fem», «2 ud af 4 til kurset», «halvdelen af de otte unge»."""
        if whole is None or whole.share is not None or not 1 < whole.value <= LARGEST:
            return None
        between = self._tokens.lower[few.behind : whole.at]
        of = next((i for i, word in enumerate(between) if word in _OF), None)
        if of is None or of > _NOUN or any(not word.isalpha() for word in between):
            return None
        if not set(between[of + 1 :]) <= _DETERMINERS or (few.what is Counted.THINGS and of > 0):
            return None
        is_definite = bool(_DEFINITE.intersection(between[of + 1 :]))
        if not self._counts_people(few, whole, is_definite=is_definite, out_of="ud" in between[:of]):
            return None
        return (few.at, self._behind_noun(whole)) if self._is_small(few, whole.value) else None

    def _counts_people(self, few: NumberMention, whole: NumberMention, *, is_definite: bool, out_of: bool) -> bool:
        if not is_definite and _GENERAL.intersection(self._sentence(few.at)):
            return False
        if whole.what in _PEOPLE:
            return not few.is_weak or is_definite or out_of
        if (
            whole.what is Counted.UNKNOWN and is_definite and out_of
        ):  # a verb that no list holds: «to ud af de syv bygger»
            return True
        if whole.what is not Counted.UNSAID or (few.is_weak and whole.value < _FEWEST):
            return False
        return is_definite or out_of or self._tokens.word(whole.behind) in FUNCTION

    def _group_first(self, whole: NumberMention, later: tuple[NumberMention, ...]) -> Part | None:
        """«Ud af 9 kvinder er otte …», «af de seks på holdet er to …»."""
        at, is_definite = whole.at - 1, False
        while self._tokens.word(at) in _DETERMINERS:
            is_definite, at = True, at - 1
        if self._tokens.word(at) not in _OF or whole.share is not None or not 1 < whole.value <= LARGEST:
            return None
        begin = at - 1 if self._tokens.word(at - 1) == "ud" else at
        opens = (
            begin == 0 or not self._tokens.word(begin - 1).isalnum() or self._tokens.word(begin - 1) in {"og", "men"}
        )
        if not opens or not (whole.what in _PEOPLE or (whole.what is Counted.UNSAID and is_definite)):
            return None
        for few in later:
            if any(self._tokens.ends_sentence(i) for i in range(whole.behind, few.at)):
                return None
            if few.what in _SPEAKING and not few.is_weak and self._is_small(few, whole.value):
                return begin, few.behind
        return None

    def _all_of(self, mention: NumberMention) -> Part | None:
        """«Samtlige ni kursister», «ingen af de seks», «begge deltagere», «alle fem fik job»."""
        tokens = self._tokens
        if tokens.word(mention.at) == "begge":
            speaks = self._is_told and mention.what is Counted.PEOPLE
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
        is_base = between[-2:] == ("n", "=") or (between[-1:] == ("(",) and base.what in _PEOPLE)
        return (share.at, base.behind) if is_base and len(between) <= _BRACKETS else None

    def _thereof(self, few: NumberMention, before: tuple[NumberMention, ...]) -> Part | None:
        """«Heraf takkede fem nej», «af dem er to i job», «halvdelen af resten», «resten, otte, …»."""
        tokens = self._tokens
        for at in range(few.at - 1, max(few.at - 5, -1), -1):
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
        if few.is_weak or not (few.what in _SPEAKING or is_same):
            return None
        base = self._group(few, before)
        return part if base and self._is_small(few, base.value) else None

    def _again(self, few: NumberMention, before: tuple[NumberMention, ...]) -> Part | None:
        """A number of a group that was spoken of: «de var ti … to fik job», «ni kursister … fire kursister»."""
        base = self._group(few, before)
        if base is None or base.value < _FEWEST or few.is_weak or few.is_vague or not self._is_small(few, base.value):
            return None
        if base.what is Counted.STAFF:
            return None
        if not (self._is_told or _PAST.intersection(self._sentence(base.at))):
            return None
        is_same = few.noun and few.noun[:5] == base.noun[:5] and few.what is Counted.PEOPLE
        goes_on = (
            few.what is Counted.UNSAID and self._tokens.word(few.behind) in FUNCTION and not self._is_after_person(few)
        )
        return (few.at, self._behind_noun(few)) if is_same or goes_on else None

    def _is_of_group(self, at: int) -> bool:
        return bool(_GROUPS.intersection(self._tokens.lower[max(at - _FAR, 0) : at + _NOUN]))

    def _is_after_person(self, few: NumberMention) -> bool:
        """True for «hun er to»: an age, or a number of something else."""
        return self._tokens.word(few.at - 1) in {
            "er",
            "var",
            "på",
            "i",
            "klokken",
            "over",
            "under",
            "til",
            "fra",
            "om",
            "med",
        }

    def _group(self, few: NumberMention, before: tuple[NumberMention, ...]) -> NumberMention | None:
        """The group that a number is a part of: the nearest before it that is larger."""
        for mention in reversed(before):
            if few.at - mention.at > _FAR:
                return None
            if mention.value > LARGEST:
                return None
            if mention.value > few.value:
                return mention
        return None

    def _may_be_group(self, mention: NumberMention) -> bool:
        if mention.share is not None or mention.is_vague or mention.is_weak:
            return False
        if mention.what in _PEOPLE or not self._groups:
            return mention.what in _PEOPLE
        return mention.what is Counted.UNSAID and not self._groups.isdisjoint(self._sentence(mention.at))

    def _is_small(self, few: NumberMention, whole: int) -> bool:
        """True if as few are counted, or left; a percentage of so few is that number written differently."""
        if few.share is not None:
            return few.share <= 1
        if few.value in {0, whole}:
            return whole <= _ALL_OF
        return few.value < whole and (few.value < self._limits.smallest or whole - few.value < self._limits.smallest)

    def _sentence(self, at: int) -> frozenset[str]:
        first, last = at, at
        while first > 0 and at - first < _FAR and not self._ends[first - 1]:
            first -= 1
        while last < len(self._ends) and last - at < _FAR and not self._ends[last]:
            last += 1
        return frozenset(self._tokens.lower[first:last])

    def _behind_noun(self, mention: NumberMention) -> int:
        """The token behind a number and what it counts."""
        if mention.what is Counted.UNKNOWN:
            return mention.behind
        words = self._tokens.lower[mention.behind : mention.behind + 4]
        return mention.behind + (words.index(mention.noun) + 1 if mention.noun in words else 0)
