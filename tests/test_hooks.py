"""What `make hooks` installs: nothing that points at a person leaves the machine, and nothing of it is repeated."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from casebook.cli import main
from tests.processes import run

ROOT = Path(__file__).parents[1]
NUMBER = "010203-0000"
MESSAGE = "Her står noget, der ligner et CPR-nummer."


@pytest.fixture
def repository(casebook: Path) -> Path:
    """The small casebook in git with the hooks installed as `make hooks` does it, pushed once to an empty remote."""
    shutil.copy(ROOT / ".pre-commit-config.yaml", casebook)
    lists = shutil.ignore_patterns("*.py")
    shutil.copytree(
        ROOT / "site_config/wordlists", casebook / "site_config/wordlists", ignore=lists, dirs_exist_ok=True
    )
    (casebook / ".venv").symlink_to(sys.prefix)
    (casebook / ".gitignore").write_text(".venv\nremote.git\nhome\n", "utf-8")
    assert main(["schema", "--root", str(casebook)]) == 0
    git(casebook, "init", "--quiet", "--initial-branch=main")
    git(casebook, "init", "--quiet", "--bare", "remote.git")
    git(casebook, "remote", "add", "origin", "remote.git")
    at_home(casebook, str(Path(sys.executable).with_name("pre-commit")), "install")
    git(casebook, "add", ".")
    assert commit(casebook).returncode == 0
    assert git(casebook, "push", "--quiet", "origin", "main").returncode == 0
    return casebook


def at_home(folder: Path, *command: str) -> CompletedProcess[str]:
    """Run a command with a home of its own, so that nothing of this machine's settings counts."""
    who = {
        f"GIT_{role}_{what}": "redaktion@example.dk" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    home = {"HOME": str(folder / "home"), "PRE_COMMIT_HOME": str(folder / "home"), "GIT_CONFIG_NOSYSTEM": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "CI"))}
    return run(command, cwd=folder, env=kept | who | home)


def git(folder: Path, *arguments: str) -> CompletedProcess[str]:
    return at_home(folder, "git", *arguments)


def commit(folder: Path, *arguments: str) -> CompletedProcess[str]:
    return git(folder, "commit", "--quiet", "--all", "--message", "Ret casen", *arguments)


def write_number(folder: Path) -> None:
    case = folder / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger", f"{NUMBER} bygger"), "utf-8")


def test_a_commit_with_a_number_is_stopped(repository: Path) -> None:
    write_number(repository)
    stopped = commit(repository)
    assert stopped.returncode != 0
    assert MESSAGE in stopped.stdout + stopped.stderr
    assert NUMBER not in stopped.stdout + stopped.stderr


def test_a_push_of_a_commit_made_past_the_check_is_stopped(repository: Path) -> None:
    before = git(repository, "rev-parse", "origin/main").stdout
    write_number(repository)
    assert commit(repository, "--no-verify").returncode == 0
    stopped = git(repository, "push", "origin", "main")
    assert stopped.returncode != 0
    assert MESSAGE in stopped.stdout + stopped.stderr
    assert NUMBER not in stopped.stdout + stopped.stderr
    assert git(repository, "--git-dir", "remote.git", "rev-parse", "main").stdout == before


def test_a_push_is_stopped_by_what_an_earlier_commit_said_and_a_later_one_mended(repository: Path) -> None:
    case = repository / "cases/broen.yml"
    sound = case.read_text("utf-8")
    write_number(repository)
    assert commit(repository, "--no-verify").returncode == 0
    case.write_text(sound.replace("De bygger", "De maler"), "utf-8")
    assert commit(repository).returncode == 0
    stopped = git(repository, "push", "origin", "main")
    name = git(repository, "rev-parse", "HEAD~1").stdout[:9]
    assert stopped.returncode != 0
    assert f"{name}:cases/broen.yml:" in stopped.stdout + stopped.stderr
    assert "Få historien skrevet om" in stopped.stdout + stopped.stderr
    assert NUMBER not in stopped.stdout + stopped.stderr


def test_what_lies_unsent_in_the_folder_does_not_stop_a_sound_push(repository: Path) -> None:
    case = repository / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger", "De maler"), "utf-8")
    assert commit(repository).returncode == 0
    (repository / "cases/kladde.yml").write_text("id: [", "utf-8")
    assert git(repository, "push", "origin", "main").returncode == 0


def test_a_sound_push_goes_through(repository: Path) -> None:
    case = repository / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger", "De maler"), "utf-8")
    assert commit(repository).returncode == 0
    assert git(repository, "push", "origin", "main").returncode == 0
