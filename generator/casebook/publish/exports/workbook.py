"""The tables and their codebook in one workbook, for those who open a file rather than import one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from casebook.publish.commit import NEVER
from casebook.publish.data.tables import FOLDER, Cell, tables
from casebook.publish.edition import Edition
from casebook.publish.exports.tables import CODEBOOK, codebook
from casebook.publish.output import ARCHIVE, About, Output

FILE = f"{FOLDER}alt.xlsx"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDE, _NARROW = 40, 18  # characters
ABOUT = About("Det hele i ét regneark", f"{FOLDER}*.xlsx", purpose="data.workbook", offers={FILE: _TYPE})


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file; it holds what the tables hold."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - of no use to other commands

    every, held = tables(edition.view), io.BytesIO()
    with Workbook(held, {"in_memory": True}) as book:
        made = datetime.fromisoformat(edition.moment or NEVER).replace(tzinfo=None)
        book.set_properties({"title": edition.view.texts.name, "created": made})
        head = book.add_format({"bold": True, "bottom": 1})
        for table in every:
            names = tuple(column.name for column in table.columns)
            _fill(book.add_worksheet(table.name), [names, *table.rows], head)
        _fill(book.add_worksheet(CODEBOOK), codebook(every), head)
    yield Output(FILE, held.getvalue(), ARCHIVE)


def _fill(sheet: Any, rows: Iterable[tuple[Cell, ...]], head: Any) -> None:
    """Write rows, the first as the head; a text is a text, also where it looks like a formula or an address."""
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            style = (head,) if place == 0 else ()
            write = sheet.write_string if isinstance(cell, str) else sheet.write
            if cell != "":
                write(place, column, cell, *style)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, 40, _NARROW)
