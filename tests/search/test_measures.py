"""The measures of ranked lists are right, and the judged searches judge pages that are there."""

from __future__ import annotations

from collections import Counter
from math import log2
from pathlib import Path

import pytest

from casebook.bench.search.judged import Judged, Split, lookups, searches
from casebook.bench.search.measures import ndcg, pages, scores, succeeds
from casebook.problem import CasebookError
from casebook.published import published
from casebook.render.plan import plan
from casebook.render.view.site import SiteView
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
GRADES = {"a/": 3, "b/": 2, "c/": 1}


def test_the_best_order_measures_1_and_nothing_measures_0() -> None:
    assert ndcg(GRADES, ["a/", "b/", "c/"]) == pytest.approx(1)
    assert ndcg(GRADES, ["x/", "y/"]) == 0


def test_a_page_counts_less_the_further_down_it_stands() -> None:
    best = 7 + 3 / log2(3) + 1 / 2
    assert ndcg(GRADES, ["x/", "a/"]) == pytest.approx(7 / log2(3) / best)


def test_what_stands_after_the_tenth_counts_for_nothing() -> None:
    assert ndcg(GRADES, [*(f"x{i}/" for i in range(10)), "a/"]) == 0


def test_only_a_useful_page_among_the_first_three_is_a_success() -> None:
    assert succeeds(GRADES, ["x/", "y/", "b/"])
    assert not succeeds(GRADES, ["c/", "x/", "y/", "a/"])


def test_places_on_a_page_are_the_page_once() -> None:
    assert pages(["begreber/#fleksjob", "a/", "begreber/#smaajob"]) == ["begreber/", "a/"]


def test_the_averages_are_over_all_searches() -> None:
    found = scores([Judged("en", GRADES), Judged("to", GRADES)], {"en": ["a/", "b/", "c/"], "to": []})
    assert found.ndcg == pytest.approx(0.5)
    assert (found.success, found.empty) == (0.5, 0.5)


def test_at_least_60_searches_are_judged_and_20_of_them_hidden_beside_the_untouched() -> None:
    judged = searches(ROOT)
    by_split = Counter(one.split for one in judged)
    assert by_split[Split.OPEN] + by_split[Split.HIDDEN] >= 60
    assert by_split[Split.HIDDEN] >= 20
    assert by_split[Split.UNTOUCHED] >= 24
    assert {one.role for one in judged} == {
        "leder", "sagsbehandler", "redaktør", "underviser", "journalist", "borger", "forsker",
    }  # fmt: skip
    assert Counter(one.split for one in lookups(ROOT))[Split.OPEN] >= 48


def test_what_is_untouched_is_asked_nowhere_else() -> None:
    asked = Counter(one.query.casefold() for one in (*searches(ROOT), *lookups(ROOT)))
    untouched = [one.query for one in (*searches(ROOT), *lookups(ROOT)) if one.split is Split.UNTOUCHED]
    assert [query for query in untouched if asked[query.casefold()] > 1] == []


def test_every_judged_page_is_on_the_site_and_its_grade_is_1_to_3() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    there = {page.address for page in plan(SiteView(published(corpus, corpus.registers.texts)))}
    there |= {article.address for article in corpus.articles}
    for one in (*searches(ROOT), *lookups(ROOT)):
        assert set(one.grades) <= there, one.query
        assert set(one.grades.values()) <= {1, 2, 3}, one.query


def test_a_casebook_without_judged_searches_is_told_which_file_is_missing(casebook: Path) -> None:
    with pytest.raises(CasebookError, match=r"site_config/soegninger\.yml"):
        searches(casebook)
