"""Rare diagnoses."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed, matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.health.eponyms import EPONYM, EPONYM_TRIGGERS, NAMED_AS_DIAGNOSIS
from casebook.check.spans import Part, merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

# Made by hand from ICD-10 (SKS, Sundhedsdatastyrelsen) and the rare diseases of Sundhed.dk: what at most 5 in 10,000
# have, or what is rare among people of working age. Left out because many in the target groups have them: depression,
# anxiety, ADHD, autism and Asperger's, PTSD, OCD, schizophrenia, bipolar and personality disorders, eating disorders,
# epilepsy, diabetes, cancer, multiple sclerosis, hepatitis C.
_BY_CHAPTER = {
    "A-B Infektioner": "hiv;hiv-positiv;hiv-smittet;aids;spedalskhed;malaria;neuroborreliose;polio",
    "D Blod og immunforsvar": "hæmofili;bløderygdom;blødersygdom;seglcelleanæmi;thalassæmi;talassæmi;sarkoidose",
    "E Stofskifte": (
        "cystisk fibrose;fenylketonuri;føllings sygdom;wilsons sygdom;gauchers sygdom;fabrys sygdom;addisons sygdom;"
        "cushings syndrom;akromegali;porfyri;albinisme;mitokondriesygdom"
    ),
    "F Psykiske lidelser": (
        "dissociativ identitetsforstyrrelse;multipel personlighed;katatoni;capgras syndrom;cotards syndrom;"
        "münchhausens syndrom;munchausens syndrom;kleptomani;pyromani;transseksualisme;tourettes syndrom;tourettes;"
        "tourette;selektiv mutisme;heller syndrom;retts syndrom;rett syndrom"
    ),
    "G Nervesystem": (
        "huntingtons chorea;huntingtons sygdom;huntingtons;chorea;amyotrofisk lateral sklerose;muskelsvind;"
        "duchennes muskelsvind;spinal muskelatrofi;myastenia gravis;guillain-barrés syndrom;guillain-barré;narkolepsi;"
        "kleine-levins syndrom;ataksi;friedreichs ataksi;creutzfeldt-jakobs sygdom;locked-in syndrom;"
        "hereditær spastisk paraparese;syringomyeli;hortons hovedpine;trigeminusneuralgi"
    ),
    "L-M Hud, led og bindevæv": (
        "sklerodermi;epidermolysis bullosa;iktyose;lupus;systemisk lupus;dermatomyositis;polymyositis;behçets sygdom;"
        "ehlers-danlos syndrom;ehlers-danlos;marfans syndrom;marfan syndrom"
    ),
    "Q Medfødte sygdomme": (
        "prader-willi syndrom;prader-willi;angelmans syndrom;angelman syndrom;williams syndrom;downs syndrom;"
        "turners syndrom;turner syndrom;klinefelters syndrom;klinefelter syndrom;fragilt x;fragilt x-syndrom;"
        "digeorges syndrom;22q11;noonans syndrom;sotos syndrom;osteogenesis imperfecta;medfødt knogleskørhed;"
        "akondroplasi;dværgvækst;rygmarvsbrok;spina bifida;neurofibromatose;tuberøs sklerose;ushers syndrom;"
        "treacher collins syndrom;føtalt alkoholsyndrom"
    ),
}
_RARE = Lexicon(phrase for chapter in _BY_CHAPTER.values() for phrase in chapter.split(";"))
_SHORT = pattern(r"\b(?:ALS|SLE|SMA|PKU|DID|FAS)\b")

_SHORT_TRIGGERS = Triggers({"als", "sle", "sma", "pku", "did", "fas"})


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Diagnoses on the list, their abbreviations in capitals, and those that are called after several people."""
    short = (match.span() for match in matches(_SHORT, passage, context, _SHORT_TRIGGERS))
    yield from (
        Hit(start, end)
        for start, end in merged((*listed(_RARE, passage, context), *short, *_called_after(passage, context)))
    )


def _called_after(passage: Passage, context: CheckContext) -> Iterator[Part]:
    yield from (match.span() for match in matches(EPONYM, passage, context, EPONYM_TRIGGERS))
    yield from (match.span("eponym") for match in matches(NAMED_AS_DIAGNOSIS, passage, context, EPONYM_TRIGGERS))


RULE = TextRule(
    family="indirekte",
    name="sjælden-diagnose",
    title="Sjælden diagnose",
    message="Her står en sjælden diagnose.",
    why=(
        "Har få tusinde i landet en sygdom, er der én eller ingen i den målgruppe og kommune, casen handler om. Som "
        "sjælden regnes det, højst fem af 10.000 har. Depression, angst, ADHD, autisme, PTSD og skizofreni er ikke på "
        "listen: Mange i målgrupperne har dem."
    ),
    source=(
        "Forordning (EF) nr. 141/2000 art. 3 (sjælden: højst 5 af 10.000); Sundhedsdatastyrelsen, SKS/ICD-10; "
        "Sundhed.dk, "
        "Sjældne sygdomme"
    ),
    hint=(
        "Skriv bredere: «en kronisk sygdom», «en sjælden sygdom», «en psykisk lidelse» – og hvad den betyder i "
        "hverdagen."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han har ⟦Huntingtons chorea⟧ i familien.",
        "Morten lever med ⟦cystisk fibrose⟧ og passer et fleksjob.",
        "Han fik konstateret ⟦ALS⟧ og måtte stoppe.",
        "Han er ⟦hiv-positiv⟧ og har holdt det skjult.",
        "Han har ⟦Tourettes syndrom⟧ og bliver misforstået.",
        "Lægen fandt ⟦Ehlers-Danlos syndrom⟧ efter mange år.",
        "Han falder i søvn på grund af ⟦narkolepsi⟧.",
        "Han har ⟦Charcot-Marie-Tooths sygdom⟧ i hænderne.",
        "Lægen fandt ⟦Klippel-Feils syndrom⟧, da han var stor.",
        "Han lider af ⟦Rombach-Tyrsted-Weiss⟧, og der er ingen kur.",
        "Med ⟦muskelsvind⟧ kan han ikke stå op hele dagen.",
    ),
    good=(
        "Han har depression, angst og en personlighedsforstyrrelse.",
        "Ud over sygdom har han ondt i ryggen.",
        "Han har ADHD og autisme og er glad for faste rammer.",
        "Han døjer med PTSD efter en ulykke.",
        "Han har en sjælden sygdom, som gør ham træt.",
        "Han hører stemmer og har fået diagnosen skizofreni.",
        "Han har sukkersyge, forhøjet blodtryk og ondt i ryggen.",
        "Det er et hjælpemiddel, han kan lide.",
        "Han har en kronisk sygdom i muskler og led.",
    ),
    also=frozenset(
        {"navn-med-lille", "sygdom-og-handicap", "uerklæret-egennavn", "personnavn", "fuldt-navn", "diagnosekode"}
    ),
)
