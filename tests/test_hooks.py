"""The hooks of `make hooks`, through git itself: nothing that points at a person leaves the machine or is repeated.

All other ways of sending something are in test_pushes.py.
"""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from casebook.cli import main
from tests.processes import run
from tests.pushing import NUMBER, Repository, environment, made

ROOT = Path(__file__).parents[1]
MESSAGE = "Her står noget, der ligner et CPR-nummer."


@pytest.fixture
def repository(casebook: Path, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The small casebook in git with the hooks installed as `make hooks` does it, pushed once to an empty remote."""
    root = tmp_path_factory.mktemp("repository") / "casebook"
    casebook.rename(root)
    shutil.copy(ROOT / ".pre-commit-config.yaml", root)
    (root / ".venv").symlink_to(sys.prefix)
    (root / ".gitignore").write_text(".venv\n", "utf-8")
    small = made(root)
    (root / ".git/hooks/pre-push").unlink()
    assert main(["hooks", "--root", str(root)]) == 0
    return small


def git(repository: Repository, *arguments: str, **environ: str) -> tuple[int, str]:
    """The exit code of git when it asks our hooks, and their output."""
    done = run(("git", *arguments), cwd=repository.root, env=environment(repository.root, **environ))
    return done.returncode, done.stdout + done.stderr


def is_stopped(answer: int, said: str) -> bool:
    return answer != 0 and MESSAGE in said and NUMBER not in said


def stage_half(repository: Repository, *, number_is_staged: bool) -> None:
    """Two changes in two places of a case, one of them staged, as `git add -p` does it."""
    better = partial(repository.replace, "cases/broen.yml", "En opdigtet", "En helt opdigtet")
    first, second = (repository.dirty, better) if number_is_staged else (better, repository.dirty)
    first()
    repository.git("add", "cases/broen.yml")
    second()


def copies(repository: Repository) -> list[Path]:
    return list((repository.root.parent / "home").glob("patch*"))


def test_a_commit_of_the_sound_half_goes_and_leaves_no_copy_of_the_other(repository: Repository) -> None:
    """Nor does a draft stop it that is not staged; when it is, it stops the next."""
    sound = (repository.root / "cases/broen.yml").read_text("utf-8")
    draft = sound.replace("id: broen", "id: kladden").replace("En opdigtet", f"{NUMBER} en opdigtet")
    repository.write("cases/kladden.yml", draft)
    repository.write("content/kladde.md", f"# Kladde\n\n{NUMBER}\n")
    stage_half(repository, number_is_staged=False)
    answer, said = git(repository, "commit", "--message", "Ret casen")
    assert answer == 0, said
    assert "Stashing unstaged files" in said
    assert NUMBER in (repository.root / "cases/broen.yml").read_text("utf-8")
    assert NUMBER not in repository.git("show", "HEAD")
    assert copies(repository) == []
    repository.git("checkout", "--", "cases/broen.yml")
    repository.git("add", "cases/kladden.yml")
    assert is_stopped(*git(repository, "commit", "--message", "Skriv en kladde"))


def test_a_copy_of_another_repository_that_is_committed_to_at_the_same_time_is_left_alone(
    repository: Repository,
) -> None:
    """It would fit: a file that the other repository takes out is not here either."""
    taken_out = (
        "diff --git a/n.txt b/n.txt\ndeleted file mode 100644\n--- a/n.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-En note.\n"
    )
    theirs = repository.root.parent / "home/patch1-1"
    (repository.root.parent / "theirs").write_text(taken_out, "utf-8")
    hook = (
        f"{{id: x, name: x, language: system, always_run: true, pass_filenames: false, entry: cp ../theirs {theirs}}}"
    )
    repository.write(".pre-commit-config.yaml", f"repos:\n  - repo: local\n    hooks:\n      - {hook}\n")
    repository.git("add", ".pre-commit-config.yaml")
    answer, said = git(repository, "commit", "--message", "Ret opsætningen")
    assert (answer, theirs.is_file()) == (0, True), said
    assert theirs.name not in said


def test_a_commit_of_the_half_with_a_number_is_stopped(repository: Repository) -> None:
    stage_half(repository, number_is_staged=True)
    assert is_stopped(*git(repository, "commit", "--message", "Ret casen"))
    assert copies(repository) == []


def test_a_commit_whose_message_has_a_number_is_stopped(repository: Repository) -> None:
    told = git(repository, "commit", "--allow-empty", "--message", f"Ret casen om {NUMBER}", SKIP="records")
    assert "Skipped" in told[1], "the records are read in the tests above"
    assert is_stopped(*told)


def test_a_push_is_stopped_by_its_second_branch(repository: Repository) -> None:
    repository.git("branch", "sund")
    repository.dirty()
    repository.git("commit", "--quiet", "--all", "--no-verify", "--message", "Ret casen")
    assert is_stopped(*git(repository, "push", "origin", "sund", "main"))
    assert repository.git("--git-dir", "../origin.git", "branch", "--list", "sund") == ""


def test_a_sound_push_goes_through(repository: Repository) -> None:
    repository.sound()
    answer, said = git(repository, "push", "origin", "main")
    assert answer == 0, said
