"""Relatives with something that tells who they are: a name, an exact age, an occupation, a diagnosis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.numbers import NUMBER
from casebook.check.shared.third_parties import named
from casebook.check.spans import Part, merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_KIN = (
    r"(?:(?:bedste|sted|pleje|bonus|svige?r|mor|far|ol[de]{1,3})?(?:mor|moder|far|fader|forældre)|(?:sted|pleje|"
    r"bonus)?(?:søn|datter)|"
    r"(?:store|lille|halv|sted|tvillinge)?(?:bror|søster)|børn|barn|kone|hustru|ægtefælle|samlever|samleverske|"
    r"ekskone|eksmand|"
    r"kæreste|ekskæreste|forlovede|onkel|tante|moster|faster|fætter|kusine|nevø|niece|barnebarn|mormor|morfar|"
    r"farmor|farfar|ven|"
    r"veninde|nabo)"
)
_SHORT = ("mor", "moder", "far", "fader", "ven", "nabo", "mand")  # which stand inside many other words
_FORMS = r"(?:en|n|et|s|ens|eren|teren)?"
_DEFINITE = rf"(?:{_KIN}{_FORMS}|manden|moren|faren|broren|broderen|søsteren|datteren|sønnen|konen|kæresten)"
_WORD = pattern(_DEFINITE)
_OCCUPATION = (
    r"(?:[a-zæøå]{0,14}(?:lærer|læge|plejerske|assistent|betjent|chauffør|mekaniker|tømrer|murer|maler|elektriker|"
    r"smed|slagter|bager|"
    r"kok|tjener|frisør|landmand|fisker|sømand|soldat|præst|advokat|ingeniør|arkitekt|revisor|psykolog|pædagog|"
    r"sosu-?hjælper|"
    r"jordemoder|direktør|politiker|journalist|skuespiller|musiker|håndværker|fabriksarbejder|postbud|vognmand|"
    r"skipper|gartner|"
    r"bogholder|købmand|ejendomsmægler|tandlæge|dyrlæge|borgmester|sygehjælper|dagplejer|rengøringsassistent|"
    r"buschauffør|pilot))"
)
_DISEASE = (
    r"(?:[a-zæøå]{0,14}(?:skizofreni|bipolar|maniodepressiv|kræft|cancer|demens|alzheimers?|autisme|aspergers?|"
    r"adhd|sklerose|"
    r"parkinsons?|diabetes|sukkersyge|epilepsi|depression|angst|ptsd|borderline|anoreksi|spiseforstyrrelse|kol|"
    r"blodprop|"
    r"hjerneblødning|hiv|hepatitis|als|downs? syndrom|cystisk fibrose|muskelsvind|leukæmi))"
)
_DETAIL = pattern(
    rf"\b(?:{_DEFINITE})(?:"
    rf" på (?:kun |bare )?{NUMBER}(?: år\b|(?=[ ,.;!?)]))(?! (?:måneder|uger|dage|timer|kroner|gange))"
    rf"|,? (?:der |som )?(?:er |var |på |nu )?{NUMBER} år\b(?! (?:ældre|yngre|siden|senere|før|efter|tidligere))"
    rf"|,? (?:der |som )?(?:er|var|arbejder som|arbejdede som|har arbejdet som|har været|blev|er uddannet|var "
    rf"uddannet) "
    rf"(?:en |en tidligere |tidligere |pensioneret |selv )?{_OCCUPATION}\b"
    rf"|,? (?:der |som )?(?:har|havde|fik|får|lider af|led af|døde af|dør af|er ramt af|blev ramt af|er syg af|"
    rf"kæmper med|er|var) "
    rf"(?:en |svær |alvorlig |fået |selv |diagnosen ){{0,2}}{_DISEASE}\b"
    r")",
    re.IGNORECASE,
)
_YEARS_OLD = pattern(
    rf"\b(?:{NUMBER}[- ]?årige?|{NUMBER} år gamle?) (?:[a-zæøå]{{2,12}} )?(?:{_DEFINITE})\b|\b(?:{_DEFINITE}) "
    rf"\({NUMBER}(?: år)?\)",
    re.IGNORECASE,
)

_TRIGGERS = Triggers(
    {kin + ending for kin in _SHORT for ending in ("", "en", "n", "et", "s", "ens", "eren", "teren")},
    (
        *("moren", "faren", "mormor", "farmor", "morfar", "farfar", "forældre", "svigerm", "svigerf"),
        *("stedm", "stedf", "plejem", "plejef", "oldem", "oldef", "bedstem", "bedstef", "søn", "datter"),
        *("bror", "broder", "søster", "børn", "barn", "kone", "hustru", "fælle", "samlever", "eksmand"),
        *("kæreste", "forlovede", "onkel", "tante", "moster", "faster", "fætter", "kusine", "nevø", "niece"),
        *("veninde",),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Relatives and friends with a name, an age, an occupation or a disease; «hans mor» is left alone."""
    parts: tuple[Part, ...] = (
        *named(_WORD, _TRIGGERS, passage, context),
        *(match.span() for match in matches(_DETAIL, passage, context, _TRIGGERS)),
        *(match.span() for match in matches(_YEARS_OLD, passage, context, _TRIGGERS)),
    )
    return (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="tredjepart",
    name="pårørende",
    title="Pårørende, der kan kendes",
    message="Her står noget, som en pårørende kan kendes på.",
    why=(
        "Børn, forældre og kærester har ikke sagt ja til noget, og en datters alder eller en mors arbejde udpeger hele "
        "familien – også borgeren. Helbred og forhold hos dem er lige så beskyttet som hos borgeren selv."
    ),
    source=(
        "Databeskyttelsesforordningen art. 4, nr. 1, og art. 9; Datatilsynet, Vejledning om de registreredes "
        "rettigheder"
    ),
    hint="Skriv kun, hvem det er: «hans mor», «et af børnene», «en ven» – uden navn, alder, arbejde eller sygdom.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han henter sin ⟦søn på 7 år⟧ hver fredag.",
        "Hans ⟦mor er sygeplejerske⟧ og hjælper ham.",
        "Hans lillebror ⟦Emil⟧ kommer tit forbi.",
        "Han bor sammen med sin ⟦otteårige datter⟧ igen.",
        "⟦Faren har skizofreni⟧ og bor for sig selv.",
        "Hans kæreste, ⟦Jytte⟧, står ved hans side.",
        "Hans ⟦søster, der arbejder som lærer⟧, ringer hver dag.",
        "Hans ⟦far døde af kræft⟧ sidste år.",
        "Han ser sin ⟦datter (12 år)⟧ i ferien.",
    ),
    good=(
        "Hans mor hjælper ham i hverdagen.",
        "Børnene kommer i weekenden.",
        "Han er selv blevet far og vil gerne være der.",
        "Hans søster bor i nærheden, og de taler sammen.",
        "Faren drak, og moren var alene med det meste.",
        "Moren til Morten er stolt af ham.",
        "Han har mistet en af sine nærmeste.",
        "Han taler med sin bror. Nu er de venner igen.",
    ),
    also=frozenset(
        (
            *("uerklæret-egennavn", "personnavn", "fuldt-navn", "præcis-alder"),
            *("tekst-mere-præcis-end-felt", "sjælden-diagnose", "sjældent-arbejde", "fødselsdato"),
        )
    ),
)
