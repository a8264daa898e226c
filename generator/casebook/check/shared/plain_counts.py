"""Few people whom a number alone counts: «to flyttede», «der kom 2 til kurset», «vi er tre», «fire til stede».

A number without a noun stands for people where the paragraph speaks of some, unless what is around it says that it is
an hour, a part, a limit, what somebody got, or one of the things that were counted before.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.clauses import Clauses
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import LARGEST
from casebook.check.shared.group_setting import GroupSetting
from casebook.check.shared.group_sizes import STATE, GroupSizes
from casebook.check.shared.numbers import value
from casebook.check.shared.people_words import Counted, counted
from casebook.check.shared.word_classes import is_participle, is_verb
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_RATES = frozenset({("om", "året"), ("om", "dagen"), ("om", "ugen"), ("om", "måneden"), ("ad", "gangen")})
_NEVER_BEFORE_WORDS = (
    "i til på over under mod ved kl klokken om omkring ad efter før inden siden pr per nummer nr gange mindst højst "
    "maks max hver mellem end skal kan må bør skulle kunne mål nr plus minus trin cirka cif hold"
)
_NEVER_BEFORE = frozenset(_NEVER_BEFORE_WORDS.split())
_NO_COUNT = frozenset({"klokken", "kl", "nr", "nummer", "gange", "hver", "side", "trin", "når"})
_US = frozenset({"os", "jer"})
_SPEAKING = frozenset({Counted.PEOPLE, Counted.STAFF, Counted.UNSAID})
_NEAR = 60  # tokens between a group and a part of it
_GAP = 5  # tokens from «vi er» to «nede på»
_ANY_GROUPS = frozenset(
    {("grupper", "på"), ("smågrupper", "på"), ("hold", "på"), ("teams", "på")}
)  # «laves i grupper på tre»


class PlainCounts:
    """Reads the numbers without a noun of a text that tells of people."""

    def __init__(self, tokens: Tokens, setting: GroupSetting, limits: Limits) -> None:
        self._tokens = tokens
        self._setting = setting
        self._limits = limits
        self._clauses = Clauses(tokens, setting)
        self._sizes = GroupSizes(tokens, setting, self._clauses)
        self._counting: dict[int, bool] = {}

    def parts(self) -> Iterator[Part]:
        """The tokens of each number that stands for few people."""
        refused = -_GAP  # a number of something else: «to i dansk og fire i matematik»
        accepted = -1  # the end of the sentence in which some were counted: «to flyttede, og en døde»
        tokens = self._tokens
        for few in tokens.mentions:
            if few.share is not None or not 0 < few.value <= LARGEST or few.is_one:
                continue
            is_article = few.is_weak and not (
                (few.at <= accepted or self._clauses.is_partitive(few)) and self._is_somebody(few)
            )
            if not self._is_bare(few) or is_article or (few.at - refused < _GAP and tokens.word(few.at - 1) == "og"):
                continue
            is_next = few.at <= accepted and self._is_next(few)  # «tolv svarede, tre sendte det tomt tilbage»
            if not (self._counts_people(few) or is_next or self._are_they(few)):
                refused = few.at
                continue
            accepted = self._setting.end(few.at)
            if few.value < self._limits.smallest or self._leaves_few(few):
                yield few.at, few.behind

    def _is_somebody(self, few: NumberMention) -> bool:
        """True for «to flyttede, og en døde», but not for «havde en opdateret plan»."""
        behind = self._tokens.word(few.behind)
        is_state = STATE.fullmatch(" ".join(self._tokens.words_behind(few.behind)[:3]))
        if self._clauses.is_partitive(few) and is_participle(behind):  # «af de ni har en mistet den igen»
            return True
        return self._clauses.opens(few.at) and bool(is_verb(behind) or is_state)

    def _is_next(self, few: NumberMention) -> bool:
        is_state = STATE.fullmatch(" ".join(self._tokens.words_behind(few.behind)[:3]))
        is_clause = self._clauses.opens(few.at) and bool(is_state or self._clauses.goes_on(few.behind))
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
        if behind == ("om", "at") and before[0] == "der":  # «der er to om at beslutte»
            return False
        is_verb_behind = few.what is Counted.PEOPLE and is_verb(few.noun) and few.noun == behind[0]
        if is_verb_behind or few.noun == "syge" or STATE.fullmatch(" ".join(tokens.words_behind(few.behind)[:3])):
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
        is_any = self._tokens.lower[max(few.at - 2, 0) : few.at] in _ANY_GROUPS
        if is_any and value(self._tokens.word(few.at - 3)) is None:  # but not «delt i to grupper på tre»
            return False
        if self._sizes.we_are(few) or self._sizes.is_state(few) or self._sizes.are_left(few):
            return True
        is_many = self._setting.speaks_of_many(few.at)
        if self._is_from_group(few) or (is_many and (self._clauses.acts(few) or self._sizes.is_size(few))):
            return True
        if self._setting.counts_things(few):
            return False
        return self._is_by_default(few) if is_many else self._is_anyhow(few)

    def _is_from_group(self, few: NumberMention) -> bool:
        """«Det drejer sig om tre fra ungeholdet»."""
        is_pointer = few.is_vague or self._tokens.word(few.at - 1) in _NO_COUNT
        return few.value > 1 and not is_pointer and self._clauses.is_from_group(few.behind)

    def _is_anyhow(self, few: NumberMention) -> bool:
        """True for people of whom the paragraph says nothing else: «tre nu har underskrevet»."""
        is_said = self._clauses.is_human_subject(few) or self._clauses.is_partitive(few) or self._is_of_them(few)
        is_said = is_said or self._clauses.there_come(few) or (few.value > 1 and self._is_by_default(few))
        return is_said and not self._setting.has_things_near(few.at)

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
        if self._clauses.is_behind_people(few):
            return True
        is_about = few.is_vague and few.behind == few.at + 1
        if is_about or before in _NEVER_BEFORE or tokens.word(few.at - 1) in _NEVER_BEFORE:
            return False
        if not self._clauses.is_place_of_people(few.behind):
            return False
        if before in _US:
            return True
        if self._clauses.opens(few.at):
            return self._clauses.goes_on(few.behind)
        return self._clauses.is_after_verb(few) or self._clauses.is_partitive(few)
