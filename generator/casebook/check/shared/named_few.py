"""Few people who have a word for them beside their number: «tre beboere», «de to ældste», «Asta plus tre til»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.clauses import HUMAN
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import NO_CITIZENS
from casebook.check.shared.group_setting import GroupSetting
from casebook.check.shared.people_words import Counted, counted, is_time
from casebook.check.shared.word_classes import is_verb
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_CLIENTS = pattern(
    r"[a-zæøå-]*(?:borgere?|bg|deltagere?|kursist(?:er)?|elever?|brugere?|beboere?|klienter?|praktikant(?:er)?|"
    r"lærling(?:e)?|fleksjobbere?|flygtninge?|ledige?|indskrevne?|unge?|hjemløse|arbejdsløse|kandidater?|"
    r"medlem(?:mer)?|sygemeldte?|henviste?|visiterede|tilmeldte|førtidspensionister|kontanthjælpsmodtagere|mentees|"
    r"ansøgere|løsladte|udeblevne|smede|stamgæster|modtagere|fremmødte|udskrevne|nyankomne)"
)
_NOBODY = pattern(
    r"[a-zæøå-]*(?:kolleg[a-zæøå]*|familier?|par|sager|forløb|ægtepar|husstande|soldater|spillere|naboer|kone|koner|"
    r"bedste[a-zæøå]*|far|mor|kammerater?|politi[a-zæøå]*|medier|dommere?|kunder|gæster|tilskuere|stk|hoveder|sjæle|"
    r"folk|danskere|nye|forskere|[a-zæøå]*ejere|turister|chauffører|håndværkere)"
)
_THEIRS = frozenset(
    {"hendes", "hans", "sine", "mine", "dine", "deres", "jeres", "mindst", "højst", "mellem", "hver", "per"}
)
_EACH = frozenset(
    {("ad", "gangen"), ("pr", "."), ("om", "dagen"), ("per", "hold"), ("pr", "hold"), ("pr", "medarbejder")}
)
_PUBLIC = frozenset({"kommunen", "jobcentret", "jobcenteret", "ledelsen", "regionen", "forvaltningen", "fagforeningen"})
_STATES = frozenset(
    {("i", "løntilskud"), ("i", "praktik"), ("i", "virksomhedspraktik"), ("på", "venteliste"), ("i", "forløb")}
)
_RANKS = frozenset({"første", "sidste", "næste", "eneste", "bedste", "fleste", "seneste", "vigtigste"})
_PLACES = frozenset({"i", "på", "ved", "fra", "bag", "hos"})
_WHO = frozenset({"der", "som", "vi", "jeg"})
_TOGETHER = frozenset({("sammen", "med"), ("sml", "med")})
_BESIDE = frozenset({"foruden", "udover", "plus", "+", "ligesom"})
_PEOPLE_OR_NOBODY = frozenset({Counted.PEOPLE, Counted.UNSAID})
_SUPERLATIVE = pattern(r"ældste|yngste|nyeste|[a-zæøå]{3,}igste|svageste|stærkeste|ældre|yngre|tavse|nye")
_NOT_PEOPLE = frozenset({Counted.THINGS, Counted.UNKNOWN})
_PROXY = pattern(
    r"svar|besvarelser|stemmer|skemaer|tilfælde|kryds|frafald|henvisninger|udskrivninger|indskrivninger|afbud"
)
_PAIR = frozenset({"hun", "han", "jeg", "hende", "ham", "mig"})
_COUPLE = 2
_NEAR = 30  # tokens
_CLOSE = 8


class NamedFew:
    """Reads the few of a text that tells of people who have a word for them beside their number."""

    def __init__(self, tokens: Tokens, setting: GroupSetting, limits: Limits) -> None:
        self._tokens = tokens
        self._setting = setting
        self._limits = limits

    def parts(self) -> Iterator[Part]:
        """The tokens of each number with the words around it."""
        for few in self._tokens.mentions:
            if few.share is None and 0 < few.value < self._limits.smallest and not few.is_one:
                spans = (self._people(few), self._the_few(few), self._others(few), self._beside(few))
                yield from filter(None, spans)

    def _people(self, few: NumberMention) -> Part | None:
        """«Tre beboere», «2 borgere med psykose», «to kvinder fra holdet», «3 svar»."""
        tokens, last = self._tokens, self._behind_noun(few)
        if few.is_weak or tokens.lower[few.at] in {"begge", "ingen"}:
            return None
        if few.what in _NOT_PEOPLE and _PROXY.fullmatch(few.noun):
            is_theirs = self._setting.speaks_of_many(few.at) and tokens.word(few.at - 2) not in _PAIR
            return (few.at, last) if is_theirs else None
        if few.what is not Counted.PEOPLE or self._is_of_any(few, last):
            return None
        return (few.at, last) if self._are_clients(few) or self._are_with_others(few, last) else None

    def _are_with_others(self, few: NumberMention, last: int) -> bool:
        """«To kvinder og en mand», «tre personer i løntilskud»."""
        if NO_CITIZENS.fullmatch(few.noun) or _NOBODY.fullmatch(few.noun):
            return False
        other = next(iter(self._tokens.mentions_before(last + 2, 1)), None)
        is_row = other is not None and other.at == last + 1 and other.what is Counted.PEOPLE
        is_row = is_row and self._tokens.word(last) == "og"
        following = self._tokens.words_behind(last)
        return is_row or (few.value > 1 and following[:2] in _STATES)

    def _is_of_any(self, few: NumberMention, last: int) -> bool:
        """True for «højst to borgere», «hans to venner», «to borgere ad gangen», «to ansatte fra kommunen»."""
        tokens = self._tokens
        is_each = tokens.lower[last : last + 2] in _EACH or tokens.word(last) == "pr"
        return few.is_vague or tokens.word(few.at - 1) in _THEIRS or is_each or self._is_sent(last)

    def _are_clients(self, few: NumberMention) -> bool:
        """True for «to beboere»; where many are spoken of for «to mænd» too."""
        is_client, is_many = bool(_CLIENTS.fullmatch(few.noun)), self._setting.speaks_of_many(few.at)
        if few.value == 1:
            return is_client and (is_many or self._tokens.lower[few.at] == "1")
        if few.noun.endswith("e") and (few.noun in _RANKS or self._setting.counts_things(few)):
            return False
        is_new = few.noun == "nye" and (
            self._setting.has_group(few.at) or bool(HUMAN.fullmatch(self._tokens.word(self._behind_noun(few))))
        )
        if is_client or is_new:
            return True
        is_known = not (NO_CITIZENS.fullmatch(few.noun) or _NOBODY.fullmatch(few.noun)) or few.noun in {
            "mødre",
            "fædre",
        }
        return is_known and is_many

    def _is_sent(self, last: int) -> bool:
        return self._tokens.word(last) == "fra" and self._tokens.word(last + 1) in _PUBLIC

    def _the_few(self, few: NumberMention) -> Part | None:
        """«De to ældste», «de tre, der har været her længst», «de to i vaskeriet», «de første to»."""
        tokens, at = self._tokens, few.at - 1
        at -= tokens.word(at) in {"første", "sidste", "øvrige", "resterende", "andre", "samme"}
        if tokens.word(at) not in {"de", "disse"} or few.what not in _PEOPLE_OR_NOBODY or few.value < _COUPLE:
            return None
        last = self._behind_noun(few)
        if is_time(few.noun) or self._setting.counts_things(few) or self._are_both(few, at):
            return None
        if not self._setting.speaks_of_many(few.at):
            return (at, last) if self._are_people(few, last) else None
        is_marked = few.noun or at < few.at - 1 or tokens.word(last) in _PLACES
        is_marked = is_marked or (tokens.word(last) == "," and tokens.word(last + 1) in _WHO)
        if not is_marked and self._setting.repeats(few):
            return None
        return (at, last) if is_marked or not self._is_pair(few, at) else None

    def _are_people(self, few: NumberMention, last: int) -> bool:
        """«De to ældste», «de 4 fra Blomstergården», «de to, der forsvandt»: people, whatever is around them."""
        if _SUPERLATIVE.fullmatch(few.noun) and not self._setting.has_kin(few.at):
            return True
        has_things = self._setting.has_things_near(few.at)
        if self._is_from_there(last) or (self._tokens.word(last) in {"der", "som"} and not has_things):
            return True
        if self._tokens.word(last) == "med" and few.value > _COUPLE and not has_things:
            return True
        is_who = self._tokens.word(last) == "," and self._tokens.word(last + 1) in {"der", "som"}
        return is_who and bool(HUMAN.fullmatch(self._tokens.word(last + 2))) and not has_things

    def _are_both(self, few: NumberMention, at: int) -> bool:
        """True for «mesteren og Asta var de to, der mødte først»."""
        begin = max(self._setting.begin(at), at - _CLOSE)
        return (
            few.value == _COUPLE
            and self._tokens.word(at - 1) in {"var", "er", "blev"}
            and "og" in (self._tokens.lower[begin:at])
        )

    def _is_from_there(self, last: int) -> bool:
        """True for «fra Blomstergården», «på Rampen»."""
        is_there = self._tokens.word(last) in _PLACES and last + 1 < len(self._tokens.all)
        return is_there and self._tokens.all[last + 1].text[:1].isupper()

    def _is_pair(self, few: NumberMention, at: int) -> bool:
        """True where «de to» may be somebody and the other of whom the text tells: «Asta og mentoren»."""
        if few.value > _COUPLE:
            return False
        first, _ = self._setting.paragraph(at)
        for i in range(max(at - _NEAR, first), at):
            if self._tokens.word(i) == "og" and (
                self._tokens.word(i - 1) in _PAIR or self._tokens.all[i - 1].text[:1].isupper()
            ):
                return True
        return not self._setting.has_group(few.at) and not self._setting.counted_more(few)

    def _others(self, few: NumberMention) -> Part | None:
        """«Kun to andre er tilbage», «3 andre kv.», «Asta plus tre til», «kun 3 med dig»."""
        tokens = self._tokens
        if few.is_weak and (tokens.word(few.at - 1), tokens.word(few.behind)) != ("og", "til"):
            return None
        behind = tokens.word(few.behind)
        if behind in {"andre", "øvrige", "øvr"}:
            what, noun = counted(tokens.words_behind(few.behind + 1))
            if what not in _PEOPLE_OR_NOBODY or (noun and NO_CITIZENS.fullmatch(noun)):
                return None
            is_beside = tokens.word(few.at - 1) == "og" and tokens.word(few.at - 2) in {"dig", "hende", "ham", "mig"}
            is_beside = (
                is_beside or tokens.lower[few.at - 2 : few.at] in _TOGETHER or tokens.word(few.at - 1) in _BESIDE
            )
            speaks = self._setting.speaks_of_many(few.at) and not self._setting.counts_things(few)
            return (few.at, few.behind + 1) if is_beside or speaks else None
        is_added = behind in {"til", "mere"} and tokens.word(few.at - 1) in {"og", "plus", "+", "samt"}
        following = tokens.word(few.behind + 1)
        if is_added and (is_verb(following) or following in {"fra", "på", "i", "af", ",", ".", ""}):
            return few.at, few.behind + 1
        is_with = behind == "med" and following in {"dig", "mig", "hende", "ham"} and few.what is Counted.UNSAID
        return (few.at, few.behind + 2) if is_with else None

    def _beside(self, few: NumberMention) -> Part | None:
        """«Foruden Asta var der tre», «ud over Asta har to», «Asta + 2», «én af i alt tre»."""
        tokens = self._tokens
        if few.is_weak or few.what not in _PEOPLE_OR_NOBODY or (few.noun and NO_CITIZENS.fullmatch(few.noun)):
            return None
        before = tokens.word(few.at - 1)
        if before in {"plus", "+"} and tokens.all[few.at - 2].text[:1].isupper() and tokens.word(few.at - 2).isalpha():
            return few.at - 1, few.behind
        last = self._behind_noun(few)
        begin = self._setting.begin(few.at)
        for i in range(max(begin, few.at - _CLOSE), few.at):
            is_over = tokens.lower[i : i + 2] == ("ud", "over")
            if (is_over or tokens.word(i) in _BESIDE) and tokens.all[min(i + 1 + is_over, few.at)].text[:1].isupper():
                return few.at, last
        return self._one_of(few)

    def _one_of(self, few: NumberMention) -> Part | None:
        """«Én af i alt tre, der …», «den ene af tre», «en af to på holdet»."""
        tokens, at = self._tokens, few.at - 1
        while tokens.word(at) in {"i", "alt", "kun", "blot", "bare", "de"}:
            at -= 1
        at -= tokens.lower[max(at - 1, 0) : at + 1] == ("ud", "af")
        if (
            not {"af", "ud"} & {tokens.word(at)}
            or tokens.word(at - 1) not in {"en", "én", "ene", "et", "ét", "1"}
            or few.noun
        ):
            return None
        following = tokens.lower[few.behind : few.behind + 2]
        is_who = following[:1] == (",",) and following[1:] and following[1] in {"der", "som"}
        is_there = following[:1] and following[0] in {"på", "i", "fra"} and self._setting.speaks_of_many(few.at)
        return (at - 1, few.behind) if is_who or is_there else None

    def _behind_noun(self, few: NumberMention) -> int:
        words = self._tokens.lower[few.behind : few.behind + 4]
        return few.behind + (words.index(few.noun) + 1 if few.noun and few.noun in words else 0)
