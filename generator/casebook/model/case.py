"""A case: a citizen's course, and the method behind it."""

from __future__ import annotations

from typing import ClassVar

from casebook.model.base import AgeBand, Caption, Elapsed, Id, Line, Month, Part, Reason, Text, Year, YesNo, item
from casebook.model.facts import Tells
from casebook.model.kinds import Kind
from casebook.model.shared import Record, Rights
from casebook.model.values import (
    ActorType,
    Adherence,
    Audience,
    Background,
    Direction,
    Family,
    LessonKind,
    Outcome,
    PrivacyBasis,
    Region,
    Role,
    Sex,
)


class Location(Part, title="Sted"):
    """Where: a municipality, a region or the whole country."""

    municipality: Id | None = item(
        "kommune", "Kommune", "Kommunens id, for eksempel «holstebro».", default=None, refers_to=Kind.MUNICIPALITY
    )
    region: Region | None = item("region", "Region", "Regionen, når kommunen er for lille til at nævne.", default=None)
    nationwide: YesNo = item(
        "landsdækkende",
        "Landsdækkende",
        "true, når casen dækker hele landet eller kommuner, som kilden ikke nævner.",
        default=False,
    )


class Actor(Part, title="Aktør"):
    """Who ran it."""

    type: ActorType = item("type", "Type", "Kommune, leverandør, forening eller region.")
    name: Line = item("navn", "Navn", "Aktørens navn.")


class ComponentUse(Part, title="Kernekomponent i casen"):
    """What a case tells of one of the method's core components."""

    name: Line = item("navn", "Navn", "Kernekomponentens navn, netop som metoden skriver det.")
    adherence: Adherence = item("brug", "Brug", "Om den blev fulgt, tilpasset eller udeladt.")


class MethodUse(Part, title="Metode i casen"):
    """A method that the case uses."""

    method: Id = item("metode", "Metode", "Metodens id.", tells=Tells.NOTHING, refers_to=Kind.METHOD, once=True)
    role: Role = item(
        "rolle", "Rolle", "Om metoden bærer casen, er en del af den eller ligger i baggrunden.", tells=Tells.NOTHING
    )
    adaptation: Text | None = item("tilpasning", "Tilpasning", "Hvad der blev gjort anderledes her.", default=None)
    components: tuple[ComponentUse, ...] = item(
        "kernekomponenter",
        "Kernekomponenter",
        "Hvad casen fortæller om metodens kernekomponenter. Det, den ikke fortæller om, udelades.",
        default=(),
    )


class Citizen(Part, title="Borger"):
    """The person, in broad terms only."""

    pseudonym: Line = item("pseudonym", "Pseudonym", "Et opdigtet fornavn.", tells=Tells.NOTHING)
    age: AgeBand = item("alder", "Alder", "Et aldersspænd, for eksempel «40-49» eller «60+».", tells=Tells.NOTHING)
    sex: Sex = item("køn", "Køn", "Kvinde, mand, andet eller uoplyst.", default=Sex.UNSTATED, tells=Tells.NOTHING)
    background: Background = item(
        "baggrund", "Baggrund", "Den brede baggrund, aldrig et land.", default=Background.UNSTATED, tells=Tells.NOTHING
    )
    family: tuple[Family, ...] = item(
        "familie", "Familie", "Familieforhold i brede træk.", default=(), tells=Tells.NOTHING
    )


class TurningPoint(Part, title="Vendepunkt"):
    """A turning point, in relative time."""

    after: Elapsed | None = item(
        "efter",
        "Efter",
        "Tid siden begyndelsen, for eksempel «3 mdr»; aldrig en dato. Udelades, når den ikke er kendt.",
        default=None,
        tells=Tells.NOTHING,
    )
    event: Caption = item("hændelse", "Hændelse", "Hvad der skete, kort.")
    direction: Direction = item("retning", "Retning", "Om det gik op, lige ud eller ned.", tells=Tells.NOTHING)


class Story(Part, title="Historie"):
    """A citizen's course."""

    citizen: Citizen = item("borger", "Borger", "Personen i brede træk.")
    portrait: Caption | None = item("portræt", "Portræt", "Én linje til forsidens portrætter.", default=None)
    today: Caption | None = item("i_dag", "I dag", "Hvor personen er i dag.", default=None)
    from_benefit: Id | None = item(
        "fra",
        "Fra",
        "Ydelsen eller tilknytningen ved begyndelsen.",
        default=None,
        tells=Tells.NOTHING,
        refers_to=Kind.BENEFIT,
    )
    to_benefit: Id | None = item(
        "til",
        "Til",
        "Ydelsen eller tilknytningen ved slutningen.",
        default=None,
        tells=Tells.NOTHING,
        refers_to=Kind.BENEFIT,
    )
    lead: Text | None = item("indledning", "Indledning", "To til tre sætninger, der bærer historien.", default=None)
    text: Text = item("tekst", "Tekst", "Historien, i Markdown.")
    life_line: tuple[TurningPoint, ...] = item("livslinje", "Livslinje", "Vendepunkterne i relativ tid.", default=())
    otherwise: Text | None = item("hvad_ellers", "Hvad ellers", "Hvad der var sket uden indsatsen.", default=None)


class Effort(Part, title="Indsats"):
    """The method half of the double page."""

    lead: Text | None = item("indledning", "Indledning", "Hvad indsatsen er, i to sætninger.", default=None)
    goals: tuple[Text, ...] = item("mål", "Mål", "Indsatsens mål.", default=())
    text: Text = item("tekst", "Tekst", "Hvordan der arbejdes, i Markdown.")
    works_because: Text | None = item("virker_fordi", "Virker, fordi", "Mekanismen: hvorfor det virker.", default=None)
    otherwise: Text | None = item(
        "hvad_ellers",
        "Hvad ellers",
        "Hvad der var sket uden indsatsen, eller kunne være sket i stedet, når ingen historie fortæller det.",
        default=None,
    )


class Lesson(Part, title="Læring"):
    """What others can use."""

    kind: LessonKind = item("type", "Type", "Om det virkede, ikke virkede eller er et råd.", tells=Tells.NOTHING)
    audience: Audience = item("til", "Til", "Hvem det er til.", tells=Tells.NOTHING)
    text: Text = item("tekst", "Tekst", "Det, andre kan bruge.")


class Voice(Part, title="Stemme"):
    """A citizen's voice, paraphrased."""

    pseudonym: Line = item("pseudonym", "Pseudonym", "Et opdigtet fornavn.", tells=Tells.NOTHING)
    age: AgeBand | None = item("alder", "Alder", "Et aldersspænd.", default=None, tells=Tells.NOTHING)
    theme: Id | None = item(
        "tema", "Tema", "Et tema fra ordlisten.", default=None, tells=Tells.NOTHING, refers_to=Kind.THEME
    )
    words: Text = item("gengivelse", "Gengivelse", "Det sagte, gengivet med egne ord.")


class Consent(Part, title="Samtykke"):
    """A reference to a consent that is kept elsewhere."""

    reference: Line = item(
        "reference", "Reference", "Nummeret på samtykket; selve blanketten ligger aldrig her.", tells=Tells.NOTHING
    )
    expires: Month = item("udløber", "Udløber", "Måneden, hvor samtykket udløber.", tells=Tells.NOTHING)


class Exemption(Part, title="Undtagelse"):
    """A rule's finding that two roles have decided to live with."""

    rule: Line = item("regel", "Regel", "Reglens navn, for eksempel «præcis-alder».", tells=Tells.NOTHING)
    field: Line = item("felt", "Felt", "Feltet, for eksempel «historier.0.tekst».", tells=Tells.NOTHING)
    reason: Reason = item("begrundelse", "Begrundelse", "Hvorfor det er i orden her, mindst 20 tegn.")


class PrivacyNote(Part, title="Anonymisering"):
    """How the people of the case are protected, as far as the public is told."""

    basis: PrivacyBasis = item(
        "grundlag", "Grundlag", "Samtykke, allerede publiceret eller konstrueret.", tells=Tells.NOTHING
    )
    reviewed: Month | None = item(
        "gennemgået", "Gennemgået", "Måneden for gennemgangen.", default=None, tells=Tells.NOTHING
    )
    reviewers: tuple[Line, ...] = item(
        "gennemgået_af", "Gennemgået af", "To forskellige roller, aldrig navne.", default=(), tells=Tells.NOTHING
    )


class Privacy(PrivacyNote, title="Anonymisering"):
    """How the people of the case are protected."""

    consent: Consent | None = item(
        "samtykke", "Samtykke", "Kun når grundlaget er samtykke.", default=None, public=False
    )
    exemptions: tuple[Exemption, ...] = item(
        "undtagelser", "Undtagelser", "Fund, der er i orden, med begrundelse.", default=(), public=False
    )


class CaseContent(Record):
    """The fields of a case that may be published as they are."""

    kind: ClassVar[Kind] = Kind.CASE

    outcome: Outcome | None = item(
        "udfald", "Udfald", "Om det lykkedes, delvist eller ikke.", default=None, tells=Tells.NOTHING
    )
    location: Location = item("sted", "Sted", "Kommune, region eller hele landet.", tells=Tells.NOTHING)
    actor: Actor | None = item("aktør", "Aktør", "Hvem der stod for indsatsen.", default=None, tells=Tells.NOTHING)
    year: Year = item("år", "År", "Året, casen er fra.", tells=Tells.NOTHING)
    duration: Line | None = item("varighed", "Varighed", "Hvor længe forløbet varede, i brede træk.", default=None)
    target_groups: tuple[Id, ...] = item(
        "målgrupper",
        "Målgrupper",
        "Målgrupper fra ordlisten.",
        tells=Tells.NOTHING,
        refers_to=Kind.TARGET_GROUP,
        once=True,
    )
    methods: tuple[MethodUse, ...] = item("metoder", "Metoder", "De metoder, casen bruger.", tells=Tells.METHOD)
    stories: tuple[Story, ...] = item("historier", "Historier", "Borgernes forløb.", default=(), compared=True)
    effort: Effort | None = item("indsats", "Indsats", "Metoden bag.", default=None, tells=Tells.METHOD, compared=True)
    lessons: tuple[Lesson, ...] = item(
        "læring", "Læring", "Det, andre kan bruge.", default=(), tells=Tells.METHOD, compared=True
    )
    voices: tuple[Voice, ...] = item("stemmer", "Stemmer", "Borgernes stemmer, gengivet.", default=(), compared=True)
    rights: Rights = item(
        "rettigheder", "Rettigheder", "Hvad der giver lov til at trykke teksten.", tells=Tells.NOTHING
    )

    @property
    def pseudonyms(self) -> frozenset[str]:
        """What the people of the case are called in it."""
        of_stories = (story.citizen.pseudonym for story in self.stories)
        return frozenset((*of_stories, *(voice.pseudonym for voice in self.voices)))


class Case(CaseContent, title="Case"):
    """A case, as it stands in `cases/<id>.yml`."""

    privacy: Privacy = item("anonymisering", "Anonymisering", "Hvordan personerne er beskyttet.")
