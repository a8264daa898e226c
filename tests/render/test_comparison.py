"""The data of the page that compares methods: a file for each method that has a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.publish.edition import Edition
from casebook.publish.exports.compare import outputs
from casebook.publish.output import Output
from casebook.render.methods.comparison import GROUPS
from casebook.render.pages import compare
from tests.render.small_site import case, html, method, rendered, view, words, write

HOSTILE = '<script>alert(1)</script> [klik](javascript:alert(1)) <img src=x onerror="alert(1)">'
ROWS = {row.key for group in GROUPS for row in group.rows}
FULL: dict[str, object] = {
    "målgrupper": ["vandrere"],
    "brug_når": ["Når vandet er bredt."],
    "virker_fordi": "En bro bærer.",
    "kernekomponenter": [
        {"navn": "Pillerne", "tekst": "De skal stå fast."},
        {"navn": "Rækværket", "tekst": "Det kan males.", "kan_tilpasses": True},
    ],
    "kræver": {"sager_pr_medarbejder": 30, "kompetencer": ["At kunne svømme"]},
    "viden": {"effekt": {"niveau": "evalueret"}},
    "faldgruber": ["Broen ender midt i vandet."],
}


def file_of(root: Path, name: str = "brobygning") -> Output:
    """The data of one method in the casebook at `root`."""
    return next(file for file in outputs(Edition(view(root))) if file.address == f"sammenlign/{name}.json")


def value_of(root: Path) -> dict[str, Any]:
    """The data, parsed."""
    value: dict[str, Any] = json.loads(file_of(root).text)
    return value


def cells_of(root: Path) -> dict[str, str]:
    """The method's cells, by row."""
    cells = value_of(root)["cells"]
    assert isinstance(cells, dict)
    return cells


def test_a_method_fills_only_rows_that_the_page_has(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(**FULL))
    assert cells_of(casebook).keys() <= ROWS


def test_a_row_that_a_method_says_nothing_in_is_left_out(casebook: Path) -> None:
    sparse = cells_of(casebook).keys()
    write(casebook, "methods/brobygning.yml", method(**FULL))
    added = cells_of(casebook).keys() - sparse
    assert added == {
        "target_groups", "use_when", "works_because", "keep", "adapt", "caseload", "skills", "pitfalls",
    }  # fmt: skip


def test_what_is_kept_and_what_is_adapted_are_told_apart(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(**FULL))
    cells = cells_of(casebook)
    assert "Pillerne" in cells["keep"]
    assert "Rækværket" in cells["adapt"]
    assert "Rækværket" not in cells["keep"]


def test_every_dimension_of_knowledge_is_there_also_where_nothing_is_known(casebook: Path) -> None:
    known = [text for key, text in cells_of(casebook).items() if key.startswith("known_")]
    assert len(known) == 5
    assert all("Ikke oplyst" in text for text in known)


def test_a_case_that_failed_stands_among_the_others(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(udfald="lykkedes-ikke"))
    assert "Lykkedes ikke" in cells_of(casebook)["cases"]


def test_links_lead_from_the_page_that_compares(casebook: Path) -> None:
    assert 'href="../cases/broen/"' in cells_of(casebook)["cases"]
    assert value_of(casebook)["href"] == "../metoder/brobygning/"


@pytest.mark.parametrize("status", ["kladde", "tilbagetrukket"])
def test_a_method_that_is_not_shown_has_no_data_and_cannot_be_chosen(casebook: Path, status: str) -> None:
    write(casebook, "methods/flaaden.yml", method(id="flaaden", titel="Flåden", status=status))
    site = view(casebook)
    assert [file.address for file in outputs(Edition(site))] == ["sammenlign/brobygning.json"]
    assert "Flåden" not in words(next(rendered(compare, site)))


def test_a_historic_method_says_so(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(status="historisk"))
    assert value_of(casebook)["note"] == "Historisk"


def test_nothing_that_a_record_says_becomes_a_program(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(**{**FULL, "virker_fordi": HOSTILE, "faldgruber": [HOSTILE]}))
    text = "".join(cells_of(casebook).values())
    assert "<script" not in text
    assert "javascript:" not in text
    assert "onerror" not in text


def test_data_says_whose_page_it_belongs_to(casebook: Path) -> None:
    """The scan of the built site reports what it finds there at the record that it came from."""
    assert value_of(casebook)["location"] == "metoder/brobygning/"


def test_the_page_is_a_form_that_works_by_its_address_alone(casebook: Path) -> None:
    page = html(next(rendered(compare, view(casebook))))
    assert '<form class="cb-pick cb-waits" action="./" method="get"' in page
    assert '<input type="checkbox" name="m" value="brobygning">' in page
    assert "<noscript>" in page
