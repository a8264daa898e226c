"""Diagnoses as a record has them: codes and Latin."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.special_words import spans_of_somebody
from casebook.check.triggers import Triggers
from casebook.problem import Level

_LATIN = (
    "morbus|status post|sequelae|lumbago|ischias|prolapsus|arthros[ie]s|coxarthros\\w*|gonarthros\\w*|arthritis|"
    "spondyl\\w+|"
    "schizophreni\\w*|schizotyp\\w*|dementia|psychos[ie]s|depressio|neoplasma|neoplasia|carcinom\\w*|melanom\\w*|"
    "lymfom\\w*|sarkom\\w*|"
    "myelom\\w*|gliom\\w*|mellitus|hypertensio\\w*|asthma bronchiale|apoplexia|commotio|contusio|cerebri|sclerosis|"
    "ulcerosa|"
    "nervosa|irritabile|epicondylitis|tendinitis|bursitis|scoliosis|stenosis|paranoides|recidivans|chronica?|"
    "disseminata|"
    "rheumatoid\\w*|myasthenia|dystrophia|fibromyalgia|encephal\\w+|polyneuropathi\\w*|radikulopati\\w*|"
    "radiculopathi\\w*|thrombosis|"
    "insufficientia|fractura|ruptura|laesio|læsio|dolores|columnae?|mammae|pulmonis|hepatis|renis|vulgaris|mentalis|"
    "puerperalis"
)
_PLACE = r"(?<!lokale )(?<!rum )(?<!bygning )(?<!version )(?<!motorvej )(?<!stk. )(?<!tegn )"
_VERTEBRA = r"(?:C[1-8]|Th? ?(?:1[0-2]|[1-9])|L[1-5]|S[1-5])"
_WORDS = pattern(
    rf"(?<![\w.,/-]){_PLACE}D?[A-TV-Z][0-9]{{2}}\.[0-9]{{1,2}}[A-Z]?(?!\w|\.\w)|"
    rf"(?<![\w.,/-])D[A-TV-Z][0-9]{{2,4}}[A-Z]?(?![\w.,][0-9]|\w)"
    r"|(?<=diagnose )D?[A-TV-Z][0-9]{2,3}\b|(?<=diag\. )D?[A-TV-Z][0-9]{2,3}\b|(?<=diagnosen )D?[A-TV-Z][0-9]{2,3}\b|"
    r"(?<=kode )[A-TV-Z][0-9]{2}\b"
    r"|(?<=kode: )[A-TV-Z][0-9]{2}\b|(?<=ICD-10 )D?[A-TV-Z][0-9]{2,3}\b|(?<=ICD-10: )D?[A-TV-Z][0-9]{2,3}\b"
    rf"|(?<![\wæøå])(?i:morbus|mb\.) [A-ZÆØÅ]\w{{2,20}}|(?<![\wæøå])(?i:{_LATIN})(?![\wæøå])(?: (?i:{_LATIN}))?"
    rf"|(?<=[|] )D?[A-TV-Z][0-9]{{2}}(?= ?[|])"
    rf"|(?<![\w/-]){_VERTEBRA}(?: ?[/-] ?{_VERTEBRA})(?![\w/-])"
    r"|\b(?:fik|har|fået|haft|med|konstateret|diagnosen|lider af|ramt af|diagnosticeret med) "
    r"(?P<short>MS|ALS|CP|DM ?[12]|DM|KOL|IBS|RA|SLE|HCV|CRPS|EDS)(?![\w-])"
    r"(?:(?:,| og) (?:MS|ALS|DM ?[12]|DM|KOL|IBS|RA)(?![\w-]))*"
    r"|\b[Mm]éni[eè]res?\b(?: (?:sygdom|syndrom))?"
)
# Results as a test prints them. What somebody ticks on a scale up to ten is their own word.
_TEST = (
    r"(?:IQ|IK|FSIQ|VIQ|PIQ|WAIS|WISC|WPPSI|MDI|MADRS|PHQ|GAD|GAF|BDI|BAI|HAM-?[AD]|HRSD|MMSE|MoCA|MOCA|ASRS|AQ|PCL|"
    r"ADOS|RAADS|"
    r"EQ-5D|SCL|SF-36|WHO-5|WHODAS|PSS|PSFS|ISI|AUDIT|DUDIT|CAGE|DAS|ODI|DASH|NRS|VAS|HbA1c|CRP|PSA|FEV1|FVC|TSH|"
    r"Vineland|Conners|Hamilton|Beck|Leiter|ACE|YBOCS|Y-BOCS|PANSS|HoNOS|CGI|HTQ|HSCL|PTSD-8|KDT|TROG|SL60|VoksenDLD)"
)
_VALUE = r"[0-9]{1,3}(?:[.,][0-9])?(?: ?/ ?[0-9]{1,3}| ud af [0-9]{1,3}| point| %| mmol)?"
_GAP = (
    r"(?:[- ](?:IV|III|II|V|R|[0-9]{1,2}))?(?:-?(?:score|skala|test|tal|niveau|værdi|point|kvotient))?(?:n|en|"
    r"et)?[ :=]{1,3}"
    r"(?:(?:samlet|total|på|er|var|lå|ligger|viste|viser|målt|til|under|over|ca\.|omkring|cirka|blev|opgjort|score|"
    r"scorer|"
    r"scoren|point|ved|om|kun|ned|op|fra|og)[ :=]{1,2}){0,4}"
)
_RESULT = pattern(
    rf"(?<![\w-]){_TEST}{_GAP}{_VALUE}(?![0-9]|\w)(?! ?\+| (?:eller|og) (?:derover|mere|højere|flere|derunder)| ?= )"
    rf"|\b(?i:intelligenskvotient|kvotient(?:en)?|begavelse|scorede?|scorer|score|scoren|råscore[n]?|skalascore[n]?|"
    rf"promille|blodsukker|"
    rf"langtidsblodsukker|lungefunktion(?:en)?|blodtryk(?:ket)?|funktionsscore)(?: (?:på|er|var|af|til|omkring|"
    rf"samlet|en|ca\.|lå|:))*:? "
    rf"(?!(?:[0-9]|10)(?: ud af 10| på|/10|[.,]?(?: |$)))[0-9]{{1,3}}(?:[.,][0-9])?(?:/[0-9]{{2,3}})?(?: (?:point|"
    rf"på) [A-Z]{{2,7}}\b)?(?![0-9])"
    rf"|\b[0-9]{{1,3}} (?:point )?(?:i|på) (?:{_TEST})(?![\w])"
    r"|\b[0-9]{1,2}\.? ?(?:-? ?percentil)(?:en)?\b|\bpercentil(?:en)?:? [0-9]{1,2}\b"
    r"|\b[0-9]{1,3} point(?: ud)? af [0-9]{2,3}\b(?= i [a-zæøå]*(?:test|prøve|undersøgelse|skema))"
    r"|\b(?:en|to|tre|halvanden|[0-9](?:,[0-9])?) standardafvigelser? (?:under|over)(?: [a-zæøå]+)?|\bstanine [0-9]\b"
    r"|\b(?i:ordblindetest|læsetest|talblindetest|hukommelsestest|demenstest|begavelsestest|sprogtest)[a-zæøå]*"
    r"(?: [a-zæøå]+){0,4}[:,]? (?:rød|gul|[0-9]{1,3})(?:, [0-9]{1,3} point)?\b"
    r"|\b(?:læser|læsealder|regner|skriver|fungerer|læsetempo|begavet|"
    r"udviklet)[a-zæøå]* (?:[a-zæøå]+ ){0,2}(?:på niveau med|svarende til|som) "
    r"(?:en |et )?(?:barn |elev |dreng |pige )?(?:i |på )?(?:[0-9]\.?|første|anden|tredje|fjerde|femte|sjette|"
    r"syvende|ottende|niende) (?:klasse|klassetrin)"
)
_TRIGGERS = Triggers(
    {
        *("ms", "als", "cp", "dm", "kol", "ibs", "ra", "sle", "hcv", "crps", "eds"),
        "mb",
        "morbus",
        "sequelae",
        "depressio",
        "dolores",
        "columna",
        "columnae",
        "mammae",
        "chronica",
        "chronic",
        "laesio",
        "læser",
        "regner",
        "skriver",
        "fungerer",
        "udviklet",
        "begavet",
    },
    (
        *("standardafvig", "ordblindetest", "læsetest", "hukommelsestest", "demenstest", "begavelsest", "sprogtest"),
        *("læsealder", "læsetempo"),
        *("lumbago", "ischias", "prolapsus", "arthr", "spondyl", "schizo", "dementia", "psychos", "neopla", "carcinom"),
        *(
            "melanom",
            "lymfom",
            "sarkom",
            "myelom",
            "gliom",
            "mellitus",
            "hypertensio",
            "asthma",
            "apoplexia",
            "commotio",
        ),
        *("contusio", "cerebri", "sclerosis", "ulcerosa", "nervosa", "irritabile", "ylitis", "tendinitis", "bursitis"),
        *("scoliosis", "stenosis", "paranoides", "recidivans", "disseminata", "rheumatoid", "myasthenia", "dystrophia"),
        *(
            "myalgia",
            "encephal",
            "neuropathi",
            "radikulopati",
            "radiculopathi",
            "thrombosis",
            "insufficientia",
            "fractura",
        ),
        *(
            "ruptura",
            "læsio",
            "pulmonis",
            "hepatis",
            "renis",
            "vulgaris",
            "mentalis",
            "puerperalis",
            "ménièr",
            "ménier",
        ),
    ),
    digits=True,
)
_SHAPES = tuple((shape, Needs(shape)) for shape in (_WORDS, _RESULT))


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Codes of ICD-10 and SKS, the Latin of health records, and results of tests."""
    for shape, needs in _SHAPES:
        yield from (Hit(start, end) for start, end in spans_of_somebody(shape, passage, context, _TRIGGERS, needs))


RULE = TextRule(
    family="indirekte",
    name="diagnosekode",
    title="Diagnose eller testresultat fra en journal",
    message="Her står en diagnose eller et testresultat, som det står i en journal.",
    why=(
        "En kode eller et latinsk navn er skrevet af fra en journal. Det siger mere præcist end nødvendigt, "
        "hvad mennesket fejler, og kan slås op af enhver."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (helbredsoplysninger); Sundhedsdatastyrelsen, SKS- "
        "browseren (ICD-10)"
    ),
    hint=(
        "Skriv, hvad sygdommen betyder i hverdagen: «har ondt i ryggen», «bliver hurtigt træt» – uden kode og latin."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Diagnosen er ⟦F33.1⟧ ifølge lægen.",
        "Han har fået ⟦DM545⟧ på papiret.",
        "Attesten nævner ⟦morbus Bechterew⟧ og dårlig søvn.",
        "Han har ⟦lumbago⟧ og kan ikke stå længe.",
        "Lægen skrev diabetes ⟦mellitus⟧ i papirerne.",
        "Han har ⟦Ménières sygdom⟧ og bliver svimmel.",
        "Testen viser en ⟦IQ på 71⟧ med spredning.",
        "⟦MDI-score 38⟧ ved opstart.",
        "Han ligger på ⟦4. percentil⟧ i hukommelse.",
        "Han lå ⟦to standardafvigelser under middel⟧.",
    ),
    good=(
        "Han har ondt i ryggen og sukkersyge.",
        "Mødet er i lokale B12.3 på første sal.",
        "Han kører ad E45 til arbejde.",
        "Han tager B12-vitamin og læser på A4-papir.",
        "Han har fået kørekort C1 og truckcertifikat B.",
        "Han har depression og angst.",
        "Han scorer sin trivsel til 7 ud af 10.",
        "Han gik fra 3 til 8 på en skala.",
        "Han fik 12 point i quizzen.",
    ),
    also=frozenset(
        {"sygdom-og-handicap", "sjælden-diagnose", "uerklæret-egennavn", "personnavn", "fuldt-navn", "sagsnummer"}
    ),
)
