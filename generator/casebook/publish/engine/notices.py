"""Whose work the engine is made of, on what terms, and where its sources are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from casebook.publish.engine.contents import AS_SOURCE, COMPILED, LIBRARIES, licences_of

_TEXTS = Path(__file__).parent / "licences"
_RULE = "=" * 78
_HEAD = """Programs that check a record in your browser. Nothing of this is loaded before you ask for it.

The casebook's own program is free under the licence in its repository. Beside it are loaded:
"""
_PYODIDE = """Pyodide {version}, Mozilla Public License 2.0, unchanged.
Its source: https://github.com/pyodide/pyodide/tree/{version}
It holds CPython, whose standard library is here as bytecode (its licence is that of typing-extensions below), and
libraries in C, whose sources and licences its repository names.
"""
_HIGHS = """HiGHS {version}, a solver, with what makes it a program for the browser (npm: highs), MIT, unchanged.
Its source: https://github.com/ERGO-Code/HiGHS and https://github.com/lovasoa/highs-js
It is loaded only for a table that hides a number. It holds libraries whose sources and licences its repository names.
"""
_FZSTD = """fzstd {version}, which unpacks the files above as they come, MIT, unchanged.
Its source: https://github.com/101arrowz/fzstd
"""
_SOURCE = """The modules below «{folder}» are here as source, as they are published: whoever wants may read them,
change them and put others in their place (GNU Lesser General Public License 2.1 or later).
The whole package: {home}
"""


def notices(packages: Path) -> str:
    """The notice that goes out beside the engine; `packages` is the folder of those of npm."""
    return "\n".join(_notices(packages))


def _notices(packages: Path) -> Iterator[str]:
    yield _HEAD
    yield f"{_RULE}\n{_PYODIDE.format(version=_version(packages / 'pyodide'))}"
    yield from ((_TEXTS / name).read_text("utf-8") for name in ("MPL-2.0.txt",))
    yield f"{_RULE}\n{_HIGHS.format(version=_version(packages / 'highs'))}"
    yield (packages / "highs/LICENSE").read_text("utf-8")
    yield f"{_RULE}\n{_FZSTD.format(version=_version(packages / 'fzstd'))}"
    yield (packages / "fzstd/LICENSE").read_text("utf-8")
    for name in sorted((*LIBRARIES, COMPILED)):
        library = distribution(name)
        terms = library.metadata["License-Expression"] or library.metadata["License"] or ""
        yield f"{_RULE}\n{library.metadata['Name']} {library.version} {terms.partition(chr(10))[0]}".rstrip() + "\n"
        if name == "python-stdnum":
            home = f"https://arthurdejong.org/python-stdnum/, version {library.version}"
            yield _SOURCE.format(folder=AS_SOURCE, home=home)
        yield from dict.fromkeys(licences_of(name))


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text("utf-8"))["version"])
