"""Case and journal numbers of public authorities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.direkte.cpr_nummer import numbers as cpr_numbers
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.bare_numbers import bare_numbers
from casebook.check.spans import merged, outside
from casebook.check.triggers import DIGITS
from casebook.problem import Level

_VALUE = (
    r"(?P<number>(?=[^ ]{0,8}[0-9])[A-ZÆØÅ]{0,6}[./-]?[0-9][0-9A-ZÆØÅ]*+"
    r"(?:[./-][0-9A-ZÆØÅ]++| (?=[0-9]{2})[0-9]++){0,6})"
)
_SAID = pattern(
    r"\b(?:sags?(?:nr|nummer|id|-id|-nr)|sag(?:s)? (?:nr|nummer|id)|j\.? ?nr|j\.? ?nummer"
    r"|journal(?:nr|nummer|-nr| nr)?|akt(?:nr|id| nr)|dok(?:ument)?\.?(?:nr|id|nummer)|sagen har nummer|ref\.? ?nr"
    r"|løbe(?:nr|nummer)|borger-?id|klient(?:nr|nummer|-id))"
    rf"(?:et|en|er)?\.?(?: er| hedder)?[ :#=«\"]{{0,4}}{_VALUE}",
    re.IGNORECASE,
)
# KL's journal plan («15.20.00-G01-123-14») and what the common systems write («EMN-2014-12345», «S2014-12345»).
_SHAPE = pattern(
    r"(?<![0-9A-Za-z.-])(?:[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}(?:-[0-9]{2,4})?"
    r"|[A-ZÆØÅ]{1,5}-?(?:19|20)[0-9]{2}[-/][0-9]{3,8}|(?:19|20)[0-9]{2}-0[0-9]{4,7}|(?:19|"
    r"20)[0-9]{2}-[0-9]{2}-[0-9]{4,6})(?![0-9A-Za-z-])"
)
# «Sag 117/2012» of a court or a board; a law is «lov nr. 98» and a report «U 2009.1234 H».
_OF_A_COURT = pattern(
    r"\b(?:sag|sagen|j\. ?nr\.|journalnummer|afgørelse|kendelse|klage)\s{1,3}(?:nr\.? ?)?"
    r"(?P<number>(?:[A-ZÆØÅ]{1,4}[- ]?)?[0-9]{1,7}[/-](?:19|20)?[0-9]{2}(?![0-9/.-]))",
    re.IGNORECASE,
)
# A long token of letters and digits close to a word for a file or a number, whatever stands between them.
_NEAR = pattern(
    r"(?<![\w-])(?:sag(?:en|s)?|sagsnr|nr|nummer|id|journal(?:en)?|ref|reference|akt(?:en)?|dokument(?:et)?|esdh|kle)"
    r"\b[.:]?(?:[ :#(«\"]{1,3}[a-zæøå]{1,12}){0,2}[ :#(«\"]{1,3}"
    r"(?P<number>(?=[A-Za-zÆØÅæøå0-9./_-]{8,40}(?![\w]))(?=[^ ]{0,39}[0-9])(?=[^ ]{0,39}[A-Za-z_/-])"
    r"[A-Za-zÆØÅæøå0-9]++(?:[./_-][A-Za-zÆØÅæøå0-9]++){0,8})",
    re.IGNORECASE,
)
_OF_THE_CASE = pattern(  # «Sagsnr. 2022/017734, dok. 88-4»: a number that the case has beside its own
    r"[0-9][,;/]? (?:dok(?:ument)?|akt|bilag|løbe)\.?-?(?:nr|"
    r"id)?\.? ?(?P<number>[0-9]{1,6}(?:[-/][0-9]{1,4})?)(?![0-9])",
    re.IGNORECASE,
)
# The first cell of a table whose heading says that it numbers people or cases.
_COLUMN = pattern(
    r"(?<![\w-])(?:borger|klient|deltager|kursist|person|sags?|journal|medlems)-?(?:id|nr\.?|nummer)(?![\w])[^0-9|"
    r";]{0,10}[|;]"
    r"[^0-9]{0,200}[\s|](?P<number>[0-9]{4,12}) ?[|;]",
    re.IGNORECASE,
)
_LONG = 5  # digits of a token that nothing else says is a number
_LAW = pattern(
    r"[0-9]{1,4}/[0-9]{2,4}(?:/[A-ZÆØÅ]{2,3})?|"
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}(?:[–-][0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4})?"
    r"|(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_DIGITS = pattern(r"[0-9][0-9./-]{1,3}")
_FEWEST = 4  # digits

_UNEXPLAINED = "Slet nummeret, eller skriv, hvad det tæller, hvis det er et antal eller et beløb."
CONSENT = "reference"  # of a consent that is kept elsewhere: the one number that a record is to have


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Numbers of cases, apart from what is a CPR number."""
    text = passage.text
    if passage.field == CONSENT or not _DIGITS.search(text):
        return
    parts = [match.span("number") for match in _SAID.finditer(text) if _is_long(match["number"])]
    parts += [match.span("number") for match in _OF_A_COURT.finditer(text)]
    parts += [match.span("number") for match in _NEAR.finditer(text) if _is_mixed(match["number"])]
    parts += [match.span() for match in _SHAPE.finditer(text)]
    parts += [match.span("number") for match in _OF_THE_CASE.finditer(text)] if parts else []
    parts += [match.span("number") for match in _COLUMN.finditer(text)]
    if parts:
        yield from (Hit(start, end) for start, end in outside(merged(parts), cpr_numbers(passage)))
    unexplained = outside(outside(bare_numbers(passage, context), parts), cpr_numbers(passage))
    yield from (Hit(start, end, _UNEXPLAINED) for start, end in unexplained)


def _is_mixed(token: str) -> bool:
    """True for a token that is no word, date or period: letters or signs among many digits."""
    return sum(char.isdigit() for char in token) >= _LONG and not _LAW.fullmatch(token)


def _is_long(number: str) -> bool:
    return sum(char.isdigit() for char in number) >= _FEWEST


RULE = TextRule(
    family="direkte",
    name="sagsnummer",
    title="Sagsnummer",
    message="Her står noget, der ligner et sagsnummer.",
    why=(
        "Et sags- eller journalnummer er nøglen til hele sagen for enhver, der har adgang til systemet, og mange "
        "journallister ligger på nettet."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1 og 5 (pseudonymisering); KL, KLE – KL Emnesystematik",
    hint="Slet nummeret. Skriv «sagen» eller «afgørelsen».",
    level=Level.ERROR,
    triggers=(DIGITS,),
    parts=EVERYWHERE,
    find=find,
    bad=(
        "Sagsnr. ⟦2014-0012345⟧ blev lukket.",
        "Han har j.nr. ⟦15.20.00-G01-123-14⟧ i kommunen.",
        "Det ligger under ⟦2023-11-0487⟧ i systemet.",
        "Borger-ID | Indsats | Status ⟦4829⟧ | mentor | aktiv.",
        "Afgørelsen ligger i ⟦EMN-2014-12345⟧.",
        "Journalnummer: ⟦123456⟧.",
        "Sagen har nummer ⟦S2014-12345⟧ i systemet.",
        "Se sag nr. ⟦12/34567⟧ fra den gang.",
        "Borger-id ⟦004567⟧ er slettet.",
        "Sag ⟦117/2012⟧ endte med medhold.",
        "Dommen i sag ⟦BS-388/2010⟧ gav ham ret.",
        "Se journalen under ⟦K14-00231-b7⟧.",
        "Ref. ⟦XA2209_4471⟧ på brevet.",
        "Han står som ⟦AK-20931⟧ på listen.",
        "Hans pas ⟦209384712⟧ udløber snart.",
    ),
    good=(
        "Sagsnummeret blev slettet.",
        "Han har 3 sager i kommunen.",
        "Journalen fra 2014 er lukket.",
        "Sagen tog 12 måneder.",
        "Projektet løb i 2014-2015.",
        "Dommen er gengivet i U 2009.1234 H.",
        "Sagen fra perioden 01.05.04-31.05.04 er lukket.",
        "Lov nr. 712/2004 og direktiv nr. 2000/78/EF gælder.",
        "Sagen kører 24/7, og akten fylder 12-15 sider.",
        "En mentor har 12-15 sager ad gangen.",
        "Han skylder 64.312 kroner, og lønnen var 11423.",
    ),
    also=frozenset({"uerklæret-egennavn"}),
)
