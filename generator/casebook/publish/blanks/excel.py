"""An empty form as a workbook of one sheet, which prints on one page of A4."""

from __future__ import annotations

import io
from datetime import datetime

from casebook.publish.commit import NEVER
from casebook.render.figures.blank import BlankForm

_FIRST, _OTHER, _HEIGHT = 34, 22, 34  # characters, characters, points
_HEAD = 3  # the row of the headings: above it stand the title and the help
_A4 = 9  # as Excel numbers paper


def workbook(form: BlankForm) -> bytes:
    """The workbook. A text is a text, also where it looks like a formula."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    held = io.BytesIO()
    with Workbook(held, {"in_memory": True}) as book:
        book.set_properties({"title": form.title, "created": datetime.fromisoformat(NEVER).replace(tzinfo=None)})
        sheet = book.add_worksheet()
        cell = {"border": 1, "border_color": "#857b6d", "text_wrap": True, "valign": "top"}
        head, body = book.add_format({**cell, "bold": True, "bg_color": "#d6e3e6"}), book.add_format(cell)
        sheet.write_string(0, 0, form.title, book.add_format({"bold": True, "font_size": 16}))
        sheet.write_string(1, 0, form.help)
        sheet.set_column(0, 0, _FIRST)
        sheet.set_column(1, len(form.columns) - 1, _OTHER)
        for column, name in enumerate(form.columns):
            sheet.write_string(_HEAD, column, name, head)
        for row, name in enumerate(form.rows, start=_HEAD + 1):
            sheet.set_row(row, _HEIGHT)
            sheet.write_string(row, 0, name, body)
            for column in range(1, len(form.columns)):
                sheet.write_blank(row, column, None, body)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
    return held.getvalue()
