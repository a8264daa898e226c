"""The same pages give the same index, file for file: Pagefind's own filters come in an order that is chance."""

from __future__ import annotations

import json
from pathlib import Path

import cbor2

from casebook.publish.search.bundle import FOLDER, make_bundle
from casebook.publish.search.documents import Document
from casebook.publish.search.extract import Block
from casebook.publish.search.fragments import unpacked
from casebook.publish.search.order import ENTRY

COLOURS = ("blå", "gul", "hvid", "grøn", "rød", "sort", "brun", "grå")
DOCUMENTS = tuple(
    Document(
        f"cases/case-{i}/",
        f"Case {i}",
        (Block(f"En case om farven {colour} og det, som fulgte.", 1.0, ""),),
        {"farve": (colour, COLOURS[i - 1]), "nummer": (str(i),), "lige": (str(i % 2),)},
    )
    for i, colour in enumerate(COLOURS)
)


def index(site: Path) -> dict[str, bytes]:
    """Every file of an index that is made of the documents."""
    site.mkdir()
    make_bundle(site, DOCUMENTS)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_indexes_of_the_same_pages_are_the_same(tmp_path: Path) -> None:
    assert index(tmp_path / "one") == index(tmp_path / "two")


def test_every_filter_is_kept_with_its_values_and_pages(tmp_path: Path) -> None:
    files = index(tmp_path / "site")
    entry = json.loads(files[f"{FOLDER}/{ENTRY}"])
    (language,) = entry["languages"].values()
    metadata = cbor2.loads(unpacked(tmp_path / "site" / FOLDER / f"pagefind.{language['hash']}.pf_meta"))
    filters = [
        cbor2.loads(unpacked(tmp_path / "site" / FOLDER / "filter" / f"{name}.pf_filter")) for _, name in metadata[3]
    ]
    assert [name for name, _ in filters] == ["farve", "lige", "nummer"]
    assert {value: len(pages) for value, pages in filters[0][1]} == dict.fromkeys(sorted(COLOURS), 2)
    assert len([name for name in files if name.endswith(".pf_filter")]) == len(filters)
