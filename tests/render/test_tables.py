"""Tables of what is published: CSV, one workbook and a description say the same, and others' programs read it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from openpyxl import load_workbook  # type: ignore[import-untyped]

from casebook.corpus import Kind
from casebook.corpus.withdrawn import Tombstone
from casebook.publish.data.tables import tables
from casebook.publish.edition import Edition, write_outputs
from casebook.publish.exports import package, workbook
from casebook.publish.exports.tables import CODEBOOK, NAMES, outputs
from casebook.publish.pruning import prune
from casebook.publish.scratch import MARK
from casebook.render.view.site import SiteView
from tests.render.small_site import case, view, write

Row = dict[str, str]


def site_of(root: Path) -> SiteView:
    return replace(view(root), site_url="https://casebook.example/")


def rows_of(site: SiteView) -> dict[str, list[Row]]:
    """The rows of each file of CSV."""
    files = {Path(output.address).stem: output.text for output in outputs(Edition(site))}
    return {name: list(csv.DictReader(io.StringIO(text), delimiter=";")) for name, text in files.items()}


def test_every_table_is_a_file_with_a_row_for_each_record(casebook: Path) -> None:
    rows = rows_of(site_of(casebook))
    assert set(rows) == {*NAMES, CODEBOOK}
    (of_case,) = rows["cases"]
    assert (of_case["location"], of_case["titel"], of_case["sted.kommune"]) == (
        "cases/broen/",
        "Vejen over broen",
        "stevns",
    )
    assert (of_case["år"], of_case["sted.landsdækkende"], of_case["metoder.metode"]) == ("2014", "false", "brobygning")
    assert "indsats.tekst" not in of_case


def test_several_values_of_a_field_stand_in_one_cell(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(temaer=["relation"], udfordringer=["modvind"], målgrupper=["vandrere"]))
    write(casebook, "methods/brobygning.yml", {**METHOD, "også_kendt_som": ["Broen", "Overgang"]})
    (method,) = rows_of(site_of(casebook))["methods"]
    assert method["også_kendt_som"] == "Broen|Overgang"


METHOD = {
    "id": "brobygning",
    "titel": "Brobygning",
    "type": "forløb",
    "resumé": "En opdigtet metode.",
    "status": "ikke-gennemgået",
    "formål": "At komme over vandet.",
    "kilder": [{"kilde": "broposten-2014"}],
}


def test_two_numbers_never_stand_side_by_side(casebook: Path) -> None:
    for table in tables(site_of(casebook)):
        types = [column.type for column in table.columns]
        assert ("integer", "integer") not in list(pairwise(types)), table.name


def test_the_codebook_explains_every_column_and_every_code(casebook: Path) -> None:
    rows = rows_of(site_of(casebook))
    explained = {(row["table"], row["column"]) for row in rows[CODEBOOK]}
    assert explained == {(name, column) for name in NAMES for column in (rows[name][0] if rows[name] else ())} | {
        (table.name, column.name) for table in tables(site_of(casebook)) for column in table.columns
    }
    codes = {row["code"]: row["title"] for row in rows[CODEBOOK] if row["column"] == "udfald"}
    assert codes["lykkedes-ikke"] == "Lykkedes ikke"


def test_a_number_of_people_that_no_page_shows_is_in_no_table(casebook: Path) -> None:
    people = {"antal": "2", "kilde": "broposten-2014"}
    write(casebook, "cases/broen.yml", case(indsats={"tekst": "De bygger en bro.", "deltagere": people}))
    (of_case,) = rows_of(site_of(casebook))["cases"]
    assert of_case["indsats.deltagere.antal"] == ""


def test_openpyxl_reads_the_same_rows_from_the_workbook(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(titel="=SUM(1)"))
    site = site_of(casebook)
    (output,) = workbook.outputs(Edition(site, moment="2026-11-30T08:15:00Z"))
    book = load_workbook(io.BytesIO(output.content))
    assert book.sheetnames == [*NAMES, CODEBOOK]
    for table in tables(site):
        head, *rows = book[table.name].iter_rows(values_only=True)
        assert head == tuple(column.name for column in table.columns)
        assert rows == [tuple(None if cell == "" else cell for cell in row) for row in table.rows], table.name
    cells = [cell for row in book["cases"].iter_rows() for cell in row if cell.value == "=SUM(1)"]
    assert [cell.data_type for cell in cells] == ["s"]


def test_a_workbook_that_holds_what_must_go_is_cut_out_of_a_site(casebook: Path, tmp_path: Path) -> None:
    write_outputs(tmp_path / "site", workbook.outputs(Edition(site_of(casebook))))
    (tmp_path / "site" / MARK).write_text("", "utf-8")
    assert prune(tmp_path / "site", (Tombstone(Kind.CASE, "fremmed"),)) == ()
    assert prune(tmp_path / "site", (Tombstone(Kind.CASE, "broen"),)) == (workbook.FILE,)
    assert not (tmp_path / "site" / workbook.FILE).exists()


def test_the_workbook_is_the_same_bytes_every_time(casebook: Path) -> None:
    made = [next(iter(workbook.outputs(Edition(site_of(casebook))))).content for _ in range(2)]
    assert made[0] == made[1]


def test_the_description_names_every_file_with_its_columns(casebook: Path) -> None:
    site = site_of(casebook)
    (output,) = package.outputs(Edition(site, moment="2026-11-30T08:15:00Z"))
    described = json.loads(output.text)
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (described["name"], described["created"]) == ("casebogen", "2026-11-30T08:15:00Z")
    files = {Path(one.address).name: one.text for one in outputs(Edition(site))}
    for resource in described["resources"]:
        head = files[resource["path"]].splitlines()[0].split(resource["dialect"]["delimiter"])
        assert head == [field["name"] for field in resource["schema"]["fields"]], resource["name"]
