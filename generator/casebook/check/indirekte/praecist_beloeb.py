"""Exact amounts of a person's money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.identifiers.bare_amounts import AMOUNT_TRIGGERS, bare_amounts
from casebook.check.shared.identifiers.public_money import is_public_money
from casebook.check.spans import Part, merged, outside
from casebook.check.triggers import Triggers
from casebook.language.number_words import whole_of
from casebook.problem import Confidence, Level

_NUMBER = r"(?:[0-9]{1,3}(?:[. ][0-9]{3}){1,3}|[0-9]{4,9})(?:,[0-9]{2})?(?![0-9])"
_AMOUNT = pattern(
    rf"\b(?:kr\.? ?|DKK ?)(?P<a>{_NUMBER})"
    rf"|(?<![0-9.,])(?P<b>{_NUMBER}) ?(?:kr\b\.?|kroner\b|,-|DKK\b)"
    r"|(?<![0-9.,])(?P<c>[0-9]{1,4}(?:,[0-9]{1,2})?) (?:tusinde?|t\.?kr\b\.?|mi[oa]\b\.?|milli(?:on|"
    r"ard)(?:er)?)(?!\w)"
    r"(?: kr\b\.?| kroner)?"
    rf"|\b(?i:[a-zæøå]{{0,12}}(?:gæld|løn|lønnen|indtægt|arv|formue|erstatning|husleje|ydelse|lån|opsparing|"
    rf"restance|bøde|depositum|"
    r"kontanthjælp|pension|boligstøtte)(?:en|et|n)?)(?::|(?: er| var| lå| blev)? (?:på|af|"
    rf"til)) (?:\w{{2,9}} )?(?P<d>{_NUMBER})(?: ?(?:kr\b\.?|kroner\b|,-))?"
)
_UNITS = r"(?:en|to|tre|fire|fem|seks|syv|otte|ni)"
_TENS = (
    r"(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|"
    r"[a-zæø]{0,7}(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems))"
)
# Sums in words that are no round ones: «en kvart million», «to hundrede og halvtreds tusind».
_IN_WORDS = pattern(
    rf"\b(?:(?:en |et )?(?:kvart|trekvart|halvanden)|(?:{_UNITS} en halv)|{_TENS}) (?:million(?:er)?|"
    r"mio\.?)(?: kroner| kr\.?)?(?![a-zæøå])"
    rf"|\b{_UNITS} millioner (?:og )?[a-zæøå]+ ?(?:hundrede ?)?tusinde?(?: kroner| kr\.?)?(?![a-zæøå])"
    rf"|\b(?:(?:{_UNITS} ?)?hundrede(?:de)? ?(?:og )?{_TENS}|[a-zæø]{{2,7}}og(?:tyve|tredive|fyrre|halvtreds|tres|"
    r"halvfjerds|firs|"
    rf"halvfems)) ?tusinde?(?: kroner| kr\.?)?(?![a-zæøå])",
    re.IGNORECASE,
)
# Said figure by figure: «syv hundrede og tolv kroner», «to komma fire millioner», «seks tusind to hundrede».
_SAID = pattern(
    rf"\b(?:(?:(?:{_UNITS}|{_TENS}) ?)?tusinde? ?(?:og )?)?(?:{_UNITS} ?)?hundrede ?(?:og )?(?:{_TENS}|"
    rf"{_UNITS})? ?(?:kroner|kr\b\.?)"
    rf"|\b(?:{_UNITS}|{_TENS}) ?tusinde? ?(?:og )?(?:{_UNITS} ?)?(?:hundrede ?(?:og )?)?(?:{_TENS}|"
    rf"{_UNITS}) ?(?:kroner|kr\b\.?)"
    rf"|\b(?:{_UNITS}|{_TENS}) komma (?:{_UNITS}|{_TENS}) (?:millioner|mio\b\.?|tusind)(?: kroner| kr\.?)?"
    rf"|\b(?:[1-9][0-9]|{_TENS}) (?:lapper|plovmænd|tusser|kilo i gæld)(?![a-zæøå])",
    re.IGNORECASE,
)
_UNSAID = pattern(
    rf"\b(?:{_UNITS}|{_TENS}) ?tusinde? ?(?:og )?{_UNITS} ?hundrede(?: ?(?:og )?(?:{_TENS}|{_UNITS}))?(?: ?(?:kroner|"
    rf"kr\b\.?))?(?![a-zæøå])"
    rf"|\b{_UNITS} ?hundrede ?(?:og )?{_TENS}(?= (?:til rådighed|tilbage|i overskud|til mad|om måneden|i gæld|"
    rf"i husleje))",
    re.IGNORECASE,
)
_LEFT = pattern(
    r"(?<![0-9.,])\b(?:kr\.? ?)?(?P<left>[1-9][0-9]{1,2}(?:,[0-9]{2})?)(?= ?(?:kr\b\.?|kroner\b|"
    r",-)(?:[^.!?]{0,25}) (?:tilbage|"
    r"til mad|til rådighed|at leve (?:for|af)|"
    r"til resten|i overskud|om ugen at|på kontoen|på kortet|på lommen|i banken))"
    r"|\b(?:husleje|rådighedsbeløb|restance|gæld|afdrag)(?:en|et)?:? (?P<rent>[1-9][0-9]{0,2}\.[0-9]{3})(?=,| kr|"
    r"[.;]|$)",
    re.IGNORECASE,
)
_OF_MONEY = pattern(
    r"skyld|gæld|\bkr\b|kroner|arv|erstat|solgte|købte|vandt|gevinst|bank|forsikring|lån|formue|\bløn|bøde|opsparing|"
    r"udbetal|\bhus|skat|restance|rådighed|tilbage|budget|indtægt|ydelse|kontanthjælp|til mad"
)
_ROUNDED = pattern(
    r"\b(?:omkring|cirka|ca\.|circa|over|under|mere end|mindre end|mindst|højst|knap|godt|næsten|op til|et par) $"
)
_NO_FIGURE = frozenset({"og", "kroner", "kr", "kr."})
_SMALL = 1000  # kroner; the price of a lunch tells nothing of a person
_FIGURES_WHEN_ROUNDED = 2
_NEAR = 80  # characters around a sum in words that are read

_TRIGGERS = Triggers(digits=True)
_WORD_TRIGGERS = Triggers({"mio", "lapper", "plovmænd", "tusser"}, ("million", "tusind", "hundrede"))


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Amounts from 1,000 kroner with more than one figure in them; with «omkring» and the like more than two."""
    sure = [*_in_figures(passage, context), *_in_words(passage, context)]
    yield from (Hit(start, end) for start, end in sure)
    read = [match.span() for match in matches(_AMOUNT, passage, context, _TRIGGERS)]
    bare = outside(bare_amounts(passage, context), [*sure, *read])
    for start, end in bare:
        if not is_public_money(passage, start, context):
            yield Hit(start, end, confidence=Confidence.LOW)


def _in_figures(passage: Passage, context: CheckContext) -> Iterator[Part]:
    for match in matches(_AMOUNT, passage, context, _TRIGGERS):
        group = match.lastgroup or "a"
        if is_public_money(passage, match.start(group), context):
            continue
        figures = _figures(match[group], in_thousands=group == "c")
        rounded = _ROUNDED.search(passage.text, max(0, match.start(group) - 16), match.start(group))
        if figures > (_FIGURES_WHEN_ROUNDED if rounded else 1):
            yield match.start(group), match.end()
    for match in matches(_LEFT, passage, context, _TRIGGERS):
        yield match.span(match.lastgroup or "left")


def _in_words(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Sums in words that are no round ones."""
    spans = [match.span() for match in matches(_SAID, passage, context, _WORD_TRIGGERS) if not _is_round(match.group())]
    for match in (
        match for shape in (_IN_WORDS, _UNSAID) for match in matches(shape, passage, context, _WORD_TRIGGERS)
    ):
        near = passage.text[max(0, match.start() - _NEAR) : match.end() + _NEAR].lower()
        if is_public_money(passage, match.start(), context):
            continue
        if _OF_MONEY.search(near):
            spans.append(match.span())
    yield from merged(spans)


def _is_round(sum_in_words: str) -> bool:
    """True for «to hundrede kroner», «fem tusind kroner»: one figure, as in digits."""
    words = re.findall(r"[a-zæøå]+?(?=hundrede|tusind|\b)|hundrede|tusinde?", sum_in_words.lower())
    figures = [
        word for word in words if word and word not in _NO_FIGURE and word not in {"hundrede", "tusind", "tusinde"}
    ]
    return len(figures) <= 1 and not any(sign in sum_in_words for sign in ("komma", "lapper", "plovmænd", "tusser"))


def _figures(number: str, *, in_thousands: bool) -> int:
    """The number of significant figures of an amount: two of 340.000, one of 100.000, none of what is small."""
    whole, _, rest = number.partition(",")
    digits = "".join(char for char in whole if char.isdigit()).lstrip("0")
    if in_thousands:
        return len((digits + rest).rstrip("0"))
    if not digits or (whole_of(digits) or _SMALL) < _SMALL:
        return 0
    return len((digits + rest).rstrip("0"))


RULE = TextRule(
    family="indirekte",
    name="præcist-beløb",
    title="Præcist beløb",
    message="Her står et præcist beløb.",
    why=(
        "En gæld, en erstatning eller en løn på kronen står i breve, tinglysning og retsbøger og kan kobles til dem. "
        "Størrelsesordenen fortæller læseren det samme. Rene tusinder, titusinder og hundredtusinder er runde nok."
    ),
    source="WP29, Opinion 05/2014 om anonymiseringsteknikker (linkability, generalisering)",
    hint="Skriv størrelsen bredt: «over 100.000 kroner», «en stor gæld», «en lav indtægt».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, _WORD_TRIGGERS, AMOUNT_TRIGGERS),
    bad=(
        "Kommunen betalte ⟦3.450 kr.⟧ for hans kørekort.",
        "Han får udbetalt ⟦12.450 kr.⟧ om måneden.",
        "Han har en gæld på ⟦340.000⟧ til det offentlige.",
        "Erstatningen var på ⟦487.500 kroner⟧ efter skat.",
        "Han skylder ⟦1,25 millioner kroner⟧ i huset.",
        "Huslejen er på ⟦4875,50⟧ og for høj.",
        "Morten arvede kr. ⟦215.000⟧ efter sin mor.",
        "Han har lånt ⟦235 tusind kroner⟧ af familien.",
        "Han tjente ⟦23 400 kr⟧ om måneden.",
        "Han skylder ⟦en kvart million⟧ efter skilsmissen.",
        "Gælden er ⟦femogtredive tusind kroner⟧ nu.",
        "Restgæld: ⟦87.450⟧, siger han.",
        "Han havde ⟦fire hundrede og tolv kroner⟧ til resten af måneden.",
        "Restancen var ⟦seks tusind to hundrede kroner⟧.",
        "Han skylder ⟦to komma fire millioner⟧ i huset.",
        "Han havde ⟦712⟧ kroner tilbage til mad.",
        "Han skylder ⟦1.043.270⟧ til det offentlige.",
        "Han får ⟦11423⟧ udbetalt hver måned.",
        "Lønnen var ⟦185,40⟧ i timen dengang.",
        "Han fik en bevilling på ⟦12.450 kr.⟧ til tænderne.",
        "Hans budget var på ⟦8.450 kr.⟧ om måneden.",
        "Kommunen krævede ⟦34.500 kr.⟧ tilbage af ham.",
        "Kommunen har ⟦34.500 kr.⟧ til gode hos ham.",
        "Bevillingen lød på ⟦14.300 kr.⟧ til briller.",
        "Med en timeløn på ⟦138,90 kr.⟧ klarer han sig.",
        "Løn pr. time: ⟦151,25 kr.⟧ Han er glad.",
        "Han solgte huset for ⟦1,2 mio. kr.⟧ efter skilsmissen.",
    ),
    good=(
        "Kommunen brugte 2.350.000 kr. på indsatsen, svarende til 14.500 kr. for hvert forløb.",
        "Han har en gæld på over 100.000 kroner.",
        "Frokosten koster 45 kr. om dagen.",
        "Han skylder omkring 340.000 kroner.",
        "Han har en stor gæld.",
        "Der er 1200 borgere i tilbuddet.",
        "Han sparede 5.000 kroner op.",
        "Han arbejder 24 timer om ugen.",
        "Det var i 2014, han begyndte.",
        "Han arvede en million og købte hus.",
        "Han har gået femogtyve tusind skridt om dagen.",
        "Han sparede to hundrede kroner op.",
        "Frokosten koster 112 kroner om ugen.",
        "Han går 12.450 skridt om dagen.",
        "Han bor i en by med 58.240 indbyggere.",
        "Rammen var 3,9 mio. kr., hvoraf 2,4 mio. kr. gik til løn, og han fik del i det.",
        "Projektet havde et budget på 1.250.000 kr. over to år, og han kom med.",
        "Kommunen fik bevilget 875.000 kr. fra fonden, og Morten var med fra begyndelsen.",
        "Driften koster 62.500 kr. pr. plads, og han har en af dem.",
        "Timelønnen er 142,10 kr. efter overenskomsten, og den får han.",
        "Der blev afsat 2,35 mio. kr. til forsøget, som han deltog i.",
    ),
    also=frozenset({"telefonnummer", "bankkonto"}),
)
