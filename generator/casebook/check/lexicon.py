"""A list of words and phrases, found in a text word by word: the time does not depend on how long the list is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.check.sentences import LowerWord, Sentence, words, words_of

_WIDEST_GAP = 2  # between the words of a phrase: a space or a hyphen, or one of each


class Lexicon:
    """Phrases to be found, each also with the endings that may stand behind it."""

    def __init__(self, phrases: Iterable[str], endings: Iterable[str] = ("", "s")) -> None:
        rests_of: dict[str, set[tuple[str, ...]]] = {}
        endings = tuple(endings)
        for phrase in phrases:
            bare = words_of(phrase)
            goes_on = phrase[-1:].isalpha()  # then an ending is letters more of the last word
            for ending in endings:
                first, *rest = (*bare[:-1], bare[-1] + ending) if goes_on else words_of(phrase + ending)
                rests_of.setdefault(first, set()).add(tuple(rest))
        self._telling = frozenset(max((first, *rest), key=len) for first, rests in rests_of.items() for rest in rests)
        self._phrases = {first: sorted(rests, key=len, reverse=True) for first, rests in rests_of.items()}

    def may_be_in(self, words: frozenset[str]) -> bool:
        """True if some words hold the longest one of a phrase."""
        return not self._telling.isdisjoint(words)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The spans of the phrases in a sentence; of two that overlap the first and longest."""
        in_sentence, free = words(sentence), 0
        for i, word in enumerate(in_sentence):
            for rest in self._phrases.get(word.text, ()):
                last = i + len(rest)
                if i >= free and last < len(in_sentence) and _follow(in_sentence[i : last + 1], rest):
                    yield word.start, in_sentence[last].end
                    free = last + 1
                    break


def _follow(run: tuple[LowerWord, ...], rest: tuple[str, ...]) -> bool:
    """True if words go on as a phrase does, with no more than a space or a hyphen between them."""
    pairs = zip(run, run[1:], rest, strict=False)
    return all(word.text == wanted and word.start - before.end <= _WIDEST_GAP for before, word, wanted in pairs)
