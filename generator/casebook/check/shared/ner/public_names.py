"""Names that nobody is hurt by, known by their form: authorities, courts and laws, schemes, diseases, levels.

A list cannot hold them all: «Det Sociale Ankenævn», «Arbejdsmarkeds- og Rekrutteringsstyrelsen», «Dansk
Socialrådgiverforening», «Særligt Tilrettelagt Uddannelsesforløb», «Crohns sygdom», «Matematik D». What goes into a name
has to be common words, so that «Skovlunde Beboerforening» and «Hansens sygdom» are left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from casebook.check.patterns import pattern
from casebook.check.shared.ner.initials import PLACEHOLDERS
from casebook.check.shared.ner.judge import Judge
from casebook.check.shared.ner.words import Word, Words
from casebook.check.shared.words.life_words import word_set
from casebook.language.compounds import is_common
from casebook.language.dictionary import MANY_WORDS
from casebook.language.inflection import without_genitive

_AUTHORITY = pattern(
    r"[^\W\d_]*(?:ministeri(?:um|et|er)?|styrelse[nr]?|nævn(?:et)?|ombudsmand(?:en)?|direktorat(?:et)?|"
    r"(?:lands|by|højeste)ret(?:ten)?|domstol(?:e|en|ene)?|tilsyn(?:et)?|udvalg(?:et)?|råd(?:et)?|"
    r"forvaltning(?:en)?|kommission(?:en)?|lov(?:en)?|bekendtgørelse[nr]?|departement(?:et)?|sekretariat(?:et)?|"
    r"jobcent(?:er|ret|eret)|kommunalbestyrelse[nr]?|landsforening(?:en)?|politi(?:et)?|inspektorat(?:et)?|"
    r"kontaktudvalg(?:et)?|(?:unge|familie|børne|social|voksen|handicap|ydelses|integrations)(?:enhed|afdeling)(?:en)?|beredskab(?:et)?|myndighed(?:en)?)"
)
_ASSOCIATION = pattern(
    r"[^\W\d_]*(?:forening(?:en)?|forbund(?:et)?|selskab(?:et)?|organisation(?:en|er)?|institut(?:tet)?|fond(?:en)?|"
    r"hjælp|sammenslutning(?:en)?|akademi(?:et)?|union(?:en)?|industri|erhverv|standard|samvirke|råd|kommuner)"
)
_NATIONAL = frozenset(
    {"dansk", "danske", "danmarks", "landsforeningen", "kommunernes", "nordisk", "nordiske", "europæiske", "statens"}
    | {"internationale", "nationale", "nationalt"}
)
_SCHEME = pattern(
    r"[^\W\d_]*(?:forløb(?:et)?|uddannelse[nr]?|ordning(?:en)?|ydelse[nr]?|praktik(?:ken)?|pension(?:en)?|"
    r"tilskud(?:det)?|dagpenge|hjælp(?:en)?|støtte(?:n)?|samtale[nr]?|plan(?:en)?|undervisning(?:en)?|kursus|kurset|"
    r"fag|(?<!\w)ret|sret|dagpengeret|klageret|service)"  # not «Skatkammeret»
)
_ENGLISH = word_set(  # the last word of an English method, test or programme, and nobody's surname in Denmark
    "library bureaucracy therapy treatment intervention interview interviewing support employment training programme "
    "program scale inventory index model approach theory deal framework network commons fidelity recovery empowerment "
    "coaching counselling counseling safety dialogue guarantee learning education assessment tool toolkit checklist "
    "survey study trial journal review methods skills steps psychology management planning plan design thinking "
    "leadership mapping carving matching action change outcome questionnaire supervision community work"
)
_PARTS_OF_DENMARK = word_set(  # Danmarks Statistik's «landsdele» and larger ones; a region is a field of its own
    "nordsjælland østsjælland vestsjælland sydsjælland fyn sydjylland østjylland vestjylland sjælland jylland "
    "sønderjylland"
)
_TREATISES = frozenset(
    {"ugeskrift", "tidsskrift", "styrelsen", "rådet", "institut", "ministeriet", "nævnet", "udvalget"}
)
_SUBJECTS = frozenset({"dansk", "engelsk", "matematik", "tysk", "fransk", "spansk", "naturfag", "modul"})
_DISEASE = frozenset(
    {"sygdom", "sygdommen", "syndrom", "syndromet", "lymfom", "chorea", "sarkom", "demens", "lidelse", "lidelsen"}
    | {"struma", "anæmi", "kontraktur", "parese", "hernie", "tumor", "test", "skala", "skalaen", "kriterier"}
)
_OF_DISEASE = frozenset({"morbus", "mb"})
_EPONYMS = frozenset(
    {"parkinson", "alzheimer", "asperger", "tourette", "crohn", "down", "hodgkin", "huntington", "bechterew"}
    | {"sjögren", "sjøgren", "ménière", "menière", "meniere", "basedow", "scheuermann", "raynaud", "addison"}
    | {"cushing", "marfan", "klinefelter", "turner", "korsakoff", "wernicke", "ehlers-danlos", "guillain-barré"}
    | {"lyme", "borrelia", "dupuytren", "paget", "perthes", "wilson", "graves", "hashimoto", "rett", "prader-willi"}
)
_LEVELS = frozenset("ABCDEFGH")
_DIRECTIONS = frozenset({"østre", "vestre", "søndre", "nordre", "det", "den", "de", "sø", "øvre"})
_NATIONWIDE = "landsforeningen"
_HIDDEN = frozenset({"kommune", "kommunes", "region", "jobcenter", "by", "borger", "klient"})
_TELLING = 5  # letters of a word in a scheme: «Ny Plan» is anything


def public_names(words: Words, judge: Judge) -> set[int]:
    """The numbers of the words with capitals that belong to a name which nobody is hurt by."""
    numbers = {at for at in words.capitals if not _PARTS_OF_DENMARK.isdisjoint(without_genitive(words.lowers[at]))}
    for at in words.capitals:
        if _may_be(words, at) and at not in numbers and not judge.is_certain(words[at]):
            numbers.update(_name_at(words, at, judge))
    return numbers


def _may_be(words: Words, at: int) -> bool:
    """True if a word is worth a closer look: most are not."""
    lower, behind = words.lowers[at], words.lowers[at + 1] if at + 1 < len(words) else ""
    if _is_telling(lower) or behind in _DISEASE:
        return True
    if len(behind) == 1 and behind.upper() in _LEVELS and words.is_beside(at + 1):
        return True
    if lower in _ENGLISH or lower in _TREATISES or lower in _SUBJECTS:
        return True
    return lower in _HIDDEN or (at > 0 and words.lowers[at - 1] in _OF_DISEASE)


@lru_cache(MANY_WORDS)
def _is_telling(word: str) -> bool:
    """True if the form of a word in small letters may be that of a public name."""
    stems = without_genitive(word)
    shapes = (_AUTHORITY, _ASSOCIATION, _SCHEME)
    return word == _NATIONWIDE or any(stem in _EPONYMS or any(s.fullmatch(stem) for s in shapes) for stem in stems)


def _name_at(words: Words, at: int, judge: Judge) -> Iterator[int]:
    """The numbers of the words of the name that ends, or is, at a word."""
    if _is_disease(words, at) or _has_level(words, at) or _is_hidden(words, at):
        yield at
    elif words.lowers[at] in _ENGLISH:
        before = tuple(_english_before(words, at, judge))
        yield from (at, *before) if before or not is_common(words.lowers[at]) else ()
    elif words.lowers[at] in _TREATISES and words.lowers[at + 1 : at + 2] == ["for"]:
        yield from (at, *_subject_of(words, at + 2, judge))
    elif words.lowers[at] == _NATIONWIDE and _behind(words, at) and is_common(_behind(words, at)):
        yield from (at, at + 1)
    elif _is(words[at], _AUTHORITY):
        yield at
        yield from _before(words, at, judge)
    elif _ASSOCIATION.fullmatch(words.lowers[at].removesuffix("s")) or (
        _is(words[at], _SCHEME) and not words.opens(at)
    ):
        adjectives = tuple(_before(words, at, judge))
        national = any(words.lowers[i] in _NATIONAL for i in adjectives)
        if national or (_is(words[at], _SCHEME) and all(len(words.lowers[i]) >= _TELLING for i in adjectives)):
            yield from (at, *adjectives)


def _english_before(words: Words, at: int, judge: Judge) -> Iterator[int]:
    """The numbers of the words with capitals before the last one of an English name."""
    while at and words[at].gap == " " and words[at - 1].capital and not judge.is_certain(words[at - 1]):
        at -= 1
        yield at


def _subject_of(words: Words, at: int, judge: Judge) -> Iterator[int]:
    """The numbers of the common words that say what a journal or an authority is for: «Ugeskrift for Retsvæsen»."""
    while at < len(words) and words[at].gap == " " and (words[at].capital or words.lowers[at] == "og"):
        if words[at].capital and (judge.is_certain(words[at]) or not is_common(words.lowers[at])):
            return
        yield at
        at += 1


def _is(word: Word, form: re.Pattern[str]) -> bool:
    """True if a word in capitals has a form, and is a common one: «Ankenævn», not «Skovlunderådet»."""
    return any(form.fullmatch(stem) and is_common(stem) for stem in without_genitive(word.lower))


def _before(words: Words, at: int, judge: Judge) -> Iterator[int]:
    """The numbers of the words before one that belong to the same name: «Det Sociale …», «Arbejdsmarkeds- og …»."""
    while at:
        if words.lowers[at - 1] == "og" and at > 1 and words[at - 1].gap.startswith("-"):
            at -= 2
        elif _goes_before(words, at, judge):
            at -= 1
        else:
            return
        yield at


def _goes_before(words: Words, at: int, judge: Judge) -> bool:
    before = words[at - 1]
    if words[at].gap != " " or not before.capital or judge.is_certain(before):
        return False
    if before.lower in _NATIONAL:
        return True
    if judge.is_place(before):
        return False
    return before.lower in _DIRECTIONS or is_common(before.lower) or _is(before, _AUTHORITY)


def _is_disease(words: Words, at: int) -> bool:
    """True if a word is the name in that of a disease, a test or a scale: «Crohns sygdom», «morbus Crohn»."""
    stems = without_genitive(words.lowers[at])
    if any(stem in _EPONYMS for stem in stems):
        return len(stems) > 1 or _behind(words, at) in _DISEASE or _is_of_disease(words, at)
    return (_behind(words, at) in _DISEASE and len(stems) > 1) or _is_of_disease(words, at)


def _behind(words: Words, at: int) -> str:
    return words.lowers[at + 1] if at + 1 < len(words) and words[at + 1].gap == " " else ""


def _is_of_disease(words: Words, at: int) -> bool:
    return at > 0 and words.lowers[at - 1] in _OF_DISEASE and words[at].gap in {" ", ". "}


def _is_hidden(words: Words, at: int) -> bool:
    """True if a word is the «Kommune» of «X Kommune» and «Kommune X», where letters stand for a name."""
    beside = (words[i].text for i in (at - 1, at + 1) if 0 <= i < len(words))
    return words.lowers[at] in _HIDDEN and not PLACEHOLDERS.isdisjoint(beside)


def _has_level(words: Words, at: int) -> bool:
    """True if a subject of a school stands with its level: «Matematik D»."""
    behind: Sequence[Word] = words[at + 1 : at + 2]
    if words.lowers[at] in _SUBJECTS and behind and behind[0].text.isdigit() and behind[0].gap == " ":
        return True
    level = bool(behind) and behind[0].text in _LEVELS and behind[0].gap == " "
    return level and is_common(words.lowers[at]) and not words.opens(at)
