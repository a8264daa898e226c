"""Diseases that are called after several people: «Klippel-Feils syndrom», «har Charcot-Marie-Tooth».

Of the 5,304 diseases that Orphanet knows the point prevalence of, 84.5 per cent have it below one in a million
(S. Nguengang Wakap et al., European Journal of Human Genetics 28, 2020, p. 165). One that bears several names is taken
for rare, which no source says. So the shape is enough:
capitalised names joined by hyphens before «sygdom» or «syndrom», or behind what only a diagnosis follows. Names that
people say without either are listed from general knowledge.
"""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers

_NAME = r"[A-ZÆØÅ][a-zæøåéèêöüäçñ]{2,15}"
_SEVERAL = rf"(?:[Vv]on |[Dd]e |[Dd]el )?{_NAME}(?:[-–]{_NAME}){{1,3}}(?:['’]?s)?"
_HEAD = r"(?:sygdom|syndrom|ataksi|dystrofi|anæmi|neuropati|leukodystrofi|anomali)(?:men|et|en)?"
_FOUND = (
    r"(?:[Dd]iagnose[nr]?:?|lider af|konstateret|diagnosticeret med|udredt (?:for|til)|"
    r"(?:viste|fandt|påviste)(?: tegn på)?)"
)
_SAID_ALONE = (
    r"(?:Charcot-Marie|Creutzfeldt-Jakob|Ehlers-Danlos|Guillain-Barr|Prader-Will|Smith-(?:Mageni|Lemli)|"
    r"Klippel-(?:Feil|Trenaunay)|Sturge-Weber|Rubinstein-Taybi|Bardet-Biedl|Wolf-Hirschhorn|Beckwith-Wiedemann|"
    r"Silver-Russell|Niemann-Pick|Landau-Kleffner|Lennox-Gastaut|Lambert-Eaton|Churg-Strauss|Budd-Chiari|Birt-Hogg|"
    r"Li-Fraumeni|Peutz-Jegher|Hippel-Lindau|Arnold-Chiari|Dandy-Walker|Kearns-Sayre|Hermansky-Pudlak|"
    r"Wiskott-Aldrich|Kleine-Levin|Stevens-Johnson)[\wæøåé-]*"
)
EPONYM = pattern(rf"\b(?:{_SEVERAL} {_HEAD}|{_SAID_ALONE})(?!\w)")
NAMED_AS_DIAGNOSIS = pattern(rf"\b{_FOUND} (?P<eponym>{_SEVERAL})(?!\w)")
# Called after one: «Menières sygdom», in any spelling. `name` is a word that no dictionary has and nobody bears.
NAMED_AFTER_ONE = pattern(
    r"(?<![\w-])(?P<name>[A-ZÆØÅa-zæøåéèêëöüäçñóíáàôîïâúõã]{4,20}(?:s['’]?|['’]s|[xz]['’]?)) "
    r"(?:sygdom|syge|syndrom|anæmi|ataksi|lidelse|hovedpine|kontraktur|parese|arthritis|artritis|psykose|encefalopati|"
    r"afasi|chorea)(?:men|en|et|n)?(?![\w])"
)
EPONYM_TRIGGERS = Triggers(
    {"lider"},
    (
        *(
            "sygdom",
            "syndrom",
            "ataksi",
            "dystrofi",
            "anæmi",
            "neuropati",
            "anomali",
            "diagnos",
            "konstatere",
            "udredt",
        ),
        *("viste", "fandt", "charcot", "creutz", "ehlers", "guillain", "prader", "smith", "klippel", "sturge"),
        *("rubinstein", "bardet", "wolf", "beckwith", "silver", "niemann", "landau", "lennox", "lambert", "churg"),
        *("budd", "birt", "fraumeni", "peutz", "hippel", "arnold", "dandy", "kearns", "hermansky", "wiskott"),
        *("kleine", "stevens"),
    ),
)
