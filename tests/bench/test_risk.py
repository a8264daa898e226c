"""The measurement of risk assesses as many people as it says."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.bench.risk import _assessed, _records
from casebook.check.shared.lives import dataset
from casebook.risk.dataset import Dataset, dataset_of
from tests.own import own_corpus


def test_each_size_is_judged_against_all_its_people(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each synthetic case tells of one person, so that a size has as many people as it has records."""
    sizes = []

    def counted(*given: Any) -> Dataset:
        data = dataset_of(*given)
        sizes.append(len(data.people))
        return data

    monkeypatch.setattr(dataset, "dataset_of", counted)
    corpus = own_corpus()
    everyone = tuple(_records(corpus, 30))
    for size in (10, 20, 30):
        _assessed(corpus, everyone[:size])
    assert sizes == [10, 20, 30]
