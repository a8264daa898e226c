"""Puts the engine together: `python -m casebook.publish.engine.assembling NODE PYODIDE WHEEL FOLDER`.

Run by `make engine`. NODE is the program, PYODIDE the folder of its package, WHEEL that of pydantic-core for it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from casebook.publish.engine import LIST, VERSION, digest
from casebook.publish.engine.archive import hashed, joined, squeezed
from casebook.publish.engine.contents import AS_SOURCE, Files, digest_of_package, of_libraries, of_package
from casebook.publish.engine.notices import notices

_COMPILING = Path(__file__).with_name("compiling.py")
_COMPILE, _PACK = Path(".ci/pyodide/compile.mjs"), Path(".ci/pyodide/pack.mjs")
_BESIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
)  # they are programs, and hosts pack them; by their names they find each other
_UNPACKER = "fzstd.mjs"
_WASM, _STANDARD = "pyodide.asm.wasm", "python_stdlib.zip"
_SOLVER, _SOLVER_WASM = "highs.mjs", "highs.wasm"
_ENDINGS = (".so", ".py")


def assemble(node: str, pyodide: Path, wheel: Path, folder: Path) -> None:
    """Write the engine into `folder`, in place of what is there."""
    with tempfile.TemporaryDirectory(prefix="casebook-engine-") as scratch:
        compiled = _compiled(Path(scratch), node, pyodide, {**of_libraries(), **_of_wheel(wheel)})
        made = Path(scratch) / "engine"
        made.mkdir()
        packed = _packed(Path(scratch), node, {**compiled, "wasm": (pyodide / _WASM).read_bytes()})
        loaded = _written(made, pyodide, packed)
        later = _with_solver(made, pyodide.parent / "highs")
        (made / "licences.txt").write_text(notices(pyodide.parent), "utf-8")
        written = sorted(path for path in made.rglob("*") if path.is_file())
        files = {path.relative_to(made).as_posix(): digest(path.read_bytes()) for path in written}
        listed = {"version": VERSION, "package": digest_of_package(), "loaded": loaded, "later": later, "files": files}
        (made / LIST).write_text(json.dumps(listed, indent=1) + "\n", "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, folder)


def _of_wheel(wheel: Path) -> Files:
    """The modules of a wheel, compiled ones among them."""
    with zipfile.ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in sorted(opened.namelist()) if name.endswith(_ENDINGS)}


def _compiled(scratch: Path, node: str, pyodide: Path, libraries: Files) -> dict[str, bytes]:
    """The archives of modules and the standard library, compiled inside Pyodide, by what they are called."""
    (scratch / "modules").write_bytes(joined(of_package()))
    (scratch / "libraries").write_bytes(joined(libraries))
    shutil.copy(pyodide / _STANDARD, scratch / "standard.zip")
    names = {"modules": "modules", "libraries": "libraries", "standard": "standard.zip"}
    pairs = [path for name, file in names.items() for path in (scratch / file, scratch / f"{name}.out")]
    subprocess.run([node, _COMPILE, pyodide.absolute(), _COMPILING, AS_SOURCE, *pairs], check=True)  # noqa: S603
    return {name: (scratch / f"{name}.out").read_bytes() for name in names}


def _packed(scratch: Path, node: str, files: Files) -> dict[str, bytes]:
    """The files as they are sent: as Zstandard packs them, a fifth smaller than gzip."""
    packed = {name: scratch / f"{name}.zst" for name in files}
    for name, content in files.items():
        packed[name].with_suffix(".raw").write_bytes(content)
    pairs = [path for file in packed.values() for path in (file.with_suffix(".raw"), file)]
    subprocess.run([node, _PACK, *pairs], check=True)  # noqa: S603 - our own command line
    return {name: file.read_bytes() for name, file in packed.items()}


def _written(made: Path, pyodide: Path, packed: dict[str, bytes]) -> dict[str, str]:
    """Write what a page loads; its names by what it is. A name changes with what is in the file."""
    loaded = {name: hashed(f"{name}.zst", packed[name]) for name in ("modules", "libraries")}
    for name, file in loaded.items():
        (made / file).write_bytes(packed[name])
    programs = {name: (pyodide / name).read_bytes() for name in _BESIDE}
    programs[_UNPACKER] = (pyodide.parent / "fzstd/esm/index.mjs").read_bytes()
    files = {**programs, f"{_WASM}.zst": packed["wasm"], "standard.zip.zst": packed["standard"]}
    beside = _in_folder(made, "pyodide", files)
    return {
        "unpacker": f"{beside}/{_UNPACKER}",
        "program": f"{beside}/{_BESIDE[0]}",
        "beside": f"{beside}/{_BESIDE[1]}",
        "wasm": f"{beside}/{_WASM}.zst",
        "standard": f"{beside}/standard.zip.zst",
        **loaded,
    }


def _with_solver(made: Path, highs: Path) -> dict[str, str]:
    """Write HiGHS, which a page loads when a table hides a number; its names by what it is."""
    program, wasm = ((highs / "build" / name).read_bytes() for name in (_SOLVER, _SOLVER_WASM))
    beside = _in_folder(made, "highs", {_SOLVER: program, f"{_SOLVER_WASM}.gz": squeezed(wasm)})
    return {"solver": f"{beside}/{_SOLVER}", "solver_wasm": f"{beside}/{_SOLVER_WASM}.gz"}


def _in_folder(made: Path, stem: str, files: Files) -> str:
    """Write files into a folder that is called by what is in them, and give its name."""
    beside = made / hashed(stem, b"".join(files.values()))
    beside.mkdir()
    for name, content in files.items():
        (beside / name).write_bytes(content)
    return beside.name


if __name__ == "__main__":
    assemble(sys.argv[1], *map(Path, sys.argv[2:5]))
