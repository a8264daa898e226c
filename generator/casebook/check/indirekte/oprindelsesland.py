"""Countries and nationalities; the broad background is enough."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.places.countries import origins
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Each country, nationality and people."""
    return (Hit(start, end) for start, end in origins(passage, context))


RULE = TextRule(
    family="indirekte",
    name="oprindelsesland",
    title="Oprindelsesland",
    message="Her står et land eller en nationalitet.",
    why=(
        "Der er ofte kun få mennesker fra et bestemt land i en kommune, og de kender hinanden. Landet udpeger også "
        "familien. Til at forstå forløbet rækker det at vide, om personen er flyttet til Danmark."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (etnisk oprindelse); Danmarks Statistik, vestlige og "
        "ikke-vestlige lande"
    ),
    hint="Skriv den brede baggrund: «kom til landet som voksen», «ikke-vestlig baggrund», «et andet EU-land».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han er flygtet fra ⟦Somalia⟧ med sin familie.",
        "Morten har en ⟦syrisk⟧ nabo, som han ser.",
        "Hans kone er ⟦iraker⟧ og taler lidt dansk.",
        "De ⟦afghanske⟧ naboer hjælper ham.",
        "Han er vokset op i ⟦Tyskland⟧ og ⟦Polen⟧.",
        "Hans mor er ⟦grønlænder⟧.",
        "Han har ex-⟦jugoslavisk⟧ baggrund.",
        "Familien kom til landet fra ⟦Sri Lanka⟧.",
        "På dansk-⟦tyrkisk⟧ siger de det anderledes.",
    ),
    good=(
        "Han kom til Danmark som barn.",
        "Han kender nogen i Polen. I Tyskland gør man det på en anden måde.",
        "Han taler godt dansk og tager dansk som andetsprog.",
        "Han læser engelsk og matematik på VUC.",
        "Han har ikke-vestlig baggrund.",
        "Han er født og opvokset i landet.",
        "Metoden er udviklet i et andet europæisk land.",
        "Han spiser franskbrød og drikker kaffe.",
        "Et andet nordisk land har prøvet det samme.",
    ),
    also=frozenset({"pårørende", "uerklæret-egennavn", "personnavn", "fuldt-navn", "tekst-mere-præcis-end-felt"}),
)
