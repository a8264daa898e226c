"""Pagefind's own bundle: made by its program over the documents, rid of what enriched them and of what nobody loads."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from casebook.problem import CasebookError
from casebook.publish.output import FRAGMENT, Output, media_type_of
from casebook.publish.search.documents import END, SearchDocument, html
from casebook.publish.search.fragments import read_fragment, write_fragment
from casebook.publish.search.order import put_in_order

FOLDER = "assets/soegning"
_NOT_LOADED = ("pagefind-*.css", "pagefind-*.js", "wasm.unknown.pagefind")  # its own user interface, other languages


def bundle(documents: Sequence[SearchDocument]) -> tuple[Output, ...]:
    """The files of an index of the documents, the same for the same documents."""
    with tempfile.TemporaryDirectory(prefix="casebook-search-") as scratch:
        pages, made = Path(scratch) / "pages", Path(scratch) / "bundle"
        for document in documents:
            path = pages / document.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html(document), "utf-8")
        _run(pages, made)
        for pattern in _NOT_LOADED:
            for path in made.glob(pattern):
                path.unlink()
        put_in_order(made)
        records = _clean(made, {f"/{document.file.removesuffix('index.html')}": document for document in documents})
        return tuple(_output(made, path, records.get(path)) for path in sorted(made.rglob("*")) if path.is_file())


def _output(made: Path, path: Path, record: str | None) -> Output:
    """A file of the index: what it holds of a page's text is prose, all else is words and numbers."""
    kind = media_type_of(path.name)
    address = f"{FOLDER}/{path.relative_to(made).as_posix()}"
    return Output(address, path.read_bytes(), kind, record, prose=kind == FRAGMENT)


def _run(source: Path, bundle: Path) -> None:
    command = [str(program()), "--site", str(source), "--output-path", str(bundle), "--silent"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    if asked.returncode:
        raise CasebookError("Søgeindekset kunne ikke bygges.", asked.stderr.strip() or "Pagefind sagde ikke hvorfor.")


def program() -> Path:
    """Pagefind's program, as its package brings it. CasebookError where the package is missing."""
    spec = find_spec("pagefind_bin")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    path = next(iter(sorted(folder.glob("pagefind*"))), None) if folder else None
    if path is None:
        raise CasebookError("Søgeindekset kunne ikke bygges.", "Pakken pagefind_bin mangler. Kør «make site» igen.")
    return path


def _clean(made: Path, documents: Mapping[str, SearchDocument]) -> Mapping[Path, str]:
    """Cut from the texts what enriched them, and say of each page where it is, what kind it is and why it fits.

    The answer is the record of each file that holds the text of one.
    """
    records: dict[Path, str] = {}
    for path in sorted((made / "fragment").iterdir()):
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
        if document.record:
            records[path] = document.record
    return records
