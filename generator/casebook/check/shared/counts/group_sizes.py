"""Sizes of a group that its people say themselves, or that only people can have: «vi er tre», «fire til stede»."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.clauses import HAVE, PLACES
from casebook.check.shared.counts.count_mentions import NumberMention, Tokens
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.shared.words.word_classes import is_verb

STATE = pattern(
    r"(?:til stede|på ventelist.*|tilbage|afbud.*|udeble.*|(?:frem)?mødt.*|tilmeldt.*|henvist.*|indskrev.*|udskrev.*|"
    r"visitere.*|sygemeld.*|raskmeld.*|syge?|afslut.*|stoppet|fraværende|i (?:praktik|job|uddannelse|løntilskud|"
    r"arbejde|fleksjob|behandling|gang|virksomhedspraktik|skole|lære|ordinær.*)|på (?:barsel|uddannelse|førtidspension|"
    r"ferie|orlov|listen|ordningen|holdet)|ansat.*|optaget|dømt|indlagt|fyret|opsagt|bortvist|anbragt|løsladt|tilknyttet)\b.*"
)
_BE = frozenset({"er", "var", "blev", "bliver", "sad", "sidder", "startede", "begyndte", "stod", "endte", "været"})
_US = frozenset({"os", "jer"})
_THEY = frozenset({"vi", "i", "de"})
_GOES_ON = frozenset({"til", "på", "i", "tilbage", "om", "fra", "der", ",", "med", "som", ".", "!", "", "-", ")"})
_STARTS = frozenset({"startede", "begyndte", "endte", "sluttede", "starter", "begynder", "ender", "slutter", "sidder"})
_HAS_SIZE = frozenset(
    {"husede", "huser", "talte", "rummede", "samlede", "omfattede", "havde", "har", "tæller", "tællede"}
)
_COMES_TO = frozenset({("blev", "til"), ("bliver", "til"), ("bestod", "af"), ("bestod", "kun"), ("talt", "op")})
_PERSON = frozenset({"hun", "han", "jeg", "hende", "ham"})
_NO_COUNT = frozenset({"klokken", "kl", "nr", "nummer", "gange", "hver", "side", "trin", "når"})
_ANY_GROUPS = frozenset({"grupper", "smågrupper", "par", "hold", "teams"})
_DEFINITE = frozenset({"det", "vores", "dette"})
_COUPLE = 2
_GAP = 5  # tokens from «vi er» to «nede på»
_CLAUSE = 12  # tokens


class GroupSizes:
    """Reads the numbers without a noun that say how many people there are."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._clauses = text.clauses

    def tell(self, few: NumberMention) -> bool:
        """True for a number without a noun of which people are told in so many words, whatever is around it."""
        if few.is_weak or not self._is_bare(few):
            return False
        if self._tokens.word(few.at - 1) == "på" and is_any_group(self._tokens, few.at - 2):
            return False
        if self._we_are(few) or self._is_state(few) or self._are_left(few) or self._clauses.is_behind_people(few):
            return True
        if self._is_number_of(few):
            return True
        if few.value >= _COUPLE and not few.is_vague and self._clauses.is_from_group(few.behind):
            return self._tokens.word(few.at - 1) not in _NO_COUNT
        is_many = self._setting.speaks_of_many(few.at)
        return is_many and (self._clauses.acts(few) or self._is_size(few))

    def _is_number_of(self, few: NumberMention) -> bool:
        """«Antal borgere i job efter et år: 3»."""
        if self._tokens.word(few.at - 1) != ":" or self._tokens.word(few.behind).isalnum():
            return False
        words = self._tokens.lower[max(self._setting.begin(few.at), few.at - _CLAUSE) : few.at]
        return words[:1] == ("antal",) and any(counted((word,))[0] is Counted.PEOPLE for word in words)

    def _is_bare(self, few: NumberMention) -> bool:
        """True for a number without a noun, or with a verb, a label or a state of people for one."""
        tokens = self._tokens
        is_next = few.noun in tokens.words_behind(few.behind)
        is_verb_behind = few.what is Counted.PEOPLE and is_verb(few.noun) and few.noun == tokens.word(few.behind)
        is_state = few.noun == "syge" or STATE.fullmatch(" ".join(tokens.words_behind(few.behind)[:3]))
        if is_verb_behind or is_state or (few.noun and not is_next):
            return True
        is_thing = tokens.lower[few.at] in {"ét", "et"} and few.behind == few.at + 1
        return few.what is Counted.UNSAID and not is_thing and tokens.word(few.behind) != "af"

    def _we_are(self, few: NumberMention) -> bool:
        """«Vi er fire tilbage», «er I stadig kun tre», «i aften er vi 2 til spisning», «os 3»."""
        tokens, at = self._tokens, self._clauses.before(few.at)
        pair = (tokens.word(at - 1), tokens.word(at))
        if pair[1] in _US and few.value > 1 and tokens.word(at - 1) != "af":
            return True
        if pair[0] in _THEY and pair[1] in _BE:
            who, place = pair[0], at - 1
        elif pair[1] in _THEY and pair[0] in _BE:
            who, place = pair[1], at
        else:
            return False
        if who == "i" and tokens.all[place].text != "I":
            return False
        goes_on = tokens.word(few.behind) in _GOES_ON
        if self._setting.speaks_of_many(few.at) or (who == "de" and self._setting.counted_more(few)):
            return few.value > _COUPLE or goes_on or self._setting.has_group(few.at)
        is_told = tokens.word(few.behind) not in {"", ".", ",", "om"} or few.value > _COUPLE
        return goes_on and is_told and who != "de"

    def _is_state(self, few: NumberMention) -> bool:
        """«Fire til stede», «vi har 4 på venteliste», «fik projektet fire i arbejde»: what only people are."""
        tokens = self._tokens
        if not STATE.fullmatch(" ".join(tokens.words_behind(few.behind)[:3])):
            return False
        at = self._clauses.before(few.at)
        if tokens.word(at) in HAVE and tokens.word(at - 1) in {"vi", "der", "i", "jeg", ",", "alt"}:
            return True
        if self._setting.counts_things(few) or tokens.word(few.behind) == "tilbage":
            return False
        is_ours = tokens.word(at - 1) in HAVE and (tokens.word(at) == "vi" or tokens.word(at).startswith("projekt"))
        return is_ours or tokens.word(at) in {"", "\n", ":", ",", ";", "(", "•", "-"}

    def _are_left(self, few: NumberMention) -> bool:
        """«Det blev til fire, der gennemførte»."""
        tokens = self._tokens
        if (tokens.word(few.at - 2), tokens.word(few.at - 1)) in {("nede", "på"), ("oppe", "på")}:
            return not _THEY.isdisjoint(tokens.lower[max(few.at - _GAP, 0) : few.at])
        if (tokens.word(few.at - 2), tokens.word(few.at - 1)) in {("tilbage", "var"), ("tilbage", "er")}:
            return few.value > 1
        is_who = tokens.word(few.behind) == "," and tokens.word(few.behind + 1) in {"der", "som"}
        return is_who and few.value > 1 and tokens.lower[max(few.at - 2, 0) : few.at] in _COMES_TO

    def _is_size(self, few: NumberMention) -> bool:
        """«Fædregruppen talte fire», «det bestod af tre», «vi startede med tre på holdet», «især to fra det hold»."""
        tokens, at = self._tokens, self._clauses.before(few.at)
        pair = (tokens.word(at - 1), tokens.word(at))
        if few.value < _COUPLE:
            return False
        if pair in _COMES_TO or (pair[1] in {"især", "særligt"} and tokens.word(few.behind) in PLACES):
            return True
        clause = tokens.lower[max(self._setting.begin(few.at), at - _CLAUSE) : at]
        if pair[1] == "med":
            is_start = pair[0] in _STARTS or tokens.word(at - 2) in _STARTS
            return is_start and _PERSON.isdisjoint(clause) and self._setting.has_group(few.at)
        if pair[1] in {"på", "til"}:
            verb = tokens.word(self._clauses.before(at))  # «holdet er p.t. på 3»
            is_change = verb in _BE | {"ned", "nede"} or "fra" in clause[-3:]
            return is_group(pair[0]) or (is_change and any(map(is_group, clause)))
        return pair[1] in _HAS_SIZE and (is_group(pair[0]) or (pair[1].startswith("hus") and is_place(pair[0])))


def is_any_group(tokens: Tokens, at: int) -> bool:
    """True for «i grupper på tre»; but not for «delt i to grupper på tre», «det lille hold på seks»."""
    if tokens.word(at) not in _ANY_GROUPS:
        return False
    before = tokens.lower[max(at - 2, 0) : at]
    return not (before and value(before[-1]) is not None) and _DEFINITE.isdisjoint(before)
