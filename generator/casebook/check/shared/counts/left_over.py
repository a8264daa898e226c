"""Whoever is singled out of a small group that was counted: «24 ud af 25 svarede. Den, der ikke svarede, …»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.counted_people import CountedPeople, PersonCount
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import BE
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted
from casebook.check.shared.words.word_classes import is_participle, is_verb
from casebook.check.spans import Part

_WHO = frozenset({"der", "som"})
_ONE = frozenset({"en", "et", "én", "ét"})
_ONLY = frozenset({"kun", "bare", "blot", "sølle"})
_PERSON = pattern(
    r"(?:person|borger|deltager|kursist|kvinde|mand|dreng|pige|elev|beboer|medlem|unge|ældre|ledige|syge|patient|klient|"
    r"ansøger|lejer|flygtning|praktikant|lærling|dimittend|revalidend|kandidat|bruger|familie|fjerde|tredje|femte)"
)
_NEVER = frozenset({"aldrig", "ikke", "stadig"})
_HALVES = pattern(r"halvdel|tredjedel|fjerdedel|femtedel")
_PAST = pattern(
    r"ikke|aldrig|ej|[a-zæøå]{2,}(?:ede|te|dte)|fik|kom|gik|faldt|blev|var|havde|stod|sad|lå|tog|røg|sprang|forlod|døde|holdt|forsvandt|sled|brød|mistede|slap|trak"
)
_CLAUSE = 3  # tokens of a relative clause in which its verb is looked for
_SHORTEST = 3  # letters of a noun
_SENTENCES = 2  # that a group is remembered


class LeftOver:
    """Reads the one, or the other part, of a group that the paragraph has counted."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word in {"ham", "hende", "den", "dem"}:
                yield from filter(None, (self._who(at) or self._other_part(at),))
            if word in _ONE:
                yield from filter(None, (self._only_one(at) or self._done(at) or self._one_of(at) or self._one(at),))

    def _who(self, at: int) -> Part | None:
        """«Ham, der stoppede», «den person der ikke svarede», «hende som blev væk»."""
        tokens = self._tokens
        noun = tokens.lower[at] == "den" and bool(_PERSON.fullmatch(tokens.word(at + 1)))
        who = at + 1 + noun
        who += tokens.word(who) == ","
        if tokens.word(who) not in _WHO:
            return None
        is_of_past = any(map(_PAST.fullmatch, tokens.lower[who + 1 : who + 1 + _CLAUSE]))
        return (at, who + 2) if is_of_past and self._group(at) else None

    def _other_part(self, at: int) -> Part | None:
        """«Den anden halvdel», «den sidste tredjedel»."""
        tokens = self._tokens
        is_part = tokens.word(at + 1) in {"anden", "sidste"} and _HALVES.fullmatch(tokens.word(at + 2))
        is_first = any(m.share is not None for m in tokens.mentions_before(at, 40))
        return (at, at + 3) if is_part and is_first and self._group(at) else None

    def _only_one(self, at: int) -> Part | None:
        """«Seks begyndte, og bare en fik papiret»."""
        is_one = self._tokens.word(at - 1) in _ONLY and is_verb(self._tokens.word(at + 1))
        return (at - 1, at + 1) if is_one and self._group(at) else None

    def _done(self, at: int) -> Part | None:
        """«Efter ferien var en begyndt på HF»; but not «var en begyndt historie»."""
        tokens = self._tokens
        is_done = tokens.word(at - 1) in BE and is_participle(tokens.word(at + 1)) and tokens.word(at + 2) in FUNCTION
        return (at, at + 1) if is_done and self._group(at) else None

    def _one_of(self, at: int) -> Part | None:
        """«Et af parrene er brudt op», «en af familierne flyttede»."""
        tokens, noun = self._tokens, self._tokens.word(at + 2)
        if tokens.word(at + 1) != "af" or not noun.endswith("ne") or not self._is_subject(at, at + 3):
            return None
        group = self._group(at)
        return (at, at + 3) if group and self._is_same(group, noun) else None

    def _one(self, at: int) -> Part | None:
        """«Seks er genfundet. En sag mangler»: the noun of the group in the singular, that does something."""
        noun = self._tokens.word(at + 1)
        if len(noun) < _SHORTEST or noun in FUNCTION or not self._is_subject(at, at + 2):
            return None
        group = self._group(at)
        return (at, at + 2) if group and self._is_same(group, noun) else None

    def _is_subject(self, at: int, behind: int) -> bool:
        """True if a sentence or a clause begins there, and goes on with a verb, perhaps behind «aldrig»."""
        behind += self._tokens.word(behind) in _NEVER
        before = self._tokens.word(at - 1)
        verb = self._tokens.word(behind)
        acts = is_verb(verb) or (verb in FUNCTION and verb.endswith(("r", "te")))
        return acts and (not before.isalnum() or before in {"og", "men", "mens", "at"})

    def _is_same(self, group: PersonCount, noun: str) -> bool:
        """True for «sag» and «parrene» where «sager» and «par» were counted, or for people who were."""
        named = [count.mention.noun for count in self._counted.before(group.at + 1) if count.mention.noun]
        stem = noun[: max(len(noun) - 4, _SHORTEST)] if noun.endswith("ne") else noun[: max(len(noun) - 2, _SHORTEST)]
        return any(
            name.startswith(stem)
            or name.rstrip("e").endswith((noun, f"{noun}er"))
            or name[:-1] == noun[: len(name) - 1]
            for name in named
            if stem
        )

    def _group(self, at: int) -> PersonCount | None:
        """The group of people, or of cases, that was counted last, in this sentence or one of the two before."""
        begin = self._setting.begin(at)
        for _ in range(_SENTENCES):
            begin = self._setting.begin(max(begin - 1, 0))
        groups = [count for count in self._counted.before(at) if count.is_group and count.at >= begin]
        return next((count for count in reversed(groups) if self._are_people(count)), None)

    def _are_people(self, count: PersonCount) -> bool:
        if count.role is CountRole.BARE and count.mention.what is not Counted.PEOPLE:
            return count.is_strong or not self._setting.has_things_near(count.at)
        return count.role is CountRole.PEOPLE or counted((count.mention.noun,))[0] is not Counted.THINGS
