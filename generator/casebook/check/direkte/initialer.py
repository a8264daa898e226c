"""People written as letters."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, TextRule
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Letters with full stops, and a single letter after what a person is called."""
    return (Hit(name.start, name.end) for name in names_in(passage, context, Form.INITIALS))


RULE = TextRule(
    family="direkte",
    name="initialer",
    title="Initialer",
    message="Her står noget, der ligner et menneskes initialer.",
    why=(
        "Initialer er et halvt navn: Den, der kender sagen, læser dem som hele navnet, og sammen med kommune og alder "
        "kan andre gætte resten. De ser desuden ud, som om noget er gemt, og vækker lysten til at finde det."
    ),
    source="Artikel 29-gruppen, udtalelse 05/2014 om anonymisering; ICO, Anonymisation: the motivated intruder test",
    hint="Skriv pseudonymet eller rollen i stedet for bogstaverne.",
    level=Level.ERROR,
    of_sentences=True,
    find=find,
    bad=(
        "Han taler med ⟦J.P.⟧ om det.",
        "Det er ⟦L. H.⟧, der ringer først.",
        "En anden borger ⟦K⟧ har prøvet det samme.",
        "Hun kalder ham for ⟦A.B.C.⟧ i journalen.",
        "Borgeren ⟦M.⟧ kommer hver dag.",
        "I mappen står kun initialerne ⟦TQ⟧ på forsiden.",
    ),
    good=(
        "Han tager B-vitamin, vitamin D og fisk.",
        "De har en plan B, hvis det går galt.",
        "Hvad gør en borger, I møder for første gang?",
        "Han følger gruppe A om mandagen.",
        "Det gælder bl.a. hr. og fru, f.eks. i et brev.",
        "Han skrev P.S. nederst i brevet.",
        "Borger B kom i gang, og A's kommune gav sig.",
    ),
)
