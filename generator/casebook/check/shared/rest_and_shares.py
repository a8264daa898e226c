"""Parts of a small group that are said without their number: «resten», «de øvrige», «halvdelen», «tre færre»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.collectives import COLLECTIVE
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import LARGEST
from casebook.check.shared.group_setting import GroupSetting, is_group
from casebook.check.shared.people_words import Counted, counted, is_time
from casebook.check.shared.word_classes import is_verb
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_REST = pattern(
    r"resten|den (?:sidste|resterende)|"
    r"(?:de|dem) (?:øvrige|sidste|resterende|tilbageværende|andre|manglende|udeblevne|to|tre|fire)"
)
_REST_ENDS = frozenset(
    {"gruppe", "del", "øvrige", "sidste", "resterende", "tilbageværende", "andre", "manglende", "udeblevne"}
)
_LEFT_TO = pattern(r"svundet|svandt|svinder|skrumpe[a-zæøå]*|faldet|faldt|gået|gik|reduceret|halveret|ned|op|vokset")
_FEWEST = 3
_THINGS_OF = frozenset({Counted.THINGS, Counted.UNKNOWN})
_SPEAKING = frozenset({Counted.PEOPLE, Counted.UNSAID})
_AS_MANY = frozenset({("så", "mange"), ("det", "halve"), ("det", "dobbelte"), ("dobbelt", "så"), ("færre", "end")})
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_LOSSES = frozenset({"frafald", "frafaldet", "tilgang", "tilgangen", "nedgang", "fald", "tab", "afgang", "vækst"})
_CLOSE = 40  # tokens of a sentence that are read
_NEAR = 10  # tokens from «heraf» to the number
_CASES = frozenset({"tilfældene", "tilfælde"})
_AVERAGE = frozenset(
    {"snit", "gennemsnit", "gennemsnittet", "landsgennemsnit", "landsgennemsnittet", "landsplan", "målet"}
)
_PARTS = 4  # numbers between a group and the rest of it
_SPAN = 90  # tokens


class RestAndShares:
    """Reads the parts of a group of a text that tells of people where somebody can work their number out."""

    def __init__(self, tokens: Tokens, setting: GroupSetting, limits: Limits) -> None:
        self._tokens = tokens
        self._setting = setting
        self._limits = limits
        self._has_thereof = not _THEREOF.isdisjoint(tokens.lower)

    def parts(self) -> Iterator[Part]:
        """The tokens of each such part."""
        for at in range(len(self._tokens.lower)):
            yield from filter(None, (self._rest(at),))
        for mention in self._tokens.mentions:
            if mention.share is not None:
                yield from filter(None, (self._share(mention),))
            elif self._has_thereof and 0 < mention.value <= LARGEST:
                yield from filter(None, (self._all_but_few(mention),))
            if mention.share is None and 0 < mention.value < self._limits.smallest:
                spans = (self._differs(mention), self._namely(mention), self._thereof(mention), self._loss(mention))
                yield from filter(None, spans)
        yield from self._shrinks()

    def _may_be_people(self, mention: NumberMention) -> bool:
        is_number = mention.share is None and not mention.is_weak and not mention.is_vague
        return is_number and mention.value > 0 and mention.what in _SPEAKING

    def _before(self, at: int) -> list[NumberMention]:
        """The numbers of the paragraph before a token that may count people."""
        first, _ = self._setting.paragraph(at)
        return [m for m in self._tokens.mentions_before(at, _SPAN) if m.at >= first and self._may_be_people(m)]

    def _rest(self, at: int) -> Part | None:
        """«Ti fandt en plads. Fem valgte haven. De øvrige …»: the rest of seventeen, who are two."""
        tokens = self._tokens
        length = 1 if tokens.lower[at] == "resten" else 2
        if length > 1 and tokens.word(at + 1) not in _REST_ENDS:
            return None
        if not _REST.fullmatch(" ".join(tokens.lower[at : at + length])) or self._is_of_time(at + length):
            return None
        is_other = tokens.lower[at] == "den" and not self._is_last_of_all(at)
        before = [] if is_other else self._before(at)
        for i, whole in enumerate(before[-_PARTS:]):
            parts = before[-_PARTS:][i + 1 :]
            if not parts or not _FEWEST <= whole.value <= LARGEST:
                continue
            left = {whole.value - sum(m.value for m in parts), whole.value - parts[0].value}
            if any(0 < n < self._limits.smallest for n in left) and not self._setting.counts_things(parts[-1]):
                return at, at + length
        return None

    def _is_last_of_all(self, at: int) -> bool:
        """True for «den sidste gruppe», «den sidste blev …», but not for «ved den sidste var …»."""
        behind = self._tokens.word(at + 2)
        return not self._tokens.word(at - 1).isalnum() and (behind in {"gruppe", "del"} or is_verb(behind))

    def _is_of_time(self, behind: int) -> bool:
        if self._tokens.word(behind) in {"gruppe", "del"}:
            return False
        what, noun = counted(self._tokens.words_behind(behind + (self._tokens.word(behind) == "af")))
        return bool(noun) and (what in _THINGS_OF or is_time(noun))

    def _share(self, share: NumberMention) -> Part | None:
        """A share in the paragraph of a group of few: «hver femte», «12,5 pct.», «to tredjedele»."""
        tokens = self._tokens
        before = tokens.lower[max(share.at - 3, 0) : share.at]
        is_change = tokens.word(share.at - 1) == "til" and "fra" in before
        if (share.is_vague and not is_change) or not _AVERAGE.isdisjoint(before):
            return None
        if share.what in _THINGS_OF or not 0 < (share.share or 0) <= 1:
            return None
        if tokens.word(share.behind) == "af":
            following = tokens.words_behind(share.behind + 1)
            skipped = following[1:] if following[:1] in {("de",), ("vores",)} else following
            what, noun = counted(skipped)
            if what not in _SPEAKING and noun not in _CASES and not is_group(skipped[0] if skipped else ""):
                return None
        if any(map(COLLECTIVE.fullmatch, tokens.lower[share.behind : share.behind + 3])):
            return share.at, share.behind
        first, last = self._setting.paragraph(share.at)
        around = tokens.mentions_before(share.at + _SPAN, 2 * _SPAN)
        near = [m for m in around if first <= m.at < last and self._may_be_people(m)]
        if any(m.value > LARGEST and m.what is Counted.PEOPLE for m in near):
            near = [m for m in near if self._setting.begin(m.at) == self._setting.begin(share.at)]
        return (share.at, share.behind) if any(map(self._is_base, near)) else None

    def _is_base(self, base: NumberMention) -> bool:
        """True for the size of a small group: «(n=8)», «holdets fem kvinder», «aftenholdet, som talte seks»."""
        if not 1 < base.value <= LARGEST:
            return False
        tokens = self._tokens
        if base.what is Counted.PEOPLE:
            return True
        before = tokens.lower[max(base.at - 3, 0) : base.at]
        if before[-1:] == ("=",):
            return before[-2:-1] == ("n",)
        is_told = not {"talte", "var", "er", "på", "de", "af", "bestod"}.isdisjoint(before)
        return is_told and self._setting.has_group(base.at)

    def _differs(self, few: NumberMention) -> Part | None:
        """«Tre færre end ved opstart», «to flere i job», «en mere i gruppen»."""
        word = self._tokens.word(few.behind)
        speaks = self._setting.speaks_of_many(few.at) or self._tokens.word(few.at - 1) in {"de", "vi"}
        if word not in {"færre", "flere", "mere", "mindre"} or not speaks:
            return None
        what, _ = counted(self._tokens.words_behind(few.behind + 1))
        is_more = word in {"mere", "mindre"} and self._tokens.word(few.behind + 1) not in {"til", "i", "på"}
        return (few.at, few.behind + 1) if what in _SPEAKING and not is_more else None

    def _namely(self, few: NumberMention) -> Part | None:
        """«Dobbelt så mange i ordinære timer som året før, nemlig fire»."""
        tokens = self._tokens
        if tokens.word(few.at - 1) != "nemlig" or few.what is not Counted.UNSAID:
            return None
        begin = max(self._setting.begin(few.at), few.at - _CLOSE)
        pairs = zip(tokens.lower[begin : few.at], tokens.lower[begin + 1 : few.at], strict=False)
        return (few.at - 1, few.behind) if any(pair in _AS_MANY for pair in pairs) else None

    def _thereof(self, few: NumberMention) -> Part | None:
        """«Ni på gangen. Heraf én gravid og to i abstinens»."""
        begin = self._setting.begin(few.at)
        words = self._tokens.lower[max(begin, few.at - _NEAR) : few.at]
        if _THEREOF.isdisjoint(words) or few.what in _THINGS_OF or few.is_weak:
            return None
        before = [m for m in self._before(few.at) if few.value < m.value <= LARGEST]
        is_said = bool(before) or few.what is Counted.PEOPLE
        return (few.at, few.behind) if is_said and not self._setting.counts_things(few) else None

    def _all_but_few(self, last: NumberMention) -> Part | None:
        """«23 er udskrevet, heraf 12 til bolig og 9 til familie»: two are left."""
        begin = max(self._setting.begin(last.at), last.at - _CLOSE)
        at = next((i for i in range(last.at, begin - 1, -1) if self._tokens.word(i) in _THEREOF), None)
        if at is None:
            return None
        parts = [m for m in self._before(last.behind) if m.at > at]
        whole = next((m for m in reversed(self._before(at)) if m.value <= LARGEST), None)
        left = whole.value - sum(m.value for m in parts) if whole and len(parts) > 1 else 0
        return (at, last.behind) if 0 < left < self._limits.smallest and parts[-1] == last else None

    def _loss(self, few: NumberMention) -> Part | None:
        """«Det frafald på fire», «en tilgang på to»."""
        pair = (self._tokens.word(few.at - 2), self._tokens.word(few.at - 1))
        is_loss = pair[1] == "på" and pair[0] in _LOSSES and few.what is Counted.UNSAID
        return (few.at - 2, few.behind) if is_loss and self._setting.speaks_of_many(few.at) else None

    def _shrinks(self) -> Iterator[Part]:
        """«Morgenholdet er svundet ind fra tolv til ni», «vi begyndte tyve … stod vi seksten»."""
        for first, later in zip(self._tokens.mentions, self._tokens.mentions[1:], strict=False):
            fewer = abs(first.value - later.value)
            if first.share or later.share or not 0 < fewer < self._limits.smallest or first.value > LARGEST:
                continue
            if not {first.what, later.what} <= _SPEAKING:
                continue
            if self._is_range(first, later):
                yield first.at - 1, later.behind
            elif self._is_us(first) and self._is_us(later):
                yield first.at, first.behind
                yield later.at, later.behind

    def _is_range(self, first: NumberMention, later: NumberMention) -> bool:
        """True for «morgenholdet er svundet ind fra tolv til ni»."""
        between = self._tokens.lower[first.behind : later.at]
        if self._tokens.word(first.at - 1) != "fra" or between != ("til",):
            return False
        words = self._tokens.lower[max(self._setting.begin(first.at), first.at - _CLOSE) : first.at]
        is_theirs = any(is_group(word) or word in {"vi", "deltagerne", "deltagertallet"} for word in words)
        return is_theirs and any(map(_LEFT_TO.fullmatch, words))

    def _is_us(self, mention: NumberMention) -> bool:
        before = self._tokens.lower[max(mention.at - 2, 0) : mention.at]
        return bool({"vi", "de"} & set(before)) and mention.what is Counted.UNSAID
