"""Setting of a count: the paragraph around it speaks of a group of people, or of a place where some are together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import takewhile

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention, Tokens
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.words.people_words import Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_plural
from casebook.language.dictionary import MANY_WORDS, is_listed

KIN = pattern(
    r"(?:barn|børn|søn|datter|døtre|sønner|søskende|brødre|søstre|bror|søster|tvilling|kat|hund|hest)[a-zæøå]*|mor|far"
)
_NO_PEOPLE = frozenset({Counted.THINGS, Counted.UNKNOWN})
_SENTENCE = 20  # tokens
_LONGEST = 40  # letters of a word
_FAR = 60  # tokens
_ENDING = r"(?:s|en|ens|et|ets|n|ns|er|erne|ernes|ne|nes|e|ene|enes|det|dets|ben|bens|ber|berne|ments?)?"
_GROUP = pattern(
    r"[a-zæøå-]*?(?:hold|grupp?e?|klasse|flokk?|kreds|netværk|klub|fællesskab|kor|kuld|kollektiv|opgang|sjak|mandskab|årgang)"
    + _ENDING
    + "|[a-zæøå]{4,}gr"
)
_PLACE = pattern(
    r"[a-zæøå-]*?(?:kursus|kurs|forløb|projekt|værksted|caf[eé]|kantine|vaskeri|systue|herberg|varmestue|værested|"
    r"botilbud|bosted|afsnit|gartneri|højskole|ordning|tjans|venteliste|fællesmøde|fællesspisning|køkken|smedje|"
    r"snedkeri|stue|[a-zæøå]+hal|[a-zæøå]{3,}have|have(?=n)|jobklub|tilbud|produktionsskole|uddannelsesled)" + _ENDING
)
_ROLE = pattern(
    r"(?:deltager|kursist|elev|bruger|beboer|klient|borger|medlem|praktikant|lærling|fleksjobber|kandidat|ansøger)"
    r"(?:ne|nes|erne|ernes|mer|merne|mernes)|kvinderne|mændene|pigerne|drengene|fædrene|mødrene|"
    r"(?:til|an)meldte?|henvis(?:t|te|ning|ninger)|indskrev(?:et|ne)|visiter(?:et|ede)|udeblevne?|afbud|mødt|"
    r"fremmødt?e?|frafald|fravær|visitation|opstart|svarprocent(?:en)?|deltagert?a?n?t?a?l?(?:let)?|fremmødte"
)
_NO_GROUP = pattern(
    r"(?:for|ind|op|under|over|fast|af|be|til|ud|hus|lige|tilbage|an|sam|løn|gen|med|vedlige)hold.*|"
    r"(?:mål|risiko|lov|indsats|alders|fag|arbejds|styre|behandler|medarbejder|kontrol|ydelses|følge|projekt|"
    r"muskel|mad|fokus|erfa|planlægnings|leder|ledelses|tværfaglige?)-?grupp.*|(?:person|rets|valg|om)kreds.*|"
    r"(?:første|vægt)klasse.*|(?:kon|dis|re|sam)kurs.*|.*bestil.*|(?:over|fri|ejer|pædagogiske)?stuep.*"
)


@lru_cache(MANY_WORDS)
def is_group(word: str) -> bool:
    """True for a word in small letters for people who are together: «holdet», «fædregruppen»."""
    return len(word) <= _LONGEST and bool(_GROUP.fullmatch(word)) and not _NO_GROUP.fullmatch(word)


@lru_cache(MANY_WORDS)
def is_place(word: str) -> bool:
    """True for a place or a course where several are: «værkstedet», «jobcaféen»; or for the many of one: «henviste»."""
    is_named = len(word) <= _LONGEST and (_PLACE.fullmatch(word) or _ROLE.fullmatch(word))
    return bool(is_named) and not _NO_GROUP.fullmatch(word)


class GroupSetting:
    """The groups and places of a text, paragraph by paragraph, and what its numbers count before another."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    @cached_property
    def _breaks(self) -> Sequence[int]:
        words = self._tokens.lower
        return [i for i, word in enumerate(words[1:], 1) if word == "\n" and words[i - 1] == "\n"]

    @cached_property
    def _groups(self) -> Sequence[int]:
        return self._where(is_group)

    @cached_property
    def _places(self) -> Sequence[int]:
        return self._where(is_place)

    @cached_property
    def _kin(self) -> Sequence[int]:
        return self._where(KIN.fullmatch)

    @cached_property
    def _sizes(self) -> Sequence[int]:
        mentions = self._tokens.mentions
        return [m.at for m in mentions if m.what is Counted.PEOPLE and m.share is None and not m.is_weak]

    @cached_property
    def _ends(self) -> Sequence[int]:
        return [i for i in range(len(self._tokens.lower)) if self._tokens.ends_sentence(i)]

    @cached_property
    def _plurals(self) -> Sequence[NumberMention]:
        return [mention for mention in self._tokens.mentions if _is_base(mention)]

    def _where(self, fits: Callable[[str], object]) -> Sequence[int]:
        """The tokens that fit, in order."""
        fitting = {word for word in self._tokens.vocabulary if fits(word)}
        return [i for i, word in enumerate(self._tokens.lower) if word in fitting] if fitting else ()

    def has_group(self, at: int) -> bool:
        """True if the paragraph around a token names people who are together."""
        return self._holds(self._groups, at)

    def speaks_of_many(self, at: int) -> bool:
        """True if the paragraph names a group, a place where several are, or has counted people before."""
        if self.has_group(at) or self._holds(self._places, at):
            return True
        first, _ = self._paragraph(at)
        return bisect_left(self._sizes, first) < bisect_left(self._sizes, at)

    def counts_things(self, few: NumberMention) -> bool:
        """True if a number without a noun goes on about things that the sentence, or the one before, has counted."""
        return self.counted_things(few.at)

    def counted_things(self, at: int) -> bool:
        """True if the last number with a noun, in the sentence of a token or the one before, counts things."""
        i = bisect_left(self._plurals, at, key=_place) - 1
        if i < 0 or self._plurals[i].what is Counted.PEOPLE:
            return False
        before = self._plurals[i]
        return bisect_left(self._ends, at) - bisect_left(self._ends, before.at) <= 1

    def has_kin(self, at: int) -> bool:
        """True if the paragraph speaks of children or of animals, who may be «the two oldest» too."""
        return self._holds(self._kin, at)

    def repeats(self, few: NumberMention, *, is_part: bool = False) -> bool:
        """True if as many things, weeks or times were counted not far before, or more: «fire år … de fire»."""
        before = [m for m in self._tokens.mentions_before(few.at, _FAR) if m.what in _NO_PEOPLE]
        if is_part:
            return any(m.value > few.value and self.begin(m.at) == self.begin(few.at) for m in before)
        return any(m.value == few.value for m in before)

    def things_before(self, at: int) -> bool:
        """True if a sentence speaks of things, and of no people, before a token: «breve, og ingen af dem»."""
        words = self._tokens.lower[max(at - _SENTENCE, 0) : at]
        sentence = takewhile(lambda word: word not in ".!?", reversed(words))  # a broken line does not end it
        kinds = [counted((word,))[0] for word in sentence if word.isalpha()]
        return Counted.THINGS in kinds and Counted.PEOPLE not in kinds

    def has_things_near(self, at: int) -> bool:
        """True if the sentence, or the one before, speaks of things in the plural, or counts some."""
        first = self.begin(max(self.begin(at) - 1, 0))
        words = [word for word in self._tokens.lower[max(first, at - _FAR) : at] if word.isalpha()]
        return any(_is_thing(word) for word in words)

    def counted_more(self, few: NumberMention) -> bool:
        """True if the paragraph has counted more people before."""
        first, _ = self._paragraph(few.at)
        return any(
            first <= m.at < few.at and m.value > few.value and m.what in {Counted.PEOPLE, Counted.UNSAID}
            for m in self._tokens.mentions_before(few.at, _FAR)
        )

    def begin(self, at: int) -> int:
        """The first token of the sentence that a token stands in."""
        i = bisect_left(self._ends, at) - 1
        return self._ends[i] + 1 if i >= 0 else 0

    def end(self, at: int) -> int:
        """The token that ends the sentence of another."""
        i = bisect_left(self._ends, at)
        return self._ends[i] if i < len(self._ends) else len(self._tokens.lower)

    def paragraph(self, at: int) -> tuple[int, int]:
        """The tokens of a paragraph: its first and the one behind its last."""
        return self._paragraph(at)

    def _paragraph(self, at: int) -> tuple[int, int]:
        i = bisect_left(self._breaks, at)
        first = self._breaks[i - 1] if i else 0
        return first, self._breaks[i] if i < len(self._breaks) else len(self._tokens.lower)

    def _holds(self, places: Sequence[int], at: int) -> bool:
        first, last = self._paragraph(at)
        return bisect_left(places, first) < bisect_left(places, last)


@lru_cache(MANY_WORDS)
def _is_thing(word: str) -> bool:
    """True for a noun of several things: «breve», «stillinger»."""
    what, _ = counted((word,))
    if NO_CITIZENS.fullmatch(word):  # «tre af sine venner, og et par stykker grinede»
        return True
    return (
        what in _NO_PEOPLE
        and is_plural(word)
        and (what is Counted.THINGS or (word.endswith("er") and not is_listed(word[:-1])))
    )


def _is_base(mention: NumberMention) -> bool:
    """True for a number of several that have a noun and are no time: later ones may go on about them."""
    if mention.share is not None or mention.value <= 1 or mention.is_weak:
        return False
    return mention.what in {Counted.PEOPLE, Counted.STAFF, Counted.THINGS, Counted.UNKNOWN} and not is_time(
        mention.noun
    )


def _place(mention: NumberMention) -> int:
    return mention.at
