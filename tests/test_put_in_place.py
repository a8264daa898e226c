"""However a build is cut off, one whole site is in its place, or is put back by the next build."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.cli import building, main
from casebook.problem import CasebookError, Problem
from casebook.publish.build import publish
from casebook.publish.commit import BEGINNING, EPOCH
from casebook.publish.scratch import MARK
from tests.processes import run

OLD, NEW = "den gamle", "den nye"
STEPS = 2  # renames: the old site away, the new one in its place

KILLED = """
import os, sys
from pathlib import Path
from casebook.publish.build import publish
step, after, seen, rename = int(sys.argv[1]), sys.argv[2] == "after", [0], Path.rename

def cut_off(self, target):
    seen[0] += 1
    if seen[0] == step and not after:
        os._exit(9)
    done = rename(self, target)
    if seen[0] == step:
        os._exit(9)
    return done

def make(built):
    built.mkdir()
    (built / "sitemap.xml").write_text("den nye")

Path.rename = cut_off
publish(Path(sys.argv[3]), Path(sys.argv[3]) / "site", make, lambda built: ())
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / MARK).write_text(OLD)
    return folder


def make(built: Path) -> None:
    built.mkdir()
    (built / MARK).write_text(NEW)


def nothing(_made: object) -> tuple[Problem, ...]:
    return ()


def build(site: Path) -> None:
    publish(site.parent, site, make, nothing)


def left_over(site: Path) -> list[str]:
    return [path.name for path in site.parent.iterdir() if path.name.startswith(".casebook-")]


def interrupted_at(step: int, *, after: bool) -> Callable[[Path, Path], Path]:
    """`Path.rename`, cut off by Ctrl-C the n-th time, before or after it has done its work."""
    rename, seen = Path.rename, [0]

    def cut_off(path: Path, target: Path) -> Path:
        seen[0] += 1
        if seen[0] == step and not after:
            raise KeyboardInterrupt
        done = rename(path, target)
        if seen[0] == step:
            raise KeyboardInterrupt
        return done

    return cut_off


@pytest.mark.parametrize("step", range(1, STEPS + 1))
@pytest.mark.parametrize("after", [False, True])
def test_interrupted_at_any_step_a_whole_site_is_in_place(
    site: Path, monkeypatch: pytest.MonkeyPatch, step: int, *, after: bool
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", interrupted_at(step, after=after))
        with pytest.raises(KeyboardInterrupt):
            build(site)
    assert (site / MARK).read_text() == (NEW if (step, after) == (STEPS, True) else OLD)
    assert left_over(site) == []


@pytest.mark.parametrize("step", range(1, STEPS + 1))
@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_any_step_the_next_build_has_the_old_site_to_fall_back_on(site: Path, step: int, moment: str) -> None:
    command = [sys.executable, "-c", KILLED, str(step), moment, str(site.parent)]
    assert run(command, limit=60).returncode == 9

    def fails(_built: Path) -> None:
        raise CasebookError("Noget gik galt.", "Prøv igen.")

    with pytest.raises(CasebookError):
        publish(site.parent, site, fails, nothing)
    assert (site / MARK).read_text() == (NEW if (step, moment) == (STEPS, "after") else OLD)
    assert left_over(site) == []


def test_a_build_that_fails_leaves_the_old_site(site: Path) -> None:
    def fails(built: Path) -> None:
        make(built)
        raise OSError(5, "cut off")

    with pytest.raises(OSError, match="cut off"):
        publish(site.parent, site, fails, nothing)
    assert (site / MARK).read_text() == OLD
    assert left_over(site) == []


def test_a_failing_disk_between_the_two_steps_puts_the_old_site_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name == "site" and path.parent != site.parent:
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space"):
        build(site)
    assert (site / MARK).read_text() == OLD


def test_what_a_build_left_behind_is_cleared_by_the_next(site: Path) -> None:
    (site.parent / ".casebook-site-abcd1234" / "site").mkdir(parents=True)
    (site.parent / "cases").mkdir()
    (site.parent / "cases" / ".casebook-9f2k1x_q").write_text("titel: Halv\n")
    build(site)
    assert (site / MARK).read_text() == NEW
    assert left_over(site) == []
    assert list((site.parent / "cases").iterdir()) == []


def test_what_another_site_left_behind_stays(site: Path) -> None:
    other = site.parent / ".casebook-site-a-abcd1234" / "old"
    other.mkdir(parents=True)
    build(site)
    assert other.is_dir()


def test_what_a_running_build_uses_is_left_alone(site: Path) -> None:
    def meanwhile(built: Path) -> None:
        build(site)
        make(built)

    publish(site.parent, site, meanwhile, nothing)
    assert (site / MARK).read_text() == NEW
    assert left_over(site) == []


def test_a_symbolic_link_is_followed_and_stays_one(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "www" / "udgivet"
    elsewhere.parent.mkdir()
    site.rename(elsewhere)
    site.symlink_to(elsewhere, target_is_directory=True)
    build(site)
    assert site.is_symlink()
    assert (elsewhere / MARK).read_text() == NEW


@pytest.mark.parametrize("target", ["findes-ikke", "site"])
def test_a_symbolic_link_to_nowhere_is_refused_in_words(tmp_path: Path, target: str) -> None:
    site = tmp_path / "site"
    site.symlink_to(target)
    with pytest.raises(CasebookError, match="symbolsk lænke"):
        build(site)
    assert site.is_symlink()


def test_git_does_not_see_what_lies_there_for_a_moment() -> None:
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text("utf-8").splitlines()
    assert ".casebook-*" in ignored


def test_a_build_leaves_its_clock_in_no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    seen: list[str] = []

    def make(built: Path) -> None:
        built.mkdir()
        seen.append(os.environ[EPOCH])

    publish(tmp_path, tmp_path / "site", make, lambda _: ())
    assert seen == [BEGINNING]
    assert EPOCH not in os.environ


def test_somebody_elses_folder_is_refused_before_anything_is_checked(
    casebook: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checked: list[Path] = []
    monkeypatch.setattr(building, "build", lambda root, *_, **__: checked.append(root))
    other = casebook / "andres"
    other.mkdir()
    (other / "brev.txt").write_text("Kære alle")
    assert main(["build", "--root", str(casebook), "--site-dir", str(other), "--today", "2026-11"]) == 2
    assert "indeholder andet end en bygget side" in capsys.readouterr().err
    assert checked == []
    assert [path.name for path in other.iterdir()] == ["brev.txt"]
