"""Earlier numbers and the verb before a number: what it goes on about, and if somebody has or finds it."""

from __future__ import annotations

from itertools import pairwise

from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.group_setting import KIN, is_group, is_place
from casebook.check.shared.counts.group_sizes import STATE
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import CLIENT_JOBS, COUPLE, LARGEST, PLACE_ADVERBS, PROXIES, ROOMS
from casebook.check.shared.words.people_words import Counted, is_time
from casebook.check.shared.words.word_classes import is_participle, is_plural, is_verb
from casebook.language.compounds import is_common

_REST = frozenset({"øvrige", "andre", "sidste", "resterende"})
_BESIDE = frozenset({"med", "ved", "hos", "til", "fra", "om"})
_MEETS = frozenset({"samt", "der", "mødte", "møder", "er", "var", "taler", "talte"})
_HAVE = frozenset({"har", "havde", "er", "blev"})
_SEVERAL = frozenset({"vi", "de", "der", "i"})
_PRONOUNS = frozenset({"hun", "han", "jeg", "du", "man"})
_ADDED = frozenset({"med", "fra", "og", "anden"})
_WHO = frozenset({(",", "der"), (",", "som")})
_SPEAKING = frozenset({Counted.PEOPLE, Counted.UNSAID})
_SAYS = frozenset({"tror", "mener", "ved", "synes", "siger", "sagde", "oplyser", "vurderer"})
_BEYOND = frozenset({"over", "udover", "foruden"})
_NEAR = 8  # tokens


class Earlier:
    """Reads what was counted before a number without a noun."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._windows = text.windows
        self._clauses = text.clauses
        self._names = text.names

    def is_object(self, at: int) -> bool:
        """True for what a single person finds, buys or knows: «hun fandt to», «og hun kendte ingen»."""
        tokens = self._tokens
        while tokens.word(at) in {"på", "alle", "samtlige"}:
            at -= 1
        if (
            tokens.word(at) in {"samt", "der"}
            or not (is_verb(tokens.word(at)) or is_participle(tokens.word(at)))
            or tokens.word(at) in _MEETS
        ):
            return False
        at -= tokens.word(at - 1) in _HAVE
        subject = tokens.word(at - 1)
        if tokens.word(at) in _SAYS or tokens.word(at - 2) in _BEYOND:  # «jeg tror, syv …», «ud over Asta har to»
            return False
        if subject in _SEVERAL or is_group(subject) or is_place(subject):
            return False
        is_name = at > 0 and tokens.all[at - 1].text[:1].isupper() and not is_common(subject)
        if subject == "jeg" and tokens.word(at) in _HAVE:  # «jeg har tre, der er psykotiske»
            return False
        return subject in _PRONOUNS or subject in self._names or is_name

    def is_beside_object(self, mention: NumberMention) -> bool:
        """True for the second number of «hun fik to i dansk og fire i matematik»."""
        if self._tokens.word(mention.at - 1) not in {"og", "eller"}:
            return False
        before = self._tokens.mentions_before(mention.at, _NEAR)
        return bool(before) and not before[-1].noun and self.is_object(self._clauses.before(before[-1].at))

    def follows_things(self, mention: NumberMention) -> bool:
        """True if the last number with a noun, in this sentence or the one before, counts things."""
        before = self._windows.numbers_lately(mention.at)
        nouns = (
            m for m in reversed(before) if m.value > 1 and m.share is None and self._has_noun(m) and not is_time(m.noun)
        )
        last = next(nouns, None)
        if last and self.counts_things(last):
            return True
        is_added = self._tokens.word(mention.at - 1) in _ADDED
        is_added = is_added or not self._tokens.word(mention.behind).isalnum()  # «åbent fire dage og lukket tre»
        same = [m for m in self._windows.numbers_before(mention.at) if m.noun] if is_added else []
        return bool(same) and (is_time(same[-1].noun) or self.counts_things(same[-1]))

    def _has_noun(self, mention: NumberMention) -> bool:
        return bool(mention.noun) or self._tokens.word(mention.behind) == "job"

    def is_thing(self, mention: NumberMention) -> bool:
        """True for a noun in the plural; an adjective or a participle behind a number counts nothing."""
        word = mention.noun
        if PLACE_ADVERBS.fullmatch(word):
            return False
        if is_time(word) or (is_plural(word) and not is_participle(word)):
            return True
        return not is_common(word) and word.endswith(("er", "r", "e", "s"))

    def counts_things(self, mention: NumberMention) -> bool:
        """True for a number of things that somebody may go on to count without their noun."""
        if mention.what in {Counted.PEOPLE, Counted.STAFF} or mention.share is not None:
            return False
        is_proxy = bool(PROXIES.fullmatch(mention.noun)) or not mention.noun
        if is_proxy:
            return self.is_object(self._clauses.before(mention.at))  # «hun sendte to ansøgninger»
        return mention.what is Counted.THINGS or self.is_thing(mention)

    def goes_on(self, mention: NumberMention) -> bool:
        """True for «de fire første dage gik godt, de to næste var svære», «de to talte om alt»."""
        is_beside = self._tokens.word(mention.at - 2) in _BESIDE and self._tokens.word(mention.behind) in _REST
        if self._setting.repeats(mention) or is_beside:  # «sad ved bordet med de fire andre»
            return True
        before = [m for m in self._windows.numbers_lately(mention.at) if m.noun]
        if before and 1 < before[-1].value <= LARGEST and before[-1].what in {Counted.THINGS, Counted.UNKNOWN}:
            is_plural_thing = before[-1].what is Counted.THINGS or is_plural(before[-1].noun)
            if is_plural_thing and not PROXIES.fullmatch(before[-1].noun):
                return True
        is_who = self._tokens.lower[mention.behind : mention.behind + 2] in _WHO and self._is_beside_group(mention)
        is_marked = is_who or self._tokens.word(mention.behind) in _REST or self._clauses.is_from_group(mention.behind)
        return mention.value == COUPLE and not is_marked and not self._follows_people(mention)

    def _is_beside_group(self, mention: NumberMention) -> bool:
        """True for «fraset de to, som fik barsel, har hele truppen på elleve …»."""
        later = self._tokens.mentions_before(min(self._setting.end(mention.at), mention.at + 3 * _NEAR), 3 * _NEAR)
        return any(m.value > mention.value and m.what in _SPEAKING and m.share is None for m in later)

    def _follows_people(self, mention: NumberMention) -> bool:
        """True for «fire kursister fik brev, og de to svarede»."""
        is_first = self._tokens.word(mention.at - 1) == "de" and self._setting.begin(mention.at) == mention.at - 1
        numbers = (
            self._windows.numbers_lately if is_first else self._windows.numbers_before
        )  # «… fem valgte. De 2 er …»
        before = [m for m in numbers(mention.at) if m.value > mention.value]
        return any(m.what in _SPEAKING or PROXIES.fullmatch(m.noun) for m in before if m.share is None)

    def is_of_kin(self, mention: NumberMention) -> bool:
        """True for «mor til tre, og to af dem», «tolv ansatte, og to af dem»."""
        is_kin = any(map(KIN.fullmatch, self._tokens.lower[max(mention.at - _NEAR, 0) : mention.at]))
        before = self._tokens.mentions_before(mention.at, _NEAR)
        return is_kin or any(m.what is Counted.STAFF and m.share is None and not self.is_client(m) for m in before)

    def is_client(self, mention: NumberMention) -> bool:
        """True for «elleve kolleger i fleksjob»: people who are helped, whatever they are called at work."""
        words = self._tokens.words_behind(mention.behind)
        pairs = pairwise(words)
        return any(first in {"i", "på", "med"} and CLIENT_JOBS.fullmatch(second) for first, second in pairs)

    def has_people_of(self, mention: NumberMention) -> bool:
        """True for «26 ansøgninger, og to af dem», «seks i praktik, og fem af dem»: people, beside things or not."""
        before = [m for m in self._windows.numbers_lately(mention.at) if m.value >= mention.value and m.share is None]
        if not before:
            return False
        if PROXIES.fullmatch(before[-1].noun) and not ROOMS.fullmatch(before[-1].noun):
            return not self.counts_things(before[-1])
        if self.is_client(before[-1]):
            return True
        if self._clauses.is_human_subject(before[-1]) or self._clauses.is_behind_people(before[-1]):
            return True  # «fire er flyttet …, to af dem til Aarhus»
        behind = " ".join(self._tokens.words_behind(before[-1].behind)[:2])
        return before[-1].what is Counted.UNSAID and bool(STATE.fullmatch(behind))
