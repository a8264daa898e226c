"""Addresses: a street with a number, a floor, a postcode with its town."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.digit_runs import NUMBERS
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.of_authorities import is_of_an_authority
from casebook.check.spans import Part, merged
from casebook.check.triggers import DIGITS, Triggers
from casebook.language.number_words import number_pattern
from casebook.problem import Level

_OPEN = "vej|vejen|gade|gaden|allé|alle|alléen|stræde|strædet|boulevard|boulevarden|vænge|vænget"
_STRONG = f"{_OPEN}|torv|torvet|plads|pladsen"
_WEAK = (
    "parken|park|haven|toften|toft|bakken|bakke|lunden|lund|stien|sti|ageren|marken|mark|krogen|krog|bro|brygge|kaj|kajen"
    "|skoven|skov|højen|dalen|dal|engen|kæret|kær|gården|gård|gaard|strand|holm|hegnet|passagen|passage|kanal|gyde|gyden"
    "|tværvej|kvarteret|vang|vangen|løkken|løkke|åsen|kollegiet"
)
_ALONE = "|".join(word.capitalize() for word in f"{_STRONG}|{_WEAK}|have|ring|eng|høj".split("|"))
_NO_STREET = (
    r"(?!(?:[Aa]rbejds|[Pp]raktik|[Ll]ære|[Ee]lev|[Uu]ddannelses|[Bb]o|[Ll]ege?)plads"
    r"|(?:[Oo]m|[Uu]d|[Ii]nd|[Gg]en|[Hh]oved|[Mm]otor)vej)"
)
_CAPITAL = r"[A-ZÆØÅ][A-Za-zÆØÅæøåéÉüö'’-]{0,30}"
_FIRST = r"(?:(?:[A-ZÆØÅ][a-zæøåéü]{0,20}\.? |(?:[A-ZÆØÅ]\.){1,2} ?){0,3})"
_SHORT = 2  # «en», «et» and «to» are words of their own
_WORDS = number_pattern(lambda word: len(word) > _SHORT)
_NUMBER = (
    r"(?:(?:nr\.?|nummer|,) ?)?(?:[1-9][0-9]{0,2}(?: ?[A-ZÆØÅ]|[a-h])?(?:-[0-9]{1,3})?"
    rf"|{_WORDS})(?![0-9A-Za-zæøå])"
)
_DOOR = r"(?:tv|th|mf|t\.v|t\.h|til venstre|til højre|midtfor)(?![A-Za-zæøå0-9-])\.?"
_LEVEL = r"(?:[1-9][0-9]?\. ?(?:sal)?|st(?:uen)?\.?|kld\.?|kælderen)"
_ROOM = r"(?:dør|lejl\.?|vær\.?) ?[0-9]{1,4}|[0-9]{1,4}(?![0-9A-Za-z.])"
_FLOOR = rf"(?:,? {{0,2}}(?:{_LEVEL}[ ,]{{0,2}}(?:{_DOOR}|{_ROOM})|[1-9][0-9]?\. sal\b|{_DOOR}))?"
_NOT_COUNTED = (
    r"(?! ?(?:år|måned|uge|dag|time|minut|gang|km\b|kilometer|meter|borger|person|mand|kvinde|børn|job|timer|%|procent"
    r"|mål|og [0-9]|til [0-9]|af de))"
)
_BEGIN = r"(?<![A-Za-zÆØÅæøå0-9])"
_STREET = pattern(
    rf"{_BEGIN}{_NO_STREET}(?:"
    rf"(?:{_FIRST}{_NO_STREET}[A-ZÆØÅ][a-zæøåéü'-]{{1,30}}?(?:{_OPEN})|{_FIRST[:-6]}{{1,3}})(?<= )(?:{_ALONE}))"
    rf" {_NUMBER}{_FLOOR}"
    rf"|(?:{_FIRST}{_NO_STREET}[A-ZÆØÅ][a-zæøåéü'-]{{1,30}}?(?:{_STRONG}|{_WEAK})"
    rf"|(?:Ved|Under|Over|Bag|På|I|Til) {_CAPITAL}(?: {_CAPITAL})?"
    rf"|[a-zæøåé]{{3,25}}?(?:{_OPEN})|[a-zæøåé]{{3,25}} (?:allé|gade|stræde|boulevard|vænge))"
    rf" {_NUMBER}{_FLOOR}{_NOT_COUNTED})"
)
_LIVES = pattern(
    r"\b(?:bor|boede|boet|bopæl|adresse[nr]?|flyttede|flyttet|lejlighed|hus|værelse|hjem(?:me)?)"
    r"(?: (?:er|til|ind|hen|nu|stadig|i dag|alene)){0,2}:? (?:i|på|ved)? ?"
    rf"(?P<place>{_FIRST}(?:[A-ZÆØÅ][a-zæøåéü'-]{{1,30}}?(?:{_STRONG})(?![A-Za-zæøå])(?: {_NUMBER}{_FLOOR})?"
    rf"|{_CAPITAL} [1-9][0-9]{{0,2}}[A-Ha-h]?(?![0-9A-Za-z.,]*[0-9]){_FLOOR}{_NOT_COUNTED}))"
)
_BOX = pattern(rf"{_BEGIN}[Pp]ost ?boks (?:nr\.? )?[0-9]{{1,5}}(?![0-9])")
_DOOR_ALONE = pattern(
    rf"{_BEGIN}(?:[A-Za-zÆØÅæøåé-]{{3,25}} [1-9][0-9]{{0,2}} ?[a-h]?,? (?:[1-9][0-9]?|st|kl)[., ]{{1,2}}(?:tv|th|mf)"
    r"(?![A-Za-zæøå0-9-])\.?"
    rf"|(?:[1-9][0-9]?\. ?(?:sal)?|st\.|stuen|kld\.)[ ,]{{0,2}}(?:tv|th|mf|t\.v|t\.h)(?![A-Za-zæøå0-9-])\.?)"
)
_POSTCODE = pattern(
    r"(?<![0-9A-Za-z.,+-])(?:DK[ -]?)?(?P<code>[1-9][0-9]{3}|0[1-9][0-9]{2}),? (?P<town>"
    r"(?:(?:Nørre|Sønder|Vester|Øster|Store|Lille|Ny|Gammel|Sankt|Kongens|Kgs\.|Sdr\.|Gl\.|Nr\.|St\.) )?"
    r"[A-ZÆØÅa-zæøå][a-zæøåé]{2,20}(?: (?:Thy|Mors|Djurs|Sj|Fyn|Falster|Lolland|Als)(?![a-zæøå]))?"
    r"(?:-[A-ZÆØÅ][a-zæøåé]{2,20})?(?: (?:[CKNSVØ]|NV|SV|SØ|NØ)(?![A-Za-zæøå]))?)(?![A-Za-zæøå-])"
)
_HOUSE_NUMBER = pattern(r"(?<=[^\W0-9]|[.,]) [1-9][0-9]{0,2}(?![0-9])")  # behind a word or «nr.»
_SAID_NUMBER = pattern(rf"(?:{_STRONG}) {_WORDS}(?![a-zæøå])")
_BEFORE, _BEHIND = 120, 60  # characters
_DOOR_TRIGGERS = Triggers({"tv", "th", "mf", "t"})
_STREET_TRIGGERS = Triggers(
    (), (*(set(_STRONG.split("|")) - {"alle"}), *(f"{letter}alle" for letter in "abcdefghijklmnoprstuvyæøå"))
)
_ALL_TRIGGERS = Triggers({"alle"})  # a street, and a common word
_DOOR_SIGN = pattern(r"[ ,](?:tv|th|mf|t\.[vh])(?![a-zæøå0-9-])")
_STREET_NAME = pattern(rf"[A-ZÆØÅ][a-zæøåéü'-]{{1,30}}?(?:{_STRONG})")
_COPENHAGEN = frozenset({"frederiksberg", "københavn", "kbh"})
_NO_TOWN = frozenset({
    "kroner", "danskere", "borgere", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
    "september", "oktober", "november", "december", "mennesker",
})  # fmt: skip
_YEARS = range(1900, 2100)
_MANY = 20  # addresses of one text; then all are reported, whoever has them


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Streets with numbers, places where somebody lives, doors, postcodes with a town."""
    text = passage.text
    has_digits = context.holds(passage, DIGITS)
    parts = [match.span() for window in _windows(passage, context) for match in _STREET.finditer(text, *window)]
    if context.holds(passage, _DOOR_TRIGGERS) and _DOOR_SIGN.search(text):
        parts += [match.span() for match in _DOOR_ALONE.finditer(text)]
    if has_digits or _STREET_NAME.search(text):
        parts += [match.span("place") for match in _LIVES.finditer(text)]
    if has_digits:
        parts += _towns(text, context)
        parts += [match.span() for match in _BOX.finditer(text)]
    joined = _joined(text, merged(parts))
    is_many = len(joined) > _MANY
    yield from (Hit(*part) for part in joined if is_many or not is_of_an_authority(passage, part[0], context))


def _windows(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The text around house numbers: only there a street is looked for."""
    text = passage.text
    number_words = (
        _SAID_NUMBER.finditer(text)
        if context.holds(passage, _STREET_TRIGGERS) or context.holds(passage, _ALL_TRIGGERS)
        else ()
    )
    numbers = (*_HOUSE_NUMBER.finditer(text), *number_words)
    return merged((max(0, match.start() - _BEFORE), match.end() + _BEHIND) for match in numbers)


def _towns(text: str, context: CheckContext) -> Iterator[Part]:
    names = context.for_run(_municipalities)
    for match in _POSTCODE.finditer(text):
        town = match["town"].split()[0].lower()
        is_town = match["town"][0].isupper() and town not in _NO_TOWN
        if int(match["code"]) in _YEARS:
            is_town = town in _COPENHAGEN
        if is_town or (town in names and int(match["code"]) not in _YEARS):
            yield match.span()


def _municipalities(context: CheckContext) -> frozenset[str]:
    return frozenset(municipality.name.lower() for municipality in context.registers.municipalities.values())


def _joined(text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Street and town with only a comma between them are one address."""
    joined: list[Part] = []
    for start, end in parts:
        if joined and not text[joined[-1][1] : start].strip(" ,."):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


RULE = TextRule(
    family="direkte",
    name="adresse",
    title="Adresse",
    message="Her står noget, der ligner en adresse.",
    why=(
        "En adresse fører til en dør, og tinglysning og adresseregistre er åbne for alle. Også en vej uden nummer "
        "eller et postnummer gør kredsen af mulige mennesker lille."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Artikel 29-gruppen, Udtalelse 05/2014",
    hint="Slet adressen. Skriv «i sin lejlighed» eller «i den anden ende af kommunen».",
    level=Level.ERROR,
    triggers=(NUMBERS, _DOOR_TRIGGERS, _STREET_TRIGGERS),
    parts=EVERYWHERE,
    find=find,
    also=frozenset(
        {
            "uerklæret-egennavn",
            "personnavn",
            "fuldt-navn",
            "by-eller-bydel",
            "lille-kommune",
            "tekst-mere-præcis-end-felt",
            "navngiven-arbejdsplads",
        }
    ),
    bad=(
        "Han bor ⟦Opdigtet Allé 12, 2. tv.⟧ med sin hund.",
        "Hun flyttede til ⟦Eksempelvej 7B⟧ i foråret.",
        "Brevet kom til ⟦Prøvegade 3, st. th., 9999 Ingensted⟧ samme dag.",
        "Morten bor på ⟦Eksempelvænget⟧ i byen.",
        "Opgangen er ⟦3. sal, th.⟧, og elevatoren er i stykker.",
        "Han flyttede fra ⟦DK-9999 Ingensted⟧ for at få ro.",
        "De mødes på ⟦eksempelgade 14⟧ hver tirsdag.",
        "Lejligheden ligger ⟦Ved Eksemplet 5⟧.",
        "Adressen er ⟦Prøvestræde fireogtyve⟧.",
        "Al post går til ⟦postboks 118⟧, som han tømmer om fredagen.",
        "Han bor stadig på ⟦eksemplet 14 st tv⟧, og døren binder.",
    ),
    good=(
        "I 2014 Morten var der ikke.",
        "Vejen tilbage tog 3 år.",
        "Han var på vej 2 gange om ugen.",
        "De bor på hver deres adresse i byen.",
        "Der kom 1500 borgere og 200 medarbejdere.",
        "Han nåede trin 3. Til venstre hang en tavle.",
        "Målet er en plads 20 timer om ugen.",
        "Se kapitel 4 og side 12.",
        "Du skal have en konto, og alle fem mål tæller.",
        "Omkring 30 sager og en arbejdsplads 2 dage om ugen.",
    ),
)
