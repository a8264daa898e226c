"""The front matter of a hand-written page."""

from __future__ import annotations

from casebook.model.base import Line, Part, Text, YesNo, item
from casebook.model.values import Audience


class FrontMatter(Part, title="Sidens hoved"):
    """The fields between the two lines of dashes at the top of a page in `content/`."""

    title: Line | None = item("title", "Titel", "Sidens titel.", default=None)
    description: Text | None = item("description", "Beskrivelse", "Hvad siden er, på én linje.", default=None)
    advice_to: Audience | None = item("raad_til", "Råd til", "Hvem sidens råd er til.", default=None)
    first: tuple[Line, ...] = item("begynd_med", "Begynd med", "Cases, for eksempel «cases/morgenholdet».", default=())
    lists: dict[Line, Line] = item("lister", "Lister", "En søgning i kataloget, og hvad den hedder.", default={})
    is_for_teaching: YesNo = item("undervisning", "Undervisning", "true, når siden viser undervisning.", default=False)
