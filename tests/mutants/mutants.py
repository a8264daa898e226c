"""`make mutants`: changes the code of some rooms bit by bit, and tells which changes their own tests do not notice.

mutmut works on a copy of each room in `build/mutants/`, where the package lies in `src/`: it knows a module by its
path, and would look for one that is called `generator.casebook`. A change that nobody could notice is excused, with the
reason, in `generator/docs/recipes/see-that-tests-notice.md`. Exits 1 where another one is left.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.processes import run

ROOT = Path(__file__).parents[2]
EXCUSES = ROOT / "generator/docs/recipes/see-that-tests-notice.md"
READ_BY_TESTS = ("cases", "content", "generator", "methods", "mkdocs.yml", "site_config", "tests")
AGAIN = "--again"
LIMIT = 86_400  # seconds; a room that takes more than a day hangs
RESULT = re.compile(r"^ +(\S+__mutmut_\d+): (.+)$", re.MULTILINE)
MANGLED = re.compile(r"(?P<module>.+)\.x(?:_|ǁ(?P<owner>\w+)ǁ)(?P<function>\w+)__mutmut_\d+")
NOTICED = frozenset({"killed", "timeout", "segfault"})
UNTRIED = "not checked"


@dataclass(frozen=True, slots=True)
class Room:
    """Modules of the package that are changed, and the tests that are to notice."""

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """The folder that mutmut works in."""
        return ROOT / "build/mutants" / self.name

    def prepare(self, settings: dict[str, Any]) -> None:
        """Make the folder anew, with the package and all that its tests read."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._temporary.mkdir(exist_ok=True)
        (self.folder / "mutants/src").mkdir(parents=True)  # Python forgets a path that is not there when it starts
        for name in READ_BY_TESTS:
            (self.folder / name).symlink_to(ROOT / name)
        (self.folder / "src").symlink_to(ROOT / "generator")
        chosen = {
            **settings,
            "source_paths": ["src"],
            "only_mutate": [f"src/casebook/{module}" for module in self.modules],
            "also_copy": READ_BY_TESTS,
            "pytest_add_cli_args_test_selection": self.tests,
        }
        # Texts, numbers and lists of them are written in TOML as they are in JSON.
        table = "".join(f"{name} = {json.dumps(value)}\n" for name, value in chosen.items())
        ours = (ROOT / "pyproject.toml").read_text("utf-8")
        (self.folder / "pyproject.toml").write_text(f"{ours}\n[tool.mutmut]\n{table}", "utf-8")

    def change(self, mutants: Sequence[str]) -> None:
        """Have mutmut make the changes and run the tests. Its progress goes to the terminal, or else into a file."""
        # Named one by one or by a pattern, the tests run once without a change: a name that pytest cannot find shows.
        command = ["run", "--max-children", "1", *mutants]
        with (self.folder / "log.txt").open("wb") as log:
            stream = sys.stdout.fileno() if sys.stdout.isatty() else log.fileno()
            ended = run(self._mutmut(command), cwd=self.folder, env=self._environment, stdout=stream, limit=LIMIT)
        if ended.returncode:
            sys.exit(f"{self.name}: mutmut could not run ({self.folder / 'log.txt'}): {ended.stderr}")

    def change_again(self) -> None:
        """Make anew the changes that were not noticed, and then those of functions that were written anew."""
        for is_asked in (lambda outcome: outcome not in NOTICED, lambda outcome: outcome == UNTRIED):
            if mutants := [mutant for mutant, outcome in self.outcomes().items() if is_asked(outcome)]:
                self.change(mutants)

    def outcomes(self) -> dict[str, str]:
        """The outcome of each change, by mutmut's name for it."""
        return dict(RESULT.findall(self._answer("results", "--all", "true")))

    def difference(self, mutant: str) -> tuple[str, str]:
        """The lines that a change takes away and puts there, each as one line."""
        lines = self._answer("show", mutant).splitlines()
        away, there = (
            [line[1:].strip() for line in lines if re.match(rf"[{sign}](?![+-]{{2}})", line)] for sign in "-+"
        )
        return " ".join(away), " ".join(there)

    def _answer(self, *arguments: str) -> str:
        return run(self._mutmut(arguments), cwd=self.folder, env=self._environment).stdout

    def _mutmut(self, arguments: Iterable[str]) -> list[str | Path]:
        return [Path(sys.executable).with_name("mutmut"), *arguments]

    @property
    def _temporary(self) -> Path:
        """The folder that tests write into: in this repository its .gitignore would hide a casebook made there."""
        return Path(tempfile.gettempdir()) / f"casebook-mutants-{self.name}"

    @property
    def _environment(self) -> dict[str, str]:
        """Processes that a test starts run the changed code too, and write where its own tests do."""
        return {
            **os.environ,
            "PYTHONPATH": str(self.folder / "mutants/src"),
            "TMPDIR": str(self._temporary),
        }


def mutants(arguments: Sequence[str]) -> bool:
    """Change the rooms asked for, or all; True if every change was noticed or is excused."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        settings = tomllib.load(file)["tool"]["mutants"]
    rooms = {name: Room(name, tuple(of["modules"]), tuple(of["tests"])) for name, of in settings.pop("rooms").items()}
    patterns = [argument for argument in arguments if "." in argument]
    wanted = [argument for argument in arguments if argument not in {AGAIN, *patterns}]
    if strange := set(wanted) - set(rooms):
        sys.exit(f"no room is called {', '.join(sorted(strange))}; there are {', '.join(rooms)}")
    left = []
    for name in wanted or rooms:
        room = rooms[name]
        if AGAIN in arguments:
            room.change_again()
        else:
            room.prepare(settings)
            room.change(patterns or ["*"])
        left += told(room)
    return not left


def told(room: Room) -> list[str]:
    """Tell what came of a room, module by module, and then each change that was not noticed and is not excused."""
    outcomes = {mutant: outcome for mutant, outcome in room.outcomes().items() if outcome != UNTRIED}
    excuses, excused, left = EXCUSES.read_text("utf-8"), Counter[str](), []
    for mutant, outcome in outcomes.items():
        if outcome not in NOTICED:
            away, there = room.difference(mutant)
            if f"`{function(mutant)}`: `{there}`" in excuses:
                excused[module(mutant)] += 1
            else:
                left.append(f"\n{mutant} ({outcome})\n  - {away}\n  + {there}")
    tell(f"\n{room.name}: changes, noticed, excused, left", *counted(outcomes, excused), *left)
    return left


def counted(outcomes: dict[str, str], excused: Counter[str]) -> Iterator[str]:
    """A line for each module, and one for all."""
    by_module: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for mutant, outcome in outcomes.items():
        for name in (module(mutant), "all"):
            by_module[name][outcome in NOTICED] += 1
    excused["all"] = excused.total()
    for name, number in sorted(by_module.items(), key=lambda item: (item[0] == "all", item[0])):
        left = number[False] - excused[name]
        yield f"  {name:<44}{number.total():>6}{number[True]:>6}{excused[name]:>6}{left:>6}"


def module(mutant: str) -> str:
    """The module in which a change is made, as documents name it."""
    match = MANGLED.fullmatch(mutant)
    return match["module"].removeprefix("casebook.") if match else mutant


def function(mutant: str) -> str:
    """The function in which a change is made, as documents name it."""
    match = MANGLED.fullmatch(mutant)
    return ".".join(filter(None, match.groups())).removeprefix("casebook.") if match else mutant


def tell(*lines: str) -> None:
    """Write lines to whoever waits for them."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(not mutants(sys.argv[1:]))
