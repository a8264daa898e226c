"""Methods at a glance: what the sources say as marks, and what cases only mention apart from what they use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.render.methods.glance import glances
from casebook.render.methods.mark import mark
from casebook.render.pages import method as method_pages
from casebook.render.view.site import Here, SiteView
from tests.render.small_site import case, method, rendered, view, words, write

BRIDGE = {"metode": "brobygning", "rolle": "bærende"}
KNOWN = {
    "effekt": {"niveau": "effektmålt", "tekst": "Målt er det.", "tal": "60 % mod 47 %", "kilde": "broposten-2014"},
    "økonomi": {"niveau": "beskrevet", "tekst": "Et bord og to stole."},
}


@pytest.fixture
def site(casebook: Path) -> SiteView:
    write(
        casebook,
        "methods/brobygning.yml",
        method(viden=KNOWN, målgrupper=["vandrere"], kræver={"sager_pr_medarbejder": 12}),
    )
    write(casebook, "methods/sejlads.yml", method(id="sejlads", titel="Sejlads"))
    write(
        casebook,
        "cases/broen.yml",
        case(udfald="lykkedes-ikke", metoder=[BRIDGE, {"metode": "sejlads", "rolle": "baggrund"}]),
    )
    return view(casebook)


def test_a_method_shows_its_figures_and_how_its_cases_went(site: SiteView) -> None:
    bridge, sailing = glances(Here(site, "metoder/"))
    assert (bridge.effect.figure, bridge.effect.step, bridge.economy.step, bridge.caseload) == (
        "60 % mod 47 %",
        4,
        1,
        12,
    )
    assert bridge.steps == 5
    assert [(one.outcome, one.count) for one in bridge.outcomes] == [("lykkedes-ikke", 1)]
    assert (sailing.steps, sailing.outcomes, sailing.used, sailing.mentioned) == (0, (), 0, 1)


def test_the_list_says_in_words_what_the_marks_show(site: SiteView) -> None:
    (page,) = (one for one in rendered(method_pages, site) if one.address == "metoder/")
    told = words(page)
    assert "Det ved vi om Brobygning: målgruppe ikke oplyst, metode ikke oplyst" in told
    assert "effekt effektmålt" in told
    assert "Bruges i 1 case: 1 lykkedes ikke" in told
    assert "Et bord og to stole." in told
    assert 'id="forloeb"' in page.body


def test_a_mark_has_a_square_a_step_and_a_trace_of_what_is_unknown() -> None:
    assert [len(re.findall("M", path)) for path in re.findall(r'd="([^"]+)"', mark([4, 0, 1]))] == [5, 1]
