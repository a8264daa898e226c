"""Puts the files that every casebook begins with into a wheel; all else about the package is in pyproject.toml."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).parent
LIST = HERE / "generator/casebook/shared.txt"


class BuildWithSharedFiles(build_py):
    """The usual build, with the shared files in `casebook/shared/`. An editable install reads them where they are."""

    def run(self) -> None:
        """Build, then copy, into an empty folder: a rule that an earlier build left there would be in the wheel too."""
        if not self.editable_mode:
            shutil.rmtree(Path(self.build_lib) / "casebook", ignore_errors=True)
        super().run()
        if not self.editable_mode:
            for path in shared_files():
                target = Path(self.build_lib) / "casebook/shared" / path.relative_to(HERE)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)


def shared_files() -> list[Path]:
    """The files that the list names, by its patterns."""
    lines = LIST.read_text("utf-8").splitlines()
    return [path for line in lines if not line.startswith("#") for path in sorted(HERE.glob(line))]


setup(cmdclass={"build_py": BuildWithSharedFiles})
