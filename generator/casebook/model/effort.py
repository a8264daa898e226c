"""The method behind a case: what was done, and what others can use."""

from __future__ import annotations

from casebook.model.base import Count, Id, Part, Text, Year, item
from casebook.model.criteria import Asked, Criterion, different
from casebook.model.facts import Tells
from casebook.model.kinds import Kind
from casebook.model.values import Audience, LessonKind, Origin, Outcome

NOT_FAILED = Asked(
    "not_failed", "cases, der ikke siger «lykkedes ikke»", lambda case: case.outcome is not Outcome.FAILED
)
WITH_OUTCOME = Asked("with_outcome", "cases med et udfald", lambda case: case.outcome)
OUTCOME_WITHOUT_STORY = Asked(
    "outcome_without_story",
    "cases med et udfald, men uden en borgers historie",
    lambda case: case.outcome and not case.stories,
)


class Participants(Part, title="Deltagere"):
    """The number of people who took part in the project of a case, by a source or by those who ran it."""

    count: Count = item(
        "antal", "Antal", "Alle, der har været med, som et tal eller et interval: «165» eller «40-60».",
        tells=Tells.NOTHING,
    )  # fmt: skip
    source: Id | None = item(
        "kilde", "Kilde", "Kildens id. Udelades, når I selv har talt.", default=None, tells=Tells.NOTHING,
        refers_to=Kind.SOURCE,
    )  # fmt: skip
    year: Year | None = item("år", "År", "Året, tallet er fra.", default=None, tells=Tells.NOTHING)

    @property
    def bounds(self) -> tuple[int, int]:
        """The fewest and the most; both the same where one number is given."""
        low, _, high = self.count.partition("-")
        return int(low), max(int(low), int(high or low))


class Effort(Part, title="Indsats"):
    """The method half of the double page."""

    lead: Text | None = item(
        "indledning",
        "Indledning",
        "Hvad indsatsen er, i to sætninger.",
        default=None,
        criterion=Criterion(1, "en indledning til metoden bag"),
    )
    goals: tuple[Text, ...] = item(
        "mål", "Mål", "Indsatsens mål.", default=(), criterion=Criterion(1, "indsatsens mål")
    )
    text: Text = item("tekst", "Tekst", "Hvordan der arbejdes, i Markdown.")
    works_because: Text | None = item(
        "virker_fordi",
        "Virker, fordi",
        "Mekanismen: hvorfor det virker.",
        default=None,
        criterion=Criterion(2, "hvorfor det virker", only=NOT_FAILED),
    )
    participants: Participants | None = item(
        "deltagere", "Deltagere",
        "Hvor mange der har været med i projektet. Den, der fortælles om, er højst én af dem.",
        default=None,
    )  # fmt: skip
    otherwise: Text | None = item(
        "hvad_ellers",
        "Hvad ellers",
        "Hvad der var sket uden indsatsen, eller kunne være sket i stedet, når ingen historie fortæller det.",
        default=None,
        criterion=Criterion(2, "hvad der ellers var sket", only=OUTCOME_WITHOUT_STORY),
    )


class Lesson(Part, title="Læring"):
    """A lesson that others can use."""

    kind: LessonKind = item("type", "Type", "Om det virkede, ikke virkede eller er et råd.", tells=Tells.NOTHING)
    audience: Audience = item(
        "til",
        "Til",
        "Hvem det er til.",
        tells=Tells.NOTHING,
        criterion=Criterion(1, "læring til mindst to slags læsere", different(2)),
    )
    origin: Origin = item(
        "ophav",
        "Ophav",
        "«redaktion», når det er redaktionens eget råd; ellers «kilde». Siden mærker redaktionens.",
        default=Origin.SOURCE,
        tells=Tells.NOTHING,
    )
    text: Text = item("tekst", "Tekst", "Det, andre kan bruge.")
