"""References between records and registers: from the declarations of the fields to dead references and back-links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from casebook.corpus.kinds import Kind
from casebook.danish import slug
from casebook.model import Case, Method, Term
from casebook.model.base import Part
from casebook.model.facts import Own
from casebook.model.shared import OWN_EXPERIENCE
from casebook.model.walk import EACH, fields_of
from casebook.problem import Problem
from casebook.source import Document, Path, Tree
from casebook.structural_rules import references as faults
from casebook.suggest import nearest

NO_SUCCESSOR = "ingen"
_OWN = f" Skriv «kilder: {OWN_EXPERIENCE}» på én linje, når I selv fortæller, og intet er offentliggjort."

_RECORDS: Mapping[Kind, type[Part]] = {Kind.CASE: Case, Kind.METHOD: Method}
_ONCE = frozenset(
    tuple(step for step in field.path if step != EACH)
    for record in _RECORDS.values()
    for field in fields_of(record)
    if field.facts.once
)
# The page of a section itself, and what Windows keeps for its devices, with any ending.
_RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"} | {f"{port}{i}" for port in ("com", "lpt") for i in range(10)}
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as it stands in a file: from where, to which kind of thing, with which id."""

    document: Document
    path: Path
    to: Kind
    id: str


def references_in(kind: Kind, document: Document) -> Iterator[Reference]:
    """Every reference of a record or a register of that kind, in a fixed order."""
    for pattern, to in _patterns(kind).items():
        for path, value in _matches(document.tree, pattern):
            if isinstance(value, str | int) and not (value == NO_SUCCESSOR and path[-1] == "afløst_af"):
                yield Reference(document, path, to, str(value).strip())


def dead(
    reference: Reference,
    known_ids: Mapping[Kind, frozenset[str]],
    called: Callable[[Kind], Mapping[str, str]] = lambda _: {},
) -> Problem | None:
    """The problem of a reference that leads nowhere; of what is not among `known` nothing can be said.

    `called` are the ids of the things of a kind by what they are called in plain words.
    """
    ids = known_ids.get(reference.to)
    if ids is None or reference.id in ids:
        return None
    return faults.DEAD.at(
        reference.document.place(reference.path),
        kind=reference.to.none_of_it,
        suggestion=_OWN if reference.id == OWN_EXPERIENCE else _id_meant(reference.id, ids, called(reference.to)),
        where=reference.to.file,
    )


def _id_meant(word: str, ids: Iterable[str], called: Mapping[str, str]) -> str:
    """« Mente du «…»?» of an id: the thing may have been called by its name, with Danish letters and capitals.

    `called` are the ids by the names and synonyms of what they stand for.
    """
    by_name = {slug(name): meant_id for name, meant_id in called.items()}
    meant = slug(word).strip()
    suggestion = by_name.get(meant) or nearest(meant, (*ids, *by_name))
    return f" Mente du «{by_name.get(suggestion, suggestion)}»?" if suggestion else ""


def repeated(references: Iterable[Reference]) -> Iterator[Problem]:
    """The references of a record that stand twice in one list. A source may: with other pages, for another claim."""
    seen: set[tuple[Path, str]] = set()
    for reference in references:
        held = tuple(step for step in reference.path if not isinstance(step, int))
        if held in _ONCE and (held, reference.id) in seen:
            yield faults.TWICE.at(reference.document.place(reference.path))
        seen.add((held, reference.id))


def reserved(document: Document, kind: Kind) -> Iterator[Problem]:
    """The ids of a record or of a register's entries, also former ones, under which no page can be kept."""
    if kind in _RECORDS and document.name.lower() in _RESERVED:
        yield faults.RESERVED.at(document.place(("id",)))
    for pattern in (("tidligere_id", EACH) if kind in _RECORDS else (EACH, "id"),):
        for path, value in _matches(document.tree, pattern):
            if isinstance(value, str) and value.strip().lower() in _RESERVED:
                yield faults.RESERVED.at(document.place(path))


@cache
def _patterns(kind: Kind) -> Mapping[tuple[str, ...], Kind]:
    """The paths at which a record, or a register of terms, refers to something, and the kind of what it refers to."""
    part, prefix = (_RECORDS[kind], ()) if kind in _RECORDS else (Term, (EACH,))
    declared = ((field.path, field.facts.refers_to) for field in fields_of(part))
    return {(*prefix, *path): kind if isinstance(to, Own) else to for path, to in declared if to is not None}


def _matches(tree: Tree, pattern: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Path, Tree]]:
    """Every place of the tree that a pattern fits; `*` stands for each item of a list."""
    if not pattern:
        yield path, tree
        return
    step, rest = pattern[0], pattern[1:]
    if step == EACH and isinstance(tree, list):
        for i, value in enumerate(tree):
            yield from _matches(value, rest, (*path, i))
    elif isinstance(tree, dict) and step in tree:
        yield from _matches(tree[step], rest, (*path, step))
