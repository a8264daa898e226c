"""A method: what it is, when to choose it, what it takes and what is known of it."""

from __future__ import annotations

from typing import ClassVar

from casebook.model import facets
from casebook.model.base import Id, Line, Part, Text, Whole, YesNo, item
from casebook.model.criteria import Criterion, each_has
from casebook.model.facets import Facet
from casebook.model.facts import Names, Tells
from casebook.model.kinds import Kind
from casebook.model.knowledge import Knowledge
from casebook.model.shared import Bookkeeping, Record, Rights
from casebook.model.talk import Talk
from casebook.model.values import MethodType, RelationKind


class Step(Part, title="Trin"):
    """One step of how it is done."""

    name: Line = item("navn", "Navn", "Trinnets navn.")
    text: Text = item("tekst", "Tekst", "Hvad der sker.")
    duration: Line | None = item("varighed", "Varighed", "Hvor længe det varer.", default=None)


class Component(Part, title="Kernekomponent"):
    """A component that must be kept, or that may be adapted."""

    name: Line = item("navn", "Navn", "Komponentens navn.", verbatim=True)
    text: Text = item("tekst", "Tekst", "Hvad den går ud på.")
    adaptable: YesNo = item(
        "kan_tilpasses", "Kan tilpasses", "true, når den kan ændres, uden at metoden går tabt.", default=False
    )


class Practice(Part, title="I praksis"):
    """Things to do and to avoid."""

    do: tuple[Text, ...] = item(
        "gør", "Gør", "Det, der hjælper.", default=(), criterion=Criterion(1, "det, der hjælper i praksis")
    )
    avoid: tuple[Text, ...] = item(
        "undgå", "Undgå", "Det, der skader.", default=(), criterion=Criterion(1, "det, man skal undgå i praksis")
    )
    examples: tuple[Text, ...] = item(
        "eksempler", "Eksempler", "Små eksempler.", default=(), criterion=Criterion(1, "små eksempler")
    )


class Requirements(Part, title="Kræver"):
    """The resources that the method takes."""

    caseload: Whole | None = item(
        "sager_pr_medarbejder", "Sager pr. medarbejder", "Et helt tal.", default=None, ge=1, le=500
    )
    duration: Line | None = item("varighed", "Varighed", "Hvor længe et forløb varer.", default=None)
    intensity: Line | None = item("intensitet", "Intensitet", "Hvor tæt kontakten er.", default=None)
    staffing: Line | None = item("bemanding", "Bemanding", "Hvem der skal til.", default=None)
    skills: tuple[Line, ...] = item("kompetencer", "Kompetencer", "Hvad medarbejderne skal kunne.", default=())
    partners: tuple[Line, ...] = item("samarbejde", "Samarbejde", "Hvem der samarbejdes med.", default=())
    cost: Line | None = item("omkostning", "Omkostning", "Hvad det koster, når en kilde siger det.", default=None)


class RelatedMethod(Part, title="Relateret metode"):
    """Another method, how it is related, and why."""

    method: Id = item("metode", "Metode", "Metodens id.", refers_to=Kind.METHOD)
    kind: RelationKind = item("relation", "Relation", "Del af, bruges med, alternativ til eller bygger på.")
    reason: Text = item("begrundelse", "Begrundelse", "Hvorfor de hører sammen.")


class MethodContent(Record):
    """The fields of a method that may be published as they are: all of them."""

    kind: ClassVar[Kind] = Kind.METHOD

    aliases: tuple[Line, ...] = item(
        "også_kendt_som",
        "Også kendt som",
        "Andre navne, som folk søger efter.",
        default=(),
        names=Names.RECORD,
        criterion=Criterion(1, "andre navne, som folk søger efter"),
    )
    type: MethodType = item(
        "type",
        "Type",
        "Forløb, samtalemetode, tilgang, redskab, organisering eller støtteform.",
        facet=Facet("slags", "Slags metode", 50),
    )
    is_local: YesNo = item(
        "lokalt_projekt", "Lokalt projekt",
        "true, når navnet er ét bestemt projekts, holds eller teams på ét sted, og ikke en metode eller et tilbud, som "
        "mange steder har. Så er den, der fortælles om, én af dem, der har været med.",
        default=False, tells=Tells.NOTHING,
    )  # fmt: skip
    purpose: Text = item("formål", "Formål", "Hvad metoden skal føre til.", compared=True)
    origin: Text | None = item(
        "baggrund",
        "Baggrund",
        "Hvor metoden kommer fra.",
        default=None,
        compared=True,
        criterion=Criterion(2, "hvor metoden kommer fra"),
    )
    target_groups: tuple[Id, ...] = item(
        "målgrupper",
        "Målgrupper",
        "Målgrupper fra ordlisten.",
        default=(),
        refers_to=Kind.TARGET_GROUP,
        once=True,
        facet=facets.TARGET_GROUP,
        criterion=Criterion(2, "hvem metoden er til"),
    )
    use_when: tuple[Text, ...] = item(
        "brug_når",
        "Brug når",
        "Hvornår metoden er et godt valg.",
        default=(),
        criterion=Criterion(3, "hvornår metoden er et godt valg"),
    )
    avoid_when: tuple[Text, ...] = item(
        "brug_ikke_når",
        "Brug ikke når",
        "Hvornår en anden metode er bedre.",
        default=(),
        criterion=Criterion(3, "hvornår en anden metode er bedre"),
    )
    works_because: Text | None = item(
        "virker_fordi",
        "Virker, fordi",
        "Mekanismen: hvorfor det virker.",
        default=None,
        compared=True,
        criterion=Criterion(2, "hvorfor det virker"),
    )
    steps: tuple[Step, ...] = item(
        "trin",
        "Trin",
        "Hvordan det gøres, trin for trin.",
        default=(),
        compared=True,
        criterion=Criterion(3, "hvordan man gør, i mindst tre trin", each_has(3)),
    )
    components: tuple[Component, ...] = item(
        "kernekomponenter",
        "Kernekomponenter",
        "Hvad der bærer metoden.",
        default=(),
        compared=True,
        criterion=Criterion(3, "mindst to ting, der bærer metoden", each_has(2)),
    )
    practice: Practice | None = item("i_praksis", "I praksis", "Gør, undgå og eksempler.", default=None, compared=True)
    talk: Talk | None = item(
        "sig_sådan", "Sig sådan", "Sætninger til en samtale efter metoden, og de første minutter.", default=None
    )
    requires: Requirements | None = item(
        "kræver",
        "Kræver",
        "Hvad metoden kræver af jer.",
        default=None,
        criterion=Criterion(2, "mindst tre ting om, hvad metoden kræver", each_has(3)),
    )
    knowledge: Knowledge | None = item("viden", "Viden", "De fem dimensioner i Vidensdeklarationen.", default=None)
    pitfalls: tuple[Text, ...] = item(
        "faldgruber",
        "Faldgruber",
        "Hvor det tit går galt.",
        default=(),
        compared=True,
        criterion=Criterion(2, "hvor det tit går galt"),
    )
    related: tuple[RelatedMethod, ...] = item(
        "relaterede",
        "Relaterede",
        "Metoder, der hører sammen med denne.",
        default=(),
        criterion=Criterion(1, "metoder, der hører sammen med den"),
    )
    rights: Rights | None = item(
        "rettigheder", "Rettigheder", "Hvad der giver lov til at trykke teksten.", default=None
    )


class Method(MethodContent, Bookkeeping, title="Metode"):
    """A method, as it stands in `methods/<id>.yml`."""
