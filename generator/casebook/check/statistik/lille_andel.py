"""Running text that counts a few out of a small group: «to ud af de syv»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.person_scope import subject_of
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.counts.counted_text import counted_text
from casebook.check.shared.counts.reader import few_people
from casebook.check.shared.words.numbers import COUNTING
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.model import Case
from casebook.model.facts import Tells
from casebook.problem import Confidence, Level

_WORDS = (
    "af",
    "heraf",
    "hvoraf",
    "deraf",
    "alle",
    "samtlige",
    "begge",
    "ingen",
    "enkelt",
    "én",
    "håndfuld",
    "par",
    "eneste",
    "hele",
    "den",
    "kun",
    "x",
)
_PARTS = ("mands", "kløver", "trio", "duo", "kvartet", "makkerpar", "radarpar", "hold", "grupp")
_TRIGGERS = Triggers((*_WORDS, *COUNTING), _PARTS, digits=True)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Counts and shares of a small group of people, and statements on all or none of it."""
    is_case = isinstance(context.record, Case) and subject_of(passage) is not Tells.NOTHING
    parts = few_people(counted_text(passage, context), is_case=is_case)
    yield from (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="statistik",
    name="lille-andel",
    title="Få ud af en lille gruppe",
    message="Her tælles nogle få ud af en lille gruppe, og så kan gruppen vide, hvem det er.",
    why=(
        "«To ud af de syv» er en tabel skrevet med ord. De syv kender hinanden, og den, der ved, at fem fortsatte, ved "
        "også, hvem de to er. Det, der bliver fortalt om de to, er så fortalt om dem."
    ),
    source="A. Hundepool m.fl., Statistical Disclosure Control (Wiley 2012), kapitel 4; WP29, Opinion 05/2014",
    hint="Skriv det uden tal: «nogle», «enkelte», «de fleste», eller «under fem».",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.RECORDS,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Efter et år var ⟦to ud af de syv⟧ i uddannelse.",
        "Det lykkedes for ⟦3 af de 8 deltagere⟧.",
        "Af holdet faldt ⟦fire af de tolv unge⟧ fra.",
        "I dag er ⟦seks ud af de syv⟧ stadig i job.",
        "Det gælder ⟦40 procent af de fem borgere⟧.",
        "De talte med ⟦én af fem borgere⟧ hver uge.",
        "⟦To af fire praktikanter⟧ fik job.",
        "⟦Ud af 9 kvinder på holdet er otte⟧ i arbejde.",
        "⟦Elleve sygemeldte blev inviteret, heraf mødte kun fire⟧ op.",
        "Det hjalp ⟦67 % (n = 6⟧).",
        "På holdet var de ti. ⟦To⟧ kom i job.",
        "⟦Otte begyndte i januar, og to⟧ faldt fra.",
        "⟦Alle på nær to⟧ har fået et job.",
        "Fra gruppen er ⟦kun én af kvinderne⟧ stadig ledig.",
        "Hold 3: ⟦5 delt., 1 afbr⟧., rest forts.",
        "Antallet af deltagere faldt ⟦fra ni til seks⟧.",
        "I år: Job (⟦3), praktik (2⟧).",
        "⟦Samtlige ni kursister⟧ fik et job.",
        "Netværksgruppen er blevet mindre. ⟦To⟧ flyttede, og ⟦en⟧ døde i sommer.",
        "Vi er kun ⟦3⟧ til bowling på fredag.",
        "På holdet holder ⟦de to ældste⟧ sig for sig selv.",
        "I opgangen bor der ⟦tre beboere⟧ med støtte.",
        "⟦Trioen⟧ fra cykelværkstedet vil fortsætte sammen.",
        "Sytten begyndte på værkstedet. ⟦Femten⟧ fandt en plads, ⟦de øvrige⟧ rejste.",
        "⟦Tolv fik brevet, og elleve⟧ svarede.",
        "⟦Ti startede. Fire er i praktik, fem⟧ fortsætter. Om ⟦den tiende⟧ ved ingen noget.",
        "Holdet er på seks, og de er færdige nu. ⟦16,7 %⟧ er i job.",
        "Fem blev henvist, og de har sendt ⟦samtlige⟧ hjem.",
        "Kommunen fik 140 henvendelser, ⟦hvoraf fire⟧ kom fra samme opgang.",
        "De gennemgik 94 journaler. I ⟦tre journaler⟧ manglede samtalen.",
        "Otte fædre gik med. ⟦Ham, der stoppede⟧ undervejs, fik samvær igen.",
        "Ganske ⟦få, nemlig to⟧, takkede nej til det.",
        "Toogtyve startede på holdet. ⟦Den enogtyvende⟧ dumpede.",
        "Til sidst var ⟦de tre⟧ – resten var rejst.",
        "Af dem kom ⟦otte – fire⟧ af dem i job.",
        "På holdet er der hverken flere eller færre end ⟦fire⟧.",
        "Af holdet er ⟦kun Morten⟧ tilbage, de ⟦fem andre⟧ er i job.",
    ),
    good=(
        "På holdet var vi otte. Vi mødtes klokken ni, og efter to timer var vi færdige.",
        "Han talte med tre af sine venner om det, og et par stykker grinede.",
        "Han har haft 2 job og 1 praktik siden sidst. Kaffe (2), te (3).",
        "De kom i to ud af de syv uger.",
        "De skrev tre ønsker ned: en uddannelse, et job og en ven.",
        "Nogle af borgerne kom i job, og enkelte i uddannelse.",
        "Næsten hver fjerde af de 165 borgere kom i fleksjob.",
        "Han nåede to af de tre mål.",
        "Det gælder 99 af de 165 borgere.",
        "To ud af tre danskere kender det.",
        "Gruppen har højst ti deltagere, og to mentorer følger den.",
        "I forsøget var der 13.400 ledige i 14 kommuner, hvoraf 6.700 fik den nye indsats.",
        "Dagsorden: 1 velkomst, 2 budget, 3 eventuelt.",
        "Serveren har load 3.4; 0.63–0.74 i snit.",
        "Side 2 af 7 handler om de tre af fem trin, der er sværest.",
        "Asta og mentoren satte sig i bilen, og de to talte om alt andet end arbejde.",
        "På holdet er der tre regler. De to er lette at huske.",
        "Hun fandt to, der passede, og hun kendte alle fire.",
        "Den, der kan være på holdet, får plads til fire.",
        "Rapporten har 64 sider, heraf tre sider med bilag.",
        "Nævnet kan afgøre sagen, når mindst fire af de syv medlemmer er mødt.",
        "Kurset har seks lektioner. En lektion varer en time.",
        "Alle tre afdelinger godkendte planen, og alle 12 medarbejdere kender den.",
    ),
)
