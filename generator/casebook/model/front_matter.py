"""The front matter of a hand-written page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from casebook.model.base import Id, Line, Part, Text, WebAddress, Whole, YesNo, item
from casebook.model.facts import Names
from casebook.model.kinds import Kind
from casebook.model.values import Audience

Minutes = Annotated[Whole, Field(ge=1, le=6_000)]


class CourseItem(Part, title="Punkt på kurset"):
    """One thing that a course makes use of: a case, a method, a theme, or something outside the casebook."""

    case: Id | None = item("case", "Case", "Casens id.", default=None, refers_to=Kind.CASE)
    method: Id | None = item("metode", "Metode", "Metodens id.", default=None, refers_to=Kind.METHOD)
    theme: Id | None = item("tema", "Tema", "Temaets id.", default=None, refers_to=Kind.THEME)
    external: WebAddress | None = item("ekstern", "Ekstern", "Adressen på noget uden for siden.", default=None)
    title: Line | None = item("titel", "Titel", "Hvad det eksterne hedder.", default=None, names=Names.OTHER)
    why: Line = item("hvorfor", "Hvorfor", "Hvad deltagerne får ud af netop dette punkt.")
    exercises: tuple[Minutes, ...] = item("oevelser", "Øvelser", "Numrene på de øvelser, der bruger det.", default=())
    minutes: Minutes | None = item(
        "minutter", "Minutter", "Tiden til det, hvor ingen øvelse siger den. Er der øvelser, så summen.", default=None
    )


class Course(Part, title="Kursus"):
    """A course: how long it lasts, and all that it uses in order."""

    minutes: Minutes = item("minutter", "Minutter", "Hvor længe kurset varer med pauser, uden opfølgningen.")
    edition: Line | None = item(
        "udgave", "Udgave", "Den udgave, kurset fører til, for eksempel «2027-1». «nyeste» er det nyeste.", default=None
    )
    path: tuple[CourseItem, ...] = item("vejen", "Vejen", "Det, kurset bruger, i rækkefølge.", min_length=1)


class FrontMatter(Part, title="Sidens hoved"):
    """The fields between the two lines of dashes at the top of a page in `content/`."""

    title: Line | None = item("title", "Titel", "Sidens titel.", default=None)
    description: Text | None = item("description", "Beskrivelse", "Hvad siden er, på én linje.", default=None)
    advice_to: Audience | None = item("raad_til", "Råd til", "Hvem sidens råd er til.", default=None)
    first: tuple[Line, ...] = item("begynd_med", "Begynd med", "Cases, for eksempel «cases/morgenholdet».", default=())
    lists: dict[Line, Line] = item("lister", "Lister", "En søgning i kataloget, og hvad den hedder.", default={})
    is_for_teaching: YesNo = item("undervisning", "Undervisning", "true, når siden viser undervisning.", default=False)
    course: Course | None = item(
        "kursus", "Kursus", "Hvad et kursus består af. Listen på siden laves af det.", default=None
    )
