"""Related records: every reason is true, the same always gives the same, and failures meet their successes."""

from __future__ import annotations

import time
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest

from casebook.model.values import Outcome
from casebook.published import PublicCase, published
from casebook.render.pages import method as methods
from casebook.render.similarity import similarity
from casebook.render.similarity.related import (
    MOST,
    MOST_COUNTERPARTS,
    RelatedCases,
    case_similarity,
    related_cases,
    ties_of,
)
from casebook.render.similarity.related_methods import method_similarity, related_methods
from casebook.render.similarity.similarity import R, SimilarityIndex, Tie, similarity_index
from casebook.render.view.site import Here, SiteView
from tests.own import own_corpus
from tests.render.small_site import case, method, rendered, view, words, write

if TYPE_CHECKING:
    from pathlib import Path

THINGS = ("modvind", "regn", "mørke")


@pytest.fixture(scope="module")
def library() -> SiteView:
    """The casebook's own records."""
    corpus = own_corpus()
    assert corpus.registers.texts
    return SiteView(published(corpus, corpus.registers.texts))


def small(casebook: Path, *cases: dict[str, Any]) -> SiteView:
    write(casebook, "site_config/vocabulary/udfordringer.yml", [
        {"id": "modvind", "navn": "Modvind"}, {"id": "regn", "navn": "Regn"}, {"id": "moerke", "navn": "Mørke"},
    ])  # fmt: skip
    for name in ("faerge", "tunnel"):
        write(casebook, f"methods/{name}.yml", method(id=name, titel=name.capitalize()))
    for one in cases:
        write(casebook, f"cases/{one['id']}.yml", one)
    return view(casebook)


def using(name: str, role: str = "bærende") -> list[dict[str, str]]:
    return [{"metode": name, "rolle": role}]


def of(site: SiteView, name: str) -> RelatedCases:
    return related_cases(Here(site, f"cases/{name}/"), case_similarity(site), site.published.cases[name])


def test_a_failure_is_related_to_the_success_that_shares_its_challenge_and_the_other_way_round(casebook: Path) -> None:
    site = small(
        casebook,
        case(udfald="lykkedes-ikke", udfordringer=["modvind", "regn"]),
        case(id="faergen", titel="Med færgen", udfald="lykkedes", udfordringer=["regn"], metoder=using("faerge")),
    )
    failed, succeeded = of(site, "broen"), of(site, "faergen")
    assert [(one.link.text, one.reason) for one in failed.counterparts] == [
        ("Med færgen", "Deler udfordringen regn. Her lykkedes det.")
    ]
    assert [(one.link.text, one.reason) for one in succeeded.counterparts] == [
        ("Vejen over broen", "Deler udfordringen regn. Her lykkedes det ikke.")
    ]
    assert (failed.alike, succeeded.alike) == ((), ())
    assert failed.heading == "Samme udfordring, hvor det gik bedre"
    assert succeeded.heading == "Samme udfordring, hvor det ikke gik"


def test_cases_of_one_outcome_are_no_counterparts(casebook: Path) -> None:
    cases = [case(id=name, titel=name, udfald="lykkedes-ikke", udfordringer=["regn"]) for name in ("broen", "faergen")]
    related = of(small(casebook, *cases), "broen")
    assert (related.counterparts, len(related.alike)) == ((), 1)


def test_what_few_share_binds_more_than_what_all_share(casebook: Path) -> None:
    rare = case(id="a", titel="A", udfordringer=["regn"], metoder=using("faerge"))
    common = [case(id=name, titel=name.upper(), udfordringer=["modvind"], metoder=using("faerge")) for name in "bcde"]
    site = small(casebook, case(udfordringer=["modvind", "regn"]), rare, *common)
    assert [one.link.text for one in of(site, "broen").alike] == ["A", "B", "C", "D"]


def test_a_method_in_the_background_binds_no_cases_together(casebook: Path) -> None:
    write(casebook, "site_config/vocabulary/maalgrupper.yml", [
        {"id": "vandrere", "navn": "Vandrere"}, {"id": "sejlere", "navn": "Sejlere"},
    ])  # fmt: skip
    other = case(id="faergen", titel="F", målgrupper=["sejlere"], metoder=using("brobygning", "baggrund"))
    assert not of(small(casebook, case(), other), "broen")


def test_every_reason_between_cases_is_true(library: SiteView) -> None:
    index = case_similarity(library)
    for one in library.cases:
        for other in index.of(one):
            for tie, things in other.shared.items():
                assert things
                assert set(things) <= set(ties_of(one)[tie]) & set(ties_of(other.record)[tie])


def test_similarity_is_symmetric(library: SiteView) -> None:
    for weights in (weights_of(case_similarity(library)), weights_of(method_similarity(library))):
        assert all(weights[one, other] == weight for (other, one), weight in weights.items())


def weights_of(index: SimilarityIndex[R]) -> dict[tuple[str, str], float]:
    return {(name, other.record.id): other.weight for name, one in index.records.items() for other in index.of(one)}


def test_a_counterpart_went_the_other_way_and_shares_a_challenge(library: SiteView) -> None:
    titles = {one.title: one for one in library.cases}
    failures = [one for one in library.cases if one.outcome is Outcome.FAILED]
    assert all(of(library, one.id).counterparts for one in failures), "each failure here has a success to learn from"
    for one in library.cases:
        related = of(library, one.id)
        assert len(related.counterparts) <= MOST_COUNTERPARTS
        assert len(related.alike) <= MOST
        for other in related.counterparts:
            case_there = titles[other.link.text]
            assert set(case_there.challenges) & set(one.challenges)
            assert (case_there.outcome is Outcome.FAILED) is not (one.outcome is Outcome.FAILED)


def test_the_same_records_in_another_order_are_related_in_the_same_way(library: SiteView) -> None:
    one, other = (similarity_index(cases, ties_of) for cases in (library.cases, tuple(reversed(library.cases))))
    for name, record in one.records.items():
        assert [similar.record.id for similar in one.of(record)] == [
            similar.record.id for similar in other.of(other.records[name])
        ]


def test_a_method_that_failed_leads_to_one_that_carried_the_same_challenge(casebook: Path) -> None:
    site = small(
        casebook,
        case(udfald="lykkedes-ikke", udfordringer=["regn"]),
        case(id="faergen", titel="Med færgen", udfald="lykkedes", udfordringer=["regn"], metoder=using("faerge")),
    )
    told = words(next(page for page in rendered(methods, site) if page.address == "metoder/brobygning/"))
    assert (
        "Faerge I «Vejen over broen», hvor metoden var med, lykkedes det ikke. "
        "Den her bar «Med færgen», der lykkedes og har samme udfordring: regn." in told
    )


def test_a_method_that_is_named_already_is_not_found_again(library: SiteView) -> None:
    index = method_similarity(library)
    for one in library.methods:
        here = Here(library, f"metoder/{one.id}/")
        named = {here.to("metoder", other.method).href for other in one.related}
        found = [other.link.href for other in related_methods(here, index, one)]
        assert not named & set(found)
        assert len(found) == len(set(found)) <= MOST
        assert f"../{one.id}/" not in found


def test_a_thousand_cases_are_related_in_seconds(library: SiteView) -> None:
    models = [one for one in library.cases if one.challenges]
    many = [models[i % len(models)].model_copy(update={"id": f"{models[i % len(models)].id}-{i}"}) for i in range(1000)]
    start = time.perf_counter()
    index = similarity_index(many, ties_of)
    found: list[PublicCase] = [other.record for one in many[:100] for other in islice(index.of(one), 4)]
    assert len(found) == 400
    assert time.perf_counter() - start < 20, "all thousand take ten times what these hundred do"
    assert Tie.CHALLENGE in next(index.of(many[0])).shared


def test_what_is_common_brings_nobody_together_that_nothing_rarer_has(
    casebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It weighs as before among those that something rarer has brought."""
    monkeypatch.setattr(similarity, "COMMON", 3)
    rows = {"a": ("modvind", "regn"), "b": ("modvind", "regn"), "c": ("modvind",), "d": ("modvind",)}
    site = small(casebook, *(case(id=name, titel=name.upper(), udfordringer=list(on)) for name, on in rows.items()))
    index = similarity_index(site.cases, lambda one: {Tie.CHALLENGE: one.challenges})
    assert [(other.record.id, other.shared) for other in index.of(site.published.cases["a"])] == [
        ("b", {Tie.CHALLENGE: ("modvind", "regn")})
    ]
    assert {other.record.id for other in index.of(site.published.cases["c"])} <= {"a", "b", "d"}
    assert list(index.of(site.published.cases["c"]))
