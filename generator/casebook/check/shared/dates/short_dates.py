"""Days as notes and text messages write them: «d 4/9», «lørdag d 14», «23.8.», «natten til grundlovsdag»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_DAY, _MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)(?:dag|d\.?|\.)?"
_NO_DAY = (
    r"(?! ?\.? ?(?:gang|person|klasse|del|uge|samtale|møde|praktik|år|sal|trin|fase|modul|instans|plads|parts?|"
    r"barn|kl\b|timer?|t\b|"
    r"min|kr|mdr|måned|procent|pct|%|g\b|semester|kvartal))"
)
_SHORT = pattern(
    rf"\b(?:{_WEEKDAY},? )?(?:d|dn|den|d\.) ?{_DAY}\.?[/.-] ?{_MONTH}(?![0-9/]|[.,][0-9])"
    rf"|\b{_WEEKDAY},? (?:d|dn|den|d\.) ?{_DAY}\b(?![/:0-9]|\.[0-9]){_NO_DAY}"
    rf"|(?<![\w.,/-])(?:0?[1-9]|[12][0-9]|3[01])\. i {_MONTH}\.?(?![0-9])"
    rf"|\bd\.? ?{_DAY}\b\.?(?![/:0-9]){_NO_DAY}(?:,? (?:og|til|-) (?:d\.? ?)?{_DAY}\b\.?{_NO_DAY})?"
    rf"|(?<![\w.,/-])(?<!kl )(?<!kl\. )(?<!klokken )(?:0?[1-9]|[12][0-9]|3[01])\.{_MONTH}\.(?! ?[0-9])(?=[ ,;)!?]|$)"
)
_HEADING = pattern(r"(?:^|(?<=\n))[ #*_-]{0,8}(?P<part>[0-9]{1,2})\.(?P<under>[0-9]{1,2})\.(?= ?[A-ZÆØÅ])")
_CAPITAL = pattern(r" ?[A-ZÆØÅ]")
_NUMBERED = pattern(  # «Boks 5.3.»
    r"\b(?:boks|tabel|figur|afsnit|kapitel|bilag|punkt|side|version|udgave|trin|modul|fase|øvelse|opgave|case|skema|felt|"
    r"rubrik|nummer|del|lektion|spørgsmål|kriterium|billede|eksempel|model|§|(?:pkt|kap|fig|tab|afs|nr|stk)\.?) $"
)
_LABEL = 12  # characters before a number that may say what it is the number of
_SLASHED = pattern(
    rf"(?<![\w/.,-])(?P<day>{_DAY})/(?P<month>{_MONTH})(?![0-9/]|[.,][0-9]|-[0-9]{{4}})(?P<behind>.{{0,14}})"
)
_SHARE_BEHIND = pattern(
    r" (?:af\b|dele?\b|vil\b|har\b|er\b|var\b|kan\b|deltager|borger|person|ledige|time|dag|liter|stilling|plads|"
    r"rigtig|point|mødt|"
    r"kom\b|svar|kursist|ja\b|nej\b|tid\b|til fuld|til deltid|ansat|job\b|løn\b|pension)| ?%"
)
_SURE_BEFORE = pattern(
    r"\b(?:indl\.?|indlagt|udskr\.?|udskrevet|fra|til|siden|pr\.?|opereret|op\.?|møde|samtale|obs|set|ringet|sms|"
    r"afbud|afb\.?|"
    r"fremmødt|kontakt|næste|sidst|start|startede|født|f\.|hjemme|uge|sygemeldt|raskmeldt|anholdt|løsladt|flyttet|"
    r"besøg|tlf\.?|notat|"
    r"ref\.?|inden|efter|før|den|slut|tid|deadline|frist)[: ]{1,2}$"
)
_FIFTHS = 5  # «2/5» is rather a share than a day
_FEAST = (
    r"(?:(?:1|2|første|anden)\.? )?(?:jule|påske|pinse)(?:dag|aften|nat|morgen)|lille ?juleaften|nytårs(?:aften|"
    r"nat|dag|morgen|døgnet)|"
    r"sankt ?hans(?:aften|nat)?|sct\.? ?hans(?:aften)?|grundlovsdag|langfredag|skærtorsdag|store bededag|kristi "
    r"himmelfartsdag|"
    r"fastelavn(?:ssøndag|smandag)?|valborgsaften|mortensaften|luciadag|helligtrekonger|allehelgen(?:saften|sdag)?|"
    r"halloween|"
    r"skudårsdag|skuddag(?:en)?|valentinsdag|første maj|1\. ?maj|midsommer(?:nat|aften)?|palmesøndag|black friday|"
    r"valgdagen|valgaftenen"
)
_NEAR_FEAST = pattern(
    r"\b(?:nat(?:ten)? (?:til|mellem|før|efter)|dag(?:en)? (?:før|efter|inden)|aften(?:en)? (?:før|efter|inden)|"
    r"morgen(?:en)? efter|"
    rf"ugen (?:før|efter)|weekenden (?:før|efter)) (?:{_FEAST})(?![a-zæøå])"
)
_ON_FEAST = pattern(rf"(?<![a-zæøå])(?:{_FEAST})(?![a-zæøå])")
_EVENT = pattern(
    r"\b(?:død|døde|dræbt|mist(?:ede|et)|indl\w*|fald(?:t|et)|fyret|sagt op|opsagt|fødte?|nedkom|anholdt|fængsl|"
    r"arrest|ulykke|brænd|"
    r"udskrevet|opereret|blødning|blodprop|slagtilfælde|overfald|overdosis|fandt|fundet|smidt ud|løsladt|"
    r"prøveløsladt|ankom|kom hertil|"
    r"flygte|flyttede|forlod|gift|viet|skilt|begravet|påkørt|kørt galt|stukket|skudt|slået|forsvandt|sat på gaden|"
    r"selvmord|"
    r"sprang|brækkede|krampe|anfald|kollaps|besvime|røget|drak|tørlagt|ædru|udsat|fogeden|dom\b|dømt|tvangs)"
)

SHORT_TRIGGERS = Triggers(
    {"d", "dn", "den", "halloween", "valgdagen", "valgaftenen", "black", "fastelavn", "midsommer", "første", "store"},
    (
        *(
            "juledag",
            "juleaften",
            "julenat",
            "påske",
            "pinse",
            "nytårs",
            "sankt",
            "hansaften",
            "grundlovs",
            "langfredag",
        ),
        *("skærtorsdag", "himmelfart", "fastelavns", "valborg", "mortens", "lucia", "helligtre", "allehelgen", "skud"),
        *("valentins", "palmes", "bededag"),
    ),
    digits=True,
)


def short_dates(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The days in a passage that are written short, or told by the feast on which something happened."""
    for sentence in told(passage, context, SHORT_TRIGGERS):
        at, lower = sentence.start, sentence.lower
        for match in _SHORT.finditer(lower):
            is_labelled = _NUMBERED.search(lower[max(0, match.start() - _LABEL) : match.start()])
            if not is_labelled and not _is_heading(match.group(), at + match.end(), passage):
                yield at + match.start(), at + match.end()
        yield from ((at + match.start(), at + match.end()) for match in _NEAR_FEAST.finditer(lower))
        for match in _SLASHED.finditer(lower):
            if _is_a_day(match):
                yield at + match.start(), at + match.end("month")
        if _EVENT.search(lower):
            yield from ((at + match.start(), at + match.end()) for match in _ON_FEAST.finditer(lower))


def _is_heading(number: str, end: int, passage: Passage) -> bool:
    """True if a number that ends at a character of a passage counts a heading."""
    before_a_capital = _CAPITAL.match(passage.text, end)
    return before_a_capital is not None and number in passage.once(_numbers_of_headings)


def _numbers_of_headings(passage: Passage) -> frozenset[str]:
    """The numbers that count headings in a passage: «3.1.» of «3.1. Mål», where a later line is «3.2. Midler».

    A line of a diary begins with a number too, but no two days there are a month apart to the day.
    """
    numbers = {(int(each["part"]), int(each["under"])) for each in _HEADING.finditer(passage.raw)}
    return frozenset(f"{part}.{under}." for part, under in numbers if {(part, under - 1), (part, under + 1)} & numbers)


def _is_a_day(match: re.Match[str]) -> bool:
    """True for «12/2», and not for «2/3 af dem» or «24/7»."""
    day, month = int(match["day"]), int(match["month"])
    if match.group().startswith(("24/7", "37/37", "7/7")) or _SHARE_BEHIND.match(match["behind"]):
        return False
    before = match.string[max(0, match.start() - 16) : match.start()]
    return bool(_SURE_BEFORE.search(before)) or not day < month <= _FIFTHS
