"""Places where somebody works, whatever they are: known by their ending, and by what is done there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.sentences import words
from casebook.check.shared.places.only_places import is_an_only_place, is_introduced
from casebook.check.shared.words.word_lists import word_list
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.compounds import is_common

_CLAUSE = 150  # characters on either side of a place that may belong to its clause
_AT = frozenset({"på", "i", "ved", "hos"})
_SOCIETIES = (
    "foreningen",
    "klubben",
    "koret",
    "orkestret",
    "garden",
    "spejderne",
    "lauget",
    "korpset",
    "logen",
    "menigheden",
)
_IN_A_SOCIETY = frozenset({"i", "af", "hos", "til", "for", "fra"})
# Signs of work anywhere in the sentence: the days and hours of it, learning, being placed, colleagues, tools.
_WORK = pattern(
    r"\b(?:(?:første|anden|tredje|fjerde|sidste|hver|én|to|tre|fire|fem|\d) (?:arbejds)?"
    r"(?:dag|dage|morgen|morgener|uge|uger|måned|måneder|formiddag|formiddage|eftermiddage|timer|vagt|vagter)|"
    r"(?:fik|får) (?:\w+ ){0,2}?(?:lov|nøgle|ansvar|uniform|kittel|høreværn|makker|opgave|opgaver|timer|vagt|"
    r"plads|fast)\w*|"
    r"(?:blev|bliver) (?:\w+ ){0,2}?(?:sat|flyttet|oplært|ansat|fast)|lærte|lærer|oplær\w*|makker\w*|kolleg\w*|"
    r"båndet|pakkeriet|lageret|kassen|opvasken|høreværn|sikkerhedssko|arbejd\w*|job\w*|praktik\w*|løntilskud|"
    r"fleksjob\w*|"
    r"vagt\w*|mødte ind|møder ind|møde ind|begynd\w*|start\w*|hjælper|hjalp|frivillig\w*|passe\w*|stod|står|vaske\w*|"
    r"rengør\w*|gjorde rent|sorter\w*|pakke\w*|servere\w*|elev|lærling|mester|mesteren|chefen|skift|turnus|ansat)\b"
)
_VISIT = pattern(
    r"\b(?:lån\w*|køb\w*|handle\w*|hente\w*|aflever\w*|besøg\w*|mødtes|mødes|ses|tur|spis\w*|svømmede|svømmer|"
    r"undersøg\w*|"
    r"indlagt\w*|indlæg\w*|samtale\w*|gudstjeneste|konfirm\w*|gift|begrav\w*|døbt|kontrol|behandl\w*|bod|bo|"
    r"boede|bor|"
    r"forbi|holdt|holdes|holder|mødet|operer\w*|udskrevet|ambulant|patient\w*|skade\w*|født|fødte)\b"
)
# Whoever does something there works there, unless it is what a guest does too.
_DOES = pattern(
    r"(?:^|\b)(?:han|hun|jeg|asta|som|der|og|hvor hun|hvor han) (?!(?:er|var|kommer|kører|kørte|cykle[a-z]*|tager|"
    r"sidder|møde[a-z]*|vente[a-z]*|"
    r"ring[a-z]*|hils[a-z]*|ser|høre[a-z]*|tal[a-z]*|fort[a-z]*|siger|spørger|tænk[a-z]*|drøm[a-z]*|oph[a-z]*|"
    r"lev[a-z]*|vil[a-z]*|skal|"
    r"skulle|kan|kunne|måtte|burde|under|over|efter|eller|ligger|hedder|bliver|finder|mener|mente|synes|gå[a-z]*|"
    r"elske[a-z]*|"
    r"læse[a-z]*|lytte[a-z]*|deltage[a-z]*|flytte[a-z]*|rejste|rejser|viste|viser|havde|faldt|oplev[a-z]*|kend[a-z]*|"
    r"huske[a-z]*|"
    r"savne[a-z]*|nåede|når|endte|ender|føl[a-z]*|undr[a-z]*|glæde[a-z]*|fyld[a-z]*|vej[a-z]*|klage[a-z]*|søg[a-z]*|"
    r"ansøg[a-z]*|efter[a-z]*|aldrig)\b)"
    r"(?:gør|gjorde|[a-zæøå]{2,}(?:er|ede|te))\b"
)
_TRADE = pattern(
    r"\bhos (?P<place>(?:guldsmeden|bageren|slagteren|smeden|fiskehandleren|boghandleren|optikeren|blomsterhandleren|"
    r"skrædderen|skomageren|frisøren|bedemanden|urmageren|cykelhandleren|cykelsmeden|grønthandleren|vognmanden|"
    r"gartneren|"
    r"isenkræmmeren|dyrlægen|glarmesteren|malermesteren|tømrermesteren|murermesteren|mekanikeren|fotografen|"
    r"låsesmeden))\b"
)
# A name in small letters before the kind of a shop: «vestergårds bageri», «karstens autoværksted».
_SURNAMES = (
    *("gård", "gaard", "sen", "lund", "holm", "bjerg", "mark", "dal", "toft", "skov", "strup", "rup", "bæk", "berg"),
    *("kjær", "kær", "borg"),
)
_NAMED = pattern(
    r"\b(?P<place>(?P<owner>[a-zæøå]{2,24})s "
    r"[a-zæøå]{0,16}(?:bageri|slagter|slagteri|smedje|værksted|auto|vvs|gartneri|planteskole|maskinfabrik|"
    r"tømrerfirma|murerfirma|malerfirma|fragt|vognmandsforretning|cykler|blomster|frisør|salon|grill|pizzeria|"
    r"kro|café|entreprenør|elektro|byg|køkken|møbler|transport|mejeri|vaskeri|renseri|trykkeri))\b"
)


def workplaces(triggers: Triggers, passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Places of a kind that there is one of, and shops by the name of their owner, where a sentence tells of work."""
    introduced: dict[str, bool] = {}  # asked of its first mention only
    for sentence in told(passage, context, triggers):
        for match in _NAMED.finditer(sentence.lower):
            if match["owner"].endswith(_SURNAMES) or match["owner"] in context.lists.given:
                yield sentence.start + match.start("place"), sentence.start + match.end("place")
        text, tokens = passage.text, words(sentence)
        for match in _TRADE.finditer(sentence.lower):
            if _is_of_work(sentence.lower, match.start()):
                yield sentence.start + match.start("place"), sentence.start + match.end("place")
        for before, word in pairwise(tokens):
            is_place = before.text in _AT and is_an_only_place(word.text) and text[word.start].islower()
            is_worked_at = is_place and _is_of_work(sentence.lower, word.start - sentence.start)
            if is_worked_at and word.text not in introduced:
                introduced[word.text] = is_introduced(text, word.start, word.text)
            if is_worked_at and not introduced[word.text]:
                yield word.start, word.end


def societies(triggers: Triggers, passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Societies of which there is one of their kind, where somebody belongs to them: «er med i skytteforeningen»."""
    for sentence in told(passage, context, triggers):
        for before, word in pairwise(words(sentence)):
            is_society = word.text.endswith(_SOCIETIES) and word.text not in word_list("fælles_foreninger")
            if not is_society or before.text not in _IN_A_SOCIETY or not passage.text[word.start].islower():
                continue
            if is_common(word.text) and not is_introduced(passage.text, word.start, word.text):
                yield word.start, word.end


def _is_of_work(lower: str, at: int) -> bool:
    """True if the clause that a place stands in tells of work, and of no visit."""
    start = max(lower.rfind(sign, max(0, at - _CLAUSE), at) for sign in ",;:") + 1
    ends = [end for sign in ",;:" if (end := lower.find(sign, at, at + _CLAUSE)) >= 0]
    clause = lower[max(start, at - _CLAUSE, 0) : min(ends, default=at + _CLAUSE)]
    is_done = _WORK.search(clause) or _DOES.search(clause, 0, at - max(start, at - _CLAUSE, 0))
    return bool(is_done) and not _VISIT.search(clause)
