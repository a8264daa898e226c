"""`check --fix --generalise`: tell less exactly what points at too few, in the fields; the text is the editor's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from casebook.autofix import Fixed
from casebook.check.korpus.dataset import dataset
from casebook.check.world import World, world_of
from casebook.cli.fixing import refuse_in_public, shown_diff, told
from casebook.corpus import Kind, load
from casebook.problem import Place
from casebook.risk.assessment import Assessment, assess
from casebook.risk.edits import FieldEdit
from casebook.source import Document, changes, replace_texts
from casebook.source.edits import Edit, Remove, SetValue, edited

_FOLLOWS = "Teksten siger det stadig. Skriv den lige så bredt her:\n"


def generalise(root: Path, today: str, wanted: Callable[[str], bool]) -> str:
    """Do the cheapest that is enough in the records that are wanted; what was done, and where the text must follow."""
    refuse_in_public()
    corpus = load(root)
    world = world_of(corpus, today)
    edits = [edit for one in _too_few(world, wanted) for edit in one.edit_plan.edits if wanted(edit.file)]
    results = [_done(document, edits) for document in corpus.documents[Kind.CASE] if wanted(document.file)]
    changed = [one for one in results if one.changes]
    diffs = [shown_diff(one, Kind.CASE, world) for one in changed]
    replace_texts(root, [(one.before, one.after.text) for one in changed])
    return "".join((*diffs, told(changed) if changed else "", *_follow(root, today, wanted)))


def _follow(root: Path, today: str, wanted: Callable[[str], bool]) -> Iterator[str]:
    """Where the texts, as they stand now, say more than the fields."""
    found = _too_few(world_of(load(root), today), wanted)
    places = {_at(disclosure.place) for one in found for disclosure in one.edit_plan.rewordings}
    if places:
        yield _FOLLOWS
        yield from sorted(places)


def _too_few(world: World, wanted: Callable[[str], bool]) -> Iterator[Assessment]:
    """The people of the records that are wanted whom what is told fits too well."""
    found, corpus = dataset(world), world.corpus
    if found and corpus:
        ids = [document.name for document in corpus.documents[Kind.CASE] if wanted(document.file)]
        people = (person for one in ids if one in corpus.cases for person in found.in_record(one))
        yield from (one for one in (assess(person, found) for person in people) if one.level is not None)


def _done(document: Document, edits: list[FieldEdit]) -> Fixed:
    here = dict.fromkeys(_edit(edit) for edit in edits if edit.file == document.file)
    one = edited(document, tuple(here))
    return Fixed(document, one.document, changes(one.splices), len(one.done))


def _edit(edit: FieldEdit) -> Edit:
    if edit.value is None:
        return Remove(edit.path)
    return SetValue(edit.path, edit.value if isinstance(edit.value, str) else dict(edit.value))


def _at(place: Place) -> str:
    return f"  {place.file}:{place.span.start.line}:{place.span.start.column}\n"
