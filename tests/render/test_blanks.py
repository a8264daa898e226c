"""The empty forms of figures: read back by the libraries that others read such files with, and linked from the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl  # type: ignore[import-untyped]
import pytest

from casebook.model.base import Part
from casebook.publish.edition import Edition
from casebook.publish.exports.blanks import ABOUT, outputs
from casebook.publish.output import Output
from casebook.render.figures import examples
from casebook.render.figures.blank import BlankForm, form_of, goal_sheet, punch_card
from casebook.render.pages import case as case_page
from casebook.source.sentences import PACKAGE
from tests.render.small_site import case, rendered, view, write

FIGURES = [figure for figure in examples() if isinstance(figure, Part)]
WITHOUT_FORM = {"boks", "tabel"}


def forms() -> Iterator[tuple[BlankForm, dict[str, object]]]:
    for figure in FIGURES:
        if form := form_of(figure, PACKAGE):
            yield form, figure.model_dump(by_alias=True, exclude_none=True)


FORMS = tuple(forms())


@pytest.fixture
def files(casebook: Path) -> dict[str, Output]:
    """The forms of a case that has every figure, by their addresses."""
    drawn = [figure.model_dump(by_alias=True, exclude_none=True) for figure in FIGURES]
    write(casebook, "cases/broen.yml", case(figurer=drawn))
    return {output.address: output for output in outputs(Edition(view(casebook)))}


def numbers() -> list[int]:
    return [place for place, figure in enumerate(FIGURES, 1) if figure.type not in WITHOUT_FORM]


def test_every_figure_with_a_frame_has_a_form_in_both_kinds(files: dict[str, Output]) -> None:
    names = [f"cases/broen/redskab-{number}" for number in numbers()]
    expected = [*(f"redskaber/{name}" for name in ("maalark", "klippekort")), *names]
    assert list(files) == [f"{name}{ending}" for name in expected for ending in (".xlsx", ".docx")]
    assert all(ABOUT.holds(address) for address in files)
    assert {output.record for address, output in files.items() if address.startswith("cases/")} == {"cases/broen.yml"}
    assert ABOUT.offers.keys() <= files.keys()


def test_a_form_is_the_same_every_time(files: dict[str, Output], casebook: Path) -> None:
    again = {output.address: output.content for output in outputs(Edition(view(casebook)))}
    assert again == {address: output.content for address, output in files.items()}


def every_form() -> Iterator[tuple[str, BlankForm]]:
    yield "redskaber/maalark", goal_sheet(PACKAGE)
    yield "redskaber/klippekort", punch_card(PACKAGE)
    yield from ((f"cases/broen/redskab-{number}", form) for number, (form, _) in zip(numbers(), FORMS, strict=True))


def test_excel_files_are_read_back(files: dict[str, Output]) -> None:
    for name, form in every_form():
        book = openpyxl.load_workbook(io.BytesIO(files[f"{name}.xlsx"].content))
        title, help_, _, head, *rows = book.active.iter_rows(values_only=True)
        book.close()
        assert (title[0], help_[0]) == (form.title, form.help)
        assert head == form.columns
        assert [(row[0] or "", set(row[1:])) for row in rows] == [(name, {None}) for name in form.rows]


def test_word_files_are_read_back(files: dict[str, Output]) -> None:
    for name, form in every_form():
        document = docx.Document(io.BytesIO(files[f"{name}.docx"].content))
        assert [paragraph.text for paragraph in document.paragraphs][:2] == [form.title, form.help]
        assert document.paragraphs[0].style is not None
        assert document.paragraphs[0].style.name == "Heading 1"
        head, *rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
        assert tuple(head) == form.columns
        assert rows == [[first, *[""] * (len(form.columns) - 1)] for first in form.rows]


def test_a_form_keeps_the_frame_and_nothing_that_was_told_in_it() -> None:
    """The week's activities, the measured values and the texts of the steps are the case's own."""
    told = str([form for form, _ in FORMS])
    assert "Gruppetime" not in told
    assert "Mandag" in told
    assert "10.00-12.00" in told


def test_the_page_leads_to_the_forms_of_its_figures(files: dict[str, Output], casebook: Path) -> None:
    page = next(page for page in rendered(case_page, view(casebook)) if page.address == "cases/broen/")
    for address in (address for address in files if address.startswith(page.address)):
        assert page.body.count(f'href="{address.removeprefix(page.address)}"') == 1
