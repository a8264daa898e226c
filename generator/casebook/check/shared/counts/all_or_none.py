"""Statements on all, none or one of a group: «alle otte har», «ingen af dem», «ikke én på holdet», «de eneste»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.words import SENSITIVE
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

_ALL = frozenset({"alle", "samtlige", "ingen"})
_HAVE = frozenset({"har", "havde", "er", "var", "blev", "bliver", "fik"})
_PLACES = frozenset({"på", "fra", "i", "af"})
_US = frozenset({"dem", "os", "jer", "disse"})
_SINGULAR = frozenset({"du", "jeg", "hun", "han", "man"})
_DETERMINERS = frozenset({"de", "det", "den", "vores", "mit", "hendes", "sommerens", "efterårets", "forårets", "årets"})
_ONE_PHRASES = (
    "ikke én|ikke ét|ikke en eneste|ikke en|kun en enkelt|kun én|kun en|blot en|blot én|en enkelt|et enkelt|"
    "den ene|én|den tredje|den anden|den fjerde|den første|de eneste|ene mand|ene kvinde|kun en anden|"
    "kun én anden"
)
_ONE = frozenset(tuple(phrase.split()) for phrase in _ONE_PHRASES.split("|"))
_LONGEST = 3  # words of such a phrase
_NEAR = 9  # tokens behind a pronoun in which it is said what they all are
_CLIENT = pattern(r"[a-zæøå-]*(?:hold|grupp?e?|klasse|forløb|kurs(?:us|et|er)|værksted)[a-zæøå]*")


class AllOrNone:
    """Reads what a text that tells of people says of everybody, nobody or one of a group."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word in _ALL or word == "hele":
                yield from filter(None, (self._none_of_them(at), self._all_there(at)))
            if word == "kun":
                yield from filter(None, (self._only_somebody(at),))
            if word in {"en", "et", "én", "ét", "ikke", "kun", "blot", "den", "de", "ene"}:
                yield from filter(None, (self._single(at),))

    def _none_of_them(self, at: int) -> Part | None:
        """«Ingen af dem ønsker det», «ingen af de unge», «ingen af os på holdet»."""
        tokens = self._tokens
        if tokens.lower[at] != "ingen" or tokens.word(at + 1) != "af":
            return None
        of = at + 2 + (tokens.word(at + 2) in _DETERMINERS)
        if tokens.word(at + 2) in _US:
            is_told = any(map(SENSITIVE.fullmatch, tokens.lower[at : at + 3 + _NEAR]))
            begin = self._setting.begin(at)
            is_object = tokens.word(at - 1) in _SINGULAR  # «syv muligheder. Opfylder du ingen af dem»
            is_of_things = is_object and any(m.what is Counted.THINGS for m in tokens.mentions_before(begin, _NEAR))
            is_of_things = is_of_things or self._setting.things_before(at)
            is_many = (self._setting.speaks_of_many(at) or is_told) and not is_of_things
            return (at, at + 3) if is_many else None
        what, noun = counted(tokens.words_behind(of))
        speaks = what is Counted.PEOPLE and (of > at + 2 or noun.endswith("ne"))
        return (at, of + 1) if speaks or _CLIENT.fullmatch(tokens.word(of)) else None

    def _all_there(self, at: int) -> Part | None:
        """«Ingen på torsdagsholdet har haft lønnet arbejde», «hele tirsdagsholdet er i behandling»."""
        tokens = self._tokens
        where = at + 1 + (tokens.lower[at] != "hele")
        where += tokens.word(where) in _DETERMINERS
        if tokens.lower[at] != "hele" and tokens.word(at + 1) not in _PLACES:
            return None
        if not is_group(tokens.word(where)):
            return None
        for i in range(where + 1, where + 3):
            if (tokens.word(i) in _HAVE or is_verb(tokens.word(i))) and any(
                map(SENSITIVE.fullmatch, tokens.lower[i : i + _NEAR])
            ):
                return at, where + 1
        return None

    def _only_somebody(self, at: int) -> Part | None:
        """«Af dem, der mødte op, er det kun Asta og en kollega, der …»."""
        begin = self._setting.begin(at)
        opens = self._tokens.word(begin) in {"af", "blandt", "ud"}
        return (at, at + 2) if opens and self._is_somebody(at + 1) else None

    def _is_somebody(self, at: int) -> bool:
        if self._tokens.word(at) in {"hende", "ham", "hun", "han", "mig", "dig"}:
            return True
        return (
            at < len(self._tokens.all) and self._tokens.all[at].text[:1].isupper() and self._tokens.word(at).isalpha()
        )

    def _single(self, at: int) -> Part | None:
        """«Kun en enkelt fra efterårsholdet», «den ene af pigerne på holdet», «der er en i gruppen, som»."""
        tokens = self._tokens
        phrase = next(
            (p for n in range(_LONGEST, 0, -1) if (p := tokens.lower[at : at + n]) in _ONE and len(p) == n), ()
        )
        behind = at + len(phrase)
        if not phrase:
            return self._someone(at)
        if phrase[0] == "ene" and tokens.word(behind) in {"blandt", "på", "af", "i", "hos"}:
            return at, behind
        if tokens.word(behind) not in _PLACES:
            return None
        of = behind + 1 + (tokens.word(behind + 1) in _DETERMINERS)
        if tokens.word(behind) == "af":
            if phrase == ("én",) or tokens.word(at - 1) in {"kun", "ikke"}:
                return None
            what, noun = counted((tokens.word(of),))
            is_definite = what is Counted.PEOPLE and (of > behind + 1 or noun.endswith("ne"))
            is_definite = is_definite and (of > behind + 1 or self._setting.has_group(at))
            return (at, of + 1) if is_definite or _CLIENT.fullmatch(tokens.word(of)) else None
        return (at, of + 1) if is_group(tokens.word(of)) or self._is_course(of) else None

    def _someone(self, at: int) -> Part | None:
        """«Der er en i gruppen, som lige er løsladt», «en fra køkkenholdet er bortvist»."""
        tokens = self._tokens
        of = at + 2 + (tokens.word(at + 2) in _DETERMINERS)
        if tokens.lower[at] not in {"en", "én"} or tokens.word(at + 1) not in _PLACES - {"af"}:
            return None
        if not is_group(tokens.word(of)):
            return None
        following = tokens.lower[of + 1 : of + 1 + _NEAR]
        return (at, of + 1) if any(map(SENSITIVE.fullmatch, following)) else None

    def _is_course(self, at: int) -> bool:
        return bool(_CLIENT.fullmatch(self._tokens.word(at)))

    def _is_together(self, at: int) -> bool:
        at += self._tokens.word(at) in _DETERMINERS
        return is_group(self._tokens.word(at)) or is_place(self._tokens.word(at))
