"""A case: citizens' courses, and the method behind them."""

from __future__ import annotations

from typing import ClassVar, Literal

from casebook.model import facets
from casebook.model.base import Id, Line, Pages, Part, Text, Year, YesNo, item
from casebook.model.criteria import Criterion, each_has
from casebook.model.effort import WITH_OUTCOME, Effort, Lesson
from casebook.model.facets import Facet
from casebook.model.facts import Names, Tells
from casebook.model.kinds import Kind
from casebook.model.privacy import Privacy
from casebook.model.shared import (
    OWN_EXPERIENCE,
    WITH_SOURCE,
    Bookkeeping,
    Record,
    Rights,
    TellingCitation,
    sources_field,
)
from casebook.model.story import WITH_STORY, Story, Voice
from casebook.model.values import ActorType, Adherence, Outcome, Region, Role


class Location(Part, title="Sted"):
    """The place of a case: a municipality, a region or the whole country."""

    municipality: Id | None = item(
        "kommune",
        "Kommune",
        "Kommunens id, for eksempel «naestved».",
        default=None,
        refers_to=Kind.MUNICIPALITY,
        facet=facets.MUNICIPALITY,
    )
    region: Region | None = item(
        "region", "Region", "Regionen, når kommunen er for lille til at nævne.", default=None, facet=facets.REGION
    )
    nationwide: YesNo = item(
        "landsdækkende",
        "Landsdækkende",
        "true, når casen dækker hele landet eller kommuner, som kilden ikke nævner.",
        default=False,
    )


class Actor(Part, title="Aktør"):
    """The organisation that ran it."""

    type: ActorType = item(
        "type", "Type", "Kommune, leverandør, forening, region, skole eller et samarbejde mellem flere."
    )
    name: Line = item("navn", "Navn", "Aktørens navn.", names=Names.OTHER)


class ComponentUse(Part, title="Kernekomponent i casen"):
    """The use that a case made of one of the method's core components."""

    name: Line = item("navn", "Navn", "Kernekomponentens navn, netop som metoden skriver det.", verbatim=True)
    adherence: Adherence = item("brug", "Brug", "Om den blev fulgt, tilpasset eller udeladt i netop dette forløb.")
    pages: Pages | None = item(
        "side",
        "Side",
        "Siden i kilden, der fortæller det om netop dette forløb. Uden den står der «ikke fortalt». Udelades, når "
        "I selv fortæller («kilder: egen-erfaring»).",
        default=None,
        tells=Tells.NOTHING,
        criterion=Criterion(1, "kildens side ved kernekomponenterne", only=WITH_SOURCE),
    )


class MethodUse(Part, title="Metode i casen"):
    """A method that the case uses, or only mentions."""

    method: Id = item("metode", "Metode", "Metodens id.", tells=Tells.NOTHING, refers_to=Kind.METHOD, once=True)
    role: Role = item(
        "rolle",
        "Rolle",
        "«bærende» eller «del», når metoden blev brugt; «baggrund», når den er nævnt, men ikke brugt.",
        tells=Tells.NOTHING,
    )
    adaptation: Text | None = item(
        "tilpasning",
        "Tilpasning",
        "Hvad der blev gjort anderledes her.",
        default=None,
        criterion=Criterion(1, "hvordan metoderne blev brugt her"),
    )
    components: tuple[ComponentUse, ...] = item(
        "kernekomponenter",
        "Kernekomponenter",
        "Hvad casen fortæller om metodens kernekomponenter. Det, den ikke fortæller om, udelades.",
        default=(),
    )


class CaseContent(Record):
    """The fields of a case that may be published as they are."""

    kind: ClassVar[Kind] = Kind.CASE

    outcome: Outcome | None = item(
        "udfald",
        "Udfald",
        "Hvor borgeren var, da kilden slutter, målt på job og uddannelse; skalaen står under «Ordene her».",
        default=None,
        tells=Tells.NOTHING,
        facet=facets.OUTCOME,
        criterion=Criterion(2, "hvordan det gik", only=WITH_STORY),
    )
    outcome_reason: Text | None = item(
        "udfald_begrundelse",
        "Begrundelse for udfaldet",
        "Hvor borgeren var, da kilden slutter, og derfor hvilket udfald det er.",
        default=None,
        criterion=Criterion(1, "hvorfor udfaldet er, som det er", only=WITH_OUTCOME),
    )
    location: Location = item("sted", "Sted", "Kommune, region eller hele landet.", tells=Tells.NOTHING)
    actor: Actor | None = item(
        "aktør",
        "Aktør",
        "Hvem der stod for indsatsen.",
        default=None,
        tells=Tells.NOTHING,
        criterion=Criterion(1, "hvem der stod for indsatsen"),
    )
    year: Year = item(
        "år", "År", "Året, casen er fra.", tells=Tells.NOTHING, facet=Facet("aar", "År", 110, falling=True)
    )
    duration: Line | None = item(
        "varighed",
        "Varighed",
        "Hvor længe forløbet varede, i brede træk.",
        default=None,
        criterion=Criterion(1, "hvor længe forløbet varede"),
    )
    target_groups: tuple[Id, ...] = item(
        "målgrupper",
        "Målgrupper",
        "Målgrupper fra ordlisten.",
        default=(),
        tells=Tells.NOTHING,
        refers_to=Kind.TARGET_GROUP,
        once=True,
        filled_when_public=True,
        facet=facets.TARGET_GROUP,
    )
    methods: tuple[MethodUse, ...] = item(
        "metoder", "Metoder", "De metoder, casen bruger eller nævner.", default=(), tells=Tells.METHOD,
        filled_when_public=True)  # fmt: skip
    stories: tuple[Story, ...] = item("historier", "Historier", "Borgernes forløb.", default=(), compared=True)
    effort: Effort | None = item(
        "indsats",
        "Indsats",
        "Metoden bag.",
        default=None,
        tells=Tells.METHOD,
        compared=True,
        criterion=Criterion(3, "metoden bag: hvad der blev gjort"),
    )
    lessons: tuple[Lesson, ...] = item(
        "læring",
        "Læring",
        "Det, andre kan bruge.",
        default=(),
        tells=Tells.METHOD,
        compared=True,
        criterion=Criterion(3, "mindst tre ting, andre kan bruge", each_has(3)),
    )
    voices: tuple[Voice, ...] = item(
        "stemmer",
        "Stemmer",
        "Borgernes stemmer, gengivet.",
        default=(),
        compared=True,
        criterion=Criterion(1, "borgernes stemmer", only=WITH_STORY),
    )
    rights: Rights = item(
        "rettigheder", "Rettigheder", "Hvad der giver lov til at trykke teksten.", tells=Tells.NOTHING
    )

    @property
    def citizens(self) -> tuple[str, ...]:
        """The names that those whose stories it tells go by, each once: a person may have several stories."""
        return tuple(dict.fromkeys(story.citizen.pseudonym for story in self.stories))

    @property
    def pseudonyms(self) -> frozenset[str]:
        """The names that the people of the case go by in it."""
        return frozenset((*self.citizens, *(voice.pseudonym for voice in self.voices)))


class Case(CaseContent, Bookkeeping, title="Case"):
    """A case, as it stands in `cases/<id>.yml`."""

    sources: tuple[TellingCitation, ...] | Literal["egen-erfaring"] = sources_field()
    privacy: Privacy = item("anonymisering", "Anonymisering", "Hvordan personerne er beskyttet.")

    @property
    def citations(self) -> tuple[TellingCitation, ...]:
        """The published sources; none where those who did it tell it themselves."""
        return () if self.sources == OWN_EXPERIENCE else self.sources
