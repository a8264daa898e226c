"""First name and surname together."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.ner.cited import is_cited
from casebook.check.shared.ner.declaring import advice, is_refused
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form, FoundName
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.medicines import is_medicine
from casebook.check.spans import Part, merged
from casebook.language.compounds import is_common
from casebook.problem import Level

# Behind a label, or with no blank behind the comma: «Hansen, Asta og Bo» may be three.
_REVERSED = pattern(
    r"(?:(?<=: )|(?<=:)|(?<=\| )|(?<=; )|(?=[\w-]{2,30},\w))(?<![\w-])(?P<family>[A-ZÆØÅ][\w-]{1,29}), ?"
    r"(?P<given>[A-ZÆØÅ][a-zæøåé]{1,20})(?!\w)"
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Two or more words that are one human being's name; a pseudonym with a surname counts too.

    So does whatever is declared as a name and is a human being's, in whichever form.
    """
    full = tuple(names_in(passage, context, Form.FULL))
    named = [(name.start, name.end) for name in full if not _is_harmless(passage, name, context)]
    yield from (Hit(start, end, advice(passage)) for start, end in merged((*named, *_reversed(passage, context))))
    if not full and not any(names_in(passage, context, Form.NAME)) and is_refused(passage, context):
        yield Hit(0, len(passage.text), advice(passage))


def _is_harmless(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True for a theorist and for a medicine."""
    return is_cited(passage, name, context) or is_medicine(passage.text[name.start : name.end], context)


def _reversed(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Surname and first name as forms and files have them: «Navn: Opdigtsen, Jens», «Opdigtsen,Jens»."""
    lists, ours = context.lists, pseudonyms(context)
    for match in _REVERSED.finditer(passage.text) if "," in passage.text else ():
        family, given = match["family"].lower(), match["given"].lower()
        is_first = given in ours or given in lists.given
        is_tight = match.end("family") + 1 == match.start("given")
        is_last = is_tight or family in lists.families or looks_like_family(family) or not is_common(family)
        if is_first and is_last and family not in lists.places:
            yield match.span("family")[0], match.end("given")


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
    also=frozenset(
        {"navn-med-lille", "navn-i-filnavn", "navngiven-fagperson", "personnavn", "pårørende", "uerklæret-egennavn"}
    ),
    bad=(
        "Han står i bilag ⟦II.C. Opdigtsen⟧ på listen.",
        "Han møder ⟦Jens Opdigtsen⟧ på jobcentret.",
        "⟦Bente Skovmose Hansen⟧ følger ham til lægen.",
        "Mentoren hedder ⟦Ahmed Al-Hassan⟧, og de ses hver uge.",
        "⟦Morten Tangbjerg⟧ er ikke hans rigtige navn.",
        "Han arbejder sammen med ⟦Anne-Mette von Essenbæk⟧ i køkkenet.",
        "Det var ⟦Bo Vinther⟧, der så det først.",
        "Han skriver til ⟦jens hansen⟧ hver måned.",
        "En ven, ⟦Mahamed Warsame⟧, hjælper ham på vej.",
        "Navn: ⟦Opdigtsen,Jens⟧, gemt i går.",
    ),
    good=(
        "Reglerne står i afsnit III.B. Siden er der kommet flere til.",
        "Se pkt. II.C. Jobcentret afgør sagen efter kapitel IV.A, når planen er klar.",
        "Morten siger ja, og Holstebro Kommune skriver brevet.",
        "Sagen kom for Viborg Byret i foråret.",
        "Han læser op på Lov om aktiv socialpolitik.",
        "Han skiftede til Sertralin Krka i foråret.",
        "Bo hjemme kan han ikke længere.",
        "Region Midtjylland har ansvaret for behandlingen.",
        "Han går fra GPS til praktik og fra praktik til fleksjob.",
    ),
)
