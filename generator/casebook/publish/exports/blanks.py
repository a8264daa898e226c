"""Empty forms to fill in: the frame of each figure that has one beside its page, a sheet of goals, and a punch card."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.blanks.excel import workbook
from casebook.publish.blanks.word import document
from casebook.publish.edition import Edition
from casebook.publish.output import ARCHIVE, About, Output
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.blanks import ENDINGS, blank_file
from casebook.render.figures.blank import BlankForm, form_of, goal_sheet, punch_card
from casebook.render.view.site import SiteView, address_of, file_of
from casebook.workers import shared_out

_MAKERS = dict(zip(ENDINGS, (workbook, document), strict=True))
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = dict(zip(ENDINGS, ("spreadsheetml.sheet", "wordprocessingml.document"), strict=True))
_GOALS, _CLIPS = "redskaber/maalark", "redskaber/klippekort"
ABOUT = About(
    "Tomme skemaer",
    "*redskab*",
    purpose="data.blanks",
    offers={f"{name}{ending}": f"{_OFFICE}{_TYPES[ending]}" for name in (_GOALS, _CLIPS) for ending in ENDINGS},
)


def outputs(edition: Edition) -> Iterator[Output]:
    """Each form as a workbook and as a file of Word."""
    site = edition.view
    yield from _files(_GOALS, goal_sheet(site.sentences))
    yield from _files(_CLIPS, punch_card(site.sentences))
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    for of_record in shared_out(lambda record: [*_of_record(site, record)], records):
        yield from of_record


def _of_record(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[Output]:
    for number, figure in enumerate(record.figures, start=1):
        if form := form_of(figure, site.sentences):
            yield from _files(f"{address_of(record)}{blank_file(number)}", form, file_of(record))


def _files(name: str, form: BlankForm, record: str | None = None) -> Iterator[Output]:
    for ending, make in _MAKERS.items():
        yield Output(f"{name}{ending}", make(form), ARCHIVE, record)
