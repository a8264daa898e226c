"""Paragraphs of somebody's story that tell of nobody: of policy, research, law, a course, a job or a budget.

A paragraph is one if it is long enough to be judged, speaks of several things that only such prose speaks of, and has
no sign of a human being that it points at: no he or she, no pseudonym, no «manden», «klageren» or «datter», no age and
no dose. What is missing from it is as telling as what stands in it: a note in a journal may leave out who it is about,
but it hardly speaks of «kommunerne», «undersøgelsen» and «deltagerne» in one breath.

Rules on people read such a paragraph as they read what tells of a method.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.general import names_one
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import LONGEST
from casebook.check.shared.words.lines import in_paragraphs
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.dictionary import MANY_WORDS
from casebook.language.tokens import LETTERS

_APART = pattern(r"\n[ \t>]{0,20}(?=\n)|\n(?=#{1,6} )")
_KIN = (
    r"(?:sted|pleje|bonus|halv|svigere?|ekse?|ex|lille|store)?-?(?:mor|far|moder|fader|søn|datter|bror|søster|broder|"
    r"kone|hustru|samlever|kæreste|enke|enkemand|veninde|nabo|kusine|fætter|niece|nevø|onkel|tante|moster|"
    r"faster|farmor|farfar|mormor|morfar)(?:en|n|s|ens|ns|eren|sen)?"
)
_POINTED_AT = (
    r"(?<!red )(?!ombudsmand|formand)[a-zæøå]*(?:beboer|patient|praktikant|klager|informant|mentor|kontaktperson|"
    r"bostøtte|kollega|ven|mand|kvinde|dreng|pige|(?<=[a-zæøå])barn|bruger|klient|lærling)(?:e?n|et)s?"
)
_ANYBODY = pattern(
    r"\b(?:(?:borger|deltager|kursist|ansøger|elev|sagsbehandler|formand)ens?|barnets?(?! lov\b)|pågældendes?|"
    r"ægtefælles?)\b"
)
_SOMEBODY_AFTER_ALL = pattern(
    r"\b(?:(?:borger|deltager|kursist|ansøger|elev)en|barnet|pågældende)(?: selv| ikke| også)? (?:var|blev|havde|"
    r"fik|kom|"
    r"sagde|fortalte|begyndte|oplyste|oplyser|fortæller|ønskede|mødte|boede|bor|gik|ville|kunne|græd|skreg|sov|"
    r"er født)\b"
)
_SOMEBODY = pattern(
    r"\b(?:hun|ham|hende|mig|vedkommende|undertegnede|hej|mvh|vh|kh|bg|mand|kvinde|dreng|pige|klager|"
    rf"sagsøger|tiltalte|ægtefællens?|(?:sin|hans|hendes|min) ægtefælles?|"
    rf"ægtefælle(?=:| er| var| har| på| \()|(?<!den )(?<!de )(?<!det )pågældende|{_POINTED_AT}|{_KIN})\b(?! eller)"
    r"|(?<!eller )\bhan\b(?! (?:eller|skeln|kald|defin|vis(?:er|te)\b))|\b(?:min|mit|mine)\b(?! (?:plan|hk|side)\b)"
    r"|(?<!eller )\bha[nm]s\b(?! (?:eller|begreb|teori|bog|bøger|model|konklusion|medforfatter|forskning|kolleg|tanke"
    r"|pointe|hovedværk|værk|skelnen|undersøgelse))"
    r"|\bhendes\b(?! (?:begreb|teori|bog|bøger|model|konklusion|medforfatter|forskning|hovedværk|værk|undersøgelse))"
    r"|\b(?:en|enlig|ung|ældre|yngre) borger\b|\bborger [a-z0-9]\b|(?<![-0-9])[0-9]{2}-årige?\b(?! eller)"
    r"|(?:,|\(|\ber) ?[0-9]{2} år\b(?! eller)|[0-9] ?(?:mg|mikrogram)\b|\b[a-z][0-9]{2}\.[0-9]\b"
)
_SUBJECT = r"(?! (?:du|der|man|de|det|vi|jeg|en|et|[a-zæøå]+(?:en|et|ne)|[a-zæøå]+erne)\b)"
_NOTED = pattern(  # a sentence without a subject, as a journal writes of the one it is about
    r"(?:^|[.!?:;] |\n(?:[-*•] )?)(?:(?:kom|kommer|bor|boede|opholdt|lever|taler|ønsker|oplyser|fortæller|angiver|"
    rf"mangler|flygtede|møder|mødte|arbejdede|klager over){_SUBJECT}"
    r"|født|opvokset|gift|skilt|enlig|sygemeldt|henvist|visiteret|mødt|flygtet|indrejst|uddannet|ufaglært|tidl\.|"
    r"erfaring som|praktik hos|diagnoser?|oprindelse|nationalitet|modersmål|civilstand|familie|"
    r"(?:rest)?gæld:?(?: på)? [0-9]+|har (?:ikke |aldrig )?(?:været|haft|fået|boet|arbejdet|ondt|svært|brug for|gæld|"
    r"børn|mistet|søgt))\b"
    r"|\b(?:depressionen|angsten|diagnosen|gælden|skilsmissen|familien|børnene|barndommen|ægteskabet|misbruget|medicinen)\b"
)
_NAMELESS = pattern(
    r"(?<!kort )\b[AB]s? (?:fik|har|havde|er|var|blev|kom|kunne|skulle|søgte|klagede|mente|gjorde|ret)\b"
)
_NAMED_HANS = pattern(r"\bHans (?=[A-ZÆØÅ])")  # of «Hans Reitzels Forlag» and «Hans Pædagogik»: no pronoun of anybody
_I = pattern(r"\bjeg\b")
_QUESTION = pattern(r"[^.!?]{0,200}\?")  # of a list of questions and answers: «Kan jeg …?»
_YOU = pattern(r"\b(?:du|dig|din|dit|dine)\b")
_INSTITUTIONAL = pattern(
    r"(?:[a-zæøå]{3,})?(?:studie|undersøgelse|forskning|forsker|forsøg|effekt|evaluering|rapport|analyse|evidens|litteratur|"
    r"artik(?:e)?l|bog|bøg|begreb|teori|model|metode|tilgang|manual|håndbog|pensum|skala|gennemsnit|forfatter|sociolog|"
    r"filosof|professor|spørgeskema|besvarelse|registerdata|kontrolgruppe|antologi|klassiker|universitet|professionshøjskole|"
    r"kommuner|ministeri|folketing|regering|lov|lovgiv|reform|vejledning|bekendtgørelse|udvalg|byråd|magistrat|budget|"
    r"pulje|mid(?:del|ler)|tilskud|bevilling|forvaltning|overenskomst|ordning|domstol|højesteret|landsret|"
    r"forordning|direktiv|konvention|stat|region(?:er)|styrelse|ombudsmand|høringssvar|kontingent|kampagne|opposition|"
    r"arbejdsmarked|beskæftigelse|ledighed|ledig|politik|indsats|strategi|målgruppe|parti|indstilling|beslut|refusion|"
    r"kursus|kurs|modul|deltager|kursister|pris|tilmelding|undervis|underviser|program|workshop|"
    r"oplæg|pladser|uddannelse|forplejning|eksamen|pensum|diplom|litteratur|"
    r"stilling|ansøg|ansøgning|afdeling|medarbejdere|tillidsrepræsentant|kvalifikation|arbejdsgiver|virksomhed|fagforening|"
    r"hovedbestyrelse|bestyrelse|borgere|unge|sagsbehandlere|rådgivere|socialrådgivere|modtagere|mennesker|personer|"
    r"foreninger|myndighed|procent|pct|landsplan|lande|redskab|projekt|kriterie|princip|samarbejdspartner|revisor|praktiker|sanktion|partsstatus|aldersgrænse|"
    r"tilsyn|oplysninger|dataansvarlig|samtykke|databeskyttelse|aktindsigt|skema|vilkår|betingelse|krav|regler|"
    r"satser|takster|finansier|anbefaling|erfaringer|resultater|frist|supervision|leverandør|selvbetjening|server|browser|"
    r"konsulenter|mentorer|ledere|lærere|pædagoger|psykologer|læger|jobbere|udsatte|hjemløse|flygtninge|indvandrere|"
    r"kvinder|mænd|forældre|voksne|ansatte|frivillige|herberger|tillæg|lønning|egenfinansiering|formål)"
    r"(?:s|t|e|n|r|en|er|et|erne|ne|ene|ens|ers|ernes|nes|ets|eren|erens|ere|eres|erne|eret|um|um?et|um?ets|ken|kens|"
    r"men|met|met|mer|merne|let|lig|lige|ligt|ning|ningen|ninger|tet|ten|fen|gen|ges|te|ende)?"
)
_OF_RULES = frozenset(
    {"man", "højst", "mindst", "senest", "typisk", "sædvanligvis", "normalt", "gennemsnitligt", "årligt", "enhver"}
    | {"landsdækkende", "nationale", "offentlige", "kommunale", "eu", "danmark", "varer", "omfatter", "kræver"}
)
_SIGNS = pattern(
    r"§|[0-9] ?(?:%|pct|procent)|\bjf\.|\bstk\.|\bmio\.|\bartikel [0-9]|\bpr\. (?:deltager|måned|plads|år)"
    r"|\btr(?:ådte|æder) i kraft|\b(?:er|blev) (?:oprindeligt )?(?:udviklet|grundlagt|skabt|stiftet) (?:af|i|ved)|"
    r"\bbygger på"
    r"|\b(?:stammer|hentet) fra|\bopstod i|\bmedmindre|\blovens? kapitel"
)
_SIGN_TRIGGERS = Triggers(
    {"jf", "stk", "mio", "pr", "udviklet", "grundlagt", "skabt", "stiftet", "bygger", "stammer", "hentet", "opstod"}
    | {"loven", "lovens"},
    ("kraft", "medmindre"),
    digits=True,
    signs="§",
)
_TABLE = pattern(  # of figures alone, with rows that are no people: «| Region | Andel |»
    r"\s*\|? ?(?:region|landsdel|amt|år|måned|kvartal|fase|trin|ydelse|uge|modul|kommunestørrelse)(?:er|"
    r"e)? *\|[^\n]{1,200}\n"
    r"[ |:-]{3,200}(?:\n\|? ?[^|\n]{1,40}\|[0-9.,%– |-]{1,100}(?:(?:kr|pct|timer|uger|år)\.?[ |]*)?){1,100}\s*"
)
_WORDS, _THINGS = 12, 3  # words of a paragraph that can be judged, and different things that it has to speak of
_MORE_THINGS = 5  # where it says du, as a text message does, or «borgeren», as a journal does of the one it is about
_FEWEST_LETTERS = 40  # of a text with as many words
_MOST_LETTERS = 3_000  # of a sentence or a paragraph
_LONGEST = 40  # letters of a word that is looked at
_RATIO = 30  # words for each of those things, at most


def is_impersonal(passage: Passage, at: int, context: CheckContext) -> bool:
    """True if a character of a passage stands in a paragraph that tells of nobody."""
    parts = context.for_passage(passage, _impersonal)
    if not parts:
        return False
    last = bisect_right(parts, at, key=lambda part: part[0]) - 1
    return last >= 0 and at < parts[last][1]


def points_at_somebody(lower: str, names: frozenset[str]) -> bool:
    """True if a text in small letters has a sign of one human being; `names` are the pseudonyms of the record.

    What is longer than a sentence or a paragraph may be is not looked through.
    """
    return len(lower) > _MOST_LETTERS or bool(_SOMEBODY.search(lower)) or names_one(lower, names)


def _impersonal(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    if len(passage.text) < _FEWEST_LETTERS:
        return ()
    text, names = in_paragraphs(passage)[:LONGEST], declared(context).pseudonyms
    ends = [match.start() for match in _APART.finditer(text)]
    signs = context.holds(passage, _SIGN_TRIGGERS)
    return tuple(
        (start, end)
        for start, end in pairwise((0, *ends, len(text)))
        if _tells_of_nobody(text[start:end], names, may_hold_signs=signs)
    )


def _tells_of_nobody(text: str, names: frozenset[str], *, may_hold_signs: bool) -> bool:
    if len(text) > _MOST_LETTERS:
        return False
    lower = _NAMED_HANS.sub("", text).lower()
    if _TABLE.fullmatch(lower):
        return not points_at_somebody(lower, names)
    words = LETTERS.findall(lower)
    if len(words) < _WORDS:
        return False
    things = sum(map(_is_institutional, set(words))) + (len(set(_SIGNS.findall(lower))) if may_hold_signs else 0)
    needed = _THINGS
    if things >= _THINGS and (_YOU.search(lower) or _ANYBODY.search(lower)):
        needed = _MORE_THINGS
    if things < needed or things * _RATIO < len(words):
        return False
    if points_at_somebody(lower, names) or _SOMEBODY_AFTER_ALL.search(lower) or _NOTED.search(lower):
        return False
    return not (_NAMELESS.search(text) or _says_i(lower))


def _says_i(lower: str) -> bool:
    """True if somebody says I outside a question that anybody may ask."""
    return bool(_I.search(_QUESTION.sub("", lower)))


@lru_cache(MANY_WORDS)
def _is_institutional(word: str) -> bool:
    """True if a word in small letters is one that prose on policy, research and the like speaks in."""
    return word in _OF_RULES or (len(word) <= _LONGEST and _INSTITUTIONAL.fullmatch(word) is not None)
