"""The map of effect and price: methods stand by what they state, and nothing that is not stated is placed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.render.figures import draw
from casebook.render.overview import evidence
from casebook.render.overview.evidence import effect_and_price
from casebook.render.pages import overview
from casebook.render.view.site import Here, SiteView
from casebook.source.sentences import PACKAGE
from tests.render.small_site import html, method, rendered, view, write

if TYPE_CHECKING:
    from pathlib import Path

    from casebook.render.figures.evidence_map import EvidenceMap


@pytest.fixture
def crossings(casebook: Path) -> SiteView:
    """A method with both and figures, one with a price alone, one with an effect alone, and one that states nothing."""
    known = {
        "faerge": {
            "effekt": {"niveau": "effektmålt", "tal": "9 af 10", "tekst": "Målt.", "kilde": "broposten-2014"},
            "økonomi": {"niveau": "evalueret", "tekst": "Regnet ud.", "kilde": "broposten-2014"},
        },
        "vadested": {"økonomi": {"niveau": "beskrevet", "tekst": "Sten.", "kilde": "broposten-2014"}},
        "tunnel": {"effekt": {"niveau": "beskrevet", "tekst": "Mørk.", "kilde": "broposten-2014"}},
    }
    for name, dimensions in known.items():
        write(casebook, f"methods/{name}.yml", method(id=name, titel=name.title(), viden=dimensions))
    return view(casebook)


def map_of(site: SiteView) -> EvidenceMap:
    evidence = effect_and_price(Here(site, "overblik/"))
    assert evidence
    return evidence


def test_a_method_stands_where_both_its_levels_meet_and_nowhere_else(crossings: SiteView) -> None:
    evidence = map_of(crossings)
    placed = {
        (row.name, column): [one.head.name for one in cell]
        for row in evidence.rows
        for column, cell in zip(evidence.columns, row.cells, strict=True)
        if cell
    }
    assert placed == {("Evalueret", "Effektmålt"): ["Faerge"]}


def test_what_is_not_stated_is_listed_under_its_reason(crossings: SiteView) -> None:
    assert {apart.reason: [head.name for head in apart.methods] for apart in map_of(crossings).apart} == {
        "Prisen er ikke oplyst": ["Tunnel"],
        "Virkningen er ikke oplyst": ["Vadested"],
        "Hverken virkning eller pris er oplyst": ["Brobygning"],
    }


def test_the_sentence_counts_what_is_placed_and_says_that_a_level_is_no_success(crossings: SiteView) -> None:
    assert map_of(crossings).sentence.startswith(
        "Om 1 af 4 metoder ved man noget om både virkning og pris. 1 af dem har et tal for virkningen, 0 et tal om pris"
    )
    assert "ikke hvor godt metoden virker" in map_of(crossings).sentence


def test_the_mark_tells_by_its_form_how_many_figures_there_are(crossings: SiteView) -> None:
    drawn = str(draw(map_of(crossings), PACKAGE, key="viden"))
    assert re.findall(r'<span class="cb-evidence__mark">\s*<svg class="(.*?)"', drawn) == ["cb-mark-halv"]
    assert "9 af 10" in drawn


def test_where_no_method_can_be_placed_there_is_no_map(casebook: Path) -> None:
    assert effect_and_price(Here(view(casebook), "overblik/")) is None
    assert 'id="viden"' not in html(next(rendered(overview, view(casebook))))


def test_a_place_names_a_few_methods_and_counts_the_rest(crossings: SiteView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "MOST_OF_A_LEVEL", 0)
    monkeypatch.setattr(evidence, "MOST_APART", 0)
    shown = map_of(crossings)
    assert {more for row in shown.rows for more in row.more} == {"", "og 1 metode mere"}
    assert {apart.more for apart in shown.apart} == {f"og {apart.number} metode mere" for apart in shown.apart}
    assert [cell for row in shown.rows for cell in row.cells if cell] == []
    drawn = draw(shown, PACKAGE, key="viden")
    assert all(apart.more in drawn for apart in shown.apart)
