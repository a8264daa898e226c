"""The same pages give the same index, file for file: Pagefind's own filters come in an order that is chance."""

from __future__ import annotations

import json

import cbor2

from casebook.publish.search.bundle import FOLDER, bundle
from casebook.publish.search.documents import SearchDocument
from casebook.publish.search.extract import Block
from casebook.publish.search.fragments import unpacked
from casebook.publish.search.order import ENTRY

COLOURS = ("blå", "gul", "hvid", "grøn", "rød", "sort", "brun", "grå")
DOCUMENTS = tuple(
    SearchDocument(
        f"cases/case-{i}/",
        f"Case {i}",
        (Block(f"En case om farven {colour} og det, som fulgte.", 1.0, ""),),
        {"farve": (colour, COLOURS[i - 1]), "nummer": (str(i),), "lige": (str(i % 2),)},
    )
    for i, colour in enumerate(COLOURS)
)


def index() -> dict[str, bytes]:
    """Every file of an index that is made of the documents."""
    return {output.address: output.content for output in bundle(DOCUMENTS)}


def test_two_indexes_of_the_same_pages_are_the_same() -> None:
    assert index() == index()


def test_every_filter_is_kept_with_its_values_and_pages() -> None:
    files = index()
    entry = json.loads(files[f"{FOLDER}/{ENTRY}"])
    (language,) = entry["languages"].values()
    metadata = cbor2.loads(unpacked(files[f"{FOLDER}/pagefind.{language['hash']}.pf_meta"]))
    filters = [cbor2.loads(unpacked(files[f"{FOLDER}/filter/{name}.pf_filter"])) for _, name in metadata[3]]
    assert [name for name, _ in filters] == ["farve", "lige", "nummer"]
    assert {value: len(pages) for value, pages in filters[0][1]} == dict.fromkeys(sorted(COLOURS), 2)
    assert len([name for name in files if name.endswith(".pf_filter")]) == len(filters)


def test_the_front_page_and_a_place_on_a_page_are_in_it_by_their_addresses() -> None:
    """As a file below a folder the front page had a path from the root of the disk."""
    blocks = (Block("Her begynder det.", 1.0, ""),)
    places = ("", "begreber/#kontanthjælp", "metoder/gps/")
    made = bundle([SearchDocument(address, "En side", blocks, {}) for address in places])
    read = [json.loads(unpacked(output.content).decode()) for output in made if output.address.endswith(".pf_fragment")]
    assert {fragment["url"] for fragment in read} == {f"/{address}" for address in places}
