"""Everybody of a small group, said by a pronoun in the sentence that gives the size of the group."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.counted_groups import FEWEST, GroupReader
from casebook.check.shared.people_words import Counted
from casebook.check.spans import Part

_LARGEST = 12  # people of whom it may not be said that all or none did something
_HAVE = frozenset({"har", "havde", "er", "var", "fik"})
_ALL = frozenset({"alle", "samtlige", "ingen"})


def everybody(tokens: Tokens, groups: GroupReader, *, is_told: bool) -> Iterator[Part]:
    """«Holdet er på seks, og alle har en dom»: a pronoun and its verb, in the sentence of the group."""
    group: NumberMention | None = None
    sizes = {mention.at: mention for mention in tokens.mentions if groups.may_be(mention)}
    for at, word in enumerate(tokens.lower):
        group = sizes.get(at, group)
        if group and tokens.ends_sentence(at):
            group = None
        if word not in _ALL or not group or not is_told or group.what is Counted.STAFF:
            continue
        is_told_of = not _HAVE.isdisjoint({tokens.word(at - 1), tokens.word(at + 1)})
        if FEWEST <= group.value <= _LARGEST and is_told_of:
            yield group.at, at + 1
