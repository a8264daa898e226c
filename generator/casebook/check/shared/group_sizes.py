"""Sizes of a group that its people say themselves, or that only people can have: «vi er tre», «fire til stede»."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.clauses import HAVE, PLACES, Clauses
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.group_setting import GroupSetting, is_group, is_place

STATE = pattern(
    r"(?:til stede|på ventelist.*|tilbage|afbud.*|udeble.*|(?:frem)?mødt.*|tilmeldt.*|henvist.*|indskrev.*|udskrev.*|"
    r"visitere.*|sygemeld.*|raskmeld.*|syge?|afslut.*|stoppet|fraværende|i (?:praktik|job|uddannelse|løntilskud|"
    r"arbejde|fleksjob|behandling|gang|virksomhedspraktik|skole|lære|ordinær.*)|på (?:barsel|uddannelse|førtidspension|"
    r"ferie|orlov|listen|ordningen|holdet)|ansat.*|optaget|dømt|indlagt|fyret|opsagt|bortvist|anbragt|løsladt|tilknyttet)\b.*"
)
_BE = frozenset({"er", "var", "blev", "bliver", "sad", "sidder", "startede", "begyndte", "stod", "endte", "været"})
_US = frozenset({"os", "jer"})
_THEY = frozenset({"vi", "i", "de"})
_GOES_ON = frozenset({"til", "på", "i", "tilbage", "om", "fra", "der", ",", "med", "som", ".", "!", ""})
_STARTS = frozenset({"startede", "begyndte", "endte", "sluttede", "starter", "begynder", "ender", "slutter", "sidder"})
_HAS_SIZE = frozenset(
    {"husede", "huser", "talte", "rummede", "samlede", "omfattede", "havde", "har", "tæller", "tællede"}
)
_COMES_TO = frozenset({("blev", "til"), ("bliver", "til"), ("bestod", "af"), ("bestod", "kun"), ("talt", "op")})
_PERSON = frozenset({"hun", "han", "jeg", "hende", "ham"})
_COUPLE = 2
_GAP = 5  # tokens from «vi er» to «nede på»
_CLAUSE = 12  # tokens


class GroupSizes:
    """Reads the numbers without a noun that say how many people there are."""

    def __init__(self, tokens: Tokens, setting: GroupSetting, clauses: Clauses) -> None:
        self._tokens = tokens
        self._setting = setting
        self._clauses = clauses

    def we_are(self, few: NumberMention) -> bool:
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

    def is_state(self, few: NumberMention) -> bool:
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

    def are_left(self, few: NumberMention) -> bool:
        """«Det blev til fire, der gennemførte»."""
        tokens = self._tokens
        if (tokens.word(few.at - 2), tokens.word(few.at - 1)) in {("nede", "på"), ("oppe", "på")}:
            return not _THEY.isdisjoint(tokens.lower[max(few.at - _GAP, 0) : few.at])
        if (tokens.word(few.at - 2), tokens.word(few.at - 1)) in {("tilbage", "var"), ("tilbage", "er")}:
            return few.value > 1
        is_who = tokens.word(few.behind) == "," and tokens.word(few.behind + 1) in {"der", "som"}
        return is_who and few.value > 1 and tokens.lower[max(few.at - 2, 0) : few.at] in _COMES_TO

    def is_size(self, few: NumberMention) -> bool:
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
