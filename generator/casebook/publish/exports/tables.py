"""Tables of what is published: a file of CSV for each, and the codebook that says what its columns hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from casebook.publish.data.tables import FOLDER, Cell, DataTable, tables
from casebook.publish.edition import Edition
from casebook.publish.output import TEXT, About, Output

NAMES = ("cases", "methods", "relations", "vocabularies", "sources", "municipalities")
CODEBOOK = "kodebog"
DELIMITER = ";"  # as a Danish spreadsheet expects it, where a comma stands in numbers
ABOUT = About(
    "Tabeller til regneark og statistik",
    f"{FOLDER}*.csv",
    words=(f"{FOLDER}*.csv",),  # codes, and texts that stand in the data for programs too, where they are read as prose
    purpose="data.tables",
    offers={f"{FOLDER}{name}.csv": "text/csv" for name in (*NAMES, CODEBOOK)},
)


def outputs(edition: Edition) -> Iterator[Output]:
    """Each table, and the codebook of all."""
    every = tables(edition.view)
    for table in every:
        yield _csv(table.name, [tuple(column.name for column in table.columns), *table.rows])
    yield _csv(CODEBOOK, codebook(every))


def codebook(every: Iterable[DataTable]) -> list[tuple[Cell, ...]]:
    """A row for each column of each table, and for each code that can stand in it."""
    rows: list[tuple[Cell, ...]] = [("table", "column", "code", "title", "description", "type")]
    for table in every:
        for column in table.columns:
            rows.append((table.name, column.name, "", column.title, column.description, column.type))
            rows += [(table.name, column.name, code, means, "", "") for code, means in (column.codes or {}).items()]
    return rows


def _csv(name: str, rows: Iterable[tuple[Cell, ...]]) -> Output:
    """A table with «true» and «false» as JSON writes them."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=DELIMITER)
    writer.writerows([[str(cell).lower() if isinstance(cell, bool) else cell for cell in row] for row in rows])
    return Output(f"{FOLDER}{name}.csv", file.getvalue().encode(), TEXT, prose=False)
