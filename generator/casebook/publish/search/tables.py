"""Tables of Danish and of the casebook's words by which the browser understands a search; two files of JSON.

`sprog.json` is fetched with the first search: concepts with their phrases, irregular forms, everyday synonyms.
`ord.json` is fetched when a word is not found as it was written: the words that the site writes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from casebook.language.compounds import parts
from casebook.language.dictionary import irregular_forms
from casebook.language.inflection import lemma
from casebook.language.stems import stem
from casebook.publish.output import JSON, Output, compact
from casebook.publish.search.bundle import FOLDER
from casebook.publish.search.concepts import Concept, words_of
from casebook.publish.search.index import Index
from casebook.publish.search.words import base_form, words

LANGUAGE, WORDS = f"{FOLDER}/sprog.json", f"{FOLDER}/ord.json"
_UNTOLD = frozenset({"regel"})  # the rules' invented examples are no words to suggest
_SHORTEST = 3
_OFTEN = (1, 3, 10, 30)  # a word is as frequent as the number of these that its count reaches


def tables(index: Index, synonyms: Iterable[str]) -> Iterator[Output]:
    """Both files. They are lists of words, and tell of nobody."""
    documents = [document for document in index.documents if document.kind not in _UNTOLD]
    counts = Counter(word for document in documents for block in document.blocks for word in set(words(block.text)))
    counts.update(words_of(index.concepts))
    groups = sorted([word.strip() for word in line.split(",")] for line in synonyms)
    language = {
        "begreber": [_concept(concept) for concept in index.concepts],
        "former": _forms(counts, groups),
        "synonymer": groups,
    }
    yield _table(LANGUAGE, language)
    yield _table(WORDS, _by_frequency(counts))


def _table(address: str, value: object) -> Output:
    return Output(address, compact(value).encode(), JSON, prose=False)


def _concept(concept: Concept) -> list[object]:
    return [concept.token, concept.facet, concept.name, concept.today, list(concept.phrases), list(concept.everyday)]


def _forms(counts: Mapping[str, int], groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """The base form of each form that has another stem: of the words of the site, and of what the synonyms know."""
    stems = {stem(lemma(word)) for word in counts} | {stem(word) for group in groups for word in group}
    simple = {form: base for form, base in irregular_forms().items() if stem(base) in stems}
    bases = {word: base_form(word, parts(word, counts.__contains__)) for word in counts}
    return simple | {word: base for word, base in sorted(bases.items()) if stem(base) != stem(word)}


def _by_frequency(counts: Mapping[str, int]) -> list[list[str]]:
    """The words, sorted, in as many lists as there are limits: first those that are rare."""
    listed = sorted(word for word in counts if len(word) >= _SHORTEST and word.isalpha())
    often = {word: sum(counts[word] >= limit for limit in _OFTEN) for word in listed}
    return [[word for word in listed if often[word] == level] for level in range(1, len(_OFTEN) + 1)]
