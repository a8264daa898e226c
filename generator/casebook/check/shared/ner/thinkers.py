"""Thinkers in prose with few words of research: «Sociologen Mark Granovetter viste», «Etienne Wengers tanke».

The sentences around such a name speak of nobody, and the one it stands in speaks of an idea. Whoever bears a Danish
first name and surname is a thinker only with a scholar's title before it.
"""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.impersonal import points_at_somebody
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence
from casebook.check.shared.ner.finder import FoundName
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.words import words_of
from casebook.language.inflection import without_genitive

_NAME = r"[A-ZÆØÅ][\w'’-]{1,25}\.?(?: (?:von |van |de |der )?[A-ZÆØÅ][\w'’-]{1,25}\.?){0,3}"
_SCHOLAR = pattern(
    r"\b(?i:[a-zæøå]{0,14}(?:sociolog|filosof|psykolog|psykiater|økonom|antropolog|etnolog|teolog|historiker|"
    r"forsker|pædagogik|"
    r"kriminolog|politolog|professor|teoretiker|tænker|forfatter|lingvist|jurist|nobelpristager|statistiker)"
    rf"(?:fen|en|eren|ne|erne)?),? (?:{_NAME}(?:, | og ))*$"
)
_IDEA = pattern(
    r"\b[a-zæøå]*(?:tanke|idé|begreb|teori|opfattelse|bevægelse|tradition|forskning|forsker|metode|model|klassiker|"
    r"skelnen|skelner|skelnede|"
    r"undersøgelse|studie|forsøg|bog|hovedværk|artikel|pædagogik|psykologi|sociologi|filosofi|tilgang|princip|"
    r"praksisfællesskab|recovery|"
    r"empowerment|beskriv|beskrev|påpeg|formuler|defineret|definerer|argumenter|kald(?:er|te) (?:det|den)|udvikle|"
    r"lærings?|evidens|"
    r"effekt|fænomen|perspektiv|videnskab|skole(?=dannelse)|afprøv)[a-zæøå]*"
    r"|\b(?:19|20)[0-9]{2}\b|\bi (?:halvtredserne|tresserne|halvfjerdserne|firserne|halvfemserne|[12][0-9]00-tallet)\b"
)
_HAS_THOUGHT = pattern(
    rf"(?:(?:, | og | eller | & |, og )(?:senere |siden |især )?{_NAME})*(?:['’]|s)?,? (?:(?:som |der "
    r")?(?:allerede )?(?:har|havde) (?:\w+ )?)?"
    r"(?:tanke|tanker|idé|idéer|begreb(?:er)?|teori(?:er)?|model(?:ler)?|syntese|metode|skelnen|klassiker|bog|bøger|forskning|studie[r]?|arbejde|viste|vist|"
    r"beskriver|beskrev|beskrevet|påpeger|"
    r"pegede på|peger på|skelner|skelnede|mener|mente|kalder|kaldte|fulgt|fulgte|hævder|hævdede|formulerede|"
    r"formulerer|udviklede|undersøgte|"
    r"undersøger|argumenterer|definerer|definerede|fandt|kom|lancerede|introducerede|kritiserer|kritiserede|talte "
    r"om|taler om|skriver|skrev)\b"
)
_LED_BY = pattern(
    r"\b(?:bygger (?:\w+ )?på|trækker på|hviler på|ifølge|efter|med|af|hos|fra|inspireret af|hentet fra|udviklet "
    rf"af|læser) (?:{_NAME}(?:, | og (?:senere |siden )?))*$",
    2,
)
_AROUND = 160  # characters before a name that are read


def is_thinker(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True if a name is a thinker's, by the sentence it stands in, where nobody else is spoken of."""
    sentences = context.sentences(passage)
    at = next((i for i, each in enumerate(sentences) if each.start <= name.start < each.end), None)
    if at is None or _points_at_somebody(sentences, at, context):
        return False
    text, before = passage.text, (max(sentences[at].start, name.start - _AROUND), name.start)
    has_thought = _HAS_THOUGHT.match(text, name.end, sentences[at].end)
    is_of_ideas = _IDEA.search(sentences[at].lower)
    if _SCHOLAR.search(text, *before):
        return bool(has_thought or is_of_ideas)
    is_led = bool(is_of_ideas) and bool(has_thought or _LED_BY.search(text, *before))
    return is_led and not _is_danish(text[name.start : name.end], context)


def _points_at_somebody(sentences: tuple[Sentence, ...], at: int, context: CheckContext) -> bool:
    names = declared(context).pseudonyms
    return any(points_at_somebody(each.lower, names) for each in sentences[max(0, at - 1) : at + 2])


def _is_danish(name: str, context: CheckContext) -> bool:
    """True if each of the words of a name is one of Danish use, or there is only one."""
    first, *rest = words_of(name).lowers
    if not rest:  # a single name may be anybody's
        return True
    families = context.lists.danish_families
    return first in context.lists.given and any(
        form in families or looks_like_family(form) for form in without_genitive(rest[-1])
    )
