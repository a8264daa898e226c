"""The words around a number of years that say it is no age of a person: a length, a limit, a likeness."""

from __future__ import annotations

import re

from casebook.check.patterns import pattern

_PEOPLE = (
    "mand|kvinde|dreng|pige|søn|datter|barn|unge?|borger|mor|far|herre|fyr|dame|person|bror|søster|medarbejder|kollega|"
    "menneske|enke|enkemand|bg|pt|klager|ansøger|patient|deltager|praktikant|elev|kursist|lærling|mentee|fader|moder|"
    "kæreste|ægtefælle|nabo|ven|veninde|tvilling|barnebarn|kusine|fætter|onkel|tante|moster|faster|niece|nevø|beboer"
)
PERSON = (
    rf"(?:[a-zæøå]{{0,12}}(?:{_PEOPLE})(?:en|et|n|eren)?|ham|hende|mænd|børn|drenge|piger|kvinder|faren|moren|broren|"
    r"sønnen|datteren|søsteren|manden|vennen|kv\.|bg\.)"
)
_THING = (
    "uddannelse|plan|projekt|periode|forløb|bevilling|kontrakt|aftale|forsøg|kursus|hf|indsats|ordning|læretid|"
    "læreplads|"
    "dom|straf|tilbud|studie|studium|karriere|pause|ansættelse|lejemål|ægteskab|forhold|bil|sag|lov|misbrug|fleksjob|"
    "job|"
    "ophold|samarbejde|program|erfaring|garanti|frist|grænse|alder|virksomhed|hus|bygning|ejendom|maskine|lån|gæld|"
    "tradition|jubilæum|strategi|budget|bachelor|overbygning|afdrag|køretøj|cykel|computer|afgørelse|anciennitet|"
    "undersøgelse|evaluering|rapport|fængsel|fravær|sygemelding|ledighed|arbejdsliv|praktik|ventetid|forening|klub|"
    "butik|"
    "hund|hest|kat(?<!advokat)|beskæftigelse|tilknytning|behandling|genoptræning|rehabilitering|tidsramme|horisont|"
    "pulje|"
    "satspulje|reform|handleplan|abonnement|tilladelse|opholdstilladelse|mandat|valgperiode|medlemskab|fase|opgave|"
    "løntilskud|mentorstøtte|støtte|ramme|vej|kamp|krise|rejse|regnskab|løbetid|skole|gymnasium|pension|liv|møbel|"
    "system"
)
_FORMS = r"(?:en|et|n|t|er|erne|r|rne|s|ens|ets|e|ne|ene|ns|ts)?"
_OF_TIME = pattern(
    rf" (?:[a-zæøå]{{2,20}}(?:ige?|ske?|ende|ede|lagt|et|te|ære?|elle?|ive?|bare|løse?|nye?|store?|lange?|"
    rf"hele) ){{0,2}}"
    rf"[a-zæøå-]{{0,30}}(?:{_THING}){_FORMS}(?![\wæøå])"
)
_OF_TIME_AT_ONCE = pattern(rf" (?:[a-zæøå]+(?:lige?|iske?|ende) )?[a-zæøå-]{{0,30}}(?:{_THING}){_FORMS}(?![\wæøå])")
_OF_TIME_BEFORE = pattern(
    rf"\b(?i:[a-zæøå-]{{0,30}}(?:{_THING}){_FORMS})(?:,? (?:der|som))? (?:(?:er|var|bliver|blev|nu|kun|er nu|"
    rf"er over) ){{1,3}}$"
)
_A_THING = pattern(rf" (?!(?:{PERSON})(?![\wæøå]))[a-zæøå]*(?:tid|else|ing|hed|ion|ment)(?:en|er|et)?(?![\wæøå])")
_FEW_YEARS = 10  # up to here «NN-årig» is the length of something unless a person is named

_SPAN_OF_TIME = pattern(
    r" (?:siden|senere|tidligere|før|efter|til|endnu|tilbage|i træk|om(?! (?:to|kort|lidt))|ad gangen|med|uden|inden|"
    r"frem|væk|"
    r"yngre|ældre|undervejs|mere|mindre|bagud|i fængsel|i alt|ekstra|forinden|derefter|hjemmefra|imellem|mellem)\b"
)
_PLACED = pattern(r" (?:i|på|hos|som|ved|under|ledig\w*|sygemeldt\w*|hjemme|alene|gift|sammen|dér|der)\b")
_GROWN = 18

_LIMIT = pattern(
    r"(?:\b(?:over|under|mindst|minimum|højst|højest|maksimalt|maks\.?|max|før|inden|fra|til|u\.|o\.|mellem|end|op til|"
    r"ned til|fra de|til de|det fyldte|ml\.|min\.|[<>≥≤])|[0-9]-? (?:og|eller)|\bmellem \w+ og) ?$"
)
_OF_MANY = pattern(
    r"\b(?i:borgere|unge|personer|alle|mennesker|dem|de|man|enhver|ansøgere|kvinder|mænd|ledige|deltagere|nogen|"
    r"ingen|hvem|"
    r"forsikrede|[a-zæøå]*modtagere|[a-zæøå]*søgende|[a-zæøå]*havere|forældre|børn|vedkommende|den,? (?:der|som))"
    r"(?:,? (?:der|som|,))?(?: (?:er|var|har|bliver|fylder|fyldte|skal være|skal have|kan være|ikke (?:er|har)|"
    r"endnu ikke))?"
    r" (?:er |har )?(?:fyldt )?(?:mindst )?$"
)
_ANYBODY = (
    r"(?:pågældende|vedkommende|man|ansøger(?:en)?|personen|[a-zæøå]*(?:borger|modtager|tager|søger|havende|mand|person)(?:en)?|"
    r"(?:en|et|den|det) (?:[a-zæøå]+ ){0,2}?[a-zæøå]+)"
)
_IF = pattern(  # «Er pågældende fyldt 40 år, kan …», «hvis en lønmodtager er 50 år, …»
    rf"(?:^\W*(?:er|har|fylder|bliver|var|havde) {_ANYBODY}|"
    rf"\b(?:hvis|såfremt|medmindre|dersom|forudsat at) {_ANYBODY} (?:er|har|fylder|bliver|var|havde))"
    r"(?: ikke| endnu| først| allerede| stadig)*(?: fyldt| blevet)?(?: mindst| kun)? $",
    re.IGNORECASE,
)
_THEN = pattern(r"(?: [a-zæøå]+){0,5},")
_LIKENESS = pattern(
    r"\b(?:lige så|svare|svarende|moden|niveau|funger|opfør|føle|følte|behandle|klog|tænke|agere|reagere|se[rt]? ud|"
    r"så ud|"
    r"udvik|krop|form|sove|sover|sov|græde|græd|lege|humør|sind|energi|tankegang|sprog|læse|skrive|regne)[a-zæøå]*"
    r"[^.!?;]{0,40} (?:som|til|med|end)(?: hos)? (?:en|et) (?:[a-zæøå]+ (?:på )?)?$"
    r"|\blign[a-zæøå]* (?:mest |snarere )?(?:en|et) (?:[a-zæøå]+ på )?$|\bføl\w+ sig (?:som|på) $"
    r"|(?:funktions|udviklings|mental\w*|følelsesmæssig\w*|biologisk\w*|kognitiv\w*|social\w*|"
    r"læse)[ -]?alder\w*[^.!?;,]{0,25}$"
    r"|\bsom (?:om|var) (?:han|hun|jeg)(?: var)? $|\b(?:gætte|anslå|skønne|kunne være)[a-zæøå]* [^.!?;,]{0,25}$"
)
_LIKE_A_CHILD = pattern(r"\b(?:som|ligesom|end) (?:et |en )(?:(?:barn|dreng|pige|lille) (?:på )?)?(?:kun )?$")
_CHILD = 13


def is_no_persons(before: str, years: int) -> bool:
    """True if the words before a number of years say that it is an age limit, or only the likeness of an age."""
    return bool(_LIMIT.search(before) or _OF_MANY.search(before)) or is_likeness(before, years)


def is_condition(before: str, after: str) -> bool:
    """True if a number of years is what anybody must be for a rule to hold: «Er ansøgeren fyldt 40 år, kan …»."""
    return bool(_THEN.match(after) and _IF.search(before))


def is_likeness(before: str, years: int) -> bool:
    """True if the words before an age only liken somebody to people of that age: «som et barn på seks år»."""
    return bool(_LIKENESS.search(before)) or (years <= _CHILD and bool(_LIKE_A_CHILD.search(before)))


def is_things_age(before: str) -> bool:
    """True if the words before an age say that a thing is so old: «huset er»."""
    return bool(_OF_TIME_BEFORE.search(before))


def is_of_time(behind: str, years: int) -> bool:
    """True if the words behind «N-årig» say that something lasts so many years."""
    shape = _OF_TIME if years <= _FEW_YEARS else _OF_TIME_AT_ONCE
    return bool(shape.match(behind) or (years <= _FEW_YEARS and _A_THING.match(behind)))


def is_span_of_time(behind: str, years: int) -> bool:
    """True if the words behind «N år» say how long something took, or how long ago it was."""
    return bool(_SPAN_OF_TIME.match(behind)) or (years < _GROWN and bool(_PLACED.match(behind)))
