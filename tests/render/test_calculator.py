"""The calculator: the formula stands on the page, the worked table follows it, and no figure is the program's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.render.pages import calculator
from casebook.render.pages import method as method_pages
from tests.render.small_site import html, method, rendered, view, words, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("given", "tenths"), [((40, 6, 10), 20), ((100, 3, 10), 25), ((100, 3, 30), 9), ((100, 12, 50), 20)]
)
def test_positions_are_rounded_up_to_tenths(given: tuple[int, int, int], tenths: int) -> None:
    assert calculator.positions(*given) == tenths


def test_tenths_are_written_with_a_comma() -> None:
    assert [calculator.in_danish(tenths) for tenths in (25, 20, 9, 12345)] == ["2,5", "2", "0,9", "1.234,5"]


def test_without_scripts_the_page_tells_the_formula_and_a_table_that_follows_it(casebook: Path) -> None:
    page = next(rendered(calculator, view(casebook)))
    assert "Stillinger = borgere ad gangen ÷ sager pr. medarbejder" in words(page)
    rows = re.findall(r'<tr><th scope="row">(\d+)</th>(.*?)</tr>', html(page))
    cells = {int(months): re.findall(r"<td>(.*?)</td>", row) for months, row in rows}
    assert cells[6] == ["5", "2,5", "1,7", "1"]
    assert list(cells) == list(calculator.EXAMPLE_MONTHS)


def test_no_field_comes_with_a_number_in_it(casebook: Path) -> None:
    page = html(next(rendered(calculator, view(casebook))))
    fields = re.findall(r"<input[^>]*>", page)
    assert len(fields) == 8
    assert not [field for field in fields if "value=" in field or "placeholder=" in field]


def test_methods_stand_with_what_they_state_alone_and_the_others_are_counted(casebook: Path) -> None:
    stated = {"sager_pr_medarbejder": 12, "varighed": "Et halvt år"}
    write(casebook, "methods/faerge.yml", method(id="faerge", titel="Færge", kræver=stated))
    page = next(rendered(calculator, view(casebook)))
    assert 'href="../../overblik/beregner/#sager=12"' in html(page) or 'href="./#sager=12"' in html(page)
    assert "Sager pr. medarbejder: 12" in words(page)
    assert "Varighed: Et halvt år" in words(page)
    assert "Hos 1 metode er hverken sager eller pris oplyst." in words(page)


def test_every_method_leads_to_the_calculator_with_its_own_caseload(casebook: Path) -> None:
    write(casebook, "methods/faerge.yml", method(id="faerge", titel="Færge", kræver={"sager_pr_medarbejder": 12}))
    pages = {page.address: html(page) for page in rendered(method_pages, view(casebook))}
    assert 'href="../../overblik/beregner/#sager=12"' in pages["metoder/faerge/"]
    assert 'href="../../overblik/beregner/"' in pages["metoder/brobygning/"]
