"""The forms: questions on a new case or method, and the same with the answers that a published record gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from casebook.corpus import Kind
from casebook.questions import QuestionForm, choices_of, method_questions, questions
from casebook.questions.form import FormQuestion
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

NEW_CASE, NEW_METHOD, CORRECT = "bidrag/ny-case/", "bidrag/ny-metode/", "bidrag/ret/"
DATA = "bidrag/spoergsmaal.json"
_SOURCE = "generator/casebook/questions/declared.py"
_META = {"side": "formular", "styles": ["form"], "scripts": ["form/page"], "search": {"exclude": True}}


def plan(site: SiteView) -> Iterator[PageTask]:
    """A page for a new case, one for a new method, and one on which a published record is corrected."""
    for address, kind, key in ((NEW_CASE, Kind.CASE, "case"), (NEW_METHOD, Kind.METHOD, "method")):
        yield site.task(
            address,
            "form",
            title=site.say(f"form_page.{key}_title"),
            source=_SOURCE,
            description=site.say(f"form_page.{key}_description"),
            inputs=partial(_inputs, kinds=(kind,)),
            meta=_META,
        )
    yield site.task(
        CORRECT,
        "form",
        title=site.say("form_page.correct_title"),
        source=_SOURCE,
        description=site.say("form_page.correct_description"),
        inputs=_correcting,
        meta=_META,
    )


def form_of(site: SiteView, kind: Kind) -> QuestionForm:
    """The questions on a record of a kind, with what this casebook has to choose among."""
    choices = choices_of(site.published, site.methods, (case.id for case in site.cases), site.month)
    asked = questions if kind is Kind.CASE else method_questions
    return asked(choices, site.sentences)


def sections(form: QuestionForm) -> tuple[tuple[str, str, tuple[FormQuestion, ...]], ...]:
    """The sections of a form in order: id, name, and the questions in each."""
    grouped = groupby(form.questions, key=lambda question: (question.section, question.section_name))
    return tuple((section, name, tuple(asked)) for (section, name), asked in grouped)


@dataclass(frozen=True, slots=True)
class ShownForm:
    """The questions on a record of a kind, section by section, and where a new file of that kind is made."""

    kind: Kind
    sections: tuple[tuple[str, str, tuple[FormQuestion, ...]], ...]
    new_file: str


def _shown(site: SiteView, kind: Kind) -> ShownForm:
    return ShownForm(kind, sections(form_of(site, kind)), new_file_address(site.edit_base, kind.file))


def _inputs(here: Here, kinds: tuple[Kind, ...]) -> Inputs:
    publisher = here.site.published.publisher
    contact = publisher.publisher if publisher else None
    return {
        "forms": tuple(_shown(here.site, kind) for kind in kinds),
        "questions": here.href(DATA),
        "post": (contact.email or "") if contact else "",
        "records": (),
        "lead": "form_page.method_lead" if kinds == (Kind.METHOD,) else "form_page.case_lead",
        "no_rows": 4,
    }


def _correcting(here: Here) -> Inputs:
    groups = (
        (Kind.CASE, "several.case", here.site.cases),
        (Kind.METHOD, "several.metode", here.site.methods),
    )
    records = tuple(
        (kind, here.say(name), tuple((record.id, record.title) for record in held)) for kind, name, held in groups
    )
    return {**_inputs(here, (Kind.CASE, Kind.METHOD)), "records": records, "lead": "form_page.correct_lead"}


def new_file_address(edit_base: str, folder: str) -> str:
    """The host's page for a new file in a folder, up to the file's name; empty where no such page is known.

    GitHub: `/new/BRANCH/FOLDER?filename=`. GitLab: `/-/new/BRANCH/FOLDER?file_name=`.
    """
    for edit, new, name in (("/-/edit/", "/-/new/", "file_name"), ("/edit/", "/new/", "filename")):
        if edit in edit_base:
            return f"{edit_base.replace(edit, new, 1)}{folder}?{name}="
    return ""
