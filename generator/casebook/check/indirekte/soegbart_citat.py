"""Long verbatim speech, which can be searched for and recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.impersonal import points_at_somebody
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms, subject_of
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.sentences import LONGEST
from casebook.check.shared.speech.speech import FIRST_PERSON, Speaker, Speech, SpeechReader
from casebook.check.shared.words.lines import in_paragraphs
from casebook.check.spans import merged
from casebook.model import Case
from casebook.model.facts import Tells
from casebook.model.values import RightsBasis
from casebook.problem import Level

MAX_WORDS = 10  # eight to ten words in a row are found by a search engine, and nobody else has said just them
MAX_WRITTEN = 7  # of what somebody has written, spelt as nobody else does

_SIGN = pattern(r"[«»“”„\">‘’‚'‹›:•·]|-|, (?:[a-zæøå]{2,12}) ")
_WE = pattern(r"\b(?:vi|os|vores)\b", re.IGNORECASE)
_THEY = pattern(r"\b(?:han|hun|ham|hende|hans|hendes|borgeren)\b", re.IGNORECASE)
_INSTRUMENT = pattern(
    r"\b(?:spørgsmål|udsagn|spørgeskema|skema|skala|påstand)(?:et|en|ene|erne|er|a)?\b", re.IGNORECASE
)
_TAUGHT = pattern(
    r"\b(?:kurset|kursus|modulet|undervisningen|bogen|håndbogen|metoden|modellen|teorien|øvelsen|redskabet)\b",
    re.IGNORECASE,
)
_IN_A_BOOK = pattern(
    r"[\s,.!?»”\"«-]{0,4}(?:står|hedder|lyder|skrives|siges) (?:der|det) (?:\w+ ){0,2}i (?:[\w.-]+ ){0,3}?"
    r"[a-zæøå]*(?:bog|bogen|rapport|rapporten|vejledningen?s?|loven?s?|indledningen|manualen|artiklen|forordet|kapitlet|"
    r"evalueringen|håndbogen|bekendtgørelsen|overenskomsten|folderen|pjecen|strategien)\b",
    re.IGNORECASE,
)
_WRITTEN = pattern(
    r"\b(?:han|hun|borgeren|(?-i:[A-ZÆØÅ][a-zæøå]+)) (?:skrev|skriver|har skrevet)\b[^.!?»”]{0,70}$|"
    r"\b(?:hans|hendes|borgerens) (?:dagbog|brev|digt|sms|besked|notesbog)[^.!?»”]{0,50}$",
    re.IGNORECASE,
)
_BEFORE = 80  # characters in which it is said that a quotation is a question of a form


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Verbatim speech of more than ten words in which somebody tells of themselves, or is told of."""
    half = subject_of(passage)
    level = Level.ADVICE if _is_retold(passage, context) else None
    if half is Tells.NOTHING or not _SIGN.search(passage.text):
        return
    text = in_paragraphs(passage)[:LONGEST]
    names = pseudonyms(context)
    speeches = [
        speech
        for speech in SpeechReader(text, names).speeches()
        if _is_long(speech, text) and _is_personal(speech, half, names) and not _is_in_print(speech, text, names)
    ]
    if half is not Tells.PERSON:
        speeches = [
            speech for speech in speeches if not _INSTRUMENT.search(text, max(speech.start - _BEFORE, 0), speech.start)
        ]
    written = [(each.start, _end(each, text)) for each in speeches if level and _is_written(each, text)]
    for start, end in merged((each.start, _end(each, text)) for each in speeches):
        is_retold = level and not any(first < end and start < last for first, last in written)
        yield Hit(start, end, _RETOLD, level=level) if is_retold else Hit(start, end)


def _is_long(speech: Speech, text: str) -> bool:
    words = _words(speech.text)
    return words > MAX_WORDS or (words > MAX_WRITTEN and _is_written(speech, text))


def _is_retold(passage: Passage, context: CheckContext) -> bool:
    """True for a voice, which is declared to be in our own words, where nothing that a reader can find may hold it.

    The words of every cited source must be known, so that the rule on verbatim sources would have found it there; a
    case that cites none is told by those who were there.
    """
    case = context.record
    if passage.path[:1] != ("stemmer",) or not isinstance(case, Case) or context.corpus is None:
        return False
    is_ours = not case.rights or case.rights.basis is RightsBasis.OWN_WORDS
    return is_ours and all(citation.source in context.registers.fingerprints for citation in case.citations)


_RETOLD = (
    "Er det ordene, som de faldt, så gengiv dem med dine egne: Den, der kender personen, kan høre stemmen. "
    "Er det genfortalt, så udelad citationstegnene."
)


def _is_written(speech: Speech, text: str) -> bool:
    """True for words that the citizen has put on paper: «Hun skrev i en bog: »…«»."""
    return bool(_WRITTEN.search(text, max(speech.start - _BEFORE, 0), speech.start))


def _is_personal(speech: Speech, half: Tells, names: frozenset[str]) -> bool:
    """True if length is all that is needed to know somebody by it: they speak of themselves, or are spoken of."""
    text = speech.text
    speaks_of_people = bool(_THEY.search(text)) or any(name in text for name in names)
    if half is not Tells.PERSON:
        return speech.speaker is not Speaker.STAFF and not speech.is_plain and bool(FIRST_PERSON.search(text))
    if speech.speaker is Speaker.STAFF:
        return speaks_of_people
    if speech.is_plain:  # a line of a list: the one who writes may say «jeg» as well, but of a citizen by name
        return bool(FIRST_PERSON.search(text)) and not speaks_of_people
    is_ours = bool(FIRST_PERSON.search(text) or _WE.search(text))
    return is_ours or speaks_of_people or speech.speaker is Speaker.CITIZEN


def _is_in_print(speech: Speech, text: str, names: frozenset[str]) -> bool:
    """True for the questions of a course or a form, and for what a book says, where nobody is said to speak."""
    if speech.speaker is Speaker.CITIZEN:
        return False
    before = text[max(speech.start - _BEFORE, 0) : speech.start]
    is_asked = speech.text.rstrip(' »”"').endswith("?") and bool(_INSTRUMENT.search(before) or _TAUGHT.search(before))
    return (is_asked and not points_at_somebody(before.lower(), names)) or bool(_IN_A_BOOK.match(text, speech.end))


def _end(speech: Speech, text: str) -> int:
    return speech.start + len(text[speech.start : speech.end].rstrip(" ,"))


def _words(quotation: str) -> int:
    return sum(any(char.isalpha() for char in word) for word in quotation.split())


RULE = TextRule(
    family="indirekte",
    name="søgbart-citat",
    title="Langt ordret citat",
    message="Her står et langt ordret citat.",
    why=(
        "En sætning på mere end ti ord har som regel kun ét menneske sagt. Står den også i en rapport, et opslag "
        "eller et "
        "interview, finder en søgemaskine det, og dem, der kender personen, kan høre stemmen. I en stemme, som ingen "
        "kilde har ord for ord, er det et råd."
    ),
    source=(
        "J. Ayers m.fl., «Don't quote me», npj Digital Medicine 1 (2018); AoIR, Internet Research: Ethical "
        "Guidelines 3.0"
    ),
    hint="Gengiv det sagte med dine egne ord, eller citér højst ti ord.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han siger: ⟦«Jeg troede aldrig, at jeg skulle komme ud af den lejlighed igen og få kolleger»⟧.",
        "⟦“Der var ingen, som spurgte mig, hvad jeg selv havde lyst til at lave”⟧, siger Morten.",
        "Morten fortæller: ⟦„Det var først, da jeg kom ud i haven, at jeg kunne trække vejret“⟧.",
        "⟦»Nu står jeg op hver dag, og det gjorde jeg ikke, før jeg kom her«⟧, siger han.",
        "Han husker det sådan:\n\n⟦> Jeg sad bare der i stolen og kiggede ud på de andre, mens tiden gik⟧",
        "⟦- Jeg har fået mit liv tilbage, og det havde jeg slet ikke regnet med⟧, siger Morten.",
        "⟦- Jeg kan godt lide at komme tidligt, for så er der stille, og så når jeg at lande⟧, lyder det fra Morten.",
        "⟦- Jeg sad i bilen hver morgen og kunne ikke få mig selv til at gå ind.⟧",
        "Morten skriver: ⟦Jeg har ikke sovet ordentligt i flere uger, og jeg orker ikke flere breve fra jer.⟧",
        "Det hed «ro på». ⟦«Jeg havde aldrig troet, at jeg skulle glæde mig til en mandag morgen»⟧, siger han.",
        "⟦”Jeg kom helt hen til døren,”⟧ siger Morten, ⟦”og så gik jeg hjem igen.”⟧",
        "Så kom det: ⟦‘Jeg har kørt forbi den fabrik hver dag i et halvt år uden at turde dreje ind’⟧.",
        "Han skrev i en sms: ⟦jeg kan ikke komme i dag, min bil er i stykker, og jeg orker ikke bussen⟧",
        "Han svarede: ⟦Tak for i dag. Jeg har ikke grinet så meget siden engang i foråret, og jeg kommer igen.⟧",
        "⟦Det var først, da jeg fik nøglen, at jeg forstod, at de mente det⟧, siger han.",
    ),
    good=(
        "Han siger, at han ikke troede, det kunne lade sig gøre.",
        "«Det går godt nu», siger Morten.",
        "De kalder det «den gode gerning».",
        "Han siger «ja» og lidt efter «nej», og det er i orden for dem, der er på stedet den dag.",
        'Skiltet siger "Velkommen" på alle dage.',
        "«Jeg er for gammel», sagde han. Det var han ikke, og det fandt de ud af en dag i maj. «Ring», sagde hun.",
        "- Han møder hver dag og klarer opgaverne på værkstedet sammen med de andre\n- Han er glad",
        "Tallet er > 20, og det er mere, end nogen havde regnet med.",
        "Han kom i et «afklaringsforløb» i fem år, og bagefter skulle han i et «jobrettet forløb» med andre.",
        "”Jeg oplever, at borgerne vokser, når de får lov til at bestemme noget selv,” siger mentoren.",
        "Bogen hedder «Hvad skal der til for, at flere kommer i arbejde og bliver i det længe».",
        "Vi lavede en aftale om svar: mandag, onsdag og fredag. Jeg kom til tiden hver gang, og jeg glemte det aldrig.",
        "Jeg skrev en liste over fag: søm, metal, læder og glas. Jeg ringede til ti mestre, som jeg kendte fra før.",
        "Han sagde ja til tre ting: ro, faste tider og en nøgle. Jeg gav ham dem alle tre, og jeg hørte ikke mere.",
        "- Jeg ringer til borgeren på mandag og følger op på aftalen om praktikken i køkkenet",
    ),
    also=frozenset({"ordret-kilde"}),
)
