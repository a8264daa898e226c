"""The page on risk: the editors' own words, and below them what is counted when the site is built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casebook.model.plain import plain
from casebook.published.insiders import InsiderCounts, SourceCounts, insider_counts
from casebook.render.html.page import Page
from casebook.render.pages import risk
from casebook.render.view.site import SiteView
from tests.own import own_corpus
from tests.render.small_site import html, rendered, view, words

COUNTS = InsiderCounts(
    (SourceCounts("broposten-2014", cases=1, people=7, few_alone=0, few_with_age=3, few_with_all=6),),
    in_project=5,
    few_in_project=4,
    participants=36,
    enough=20,
)


def site(casebook: Path, counts: InsiderCounts, body: str = "<p>Redaktionens egne ord.</p>") -> SiteView:
    page = Page(risk.ADDRESS, "Risiko", body, "content/om/risiko.md", "Om risiko.")
    small = view(casebook, {risk.ADDRESS: page})
    return replace(small, published=replace(small.published, insiders=counts))


def test_what_is_counted_stands_below_the_editors_words(casebook: Path) -> None:
    shown = words(next(rendered(risk, site(casebook, COUNTS))))
    assert shown.index("Redaktionens egne ord.") < shown.index("7 mennesker i 1 case er fortalt efter kilden")
    for part in ("færre end 20 for 0 ud af 7.", "gælder det 3 ud af 7.", "gælder det 6 ud af 7.", "linker"):
        assert part in shown
    assert "5 mennesker er fortalt om som deltagere" in shown
    assert "Har 36 været med, passer det på færre end 20 for 4 ud af 5." in shown


def test_where_nothing_is_counted_or_written_there_is_nothing_below_or_no_page(casebook: Path) -> None:
    assert 'id="talt"' not in html(next(rendered(risk, site(casebook, InsiderCounts()))))
    assert not list(rendered(risk, site(casebook, COUNTS, body="")))  # held back, or not written
    assert not list(rendered(risk, view(casebook)))


def test_the_counts_are_of_the_published_cases_and_the_more_is_known_the_more_are_few() -> None:
    corpus = own_corpus()
    counts = insider_counts(corpus, "2026-11", corpus.cases)
    (ours,) = counts.sources
    assert (ours.source, ours.cases) == ("kl-2014", 8)
    assert 0 <= ours.few_alone <= ours.few_with_age <= ours.few_with_all <= ours.people
    assert insider_counts(corpus, "2026-11", ()).sources == ()
    assert insider_counts(corpus, "2026-11", ("holstebro-gps",)).sources[0].people == 1


def test_what_a_source_tells_more_is_in_nothing_that_is_published() -> None:
    case = own_corpus().cases["holstebro-gps"]
    assert case.citations[0].tells_more
    assert "fortæller_mere" not in str(plain(case))
    assert "kl-2014" in str(plain(case))
