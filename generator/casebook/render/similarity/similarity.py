"""Similarity of records: the attributes that they share, each weighed by how few share it, and their words.

Worked out once for all cases, or all methods. A record is only held against those that it shares something with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log
from typing import Generic, TypeVar

from casebook.danish import sort_key
from casebook.language.tfidf import DISSIMILAR, TextSimilarity, TfIdf, tf_idf
from casebook.published import PublicCase, PublicMethod
from casebook.render.similarity.running_text import running_text
from casebook.render.view.site import SiteView

R = TypeVar("R", PublicCase, PublicMethod)

OF_WORDS = 6.0  # what two texts with the same words would count
COMMON = 300  # records; what more of them hold brings none together, and only weighs where something else has
LEAST_ALIKE, LEAST_WORDS, MOST_WORDS = 0.1, 2, 3


class Tie(StrEnum):
    """Kinds of attribute that can bind two records together."""

    METHOD = "metode"
    CASE = "case"
    CHALLENGE = "udfordring"
    TARGET_GROUP = "målgruppe"
    THEME = "tema"


WEIGHTS: Mapping[Tie, float] = {
    Tie.METHOD: 4,
    Tie.CASE: 4,
    Tie.CHALLENGE: 2,
    Tie.TARGET_GROUP: 1.5,
    Tie.THEME: 1,
}


@dataclass(frozen=True, slots=True)
class Similar(Generic[R]):
    """Another record with what the two share, by id, in the order of the first, and the telling words of both."""

    record: R
    weight: float
    shared: Mapping[Tie, tuple[str, ...]]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimilarityIndex(Generic[R]):
    """Shared attributes and text similarity between the records of one kind, by title.

    `counts` is the inverse-frequency weight of an attribute: the fewer records have it, the more sharing it counts.
    """

    records: Mapping[str, R]
    ties: Mapping[str, Mapping[Tie, tuple[str, ...]]]
    holders: Mapping[tuple[Tie, str], tuple[str, ...]]
    counts: Mapping[tuple[Tie, str], float]
    places: Mapping[str, int]
    words: TfIdf

    def of(self, record: R) -> Iterator[Similar[R]]:
        """The records that share something with this one, those that share most first, then by title."""
        alike: Mapping[str, TextSimilarity] = self.words.of(record.id)
        weights: dict[str, float] = {other: OF_WORDS * similarity.degree for other, similarity in alike.items()}
        for thing in self._rarest_first(record.id):
            holders, count = self.holders[thing], self.counts[thing]
            if len(holders) <= COMMON:
                for other in holders:
                    weights[other] = weights.get(other, 0) + count
            else:
                self._add_common(thing, weights)
        weights.pop(record.id, None)
        rounded = {other: round(weight, 6) for other, weight in weights.items()}
        for other in sorted(rounded, key=lambda other: (-rounded[other], self.places[other])):
            yield self._similar(record.id, other, rounded[other], alike.get(other, DISSIMILAR))

    def _rarest_first(self, name: str) -> list[tuple[Tie, str]]:
        """All that a record is tied to; of equals in the order of the record."""
        tied = [(tie, thing) for tie, things in self.ties[name].items() for thing in things]
        return sorted(tied, key=lambda thing: len(self.holders[thing]) > COMMON)

    def _add_common(self, thing: tuple[Tie, str], weights: dict[str, float]) -> None:
        """Weigh what is common for those that something rarer has brought; where nothing has, the first by title."""
        tie, target = thing
        for other in tuple(weights) if len(weights) > 1 else self.holders[thing][:COMMON]:
            if target in self.ties[other][tie]:
                weights[other] = weights.get(other, 0) + self.counts[thing]

    def _similar(self, name: str, other: str, weight: float, alike: TextSimilarity) -> Similar[R]:
        theirs = self.ties[other]
        shared = {
            tie: common
            for tie, things in self.ties[name].items()
            if (common := tuple(thing for thing in things if thing in theirs[tie]))
        }
        return Similar(self.records[other], weight, shared, alike.words if alike.degree >= LEAST_ALIKE else ())


def similarity_index(records: Iterable[R], ties: Callable[[R], Mapping[Tie, Iterable[str]]]) -> SimilarityIndex[R]:
    """The records with what binds them together. `ties` says what a record is tied to, by id."""
    by_id = {record.id: record for record in sorted(records, key=lambda record: (sort_key(record.title), record.id))}
    ties_by_record = {
        name: {tie: tuple(dict.fromkeys(things)) for tie, things in ties(record).items()}
        for name, record in by_id.items()
    }
    holders: dict[tuple[Tie, str], list[str]] = defaultdict(list)
    for name, tied in ties_by_record.items():
        for tie, things in tied.items():
            for thing in things:
                holders[tie, thing].append(name)
    return SimilarityIndex(
        records=by_id,
        ties=ties_by_record,
        holders={thing: tuple(names) for thing, names in holders.items()},
        counts={thing: WEIGHTS[thing[0]] * log(1 + len(by_id) / len(names)) for thing, names in holders.items()},
        places={name: place for place, name in enumerate(by_id)},
        words=tf_idf({name: running_text(record) for name, record in by_id.items()}),
    )


def in_words(site: SiteView, words: tuple[str, ...], sentences: Iterable[str]) -> Iterator[str]:
    """«De fortæller med nogle af de samme ord: forvaltning og koordinering.»; nothing where they are too few.

    Words that `sentences` hold already, the names of shared things, tell nothing more.
    """
    earlier_text = " ".join(sentences).casefold()
    telling = [word for word in words if word not in earlier_text][:MOST_WORDS]
    if len(telling) >= LEAST_WORDS:
        yield site.say("related.same_words", words=site.listing(telling))
