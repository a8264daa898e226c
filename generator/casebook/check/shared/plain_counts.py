"""Few people whom a number alone counts: «to flyttede», «der kom 2 til kurset», «vi er tre», «fire til stede».

A number without a noun stands for people where the paragraph speaks of some, unless what is around it says that it is
an hour, a part, a limit, what somebody got, or one of the things that were counted before.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.clauses import HAVE, PLACES, Clauses
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import LARGEST
from casebook.check.shared.group_setting import GroupSetting, is_group
from casebook.check.shared.people_words import Counted, counted
from casebook.check.shared.word_classes import is_participle, is_verb
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_BE = frozenset({"er", "var", "blev", "bliver", "sad", "sidder", "startede", "begyndte", "stod", "endte", "været"})
_STATE = pattern(
    r"(?:til stede|på ventelist.*|tilbage|afbud.*|udeble.*|(?:frem)?mødt.*|tilmeldt.*|henvist.*|indskrev.*|udskrev.*|"
    r"visitere.*|sygemeld.*|raskmeld.*|syge?|afslut.*|stoppet|fraværende|i (?:praktik|job|uddannelse|løntilskud|"
    r"arbejde|fleksjob|behandling|gang|virksomhedspraktik|skole|lære|ordinær.*)|på (?:barsel|uddannelse|førtidspension|"
    r"ferie|orlov|listen|ordningen|holdet)|ansat.*|optaget|dømt|indlagt|fyret|opsagt|bortvist|anbragt|løsladt|tilknyttet)\b.*"
)
_RATES = frozenset({("om", "året"), ("om", "dagen"), ("om", "ugen"), ("om", "måneden"), ("ad", "gangen")})
_NEVER_BEFORE_WORDS = (
    "i til på over under mod ved kl klokken om omkring ad efter før inden siden pr per nummer nr gange mindst højst "
    "maks max hver mellem end skal kan må bør skulle kunne mål nr plus minus trin cirka cif hold"
)
_NEVER_BEFORE = frozenset(_NEVER_BEFORE_WORDS.split())
_NO_COUNT = frozenset({"klokken", "kl", "nr", "nummer", "gange", "hver", "side", "trin", "når"})
_US = frozenset({"os", "jer"})
_THEY = frozenset({"vi", "i", "de"})
_GOES_ON = frozenset({"til", "på", "i", "tilbage", "om", "fra", "der", ",", "med", "som", ".", "!", ""})
_SPEAKING = frozenset({Counted.PEOPLE, Counted.STAFF, Counted.UNSAID})
_NEAR = 60  # tokens between a group and a part of it
_PERSON = frozenset({"hun", "han", "jeg", "hende", "ham"})
_COUPLE = 2
_CLAUSE = 12  # tokens
_STARTS = frozenset({"startede", "begyndte", "endte", "sluttede", "starter", "begynder", "ender", "slutter", "sidder"})
_HAS_SIZE = frozenset({"talte", "rummede", "samlede", "omfattede", "havde", "har", "tæller", "tællede"})
_COMES_TO = frozenset({("blev", "til"), ("bliver", "til"), ("bestod", "af"), ("bestod", "kun"), ("talt", "op")})


class PlainCounts:
    """Reads the numbers without a noun of a text that tells of people."""

    def __init__(self, tokens: Tokens, setting: GroupSetting, limits: Limits) -> None:
        self._tokens = tokens
        self._setting = setting
        self._limits = limits
        self._clauses = Clauses(tokens, setting)
        self._counting: dict[int, bool] = {}

    def parts(self) -> Iterator[Part]:
        """The tokens of each number that stands for few people."""
        accepted = -1  # the end of the sentence in which some were counted: «to flyttede, og en døde»
        for few in self._tokens.mentions:
            if few.share is not None or not 0 < few.value <= LARGEST or few.is_one:
                continue
            if not self._is_bare(few) or (few.is_weak and not (few.at <= accepted and self._is_somebody(few))):
                continue
            is_next = few.at <= accepted and self._is_next(few)  # «tolv svarede, tre sendte det tomt tilbage»
            if not (self._counts_people(few) or is_next or self._are_they(few)):
                continue
            accepted = self._setting.end(few.at)
            if few.value < self._limits.smallest or self._leaves_few(few):
                yield few.at, few.behind

    def _is_somebody(self, few: NumberMention) -> bool:
        """True for «to flyttede, og en døde», but not for «havde en opdateret plan»."""
        behind = self._tokens.word(few.behind)
        is_state = _STATE.fullmatch(" ".join(self._tokens.words_behind(few.behind)[:3]))
        return self._clauses.opens(few.at) and bool(is_verb(behind) or is_state)

    def _is_next(self, few: NumberMention) -> bool:
        is_clause = self._clauses.opens(few.at) and self._clauses.goes_on(few.behind)
        return is_clause and not self._setting.counts_things(few)

    def _are_they(self, few: NumberMention) -> bool:
        """«Otte blev ansat. I dag er de syv gået videre»: as many of those who were counted before."""
        behind = self._tokens.word(few.behind)
        return (
            self._tokens.word(few.at - 1) == "de"
            and (is_verb(behind) or is_participle(behind))
            and self._leaves_few(few)
        )

    def _leaves_few(self, few: NumberMention) -> bool:
        """True if so few are left of those whom the paragraph counted before: «otte … i dag er de syv»."""
        first, _ = self._setting.paragraph(few.at)
        for whole in self._tokens.mentions_before(few.at, _NEAR):
            is_people = whole.share is None and whole.what in _SPEAKING and not whole.is_weak
            is_larger = few.value < whole.value <= LARGEST and whole.value - few.value < self._limits.smallest
            if whole.at >= first and is_people and is_larger and (whole.noun or self._counts_people(whole)):
                return True
        return False

    def _is_bare(self, few: NumberMention) -> bool:
        """True for a number without a noun that is no part of a phrase: «to og to», «fire om året»."""
        tokens, word = self._tokens, self._tokens.lower[few.at]
        behind = (tokens.word(few.behind), tokens.word(few.behind + 1))
        before = (tokens.word(few.at - 2), tokens.word(few.at - 1))
        if behind == ("og", word) or before in {(word, "og"), (word, "gange")} or behind in _RATES:
            return False
        is_verb_behind = few.what is Counted.PEOPLE and few.value == 1 and is_verb(few.noun)
        if is_verb_behind or few.noun == "syge" or _STATE.fullmatch(" ".join(tokens.words_behind(few.behind)[:3])):
            return True
        is_thing = word in {"ét", "et"} and few.behind == few.at + 1
        if few.what is not Counted.UNSAID or word in {"ingen", "begge"} or is_thing:
            return False
        return not (self._is_range(few) or self._is_of_things(few))

    def _is_range(self, few: NumberMention) -> bool:
        """True for «tre, fire uger», «to til fem», but not for «to eller tre i køkkenet»."""
        sign = self._tokens.word(few.behind)
        later = next(iter(self._tokens.mentions_before(few.behind + 2, 1)), None)
        if sign not in {",", "til", "-", "eller"} or later is None or later.at != few.behind + 1 or later.is_weak:
            return False
        return sign in {"til", "-"} or later.what is not Counted.UNSAID

    def _is_of_things(self, few: NumberMention) -> bool:
        """True for «to af dagene», «fire ud af ti point»."""
        words = self._tokens.lower[few.behind : few.behind + 4]
        if "af" not in words[:2]:
            return False
        behind = few.behind + words.index("af") + 1
        if words[:2] == ("af", "dem") and self._setting.repeats(few, is_part=True):  # «seks uger; to af dem»
            return True
        is_theirs = self._tokens.word(behind) in {"sine", "hendes", "hans"}
        behind += is_theirs or self._tokens.word(behind) in {"de", "disse", "vores"}
        what, _ = counted(self._tokens.words_behind(behind))
        return is_theirs or what not in {Counted.PEOPLE, Counted.UNSAID}

    def _counts_people(self, few: NumberMention) -> bool:
        """True if a number stands for people by what is around it; worked out once."""
        if few.at not in self._counting:
            self._counting[few.at] = self._is_of_people(few)
        return self._counting[few.at]

    def _is_of_people(self, few: NumberMention) -> bool:
        if self._we_are(few) or self._is_state(few) or self._are_left(few):
            return True
        if few.value > 1 and self._clauses.is_from_group(few.behind) and self._tokens.word(few.at - 1) not in _NO_COUNT:
            return not few.is_vague
        if self._clauses.acts(few) and self._setting.speaks_of_many(few.at):
            return True
        if self._setting.counts_things(few):
            return False
        if not self._setting.speaks_of_many(few.at):
            is_said = self._clauses.is_human_subject(few) or self._clauses.is_partitive(few) or self._is_of_them(few)
            is_said = is_said or self._clauses.there_come(few)
            return is_said and not self._setting.has_things_near(few.at)
        return self._is_size(few) or self._is_by_default(few)

    def _is_of_them(self, few: NumberMention) -> bool:
        """«Da sommeren kom, var tre af dem, hun var begyndt med, i arbejde»."""
        if few.value == 1 or self._tokens.lower[few.behind : few.behind + 2] not in {("af", "dem"), ("af", "os")}:
            return False
        begin = max(self._setting.begin(few.at), few.at - _NEAR)
        return not self._tokens.mentions_before(few.at, few.at - begin) and not self._setting.has_kin(few.at)

    def _is_by_default(self, few: NumberMention) -> bool:
        """True unless what is around a number says that it is no people."""
        tokens, at = self._tokens, self._clauses.before(few.at)
        before = tokens.word(at)
        if before in _NEVER_BEFORE or tokens.word(few.at - 1) in _NEVER_BEFORE:
            return False
        if not self._clauses.is_place_of_people(few.behind):
            return False
        if before in _US:
            return True
        if self._clauses.opens(few.at):
            return is_verb(tokens.word(few.behind)) or self._clauses.goes_on(few.behind)
        return self._clauses.is_after_verb(few) or self._clauses.is_partitive(few)

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
        if not _STATE.fullmatch(" ".join(tokens.words_behind(few.behind)[:3])):
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
        return pair[1] in _HAS_SIZE and is_group(pair[0])
