"""Names of people that are no declared pseudonym."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.ner.cited import is_cited
from casebook.check.shared.ner.declaring import advice
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form, FoundName
from casebook.check.shared.ner.medicines import is_medicine
from casebook.check.shared.ner.products import is_product
from casebook.check.shared.ner.things import is_a_thing
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """First names, surnames, names with a title or an age, in whatever form the document gives them away."""
    hint = advice(passage)
    for name in names_in(passage, context, Form.NAME):
        if not _is_harmless(passage, name, context):
            yield Hit(name.start, name.end, hint)


def _is_harmless(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True for a product, a medicine, a theorist, and a thing of which a text about nobody speaks."""
    text = passage.text
    is_sold = is_product(text, name.start) or is_medicine(text[name.start : name.end], context)
    return is_sold or is_a_thing(passage, name, context) or is_cited(passage, name, context)


RULE = TextRule(
    family="direkte",
    name="personnavn",
    title="Navn på et menneske",
    message="Her står noget, der ligner et menneskes navn, og det er ikke et pseudonym, som posten har oplyst.",
    why=(
        "Et navn peger på ét menneske, også et fornavn alene, når læseren kender kommunen, alderen og forløbet. Det "
        "gælder borgeren, familien og de fagfolk, som står omkring. Har et navn stået ét sted i teksten, er det også "
        "et navn i ejefald, med lille bogstav og med en slåfejl."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Artikel 29-gruppen, udtalelse 05/2014 om anonymisering",
    hint=(
        "Skriv pseudonymet, eller skriv rollen: «sagsbehandleren», «en søster», «en ven». Er det intet menneske, men "
        "et produkt, et projekt eller en offentlig tjeneste, så skriv det én gang i site_config/navne.yml."
    ),
    level=Level.ERROR,
    parts=EVERYWHERE,
    of_sentences=True,
    find=find,
    also=frozenset(
        {"navn-med-lille", "navn-i-filnavn", "navngiven-fagperson", "pårørende", "uerklæret-egennavn", "præcis-alder"}
    ),
    bad=(
        "Han får besøg af ⟦Mette⟧ hver uge.",
        "Hun følger ham hele vejen, siger ⟦Gitte⟧ fra jobcentret.",
        "Det er ⟦Lærkes⟧ idé at begynde i det små.",
        "Hans bror ⟦Kurt⟧ henter ham, og senere ringer ⟦kurt⟧ igen.",
        "Han taler med hr. ⟦Skovgaard⟧ om huslejen.",
        "Lægen ⟦Abdirahman⟧ lytter til ham.",
        "⟦Hans-Jørgen⟧ tog med ham til mødet.",
        "⟦Kringle-Viggo⟧ kalder de ham i kantinen.",
        "Han mødte ⟦Zebulona⟧ på værkstedet. ⟦Zebulonas⟧ ord blev hængende.",
        "Han bor hos ⟦J. Knudsen⟧ i en periode.",
        "Det var ⟦jesper⟧, der fandt praktikken til ham.",
        "⟦Bo⟧ hjalp ham med at flytte.",
        "Hun hedder ⟦ayse⟧ og er glad for det.",
        "Den nye nabo, ⟦Fatimeh⟧, 52 år, hilser på ham.",
        "⟦Helle⟧ har haft det svært.",
        "⟦Liv⟧ har ikke talt med nogen i flere uger.",
        "⟦Storm⟧ er glad for sit nye arbejde.",
        "Brødrene ⟦Dahl⟧ tog ham ind.",
        "Han bor hos brødrene ⟦Dahl⟧ ved åen.",
    ),
    good=(
        "Han har været til søs i mange år.",
        "Bilen, en gammel Fiesta, holdt udenfor.",
        "Morten er glad for sit arbejde, og Mortens chef er tilfreds.",
        "Han kommer i GPS, og derfra går han videre.",
        "Liv og glade dage er ikke det, han venter sig.",
        "Forløbet hedder noget andet i dag, og det er navnet værd.",
        "Per telefon aftaler de næste møde.",
        "NN møder op, NN2 er med, og det er NN's mor, der ringer.",
        "Storm og regn holder ham ikke hjemme.",
        "Chefen ringede til hans kone og talte med hans mor.",
        "Holstebro Kommune betaler for opholdet.",
        "I maj begynder han igen. Maj er en god måned for ham.",
        "Sagsbehandleren siger, at det går fremad.",
        "Liv har altid en værdi. Storm er der tit om efteråret, og sol er godt for humøret.",
        "Lone-metoden findes ikke, men JobFirst gør.",
        "Han har Parkinsons sygdom, og hans bror har morbus Crohn.",
        "Arbejdsmarkeds- og Rekrutteringsstyrelsens skrivelse bruges.",
        "Han var hos Brdr. Kvabbelund, og brdr. Dahl tog ham ind bagefter.",
        "Han var hos Brødrene Dahl, hos Dahl og Søn, hos Dahl & Sønner og hos Dahl Eftf. til sidst.",
    ),
)
