"""Details in several words: years at one thing, what a whole town knows, a lost limb, a shop of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence
from casebook.check.shared.words.life_words import word_set
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.model.values import DetailKind

_MANY = (
    r"(?:[5-9]|[1-9][0-9]|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|"
    r"tyve|[a-zæøå]{2,5}ogtyve|tredive|[a-zæøå]{2,5}ogtredive|fyrre|fyrretyve|halvtreds)"
)
_SEVERAL = r"(?:tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|[3-9]|1[0-9])"
_PLACE = r"(?:byen|egnen|kommunen|landsbyen|øen|sognet|gaden|kvarteret|dalen|havnen|oplandet|menigheden|faget)"
_OF_A_PLACE = r"(?:byens|egnens|øens|sognets|landsbyens) (?!tilbud|jobcenter|side|hjælp|virksomhed)"
_PEOPLE = r"(?:alle|mange|folk|naboerne|kunderne|børnene|forældrene|turister|de gamle)"
_PART = r"(?:arm|ben|fod|hånd|finger|øje|øre|tå|underben|underarm|fingre|tæer|synet|hørelsen|stemmen|førligheden)"
_SENSE = r"(?:blind|døv|lam|følelsesløs|stum|halvblind|skaldet|rødhåret|enarmet|enøjet|ettbenet)"
_KIN = r"(?:mor|far|forældre|barn|børn|søn|datter|bror|søster|mand|kone|kæreste|tvilling)"
_TRADED = r"(?:drev|driver|ejede|ejer|bestyrede|bestyrer|overtog|forpagtede|åbnede)"
_NO_PLAY = r"(?!computer|kort|fodbold|stadig|selv|ofte|sammen|godt|ikke|videre|hele|mest|meget|musik|ingen|rolle|en\b)"


class _Phrases(NamedTuple):
    kind: DetailKind
    triggers: Triggers
    pattern: re.Pattern[str]


_READ = (
    _Phrases(
        "livsforløb",
        Triggers(word_set("år somre vintre sæsoner årgang årig gange"), ("årig",)),
        pattern(
            rf"\b(?:i|gennem|efter|over|næsten|mere end) (?:\w+ )?{_MANY} (?:år|somre|vintre|sæsoner)\b|"
            rf"\b(?:19|20)[0-9]{{2}}\b|\bsom [1-9]?[0-9a-zæøå-]*-?årig\b|\b{_MANY} (?:somre|vintre|sæsoner|år i træk)\b"
        ),
    ),
    _Phrases(
        "kendt",
        Triggers(
            word_set(
                "kendt kender kendte husker hele alle eneste første sidste kalder kaldte hilser stopper taler snakkede "
                "talte vidste byens egnens øens sognets landsbyens"
            )
        ),
        pattern(
            r"\bkendt (?:for|som|fra|i hele|i byen|på egnen|af alle)\b|"
            rf"\b{_PEOPLE} (?:i byen |på egnen |på øen )?(?:kend(?:er|te)|husk(?:er|ede)|hilser|vidste|talte|snakkede|"
            rf"stopper|kald(?:er|te)|fotografer(?:er|ede))\b|\bhele {_PLACE}\b|\b{_OF_A_PLACE}[a-zæøå]+|"
            rf"\b(?:eneste|første|sidste)(?: [a-zæøå]+){{0,4}} (?:i|på|for) {_PLACE}\b"
        ),
    ),
    _Phrases(
        "helbred",
        Triggers(
            word_set("mistede mistet mangler født tabte halter haltede faldt anfald stemmer ny nyt brækkede knuste"),
            ("blind", "døv", "lam", "stum", "amput", "skaldet", "rødhåret", "enarmet", "enøjet"),
        ),
        pattern(
            rf"\b(?:mist(?:ede|et)|mangler|tabte) (?:\w+ ){{0,3}}{_PART}\b|\bfødt (?:uden|med) [a-zæøå]+|"
            rf"\b{_SENSE}\b|\bhalte(?:r|de)\b|\bamputer[a-zæøå]+|"
            r"\b(?:brækkede|knuste) (?:\w+ )?(?:ryggen|nakken|hoften|benet|kraniet|bækkenet|hans|hendes)\b|"
            r"\bfaldt (?:om|sammen) (?:i|på|midt|foran)\b|\bfår anfald\b|\bhør(?:er|te) stemmer\b|"
            r"\bny (?:lever|nyre|lunge|hofte|hornhinde|hjerteklap)\b|\bnyt (?:hjerte|knæ)\b"
        ),
    ),
    _Phrases(
        "familie",
        Triggers(
            word_set(
                "børn søskende brødre søstre sønner døtre datter søn mor far gift mistede begravede fandt yngste "
                "ældste mellemste bror søster barnebarn enke kæreste"
            )
        ),
        pattern(
            rf"\b{_SEVERAL} (?:\w+ )?(?:børn|søskende|brødre|søstre|sønner|døtre|drenge|piger)\b|"
            rf"\b(?:mor|far) til {_SEVERAL}\b|"
            r"\b(?:søn|datter|barnebarn|bror|søster|enke|gift|kæreste) (?:efter|af|til|med) (?:en|et|den|det|byens)\b|"
            rf"\b(?:mistede|begravede|fandt) (?:\w+ )?(?:sin|sit|sine|begge|et|en) (?:\w+ )?{_KIN}\b|"
            r"\b(?:den|som) (?:yngste|ældste|mellemste) af\b"
        ),
    ),
    _Phrases(
        "arbejdsliv",
        Triggers(
            word_set(
                "drev driver ejede ejer bestyrede bestyrer overtog forpagtede åbnede egen eget solgte udsendt sejlede "
                "turné"
            )
        ),
        pattern(
            rf"\b{_TRADED} (?:\w+ ){{0,3}}(?!gæld|sig|det|ham|hende)[a-zæøå]{{4,}}|"
            r"\b(?:havde|fik|åbnede) (?:sin|sit) (?:egen|eget) (?!plads|tempo|bolig|lejlighed|måde)[a-zæøå]+|"
            r"\bsolgte (?:\w+ )?[a-zæøå]{4,} fra\b|\bvar udsendt\b|\bsejlede (?:som|med|på|i)\b|\bpå turné\b"
        ),
    ),
    _Phrases(
        "fritid",
        Triggers(
            word_set(
                "samler samlede spiller spillede træner trænede optræder optrådte opdrætter avler restaurerer "
                "dresserer tæmmer vandt vundet"
            )
        ),
        pattern(
            rf"\bsaml(?:er|ede) på\b|\b(?:spiller|spillede) (?:på |for |med |klubbens )?{_NO_PLAY}[a-zæøå]{{4,}}|"
            r"\b(?:træner|trænede) (?:\w+ )?(?:børn|unge|piger|drenge|klubben|holdet|[a-zæøå]+hold\w*)\b|"
            r"\boptræd(?:er|te)\b|"
            r"\b(?:restaurere(?:r|de)|opdrætte(?:r|de)|avle(?:r|de)|dressere(?:r|de)|tæmme(?:r|de)) [a-zæøå]{4,}|"
            r"\b(?:vandt|vundet) (?:\w+ )?(?!over|tillid|respekt|sagen|tid)[a-zæøå]{4,}"
        ),
    ),
)


def phrases(sentence: Sentence) -> Iterator[tuple[DetailKind, Part]]:
    """The details that a sentence says in several words, with their kinds and where they stand in the text."""
    for read in _READ:
        if sentence.mask & read.triggers.mask:
            for match in read.pattern.finditer(sentence.lower):
                yield read.kind, (sentence.start + match.start(), sentence.start + match.end())
