"""Exact ages of people in running text: a number is one unless the words around it say that it is something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms, subject_of, told
from casebook.check.shared.ages.age_surroundings import (
    PERSON,
    is_condition,
    is_no_persons,
    is_of_time,
    is_span_of_time,
    is_things_age,
)
from casebook.check.shared.ages.birth_years import BIRTH_TRIGGERS, birth_years
from casebook.check.shared.ages.said_ages import SAID_TRIGGERS, said_ages
from casebook.check.shared.words.numbers import COUNTING, NUMBER, value
from casebook.check.spans import outside
from casebook.check.triggers import Triggers
from casebook.model.facts import Tells

_NEAR = 80  # characters before and after a number that are looked at
_OLDEST = 110
_MANY_YEARS = 15  # fewer are more often the length of something than somebody's age
_ONE = frozenset({"en", "et", "én", "ét", "een", "nul", "1", "0"})
_NUMERAL = pattern(rf"(?<![\w/$-])(?<![0-9][.,])(?i:{NUMBER})(?:(?=[- ]?års?)|\b)(?!['’,][0-9])")
_SHORT = pattern(
    r"(?<![\w/])(?:(?:M|K|[Mm]and|[Kk]vinde|[Kk]v\.|♂|♀) ?/ ?|(?:M|K|[Kk]v\.), |[♂♀] ?|"
    r"[MK] (?=[0-9]{2} ?år))(?P<a>[1-9][0-9])"
    r"(?![0-9/]|[.,-][0-9]| ?(?:%|kr|t\b|timer))|(?<![\w/.,-])(?P<b>[1-9][0-9]) ?/ ?[MK](?![\w/])"
)

_SURELY = (
    r"(?:(?:nu|kun|blot|bare|i dag|i år|allerede|knap|næsten|lige|godt|cirka|ca\.|omkring|vist|endnu|også|jo|snart|"
    r"netop|"
    r"vel|trods alt|stadig|stadigvæk|efterhånden|faktisk|altså|dog|selv|ikke|først|fyldt|lige fyldt|blevet|lige blevet|"
    r"sikkert|måske|vistnok|til sommer|p\.t\.|pt\.|dengang|den gang|da|på (?:det|dette|daværende|samme) tidspunkt|"
    r"for tiden|i (?:øjeblikket|skrivende stund)|ved (?:[a-zæøå]{3,15} )?(?:start(?:en)?|begyndelsen|afslutningen|"
    r"indgangen|mødet|henvisningen|visitationen)|præcis|nøjagtigt?|nemlig|åbenbart|formentlig|angiveligt|igen) ){0,3}"
)
_NAME = r"[A-ZÆØÅ][a-zæøåéüö]{1,20}"
_SUBJECT = rf"(?:[Hh]an|[Hh]un|[Jj]eg|[Dd]u|[Hh]en|(?i:{PERSON})|(?P<who>{_NAME}))"
_COPULA = r"(?:er|var|blev|bliver|er blevet|var blevet|har været|må være|kan være|nåede at blive|som barn var)"
_IS = pattern(
    rf"\b{_SUBJECT},? (?:(?:der|som) )?{_SURELY}{_COPULA} {_SURELY}(?:på )?$"  # «hun var på 47, da hun kom»
    rf"|\b{_COPULA} {_SUBJECT.replace('<who>', '<also>')} {_SURELY}(?:på )?$"
)
_IN_LOWER_CASE = pattern(rf"\b(?P<who>[a-zæøåéüö]{{2,20}}) {_SURELY}{_COPULA} {_SURELY}$")  # «asta er 29 nu»
_BY = pattern(r"(?:^|[.;] )Ved $")  # «Ved tyve havde hun allerede …»
_DID = pattern(r" (?:havde|var|blev|fik|kom|stod|flyttede|begyndte) (?:han|hun|jeg|[A-ZÆØÅ][a-zæøå]+)(?![a-zæøå])")
_MAY_BE = pattern(rf"\b(?:{_COPULA}) {_SURELY}$")
_TURNS = pattern(
    rf"\b(?i:fyld(?:te|er|t)|runde(?:de|r|t)|passere(?:de|r|t)|nærme(?:de|r) sig) (?:(?:han|hun|jeg|"
    rf"{_NAME}) )?{_SURELY}(?:de )?$"
)
_ON = pattern(rf"\b(?i:{PERSON}|en) på {_SURELY}$")
_ENDS_ON = pattern(
    r" (?:med|uden|fra|ved|hos|som|ville|vil|kan|kunne|skal|skulle|er|var|blev|bliver|kom|kommer|tog|tager|søger|søgte|"
    r"for|i|til|gennem|igennem|efter|før|mod|ind|ud|hen|hjem|tilbage|af|begyndte|begynder|startede|starter|arbejder|"
    r"arbejdede|sad|sidder|stod|står)\b"
)
_BAND = pattern(r" ?(?:-|til|og|eller) ?[0-9]")
_COMPARED = pattern(r" (?:ældre|yngre)\b")
_ROUNDS = pattern(r"\b(?:runde\w+|nærme\w+ sig) (?:\w+ )?de $")
_NAMED = pattern(rf"\b(?P<named>{_NAME})(?:,| på| \() ?{_SURELY}$")
_DESCRIBED = pattern(
    rf"(?:\b(?i:{PERSON})(?:,| \()? ?|\b(?:sine|hans|hendes|mine|dine|[A-ZÆØÅ][a-zæøå]+s) (?:kun |blot )?)$"
)
_OF_AGE = pattern(rf"\b[Aa]lder(?:en)?(?: af| er| på|:)? ?{_SURELY}$")
_ITEM = pattern(r"(?:^|[|;:/(«»\"”,]|\. |(?:^| )[-•*] |(?:^| )[0-9]{1,2}[.)] ) ?$")

_ADJECTIVE = pattern(r"[- ]?årig(?:e|es|t|s)?\b")
_OLD = pattern(r" års? (?:gam(?:mel|le|melt)|ung)\b")
_YEARS = pattern(r" ?(?:år|å\.)(?![\wæøå])")
_DAY = pattern(r"[- ]?års?[- ]?(?:fødselsdag\w*|dag\b)")
_LIFE_YEAR = pattern(r"\. (?:leve)?år\b")
_LIFE = pattern(r"\b(?:sit|hans|hendes|mit) $")
_STOP = r",(?![0-9])|[;!?)»”\"]|\.(?: [A-ZÆØÅ]|$|\n)|$|\n"
_GOES_ON = (
    r" (?:da|der|som|har|havde|men|nu|i dag|dengang|midt|under|mens|samme|den dag|når|fordi|så|ringede|siger|sagde|"
    r"fortæller|fortalte|bor|boede|"
    r"møder|"
    r"mødte|går|gik|fik|får|til (?:sommer|efteråret|vinter|foråret|januar|næste)|i (?:næste|morgen|denne|år)|"
    r"på (?:man|tirs|"
    r"ons|tors|fre|lør|søn)dag)\b| og (?!tyve|tred|fyrre|halv|tres|firs)[a-zæøå]"
)
_ENDS = pattern(rf"{_STOP}|{_GOES_ON}")
_I_AM = pattern(rf"\b(?:jeg|hun|han) er {_SURELY}$", re.IGNORECASE)
_ENDS_SMALL = pattern(  # as a text message goes on behind a full stop
    r"\. (?:jeg|vi|det|der|han|hun|du|så|men|og|kan|må|skal|vil|er|har|hvad|hvornår|hvorfor|ring|mvh|kh|vh|hilsen|"
    r"min|mit)\b"
)
_ENDS_ITEM = pattern(r" *(?:$|[|,;).]|[-•*] |[0-9]{1,2}[.)] )")
_NO_MEASURE = pattern(
    r"(?! ?%| (?:procent|sider|ark|kvadrat|m2|liter|timer|kr|kroner|pladser|linjer|poser|kasser|mapper|rum))"
)

_TRIGGERS = Triggers(COUNTING, ("årig", "års"), digits=True)
AGE_TRIGGERS = (_TRIGGERS, BIRTH_TRIGGERS, SAID_TRIGGERS)


class Age(NamedTuple):
    """An age of a person in a text: where it stands, and how many years it says; 0 for a year of birth."""

    start: int
    end: int
    years: int


class _Numeral(NamedTuple):
    """A number and what stands before and behind it in its sentence."""

    before: str
    after: str
    years: int
    word: str


def ages(passage: Passage, context: CheckContext) -> tuple[Age, ...]:
    """The exact ages that a passage tells of people."""
    return context.for_passage(passage, _ages)


def _ages(passage: Passage, context: CheckContext) -> tuple[Age, ...]:
    told_ages = tuple(_told_ages(passage, context))
    years_of_birth = tuple(birth_years(passage, context))
    others = [*((age.start, age.end) for age in told_ages), *years_of_birth]
    in_other_words = outside(said_ages(passage, context), others)
    return (*told_ages, *(Age(start, end, 0) for start, end in (*years_of_birth, *in_other_words)))


def _told_ages(passage: Passage, context: CheckContext) -> Iterator[Age]:
    if not context.holds(passage, _TRIGGERS) or subject_of(passage) is Tells.NOTHING:
        return
    text = passage.text
    of_people = frozenset(sentence.start for sentence in told(passage, context, _TRIGGERS))
    lengths: dict[tuple[_Numeral, bool], int | None] = {}  # in rows and lists the same surroundings come again
    for sentence in context.sentences(passage):
        if not sentence.mask & _TRIGGERS.mask:
            continue
        for match in _SHORT.finditer(text, sentence.start, sentence.end):
            digits = match.lastgroup or "a"
            yield Age(match.start(), match.end(), int(match[digits]))
        for match in _NUMERAL.finditer(text, sentence.start, sentence.end):
            after = text[match.end() : min(sentence.end, match.end() + _NEAR)]
            before = text[max(sentence.start, match.start() - _NEAR) : match.start()]
            number = _Numeral(before, after, value(match.group()) or 0, match.group().lower())
            asked = number, sentence.start in of_people
            if asked not in lengths:
                lengths[asked] = _length(number, context) if asked[1] else _length_in_example(number)
            if (length := lengths[asked]) is not None:
                yield Age(match.start(), match.end() + length, number.years)


def _length_in_example(number: _Numeral) -> int | None:
    """The characters behind the number that belong to the age of «en 33-årig kvinde» in a text on a method."""
    match = _ADJECTIVE.match(number.after)
    if not match or number.years < _MANY_YEARS or not _A_PERSON.match(number.after, match.end()):
        return None
    return None if is_no_persons(number.before, number.years) or not _ONE_OF.search(number.before) else match.end()


_UP_TO = pattern(r" år (?:og )?(?:op )?til (?:folke)?pensionsalder")  # whom a law speaks of
_A_PERSON = pattern(rf" (?:[a-zæøå]+ ){{0,2}}(?:{PERSON})(?![\wæøå])")
_ONE_OF = pattern(r"\b(?:en|et|den) $", re.IGNORECASE)


def _length(number: _Numeral, context: CheckContext) -> int | None:
    """The characters behind a number that belong to the age that it is; None if it is none."""
    is_limit = is_no_persons(number.before, number.years) and not _ROUNDS.search(number.before)
    is_limit = is_limit or bool(_UP_TO.match(number.after)) or is_condition(number.before, number.after)
    if is_limit or number.years > _OLDEST:
        return None
    if match := _ADJECTIVE.match(number.after) or _OLD.match(number.after):
        is_things = is_things_age(number.before) or is_of_time(number.after[match.end() :], number.years)
        return None if is_things else match.end()
    if match := _DAY.match(number.after) or _year_of_life(number):
        return match.end()
    if number.word in _ONE or _BAND.match(number.after):
        return None
    if match := _YEARS.match(number.after):
        return match.end() if _is_of_years(number, number.after[match.end() :], context) else None
    return 0 if _is_bare(number, context) else None


def _year_of_life(number: _Numeral) -> re.Match[str] | None:
    """«sit 45. år», but not the third year of an education."""
    match = _LIFE_YEAR.match(number.after) if _LIFE.search(number.before) else None
    return match if match and (number.years >= _MANY_YEARS or "leve" in match.group()) else None


def _is_of_years(number: _Numeral, behind: str, context: CheckContext) -> bool:
    """True if «45 år» is an age, by what stands before it."""
    before, is_many = number.before, number.years >= _MANY_YEARS
    if _ON.search(before):
        return not _COMPARED.match(behind)
    if is_span_of_time(behind, number.years):
        return False
    if _TURNS.search(before) or _OF_AGE.search(before):
        return True
    if match := _IS.search(before) or _NAMED.search(before):
        name = match.groupdict().get("named") or match.groupdict().get("who") or match.groupdict().get("also")
        return name is None or _is_name(name, context)
    if is_many and _MAY_BE.search(before):
        return not is_things_age(before)
    return is_many and bool(_DESCRIBED.search(before) or (_ITEM.search(before) and _ENDS_ITEM.match(behind)))


def _is_bare(number: _Numeral, context: CheckContext) -> bool:
    """True if a number without «år» is an age: «nu er hun 39», «på 47», «Asta (61)»; not «Prisen er 45»."""
    if _TURNS.search(number.before):
        return bool(_NO_MEASURE.match(number.after))
    if _OF_AGE.search(number.before) or (_BY.search(number.before) and _DID.match(number.after)):
        return True
    if _ON.search(number.before):
        return bool(_ENDS.match(number.after) or _ENDS_ON.match(number.after))
    if not (_ENDS.match(number.after) or (_I_AM.search(number.before) and _ENDS_SMALL.match(number.after))):
        return False
    if match := _IS.search(number.before):
        name = match["who"] or match["also"]
        return name is None or name in pseudonyms(context) or _is_first_name(name, context)
    match = _NAMED.search(number.before)
    return match["named"] in pseudonyms(context) if match else _is_in_lower_case(number.before, context)


def _is_first_name(word: str, context: CheckContext) -> bool:
    """True for a first name that is no other word: «Mogens er 54»."""
    return word.lower() in context.lists.given - context.lists.ambiguous


def _is_in_lower_case(before: str, context: CheckContext) -> bool:
    """True before the number of «asta er 29 nu»."""
    match = _IN_LOWER_CASE.search(before)
    return bool(match and match["who"] in map(str.lower, pseudonyms(context)))


_DEFINITE_THING = pattern(r"[A-ZÆØÅ][a-zæøå]+(?:en|et|ne|eriet|heden)")


def _is_name(word: str, context: CheckContext) -> bool:
    """True if a word with a capital may be somebody: «Morten», not «Uddannelsen»."""
    lists = context.lists
    is_thing = _DEFINITE_THING.fullmatch(word) and word.lower() not in lists.given
    return word in pseudonyms(context) or not is_thing
