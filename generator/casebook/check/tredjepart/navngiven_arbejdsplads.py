"""Workplaces, schools, shops and residences by name."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.declared import own_names
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed, matches, pseudonyms
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.companies import COMPANY, COMPANY_TRIGGERS
from casebook.check.shared.names.named_places import named_places
from casebook.check.spans import Part, merged, outside
from casebook.check.triggers import Triggers
from casebook.language.inflection import without_genitive
from casebook.problem import Confidence, Level

# Made by hand: chains and large employers with places all over the country.
_CHAINS = Lexicon(
    (
        *("bilka", "netto", "føtex", "matas", "7-eleven", "rema 1000", "rema1000", "mcd", "fakta", "irma"),
        *("aldi", "lidl", "kvickly", "superbrugsen", "dagli'brugsen", "dagli brugsen", "coop"),
        *("coop 365", "meny", "spar", "normal", "min købmand", "let-køb", "løvbjerg", "abc lavpris"),
        *("jysk", "ikea", "ilva", "silvan", "bauhaus", "jem & fix", "jem og fix", "stark", "xl-byg"),
        *("davidsen", "bygma", "harald nyborg", "thansen", "t. hansen", "plantorama", "elgiganten"),
        *("power", "salling", "magasin", "sinful", "h&m", "bog & idé", "bog og idé", "arnold busck"),
        *("legekæden", "br", "sport 24", "sportmaster", "intersport", "deichmann", "mcdonald's"),
        *("mcdonalds", "burger king", "kfc", "sunset boulevard", "starbucks", "espresso house"),
        *("joe & the juice", "lagkagehuset", "kohberg", "shell", "circle k", "q8", "ok-tank", "uno-x"),
        *("arla", "danish crown", "grundfos", "danfoss", "vestas", "siemens gamesa", "lego"),
        *("novo nordisk", "rockwool", "velux", "bestseller", "postnord", "gls", "bring", "dao", "dsb"),
        *("arriva", "falck", "iss", "securitas", "forenede service", "mærsk", "tulip", "royal unibrew"),
        *("carlsberg", "røde kors genbrug", "kirkens korshærs genbrug", "blå kors genbrug"),
        *("genbrugsbutikken røde kors", "danske bank", "nordea", "jyske bank", "tdc", "telenor"),
        *("rambøll", "cowi", "hk", "3f"),
    ),
)
# Common words too: only with a capital, and where somebody works or buys.
_COMMON = frozenset(
    (
        *("netto", "fakta", "spar", "normal", "power", "stark", "bring", "magasin", "br", "dao", "iss"),
        *("ok", "hk", "shell", "jysk", "salling", "3f", "irma"),
    )
)
_AT = pattern(r"\b(?:i|hos|for|på|ved|fra|til) (?:den |det |en |et )?(?:lokale |nye )?$")
# In small letters behind where one goes: «nede i fakta», «hos rema», but not «får ti tusind i netto».
_GONE_TO = pattern(
    r"(?<![0-9] )(?<!tusind )(?<!tusinde )(?<!hundrede )(?<!kr )(?<!kroner )"
    r"\b(?:i|hos|på|ved|fra) (?P<small>rema|netto|fakta|spar|irma|jysk|mcd|"
    r"mcdonalds|donalds|bilka|føtex|"
    r"lidl|aldi|kvickly|coop|meny|matas|ikea|super ?spar|brugsen|silvan|bauhaus|elgiganten|power|normal|salling|bk|"
    r"burger king|"
    r"7-eleven|seveneleven|wolt|falck|arla|lego|vestas|grundfos|danfoss|iss)(?![a-zæøå0-9-])"
    r"(?! (?:løn|indkomst|tid|vis|drift|stand|arbejdstid|størrelse|bane|spil|blanding))"
)
_BUYS = pattern(r"\b(?:køb|handl)")
# In small letters only where somebody works: «prøvevagt i rema», «vagt på mcd».
_TYPED = pattern(
    r"\b(?:job|jobbet|praktik|praktikken|vagt|vagter|prøvevagt|prøvetid|prøvedag|fleksjob|løntilskud|timer|ansat|"
    r"arbejder|"
    r"arbejdede|arbejde|starter|startede|begynder|begyndte|fast|kassen|står|stod|stabler|fylder op|lærling|elev|plads)"
    r"(?: [a-zæøå0-9]+){0,4}? (?:i|hos|på|ved|for) (?P<shop>netto|rema|fakta|spar|normal|irma|jysk|mcd|donald|donalds|"
    r"mcdonalds|burger king|bk|bilka|føtex|lidl|aldi|brugsen|kvickly|coop|meny|matas|ikea|lego|arla|mærsk|vestas|"
    r"grundfos|"
    r"danfoss|dsb|postnord|gls|bring|falck|silvan|bauhaus|elgiganten|power|salling|magasin|shell|ok-tanken|circle k|q8|"
    r"7-eleven|seveneleven|novo|iss|wolt|hk|daglig brugsen)(?![a-zæøå0-9])"
)
_NEAR = 40  # characters on either side of a shop that tell that something is bought there
_SHOPS = Triggers(
    {
        "netto",
        "rema",
        "fakta",
        "spar",
        "normal",
        "irma",
        "jysk",
        "mcd",
        "donald",
        "donalds",
        "bk",
        "bilka",
        "føtex",
        "lidl",
    }
    | {
        "aldi",
        "brugsen",
        "kvickly",
        "coop",
        "meny",
        "matas",
        "ikea",
        "lego",
        "arla",
        "novo",
        "iss",
        "wolt",
        "king",
        "dsb",
    }
    | {"postnord", "gls", "bring", "falck", "silvan", "bauhaus", "power", "salling", "magasin", "shell", "circle", "q8"}
    | {"superspar", "mcdonalds"}
    | {"mærsk", "vestas", "grundfos", "danfoss", "elgiganten", "eleven", "seveneleven", "mcdonalds", "ok"},
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Chains on the list, and what is called a company, a school or a residence with a name of its own."""
    typed = (match.span("shop") for match in matches(_TYPED, passage, context, _SHOPS))
    sure = merged((*_chains(passage, context), *_companies(passage, context), *typed))
    yield from (Hit(start, end) for start, end in sure)
    others = (*_gone_to(passage, context), *_named(passage, context))
    yield from (Hit(start, end, confidence=Confidence.LOW) for start, end in outside(others, sure))


def _named(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Houses and clubs with a name of their own, without those that the record or the casebook declares."""
    for start, end in named_places(passage, context):
        if context.for_document(_own_words).isdisjoint(without_genitive(passage.text[start:end])):
            yield start, end


def _own_words(context: CheckContext) -> frozenset[str]:
    """The words of the names that the record or the casebook declares."""
    return frozenset(word for name in (*own_names(context), *context.names) for word in name.split())


def _gone_to(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Shops in small letters where somebody is, and does not only buy something."""
    for match in matches(_GONE_TO, passage, context, _SHOPS):
        if not _BUYS.search(match.string, max(0, match.start() - _NEAR), match.end() + _NEAR):
            yield match.span("small")


def _chains(passage: Passage, context: CheckContext) -> Iterator[Part]:
    text = passage.text
    for start, end in listed(_CHAINS, passage, context):
        is_common = not _COMMON.isdisjoint(without_genitive(text[start:end].lower()))
        if not is_common or (not text[start].islower() and _AT.search(text, max(0, start - 22), start)):
            yield start, end


def _companies(passage: Passage, context: CheckContext) -> Iterator[Part]:
    for match in matches(COMPANY, passage, context, COMPANY_TRIGGERS):
        group = "name" if match["name"] else 0
        if match[group].partition(" ")[0] not in pseudonyms(context) and not _is_declared(match[group], context):
            yield match.span(group)


def _is_declared(name: str, context: CheckContext) -> bool:
    """True if a name is that of a method, of a source, or of the record's own actor."""
    return name in own_names(context) or not context.names.isdisjoint(without_genitive(name))


RULE = TextRule(
    family="tredjepart",
    name="navngiven-arbejdsplads",
    title="Navngiven arbejdsplads, skole eller bosted",
    message="Her står navnet på en arbejdsplads, en skole eller et bosted.",
    why=(
        "Med butikkens eller bostedets navn er der en håndfuld mennesker at vælge imellem, og kollegerne ved, "
        "hvem der var i "
        "praktik. Stedet selv har heller ikke sagt ja til at blive omtalt."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk (motivated intruder); WP29, Opinion 05/2014 (linkability)"
    ),
    hint="Skriv typen i stedet: «et supermarked», «en mindre håndværksvirksomhed», «et botilbud», «en skole».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han kom i praktik i ⟦Netto⟧ og blev glad for det.",
        "Morten fik job i ⟦Rema 1000⟧ på halv tid.",
        "Han blev ansat hos ⟦Fjordens Maskiner A/S⟧ efter praktikken.",
        "Han boede på bostedet ⟦Solhøj⟧ i tre måneder.",
        "Som barn gik han på ⟦Engdal Friskole⟧ og var glad.",
        "Han vasker op på Hotel ⟦Havblik⟧ om morgenen.",
        "Han står i lokale ⟦Bilkas⟧ lager hver dag.",
        "Han kom i lære hos ⟦Lyng & Dam ApS⟧ som ung.",
        "Han har fået prøvevagt i ⟦rema⟧ på lørdag.",
        "Han starter på ⟦lego⟧ om aftenen.",
        "Han var hos ⟦Brdr. Kvabbelund⟧ i tre år.",
        "Han var hos ⟦Brødrene Kvabbelund⟧ i tre år.",
        "Han kom i lære hos ⟦Kvabbelund & Søn⟧ og siden hos ⟦P. Dahl og Sønner⟧.",
        "Han kører for ⟦Kvabbelund Eftf.⟧ om natten.",
    ),
    good=(
        "Han begyndte i et supermarked.",
        "Han boede på et botilbud i tre måneder.",
        "Skolen var svær for ham. Butikken er god.",
        "Normal arbejdstid er for meget for ham.",
        "Fakta er, at han møder hver dag.",
        "Han tjener tolv tusind netto.",
        "Virksomheden Morten er i, passer godt på ham.",
        "Jobcentret og Holstebro Kommune følger ham.",
        "Han går i GPS hver dag og på café med de andre.",
        "Han arbejder fem timer, og det er normalt for ham.",
        "Han købte en is i netto og gik hjem.",
        "Brødrene kom på besøg, og hans søn og datter var med.",
    ),
    also=frozenset({"navn-med-lille", "uerklæret-egennavn", "personnavn", "fuldt-navn", "by-eller-bydel"}),
)
