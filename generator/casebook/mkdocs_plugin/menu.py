"""The words of the menu: which pages stand in it is said in mkdocs.yml, what they are called also in texts.yml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.source import address_of_page


def renamed(entries: Any, titles: Mapping[str, str]) -> Any:
    """The entries of the menu, called by `titles` where their address («/find/») is among them.

    A section that is called as its first page goes on to be.
    """
    return [_entry(entry, titles) for entry in entries] if isinstance(entries, list) else entries


def _entry(entry: Any, titles: Mapping[str, str]) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {_title(title, what, titles): renamed(what, titles) for title, what in entry.items()}


def _title(title: str, what: Any, titles: Mapping[str, str]) -> str:
    first = what[0] if isinstance(what, list) and what else None
    if isinstance(first, dict) and title in first:
        return _title(title, first[title], titles)
    return titles.get(f"/{address_of_page(what)}", title) if isinstance(what, str) else title
