"""Evidence in its own clause that a number counts people: what only people do, are or come from."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.clauses import HUMAN
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.earlier import Earlier
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.group_sizes import STATE
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import BE, COUPLE, NUMBER_OF, OPENING, ORDERED, ROLE_NOUNS, VOTES, WE
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.shared.words.word_classes import is_participle, is_verb

_OURS = frozenset({"vores", "os", "jer", "jeres", "mine"})
_JOINING_WORDS = "begyndte startede starter begynder var er blev talte havde har fik kom mødte sad"
_JOINING = frozenset(_JOINING_WORDS.split())
_STATES = frozenset({"med", "i", "på", "til", "uden", "fra", "er", "har"})
_NUMBER_OF = pattern(NUMBER_OF)
_COME = pattern(r"mødte|kom|udeblev|deltog|gennemførte|bestod|svarede|dukkede")  # «i dag mødte én»
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_CLOSE = 4  # tokens from «vi begyndte» to the number
_ROW = 8  # tokens from one number of a row to the next


class Evidence:
    """Tells if the clause of a number says by itself that people are meant."""

    def __init__(self, text: CountText, earlier: Earlier) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._clauses = text.clauses
        self._earlier = earlier

    def is_there(self, mention: NumberMention) -> bool:
        """True for «fire har fast løn», «otte af beboerne», «vi begyndte med femten», «to fra holdet»."""
        behind = " ".join(self._tokens.words_behind(mention.behind)[:3])
        return bool(
            self.is_sure(mention)
            or self._clauses.is_human_subject(mention)
            or STATE.fullmatch(behind)
            or self._is_ours(mention)
            or self._is_size(mention)
            or self._is_number_of(mention)
            or (mention.value == 1 and self._is_single(mention))
        )

    def is_sure(self, mention: NumberMention) -> bool:
        """True for people, whatever was counted before: «otte af beboerne», «to fra holdet», «der mødte fire»."""
        return (
            self._clauses.there_come(mention)
            or self._clauses.is_partitive(mention)
            or self._clauses.is_from_group(mention.behind)
            or (self._clauses.acts(mention) and self._setting.speaks_of_many(mention.at))
            or self._is_part(mention)
        )

    def is_somebody(self, mention: NumberMention) -> bool:
        """True for «en døde», «faldt en fra», «én mere»: «en» alone is an article nearly everywhere."""
        tokens = self._tokens
        before, behind = tokens.word(mention.at - 1), tokens.word(mention.behind)
        if mention.what is Counted.PEOPLE:
            return before in _THEREOF or (before == "og" and self._is_in_row(mention))
        if behind == "," and tokens.word(mention.behind + 1) in {"der", "som"}:
            return self._is_there(mention)
        if before in _THEREOF or (self._clauses.is_partitive(mention) and is_participle(behind)):
            return True  # «heraf en mand», «af de ni har en mistet den igen»
        is_next = before in {"og", "samt", ","} and behind in _STATES and self._is_in_row(mention)
        if behind == "mere" or (before == "der" and behind in {"", ".", "tilbage"}) or is_next:
            return True
        if before in OPENING:
            acts = tokens.word(mention.behind + (behind in ORDERED))
            return behind in VOTES or (is_verb(acts) and not ROLE_NOUNS.fullmatch(behind))
        return is_verb(before) and behind == "fra" and mention.value == 1

    def _is_single(self, mention: NumberMention) -> bool:
        """«En døde», «en anden røg ud», «en imod», «faldt en fra», «der er en, som»."""
        tokens = self._tokens
        behind = tokens.word(mention.behind)
        acts = tokens.word(mention.behind + (behind in ORDERED))
        if (HUMAN.fullmatch(acts) and is_verb(acts)) or behind in VOTES | {"fra", "mere"}:
            return True
        if tokens.word(mention.at - 1) in _THEREOF:
            return True
        verb = self._tokens.word(self._clauses.before(mention.at))
        if not mention.is_weak and _COME.fullmatch(verb) and self._clauses.is_after_verb(mention):
            return True
        return mention.is_weak and (self._is_there(mention) or self._is_in_row(mention))

    def _is_there(self, mention: NumberMention) -> bool:
        """«Der er en», «er der en»."""
        before = self._tokens.lower[max(mention.at - 2, 0) : mention.at]
        return before[-1:] == ("der",) or (before[:1] == ("der",) and is_verb(before[-1]))

    def _is_in_row(self, mention: NumberMention) -> bool:
        """«Tre med job, fem med praktik og en med ingenting», «to drenge og en pige»."""
        before = self._tokens.mentions_before(mention.at, _ROW)
        if not before or before[-1].share is not None or before[-1].value < COUPLE:
            return False
        return before[-1].what in {Counted.PEOPLE, Counted.UNSAID} or not self._earlier.is_thing(before[-1])

    def _is_number_of(self, mention: NumberMention) -> bool:
        """«Antallet af kvinder på holdet er nu 1»."""
        words = self._tokens.lower[max(self._setting.begin(mention.at), mention.at - _ROW) : mention.at]
        return any(map(_NUMBER_OF.fullmatch, words)) and not BE.isdisjoint(words[-_CLOSE:])

    def _is_part(self, mention: NumberMention) -> bool:
        """«Otte af beboerne», «fem af vores», «to af dem»."""
        tokens = self._tokens
        if tokens.word(mention.behind) != "af":
            return False
        behind = tokens.word(mention.behind + 1)
        if behind in {"dem", "disse"}:
            is_thing = self._setting.things_before(mention.at) or self._earlier.follows_things(mention)
            return self._earlier.has_people_of(mention) or not is_thing
        return behind in _OURS or counted(tokens.words_behind(mention.behind + 1))[0] is Counted.PEOPLE

    def _is_size(self, mention: NumberMention) -> bool:
        """«Det lille hold på seks»."""
        return self._tokens.word(mention.at - 1) == "på" and is_group(self._tokens.word(mention.at - 2))

    def _is_ours(self, mention: NumberMention) -> bool:
        """«Vi begyndte med femten», «de var syv», «talte jeg seks»."""
        words = self._tokens.lower[max(self._setting.begin(mention.at), mention.at - _CLOSE) : mention.at]
        are_many = not WE.isdisjoint(words) or any(is_group(word) or is_place(word) for word in words)
        return mention.value > 1 and not _JOINING.isdisjoint(words) and are_many
