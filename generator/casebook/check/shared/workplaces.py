"""Places where somebody works, whatever they are: known by their ending, and by what is done there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.sentences import words
from casebook.check.shared.only_places import is_an_only_place, is_introduced
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_AT = frozenset({"på", "i", "ved", "hos"})
# Signs of work anywhere in the sentence: the days and hours of it, learning, being placed, colleagues, tools.
_WORK = pattern(
    r"\b(?:(?:første|anden|tredje|fjerde|sidste|hver|én|to|tre|fire|fem|\d) (?:arbejds)?"
    r"(?:dag|dage|morgen|morgener|uge|uger|måned|måneder|formiddag|formiddage|eftermiddage|timer|vagt|vagter)|"
    r"(?:fik|får) (?:\w+ ){0,2}?(?:lov|nøgle|ansvar|uniform|kittel|høreværn|makker|opgave|opgaver|timer|vagt|"
    r"plads|fast)\w*|"
    r"(?:blev|bliver) (?:\w+ ){0,2}?(?:sat|flyttet|oplært|ansat|fast)|lærte|lærer|oplær\w*|makker\w*|kolleg\w*|"
    r"båndet|pakkeriet|lageret|kassen|opvasken|høreværn|sikkerhedssko|arbejd\w*|job\w*|praktik\w*|løntilskud|"
    r"fleksjob\w*|"
    r"vagt\w*|mødte ind|møder ind|møde ind|begynd\w*|start\w*|hjælp\w*|frivillig\w*|passe\w*|stod|står|vaske\w*|"
    r"rengør\w*|gjorde rent|sorter\w*|pakke\w*|servere\w*|elev|lærling|mester|mesteren|chefen|skift|turnus|ansat)\b"
)
_VISIT = pattern(
    r"\b(?:lån\w*|køb\w*|handle\w*|hente\w*|aflever\w*|besøg\w*|mødtes|mødes|ses|tur|spis\w*|svømmede|svømmer|undersøg\w*|"
    r"indlagt\w*|indlæg\w*|samtale\w*|gudstjeneste|konfirm\w*|gift|begrav\w*|døbt|kontrol|behandl\w*|bod|bo|"
    r"boede|bor|"
    r"forbi|operer\w*|udskrevet|ambulant|patient\w*|skade\w*|født|fødte)\b"
)
_TRADE = pattern(
    r"\bhos (?P<place>(?:guldsmeden|bageren|slagteren|smeden|fiskehandleren|boghandleren|optikeren|blomsterhandleren|"
    r"skrædderen|skomageren|frisøren|bedemanden|urmageren|cykelhandleren|cykelsmeden|grønthandleren|vognmanden|"
    r"gartneren|"
    r"isenkræmmeren|dyrlægen|glarmesteren|malermesteren|tømrermesteren|murermesteren|mekanikeren|fotografen|"
    r"låsesmeden))\b"
)
# A name in small letters before the kind of a shop: «vestergårds bageri», «karstens autoværksted».
_NAMED = pattern(
    r"\b(?P<place>[a-zæøå]{2,20}(?:gård|gaard|sen|lund|holm|bjerg|mark|dal|toft|skov|strup|rup|bæk|berg|kjær|"
    r"kær|borg)s "
    r"(?P<kind>[a-zæøå]{0,16}(?:bageri|slagter|slagteri|smedje|værksted|auto|vvs|gartneri|planteskole|maskinfabrik|"
    r"tømrerfirma|murerfirma|malerfirma|fragt|vognmandsforretning|cykler|blomster|frisør|salon|grill|pizzeria|"
    r"kro|café|"
    r"entreprenør|elektro|el|byg|køkken|møbler|transport|rengøring|mejeri|vaskeri|renseri|tryk|trykkeri)))\b"
)


def workplaces(triggers: Triggers, passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Places of a kind that there is one of, and shops by the name of their owner, where a sentence tells of work."""
    for sentence in told(passage, context, triggers):
        for match in _NAMED.finditer(sentence.lower):
            yield sentence.start + match.start("place"), sentence.start + match.end("place")
        if _VISIT.search(sentence.lower) or not _WORK.search(sentence.lower):
            continue
        for match in _TRADE.finditer(sentence.lower):
            yield sentence.start + match.start("place"), sentence.start + match.end("place")
        text, tokens = passage.text, words(sentence)
        for before, word in pairwise(tokens):
            is_place = before.text in _AT and is_an_only_place(word.text) and text[word.start].islower()
            if is_place and not is_introduced(text, word.start, word.text):
                yield word.start, word.end
