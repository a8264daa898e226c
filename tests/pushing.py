"""A small repository to push from, and the hook asked in this process with exactly what git tells it."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from casebook.cli import main
from tests.processes import run

NUMBER = "010203-0000"
NAME = "Gitte Skovmose"
SECRETS = (NUMBER, "0102030000", "Gitte", "gitte", "Skovmose", "skovmose", "Torkild", "torkild")
LISTS = {
    "fornavne-haandlavet": "Gitte\nTorkild\n",
    "efternavne-haandlavet": "Skovmose\n",
    "efternavne": "Skovmose\n",
    "steder": "Ingensted\n",
}
# Keeps what git tells it, and stops: the scenario then asks our own hook.
LISTENER = '#!/bin/sh\ncat > "$LISTEN/told"\nprintf "%s\\n" "$@" > "$LISTEN/arguments"\nexit 1\n'


@dataclass(frozen=True)
class Repository:
    """The casebook in git at `root`, pushed once to `origin`; `origin` and `private` are empty bare ones before."""

    root: Path

    def git(self, *arguments: str, may_fail: bool = False, **environ: str) -> str:
        """Run git and return its output."""
        asked = run(("git", *arguments), cwd=self.root, env=environment(self.root, **environ))
        assert may_fail or asked.returncode == 0, asked.stderr
        return asked.stdout.strip()

    def write(self, file: str, text: str) -> None:
        """Write a file."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Write something else into a file."""
        text = (self.root / file).read_text("utf-8")
        assert old in text
        self.write(file, text.replace(old, new))

    def commit(self, message: str = "Ret casen") -> str:
        """Commit everything; the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def dirty(self, file: str = "cases/broen.yml") -> None:
        """Write a number into a case."""
        self.replace(file, " en bro.", f" en bro for {NUMBER}.")

    def clean(self, file: str = "cases/broen.yml") -> None:
        """Take it out again."""
        self.replace(file, f" en bro for {NUMBER}.", " en bro.")

    def sound(self, word: str = "maler") -> str:
        """Commit something in which nothing is wrong."""
        self.replace("cases/broen.yml", "De ", f"De {word} og ")
        return self.commit()

    def send(self, *arguments: str) -> None:
        """Push past the check."""
        self.git("push", "--quiet", "--no-verify", *arguments)

    def push(self, *arguments: str) -> tuple[int, str]:
        """The exit code and the output of our hook on a push."""
        listen = self.root / ".git" / "listen"
        shutil.rmtree(listen, ignore_errors=True)
        listen.mkdir()
        self.git("push", *arguments, may_fail=True, LISTEN=str(listen))
        if not (listen / "told").exists():
            return 0, ""  # git has nothing to send and asks nobody
        remote, url = (listen / "arguments").read_text().splitlines()
        return self.hook("pre-push", remote, url, told=(listen / "told").read_bytes())

    def hook(self, name: str, *arguments: str, told: bytes = b"") -> tuple[int, str]:
        """The exit code and the output of one of our hooks."""
        said, stdin = io.StringIO(), sys.stdin
        sys.stdin = io.TextIOWrapper(io.BytesIO(told))
        try:
            with redirect_stdout(said), redirect_stderr(said):
                answer = main(["hooks", "--root", str(self.root), "--run", name, "--", *arguments])
        finally:
            sys.stdin = stdin
        return answer, said.getvalue()


def environment(root: Path, **more: str) -> dict[str, str]:
    """An environment in which nothing of this machine's settings counts."""
    who = {
        f"GIT_{role}_{what}": "redaktion@example.dk" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    allow = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "protocol.file.allow", "GIT_CONFIG_VALUE_0": "always"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "CI"))}
    home = root.parent / "home"
    return kept | who | allow | {"HOME": str(home), "PRE_COMMIT_HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"} | more


def made(root: Path) -> Repository:
    """The casebook at a folder made a repository whose only commit `origin` has."""
    repository = Repository(root)
    for name, words in LISTS.items():
        repository.write(f"site_config/wordlists/{name}.txt", words)
    for remote in ("origin", "private"):
        repository.git("init", "--quiet", "--template=", "--bare", "--initial-branch=main", f"../{remote}.git")
    repository.git("init", "--quiet", "--template=", "--initial-branch=main")
    for remote in ("origin", "private"):
        repository.git("remote", "add", remote, f"../{remote}.git")
    hook = root / ".git/hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(LISTENER)
    hook.chmod(0o755)
    repository.commit("Begynd")
    repository.send("origin", "main")
    return repository
