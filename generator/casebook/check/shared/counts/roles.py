"""Roles of the numbers of a text: each counts people by default, unless what is around it says something else."""

from __future__ import annotations

from enum import Enum, auto

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.counts.earlier import Earlier
from casebook.check.shared.counts.evidence import Evidence
from casebook.check.shared.counts.group_sizes import GroupSizes
from casebook.check.shared.counts.no_counts import NoCounts
from casebook.check.shared.counts.surroundings import Surroundings
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.the_few import TheFew
from casebook.check.shared.counts.words import AT_WORK, BE, CLIENTS_AT_WORK, DEVICES, GRANTS, PROXIES, VOTES, WE
from casebook.check.shared.words.people_words import FUNCTION, Counted
from casebook.check.shared.words.word_classes import is_verb
from casebook.language.dictionary import is_listed

_ATTRIBUTES = frozenset({"første", "sidste", "næste", "rigtige", "forkerte", "bedste", "forskellige"})
_OBJECTS = frozenset({"det", "den", "dem", "os", "sig", "ikke", "stadig", "slet", "hverken"})
_FAMILIES = ("familier", "par", "forældre", "drenge", "piger")
_THEIRS = frozenset({"de", "sine", "hendes", "hans", "mine", "deres"})
_MANY = 5  # families and boys: so many are not one's own
_KIN_TOO = pattern(
    r"søskende|brødre|søstre|tvillinger|familier|børnefamilier|forældrepar|ægtepar|drenge|piger|mødre|fædre"
)
_CITIZENS_TOO = frozenset({"sager", "mødre", "fædre"})


class CountRole(Enum):
    """The kinds of what a number counts, as far as a neighbour is concerned."""

    PEOPLE = auto()  # «fem kursister»
    PROXY = auto()  # «fem besvarelser»: something that each of some people has one of
    BARE = auto()  # «fem er i job»
    NOBODY = auto()


class Roles:
    """Tells the role of each number of a text."""

    def __init__(self, text: CountText) -> None:
        self.is_told = text.is_told
        self.clauses = text.clauses
        self.earlier = Earlier(text)
        self._tokens = text.tokens
        self._setting = text.setting
        self._no_counts = NoCounts(text)
        self._around = Surroundings(text, self.earlier)
        self._evidence = Evidence(text, self.earlier)
        self._sizes = GroupSizes(text)
        self._the_few = TheFew(text)

    def of(self, mention: NumberMention) -> CountRole:
        """The role of a number."""
        is_number = bool(mention.value) and mention.share is None and not mention.is_one
        if not is_number or self._no_counts.are_something_else(mention):
            return CountRole.NOBODY
        if self._is_told_of(mention):
            return CountRole.BARE
        if self._no_counts.are_nobody_there(mention):
            return CountRole.NOBODY
        if mention.is_weak and not self._evidence.is_somebody(mention):
            return CountRole.NOBODY
        is_verb_behind = mention.what is Counted.PEOPLE and is_verb(mention.noun)  # «de to talte om alt»
        is_verb_behind = is_verb_behind or self._acts_on(mention)
        if not mention.noun or mention.noun in _ATTRIBUTES or is_verb_behind:
            return self._without_noun(mention)
        return self._by_noun(mention)

    def is_of_a_body(self, mention: NumberMention) -> bool:
        """True for the members of a board and their votes."""
        return self._no_counts.is_of_a_body(mention)

    def is_strong(self, mention: NumberMention) -> bool:
        """True if the clause around a bare number says by itself that people are meant."""
        return self._is_told_of(mention) or self._evidence.is_there(mention)

    def _is_told_of(self, mention: NumberMention) -> bool:
        """True in a story for what its own words say of people, whatever is around it."""
        return self.is_told and (self._sizes.tell(mention) or self._the_few.holds(mention))

    def _by_noun(self, mention: NumberMention) -> CountRole:
        noun = mention.noun
        behind = self._tokens.word(mention.behind + 1)
        if noun == "par" and behind.isalpha() and behind not in FUNCTION and not is_verb(behind):  # «to par handsker»
            return CountRole.NOBODY
        is_clients = bool(CLIENTS_AT_WORK.fullmatch(noun)) or self.earlier.is_client(mention) or self._are_kin(mention)
        if is_clients or mention.what in {Counted.PEOPLE, Counted.STAFF} or self._are_doers(mention):
            is_kin = bool(NO_CITIZENS.fullmatch(noun)) and not self._are_citizens(mention)
            is_staff = mention.what is Counted.STAFF or bool(AT_WORK.fullmatch(noun))
            is_kin = is_kin and not self._are_kin(mention)
            return CountRole.NOBODY if is_kin or (is_staff and not is_clients) else CountRole.PEOPLE
        if GRANTS.fullmatch(noun) and self._is_after_verb(mention):
            return CountRole.BARE
        if PROXIES.fullmatch(noun) and mention.value > 0:
            return CountRole.PROXY
        is_vote = mention.is_weak and noun in VOTES
        is_thing = mention.what is Counted.THINGS or AT_WORK.fullmatch(noun) or self.earlier.is_thing(mention)
        if is_thing and not is_vote:
            return CountRole.NOBODY
        return CountRole.BARE if is_vote else self._without_noun(mention)

    def _are_kin(self, mention: NumberMention) -> bool:
        """True for «to brødre kom med» in a text on a method, where they are nobody's."""
        is_pair = self._tokens.word(mention.at - 1) in _THEIRS  # «de to søstre» of whom the text has told
        return not (self.is_told or is_pair) and mention.value > 1 and bool(_KIN_TOO.fullmatch(mention.noun))

    def _are_citizens(self, mention: NumberMention) -> bool:
        """True for «tre mødre», «vi var fire drenge på holdet»."""
        is_we = self._tokens.word(mention.at - 1) in BE and self._tokens.word(mention.at - 2) in WE | {"det"}
        is_many = mention.value >= _MANY and mention.noun.endswith(_FAMILIES)
        return is_many or mention.noun in _CITIZENS_TOO or (is_we and self._setting.has_group(mention.at))

    def _without_noun(self, mention: NumberMention) -> CountRole:
        is_worker = AT_WORK.fullmatch(self._tokens.word(mention.behind))
        if is_worker or self._around.speak_against(mention):
            return CountRole.NOBODY
        is_people = self._evidence.is_sure(mention) or not self.earlier.follows_things(mention)
        return CountRole.BARE if is_people else CountRole.NOBODY

    def _acts_on(self, mention: NumberMention) -> bool:
        """True for «2 trækker det ned»: a verb with its object, though a noun is spelt the same way."""
        is_next = self._tokens.word(mention.behind) == mention.noun and mention.noun.endswith(("r", "te", "ede"))
        opens = self.clauses.opens(mention.at) or self._tokens.word(mention.at - 1) in {"sidste", "første"}
        return is_next and self._tokens.word(mention.behind + 1) in _OBJECTS and opens

    def _is_after_verb(self, mention: NumberMention) -> bool:
        """True for «af de 14 fik 13 medhold»: who got something, and not how much."""
        begin = self._setting.begin(mention.at)
        return is_verb(self._tokens.word(mention.at - 1)) and self._tokens.word(begin) in {"af", "blandt", "ud"}

    def _are_doers(self, mention: NumberMention) -> bool:
        """True for a noun of people by its ending, whom no list holds: «fem lejere», «tre malere»."""
        word = mention.noun
        is_doer = mention.what is Counted.UNKNOWN and word.endswith("ere") and is_listed(f"{word[:-1]}ne")
        return is_doer and not DEVICES.fullmatch(word)
