"""Brings a file of a casebook from an earlier version of the package to the form that this one reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.autofix.records import Fixed
from casebook.model.values import Status
from casebook.source import Document, Tree, changes
from casebook.source.compose import compose
from casebook.source.edits import Edit, Remove, SetValue, edited, same
from casebook.source.splices import Splice, spliced
from casebook.source.writing import written

_REVIEWED = (Status.PUBLISHED.value, Status.HISTORIC.value)
_FORMER_REVIEW = (("anonymisering", "gennemgået"), ("anonymisering", "gennemgået_af"))
_LABELS = "betegnelser"


def upgraded_record(document: Document) -> Fixed:
    """A record without fields that are gone. One that says it is reviewed, and holds no review, says that it is not."""
    edit = edited(document, tuple(_edits(document)))
    return Fixed(document, edit.document, changes(edit.splices), len(edit.splices))


def _edits(document: Document) -> Iterator[Edit]:
    yield from (Remove(path) for path in _FORMER_REVIEW if path in document.entries)
    tree = document.tree if isinstance(document.tree, dict) else {}
    if tree.get("status") in _REVIEWED and not tree.get("gennemgang"):
        yield SetValue(("status",), Status.UNREVIEWED.value)


def upgraded_texts(document: Document, labels: Mapping[str, Mapping[str, str]]) -> Fixed:
    """The texts with the words of closed values that are new. Words that the casebook has chosen itself stay."""
    tree = document.tree if isinstance(document.tree, dict) else {}
    given = tree.get(_LABELS)
    if document.problems or not isinstance(given, dict):
        return Fixed(document, document)
    splices = tuple(_added(document, given, labels))
    after = compose(Document(document.file, spliced(document.text, splices)))
    if after.problems or not same(after.tree, {**tree, _LABELS: _united(given, labels)}):
        return Fixed(document, document)
    return Fixed(document, after, changes(splices), len(splices))


def _added(document: Document, given: Mapping[str, Tree], labels: Mapping[str, Mapping[str, str]]) -> Iterator[Splice]:
    """A splice for each closed list that lacks words, and one at the end for all lists that are new."""
    line_break = "\r\n" if "\r\n" in document.text else "\n"
    new_lists = ""
    for name, words in labels.items():
        chosen = given.get(name)
        if not isinstance(chosen, dict) or not chosen:
            new_lists += f"{line_break}  {name}:" + _lines(words, line_break)
        elif missing := {value: text for value, text in words.items() if value not in chosen}:
            end = document.entries[(_LABELS, name, list(chosen)[-1])].end
            yield Splice(end, end, _lines(missing, line_break))
    if new_lists:
        end = document.entries[(_LABELS,)].end
        yield Splice(len(document.text[:end].rstrip()), len(document.text[:end].rstrip()), new_lists)


def _lines(words: Mapping[str, str], line_break: str) -> str:
    return "".join(f"{line_break}    {value}: {written(text)}" for value, text in words.items())


def _united(given: Mapping[str, Tree], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Tree]:
    """The words that are given, and those of the package for what is missing."""
    lists: dict[str, Tree] = dict(given)
    for name, words in labels.items():
        chosen = given.get(name)
        lists[name] = {**words, **chosen} if isinstance(chosen, dict) else dict(words)
    return lists
