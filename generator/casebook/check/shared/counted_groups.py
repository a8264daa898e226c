"""Groups of people that a text gives the size of, however it says it, and the later numbers that are a part of one."""

from __future__ import annotations

from collections.abc import Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.people_words import Counted
from casebook.language.dictionary import is_listed

LARGEST = 30  # a group that is larger does not know by itself who its few are
FEWEST = 3  # people in a group that the text goes on to speak of
FAR = 60  # tokens that a group is remembered
PEOPLE = frozenset({Counted.PEOPLE, Counted.STAFF})
_GROUPS_WORDS = (
    "hold holdet holdets gruppe gruppen gruppens klasse klassen kursus kurset forløbet forløb teamet flokken"
)
GROUPS = frozenset(_GROUPS_WORDS.split())
_PAST_WORDS = "var blev havde fik kom gik begyndte startede deltog mødte gennemførte faldt var takkede sagde svarede"
_PAST = frozenset(_PAST_WORDS.split())
_JOINS_WORDS = (
    "begyndte startede deltog kom mødte meldte tilmeldte gik fik blev sad stod deltager starter begynder henvist "
    "henviste visiteret inviteret tilmeldt startet begyndt indskrevet udvalgt visit tilbage afsted rundt om i på"
)
_JOINS = frozenset(_JOINS_WORDS.split())
_HAS_JOINED = frozenset(["henvist", "visiteret", "inviteret", "tilmeldt", "indskrevet", "vi", "der", "os", "med"])
_BE = frozenset({"var", "er", "sad", "kom", "mødte", "blev", "begyndte", "startede", "havde", "har"})
_AS_MANY = frozenset({("startede", "som"), ("begyndte", "som"), ("plads", "til"), ("endte", "som")})
_IS_PAST = pattern(r"[a-zæøå]{3,}(?:ede|te|gik|fik|kom|tog|stod)")
NO_CITIZENS = pattern(
    r"(?:venner|veninder|naboer|gæster|forældre|familier|par|vidner|læger|psykologer|chefer|mentorer|sager|mødre|fædre|"
    r"kammerater|bekendte|drenge|piger)(?:ne|erne)?"
)
_OF_A_PERSON = frozenset({"er", "var", "bliver", "blev", "fylder", "fyldte"})
_NO_COUNT = frozenset({"på", "i", "klokken", "over", "under", "til", "om", "hun", "han", "jeg"})
_LAST_ONLY = frozenset({"fra", "med"})  # «sluttede med seks.», but «med to hunde», «fra to til fire»
_CLAUSE_WORDS = "og men mens så hvor for eller hvorefter"
_CLAUSE = frozenset((*_CLAUSE_WORDS.split(), "", "\n", ".", ",", ";", ":", "(", "!", "?", "–", "-", "*", "•"))
_VERBS_WORDS = (
    "er var blev bliver har havde fik får kom kommer gik går sagde siger tog faldt falder gennemførte gennemfører "
    "mødte bor boede står sidder sad takkede svarede ønsker mangler udeblev fravalgte valgte afbrød afsluttede døde "
    "forlod levede nåede klarede kender synes flyttede begyndte startede stoppede fortsætter fortsatte søger skal vil "
    "måtte kunne ville"
)
_VERBS = frozenset(_VERBS_WORDS.split())


class GroupReader:
    """The groups of a text and the numbers of them. `is_told` where it tells of people: it need not say so again."""

    def __init__(self, tokens: Tokens, *, is_told: bool) -> None:
        self._tokens = tokens
        self._is_told = is_told
        self.ends = tuple(map(tokens.ends_sentence, range(len(tokens.lower))))
        self._has_group_word = not GROUPS.isdisjoint(tokens.lower)

    def sentence(self, at: int) -> frozenset[str]:
        """The words of the sentence that a token stands in, as far as they are not far away."""
        first, last = at, at
        while first > 0 and at - first < FAR and not self.ends[first - 1]:
            first -= 1
        while last < len(self.ends) and last - at < FAR and not self.ends[last]:
            last += 1
        return frozenset(self._tokens.lower[first:last])

    def is_past(self, at: int) -> bool:
        """True if the sentence that a token stands in tells of what was: a method tells of what may be."""
        return any(word in _PAST or _IS_PAST.fullmatch(word) for word in self.sentence(at))

    def may_be(self, mention: NumberMention) -> bool:
        """True if a number may be the size of a group: «otte borgere», «holdet på ni», «otte begyndte», «vi var ti»."""
        if mention.share is not None or mention.is_vague or mention.is_weak:
            return False
        is_unsaid = mention.what is Counted.UNSAID or self._is_participle(mention)
        if mention.what in PEOPLE or not is_unsaid or not 1 < mention.value <= LARGEST:
            return mention.what in PEOPLE
        if self._has_group_word and not GROUPS.isdisjoint(self.sentence(mention.at)):
            return True
        return self._joins(mention)

    def _joins(self, mention: NumberMention) -> bool:
        """True for people who are not named, but do what only people do: «fem kom til mødet», «vi fik henvist seks»."""
        tokens, before = self._tokens, self._tokens.word(mention.at - 1)
        if before == "alt":  # «kvinderne i syværkstedet, i alt syv, …»
            return not tokens.word(mention.behind).isalnum()
        if before == "=":  # «n = 8»
            return tokens.word(mention.at - 2) == "n"
        if before in _CLAUSE or before in {"de", "vores"}:
            return tokens.word(mention.behind) in _JOINS - {"i", "på", "om"}
        if before in _BE and not _HAS_JOINED.isdisjoint({tokens.word(mention.at - 2), tokens.word(mention.behind)}):
            return True
        return before in _HAS_JOINED - {"med", "der"} or (tokens.word(mention.at - 2), before) in _AS_MANY

    def of(self, few: NumberMention, before: Sequence[NumberMention]) -> NumberMention | None:
        """The group that a number is a part of: the nearest before it that is larger."""
        for mention in reversed(before):
            if few.at - mention.at > FAR or mention.value > LARGEST:
                return None
            if mention.value > few.value or few.share is not None:
                return mention
        return None

    def goes_on(self, few: NumberMention, group: NumberMention) -> bool:
        """True if a number counts some of a group that was spoken of, by the words around it."""
        if group.what is Counted.STAFF or group.value < FEWEST or few.is_vague or few.is_one:
            return False
        if not (self._is_told or self.is_past(group.at)):
            return False
        is_none = few.value == 0 and few.share is None
        if is_none or few.is_weak:
            return self._opens(few) and (is_none or self._tokens.word(few.behind) in _VERBS)
        return self._is_of_people(few, group)

    def _is_of_people(self, few: NumberMention, group: NumberMention) -> bool:
        if few.what is Counted.PEOPLE:
            return not NO_CITIZENS.fullmatch(few.noun)
        if few.what is Counted.UNSAID:
            return self._stands_alone(few)
        if few.what is not Counted.UNKNOWN:
            return False
        if few.share is not None:
            return self.sentence(few.at) == self.sentence(group.at)
        return (self._opens(few) or self._tokens.word(few.at - 1) == "de") and not self.is_thing(few)

    def is_thing(self, few: NumberMention) -> bool:
        """True if a noun that is no person's stands behind a number: «to mapper», but «to udeblev» and «to søgte»."""
        if few.what is Counted.UNKNOWN:
            word = few.noun
            return word.endswith(("r", "e")) and is_listed(f"{word}ne") and not word.endswith(("ede", "te"))
        return few.what is Counted.THINGS

    def _is_participle(self, mention: NumberMention) -> bool:
        """True for «ni rundt om bordet», «otte henvist»."""
        return mention.what is Counted.UNKNOWN and mention.noun.endswith(("t", "ede")) and not self.is_thing(mention)

    def _stands_alone(self, few: NumberMention) -> bool:
        """True for a number without a noun that is neither an age nor an hour: «to fik job», «sluttede med seks»."""
        before, behind = self._tokens.word(few.at - 1), self._tokens.word(few.behind)
        is_last = not behind.isalnum()
        if before in _OF_A_PERSON and (is_last or behind in {"og", "men", "som", "da"}):
            return self._tokens.word(few.at - 2) in {"vi", "nu", "de", "der"}
        if before in {"vi", "de"} and self._tokens.word(few.at - 2) in _OF_A_PERSON:  # «i dag er de tre»
            return True
        if before in _NO_COUNT or (before in _LAST_ONLY and not is_last):
            return False
        if few.share is not None and behind == "af":
            return self._tokens.word(few.behind + 1) in {"dem", "os", "holdet", "gruppen", "deltagerne", "borgerne"}
        return True

    def _opens(self, few: NumberMention) -> bool:
        """True if a clause begins with a number: nothing but its own article stands before it."""
        before = self._tokens.word(few.at - 1)
        return (self._tokens.word(few.at - 2) if before in {"de", "den", "kun", "blot", "bare"} else before) in _CLAUSE
