"""Relatives with something that tells who they are: a name, an exact age, an occupation, a diagnosis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.ages.age_surroundings import is_likeness
from casebook.check.shared.kin.kin_facts import kin_facts
from casebook.check.shared.kin.kin_lives import is_general, lives
from casebook.check.shared.kin.relatives import AGED, FATE, ONE_WORD, TOLD, TRIGGERS
from casebook.check.shared.names.third_parties import named
from casebook.check.shared.words.numbers import value
from casebook.check.spans import Part, merged, outside
from casebook.problem import Confidence, Level

_NEAR = 60  # characters before an age that say that it is none


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Relatives and friends with a name, an age, an occupation or a disease; «hans mor» is left alone."""
    names = tuple(named(ONE_WORD, TRIGGERS, passage, context))
    facts = (
        *(match.span() for match in matches(TOLD, passage, context, TRIGGERS)),
        *(
            span
            for match in matches(FATE, passage, context, TRIGGERS)
            if not is_general(match.string, (span := match.span())[0])
        ),
        *(match.span() for match in matches(AGED, passage, context, TRIGGERS) if not _is_likeness(match)),
    )
    sure = merged((*names, *facts))
    yield from (Hit(start, end) for start, end in sure)
    of_lives = (*lives(TRIGGERS, passage, context), *kin_facts(passage, context))
    behind_names = (_behind(part, names) for part in of_lives)
    yield from (Hit(start, end, confidence=Confidence.LOW) for start, end in outside(behind_names, sure))


def _behind(part: Part, names: Sequence[Part]) -> Part:
    """The part told of «fætter Aslan, der …» without the name, which is a finding by itself."""
    start, end = part
    inside = [name_end for name_start, name_end in names if start <= name_start and name_end < end]
    return (max(inside) + len(", "), end) if inside else part


def _is_likeness(match: re.Match[str]) -> bool:
    """True for «som et barn på seks år», which is nobody's age."""
    at = max(match.start("age"), match.start("bare"), match.start())
    return is_likeness(match.string[max(0, match.start() - _NEAR) : at], value(match["age"] or "") or 0)


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
    triggers=(TRIGGERS,),
    bad=(
        "Hun sørger over sin ⟦afdøde mand⟧.",
        "Han henter sin ⟦søn på 7 år⟧ hver fredag.",
        "Hans ⟦mor er sygeplejerske⟧ og hjælper ham.",
        "Hans lillebror ⟦Emil⟧ kommer tit forbi.",
        "Han bor sammen med sin ⟦otteårige datter⟧ igen.",
        "⟦Faren har skizofreni⟧ og bor for sig selv.",
        "Hans kæreste, ⟦Jytte⟧, står ved hans side.",
        "Hans ⟦søster, der arbejder som lærer⟧, ringer hver dag.",
        "Hans ⟦far døde af kræft⟧ sidste år.",
        "Han ser sin ⟦datter (12 år)⟧ i ferien.",
        "⟦Pigerne er nu 4 og 11 år⟧ og bor hos ham.",
        "Hans ⟦børn, der er mellem 6 og 17 år⟧, kommer i weekenden.",
        "Hans ⟦søn fylder 5⟧ i næste uge.",
        "Hans ⟦far er 79⟧ og skal have hjælp.",
        "Hans ⟦datter med en medfødt nyresygdom⟧ er tit indlagt.",
        "Han er ⟦far til en pige med muskelsvind⟧ og sover lidt.",
        "Hans ⟦hustru er dement⟧ og kan ikke være alene.",
        "Hans ⟦bror tog sit eget liv⟧ om vinteren.",
        "Hans ⟦søn går i skole og har fået diagnosen ADHD⟧ for nylig.",
        "Hans ⟦eksmand er brandmand⟧ og har skiftende vagter.",
        "⟦Faren sad inde⟧, da han gik i syvende klasse.",
        "⟦Samleveren røg på flasken igen omkring påske⟧.",
        "⟦Moster driver en grillbar⟧, og han spiser der tit.",
        "Da ⟦broderen kom på afvænning⟧, blev der ro.",
        "I dag arbejder ⟦broderen som kok⟧.",
        "⟦Den ældste er anbragt⟧, og resten bor hjemme.",
        "Han ⟦mistede sin far til druk⟧.",
        "Efter ⟦moderens selvmord⟧ solgte han alt.",
        "Han bor hos ⟦sin far, der engang var fisker⟧.",
        "⟦Børn: 2 (2011, 2016⟧), bor hos far i ulige uger.",
        "⟦Min svoger, han kører rutebilen⟧, hentede os.",
        "⟦Datteren på 14⟧ holder sig hjemme fra skole.",
        "⟦Sønnen, 9⟧, må vente alene.",
        "⟦Samboende kører lastbil om natten⟧.",
        "⟦Den store er lige blevet student⟧.",
        "⟦Genboen er lige blevet enkemand⟧.",
        "Han passer ⟦sin ordblinde bror⟧ i weekenden.",
        "Enkemand, ⟦kone omkom på havet⟧.",
        "⟦Datterens klasselærer⟧ har ringet tre gange.",
        "⟦Veninden fra kostskolen⟧ er flyttet ind hos ham.",
    ),
    good=(
        "Hans mor hjælper ham i hverdagen.",
        "Børnene kommer i weekenden.",
        "Han er selv blevet far og vil gerne være der.",
        "Hans søster bor i nærheden, og de taler sammen.",
        "Faren var der ikke, og moren var alene med det meste.",
        "Moren til Morten er stolt af ham.",
        "Han har mistet en af sine nærmeste.",
        "Han græd som et barn på tre år.",
        "Børnene er glade, og drengene er med i klubben to gange om ugen.",
        "Hans mor er 1 af dem, der hjælper.",
        "Han taler med sin bror. Nu er de venner igen.",
        "Broren læste ansøgningen og rettede tre kommaer.",
        "Faren er stolt af ham og kører ham de dage, hvor bussen ikke går.",
        "Søsteren tog med til mødet, og moren ringede bagefter.",
        "Mange har forældre, der drak, og de fleste af dem arbejder i dag.",
        "En søster eller en nabo kan være bisidder.",
        "Børnene skal afleveres, før dagen begynder.",
        "Naboen klagede over larmen, og vennerne kom forbi.",
        "Manden, der åbnede døren, smilede.",
        "Han talte med sin mor, han havde brug for råd.",
    ),
    also=frozenset(
        (
            "egen-virksomhed",
            *("uerklæret-egennavn", "personnavn", "fuldt-navn", "præcis-alder"),
            *("tekst-mere-præcis-end-felt", "sjælden-diagnose", "sjældent-arbejde", "fødselsdato"),
            "sygdom-og-handicap",
        )
    ),
)
