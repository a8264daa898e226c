"""Amounts without «kroner» behind them: «skylder 1.043.277 til det offentlige», «får 11423 udbetalt».

A number with its thousands apart is money in what tells of somebody, unless a noun behind it says what it counts. One
without is, where the sentence speaks of money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.shared.identifiers.of_authorities import is_of_an_authority
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.people_words import FUNCTION
from casebook.check.shared.words.word_classes import is_participle, is_verb
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_APART = pattern(
    r"(?<![\w.,/+-])(?<![0-9] )(?P<sum>[0-9]{1,3}(?:[. ][0-9]{3}){1,3}(?:,[0-9]{2}|,-)?)(?![\w/]|[.,-][0-9]|"
    r"-[A-Za-z]| [0-9])"
)
_TOGETHER = pattern(
    r"(?<![\w.,/+-])(?<![0-9] )(?P<sum>[0-9]{4,7}(?:,[0-9]{2}|,-)?)(?![\w/]|[.,-][0-9]|-[A-Za-z]| ?[0-9])"
)
_BY_THE_HOUR = pattern(
    r"(?<![\w.,/-])(?P<sum>[0-9]{2,5},[0-9]{2}(?: kr\.?| kroner)?) (?:i timen|pr\.? time|om måneden|om ugen|pr\.? "
    r"måned|om dagen)\b"
)
_WAGE = pattern(  # «timeløn aftalt til 149,35 kr.»
    r"\b(?:timeløn(?:nen)?|løn(?:nen)? (?:pr\.?|"
    r"i) timen?)\b[^.!?0-9]{0,30}(?P<sum>[0-9]{2,3},[0-9]{2}(?: ?(?:kr\b\.?|kroner))?)"
    r"(?![0-9])",
    re.IGNORECASE,
)
OF_MONEY = pattern(
    r"løn|skyld|gæld|husleje|\bleje|udbetal|indbetal|betal|afdrag|rådighed|ydelse|konto|indtægt|tjen(?:er|te)|"
    r"restance|regning|"
    r"skat|pension|koste|solg|sælge|købt|køber|\blån|\bkr\b|kroner|bøde|erstatning|arv|budget|overskud|underskud|"
    r"opsparing|"
    r"kontanthjælp|dagpenge|\bsu\b|rykker|inkasso|depositum|penge|beløb|honorar|gevinst|forsikring|bevilling|"
    r"tilskud|netto|brutto"
)
_OF_ALL = pattern(r"overenskomst|mindsteløn|sats|takst|tarif|loft")
_LABEL = pattern(
    r"(?:\b(?:nr|nummer|sag|sagsnr|id|kode|koden|postnr|tlf|telefon|mobil|lokal|konto|kontonr|reg|journal|§|år|"
    r"året|årgang|født|i|siden|fra)"
    r"[.: ]{0,2}|[-/.])$"
)
_YEAR = pattern(r"(?:19|20)[0-9]{2}$")
_NEXT = pattern(r" ?([a-zæøå]+)")
_NO_UNIT = word_set("kr kroner netto brutto tilbage udbetalt efter før inden plus minus månedligt årligt ekstra samlet")
_COUNTS = word_set("meter skridt gange timer tegn ord sider km mg ml gram kilo kvadratmeter m procent pct personer")
_NEAR = 60  # characters around a number in which money is spoken of
_BEHIND = 25  # characters behind a wage
_FIGURES = 2  # that say more than how many thousands it is
_LABEL_WITHIN = 14
_LARGE = len("10.000")

AMOUNT_TRIGGERS = Triggers(digits=True)


def bare_amounts(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The exact amounts of a passage that are told by the number alone."""
    for shape in (_BY_THE_HOUR, _WAGE):
        for match in matches(shape, passage, context, AMOUNT_TRIGGERS):
            if not _OF_ALL.search(match.string.lower(), max(0, match.start() - _NEAR), match.end() + _BEHIND):
                yield match.span("sum")
    for match in matches(_APART, passage, context, AMOUNT_TRIGGERS):
        is_sum = _is_exact(match["sum"]) and _is_money(match) and not _is_counted(match)
        if is_sum and not is_of_an_authority(passage, match.start("sum"), context):
            yield match.span("sum")
    for match in matches(_TOGETHER, passage, context, AMOUNT_TRIGGERS):
        is_sum = _is_exact(match["sum"]) and not _YEAR.match(match["sum"]) and _is_alone(match)
        if is_sum and _speaks_of_money(match) and not _is_labelled(match):
            yield match.span("sum")


def _is_exact(number: str) -> bool:
    digits = re.sub(r"[^0-9]", "", number.partition(",")[0])
    return len(digits.rstrip("0")) >= _FIGURES and not digits.startswith("0")


def _is_alone(match: re.Match[str]) -> bool:
    """True if no noun behind a number says what it counts."""
    behind = _NEXT.match(match.string.lower(), match.end())
    if not behind:
        return True
    word = behind[1]
    return word in FUNCTION or word in _NO_UNIT or is_verb(word) or is_participle(word)


def _is_money(match: re.Match[str]) -> bool:
    """True where money is spoken of; of tens of thousands also where no noun says that they are anything else."""
    is_large = len(match["sum"].partition(",")[0]) >= _LARGE
    return _is_alone(match) and (is_large or _speaks_of_money(match))


def _is_counted(match: re.Match[str]) -> bool:
    behind = _NEXT.match(match.string.lower(), match.end())
    return bool(behind and behind[1] in _COUNTS) or _is_labelled(match)


def _is_labelled(match: re.Match[str]) -> bool:
    """True for a number that is a case's, a telephone's, a year's."""
    before = match.string[max(0, match.start() - _LABEL_WITHIN) : match.start()].lower()
    return bool(_LABEL.search(before)) and not re.search(r"\b(?:fra|i|til) $", before)


def _speaks_of_money(match: re.Match[str]) -> bool:
    near = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR].lower()
    return bool(OF_MONEY.search(near))
