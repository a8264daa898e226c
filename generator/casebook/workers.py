"""Work shared out among processes: each is a copy of this one, so it knows all that was read before it began.

Only Linux makes such copies safely. Elsewhere, on one core and for little work it is done here.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FEWEST = 60  # pieces; fewer are done sooner than processes have begun
_FAILED = (EOFError, OSError)  # what a process leaves that has failed or was killed

T = TypeVar("T")
R = TypeVar("R")


def shared_out(
    work: Callable[[T], R], pieces: Sequence[T], common: Sequence[object] = (), *, fewest: int = FEWEST
) -> list[R]:
    """The answer to each piece of work, in order: those that there are without processes, if none depends on another.

    Answers are pickled on their way; in them the `common` objects are these very ones afterwards, and no copies. The
    share of a process that fails or is killed is done here, so that what is wrong is said as if there were none.
    """
    shares = processes() if len(pieces) >= fewest else 1
    if shares == 1:
        return [work(piece) for piece in pieces]
    answers: dict[int, R] = {}
    numbers = {id(thing): number for number, thing in enumerate(common)}
    with _begun(work, [pieces[first::shares] for first in range(shares)], numbers) as receivers:
        for first, receiver in enumerate(receivers):
            share = range(first, len(pieces), shares)
            received: list[R] | None = _received(receiver, common)
            if received is None:
                received = [work(piece) for piece in pieces[first::shares]]
            answers.update(zip(share, received, strict=True))
    return [answers[number] for number in range(len(pieces))]


def processes() -> int:
    """The number of processes that there is room for; 1 where none may be begun: in one of them, beside threads."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    from multiprocessing import parent_process  # noqa: PLC0415 - heavy, and of no use to a check of one file

    return 1 if parent_process() else len(os.sched_getaffinity(0))


@contextmanager
def _begun(
    work: Callable[[T], R], shares: Sequence[Sequence[T]], numbers: Mapping[int, int]
) -> Iterator[list[Connection]]:
    """The end of a pipe for the answers to each share. No process is left afterwards, whatever happens here."""
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    copies = get_context("fork")
    begun = []
    for share in shares:
        receiver, sender = copies.Pipe(duplex=False)
        process = copies.Process(target=_answer, args=(work, share, numbers, sender), daemon=True)
        process.start()
        sender.close()
        begun.append((process, receiver))
    try:
        yield [receiver for _, receiver in begun]
    finally:
        for process, receiver in begun:
            process.terminate()
            process.join()
            receiver.close()


def _answer(work: Callable[[T], R], share: Sequence[T], numbers: Mapping[int, int], sender: Connection) -> None:
    """Send the answers to a share of the work, or nothing: this process has nobody to tell what went wrong."""
    from signal import SIG_IGN, SIGINT, signal  # noqa: PLC0415 - as above

    signal(SIGINT, SIG_IGN)  # Ctrl+C is for the one that began it
    packed = BytesIO()
    try:
        _Packer(packed, numbers).dump([work(piece) for piece in share])
        sender.send_bytes(packed.getbuffer())
    except Exception:  # noqa: BLE001 - the share is done again where it can be told
        sender.close()


def _received(receiver: Connection, common: Sequence[object]) -> list[R] | None:
    """The answers of a process; None where it has sent none."""
    try:
        return cast("list[R]", _Unpacker(BytesIO(receiver.recv_bytes()), common).load())
    except _FAILED:
        return None


class _Packer(pickle.Pickler):
    """Packs objects; those that both sides know by their number."""

    def __init__(self, stream: BytesIO, numbers: Mapping[int, int]) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, thing: object) -> int | None:
        """The number of what both sides know."""
        return self._numbers.get(id(thing))


class _Unpacker(pickle.Unpickler):
    """Unpacks what `_Packer` has packed in a copy of this process."""

    def __init__(self, stream: BytesIO, common: Sequence[object]) -> None:
        super().__init__(stream)
        self._common = common

    def persistent_load(self, number: int) -> object:
        """The object that both sides know by a number."""
        return self._common[number]
