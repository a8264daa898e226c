"""Names of those whom a text cites: theorists and researchers, known by what the sentence says of their work.

A list of theorists is never complete, so the words around a name decide: «(Topor 2001)», «Miller og Rollnick har
beskrevet», «Lipskys klassiker», «og medforfattere». A colleague may have described a method too: whoever bears a
Danish first name and surname is cited only with a year, a book or fellow authors, and nobody is in a sentence that says
he or she of somebody.
"""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.impersonal import is_impersonal, points_at_somebody
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import sentence_at
from casebook.check.shared.ner.finder import FoundName
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.thinkers import is_thinker
from casebook.check.shared.ner.words import words_of
from casebook.language.inflection import without_genitive

_NAME = r"[A-ZÆØÅ][\w'’-]{0,25}\.?(?: (?:von |van |de |der )?[A-ZÆØÅ][\w'’-]{0,25}\.?){0,3}"
_AND = r"(?:, | og | eller | & |; )"
_FELLOWS = r"(?:(?:forsker)?kolleg(?:er|aer)|medforfattere?n?)"
_OTHERS = rf"(?: m\.fl\.| et al\.?| og (?:(?:hans|hendes|deres) )?{_FELLOWS})"
_DID = (
    r"(?:beskr(?:ev|iver|evet)|skeln(?:er|ede|et)|påvis(?:er|te|t)|formulere[rdt]{1,2}e?|definere[rdt]{1,2}e?|"
    r"udvikl(?:er|ede|et)|gennemg(?:ik|år|ået)|undersøg(?:er|te|t)|argumentere[rd]e?|påpege[rd]e?|"
    r"introducere[rdt]{1,2}e?|"
    r"lancere[rdt]{1,2}e?|kald(?:er|te|t)|hævde[rd]e?|konkludere[rdt]{1,2}e?|fandt|fundet|finder|viste|viser|vist|"
    r"fremlagde|gennemførte|indførte|stiftede|grundlagde|"
    r"peger? på|pegede på|peget på|formulerer|analysere[rdt]{1,2}e?|sammenligne[rdt]{1,2}e?)"
)
_ACTS = pattern(
    rf"(?:{_AND}{_NAME}){{0,4}}(?P<others>{_OTHERS})?(?:,? (?:som |der )?(?:har |havde )?(?:\w+ )?{_DID})\b"
)
_WITH_AUTHORS = pattern(rf"(?:{_AND}{_NAME}){{0,4}} og (?:(?:hans|hendes|deres) )?medforfattere?n?\b")
_WITH_OTHERS = pattern(rf"(?:{_AND}{_NAME}){{0,4}}{_OTHERS}")
_YEAR = pattern(rf"(?:{_AND}{_NAME}){{0,4}}{_OTHERS}?,? (?:19|20)[0-9]{{2}}(?=[;,:)a-e])")
_YEAR_BEHIND = pattern(rf"(?:{_AND}{_NAME}){{0,4}}{_OTHERS}? \((?:19|20)[0-9]{{2}}[a-e]?\)")
_WORK = pattern(
    r" (?:[a-zæøå]+ )?(?:bog|bøger|begreb|begreber|teori|teorier|klassiker|hovedværk|artikel|artikler|forskning|"
    r"indføring|lærebog|skelnen|pædagogik|essay|antologi|afhandling)\b"
)
_OPEN = pattern(rf"[(;] ?(?:(?:jf\.|se|fx|bl\.a\.) )?(?:{_NAME}{_AND}){{0,4}}$")
_LED_BY = pattern(
    r"\b(?:ifølge|efter|omkring|inspireret af|inspiration (?:fra|hos)|afsæt i|grundlagt af|stiftet af|skabt af|"
    r"lanceret af|"
    r"introduceret af|opfundet af|opkaldt efter|(?:udviklet|grundlagt|skabt) i [A-ZÆØÅ][\w -]{2,30} af|"
    r"udviklet af|beskrevet af|formuleret af|"
    rf"udgangspunkt i|læser|trækker på|bygger på|defineret af|kendt fra|"
    rf"henviser (?:\w+ )?til|følger) (?:{_NAME}{_AND}){{0,4}}$"
)
_AND_BEFORE = pattern(rf"{_NAME}{_AND}$")
_SINGLE = r"[A-ZÆØÅ][a-zæøåéèöäü'’-]{1,25}"
_ROW_BEFORE = pattern(rf"(?:(?<![\w'’-]){_SINGLE}{_AND}){{1,5}}$")
_ROW_BEHIND = pattern(rf"(?:{_AND}{_SINGLE}(?! [A-ZÆØÅ])){{1,5}}")
_OF_RESEARCH = pattern(
    r"\b(?i:[a-zæøå]*(?:metode|begreb|teori|model|studie|forsøg|undersøg|forsk|artikel|bog|samtale|tilgang|skala|interview|"
    r"behandling|terapi|litteratur|effekt|manual|spørgeteknik|trin|analyse|redskab|skema|skolen|tanke|faktor|"
    r"princip|universitet|university|college|netværksmøde|grundlagt|opstod|opstået)\w*)"
    r"|\b[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:Interviewing|Therapy|Treatment|Support|Intervention|Employment)\b"
)
_OF_THEMSELVES = pattern(r",? (?:der|som) (?:selv|også|i dag|nu|tidligere|er|var|bor|har (?:været|haft|fået|selv))\b")
_NAMED_AFTER = pattern(  # «Carsten Koch-udvalget»
    r"-(?:udvalg|kommission|rapport|model|metode|lov|test|skala|plan|princip|pris|reform|fond|legat|institut|effekt|kurve"
    r"|syndrom|sygdom|komit[eé]|ordning|forlig)(?:et|en|n)?s?$"
)
_FELLOW = pattern(rf"{_AND}(?P<name>{_NAME})")
_MADE_BY = pattern(
    r"\b(?:udviklet|beskrevet|formuleret|defineret|grundlagt|stiftet|skabt|lanceret|"
    r"introduceret)(?: i [A-ZÆØÅ][\w -]{2,30})? "
    rf"af (?:{_NAME}{_AND}){{0,4}}$"
)
_FAR = 140  # characters on either side of a name that are read


def is_cited(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True if a name is that of somebody whose work the sentence speaks of, or of what is called after somebody."""
    text, (start, end) = passage.text, (name.start, name.end)
    if _NAMED_AFTER.search(text, start, end):
        return True
    around = sentence_at(context.sentences(passage), start)
    if around is None or _OF_THEMSELVES.match(text, end):
        return False
    first, last = max(around.start, start - _FAR), min(max(around.end, end), end + _FAR)
    is_of_nobody = not points_at_somebody(around.lower, declared(context).pseudonyms)
    if is_of_nobody and _is_an_author(text, start, end, (first, last), context):
        return True
    if _OPEN.search(text, first, start) and _YEAR.match(text, end, last):
        return True
    if not is_impersonal(passage, start, context):  # a refugee on the team has no Danish name either
        return is_thinker(passage, name, context)
    return _is_of_research(text, start, end, (first, last), context)


def _is_an_author(text: str, start: int, end: int, around: tuple[int, int], context: CheckContext) -> bool:
    """True for a name with fellow authors, and for one of two who made a method where the other is no Dane."""
    if _WITH_AUTHORS.match(text, end, around[1]):
        return True
    if _has_known_fellow(text, start, context):
        return True
    return _has_foreign_fellow(text, start, end, context) and bool(_OF_RESEARCH.search(text, *around))


def _is_of_research(text: str, start: int, end: int, around: tuple[int, int], context: CheckContext) -> bool:
    """True for a name in a paragraph about nobody, by what is said of research around it."""
    written, (first, last) = text[start:end], around
    acts = bool(_ACTS.match(text, end, last))
    if _by_strong_signs(text, written, end, last, context) or (acts and _are_surnames(text, start, end, context)):
        return True
    is_led = acts or bool(_LED_BY.search(text, first, start))
    return is_led and not _is_danish(written, context) and bool(_OF_RESEARCH.search(text, first, last))


def _has_foreign_fellow(text: str, start: int, end: int, context: CheckContext) -> bool:
    """True for «udviklet af William R. Miller og Stephen Rollnick»: of two who made something, one is no Dane."""
    fellow = _FELLOW.match(text, end) if _MADE_BY.search(text, max(0, start - _FAR), start) else None
    return fellow is not None and not _is_danish(fellow["name"], context)


def _has_known_fellow(text: str, start: int, context: CheckContext) -> bool:
    """True for a name behind one of the list: «udviklet af Steve de Shazer og …», who made it together."""
    made = _MADE_BY.search(text, max(0, start - _FAR), start)
    return made is not None and any(name in made.group().lower() for name in context.lists.authorities if " " in name)


def _by_strong_signs(text: str, name: str, end: int, last: int, context: CheckContext) -> bool:
    """True if a year, a work or fellow authors stand behind a name, so that a Danish one may be cited too."""
    acts = _ACTS.match(text, end, last)
    if (acts and acts["others"]) or (_WITH_OTHERS.match(text, end, last) and _OF_RESEARCH.search(text, end, last)):
        return True
    if _is_first_name(name, context):
        return False
    if name.endswith("s") and _WORK.match(text, end, last):
        return True
    return bool(_YEAR_BEHIND.match(text, end, last)) and len(name.split()) == 1


def _are_surnames(text: str, start: int, end: int, context: CheckContext) -> bool:
    """True if a single name stands in a row of others, and none is a first name, as authors are named."""
    before, behind = _ROW_BEFORE.search(text, max(0, start - _FAR), start), _ROW_BEHIND.match(text, end)
    row = f"{before.group() if before else ''}{text[start:end]}{behind.group() if behind else ''}"
    names = words_of(row).lowers
    return (
        bool(before or behind)
        and len(words_of(text[start:end])) == 1
        and not any(each in context.lists.given and each not in context.lists.families for each in names)
    )


def _is_danish(name: str, context: CheckContext) -> bool:
    """True if a name is a Danish first name with a surname of Danish use behind it, or only one of the two."""
    first, *rest = words_of(name).lowers
    given, families = context.lists.given, context.lists.danish_families
    last = rest[-1] if rest else first
    family = any(form in families or looks_like_family(form) for form in without_genitive(last))
    return (first in given and (not rest or family)) or (not rest and family)


def _is_first_name(name: str, context: CheckContext) -> bool:
    words = words_of(name).lowers
    return len(words) == 1 and any(form in context.lists.given for form in without_genitive(words[0]))
