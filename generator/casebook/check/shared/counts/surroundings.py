"""Surroundings of a number without a noun: prepositions, the words of things behind it, and who has them."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.counts.earlier import Earlier
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.group_sizes import is_any_group
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import (
    BE,
    COUPLE,
    EITHER,
    GRANTS,
    NUMBER_OF,
    WE,
)
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted
from casebook.check.shared.words.word_classes import is_participle, is_plural, is_verb

_NEVER_WORDS = (
    "i over under mod kl klokken om omkring efter før inden siden pr per nummer nr gange hver mellem når uge side trin "
    "ved ad bus linje kapitel paragraf stk artikel zone kode pin lokale stue sal post gang plus minus skal eller à a "
    "begge knap samt skalaen"
)
_NEVER_BEHIND = frozenset(_NEVER_WORDS.split())
_SCALES = pattern(
    r"[a-zæøå]*skala[a-zæøå]*|score[a-z]*|[a-zæøå]*point|karakter[a-z]*|niveau[a-z]*|terning[a-z]*|tallet|kroner|minutter|"
    r"kl|klokken|kilo|gram|meter|grader|spørgsmål|[a-zæøå]*nummer[a-z]*|ciffer|cifre"
)
_SINGULAR = frozenset({"hun", "han", "jeg", "du", "den", "det", "hende", "ham", "nu"})
_THEY = frozenset({"vi", "de", "i", "der"})
_WITH = pattern(
    r"begynd[a-z]*|start[a-z]*|slutte[a-z]*|end(?:te|er|t)|faldet|faldt|steget|steg|reduceret|kør(?:te|er)|færre|flere|vi|"
    r"kom|fortsat[a-z]*|gå[a-z]*|gik|sid[a-z]*|sad|var|er|nede|sammen|taler|talte|tal[a-z]*|arbejde[a-z]*|lykke[a-z]*"
)
_CHANGED = pattern(
    r"halver[a-z]*|reducer[a-z]*|fald[a-z]*|skrumpe[a-zæøå]*|skåret|vokse[a-z]*|udvid[a-z]*|svind[a-z]*|svundet"
)
_PARTICLES = frozenset({"af", "ud", "op"})
_GETS = frozenset({"fik", "får", "tog", "tager", "spiste", "drak", "købte"})
_THEM = frozenset({"dem", "disse", "os", "jer", "resten", "vores", "holdet", "gruppen"})
_KIN = pattern(r"familie[a-z]*|søskende|børn[a-z]*|slægt[a-z]*")
_PREDICATES = frozenset({("et",), ("en",), ("nok",), ("for",), ("bedre",), ("mange",), ("det",), ("lidt",), ("også",)})
_PUBLIC_WORDS = "kommunen jobcentret jobcenteret ledelsen regionen forvaltningen fagforeningen politiet"
_PUBLIC = frozenset((word,) for word in _PUBLIC_WORDS.split())
_THEIRS = frozenset({"deres", "hendes", "hans", "sine", "mine", "dine"})
_NUMBER_OF = pattern(NUMBER_OF)
_STATES = frozenset({"i", "på", "hos", "ude", "inde", "hjemme", "med", "uden"})
_BEHIND_AGES = frozenset({"og", "men", "da", "som", "eller", "år", "når", "nu", "end", "så"})
_OTHERS = frozenset({"andre", "øvrige", "øvr"})
_PREPOSITIONS = frozenset({"under", "over", "efter"})
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_TOTALS = frozenset({"flertal", "mindretal", "antal", "total", "rest", "sig"})
_NEAR = 3


class Surroundings:
    """Tells if the words around a number say that it counts no people."""

    def __init__(self, text: CountText, earlier: Earlier) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._windows = text.windows
        self._clauses = text.clauses
        self._earlier = earlier
        self._scales = text.windows.places(_SCALES)

    def speak_against(self, mention: NumberMention) -> bool:
        """True for an hour, an age, a mark on a scale, a part of something, and «de to» who were spoken of."""
        at = self._clauses.before(mention.at)
        return (
            self._is_behind_preposition(mention, at)
            or self._is_somebodys(mention)
            or self._is_of_things(mention)
            or self._is_elsewhere(mention)
            or self._earlier.is_object(at)
            or self._earlier.is_beside_object(mention)
            or self._is_with_things(mention, at)
            or (self._tokens.word(at) == "de" and self._earlier.goes_on(mention))
            or self._windows.holds(self._scales, mention.at)
        )

    def _is_with_things(self, mention: NumberMention, at: int) -> bool:
        """True for «de skrev tre ønsker ned», and for «tre af sine venner …, og et par stykker grinede»."""
        tokens = self._tokens
        behind = tokens.word(mention.behind)
        if not _THEREOF.isdisjoint(tokens.lower[max(at - 1, 0) : at]):  # «heraf har tre bopæl her»
            return False
        is_word = behind not in _PREPOSITIONS and (behind not in FUNCTION or behind.endswith("er"))
        if is_word and is_plural(behind) and not mention.noun and is_verb(tokens.word(at)):
            return True
        before = self._windows.numbers_before(mention.at)
        return (
            bool(before)
            and before[-1].share is None
            and tokens.word(before[-1].behind) == "af"
            and self._is_of_things(before[-1])
        )

    def _is_elsewhere(self, mention: NumberMention) -> bool:
        """True for «fire på menuen», «tre fra kommunen», «to at snakke med», «tre er et godt tal», «tre, fire uger»."""
        tokens, behind = self._tokens, self._tokens.word(mention.behind)
        words = tokens.lower[mention.behind + 1 : mention.behind + 3]
        if behind == "at" or not self._clauses.is_place_of_people(mention.behind):
            return True
        if behind in {"er", "var", "bliver"}:
            return words[:1] in _PREDICATES and not any(m.at == mention.behind + 1 for m in self._lately(mention))
        if behind == "fra":
            return words[:1] in _PUBLIC
        later = next((m for m in tokens.mentions_before(mention.behind + 3, 2) if m.at > mention.at), None)
        is_two_or_three = later is not None and later.noun and behind in {",", "på"} and not later.is_weak
        return bool(is_two_or_three and later is not None and self._earlier.counts_things(later))

    def _lately(self, mention: NumberMention) -> tuple[NumberMention, ...]:
        return self._windows.numbers_before(mention.at)

    def _is_behind_preposition(self, mention: NumberMention, at: int) -> bool:
        """True for «klokken ni», «dreng på fire», «forlænges med to», «hun er 42»."""
        tokens = self._tokens
        before, behind = tokens.word(at), tokens.word(mention.behind)
        if before in _NEVER_BEHIND or tokens.word(mention.at - 1) in _NEVER_BEHIND:
            is_others = behind in _OTHERS  # «Asta samt 2 øvr.»
            return not is_others and not (before == "i" and GRANTS.fullmatch(tokens.word(at - 1)))  # «fik medhold i 1»
        match before:
            case "med":
                return not any(map(_WITH.fullmatch, tokens.lower[max(at - _NEAR, 0) : at]))
            case "på":
                is_tried_on = tokens.word(at - 1) in _PARTICLES and not behind.isalnum()  # «prøvet af på fire»
                return not (is_tried_on or self._is_size(at))
            case "til":
                is_change = any(map(_CHANGED.fullmatch, tokens.lower[max(at - _NEAR, 0) : at]))
                return not (is_change or any(m.behind == at for m in tokens.mentions_before(at, _NEAR)))
        if before in _GETS and not behind.isalnum():
            return not self._clauses.is_partitive(mention)
        return before in BE and behind != "af" and self._is_age(at)

    def _is_somebodys(self, mention: NumberMention) -> bool:
        """True for «et er sikkert», «kun én i familien», «to om opgaven»."""
        tokens = self._tokens
        before = tokens.word(mention.at - 1)
        is_out_of = before == "af" and tokens.word(mention.at - 2) == "ud" and mention.value <= COUPLE
        if is_out_of or before in _THEIRS or (before == "af" and self._is_agent(mention.at - 2)):
            return True
        is_neuter = tokens.lower[mention.at] in {"ét", "et"} and mention.behind == mention.at + 1
        is_about = tokens.word(mention.behind) == "om" and not self._clauses.is_partitive(mention)
        return is_neuter or is_about or bool(_KIN.fullmatch(tokens.word(mention.behind + 1)))

    def _is_agent(self, at: int) -> bool:
        """True for «ringet op af to», «et af tre»."""
        word = self._tokens.word(at)
        return is_participle(word) or word in {"op", "ned", "ét", "et"}

    def _is_of_things(self, mention: NumberMention) -> bool:
        """True for «to af dagene», «fire ud af fem stjerner», «fra fire til tyve timer»."""
        tokens = self._tokens
        behind = tokens.word(mention.behind)
        if behind not in {"af", "ud"} | EITHER:
            return False
        if behind == "af" and not self._is_of_people(mention.behind + 1, mention):
            return True
        if behind == "af" and self._earlier.is_of_kin(mention):
            return True
        at = mention.behind + 1 + (tokens.word(mention.behind + 1) == "af")
        at += tokens.word(at) in {"de", "mine", "hendes", "hans"}
        later = next((m for m in tokens.mentions_before(at + 1, 1) if m.at == at), None)
        is_noun = later is not None and later.what in {Counted.THINGS, Counted.UNKNOWN}
        return later is not None and is_noun and self._earlier.counts_things(later)

    def _is_of_people(self, at: int, mention: NumberMention) -> bool:
        """True for «to af dem», «fire af disse», «et par af de ti», «to af kvinderne»."""
        word = self._tokens.word(at)
        if word in _THEM or is_group(word):
            return self._earlier.has_people_of(mention) or not self._setting.things_before(at)
        at += word in {"de", "hendes", "hans", "deres", "sine", "mine"}
        at += value(self._tokens.word(at)) is not None
        what, noun = counted(self._tokens.words_behind(at))
        if what is Counted.UNKNOWN and noun.endswith(("erne", "ene")):  # «to af syerskerne på holdet»
            return self._setting.has_group(at)
        return what in {Counted.PEOPLE, Counted.UNSAID} and not NO_CITIZENS.fullmatch(noun)

    def _is_size(self, at: int) -> bool:
        """True for «holdet på ni», «holdet er på seks», «vi er nede på to», «fordelte sig på tre»."""
        before = self._tokens.word(at - 1)
        if is_any_group(self._tokens, at - 1):
            return False
        if is_group(before) or is_place(before) or before in _TOTALS:
            return True
        if before in BE and self._setting.speaks_of_many(at):
            return True
        words = self._tokens.lower[max(self._setting.begin(at), at - 2 * _NEAR) : at]
        is_theirs = any(is_group(word) or _NUMBER_OF.fullmatch(word) for word in words) or not WE.isdisjoint(words)
        return is_theirs and not BE.isdisjoint(words)

    def _is_age(self, at: int) -> bool:
        """True for «hun er 42», «sønnen er to»; but not for «vi er ni», «holdet er fire»."""
        before, behind = self._tokens.word(at - 1), self._tokens.word(at + 2)
        if behind.isalnum() and (is_participle(behind) or behind in _STATES):  # «fra gangen er tre flyttet»
            return False
        if behind.isalpha() and behind not in _BEHIND_AGES and before not in _SINGULAR:  # «nu er to døde»
            return False
        if before in _THEY | {"som", "os", "hold"} or is_group(before) or is_place(before):
            return False
        if self._tokens.word(at + 1) in _THEY or _NUMBER_OF.fullmatch(before):
            return False
        return before in _SINGULAR or before.endswith(("en", "et", "s")) or before not in FUNCTION
