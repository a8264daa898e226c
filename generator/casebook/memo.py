"""The explicit memory of one run. Whoever loads a casebook makes one and hands it along; it is forgotten with the run.

Nothing that depends on records, registers or texts is kept anywhere else: modules have no caches of their own for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from typing import Any, TypeVar

T = TypeVar("T")

MOST_WORDS = 20_000


class Answers(dict[Hashable, Any]):
    """Answers by question, each worked out once. A question is a function, with what else it is asked about."""

    def of(self, question: Hashable, work_out: Callable[[], T]) -> T:
        """The answer to a question."""
        if question not in self:
            self[question] = work_out()
        answer: T = self[question]
        return answer


class TextAnswers:
    """Answers about the texts of files: of each question and file that about the text that was asked about last.

    Somebody who writes asks about another text every second, and what followed from the former ones is of no use.
    """

    def __init__(self) -> None:
        self._held: dict[tuple[Hashable, str], tuple[str, Any]] = {}

    def __len__(self) -> int:
        """The number of answers."""
        return len(self._held)

    def of(self, question: Hashable, file: str, text: str, work_out: Callable[[], T]) -> T:
        """The answer to a question about the text of a file."""
        held = self._held.get((question, file))
        if held is None or held[0] != text:
            held = self._held[question, file] = text, work_out()
        answer: T = held[1]
        return answer


class Memo:
    """`run` holds what follows from the registers and word lists, `records` what follows from all records together.

    `texts` holds what follows from the text of one file: a changed casebook may share it, since it asks by the text.
    A memo belongs to the records and registers that it was first used for (`of_records`).
    """

    def __init__(self, texts: TextAnswers | None = None, run: Answers | None = None) -> None:
        self.texts = TextAnswers() if texts is None else texts
        self.run = Answers() if run is None else run
        self.records = Answers()
        self._current: tuple[tuple[object, ...], Any] = ((), None)
        self._owners: tuple[object, ...] = ()  # the registers first; kept, so that no other object gets their address

    def of_records(self, registers: object, *records: object) -> Memo:
        """The memo of some records: this one, if it belongs to these very ones or to none yet; else one of their own.

        So a copy of a casebook with other records in it can never be answered about those that filled the memo.
        """
        owners = (registers, *records)
        if not self._owners:
            self._owners = owners
        if len(owners) == len(self._owners) and all(map(is_, owners, self._owners)):
            return self
        other = self.beside() if registers is self._owners[0] else self.changed()
        return other.of_records(*owners)

    def current(self, subject: tuple[object, ...], work_out: Callable[[], T]) -> T:
        """The answer about some objects; only that about the last ones is kept, since a run reads one after the other.

        Objects are the same if they are identical: to compare whole documents takes longer than to read them.
        """
        last, answer = self._current
        if len(last) != len(subject) or any(old is not other for old, other in zip(last, subject, strict=True)):
            answer = work_out()
            self._current = subject, answer
        typed: T = answer
        return typed

    def beside(self) -> Memo:
        """A memo for other records under the same registers."""
        return Memo(self.texts, self.run)

    def changed(self) -> Memo:
        """A memo for the same texts under other registers."""
        return Memo(self.texts)


class WordMemo(dict[str, T]):
    """Answers about single words, owned by an object of the run. With very many of them all are forgotten first."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        """The answer about a word that is not known yet."""
        if len(self) >= MOST_WORDS:
            self.clear()
        answer = self[word] = self._work_out(word)
        return answer
