"""Numbers that may count people, since nothing around them says what else: for a question, not for a claim."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.earlier import Earlier
from casebook.check.shared.counts.evidence import Evidence
from casebook.check.shared.counts.no_counts import NoCounts
from casebook.check.shared.counts.of_nobody import SharesOfNobody
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import AT_WORK, COUPLE
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_participle, is_verb
from casebook.check.spans import Part
from casebook.language.number_words import ORDINAL_WORDS

FEWEST_WORDS = 2  # of a text that tells anything: «før: 2» does not
_MOST = 20  # people who may know each other
_FEW = 4
_LARGE = 100  # people of whom a percentage tells of nobody
_JUST = frozenset({"kun", "blot", "bare", "nemlig", "eneste"})
_NEUTER = frozenset({"et", "ét"})
_WHOLES = frozenset({"alle", "samtlige", "resten"})
_DEFINITE = frozenset({"den", "de", "en"})
_RANKS = frozenset(word for word, rank in ORDINAL_WORDS.items() if rank > COUPLE)  # «den anden» is said of anything
_OTHERS = _RANKS | {"øvrige", "eneste"}
_COUPLES = pattern(r"(?:tvillinge|søskende|ægte|kæreste)par(?:ret)?|(?:tvil|tril)linger(?:ne)?")  # a number in a word
_RANKED = tuple(f"{rank}manden" for rank in ORDINAL_WORDS)  # «sjettemanden»
_EVENTS = pattern(  # one such is one human being
    r"(?:selvmord|overdosi|dødsfald|anholdels|tilbagefald|frafald|indlæggels|fængsling|voldsepisode|afbrud)[a-zæøå]*"
)
_STATES = frozenset({"uoplyst", "ukendt", "afbrudt", "udgået", "udeblevet", "afmeldt"})
_TAKEN = frozenset({"besat", "besatte", "optaget", "optagne", "fyldt", "fyldte"})
_CLOCK = frozenset(
    {"halv", "kvart", "klokken", "kl", "art", "artikel", "stk", "ug", "uge", "uger", "stue", "type", "trin"}
)
_MANNER = frozenset({"for", "ad", "og"})
_TIMES = pattern(r"[a-zæøå-]*(?:dag|dage|aften|morgen|nat|weekend|lørdag|tid(?:en)?|turen|vejen|året|gang)s?")
_ABOUT_PEOPLE = frozenset({Counted.PEOPLE, Counted.UNSAID})


class Undecided:
    """Reads the numbers from one to twenty of which nothing says that they count something else than people.

    So it does «alle», «ingen», «resten», «den tredje» and shares, where some people have been spoken of.
    """

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._no_counts = NoCounts(text)
        self._nobodys = SharesOfNobody(text)
        self._setting = text.setting
        self._earlier = Earlier(text)
        self._evidence = Evidence(text, self._earlier)

    def parts(self) -> Iterator[Part]:
        """The characters of each, in order."""
        of_mentions = [(m.at, m.behind) for m in self._tokens.mentions if self._may_be_people(m)]
        for first, behind in sorted({*of_mentions, *self._words()}):
            yield self._tokens.all[first].start, self._tokens.all[behind - 1].end

    def _may_be_people(self, mention: NumberMention) -> bool:
        if self._counts_time(mention):
            return False
        if mention.share is not None:
            return self._may_be_share(mention) and not self._nobodys.holds(mention)
        if self._tokens.lower[mention.at] in {"ingen", "begge"}:
            is_somebody = mention.what is Counted.PEOPLE or self._stands_alone(mention)
            return is_somebody and (mention.value > 0 or self._setting.speaks_of_many(mention.at))
        if not 0 < mention.value <= _MOST or self._is_of_others(mention):
            return False
        is_of_things = self._is_of_a_pair(mention) or self._no_counts.is_listed(mention.at)
        return not (is_of_things or self._no_counts.are_something_else(mention))

    def _is_of_others(self, mention: NumberMention) -> bool:
        """True for things, for those at work of whom a text hardly tells, and for «en» and «én» before a thing."""
        around = self._tokens.word(mention.at - 1), self._tokens.word(mention.behind)
        if around == (":", "(") or self._tokens.word(mention.behind + 1) in _TAKEN:
            return False  # «Øvrigt: 1 (fængselsbetjent)», «tre pladser besat»
        if _EVENTS.fullmatch(mention.noun) or mention.noun in _STATES:
            return False  # «et enkelt selvmordsforsøg», «1 uoplyst»
        is_at_work = mention.what is Counted.STAFF or AT_WORK.fullmatch(self._tokens.word(mention.behind))
        if mention.what is Counted.THINGS or (is_at_work and not self._may_be_studied(mention)):
            return True
        is_one_thing = mention.value == 1 and not mention.is_one  # «én plan»
        is_thing = mention.what is Counted.UNKNOWN and (is_one_thing or self._earlier.is_thing(mention))
        return is_thing or (mention.is_weak and not self._may_be_one(mention))

    def _may_be_studied(self, mention: NumberMention) -> bool:
        """True for a few of those at work, whom a text may be about: «to sagsbehandlere var med»."""
        return 1 < mention.value <= _FEW or (mention.value == 1 and self._setting.speaks_of_many(mention.at))

    def _may_be_share(self, mention: NumberMention) -> bool:
        """True for a part of some people, but not of so many that nobody knows who is meant."""
        first, behind = self._setting.paragraph(mention.at)
        around = [m for m in self._tokens.mentions_before(behind, behind - first) if m.share is None]
        return mention.what in _ABOUT_PEOPLE and not any(m.value > _LARGE and not is_time(m.noun) for m in around)

    def _counts_time(self, mention: NumberMention) -> bool:
        """True for «hver anden uge», «halv syv», «halvdelen af tiden»."""
        tokens = self._tokens
        before, behind = tokens.word(mention.at - 1), tokens.word(mention.behind)
        behind = tokens.word(mention.behind + 1) if behind == "af" else behind
        if before == ".":
            before = tokens.word(mention.at - 2)
        is_clock = before in _CLOCK or (before == "i" and tokens.word(mention.at - 2) == "kvart")
        return is_clock or is_time(mention.noun) or bool(_TIMES.fullmatch(behind))

    def _may_be_one(self, few: NumberMention) -> bool:
        """True for «kun en», «en af dem», «vendte en tilbage», and for «en kvinde» where several are spoken of."""
        tokens = self._tokens
        if few.is_one:
            return True
        if tokens.lower[few.at] in _NEUTER:
            return few.what is Counted.PEOPLE and tokens.word(few.at - 1) in _JUST
        if tokens.word(few.at - 1) in _JUST or tokens.word(few.behind) == "af" or self._evidence.is_somebody(few):
            return True
        is_left = is_verb(tokens.word(few.at - 1)) and self._stands_alone(few)
        is_somebody = few.what in {Counted.PEOPLE, Counted.STAFF} or is_left
        return is_somebody and self._setting.speaks_of_many(few.at)

    def _stands_alone(self, mention: NumberMention) -> bool:
        """True for «ingen kom», «vendte en tilbage»; not for «ingen kontakt»."""
        behind = self._tokens.word(mention.behind)
        is_noun = behind.isalpha() and behind not in FUNCTION and not (is_verb(behind) or is_participle(behind))
        return mention.what is Counted.UNSAID and not is_noun

    def _is_of_a_pair(self, mention: NumberMention) -> bool:
        """True for «ét for ét»."""
        word, tokens = self._tokens.lower[mention.at], self._tokens
        behind = tokens.lower[mention.behind : mention.behind + 2]
        before = tokens.lower[max(mention.at - 2, 0) : mention.at]
        return any(pair in {(joint, word), (word, joint)} for pair in (behind, before) for joint in _MANNER)

    def _words(self) -> Iterator[tuple[int, int]]:
        """The tokens of what says how many without a numeral."""
        tokens = self._tokens
        for at, word in enumerate(tokens.lower):
            if _COUPLES.fullmatch(word) or word in _RANKED:
                yield at, at + 1
            elif word in _WHOLES or (word in _OTHERS and tokens.word(at - 1) in _DEFINITE):
                is_of_many = tokens.lower[at - 1 : at + 1] == ("de", "eneste") or self._setting.speaks_of_many(at)
                if is_of_many and self._are_people_behind(at + 1):
                    yield (at if word in _WHOLES else at - 1), at + 1
            elif self._is_one_of_two(at) and self._are_people_behind(at + 1):
                yield at - 1, at + 1

    def _are_people_behind(self, at: int) -> bool:
        """True for «resten venter» and «de øvrige borgere»; not for «resten af tiden»."""
        what, noun = counted(self._tokens.words_behind(at))
        is_by_itself = self._tokens.word(at - 1) == "resten" and self._tokens.word(at) != "af"
        return (is_by_itself or is_verb(self._tokens.word(at)) or what in _ABOUT_PEOPLE) and not is_time(noun)

    def _is_one_of_two(self, at: int) -> bool:
        """True for «denne ene», and for «den anden» behind «den ene» of the same paragraph."""
        pair = self._tokens.lower[max(at - 1, 0) : at + 1]
        if pair == ("denne", "ene"):
            return True
        first, _ = self._setting.paragraph(at)
        before = self._tokens.lower[first:at]
        return pair == ("den", "anden") and "ene" in before and before[before.index("ene") - 1] == "den"
