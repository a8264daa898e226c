"""The contents of the engine: the modules of this package that judge and lay out, and the libraries they import."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

PACKAGE = Path(__file__).parents[2]
SHIMS = Path(__file__).parent / "shims"
# What only the command line and the building of a site need.
_OUT = frozenset(
    {"bench", "cli", "mkdocs_plugin", "proposal", "publish", "report", "starter", "theme", "__main__.py"}
    | {"shared"}  # what an installed package has of the repository for new casebooks
)
# Of these the halves in Python are taken: where a library has a compiled half beside them, it does without.
LIBRARIES = (
    "annotated-types",
    "jinja2",
    "markdown",
    "markupsafe",
    "phonenumbers",
    "pydantic",
    "python-stdnum",
    "pyyaml",
    "rapidfuzz",
    "snowballstemmer",
    "typing-extensions",
    "typing-inspection",
)
COMPILED = "pydantic-core"  # of this there is a wheel for Pyodide, of the very version that is pinned
AS_SOURCE = "stdnum/"  # its licence (LGPL) asks that whoever has it can read and change it
_KEPT = frozenset({".py", ".json", ".yml", ".j2", ".txt", ".css"})
_METADATA = re.compile(r"[^/]+\.dist-info/(?:METADATA|entry_points\.txt)")  # Markdown finds its extensions by it
_LEFT_OUT = re.compile(
    r"phonenumbers/(?:(?:geodata|carrierdata|tzdata)/|shortdata/region_)|pydantic/(?:v1|deprecated/.*mypy|mypy)|rapidfuzz/__pyinstaller/"
)
# Of the formats of numbers only those that the rules ask for, and what these read.
_FORMATS = re.compile(
    r"stdnum/(?:(?:__init__|exceptions|iban|luhn|numdb|util)\.py|iban\.dat|iso7064/|(?:be|dk|es|me|no)/)"
)

Files = Mapping[str, bytes]


def of_package() -> Files:
    """The files of this package that the engine has, by their paths below the folder that holds it, sorted."""
    return {f"casebook/{path}": (PACKAGE / path).read_bytes() for path in _paths()}


def _paths() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*")):
        below = path.relative_to(PACKAGE)
        if path.is_file() and below.parts[0] not in _OUT and path.suffix in _KEPT:
            yield below.as_posix()


def digest_of_package() -> str:
    """A hash of all that was taken of this package: an engine of other modules is not this one."""
    digest = hashlib.sha256()
    makers = {path.name: path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*.py"))}
    for name, content in {**of_package(), **makers}.items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def of_libraries() -> Files:
    """The files of the installed libraries by their paths in a folder of packages, sorted; and those that stand in."""
    files = {name: content for library in LIBRARIES for name, content in _of_library(library)}
    files |= {path.name: path.read_bytes() for path in SHIMS.glob("[!_]*.py")}
    return dict(sorted(files.items()))


def _of_library(name: str) -> Iterator[tuple[str, bytes]]:
    library = distribution(name)
    for file in library.files or ():
        path = PurePosixPath(*file.parts).as_posix()
        if _is_wanted(path):
            yield path, Path(str(library.locate_file(file))).read_bytes()


def _is_wanted(path: str) -> bool:
    if path.startswith(AS_SOURCE):
        return bool(_FORMATS.match(path)) and path.endswith((".py", ".dat"))
    if _METADATA.fullmatch(path):
        return True
    return path.endswith(".py") and not path.startswith(("../", "__")) and not _LEFT_OUT.match(path)


def licences_of(name: str) -> Iterator[str]:
    """The texts of the licence that come with an installed library."""
    library = distribution(name)
    for file in library.files or ():
        if re.match(r"(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)", file.name, re.IGNORECASE) and ".dist-info" in str(file):
            yield Path(str(library.locate_file(file))).read_text("utf-8", "replace")
