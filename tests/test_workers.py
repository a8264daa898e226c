"""Work that is shared out among processes has the answers that it has without them, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from casebook import workers
from casebook.bench.strangers import strangers
from casebook.check import check, side_by_side
from casebook.corpus import load
from casebook.workers import FEWEST, shared_out

ROOT = Path(__file__).parents[1]
MANY = tuple(range(FEWEST))


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever machine the tests run on, and although other threads of theirs may live."""
    monkeypatch.setattr(workers, "processes", lambda: 2)


def test_answers_come_in_the_order_of_the_pieces_from_other_processes() -> None:
    answers = shared_out(lambda piece: (piece * piece, os.getpid()), MANY)
    assert [square for square, _ in answers] == [piece * piece for piece in MANY]
    assert len({process for _, process in answers} - {os.getpid()}) == 2
    assert not multiprocessing.active_children()


def test_little_work_is_done_here() -> None:
    assert shared_out(lambda _: os.getpid(), MANY[1:]) == [os.getpid()] * len(MANY[1:])


def test_what_both_sides_know_comes_back_as_itself_and_the_rest_as_its_equal() -> None:
    things = [[piece] for piece in MANY]
    answers = shared_out(lambda thing: (thing, [thing[0]]), things, things)
    assert all(known is thing and copy == thing for thing, (known, copy) in zip(things, answers, strict=True))
    assert not any(copy is thing for thing, (_, copy) in zip(things, answers, strict=True))


def test_what_a_killed_process_had_to_do_is_done_here() -> None:
    ours = os.getpid()

    def dies_elsewhere(piece: int) -> int:
        if piece == 1 and os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    assert shared_out(dies_elsewhere, MANY) == list(MANY)


def test_what_fails_fails_here_and_no_process_says_a_word(capfd: pytest.CaptureFixture[str]) -> None:
    def fails(piece: int) -> int:
        return 1 // (piece - 3)

    with pytest.raises(ZeroDivisionError):
        shared_out(fails, MANY)
    assert not multiprocessing.active_children()
    assert capfd.readouterr() == ("", "")


def test_a_process_shares_nothing_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = workers.processes
    monkeypatch.undo()
    real = workers.processes
    monkeypatch.setattr(workers, "processes", asked)
    assert set(shared_out(lambda _: real(), MANY)) == {1}


def test_a_check_finds_the_same_with_and_without_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several casebooks' worth of people who share names and places: what compares them knows them all."""
    strangers(tmp_path, 6, 3, donor=ROOT)
    monkeypatch.setattr(side_by_side, "FEWEST", 2)
    for case in sorted((tmp_path / "cases").glob("*.yml"))[:3]:  # something to find, about people too
        text = case.read_text("utf-8")
        case.write_text(text.replace("alder: ", "alder: 31-32 #", 1) + "\nukendt: Han bor på Ugletoften 12.\n", "utf-8")
    shared = check(load(tmp_path), "2026-11")
    monkeypatch.setattr(workers, "processes", lambda: 1)
    assert shared == check(load(tmp_path), "2026-11")
    assert shared.problems
