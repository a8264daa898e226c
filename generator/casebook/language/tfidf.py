"""Similarity of texts by their words: tf-idf over words without their endings, computed when the site is built.

Each text is known by the words that are telling of it: those that some others use too, but most do not. Only words that
are written with a small letter count, so no name of a person or a place ever binds two records together. Each word
knows its texts, so that a text is only held against those that it shares telling words with.

The Snowball stem was tried on all records and takes too much away for words that readers see: it brings a verb together
with a noun («inviter» was named as one), and the plural of a noun with what is no longer its singular («drømme»).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from casebook.language.inflection import DEFINITE, NEUTER, without_ending
from casebook.language.tokens import WORD

TELLING = 40  # words a text
MOST_OF_ALL = 0.2  # a word that more texts than these use tells nothing
MOST_TEXTS = 300  # nor one that more than so many use, however many there are: the work would be quadratic
LEAST_SHARED = 3  # telling words
LEAST_USED = 2  # texts: what only one has binds it to none
DECIMALS = 9  # of weights: beyond them platforms' mathematics differ, and with them the order of what is alike
_SHORTEST = 4  # letters of a word that tells something


@dataclass(frozen=True, slots=True)
class TextSimilarity:
    """Cosine similarity of two texts, 0 to 1, and the nouns that they share, the most telling first."""

    degree: float
    words: tuple[str, ...]


DISSIMILAR = TextSimilarity(0, ())


@dataclass(frozen=True, slots=True)
class TfIdf:
    """The tf-idf weights of each text's most telling words, by key and stem, and by stem the texts that it tells of."""

    weights: Mapping[str, Mapping[str, float]]
    texts: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]

    def of(self, key: str) -> Mapping[str, TextSimilarity]:
        """The texts that share enough telling words with this one."""
        shared: dict[str, list[str]] = defaultdict(list)
        for stem in self.weights.get(key, {}):
            for other in self.texts[stem]:
                if other != key:
                    shared[other].append(stem)
        return {other: self._alike(key, other, stems) for other, stems in shared.items() if len(stems) >= LEAST_SHARED}

    def _alike(self, key: str, other: str, stems: Iterable[str]) -> TextSimilarity:
        ours, theirs = self.weights[key], self.weights[other]
        parts = {stem: ours[stem] * theirs[stem] for stem in stems}
        telling = sorted(
            (stem for stem in parts if stem in self.names), key=lambda stem: (-round(parts[stem], DECIMALS), stem)
        )
        return TextSimilarity(round(sum(parts.values()), 6), tuple(self.names[stem] for stem in telling))


def tf_idf(texts: Mapping[str, str]) -> TfIdf:
    """Index of the texts by their stems; the same texts always give the same."""
    forms = {key: Counter(filter(_is_telling, WORD.findall(text))) for key, text in texts.items()}
    counts = {key: _by_stem(counted) for key, counted in forms.items()}
    used = Counter(stem for counted in counts.values() for stem in counted)
    rare = max(LEAST_USED, min(int(MOST_OF_ALL * len(texts)), MOST_TEXTS))
    idf = {stem: log(len(texts) / number) for stem, number in used.items() if LEAST_USED <= number <= rare}
    weights = {
        key: _telling(
            {stem: round((1 + log(number)) * idf[stem], DECIMALS) for stem, number in counted.items() if stem in idf}
        )
        for key, counted in counts.items()
    }
    holders: dict[str, list[str]] = defaultdict(list)
    for key, by_weight in weights.items():
        for stem in by_weight:
            holders[stem].append(key)
    return TfIdf(weights, {stem: tuple(keys) for stem, keys in holders.items()}, _nouns(forms.values()))


def _is_telling(word: str) -> bool:
    """True if a word is long enough, and has no capital, digit or hyphen: no name is told by its letters."""
    return len(word) >= _SHORTEST and word.isalpha() and word.islower()


def _by_stem(forms: Mapping[str, int]) -> Counter[str]:
    by_stem: Counter[str] = Counter()
    for form, number in forms.items():
        by_stem[without_ending(form)] += number
    return by_stem


def _telling(weights: Mapping[str, float]) -> Mapping[str, float]:
    """The weightiest words, their weights scaled so that a text is wholly like itself."""
    chosen = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TELLING]
    length = sqrt(sum(weight * weight for _, weight in chosen))
    return {stem: round(weight / length, DECIMALS) for stem, weight in chosen if length}


def _nouns(texts: Iterable[Mapping[str, int]]) -> Mapping[str, str]:
    """For each stem that is inflected as a noun is, the shortest form of it that is not definite."""
    forms: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for form in text:
            forms[without_ending(form)].add(form)
    named = {}
    for stem, by_form in forms.items():
        bare = {form for form in by_form if form.removeprefix(stem) not in DEFINITE | NEUTER | {"s"}}
        is_common = any(stem + ending in by_form for ending in DEFINITE)
        if bare and (is_common or (stem in bare and any(stem + ending in by_form for ending in NEUTER))):
            named[stem] = min(bare, key=lambda form: (len(form), form))
    return named
