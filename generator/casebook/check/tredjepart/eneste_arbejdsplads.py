"""Workplaces of which a municipality has one: «genbrugsstationen», «rådhusets kantine»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.homonyms import in_a_method
from casebook.check.shared.places.only_places import PLACE_ENDINGS
from casebook.check.shared.work.workplaces import societies, workplaces
from casebook.check.spans import Part, merged, outside
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_ONLY = (
    r"(?:genbrugs(?:stationen|pladsen)|rådhuset|plejehjemmet|plejecent(?:ret|eret)|brugsen|svømmehallen|"
    r"hovedbiblioteket|"
    r"museet|teatret|teateret|biografen|kirken|kirkegården|sygehuset|hospitalet|brandstationen|politistationen|"
    r"færgen|"
    r"havnen|lufthavnen|slagteriet|mejeriet|sukkerfabrikken|varmeværket|fjernvarmeværket|rensningsanlægget|"
    r"renseanlægget|materielgården|vejgården|gymnasiet|efterskolen|højskolen|landsbyskolen|friskolen|kroen|"
    r"campingpladsen|golfklubben|rideskolen|hestepensionen|dyreinternatet|zoo|fængslet|arresthuset|kasernen|slottet|"
    r"herregården|planteskolen|stadion|idrætshallen|hallen|hospice|apoteket|posthuset|købmanden|dyrehospitalet|"
    r"lokalradioen|ugeavisen|kommunekontoret|borgerhuset|medborgerhuset|søndagsskolen|forsamlingshuset)"
)
_OWNED = (
    r"(?:rådhusets|byens|kommunens|egnens|øens|landsbyens|sognets|menighedens|kirkens|plejehjemmets|plejecentrets|"
    r"sygehusets|hospitalets|bibliotekets|skolens|havnens|svømmehallens|hallens|museets|teatrets) "
    r"(?:(?:store|gamle|nye|lokale|lille|egen) )?[a-zæøå]{3,30}"
)
_AT = r"(?:på|i|hos|ved|til|fra)"
_WORK = (
    r"(?:arbejd\w{0,5}|job\w{0,6}|[a-zæøå]{0,20}praktik\w{0,6}|ansat|ansættels\w{0,4}|fleksjob\w{0,4}|"
    r"løntilskud\w{0,3}|"
    r"begynd\w{1,4}|start\w{1,4}|lære|læreplads\w{0,3}|vikar\w{0,4}|hjælp\w{0,4}|frivillig\w{0,2}|timer|"
    r"stilling\w{0,3}|"
    r"virksomhedspraktik\w{0,4}|opgaver\w{0,2}|vagt\w{0,4}|rengøring\w{0,2}|elev|etableret|kontrakt\w{0,3}|"
    r"spill\w{1,3}|"
    r"pladsen|plads|vaskede|vasker|serverede|serverer|passer|passede|møder|mødte)"
)
_GAP = r"(?:[ ,]+[a-zæøåéA-ZÆØÅ0-9%.-]{1,20}){0,5}?[ ,]+"
_WORKPLACE = pattern(
    rf"\b(?i:{_WORK}){_GAP}{_AT} (?P<place>{_OWNED}(?! (?:plan|regler|hjælp|tilbud))|"
    rf"{_ONLY}(?![\wæøå])(?: [a-zæøå]{{2,6}} "
    r"(?:fjorden|havnen|åen|torvet|kirken|byen|søen|skoven|stranden))?)"
)
_LED = pattern(
    r"\b(?i:leder(?:en)?|chef(?:en)?|bestyrer(?:en)?|forstander(?:en)?|inspektør(?:en)?|læge(?:n)?|præst(?:en)?|"
    rf"formand(?:en)?|direktør(?:en)?|souschef(?:en)?|afdelingsleder(?:en)?) (?:af|for|på|i|"
    rf"ved) (?P<place>{_ONLY})(?![\wæøå])"
)
_OFFICE = (
    r"(?:(?:over|distrikts|skibs|reservats|afdelings)?lægen|præsten|provsten|dommeren|byretsdommeren|købmanden|"
    r"smeden|"
    r"slagteren|bageren|kromanden|degnen|organisten|forstanderen|skoleinspektøren|rektor|viceinspektøren|direktøren|"
    r"bestyreren|butikschefen|afdelingssygeplejersken|oversygeplejersken|plejehjemslederen|havnefogeden|formanden|"
    r"jordemoderen|dyrlægen|tandlægen|landbetjenten|politimesteren|museumsinspektøren|hallens inspektør|"
    r"halinspektøren)"
)
_IN_OFFICE = pattern(
    rf"\b(?P<place>(?i:{_OFFICE}) (?:på|ved|i|for|hos|fra) (?:(?:[a-zæøå]{{3,20}} ){{1,3}}i [A-ZÆØÅ][a-zæøå]{{2,20}}|"
    r"(?:landsbyen|byen|sognet|kommunen|nabobyen|egnen|[A-ZÆØÅ][a-zæøå]{2,20})(?![\wæøå])))"
)
# Whoever does something there is the one whom all remember, whatever it is.
_OF_A_VILLAGE = pattern(
    r"\b(?:i|på|ved|fra|til) (?P<place>(?:landsbyens|sognets|øens|menighedens) (?:(?:gamle|lille|nye|store) )?"
    r"[a-zæøå]{3,30})"
)
_NO_PLACE = pattern(
    r"(?:byens|kommunens|egnens|skolens|kirkens|øens|hospitalets|sygehusets) (?:[a-zæøå]{2,14}e )?(?:[a-zæøå]*(?:"
    r"borgere|indsats|tilbud|jobcenter|hjælp|side|regi|system|politik|ansvar|beslutning|krav|plan|regler|vegne|"
    r"medarbejdere|projekt|forløb|støtte|gader|liv|beboere|midler|budget|penge|vurdering|afgørelse|økonomi|arbejde))"
)
_ENDING = 5  # letters by which a place is looked for in a word; «zoo» and «fyret» are words
_TRIGGERS = Triggers(
    {
        "læge",
        "lægen",
        "præsten",
        "provsten",
        "dommeren",
        "smeden",
        "bageren",
        "formanden",
        "rektor",
        "rådhusets",
        "byens",
        "kommunens",
        "egnens",
        "øens",
        "landsbyens",
        "sognets",
        "menighedens",
        "kirkens",
        "zoo",
    }
    | {"vvs", "auto", "cykler", "blomster", "salon", "grill", "pizzeria", "kro", "café", "byg", "transport", "møbler"}
    | {"færgen", "kirken", "hallen", "kroen", "museet", "hospice", "stadion", "slottet", "apoteket", "brugsen"},
    (
        *("slagteren", "kromanden", "organisten", "forstanderen", "inspektør", "direktøren", "bestyreren", "chefen"),
        *("sygeplejersken", "lederen", "fogeden", "jordemoderen", "lægen", "betjenten", "politimester"),
        *("stationen", "pladsen", "rådhuset", "hjemmet", "centret", "centeret", "hallen", "biblioteket", "teatret"),
        *("teateret", "biografen", "gården", "huset", "hospital", "sygehus", "havn", "slagteriet", "mejeriet"),
        *("fabrikken", "værket", "anlægget", "gymnasiet", "skole", "klubben", "pensionen", "internatet", "fængslet"),
        *(
            "eriet",
            "teket",
            "butikken",
            "forretningen",
            "salonen",
            "hotellet",
            "værftet",
            "smedjen",
            "bageri",
            "slagter",
        ),
        *("værksted", "smed", "auto", "gartneri", "handleren", "frisør", "tømrer", "bageren", "optiker", "køkken"),
        *("foreningen", "koret", "orkestret", "garden", "spejderne", "lauget", "korpset", "logen", "menigheden"),
        *(ending for ending in PLACE_ENDINGS if len(ending) >= _ENDING),
        *("kasernen", "købmanden", "radioen", "avisen", "kontoret", "plejec", "museets", "teatrets"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """A place of work that the article says is the only one, and whoever is at the head of it."""
    places: list[Part] = []
    for shape in (_WORKPLACE, _LED, _IN_OFFICE, _OF_A_VILLAGE):
        ends = 0
        for match in matches(shape, passage, context, _TRIGGERS):
            start, end = match.span("place")
            if start >= ends and not _NO_PLACE.match(match["place"]):
                places.append((start, end))
                ends = end
    yield from (Hit(start, end) for start, end in merged(places))
    at_work = (*workplaces(_TRIGGERS, passage, context), *societies(_TRIGGERS, passage, context))
    others = outside(at_work, places)
    yield from (
        Hit(start, end, confidence=Confidence.LOW)
        for start, end in others
        if not in_a_method(passage, start, end, context)
    )


RULE = TextRule(
    family="tredjepart",
    name="eneste-arbejdsplads",
    title="Arbejdsplads, som der kun er én af",
    message="Her står en arbejdsplads, som der kun er én af i kommunen.",
    why=(
        "«En genbrugsplads» kan være hvor som helst; «genbrugsstationen» er den, kommunen har, og kollegerne "
        "dér ved, "
        "hvem der kom i praktik. Et sted i bestemt form, som teksten ikke har nævnt før, er så tydeligt som et navn."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk (motivated intruder); WP29, Opinion 05/2014 (singling out)"
    ),
    hint="Skriv slagsen i ubestemt form: «en kommunal arbejdsplads», «et køkken», «en butik», «et sted med dyr».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han kom i praktik på ⟦genbrugsstationen⟧ i foråret.",
        "Hun fik fleksjob i ⟦rådhusets kantine⟧ sidste år.",
        "Han arbejder tre timer om dagen på ⟦plejehjemmet⟧ og trives.",
        "Praktikken blev etableret på ⟦hestepensionen ved fjorden⟧ uden for byen.",
        "Hun hjælper til i ⟦menighedens søndagsskole⟧ om søndagen.",
        "Han begyndte hos ⟦købmanden⟧ i maj.",
        "Lederen af ⟦svømmehallen⟧ ringede selv.",
        "⟦Købmanden i landsbyen⟧ gav ham en chance.",
        "Om aftenen spillede han i ⟦landsbyens forsamlingshus⟧.",
        "Allerede tredje dag på ⟦slagteriet⟧ blev han flyttet til pakkeriet.",
        "På ⟦biblioteket⟧ fik han lov at sætte bøger på plads.",
        "Kollegerne på ⟦renseriet⟧ dækkede for ham.",
        "Hos ⟦guldsmeden⟧ lærte han at sætte en lås i.",
        "Han var glad for at være på ⟦vestergårds bageri⟧ om morgenen.",
        "Han ruller tønder på ⟦bryggeriet⟧ om morgenen.",
        "Han fejer scenen på ⟦egnsteatret⟧.",
        "Han er med i ⟦skytteforeningen⟧ om torsdagen.",
    ),
    good=(
        "Han begyndte på en genbrugsstation.",
        "Han arbejder på et plejehjem og trives.",
        "Han afleverede affald på genbrugsstationen.",
        "Han fik hjælp til at læse kommunens regler.",
        "Han møder til samtale på jobcentret.",
        "Han arbejder på byens plan, og kommunens borgere hjælper.",
        "Han gik i skole, og skolen var god for ham.",
        "Han lånte en bog på biblioteket og læste den i bussen.",
        "De mødtes i svømmehallen og talte om planen.",
        "Han begyndte på et slagteri. På slagteriet fik han hurtigt en makker.",
        "Han købte rugbrød hos bageren på vejen til mødet.",
        "På skolen fik han ekstra tid.",
        "Han fyldte år på herberget.",
        "Han kom på museet en søndag.",
        "Han er med i fagforeningen, og boligforeningen sendte brev.",
    ),
    also=frozenset({"navngiven-arbejdsplads", "præcis-dato", "udpeget-person", "tro-og-overbevisning"}),
)
