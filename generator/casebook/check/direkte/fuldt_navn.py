"""First name and surname together."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.ner.cited import is_cited
from casebook.check.shared.ner.declaring import advice, is_refused
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Two or more words that are one human being's name; a pseudonym with a surname counts too.

    So does whatever is declared as a name and is a human being's, in whichever form.
    """
    full = tuple(names_in(passage, context, Form.FULL))
    yield from (Hit(name.start, name.end, advice(passage)) for name in full if not is_cited(passage, name, context))
    if not full and not any(names_in(passage, context, Form.NAME)) and is_refused(passage, context):
        yield Hit(0, len(passage.text), advice(passage))


RULE = TextRule(
    family="direkte",
    name="fuldt-navn",
    title="Fornavn og efternavn",
    message="Her står noget, der ligner et menneskes fulde navn.",
    why=(
        "Et fuldt navn peger på ét menneske og kan søges frem af enhver. Et efternavn efter et pseudonym gør det "
        "samme, fordi læseren kun skal bytte fornavnet ud. Heller ikke fagfolk nævnes ved navn: De peger på borgeren."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Artikel 29-gruppen, udtalelse 05/2014 om anonymisering",
    hint="Slet navnet. Skriv pseudonymet uden efternavn eller rollen: «sagsbehandleren», «en kollega».",
    level=Level.ERROR,
    parts=EVERYWHERE,
    of_sentences=True,
    find=find,
    also=frozenset({"navn-med-lille", "navn-i-filnavn", "navngiven-fagperson", "pårørende", "uerklæret-egennavn"}),
    bad=(
        "Han møder ⟦Jens Opdigtsen⟧ på jobcentret.",
        "⟦Bente Skovmose Hansen⟧ følger ham til lægen.",
        "Mentoren hedder ⟦Ahmed Al-Hassan⟧, og de ses hver uge.",
        "⟦Morten Tangbjerg⟧ er ikke hans rigtige navn.",
        "Han arbejder sammen med ⟦Anne-Mette von Essenbæk⟧ i køkkenet.",
        "Det var ⟦Bo Vinther⟧, der så det først.",
        "Han skriver til ⟦jens hansen⟧ hver måned.",
        "En ven, ⟦Mahamed Warsame⟧, hjælper ham på vej.",
    ),
    good=(
        "Morten siger ja, og Holstebro Kommune skriver brevet.",
        "Sagen kom for Viborg Byret i foråret.",
        "Han læser op på Lov om aktiv socialpolitik.",
        "Bo hjemme kan han ikke længere.",
        "Region Midtjylland har ansvaret for behandlingen.",
        "Han går fra GPS til praktik og fra praktik til fleksjob.",
    ),
)
