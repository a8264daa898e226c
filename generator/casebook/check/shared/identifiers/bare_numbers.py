"""Numbers that nothing in the text explains: no amount, date, law or period, but five digits or more in what is told.

Sound text has no such token. So it need not be called a case, a card or a member's number to be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.person_scope import is_of_a_person
from casebook.check.sentences import LONGEST
from casebook.check.shared.identifiers.bare_amounts import OF_MONEY
from casebook.check.spans import Part

_TOKEN = pattern(
    r"(?<![\w./@#:-])(?:[A-ZÆØÅa-zæøå]{1,4}[-_])?[0-9A-Za-zÆØÅæøå]++(?:[._/-][0-9A-Za-zÆØÅæøå]++){0,8}(?![\w@#])"
)
_FEWEST, _MOST = 5, 40  # digits, and letters and digits together
# Digits in groups as on a card, or in pairs as on a chip: «0102 0304 05», «4F 2A 90 11».
_IN_GROUPS = pattern(
    r"(?<![\w.,/+-])(?<![0-9] )(?:[0-9]{2,4}(?: [0-9]{2,4}){2,5}|[0-9]{1,3} [0-9]{5,7} [0-9]{4,7}(?: [0-9])?"
    r"|[0-9A-F]{2}(?:[ :-][0-9A-F]{2}){3,7})(?![\w%]|[.,/-][0-9]| ?(?:[0-9]|kr\b|mm\b|cm\b|pct))"
)
_THOUSANDS = pattern(
    r"[0-9]{1,3}(?: [0-9]{3})+|(?:(?:19|20)[0-9]{2}[ -]?)+|97[89] .+|[0-3][0-9] [01][0-9] (?:19|20)[0-9]{2}"
)
_EIGHT = len("12 34 56 78".replace(" ", ""))  # digits of a telephone number, which has a rule of its own
_EXPLAINED = pattern(
    r"97[89](?:-[0-9]{1,7}){3,4}|[0-9]{1,3}(?:[.][0-9]{3})+|(?:19|20)[0-9]{2}[.-][0-9]{1,4}|(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}|"
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})"
    r"|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}|(?:[0-9]{1,2}[.-]){2}[0-9]{2,4}[-–](?:[0-9]{1,2}[.-]){2}[0-9]{2,4}|"
    r"[0-9]{1,2}[./][0-9]{1,2}[-–][0-9]{1,2}[./][0-9]{1,2}|[0-9]{1,2}[.:][0-9]{2}[-–][0-9]{1,2}[.:][0-9]{2}"
    r"|[0-9]{1,3}[.-][0-9]{1,3}[.][0-9]{1,3}[.-][0-9]{1,3}"
    r"|(?:19|20)[0-9]{2}/[0-9]{1,4}(?:/[A-Z]{2,3})?|[0-9]{8}|[0-9]{10}|[1-9][0-9]{5}|[0-9]{6}-[0-9]{4}|[0-9]{1,4}/[0-9]{4}"
)
_WITHOUT_WORD = pattern(r"-[A-ZÆØÅa-zæøå]{3,}$")  # «2021-2024-ordningen»
_OF_LAW = pattern(
    r"(?:\b(?:U|UfR|FOB|TfA|FED|MAD|TBB|KFE|SKM|nr|lov|LBK|BEK|CIR|VEJ|direktiv|forordning|skrivelse|"
    r"principafgørelse)\.? ?(?:nr\.? ?)?|§ ?)$",
    2,
)
_BEFORE, _NEAR = 24, 60


def bare_numbers(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The tokens with many digits in what tells of a person, without those that are clearly something else."""
    if passage.part is not PassagePart.VALUE or sum(map(str.isdigit, passage.text)) < _FEWEST:
        return
    text = passage.text[:LONGEST]
    yield from _in_groups(passage, context)
    for match in _TOKEN.finditer(text):
        token = match.group()
        digits = sum(map(str.isdigit, token))
        if digits < _FEWEST or len(token) > _MOST or _EXPLAINED.fullmatch(_WITHOUT_WORD.sub("", token)):
            continue
        is_law = token[0] != "0" and _OF_LAW.search(text, max(0, match.start() - _BEFORE), match.start())
        if is_law or _is_sum(text, *match.span()):
            continue
        if is_of_a_person(passage, match.start(), context):
            yield match.span()


def _in_groups(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The digits in groups that are no telephone number, no sum and no row of years."""
    for match in _IN_GROUPS.finditer(passage.text[:LONGEST]):
        group = match.group()
        signs, digits = sum(map(str.isalnum, group)), sum(map(str.isdigit, group))
        is_long = signs > _EIGHT or (signs == _EIGHT and 1 < digits < signs)
        is_number = is_long and not _THOUSANDS.fullmatch(group)
        if is_number and is_of_a_person(passage, match.start(), context):
            yield match.span()


def _is_sum(text: str, start: int, end: int) -> bool:
    """True for digits alone where money is spoken of: that is an amount."""
    near = text[max(0, start - _NEAR) : end + _NEAR].lower()
    return text[start:end].isdigit() and end - start < len("12345678") and bool(OF_MONEY.search(near))
