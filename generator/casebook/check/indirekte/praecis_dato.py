"""Exact dates: a day, or a month with its year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms, told
from casebook.check.rule import Hit, Reads, Replacement, TextRule
from casebook.check.sentences import Sentence, sentence_at
from casebook.check.shared.dates.dated import LAW, is_official
from casebook.check.shared.dates.seasons import seasoned
from casebook.check.shared.dates.short_dates import SHORT_TRIGGERS, short_dates
from casebook.check.shared.words.general_mentions import is_of_rules
from casebook.check.shared.words.numbers import ORDINAL
from casebook.check.spans import Part, outside
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_MONTH = (
    r"(?:jan(?:uar|\.)|feb(?:ruar|r\.|\.)|marts|mar\.|apr(?:il|\.)|maj|juni|jun\.|juli|jul\.|aug(?:ust|\.)|"
    r"sep(?:tember|t\.|\.)|okt(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_WEEKDAY = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)"
_YEAR = r"(?:(?:19|20)[0-9]{2}|['’][0-9]{2})"
_DAY, _NUMBER = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_HOLIDAY = (
    "juleaften|juledag|nytårsaften|nytårsdag|sankthansaften|grundlovsdag|pinsedag|langfredag|skærtorsdag|påskedag|"
    "fastelavnssøndag|mortensaften"
)
# The days that a birthday may be told by, also without a year.
_FEAST = (
    rf"(?:(?:lille|første|anden|1\.|2\.) ?)?(?:{_HOLIDAY})|skudårsdag(?:en)?|skuddag(?:en)?|lillejuleaften|"
    r"valborgsaften|"
    r"sankt ?hans(?:aften|dag)?|luciadag|fastelavn|store bededag|kristi himmelfartsdag|julenat|nytårsnat|påskemorgen|"
    r"allehelgensdag|midsommer(?:dag)?|mortensdag|valentinsdag|helligtrekonger(?:sdag)?|kvindernes kampdag|"
    r"(?:samme dag som|på) (?:kongens|dronningens|kongehusets)"
)
_BIRTHDAY = r"(?:født|fødselsdag(?:en)?|fylder(?: år| rundt)?|fyldte(?: år| rundt)?|runder|rund fødselsdag)"

_DATE = pattern(
    "|".join(
        (
            # «den 3. maj 2012», «d. 3 maj», «fredag den tredje maj»
            (
                rf"(?:\b{_WEEKDAY},? )?(?:\b(?:den|d\.) )?\b(?:{_DAY}\.? ?|{ORDINAL} (?:i )?){_MONTH}(?!\w)(?:,? "
                rf"{_YEAR}\b)?"
            ),
            # «i november 2012», «november måned 2012», «i maj sidste år»
            rf"\b{_MONTH}(?: måned)?,?(?: i)?(?: (?:år )?{_YEAR}\b| (?:sidste|forrige) år\b)",
            # «mandag den 3.»
            rf"\b{_WEEKDAY},? (?:den|d\.) {_DAY}\.(?= |$|,)",
            # «3/5-2012», «03.05.2012», «3-5-12», «2012-05-03», «d. 3/5»
            rf"(?<![0-9./-]){_DAY}/{_NUMBER}[- /.]{{1,2}}(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9./-][0-9]|[0-9])",
            rf"(?<![0-9./-]){_DAY}(?P<gap>[. -]{{1,2}}){_NUMBER}(?P=gap)(?:19|20)[0-9]{{2}}(?![0-9])",
            rf"(?<![0-9./-])(?<!kl )(?<!kl\. ){_DAY}(?P<dot>[.-])0?{_NUMBER}(?P=dot)[0-9]{{2}}(?![0-9]|[.,-][0-9]| ?/)",
            rf"(?<![0-9./-])(?:19|20)[0-9]{{2}}-{_NUMBER}-{_DAY}(?![0-9])",
            rf"\b(?:den|d\.) {_DAY}/{_NUMBER}(?![0-9/])",
            # «sygemeldt fra 7/11, retur 4/12»
            (
                r"\b(?:fra|pr\.|til|retur|start|opstart|slut|ophør|siden|raskmeldt|sygemeldt|indlagt|udskrevet|"
                r"opereret) "
                rf"{_DAY}/{_NUMBER}(?![0-9/]|[.,][0-9]| til fuld| tid| af)"
            ),
            # «fik en søn i nat kl. 03.12», «født kl. 4.20»
            (
                r"\b(?:født|fødte|nedkom|kom til verden|(?:fik|fået) (?:tvillinger|trillinger|"
                r"en (?:lille )?(?:dreng|pige|søn|"
                r"datter)|barn(?:et)?))(?: [a-zæøå]{1,8}){0,3} kl\.? ?[0-9]{1,2}[.:][0-9]{2}(?![0-9])"
            ),
            # «uge 42 i 2012», «juleaften 2012»
            r"\buge [1-5]?[0-9](?:,| i)? (?:19|20)[0-9]{2}\b",
            rf"\b(?:{_HOLIDAY})(?: i)? {_YEAR}\b",
            # «født samme dag som kongen», «født lillejuleaften», «på sin fødselsdag, anden juledag»
            rf"\b{_BIRTHDAY},? (?:[a-zæøå]{{2,9}} ){{0,2}}?samme (?:dag|nat|uge) som",
            rf"\b{_BIRTHDAY},? (?:[a-zæøå]{{2,9}} ){{0,3}}?(?:{_FEAST})(?![a-zæøå])",
            (
                rf"\b(?:{_FEAST}),? (?:er |var |på |som er |der er |har )?(?:hun |han )?(?:sin|hans|"
                r"hendes)? ?fødselsdag(?![a-zæøå])"
            ),
        )
    ),
    re.IGNORECASE,
)
_DURATION = "varighed"
_HOW_LONG = "Skriv, hvor længe det varede, for eksempel «et halvt år». Året, casen er fra, står under «år»."
_OF_THE_LAW = pattern(LAW, re.IGNORECASE)
_NEAR = 100  # characters before a date in which a law is named

_TRIGGERS = Triggers(
    {
        "jan",
        "januar",
        "feb",
        "februar",
        "febr",
        "marts",
        "mar",
        "apr",
        "april",
        "maj",
        "juni",
        "jun",
        "juli",
        "jul",
        "aug",
        "august",
        "sep",
        "sept",
        "september",
        "okt",
        "oktober",
        "nov",
        "november",
        "dec",
        "december",
        "født",
        "fylder",
        "fyldte",
        "runder",
    },
    ("fødselsdag",),
    digits=True,
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Dates to the day or the month; not those of laws, nor «i maj og august», which come back every year."""
    dates: list[Part] = []
    for sentence in told(passage, context, _TRIGGERS):
        if not (_OF_THE_LAW.search(sentence.lower) or is_of_rules(sentence.lower, context)):
            found_dates = (match.span() for match in _DATE.finditer(passage.text, sentence.start, sentence.end))
            dates += [date for date in found_dates if not _is_official(passage.text, date[0], sentence, context)]
    hint = _HOW_LONG if passage.field == _DURATION else ""
    yield from (Hit(start, end, hint) for start, end in dates)
    for start, end in outside(short_dates(passage, context), dates):
        around = sentence_at(context.sentences(passage), start)
        is_of_law = _OF_THE_LAW.search(passage.text, max(0, start - _NEAR), start)
        if not is_of_law and not (around and _is_official(passage.text, start, around, context)):
            yield Hit(start, end, hint, Confidence.LOW)


def _is_official(text: str, start: int, sentence: Sentence, context: CheckContext) -> bool:
    """True for «udvalgets møde den …», where the sentence names nobody."""
    is_named = any(name.lower() in sentence.lower for name in pseudonyms(context))
    return not is_named and is_official(text[max(0, start - _NEAR) : start].lower(), sentence.lower)


def mended(passage: Passage, hit: Hit, context: CheckContext) -> Replacement | None:
    """The season of a date; nothing where a duration should stand, which no date can tell."""
    return None if passage.field == _DURATION else seasoned(passage, hit, context)


RULE = TextRule(
    family="indirekte",
    name="præcis-dato",
    title="Præcis dato",
    message="Her står en præcis dato.",
    why=(
        "En dato kan slås op: i aviser, i retslister, på sociale medier og i journaler. Den, der kender dagen for en "
        "ulykke, en indlæggelse eller en fyring, kender mennesket. Rækkefølgen og afstanden mellem tingene "
        "fortæller det samme."
    ),
    source="HIPAA Privacy Rule § 164.514(b)(2) (alle datoer på nær året); WP29, Opinion 05/2014",
    hint="Skriv tiden relativt («tre måneder senere») eller som årstid («om foråret»).",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, SHORT_TRIGGERS),
    mend=mended,
    bad=(
        "Han blev indlagt ⟦den 3. maj⟧ og kom hjem igen.",
        "Forløbet begyndte i ⟦november 2012⟧.",
        "Mødet var ⟦3/5-2012⟧ på jobcentret.",
        "⟦Mandag den 14. januar⟧ møder han op.",
        "Han startede ⟦01.02.2013⟧ i praktik.",
        "Journalen fra ⟦2012-05-03⟧ er tynd.",
        "De ses ⟦fredag den 7.⟧ som aftalt.",
        "Det skete ⟦juleaften 2011⟧ derhjemme.",
        "⟦Den femte oktober⟧ flyttede han ind.",
        "Han fik brevet i ⟦uge 42 i 2012⟧.",
        "Det var i ⟦maj sidste år⟧, at det vendte.",
        "Han har orlov fra ⟦den 3. maj⟧.",
        "Han er ⟦født skudårsdag⟧ og fester hvert fjerde år.",
        "På sin ⟦fødselsdag, anden juledag⟧, var han alene.",
        "Han har sovet i bilen siden ⟦d 4/9⟧.",
        "Husk kage ⟦lørdag d 14⟧, siger han.",
        "Han blev indlagt ⟦natten til grundlovsdag⟧.",
        "Han faldt på trappen ⟦anden pinsedag⟧ og brækkede armen.",
        "Sidste kontakt var ⟦23.8.⟧, og så blev han væk.",
        "Han ringede ⟦5.3.⟧ og sagde fra.",
    ),
    good=(
        "Dagsorden for Erhvervsudvalget onsdag den 17. september 2025 på rådhuset.",
        "Der er tale om et øjebliksbillede pr. 31.05.16.",
        "Holdet begynder hvert år i maj og august.",
        "Tre måneder senere er han i arbejde.",
        "Om foråret går det bedre.",
        "Loven trådte i kraft 1. januar 2014, og så fik han en plan.",
        "Det følger af lovbekendtgørelse nr. 712 af 5. april 2006, og det ved han.",
        "Han møder fra kl. 8.30 til 14.00 mandag og torsdag.",
        "I december er der ekstra meget at lave.",
        "De er 3 ud af 5, og 10.12-11.00 er der gruppetime.",
        "Han vil gerne have en ny start, måske i marts.",
        "Han holdt fri fra 2/3 af opgaverne, og vagten er åben 24/7.",
        "Han var alene juleaften, men tog ud til sin søster.",
        "Boks 5.3. Han går fra aktivitetsparat til lærling, som tabel 4.2. viser.",
        "Han læste afsnit 2.1. og øvelse 7.4. og lagde mappen væk.",
        "Han fejrede jul med sin familie og holdt fødselsdag om sommeren.",
    ),
    also=frozenset({"fødselsdato", "tekst-mere-præcis-end-felt"}),
)
