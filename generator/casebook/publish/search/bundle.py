"""Pagefind's own bundle: made by its program over the documents, rid of what enriched them and of what nobody loads."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from casebook.problem import CasebookError
from casebook.publish.search.documents import END, Document, html
from casebook.publish.search.fragments import read_fragment, write_fragment
from casebook.publish.search.order import put_in_order

FOLDER = "assets/soegning"
_NOT_LOADED = ("pagefind-*.css", "pagefind-*.js", "wasm.unknown.pagefind")  # its own user interface, other languages


def make_bundle(site: Path, documents: Sequence[Document]) -> None:
    """Write the index of the documents into the built site, the same for the same documents."""
    bundle = site / FOLDER
    with tempfile.TemporaryDirectory(prefix="casebook-search-") as scratch:
        for document in documents:
            path = Path(scratch) / document.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html(document), "utf-8")
        _run(Path(scratch), bundle)
    for pattern in _NOT_LOADED:
        for path in bundle.glob(pattern):
            path.unlink()
    put_in_order(bundle)
    _clean(bundle, {f"/{document.file.removesuffix('index.html')}": document for document in documents})


def _run(source: Path, bundle: Path) -> None:
    command = [str(program()), "--site", str(source), "--output-path", str(bundle), "--silent"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    if asked.returncode:
        raise CasebookError("Søgeindekset kunne ikke bygges.", asked.stderr.strip() or "Pagefind sagde ikke hvorfor.")


def program() -> Path:
    """Pagefind's program, as its package brings it. CasebookError where the package is missing."""
    found = find_spec("pagefind_bin")
    folder = Path(found.origin).parent if found and found.origin else None
    path = next(iter(sorted(folder.glob("pagefind*"))), None) if folder else None
    if path is None:
        raise CasebookError("Søgeindekset kunne ikke bygges.", "Pakken pagefind_bin mangler. Kør «make site» igen.")
    return path


def _clean(bundle: Path, documents: Mapping[str, Document]) -> None:
    """Cut from the texts what enriched them, and say of each page where it is, what kind it is and why it fits."""
    for path in sorted((bundle / "fragment").iterdir()):
        fragment = read_fragment(path)
        document = documents[fragment["url"]]
        fragment["content"] = fragment["content"].partition(END)[0].rstrip(" .")
        fragment["url"] = f"/{document.address}"
        fragment["filters"] = {}
        fragment["meta"] = {
            "title": document.title,
            "kind": document.kind,
            "reasons": {mention.token: mention.reason for mention in document.mentions},
        }
        write_fragment(path, fragment)
