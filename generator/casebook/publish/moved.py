"""Files of records that were renamed: each file that has a record's id in its address is also at the ids it had before.

A static host cannot lead on from a file as a page does. So JSON says `moved_to`, relative to itself, and any other file
is there twice: beside each other they have the same links. Whatever export makes them, it does nothing for it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from casebook.publish.output import JSON, Output, compact
from casebook.published import PublicCase, PublicMethod, Published
from casebook.render.view.site import address_of, file_of


def former_ids(published: Published) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
    """By the file of each renamed record: its page, its id, and the ids that it had."""
    records: tuple[PublicCase | PublicMethod, ...] = (*published.cases.values(), *published.methods.values())
    return {
        file_of(record): (address_of(record), record.id, record.former_ids) for record in records if record.former_ids
    }


def with_former(outputs: Iterable[Output], published: Published) -> Iterator[Output]:
    """Some files, and after them those at the addresses that they had; one that is there already stays as it is."""
    renamed, there, moved = former_ids(published), set[str](), list[Output]()
    for output in outputs:
        there.add(output.address)
        if output.record and output.record in renamed:
            page, now, former = renamed[output.record]
            moved += (_moved(output, address, page) for name in former if (address := _at(output.address, now, name)))
        yield output
    yield from (output for output in moved if output.address not in there)


def _at(address: str, now: str, former: str) -> str:
    """The address with a former id where the last part of it is that of today, whatever follows a dot; else empty."""
    parts = address.split("/")
    for place in range(len(parts) - 1, -1, -1):
        name, dot, ending = parts[place].partition(".")
        if name == now:
            return "/".join((*parts[:place], f"{former}{dot}{ending}", *parts[place + 1 :]))
    return ""


def _moved(output: Output, address: str, page: str) -> Output:
    if output.media_type != JSON:
        return replace(output, address=address, replaces=())
    leading_on = {"moved_to": posixpath.relpath(output.address, posixpath.dirname(address) or "."), "location": page}
    return replace(output, address=address, content=f"{compact(leading_on)}\n".encode(), replaces=())
