"""The filters of a search index in the order of the alphabet: Pagefind writes them in one that is chance.

https://github.com/Pagefind/pagefind/issues/638 tells of it. A filter is CBOR, `[name, [[value, [page]]]]`, and is
named after a hash of itself; the metadata list the filters, `[name, file's name]`, and are named so too, in the entry.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

from casebook.publish.search.fragments import packed, unpacked

ENTRY = "pagefind-entry.json"
_FILTERS = 3  # where in the metadata: version, pages, words, filters, sorts, fields


def put_in_order(bundle: Path) -> None:
    """Write the filters of an index and what names them anew, the same for the same pages."""
    entry = json.loads((bundle / ENTRY).read_text("utf-8"))
    for code, language in entry["languages"].items():
        old = bundle / f"pagefind.{language['hash']}.pf_meta"
        metadata = cbor2.loads(unpacked(old.read_bytes()))
        metadata[_FILTERS] = sorted((name, _filter_in_order(bundle, code, file)) for name, file in metadata[_FILTERS])
        language["hash"] = _written(bundle, f"pagefind.{code}_", ".pf_meta", metadata, old).removeprefix("pagefind.")
    (bundle / ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _filter_in_order(bundle: Path, code: str, file: str) -> str:
    old = bundle / "filter" / f"{file}.pf_filter"
    name, values = cbor2.loads(unpacked(old.read_bytes()))
    return _written(old.parent, f"{code}_", ".pf_filter", [name, sorted(values)], old)


def _written(folder: Path, prefix: str, suffix: str, content: Any, old: Path) -> str:
    """Write the content in the old file's stead, and return the new one's name without suffix."""
    data = cbor2.dumps(content)
    name = f"{prefix}{sha256(data).hexdigest()[:10]}"
    old.unlink()
    (folder / f"{name}{suffix}").write_bytes(packed(data))
    return name
