"""Body marks, height and weight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.health.body_marks import BODY_TRIGGERS, body_marks
from casebook.check.shared.health.looks import LOOKS, LOOKS_NEEDS, LOOKS_TRIGGERS
from casebook.check.shared.names.special_words import spans_of_somebody
from casebook.check.shared.words.numbers import NUMBER
from casebook.check.spans import outside
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_PART = (
    r"(?:fingre?|finger|tommelfinger|lillefinger|arm|hånd|ben|fod|underben|underarm|øje|øre|tå|tæer|tand|tænder|"
    r"fortand|fortænder|"
    r"næse)"
)
_COLOUR = (
    r"(?:[a-zæøå]{0,8}(?:rødt?|røde|grønt?|grønne|blåt?|blå|lilla|pink|lyserødt?|turkis|orange|kridhvidt?|kridhvide|"
    r"regnbuefarvede?t?|platinblondt?e?|kulsorte?)(?<!strød)(?<!brød))"
)
_WORDS = pattern(
    r"(?<![\wæøå])tatov\.|[»\"“][^«»\"”\n]{2,40}[«\"”] (?:i|på|over|ned ad|tværs over|langs) "
    r"(?:(?:den|sin|hele|højre|venstre|hans|hendes) ){0,2}(?:pande|kind|hals|nakke|arm|underarm|overarm|hånd|"
    r"håndled|bryst|ryg|"
    r"kno|lår|læg|fing)[a-zæøå]*"
    r"|(?<![\wæøå])(?:tatover|piercing|modermærke|fødselsmærke|glasøje|hareskår|albino|fregne|dværgvæk|brandsår|"
    r"benprotese|armprotese|"
    r"amputer|skaldet|rødhåret|skeløjet|enøjet|enarmet|etbenet|krumrygget|overvægtig på)[a-zæøå]*"
    r"(?: (?:af|på|over|i|langs|med) (?:[a-zæøå]+ ){0,4}(?:hals|kind|ansigt|arm|hånd|ben|ryg|bryst|skulder|pande|"
    r"nakke|fing)[a-zæøå]*)?"
    r"|\b(?:et|stort|langt|tydeligt|sit|hans|hendes) ar (?:på|over|i|langs|ved|fra)\b(?: [a-zæøå]+)?"
    rf"|\b(?:mangler|mistede|mistet|har mistet) (?:en|et|to|tre|den|det|sin|sit|sine|fire|halvdelen af|"
    r"spidsen af|de|sine|flere|alle) (?:højre |venstre |ene |halve |yderste |forreste |øverste |nederste |"
    rf"fleste ){{0,2}}{_PART}(?:en|et)?\b"
    r"|(?<![\w.,])(?:1[.,][0-9]{2}|2[.,][01][0-9])(?: ?m(?:eter)?\b\.?)? høj\b|\b1 meter og [0-9]{1,2}\b"
    r"|(?<![\w.,])(?:1[3-9][0-9]|2[01][0-9]) ?(?:cm|centimeter)\b(?: høj)?(?: ?[/,og]{1,2} ?[0-9]{2,3} ?(?:kg|kilo)\b)?"
    r"|\b(?:vejer|vejede|vejet til|vægt(?:en)?:?(?: er| på)?|tabt|tabte|taget|kropsvægt:?) (?:nu |over |under |"
    r"omkring |"
    r"mere end |"
    r"ca\. |kun |næsten |knap |godt )?"
    r"(?:[0-9]{2,3}(?:[.,][0-9])?|[a-zæøå]*(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems|"
    r"hundrede)[a-zæøå]*) ?"
    r"(?:kg|kilo)\b|\bBMI(?: på| er|:)? ?[0-9]{2}\b(?:[,;/] ?(?:vægt )?[0-9]{2,3} ?kg\b)?|"
    r"\b[0-9]{2,3} ?(?:kg|kilo) (?:ved|på) (?:(?:seneste|sidste|dagens) )?(?:vejning|vægten|måling)\b|"
    r"\b[a-zæøå]*(?:fletning(?:er)?|hår|skæg)(?:et)?(?: [a-zæøå]{2,8}){0,2} til "
    r"(?:knæ|hofte|livet|bælte|lænd|talje|numse)"
    r"[a-zæøå]*|\b(?:knust|brækket og skæv|skæv|vansiret) (?:kæbe|næse|kind|kranium)\b|"
    r"\bskostørrelse [0-9]{2}\b"
    r"|\bar (?:tværs |langs |ned |op |hele vejen |lige )?(?:på|over|under|i|langs|ved|ned ad|ned over) "
    r"(?:den |det |hele |sin |sit |højre |venstre |ene |halve ){0,3}(?:kind|pande|hals|ansigt|øje|læbe|hage|arm|bryst|"
    r"ryg|hånd|isse|"
    r"mund)[a-zæøå]*"
    r"|\b(?:lille|lav|høj|små),? (?:kun |under |over |næsten |omkring )?[12][.,][0-9]{2}(?![0-9])"
    rf"|\bkun (?:{NUMBER}) (?:fingre|tæer|tænder)(?![a-zæøå])"
    r"|\b(?:brandmærke|brandar|skoldeskade|vortemærke|guldtand|guldtænder|sølvtænder|dreadlocks|hanekam|fuldskæg|"
    r"hængeskæg|"
    r"overskæg|kronraget|glatraget|puklet|pukkelrygget|tandløs|tandstumper|klap for øjet)[a-zæøå]*"
    rf"|\b{_COLOUR}(?: [a-zæøå]{{2,9}})? (?:hår|fletning(?:er)?|skæg|"
    r"pandehår)(?:et)?(?![a-zæøå])(?: (?:ned )?til [a-zæøå]+)?"
    rf"|\bhår(?:et)? (?:er |har |blev )?(?:farvet )?{_COLOUR}(?![a-zæøå])"
    r"|\b(?:en |ring |ringe |stav |smykke |stift |kugle |perle )(?:ring |stav |smykke )?(?:i|gennem) "
    r"(?:næsen|læben|øjenbrynet|tungen|panden|kinden|næsefløjen)"
    r"|\b(?:sine |næsten |knap |over |godt )?to meter(?: og [a-zæøå0-9]+)?(?: (?:høj|i højden|i strømpesokker)|"
    r",? (?:rager|ses|"
    r"fylder))|\bsine (?:næsten |knap )?to meter"
    r"|\b(?:altid|kun|aldrig uden) (?:klædt |iført |med |i |gået med |går med |går i )(?:sin |sit |en |et |"
    r"samme )?(?:[a-zæøå]+ )?"
    r"(?:cowboyhat|hat|kappe|ridestøvler|træsko|slips|høje hæle|kimono|turban|solbriller|kongekåbe|"
    r"kasket med [a-zæøå]+|"
    r"(?:rødt|sort|hvidt|lilla|gult|grønt|orange) tøj|lilla|pink)(?![a-zæøå])",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "knust",
        "skæv",
        "vansiret",
        "ar",
        "høj",
        "cm",
        "centimeter",
        "kg",
        "kilo",
        "bmi",
        "skostørrelse",
        "meter",
        "mangler",
        "mistede",
        "mistet",
        "lille",
        "lav",
        "små",
        "næsen",
        "læben",
        "øjenbrynet",
        "tungen",
        "panden",
        "kinden",
        "næsefløjen",
        "altid",
        "aldrig",
        "kun",
    },
    (
        *(
            "tatover",
            "piercing",
            "modermærke",
            "fødselsmærke",
            "glasøje",
            "hareskår",
            "albino",
            "fregne",
            "dværgvæk",
            "brandsår",
        ),
        *(
            "tatov",
            "panden",
            "halsen",
            "nakken",
            "underarm",
            "overarm",
            "knoerne",
            "brystet",
            "ryggen",
            "hånd",
            "armen",
        ),
        *("fletning", "skæg", "hår", "brandmærke", "brandar", "skoldeskade", "vortemærke", "guldt", "sølvt", "dreadl"),
        *("hanekam", "kronraget", "glatraget", "puk", "tandløs", "tandstump", "klap"),
        *("protese", "amputer", "skaldet", "rødhåret", "skeløjet", "enøjet", "enarmet", "etbenet", "krumrygget"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Marks, measures and missing parts of a body."""
    marks = (*spans_of_somebody(_WORDS, passage, context, _TRIGGERS, _NEEDS),)
    yield from (Hit(start, end) for start, end in marks)
    looks = (*spans_of_somebody(LOOKS, passage, context, LOOKS_TRIGGERS, LOOKS_NEEDS), *body_marks(passage, context))
    for start, end in outside(looks, marks):
        yield Hit(start, end, confidence=Confidence.LOW)


RULE = TextRule(
    family="indirekte",
    name="kendetegn",
    title="Krop og kendetegn",
    message="Her står noget, som kroppen kan kendes på.",
    why=(
        "Højde, vægt, ar og tatoveringer er det første, et vidne beskriver. De kan ses på gaden, og de "
        "skifter ikke med årene."
    ),
    source=(
        "I. Hrynaszkiewicz m.fl., Preparing raw clinical data for publication, BMJ 2010 (antropometriske "
        "mål); HIPAA Privacy Rule § 164.514(b)(2)(i)(R)"
    ),
    hint=(
        "Udelad det. Betyder det noget for arbejdet, så skriv hvad: «har svært ved at gå langt», «kan ikke "
        "bruge den ene hånd»."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, LOOKS_TRIGGERS, BODY_TRIGGERS),
    bad=(
        "Han har en ⟦tatovering på halsen⟧.",
        "Han er ⟦194 cm høj⟧ og ses på lang afstand.",
        "Han ⟦vejer 140 kilo⟧ og får ondt i knæene.",
        "Morten har ⟦et ar over øjet⟧ fra barndommen.",
        "Han ⟦mangler to fingre⟧ på den ene hånd.",
        "Han ⟦har en arm⟧ og vil ikke have hjælp.",
        "Han er ⟦1,96 høj⟧ og stærk.",
        "Papiret siger ⟦171 cm/58 kg⟧ og røget.",
        "Han er ⟦skaldet⟧ og går altid med hue.",
        "Med sit ⟦ildrøde hår ned til hofterne⟧ ses han langt væk.",
        "Han har et ⟦ar tværs over kinden⟧ og ⟦ring i næsen⟧.",
        "Han ⟦har en svane på halsen⟧ i sort.",
        "⟦På underarmen står sønnens navn⟧.",
        "Han er glad for ⟦den lyserøde ladcykel med sidevogn⟧.",
        "Han ⟦halter⟧, når det er koldt.",
        "Han møder i ⟦sin gule regnfrakke⟧, også om sommeren.",
        "Han ⟦mangler venstre underarm⟧ og bærer bakker alligevel.",
        "Han har ⟦arret fra øre⟧ til hage fra dengang.",
        "Han er ⟦blind på det ene øje⟧ og går langs væggen.",
        "Han er ⟦1,98 m⟧ i strømpesokker.",
    ),
    good=(
        "Han kan højst løfte 10 kg.",
        "Bordet er 180 lange skridt væk.",
        "Han mangler en plan og to dage om ugen.",
        "Han har svært ved at gå langt.",
        "Han mistede sit hjem og sit job.",
        "Det er et år, der har sat sig i kroppen.",
        "Han bygger hylder på 40 cm og måler dem selv.",
        "Han farvede stof, satte håret op og tog handsker på.",
        "Kan man have tatoveringer i ansigtet og stå i en butik?",
        "Han fik en hånd på skulderen og et klap på ryggen.",
        "Han kører på cykel til arbejde og låner en bil.",
        "Han har ondt i ryggen og smerter i nakken.",
        "Listen er skrevet i hånden.",
        "De mangler hænder i køkkenet, og han gik uden hue.",
        "Hylden sidder 80 cm oppe, og han løfter fra 10 til 15 kg.",
    ),
    also=frozenset({"sygdom-og-handicap", "familiestørrelse", "pårørende"}),
)
