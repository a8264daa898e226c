"""Proper names that nobody accounts for: places, nicknames, firms, and people that no list knows."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form
from casebook.problem import Confidence, Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Every word with a capital inside a sentence, and every first word that no dictionary knows, if not declared."""
    return (Hit(name.start, name.end) for name in names_in(passage, context, Form.UNDECLARED))


RULE = TextRule(
    family="egennavne",
    name="uerklæret-egennavn",
    title="Egennavn, som posten ikke har gjort rede for",
    message="Her står et ord med stort bogstav, som posten ikke har gjort rede for.",
    why=(
        "Dansk skriver kun egennavne med stort inde i en sætning. Et egennavn, som hverken er pseudonymet, kommunen, "
        "en metode, en kilde eller en myndighed, kan være et sted, et kælenavn, en arbejdsplads eller et navn, som "
        "ingen liste kender, og kan pege på borgeren."
    ),
    source="Retskrivningsordbogen § 12 om store bogstaver; Artikel 29-gruppen, udtalelse 05/2014 om anonymisering",
    hint="Skriv, hvad det er, i stedet for hvad det hedder: «en større butik», «en by i nærheden», «et værested».",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.RECORDS,
    find=find,
    also=frozenset({"by-eller-bydel", "oprindelsesland", "navngiven-arbejdsplads", "tekst-mere-præcis-end-felt"}),
    bad=(
        "Han får arbejde hos ⟦Føtex⟧ i byen.",
        "Hver fredag tager han til ⟦Sydhavnen⟧ efter arbejde.",
        "Han flyttede fra ⟦Somalia⟧ som barn.",
        "Værestedet ⟦Blå Dør⟧ holder åbent om aftenen.",
        "Han kom tit i ⟦Gellerup⟧ dengang.",
        "Projektet ⟦Skjortegade⟧ tog imod ham.",
    ),
    good=(
        "Morten er begyndt i GPS, og Mortens hverdag har fået form.",
        "Hvad siger De til det, og hvad mener I selv?",
        "Holstebro Kommune og Region Midtjylland arbejder sammen.",
        "Rehabiliteringsteamet mødes. Bostøtten kommer om tirsdagen.",
        "Han sagde: «Det går nok.» Så gik han.",
        "Han får hjælp efter Serviceloven og taler med KL om det.",
        "Undervejs falder der ro på. Fleksjobbet er fast.",
    ),
)
