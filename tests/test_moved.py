"""A record that was renamed: every file that an export makes of it is also where it was."""

from __future__ import annotations

import json
from pathlib import Path
from posixpath import dirname, join, normpath

from casebook.publish.edition import Edition
from casebook.publish.exports import made_of
from casebook.publish.moved import with_former
from casebook.publish.output import JSON, TEXT, MadeOf, Output
from tests.render.small_site import case, method, view, write

FORMER = {"cases/broen.yml": ("broen", "vejen"), "methods/brobygning.yml": ("brobygning", "bro-1")}


def renamed(root: Path) -> Edition:
    write(root, "cases/broen.yml", case(tidligere_id=["vejen"]))
    write(root, "methods/brobygning.yml", method(tidligere_id=["bro-1", "bro-2"]))
    return Edition(view(root))


def test_each_file_of_a_renamed_record_is_also_at_its_former_address(casebook: Path) -> None:
    files = {output.address: output for output in made_of(MadeOf.RECORDS, renamed(casebook))}
    now = {
        address: output
        for address, output in files.items()
        if output.record and f"{FORMER[output.record][0]}." in address
    }
    assert {output.record for output in now.values()} == set(FORMER)
    for address, output in now.items():
        assert output.record
        moved = files[address.replace(*FORMER[output.record])]
        assert (moved.record, moved.prose, moved.media_type) == (output.record, output.prose, output.media_type)
        if output.media_type == JSON:
            told = json.loads(moved.text)
            assert normpath(join(dirname(moved.address), told["moved_to"])) == address
            assert told["location"].endswith(f"/{FORMER[output.record][0]}/")
        else:
            assert moved.content == output.content
    assert "cases/vejen/billede-1.svg" in files or not any(one.startswith("cases/broen/") for one in files)


def test_the_last_part_that_is_called_as_the_record_is_renamed_and_nothing_else(casebook: Path) -> None:
    published = renamed(casebook).published
    made = [
        Output("broen/api/broen.da.bib", b"x", TEXT, "cases/broen.yml"),
        Output("api/broen/index.txt", b"y", TEXT, "cases/broen.yml"),
        Output("api/vejen/index.txt", b"taken", TEXT),
        Output("api/broen-2.txt", b"z", TEXT, "cases/broen.yml"),
        Output("api/broen.txt", b"of all", TEXT),
    ]
    added = [(output.address, output.content) for output in with_former(made, published)][len(made) :]
    assert added == [("broen/api/vejen.da.bib", b"x")]
