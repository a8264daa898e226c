"""The people of a case, in broad terms only: the course of each, and their voices."""

from __future__ import annotations

from casebook.model import facets
from casebook.model.base import AgeBand, Caption, Elapsed, Id, Line, Part, Text, item
from casebook.model.criteria import Asked, Criterion, each_has
from casebook.model.facts import Names, Tells
from casebook.model.kinds import Kind
from casebook.model.values import Background, Direction, Family, Sex, VoiceOrigin

WITH_STORY = Asked("with_story", "cases med en borgers historie", lambda case: case.stories)


class Citizen(Part, title="Borger"):
    """The person, in broad terms only."""

    pseudonym: Line = item("pseudonym", "Pseudonym", "Et opdigtet fornavn.", tells=Tells.NOTHING, names=Names.PERSON)
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
    portrait: Caption | None = item(
        "portræt",
        "Portræt",
        "Én linje til forsidens portrætter.",
        default=None,
        criterion=Criterion(1, "en linje til portrættet", only=WITH_STORY),
    )
    today: Caption | None = item(
        "i_dag",
        "Da kilden sluttede",
        "Hvor personen var, da kilden sluttede, for eksempel «i fleksjob». Siden skriver selv året foran.",
        default=None,
        criterion=Criterion(1, "hvor borgeren var, da kilden sluttede", only=WITH_STORY),
    )
    from_benefit: Id | None = item(
        "fra",
        "Fra",
        "Ydelsen eller tilknytningen ved begyndelsen.",
        default=None,
        tells=Tells.NOTHING,
        refers_to=Kind.BENEFIT,
        facet=facets.BENEFIT,
        criterion=Criterion(1, "hvad borgeren kom fra", only=WITH_STORY),
    )
    to_benefit: Id | None = item(
        "til",
        "Til",
        "Ydelsen eller tilknytningen ved slutningen.",
        default=None,
        tells=Tells.NOTHING,
        refers_to=Kind.BENEFIT,
        facet=facets.BENEFIT,
        criterion=Criterion(1, "hvad borgeren kom til", only=WITH_STORY),
    )
    lead: Text | None = item(
        "indledning",
        "Indledning",
        "To til tre sætninger, der bærer historien.",
        default=None,
        criterion=Criterion(1, "en indledning til historien", only=WITH_STORY),
    )
    text: Text = item("tekst", "Tekst", "Historien, i Markdown.")
    life_line: tuple[TurningPoint, ...] = item(
        "livslinje",
        "Livslinje",
        "Vendepunkterne i relativ tid.",
        default=(),
        criterion=Criterion(2, "en livslinje med mindst tre vendepunkter", each_has(3), WITH_STORY),
    )
    otherwise: Text | None = item(
        "hvad_ellers",
        "Hvad ellers",
        "Hvad der var sket uden indsatsen.",
        default=None,
        criterion=Criterion(
            2,
            "hvad der ellers var sket",
            only=WITH_STORY,
            instead=lambda case: case.effort and case.effort.otherwise,
        ),
    )


class Voice(Part, title="Stemme"):
    """A citizen's voice, paraphrased: from an interview, or out of the narration of the source."""

    pseudonym: Line = item("pseudonym", "Pseudonym", "Et opdigtet fornavn.", tells=Tells.NOTHING, names=Names.PERSON)
    age: AgeBand | None = item("alder", "Alder", "Et aldersspænd.", default=None, tells=Tells.NOTHING)
    theme: Id | None = item(
        "tema", "Tema", "Et tema fra ordlisten.", default=None, tells=Tells.NOTHING, refers_to=Kind.THEME
    )
    origin: VoiceOrigin = item(
        "ophav",
        "Ophav",
        "«interview», når nogen har interviewet borgeren; «fortælling», når kilden genfortæller, eller det er uvist.",
        default=VoiceOrigin.NARRATION,
        tells=Tells.NOTHING,
    )
    words: Text = item("gengivelse", "Gengivelse", "Det, borgeren siger, eller kilden fortæller, med egne ord.")
