"""Numbers that count nobody who is there: years, hours, names, limits, rates, and what the reader is told to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.group_setting import is_place
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import NUMBER_OF
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_imperative, is_participle, is_verb
from casebook.language.number_words import whole_of

_YEARS = range(1900, 2100)
_MANY = 100  # people of whom «tre ud af fire» is a rate
_FAR = 60
_LABEL = 5  # tokens before a number in brackets
_RATES = frozenset({("ad", "gangen"), ("om", "ugen"), ("om", "dagen"), ("om", "måneden"), ("om", "året")})
_MONEY = frozenset({"mio", "mia", "kr", "pct", "hundrede", "hundred", "tusind", "tusinde", "million", "millioner"})
_UNITS = frozenset({"%", "°", "/", "x", "×", ":", "-", "$", "€", "h", "t", "+", "job", "|"}) | _MONEY
_NORMS = pattern(
    r"normalt|typisk|anbefale[rs]|forudsætter|tilrettelægges|planlægges|dimensioneret|normeret|maksimalt|minimum|"
    r"kræver|kræves|rummer|ratio|holdstørrelse[a-z]*|pr|per|hvert|altid"
)
_GOALS = pattern(r"målet|måltal(?:let)?|målsætning(?:en)?|formålet")
_MODALS = pattern(r"kan|bør|må")
_BEING = pattern(r"være|have|deltage")
_ROOM = frozenset({("plads", "til"), ("op", "til"), ("ned", "til")})
_ABOUT = frozenset(("ca", "cirka", "omkring", "højst", "maks", "max", "mindst", "op", "over", "under", "næsten", "end"))
_EACH_TIME = frozenset({("/", "uge"), ("/", "dag"), ("/", "md"), ("/", "måned"), ("/", "år")})
_SHORT_TIMES = frozenset({("min", "."), ("sek", "."), ("md", ".")})
_OR_MORE = frozenset({("eller", "flere"), ("eller", "færre"), ("eller", "mere")})
_EACH = frozenset({"hver", "pr"})
_MORE_THAN = frozenset({("mere", "end"), ("flere", "end")})
_BODIES = pattern(
    r"[a-zæøå]*(?:bestyrelse|udvalg|nævn|byråd|råd|kommission|jury|panel|styregruppe)(?:n|en|et|t|ets|ens|nets)?|beslutning(?:sdygtig[a-z]*)?|stemme(?:flertal|lighed|r)?"
)
_MEMBERS = pattern(r"medlemm?(?:er|erne|ers)?|repræsentanter(?:ne)?|delegerede")
_NATIONS = frozenset({"danskere", "nordmænd", "svenskere", "europæere"})
_GENERAL = pattern(r"danskere|danmark|befolkningen|landsplan|undersøgelsen?|ifølge|verden|landet")
_LISTS = pattern(r"[a-zæøå]*(?:dagsorden|budget|indkøbsliste|pakkeliste|menu|opskrift|regnskab)(?:en|et|tet)?")
_CHANGES = pattern(rf"{NUMBER_OF}|faldt")
_NO_LABEL_WORDS = "kun bare blot sammen mødt derfra alt tilmeldt henvist andre samt"
_NO_LABEL = frozenset(_NO_LABEL_WORDS.split())
_ADDED = frozenset({"og", ",", "eller"})
_OUT_OF = ("ud", "af")
_AND_A_HALF = frozenset({("og", "et", "halvt"), ("og", "en", "halv")})
_LINE_STARTS = frozenset({"", "\n", "#"})


class NoCounts:
    """Tells the numbers of a text that count nobody."""

    def __init__(self, text: CountText) -> None:
        self._tokens = text.tokens
        self._setting = text.setting
        self._windows = windows = text.windows
        self._is_told = text.is_told
        self._goals = windows.places(_GOALS)
        self._modals = windows.places(_MODALS)
        self._being = windows.places(_BEING)
        self._general = windows.places(_GENERAL)
        self._bodies = windows.places(_BODIES)
        self._members = windows.places(_MEMBERS)
        self._changes = windows.places(_CHANGES)

    @cached_property
    def _lists(self) -> Sequence[int]:
        return [at for at in self._windows.places(_LISTS).at if self._tokens.word(at + 1) == ":"]

    @cached_property
    def _norms(self) -> Sequence[int]:
        places = self._windows.places(_NORMS).at
        return [at for at in places if not (self._is_date(at) or self._was_always(at))]

    def are_something_else(self, mention: NumberMention) -> bool:
        """True for a number that by itself counts nobody: a year, a unit, a range, a rate."""
        return (
            self._is_no_number(mention)
            or self._is_unit(mention)
            or self._is_between(mention)
            or self._is_rate(mention)
            or self.is_of_a_body(mention)
        )

    def is_of_a_body(self, mention: NumberMention) -> bool:
        """True for «når mindst fire af nævnets syv medlemmer er mødt»: seats that a body has."""
        return self._windows.holds(self._bodies, mention.at) and self._windows.holds(self._members, mention.at)

    def are_nobody_there(self, mention: NumberMention) -> bool:
        """True for a label, a limit, a norm, a goal and a task: they count nobody who is there."""
        return (
            self._is_label(mention)
            or self.is_listed(mention.at)
            or self._is_limit(mention)
            or self._windows.are_near(self._norms, mention.at)
            or self._may_be(mention)
            or self._is_asked_for(mention.at)
        )

    def is_listed(self, at: int) -> bool:
        """True for what stands behind «Dagsorden:» or «Budget:»: points and amounts."""
        return self._windows.are_near(self._lists, at)

    def _is_no_number(self, mention: NumberMention) -> bool:
        """True for a year, a decimal, «ingen», and for «to og to»."""
        tokens, word = self._tokens, self._tokens.lower[mention.at]
        is_year = whole_of(word) in _YEARS
        is_pairs = tokens.lower[mention.behind : mention.behind + 2] == ("og", word)
        is_pairs = is_pairs or tokens.lower[max(mention.at - 2, 0) : mention.at] == (word, "og")
        is_pairs = is_pairs or tokens.lower[mention.behind : mention.behind + 3] in _AND_A_HALF
        is_glued = self._is_glued(mention.at - 1) or self._is_glued(mention.behind - 1)  # «B1», «3o4»
        is_glued = is_glued or self._is_number(mention.behind)  # «2 2 3 3»
        is_glued = is_glued or value(tokens.word(mention.at - 1) or " ") is not None
        return is_year or is_glued or is_pairs or word in {"ingen", "begge"} or "," in word or "." in word

    def _is_number(self, at: int) -> bool:
        """True for a number, but not for the article of «har én en dom»."""
        word = self._tokens.word(at)
        return word not in {"", "en", "et"} and value(word) is not None

    def _is_glued(self, at: int) -> bool:
        """True if two tokens stand together, letters and figures."""
        pair = self._tokens.all[max(at, 0) : at + 2]
        return len(pair) > 1 and pair[0].end == pair[1].start and pair[0].text.isalnum() and pair[1].text.isalnum()

    def _is_label(self, mention: NumberMention) -> bool:
        """True for «hold 3», «matchgruppe 2», «modul 1 og 2», for a cell of a table and for the «2.» of a list."""
        tokens = self._tokens
        before = tokens.word(mention.at - 1)
        if before in _LINE_STARTS and tokens.word(mention.at + 1) in {".", ")"}:
            return True
        if before in {"|", "<", "‹"} or (
            before == "(" and tokens.word(mention.behind) == ")" and not self._is_behind_people(mention)
        ):
            return True
        if before in _ADDED and value(tokens.word(mention.at - 2) or " ") is not None:
            return not any(m.at == mention.at - 2 for m in tokens.mentions_before(mention.at, 2))
        is_noun = before.isalpha() and not before.endswith("s") and before not in FUNCTION | _NO_LABEL
        is_noun = is_noun and not (is_verb(before) or is_participle(before))
        return is_noun and not mention.noun and tokens.lower[mention.at].isdecimal()

    def _is_behind_people(self, mention: NumberMention) -> bool:
        """True for «mændene (3)», but not for «kaffe (2)»."""
        words = self._tokens.lower[max(mention.at - _LABEL, 0) : mention.at - 1]
        if any(m.share is not None for m in self._tokens.mentions_before(mention.at, 2)):  # «halvdelen (tre)»
            return True
        return any(counted((word,))[0] is Counted.PEOPLE or is_place(word) for word in words if word.isalpha())

    def _is_unit(self, mention: NumberMention) -> bool:
        """True for «4 mio.», «to om ugen», «tre ad gangen»."""
        behind = self._tokens.word(mention.behind)
        pair = (behind, self._tokens.word(mention.behind + 1))
        is_n = self._tokens.word(mention.at - 1) == "="  # «n=6: job 33 %»
        is_list = behind == ":" and (pair[1] in {"\n", ""} or is_n)
        is_dash = behind == "-" and not self._tokens.is_range(mention.behind)  # «de tre – resten var rejst»
        is_unit = behind in _UNITS and not (is_list or is_dash)
        later = next((m for m in self._tokens.mentions_before(mention.behind + 2, 1) if m.at > mention.at), None)
        is_compared = behind == "mod" and later is not None and later.share is not None  # «7 mod 5 procent»
        if is_compared or (behind == "og" and later and is_time(later.noun)):  # «4 og 11 år»
            return True
        words = self._tokens.lower[mention.behind : mention.behind + _LABEL]
        if pair in _SHORT_TIMES or any(pair in _EACH_TIME for pair in pairwise(words)):  # «3 form./uge»
            return True
        return pair in _RATES or (is_unit and (mention.what is Counted.UNSAID or behind in _MONEY))

    def _is_limit(self, mention: NumberMention) -> bool:
        """True for «plads til otte», «højst otte», «omkring ti»; but not for «ikke mere end seks»."""
        before = self._tokens.lower[max(mention.at - 2, 0) : mention.at]
        if self._tokens.word(mention.at + 1) in {"par", "håndfuld"}:
            return before[-1:] in {(word,) for word in _ABOUT} and mention.what is Counted.UNKNOWN
        if before[-1:] == ("og",) and self._follows_room(mention.at - 1):  # «plads til otte og fire på venteliste»
            return True
        if self._tokens.lower[mention.behind : mention.behind + 2] in _OR_MORE:  # «to eller flere redskaber»
            return True
        is_about = before[-1:] and before[-1] in _ABOUT | _EACH and not self._tokens.is_just_so_many(mention.at)
        return before in _ROOM or bool(is_about and before not in _MORE_THAN and before[0] != "råder")

    def _follows_room(self, at: int) -> bool:
        """True if the number before a token is that of those for whom there is room."""
        before = self._tokens.mentions_before(at, _LABEL)
        return bool(before) and self._tokens.lower[max(before[-1].at - 2, 0) : before[-1].at] in _ROOM

    def _is_between(self, mention: NumberMention) -> bool:
        """True for «otte til tolv»; but not for «holdet gik fra otte til fire»."""
        tokens = self._tokens
        is_before = self._is_either(mention.behind)
        if not is_before and not self._is_either(mention.at - 1):
            return False
        is_change = self._setting.has_group(mention.at) or self._windows.holds(self._changes, mention.at)
        if is_before and value(tokens.word(mention.behind + 1)) is not None:
            is_from = is_change and tokens.word(mention.at - 1) == "fra"
            return not is_from and tokens.word(mention.behind) != "eller"
        is_last = self._is_either(mention.at - 1) and value(tokens.word(mention.at - 2)) is not None
        return is_last and not (is_change and tokens.word(mention.at - 3) == "fra")

    def _is_either(self, at: int) -> bool:
        return self._tokens.word(at) == "eller" or self._tokens.is_range(at)

    def _is_rate(self, mention: NumberMention) -> bool:
        """True for «tre ud af fire» where many people are spoken of, and for «fire danskere»."""
        tokens = self._tokens
        is_first = tokens.lower[mention.behind : mention.behind + 2] == _OUT_OF
        is_last = tokens.lower[max(mention.at - 2, 0) : mention.at] == _OUT_OF
        if not (is_first or is_last):
            return mention.noun in _NATIONS
        if self._windows.holds(self._general, mention.at):
            return True
        first, _ = self._setting.paragraph(mention.at)
        before = tokens.mentions_before(mention.at, _FAR)
        return any(m.at >= first and m.value > _MANY and m.what is Counted.PEOPLE for m in before)

    def _is_date(self, at: int) -> bool:
        """True for «pr. dags dato», «pr. 1. maj»."""
        words = [word for word in self._tokens.lower[at + 1 : at + 3] if word != "."]
        return self._tokens.lower[at] == "pr" and bool(words) and (words[0] in {"dags", "dato"} or words[0].isdecimal())

    def _was_always(self, at: int) -> bool:
        """True for «der sad altid to i køkkenet»: what was so is no norm."""
        return self._tokens.lower[at] == "altid" and self._windows.tells_of_past(at)

    def _may_be(self, mention: NumberMention) -> bool:
        """True for «der kan være fire på et hold», «målet er, at tre ud af fire …»."""
        is_definite = self._tokens.word(mention.at - 1) in {
            "de",
            "disse",
            "vores",
        }  # «de 3 på lageret kan ikke være alene»
        return self._windows.holds(self._goals, mention.at) or (
            not is_definite
            and self._windows.holds(self._modals, mention.at)
            and self._windows.holds(self._being, mention.at)
        )

    def _is_asked_for(self, at: int) -> bool:
        """True for what the reader is told to do: «Skriv tre», «find én»; of a method for each question too."""
        if not self._is_told and self._tokens.word(self._setting.end(at)) == "?":
            return True
        begin = self._setting.begin(at)
        while begin < at and not self._tokens.word(begin).isalnum():
            begin += 1
        word, behind = self._tokens.word(begin), self._tokens.word(begin + 1)
        is_heading = behind in {":", "på"} or behind.isdecimal() or value(word) is not None or word in FUNCTION
        return not is_heading and is_imperative(word)
