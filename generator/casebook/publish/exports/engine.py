"""The core as a page loads it to check what somebody writes, and the packed casebook that it checks against."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.engine import Engine
from casebook.publish.engine.archive import hashed, squeezed
from casebook.publish.output import PACKED, SCRIPT, About, Output, compact, media_type_of

FOLDER = "assets/casebook/engine/"
NOT_BUILT = "export const BUILT = null;\n"
BUILT = "assets/casebook/js/engine/built.js"
_LISTS = f"{FOLDER}lists-*.json.gz"
# The licences of the programs are locked with them. Whatever else lies in the folder is read.
ABOUT = About(
    "Kontrollen i browseren",
    f"{FOLDER}*",
    words=(_LISTS,),
    programs=tuple(
        f"{FOLDER}{name}" for name in ("pyodide-*", "highs-*", "modules-*.zst", "libraries-*.zst", "licences.txt")
    ),
)


def outputs(edition: Edition) -> Iterator[Output]:
    """The engine, the packed casebook, and the module that says how many bytes they are."""
    engine, packed = edition.engine, edition.packed
    if engine is None or packed is None:
        return
    contents = {f"{FOLDER}{name}": engine.content(name) for name in engine.files}
    for address, content in contents.items():
        yield Output(address, content, media_type_of(address), program=ABOUT.is_program(address))
    held = {name: squeezed(part) for name, part in zip(("lists", "records"), packed(), strict=True)}
    named = {name: hashed(f"{name}.json.gz", content) for name, content in held.items()}
    for name, content in held.items():
        yield Output(f"{FOLDER}{named[name]}", content, PACKED, prose=name == "records")
    files = {**engine.loaded, **engine.later, **named}
    sizes = [len(_as_sent(address, content)) for address, content in _loaded(engine, contents, held)]
    yield Output(BUILT, _module(files, sum(sizes)).encode(), SCRIPT, prose=False)


def _loaded(engine: Engine, contents: dict[str, bytes], held: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield from ((name, contents[f"{FOLDER}{name}"]) for name in engine.loaded.values())
    yield from ((f"{name}.gz", content) for name, content in held.items())


def _as_sent(address: str, content: bytes) -> bytes:
    """A program as a host sends it, packed; the rest is packed already."""
    return content if address.endswith((".gz", ".zst")) else squeezed(content)


def _module(files: dict[str, str], size: int) -> str:
    return f"export const BUILT = {compact({'bytes': size, 'files': files})};\n"
