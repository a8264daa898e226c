"""The overviews: what a matrix shows is what the records say, no failure is left out, and gaps are told as gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casebook.corpus.use import methods_used, use_of
from casebook.model.values import LessonKind, Outcome
from casebook.published import published
from casebook.render.figures import draw
from casebook.render.figures.computed import GapMap, GridCell, GridGroup, GridRow, Head, Mark, cells_of, named
from casebook.render.figures.gap_map import view as in_words
from casebook.render.overview import failures, gaps, matrices
from casebook.render.pages import failures as failures_page
from casebook.render.pages import front, overview
from casebook.render.view.site import Here, SiteView
from casebook.source.sentences import PACKAGE
from tests.own import own_corpus
from tests.render.small_site import case, html, method, rendered, sections, view, words, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from casebook.render.html.page import Page


@pytest.fixture(scope="module")
def library() -> SiteView:
    """The casebook's own records."""
    corpus = own_corpus()
    assert corpus.registers.texts
    return SiteView(published(corpus, corpus.registers.texts))


@pytest.fixture
def bridges(casebook: Path) -> SiteView:
    """Three cases: one succeeded, one failed, one does not say; two methods, one of them in no case."""
    write(casebook, "methods/faerge.yml", method(id="faerge", titel="Færge", målgrupper=["vandrere"]))
    wrong = {"type": "virkede-ikke", "til": "leder", "tekst": "Broen var for kort."}
    advice = {"type": "råd", "til": "mentor", "tekst": "Mål åen først."}
    indsats = {"tekst": "De byggede.", "hvad_ellers": "De kunne have målt."}
    for one in (
        case(udfald="lykkedes", udfordringer=["modvind"]),
        case(
            id="faldet", titel="Broen faldt", udfald="lykkedes-ikke", udfordringer=["modvind"], temaer=["relation"],
            læring=[wrong, advice], indsats=indsats, metoder=[{"metode": "brobygning", "rolle": "del"}],
        ),
        case(id="ved-ikke", titel="Hvem ved", metoder=[{"metode": "brobygning", "rolle": "del"}]),
    ):  # fmt: skip
        write(casebook, f"cases/{one['id']}.yml", one)
    return view(casebook)


def page(pages: Iterable[Page], address: str) -> Page:
    return next(one for one in pages if one.address == address)


# --- cases and methods


def test_every_use_of_a_method_is_a_mark_in_the_matrix_of_its_type(library: SiteView) -> None:
    drawn = html(page(rendered(overview, library), "overblik/virkemidler/"))
    marks = re.findall(r'<span class="cb-hidden cb-grid__words">([^<]+)</span></span></td>', drawn)
    uses = [(one, use) for one in library.cases for use in methods_used(one)]
    assert len(marks) == len(uses)
    assert sum(mark.startswith("Lykkedes ikke.") for mark in marks) == sum(
        one.outcome is Outcome.FAILED for one, _ in uses
    )


def test_a_mark_says_the_outcome_by_its_form_and_the_role_by_its_size(bridges: SiteView) -> None:
    (kind,) = matrices.by_type(Here(bridges, "overblik/virkemidler/"))
    for title, form, size, told in (
        ("Vejen over broen", "fuld", "10", "Lykkedes. Bærende metode"),
        ("Broen faldt", "ring", "6.5", "Lykkedes ikke. Del af forløbet"),
        ("Hvem ved", "streg", "", "Udfaldet er ikke oplyst. Del af forløbet"),
    ):
        row = next(row for row in kind.figure.split("<tr>") if f">{title}</a>" in row)
        assert f"cb-mark-{form}" in row
        assert f'r="{size}"' in row or not size
        assert told in row
    assert [one.text for one in kind.unused] == ["Færge"]


def test_the_sentence_of_a_matrix_leaves_no_outcome_out(bridges: SiteView) -> None:
    told = words(page(rendered(overview, bridges), "overblik/virkemidler/"))
    assert "1 forløb er brugt i 3 cases: 1 lykkedes, 1 lykkedes ikke og 1 er uden samlet udfald. lykkedes" in told


def test_every_type_with_a_used_method_has_its_matrix(library: SiteView) -> None:
    shown = matrices.by_type(Here(library, "overblik/virkemidler/"))
    used = {library.published.methods[use.method].type for one in library.cases for use in methods_used(one)}
    assert {one.key for one in shown} == {matrices.key_of(kind) for kind in used}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Fordi det er fast. Og mere.", "Fordi det er fast."),
        ("Uden punktum", "Uden punktum"),
        ("Hvorfor?\nFordi.", "Hvorfor?"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_told(text: str, first: str) -> None:
    assert matrices.first_sentence(text) == first


# --- gaps


def test_a_cell_of_the_gap_map_counts_its_cases(library: SiteView) -> None:
    shown = gaps.gap_map(Here(library, "overblik/huller/"))
    rows = {row.head.name: row for group in shown.groups for row in group.rows}
    assert set(rows) == {one.title for one in library.methods}
    place = [column.name for column in shown.columns].index("Aktivitetsparate")
    for one in library.methods:
        using = [
            found for found in library.cases
            if use_of(found, one.id)
            and {"aktivitetsparate", "indsatsklare", "midlertidigt-passive"} & set(found.target_groups)
        ]  # fmt: skip
        assert rows[one.title].cells[place].short == (str(len(using)) if using else "")


def test_the_gap_map_shows_what_a_page_has_room_for_and_its_sentence_all(
    library: SiteView, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Here(library, "overblik/huller/")
    monkeypatch.setattr(gaps, "MOST_ELEMENTS", 300)
    shown, whole = gaps.gap_map(here), gaps.gap_map(here, whole=True)
    assert sum(len(group.rows) for group in whole.groups) == len(library.methods)
    assert {group.name for group in shown.groups} == {group.name for group in whole.groups}
    assert sum(len(group.rows) for group in shown.groups) < len(library.methods) // 2
    assert shown.title != whole.title


def test_a_method_without_a_case_for_whom_it_is_meant_is_a_gap(bridges: SiteView) -> None:
    shown = gaps.gap_map(Here(bridges, "overblik/huller/"))
    rows = {row.head.name: row.cells[0] for group in shown.groups for row in group.rows}
    form = "../../bidrag/ny-case/?m%C3%A5lgruppe=vandrere&metode=faerge"
    assert rows["Færge"] == GridCell("Ingen case endnu. Fortæl om et forløb", Mark.GAP, "", form)
    assert (rows["Brobygning"].mark, rows["Brobygning"].short) == (Mark.COUNT, "3")
    assert rows["Brobygning"].href == "../../find/?type=case&maalgruppe=vandrere&metode=brobygning"
    (untold,) = gaps.untold_methods(Here(bridges, "overblik/huller/"))
    assert (untold.link.text, untold.form) == ("Færge", "../../bidrag/ny-case/?metode=faerge")


def test_terms_that_the_law_has_left_behind_are_no_columns(library: SiteView) -> None:
    names = {column.name for column in gaps.gap_map(Here(library, "x/")).columns}
    assert not names & {"Indsatsklare", "Jobklare", "Midlertidigt passive"}


def test_what_nothing_names_is_said_and_what_no_case_tells_of_is_listed(library: SiteView) -> None:
    here = Here(library, "overblik/huller/")
    told = {value for one in library.cases for value in one.target_groups}
    for one in gaps.untold_groups(here):
        assert one.link.href.split("/")[-2] not in told
    assert "Hverken metoder eller cases nævner" in in_words(gaps.gap_map(here), library.sentences).sentence


def test_the_gap_map_in_words_knows_one_from_many() -> None:
    cell = GridCell("Ingen case endnu", Mark.GAP)
    one = GapMap("Kort", (Head("Vandrere", note="vandrere"),), (GridGroup("", (GridRow(Head("Bro"), (cell,)),)),))
    assert in_words(one, PACKAGE).sentence == (
        "Ingen felter i kortet har mindst én case. "
        "1 felt er et hul: metoden er for målgruppen, men ingen case fortæller om det. "
        "Ingen case fortæller om vandrere."
    )
    assert len(cells_of(one.groups)) == 1


def test_many_names_are_cut_short() -> None:
    assert named(["a", "b", "c"], PACKAGE) == "a, b og c"
    assert named(["a", "b", "c", "d", "e"], PACKAGE) == "a, b, c og 2 til"


def test_a_matrix_scrolls_in_a_named_region_that_takes_the_focus(library: SiteView) -> None:
    drawn = draw(gaps.gap_map(Here(library, "x/")), library.sentences, key="k")
    assert 'role="region" tabindex="0" aria-labelledby="k-titel"' in drawn
    assert drawn.count('<th scope="row">') == len(library.methods)


# --- what did not work


def test_every_case_that_failed_stands_with_what_went_wrong_and_what_one_could_do(bridges: SiteView) -> None:
    (failed,) = failures.failures(Here(bridges, "det-virkede-ikke/"))
    assert failed.link.text == "Broen faldt"
    assert [one.text for one in failed.wrong] == ["Broen var for kort."]
    assert failed.otherwise == ("De kunne have målt.",)
    assert [one.text for one in failed.advice] == ["Mål åen først."]
    assert [one.link.text for one in failed.better] == ["Vejen over broen"]


def test_all_failures_and_all_that_did_not_work_are_there_once(library: SiteView) -> None:
    here = Here(library, "det-virkede-ikke/")
    failed = [one.title for one in library.cases if one.outcome is Outcome.FAILED]
    assert [one.link.text for one in failures.failures(here)] == failed
    wrong = [lesson for one in library.cases for lesson in one.lessons if lesson.kind is LessonKind.DID_NOT_WORK]
    shown = [one.lesson for group in failures.by_theme(here) for one in group.lessons]
    assert sorted(one.text for one in shown) == sorted(one.text for one in wrong)


def test_a_lesson_stands_under_a_theme_of_its_own_case(library: SiteView) -> None:
    here = Here(library, "det-virkede-ikke/")
    titles = {one.title: one for one in library.cases}
    for group in failures.by_theme(here):
        assert group.theme
        theme = group.theme.href.split("/")[-2]
        assert all(theme in titles[one.case.text].themes for one in group.lessons)


def test_a_challenge_says_where_it_failed_and_how_many_went_better(bridges: SiteView) -> None:
    (one,) = failures.by_challenge(Here(bridges, "det-virkede-ikke/"))
    assert (one.challenge.text, [link.text for link in one.failed], one.better) == (
        "Modvind", ["Broen faldt"], "1 lykkedes",
    )  # fmt: skip


def test_the_count_is_told(bridges: SiteView) -> None:
    told = "1 af 3 cases lykkedes ikke. 1 case fortæller 1 gang om noget, der ikke virkede, også hvor det lykkedes."
    assert failures.tally(bridges) == told


def test_a_casebook_without_failures_still_has_the_page(casebook: Path) -> None:
    found = page(rendered(failures_page, view(casebook)), "det-virkede-ikke/")
    assert sections(found) == ["fortael"]
    assert "Ingen af 1 case lykkedes ikke" in words(found)


def test_the_front_page_leads_to_what_did_not_work(bridges: SiteView) -> None:
    assert 'href="det-virkede-ikke/"' in html(page(rendered(front, bridges), "")).replace("./", "")


def test_the_overview_leads_to_all_of_them(library: SiteView) -> None:
    found = html(page(rendered(overview, library), "overblik/"))
    for href in ("virkemidler/", "huller/", "../det-virkede-ikke/", "../bidrag/status/"):
        assert f'href="{href}"' in found
