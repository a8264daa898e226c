"""Pagefind's own bundle: made by its program over the documents, rid of what enriched them and of what nobody loads."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from casebook.publish.output import FRAGMENT, Output, media_type_of
from casebook.publish.search.documents import END, SearchDocument, html
from casebook.publish.search.fragments import read_fragment, write_fragment
from casebook.publish.search.order import put_in_order
from casebook.publish.search.pagefind import write_index

FOLDER = "assets/soegning"
_NOT_LOADED = ("pagefind-*.css", "pagefind-*.js", "wasm.unknown.pagefind")  # its own user interface, other languages


def bundle(documents: Sequence[SearchDocument]) -> tuple[Output, ...]:
    """The files of an index of the documents, the same for the same documents."""
    with tempfile.TemporaryDirectory(prefix="casebook-search-") as scratch:
        made = Path(scratch) / "bundle"
        by_url = {document.url: document for document in documents}
        write_index({url: html(document) for url, document in by_url.items()}, made)
        for pattern in _NOT_LOADED:
            for path in made.glob(pattern):
                path.unlink()
        put_in_order(made)
        records = _clean(made, by_url)
        return tuple(_output(made, path, records.get(path)) for path in sorted(made.rglob("*")) if path.is_file())


def _output(made: Path, path: Path, record: str | None) -> Output:
    """A file of the index: what it holds of a page's text is prose, all else is words and numbers."""
    kind = media_type_of(path.name)
    address = f"{FOLDER}/{path.relative_to(made).as_posix()}"
    return Output(address, path.read_bytes(), kind, record, prose=kind == FRAGMENT)


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
            **({"mark": document.mark} if document.mark else {}),
            "reasons": {mention.token: mention.reason for mention in document.mentions},
        }
        write_fragment(path, fragment)
        if document.record:
            records[path] = document.record
    return records
