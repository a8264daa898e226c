"""Phone numbers, Danish and foreign, written or spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.digit_runs import NUMBERS, DigitRun, runs, with_digits
from casebook.check.direkte.cpr_nummer import numbers as cpr_numbers
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.of_authorities import is_of_an_authority
from casebook.check.spans import outside
from casebook.language.number_words import NUMBER_WORDS, number_pattern
from casebook.problem import Confidence, Level

_GAP = r" {0,2}(?P<gap%d>[-./]?) {0,2}"
_CODE = r"(?:\(?(?:\+|00) ?45\)?[ .-]{0,2}|(?<![0-9])45 )?\(?"
_SAME = r" {0,2}(?P=gap%d) {0,2}"


def _shape(number: int, *sizes: int) -> str:
    """Digits in groups of these sizes with the same sign between all of them, or none."""
    first, *others = (rf"[0-9]{{{size}}}" for size in sizes)
    rest = (_SAME % number).join(others)
    return first + r"\)?" + (_GAP % number) + rest


_SHAPES = ((2, 2, 2, 2), (4, 4), (3, 2, 3), (2, 3, 3), (3, 3, 2))
_DANISH = pattern(
    rf"(?<![0-9])(?<![0-9][-.,/]){_CODE}(?:{'|'.join(_shape(i, *sizes) for i, sizes in enumerate(_SHAPES))})"
    r"(?![0-9]|[-.,/ ][0-9])"
)
_FOREIGN = pattern(r"(?<![0-9A-Za-z])(?<![0-9] )(?:\+ ?|00)[1-9][0-9]{0,2}(?:[ ().-]{0,3}[0-9]){6,12}(?![0-9])")
_SAID = pattern(
    r"\b(?:tlf|telefon|mobil|sms|whatsapp|ring(?:e|er)? (?:til|på)|træffes på|fastnet|lokalnummer)[a-zæøå]*"
    r"[^0-9+]{0,25}(?P<number>\+?[0-9](?:[ ./()-]{0,3}[0-9]){5,11})(?![0-9])",
    re.IGNORECASE,
)
_OTHER_NUMBER = pattern(
    r"(?:\bcvr|\b(?:se|p)-?n(?:r|umm)|\bean\b|\bgln|\bisbn|\bissn|\bkonto|\bregn?\.|\biban|sagsn|\bj\.? ?n"
    r"|journal|\bvaren|produktn|ordren|fakturan|bilag|\bdoi|bestillingsn|\bcpv|modeln|delnum|reservedel|serien|typen"
    r"|borger-?id)(?P<said>[^0-9]{0,20})(?:[0-9]{4}[ -])?",
    re.IGNORECASE,
)
_BEFORE = 50  # characters in which it is said what the number is
_MORE_BEFORE = pattern(r"(?<![0-9])(?!19|20)[0-9]{4} $")  # a card, an account
_COUNTED = pattern(
    r" ?(?:kr\b|kroner|borger|person|mennesk|indbygg|dansk|mio|mia|timer|minutter|euro|dollar|%|procent|stk)"
)
_TWO_FIGURES = frozenset(word for word, figures in NUMBER_WORDS.items() if len(figures) > 1)
_PAIR = rf"(?:[0-9]{{2}}|{number_pattern(_TWO_FIGURES.__contains__)})"
_HALF_SAID = pattern(rf"(?<![\w.,-]){_PAIR}(?:[ .-]{{1,2}}{_PAIR}){{3}}(?![\w]|[.,][0-9]| [0-9])", re.IGNORECASE)
_MASK = "[xX•*_?#]{2}"
_MASKED = pattern(  # «12 34 •• 56»: whoever knows the town guesses the rest
    rf"(?<![\w•*?#+,.-])(?=(?:[^0-9\n]{{0,6}}[0-9]{{2}}){{2}})(?=[0-9 .-]{{0,9}}{_MASK})"
    rf"(?:[0-9]{{2}}|{_MASK})(?:[ .-]?(?:[0-9]{{2}}|{_MASK})){{3}}(?![\w•*?#]|[.,-][0-9]| [0-9])"
)
_PAIRS = pattern(r"[0-9]{2}[^0-9][0-9]{2}[^0-9][0-9]{2}[^0-9][0-9]{2}")
_YEARS = pattern(r"(?:19|20)[0-9]{2} ?[-/ ] ?(?:19|20)[0-9]{2}")
_ROUND = pattern(r"[0-9]{2,}00 ?- ?[0-9]{2,}00")
_LENGTH, _EIGHT_DIGITS = 8, re.compile(r"[0-9]{8}")
# «U 2009.1234 H» is where a judgment is printed.
_REPORTED = pattern(r"\b(?:U|UfR|TfA|FED|MAD|TBB|KFE|FM|Ugeskriftet)\.? ?\Z")
_MANY = 1000  # numbers in one text; then all are reported, whatever is said of them
_ASKED = 20  # numbers of one text about which the library is asked; it is slow


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Phone numbers, apart from what is a CPR number. phonenumbers says how sure that is."""
    text = with_digits(passage)
    parts = [match.span() for match in _danish(text)]
    parts += [match.span() for match in _FOREIGN.finditer(text)]
    parts += [match.span("number") for match in _SAID.finditer(text)]
    parts += [match.span() for match in _MASKED.finditer(passage.text)]
    parts += [(run.start, run.end) for run in _disguised(passage)]
    if not _TWO_FIGURES.isdisjoint(passage.vocabulary):
        parts += [match.span() for match in _HALF_SAID.finditer(passage.text) if _is_half_said(match.group())]
    for number, (start, end) in enumerate(outside(parts, cpr_numbers(passage)) if parts else ()):
        if number < _ASKED and is_of_an_authority(passage, start, context):
            continue
        number_text = passage.text[start:end]
        bracket = number_text[0] == "(" and ")" not in number_text  # it belongs to the sentence
        sure = number >= _ASKED or _is_possible(number_text)
        yield Hit(start + bracket, end, confidence=Confidence.HIGH if sure else Confidence.LOW)


def _danish(text: str) -> Iterator[re.Match[str]]:
    """Numbers of the Danish shape that the words before do not call another kind."""
    if not (shaped := list(_DANISH.finditer(text))):
        return
    if len(shaped) > _MANY:
        yield from shaped
        return
    yield from (match for match in shaped if _is_alone(text, match))


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """True if the digits are not another kind of number: years, a round range, an account, what is counted."""
    if _YEARS.fullmatch(match.group()) or _ROUND.fullmatch(match.group()):
        return False
    if _COUNTED.match(text, match.end()) and not _PAIRS.search(match.group()):
        return False
    before = max(0, match.start() - _BEFORE), match.start()
    if _MORE_BEFORE.search(text, *before) or _REPORTED.search(text[slice(*before)]):
        return False
    return all(match.start() not in (other.end("said"), other.end()) for other in _OTHER_NUMBER.finditer(text, *before))


def _disguised(passage: Passage) -> Iterator[DigitRun]:
    for run in runs(passage):
        digits = run.digits.removeprefix("00").removeprefix("45") if len(run.digits) > _LENGTH else run.digits
        if not run.is_disguised or run.is_counting:
            continue
        if len(digits) == _LENGTH:
            yield run
        elif len(digits) > _LENGTH:  # «to toogtyve …» or «(2 2 3 3 4 4 5 5) en»: a word before or behind
            figures = _figures(run)
            windows = run.matches(_EIGHT_DIGITS)
            yield from (window for window in windows if window.is_disguised and _figures(window) in {0, figures})


def _is_half_said(number: str) -> bool:
    """True for «toogtyve 61 08 93»: some of it in figures, some in words."""
    return any(char.isdigit() for char in number) and any(char.isalpha() for char in number)


def _figures(run: DigitRun) -> int:
    """The number of groups that are written in figures, not in words."""
    return sum(not group.word for group in run.groups)


def _is_possible(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - takes time to import and is asked only where there are digits

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, "DK"))
    except phonenumbers.NumberParseException:
        return False


RULE = TextRule(
    family="direkte",
    name="telefonnummer",
    title="Telefonnummer",
    message="Her står noget, der ligner et telefonnummer.",
    why=(
        "Et telefonnummer slås op på sekunder og hører til ét menneske eller én husstand. Også en medarbejders nummer "
        "fører til arbejdspladsen og derfra til borgeren."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Datatilsynet, Hvad er personoplysninger?",
    hint="Slet nummeret. Skriv «borgeren ringede» eller «medarbejderen kunne fanges på telefonen».",
    level=Level.ERROR,
    triggers=(NUMBERS,),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"netadresse"}),
    bad=(
        "Ring til ham på ⟦12 34 56 78⟧ efter klokken ti.",
        "Hun har ⟦+45 1234 5678⟧ som arbejdsnummer.",
        "Mobil: ⟦12345678⟧.",
        "Beløb sendes til ham på ⟦12 34 56 78⟧ inden fredag.",
        "Nummeret er ⟦0045 12.34.56.78⟧, hvis det haster.",
        "Han oplyser ⟦123 45 678⟧ ved samtalen.",
        "Det er ⟦tolv fireogtredive seksoghalvtreds otteoghalvfjerds⟧, siger han.",
        "Skrevet ⟦2 2 3 3 4 4 5 5⟧ for ikke at blive fundet.",
        "Søsteren svarer på ⟦+46 70 123 45 67⟧.",
        "Tlf. ⟦123456⟧ er fra dengang, numrene var korte.",
        "Hans nye nummer er ⟦toogtyve 33 44 55⟧.",
        "Ring på ⟦11 femogfyrre 22 33⟧ i morgen.",
        "Nødkontakt: ⟦12 34 •• 56⟧, resten står på tavlen.",
        "Skriv det ned: ⟦to syv tre tre og så nitten fireogtyve⟧.",
    ),
    good=(
        "Projektet løb i 2014-2015 og igen i 2019-2020.",
        "Bogen har ISBN 978-87-92907-78-3.",
        "Det koster 1500-2000 kroner om måneden.",
        "Dommen er gengivet i U 2009.1234 H.",
        "Skemaet går fra 10.00-11.00 og 12.00-13.00.",
        "Se side 120-135 og 140.",
        "Klag til Ankestyrelsen på telefon 00 41 12 00 mellem 9 og 15.",
        "Der bor 5 900 000 mennesker i landet.",
        "Tæl til otte: en, to, tre, fire, fem, seks, syv, otte.",
        "Han gik fra 2 til 8 på skalaen 1 2 3 4 5 6 7 8 9 10.",
        "Han var tyve, da 12 af de 14 kom, og ti blev.",
    ),
)
