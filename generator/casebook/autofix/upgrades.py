"""Brings a file of a casebook from an earlier version of the package to the form that this one reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import dedent

from casebook.autofix.records import Fixed
from casebook.model.values import Status
from casebook.source import Document, Tree, changes
from casebook.source.compose import compose
from casebook.source.edits import Edit, Remove, SetValue, edited, same
from casebook.source.splices import Splice, composed, spliced
from casebook.source.writing import written

_REVIEWED = (Status.PUBLISHED.value, Status.HISTORIC.value)
_FORMER_REVIEW = (("anonymisering", "gennemgået"), ("anonymisering", "gennemgået_af"))
_LABELS = "betegnelser"
_SHARES = ("andele", "tekst")
_BLOCKS = ("tvivl", "aldersgrænser")


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


def upgraded_policy(document: Document, ours: Document) -> Fixed:
    """The policy with what is new in the package's own, `ours`: shares of rules, doubt, age limits. What it has stays.

    A finding of a rule without a share counts as if it fitted everybody, so the estimate would be too large, unseen.
    Doubt and age limits come whole: without its limits a benefit would fit people of every age.
    """
    if not _of_text(document) or document.problems or document.entries[_SHARES].flow:
        return Fixed(document, document)
    shares = _with_shares(document, ours)
    blocks = [key for key in _BLOCKS if key not in _keys(document)]
    if not blocks:
        return shares
    before = shares.after
    line_break = "\r\n" if "\r\n" in before.text else "\n"
    more = "".join(_block(ours, key).replace("\n", line_break) for key in blocks)
    end = len(before.text.rstrip())
    splice = Splice(end, len(before.text), line_break + more)
    after = compose(Document(document.file, spliced(before.text, (splice,))))
    wanted = {**_keys(before), **{key: _keys(ours)[key] for key in blocks}}
    if after.problems or not same(after.tree, wanted):
        return shares
    return Fixed(document, after, composed(shares.changes, changes((splice,))), shares.fixes + len(blocks))


def _keys(document: Document) -> dict[str, Tree]:
    """The policy's keys of the first level."""
    return document.tree if isinstance(document.tree, dict) else {}


def _block(document: Document, key: str) -> str:
    """A key of the first level as it stands in a file, with the remarks above it and an empty line before them."""
    entry = document.entries[(key,)]
    lines = document.text.splitlines(keepends=True)
    first = document.text.count("\n", 0, entry.key.start if entry.key else entry.start)
    last = document.text.count("\n", 0, entry.end)
    while first and lines[first - 1].startswith("#"):
        first -= 1
    return "\n" + "".join(lines[first : last + 1])


def _with_shares(document: Document, ours: Document) -> Fixed:
    """The policy with the shares of rules that it lacks."""
    given, shares = _of_text(document), _of_text(ours)
    missing = {name: share for name, share in shares.items() if name not in given}
    if not missing:
        return Fixed(document, document)
    last = document.entries[(*_SHARES, list(given)[-1])]
    line, _, _ = document.text[last.end :].partition("\n")  # a remark behind the share stays there
    end = last.end + len(line.rstrip())
    splices = (Splice(end, end, _as_written(document, ours, missing)),)
    after = compose(Document(document.file, spliced(document.text, splices)))
    if after.problems or not same(_of_text(after), {**given, **missing}):
        return Fixed(document, document)
    return Fixed(document, after, changes(splices), len(missing))


def _of_text(document: Document) -> dict[str, Tree]:
    """The shares of what the indirect rules find in a text, by the name of the rule."""
    inside: Tree = document.tree
    for key in _SHARES:
        inside = inside.get(key) if isinstance(inside, dict) else None
    return inside if isinstance(inside, dict) else {}


def _as_written(document: Document, ours: Document, names: Iterable[str]) -> str:
    """The lines of some shares as they stand in the package's policy, moved to the column of the casebook's own."""
    line_break = "\r\n" if "\r\n" in document.text else "\n"
    lines = []
    for name in names:
        share = ours.entries[(*_SHARES, name)]
        begin = ours.text.rfind("\n", 0, share.key.start if share.key else share.start) + 1
        lines += dedent(ours.text[begin : share.end]).splitlines()
    first = next(document.entries[(*_SHARES, name)].key for name in _of_text(document))
    margin = " " * (first.start - document.text.rfind("\n", 0, first.start) - 1) if first else ""
    return "".join(f"{line_break}{margin}{line}" for line in lines)


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
