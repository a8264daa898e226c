"""People told of in turn: «én er i lære, en anden gør rent, og den tredje har vi ikke hørt fra»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.counts.count_mentions import Tokens
from casebook.check.shared.counts.group_setting import GroupSetting
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

_FIRST = (("én",), ("en",), ("den", "ene"), ("den", "første"))
_NEXT = (("en", "anden"), ("den", "anden"))
_LATER = (("en", "tredje"), ("den", "tredje"), ("en", "fjerde"), ("den", "fjerde"), ("den", "sidste"), ("en", "sidste"))
_OPENING = frozenset({"", "\n", ".", ",", ";", ":", "(", "?", "!", "–", "-", "•", "og", "men", "mens"})
_LONGEST = 2  # words
_FAR = 45  # tokens from the first to the last of them


def in_turn(text: CountText) -> Iterator[Part]:
    """The tokens of each of those who are told of in turn."""
    tokens, setting = text.tokens, text.setting
    run: list[tuple[Part, int]] = []  # each with its place in the row: first, second, later
    for part, order in _subjects(tokens):
        is_next = run and run[-1][1] <= order and part[0] - run[0][0][0] <= _FAR
        if is_next and (order > run[-1][1] or order == len(_ORDERS) - 1):
            run.append((part, order))
            continue
        yield from _row(run, setting)
        run = [(part, order)] if order == 0 else []
    yield from _row(run, setting)


_ORDERS = (_FIRST, _NEXT, _LATER)


def _subjects(tokens: Tokens) -> Iterator[tuple[Part, int]]:
    """The words that open a clause, with a verb behind them."""
    for at, word in enumerate(tokens.lower):
        if word not in {"én", "en", "den"} or tokens.word(at - 1) not in _OPENING:
            continue
        for length in range(_LONGEST, 0, -1):
            phrase = tokens.lower[at : at + length]
            order = next((i for i, phrases in enumerate(_ORDERS) if phrase in phrases), None)
            if order is not None and is_verb(tokens.word(at + length)):
                yield (at, at + length), order
                break


def _row(run: list[tuple[Part, int]], setting: GroupSetting) -> Iterator[Part]:
    if run and setting.counted_things(run[0][0][0]):  # «tre faser. Den første er kort …»
        return
    orders = {order for _, order in run}
    if len(orders) == len(_ORDERS) or (len(orders) > 1 and setting.has_group(run[0][0][0])):
        yield from (part for part, _ in run)
