"""A method: what it is, when to choose it, what it takes and what is known of it."""

from __future__ import annotations

from typing import ClassVar

from casebook.model.base import Id, Line, Part, Text, Whole, YesNo, item
from casebook.model.kinds import Kind
from casebook.model.shared import Record, Rights
from casebook.model.values import KnowledgeLevel, MethodType, RelationKind


class Step(Part, title="Trin"):
    """One step of how it is done."""

    name: Line = item("navn", "Navn", "Trinnets navn.")
    text: Text = item("tekst", "Tekst", "Hvad der sker.")
    duration: Line | None = item("varighed", "Varighed", "Hvor længe det varer.", default=None)


class Component(Part, title="Kernekomponent"):
    """What must be kept, or what may be adapted."""

    name: Line = item("navn", "Navn", "Komponentens navn.")
    text: Text = item("tekst", "Tekst", "Hvad den går ud på.")
    adaptable: YesNo = item(
        "kan_tilpasses", "Kan tilpasses", "true, når den kan ændres, uden at metoden går tabt.", default=False
    )


class Practice(Part, title="I praksis"):
    """What to do and what to avoid."""

    do: tuple[Text, ...] = item("gør", "Gør", "Det, der hjælper.", default=())
    avoid: tuple[Text, ...] = item("undgå", "Undgå", "Det, der skader.", default=())
    examples: tuple[Text, ...] = item("eksempler", "Eksempler", "Små eksempler.", default=())


class Requirements(Part, title="Kræver"):
    """What the method takes."""

    caseload: Whole | None = item(
        "sager_pr_medarbejder", "Sager pr. medarbejder", "Et helt tal.", default=None, ge=1, le=500
    )
    duration: Line | None = item("varighed", "Varighed", "Hvor længe et forløb varer.", default=None)
    intensity: Line | None = item("intensitet", "Intensitet", "Hvor tæt kontakten er.", default=None)
    staffing: Line | None = item("bemanding", "Bemanding", "Hvem der skal til.", default=None)
    skills: tuple[Line, ...] = item("kompetencer", "Kompetencer", "Hvad medarbejderne skal kunne.", default=())
    partners: tuple[Line, ...] = item("samarbejde", "Samarbejde", "Hvem der samarbejdes med.", default=())
    cost: Line | None = item("omkostning", "Omkostning", "Hvad det koster, når en kilde siger det.", default=None)


class Dimension(Part, title="Vidensdimension"):
    """What is known in one dimension, and who says so."""

    level: KnowledgeLevel = item("niveau", "Niveau", "Så meget, som kilderne siger, og ikke mere.")
    text: Text | None = item("tekst", "Tekst", "Hvad der vides.", default=None)
    source: Id | None = item("kilde", "Kilde", "Kildens id.", default=None, refers_to=Kind.SOURCE)


class Knowledge(Part, title="Viden"):
    """The five dimensions of Vidensdeklarationen (Socialstyrelsen)."""

    target_group: Dimension | None = item("målgruppe", "Målgruppe", "Hvem der vides at have gavn af den.", default=None)
    method: Dimension | None = item("metode", "Metode", "Hvor godt metoden er beskrevet.", default=None)
    implementation: Dimension | None = item(
        "implementering", "Implementering", "Hvad der vides om at indføre den.", default=None
    )
    effect: Dimension | None = item("effekt", "Effekt", "Hvad der vides om virkningen.", default=None)
    economy: Dimension | None = item("økonomi", "Økonomi", "Hvad der vides om omkostninger.", default=None)


class RelatedMethod(Part, title="Relateret metode"):
    """Another method, how it is related, and why."""

    method: Id = item("metode", "Metode", "Metodens id.", refers_to=Kind.METHOD)
    kind: RelationKind = item("relation", "Relation", "Del af, bruges med, alternativ til eller bygger på.")
    reason: Text = item("begrundelse", "Begrundelse", "Hvorfor de hører sammen.")


class MethodContent(Record):
    """The fields of a method that may be published as they are: all of them."""

    kind: ClassVar[Kind] = Kind.METHOD

    aliases: tuple[Line, ...] = item(
        "også_kendt_som", "Også kendt som", "Andre navne, som folk søger efter.", default=()
    )
    type: MethodType = item("type", "Type", "Forløb, samtalemetode, tilgang, redskab, organisering eller støtteform.")
    purpose: Text = item("formål", "Formål", "Hvad metoden skal føre til.", compared=True)
    origin: Text | None = item("baggrund", "Baggrund", "Hvor metoden kommer fra.", default=None, compared=True)
    target_groups: tuple[Id, ...] = item(
        "målgrupper", "Målgrupper", "Målgrupper fra ordlisten.", default=(), refers_to=Kind.TARGET_GROUP, once=True
    )
    use_when: tuple[Text, ...] = item("brug_når", "Brug når", "Hvornår metoden er et godt valg.", default=())
    avoid_when: tuple[Text, ...] = item(
        "brug_ikke_når", "Brug ikke når", "Hvornår en anden metode er bedre.", default=()
    )
    works_because: Text | None = item(
        "virker_fordi", "Virker, fordi", "Mekanismen: hvorfor det virker.", default=None, compared=True
    )
    steps: tuple[Step, ...] = item("trin", "Trin", "Hvordan det gøres, trin for trin.", default=(), compared=True)
    components: tuple[Component, ...] = item(
        "kernekomponenter", "Kernekomponenter", "Hvad der bærer metoden.", default=(), compared=True
    )
    practice: Practice | None = item("i_praksis", "I praksis", "Gør, undgå og eksempler.", default=None, compared=True)
    requires: Requirements | None = item("kræver", "Kræver", "Hvad metoden kræver af jer.", default=None)
    knowledge: Knowledge | None = item("viden", "Viden", "De fem dimensioner i Vidensdeklarationen.", default=None)
    pitfalls: tuple[Text, ...] = item("faldgruber", "Faldgruber", "Hvor det tit går galt.", default=(), compared=True)
    related: tuple[RelatedMethod, ...] = item(
        "relaterede", "Relaterede", "Metoder, der hører sammen med denne.", default=()
    )
    rights: Rights | None = item(
        "rettigheder", "Rettigheder", "Hvad der giver lov til at trykke teksten.", default=None
    )


class Method(MethodContent, title="Metode"):
    """A method, as it stands in `methods/<id>.yml`."""
