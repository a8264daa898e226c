"""Shares of a small group: «67 pct. (n = 3)», «2/7 vil gerne i praktik», «3/4 af holdet», «9:1»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.collectives import COLLECTIVE
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_people import ALL, FEWEST, CountedPeople, PersonCount
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.of_nobody import SharesOfNobody
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import LARGEST
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

_NEAR_ENOUGH = 0.6  # per cent that a share may be rounded by
_PERCENT = frozenset({"procent", "procenten"})
_DIGITS = 2
_DATE_WORDS = (
    "den d siden fra til pr mandag tirsdag onsdag torsdag fredag lørdag søndag uge inden efter før dato senest kl "
    "mellem omkring tors tirs fre ons man nr sag § stk side"
)
_DATES = frozenset(_DATE_WORDS.split())
_AS_MANY_PHRASES = "dobbelt så mange|lige så mange|halvt så mange|lige mange"
_AS_MANY = tuple(tuple(phrase.split()) for phrase in _AS_MANY_PHRASES.split("|"))
_BESIDE = pattern(r"[a-zæøå]*fordeling[a-z]*|[a-zæøå]*forhold(?:et)?|ratio|køn|stemmer")
_OPENING = frozenset({"", ".", "\n", ",", ";", "og", ":", "-", "•", "("})
_AROUND = 8  # tokens around «9:1», and from «svarprocent» to its number


class SharesOfGroups:
    """Reads the shares of a text that give a number of people back."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._windows = counted.text.windows
        self._limits = counted.text.limits
        self._counted = counted
        self._nobodys = SharesOfNobody(counted.text)

    def parts(self) -> Iterator[Part]:
        """The tokens of each share."""
        for mention in self._tokens.mentions:
            if mention.share is not None:
                yield from filter(None, (self._share(mention),))
        for at, word in enumerate(self._tokens.lower):
            if word == "/":
                yield from filter(None, (self._ratio(at),))
            elif word == ":":
                yield from filter(None, (self._proportion(at),))
            elif word in {"dobbelt", "lige", "halvt"}:
                yield from filter(None, (self._as_many(at),))
            elif word.endswith(("procent", "procenten")) and word not in _PERCENT:
                yield from filter(None, (self._rate(at),))

    def of_past(self) -> Iterator[Part]:
        """The tokens of each share of a group of the sentence, or of the one before, that tells of what was."""
        for mention in self._tokens.mentions:
            begin = self._setting.begin(max(self._setting.begin(mention.at) - 1, 0))
            is_past = mention.share is not None and self._windows.tells_of_past(mention.at)
            if is_past and any(begin <= group.at < mention.at for group in self._counted.before(mention.at)):
                yield from filter(None, (self._share(mention),))

    def _share(self, mention: NumberMention) -> Part | None:
        """«16,7 %» where the paragraph says six people."""
        if mention.is_vague or mention.what is Counted.THINGS or not 0 < (mention.share or 0) <= 1:
            return None
        if any(map(COLLECTIVE.fullmatch, self._tokens.lower[mention.behind : mention.behind + 3])):
            return mention.at, mention.behind  # «halvdelen af seksmandsgruppen»
        if self._nobodys.holds(mention):
            return None
        near = self._counted.near(mention.at)
        groups = [group for group in near if self._is_base(group) or self._is_beside(mention, group)]
        base = next((group for group in groups if self._gives_back(mention, group.value)), None)
        if base is None:
            return None
        is_shown = 0 < mention.at - base.behind < _AROUND
        is_shown = is_shown and self._setting.begin(base.at) == self._setting.begin(mention.at)
        return base.at if is_shown else mention.at, mention.behind

    def _is_base(self, group: PersonCount) -> bool:
        is_n = self._tokens.lower[max(group.at - 2, 0) : group.at] == ("n", "=")
        is_n = is_n or self._tokens.lower[max(group.at - 2, 0) : group.at] == ("ud", "af")
        return group.value > 1 and (group.is_strong or group.role is CountRole.PROXY or is_n)

    def _is_beside(self, share: NumberMention, group: PersonCount) -> bool:
        """True for «seks ansøgte, halvdelen fik»: a bare share in the sentence of a bare number."""
        is_fraction = self._tokens.lower[share.at].isalpha() and self._tokens.word(share.behind - 1).isalpha()
        is_bare = is_fraction and not share.noun and group.role is CountRole.BARE and group.at < share.at
        return is_bare and group.value > 1 and self._setting.begin(group.at) == self._setting.begin(share.at)

    def _gives_back(self, mention: NumberMention, whole: int) -> bool:
        """True if a share of so many is a few, or leaves a few."""
        if whole <= ALL:
            return True
        few = round((mention.share or 0) * whole)
        is_exact = abs((mention.share or 0) - few / whole) * 100 <= _NEAR_ENOUGH
        smallest = self._limits.smallest
        return is_exact and (0 < few < smallest or 0 < whole - few < smallest)

    def _numbers(self, at: int) -> tuple[int, int] | None:
        """The two numbers that a sign stands between; nothing for a date or an hour."""
        tokens = self._tokens
        few, whole = tokens.word(at - 1), tokens.word(at + 1)
        if not (few.isdecimal() and whole.isdecimal() and max(len(few), len(whole)) <= _DIGITS):
            return None
        is_glued = tokens.all[at - 1].end == tokens.all[at].start and tokens.all[at].end == tokens.all[at + 1].start
        return (int(few), int(whole)) if is_glued and tokens.word(at + 2) not in {"/", "-", "–"} else None

    def _ratio(self, at: int) -> Part | None:
        """«2/7 vil gerne i praktik», «3/4 af det lille hold»."""
        numbers, before = self._numbers(at), self._tokens.word(at - 2)
        if numbers is None or not max(2, numbers[0]) <= numbers[1] <= LARGEST or before in _DATES:
            return None
        behind = self._tokens.words_behind(at + 2)
        if behind[:1] == ("af",):
            is_theirs = any(is_group(word) or counted((word,))[0] is Counted.PEOPLE for word in behind[1:])
            return (at - 1, at + 2) if is_theirs else None
        is_in = behind[:1] in {("i",), ("på",)} and before in _OPENING and self._setting.has_group(at)  # «2/5 i prak.»
        acts = bool(behind) and is_verb(behind[0]) and before in _OPENING
        is_sure = acts and (behind[0] != "er" or self._setting.speaks_of_many(at))
        return (at - 1, at + 2) if is_sure or is_in else None

    def _proportion(self, at: int) -> Part | None:
        """«Kønsfordelingen på lagerholdet er 9:1»."""
        words = self._tokens.lower[max(at - _AROUND, 0) : at + _AROUND]
        is_proportion = self._numbers(at) is not None and len(self._tokens.word(at + 1)) == 1
        return (at - 1, at + 2) if is_proportion and any(map(_BESIDE.fullmatch, words)) else None

    def _as_many(self, at: int) -> Part | None:
        """«Dobbelt så mange kvinder som mænd», in a group of six."""
        tokens = self._tokens
        phrase = next((words for words in _AS_MANY if tokens.lower[at : at + len(words)] == words), None)
        if phrase is None or counted(tokens.words_behind(at + len(phrase)))[0] is not Counted.PEOPLE:
            return None
        is_small = any(FEWEST <= count.value <= ALL for count in self._counted.near(at))
        return (at, at + len(phrase) + 1) if is_small else None

    def _rate(self, at: int) -> Part | None:
        """«Svarprocenten i gruppen = 50»."""
        behind = [m for m in self._tokens.mentions_before(at + _AROUND, _AROUND - 1) if m.at > at]
        later = next((m for m in behind if m.value > ALL), behind[0] if behind else None)  # «for de ti blev 90»
        if later is None or not self._setting.speaks_of_many(at):
            return None
        is_small = any(count.value <= ALL and count.at != later.at for count in self._counted.near(at))
        return (later.at, later.behind) if is_small else None
