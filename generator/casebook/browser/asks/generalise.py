"""`generalise`: the fields of people whom too few fit told less exactly, and what their texts still say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebook.autofix.generalising import field_edits, generalised, rewordings
from casebook.browser.findings import place_told
from casebook.check.context import context_of
from casebook.door import Casebook
from casebook.model.base import closed_lists
from casebook.risk.edits import FieldEdit
from casebook.source import Tree


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"text", "steps", "reword"}`: the new text, a sentence for each field, the places in texts to be reworded.

    Nothing is changed where everybody fits enough people, or no broader field is enough.
    """
    name, text = request["name"], request["text"]
    before = casebook.with_document(name, text)
    context = context_of(before.corpus, before.today)
    (result, *_) = (*generalised(context, name.__eq__), None)
    if result is None:
        return {"text": text, "steps": [], "reword": []}
    after = before.with_document(name, result.after.text)
    disclosures = rewordings(context_of(after.corpus, after.today), name.__eq__)
    places = [place_told(disclosure.place, after.corpus.document(name)) for disclosure in disclosures]
    steps = (_step(edit, result.before.tree, before) for edit in field_edits(context, name.__eq__))
    return {"text": result.after.text, "steps": list(dict.fromkeys(steps)), "reword": list(_once(places))}


def _step(edit: FieldEdit, tree: Tree, casebook: Casebook) -> str:
    """«Alder: 40-49 → 40-59»: the field, what it says, and what it is to say."""
    say = casebook.registers.sentences.say
    name = str(next(step for step in reversed(edit.path) if isinstance(step, str)))
    before, after = _said(_at(tree, edit.path), casebook), _said(edit.value, casebook)
    key = "browser.broader" if after else "browser.left_out"
    return say(key, field=name.capitalize(), before=before, **({"after": after} if after else {}))


def _said(value: object, casebook: Casebook) -> str:
    """A value as people say it: a place by its name, a closed value by its label."""
    if isinstance(value, Mapping):
        ((kind, named),) = value.items() if len(value) == 1 else (("", ""),)
        if kind == "landsdækkende":
            return casebook.registers.sentences.say("places.whole_country")
        municipality = casebook.registers.municipalities.get(str(named))
        return municipality.name if municipality else _label(str(named), casebook)
    return _label(str(value), casebook) if value is not None else ""


def _label(value: str, casebook: Casebook) -> str:
    texts = casebook.registers.texts
    names = texts.labels if texts else {}
    return next((labels[value] for name, labels in names.items() if name in closed_lists() and value in labels), value)


def _at(tree: Tree, path: tuple[str | int, ...]) -> object:
    here: Any = tree
    for step in path:
        here = here[step]
    return here


def _once(places: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each place once: several people of a case may be told of in the same words."""
    seen = set()
    for place in places:
        at = (place["line"], place["column"])
        if at not in seen:
            seen.add(at)
            yield place
