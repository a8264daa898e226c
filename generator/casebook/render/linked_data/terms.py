"""Pages of terms: a vocabulary with what it holds, and each term of it."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.model import Term
from casebook.render.html.address import address_of_thing
from casebook.render.html.markup import prose
from casebook.render.linked_data.nodes import Node, at, node, work
from casebook.render.view.site import Here
from casebook.render.view.task import PageTask

_SET = "DefinedTermSet"


def vocabulary(here: Here, task: PageTask) -> Iterator[Node]:
    """The list of a vocabulary's terms."""
    kind = Kind(task.address.rstrip("/"))
    terms = here.site.published.vocabularies[kind].values()
    yield _set(here, task, [_term(here, kind, term) for term in terms])


def all_terms(here: Here, task: PageTask) -> Iterator[Node]:
    """The list of all terms. Those that have a page are told of there."""
    each = ((kind, term) for kind in VOCABULARIES for term in here.site.published.vocabularies[kind].values())
    terms = [_term(here, kind, term) if kind is Kind.BENEFIT else _in_short(here, kind, term) for kind, term in each]
    yield _set(here, task, terms)


def one_term(here: Here, task: PageTask) -> Iterator[Node]:
    """The page of a term."""
    folder, _, term = task.address.rstrip("/").partition("/")
    kind = Kind(folder)
    yield {**_term(here, kind, here.site.published.vocabularies[kind][term]), "inDefinedTermSet": at(here, f"{kind}/")}


def _set(here: Here, task: PageTask, terms: list[Node]) -> Node:
    return work(here, _SET, task.address, name=task.title, description=task.description, hasDefinedTerm=terms)


def _in_short(here: Here, kind: Kind, term: Term) -> Node:
    return node("DefinedTerm", name=term.name, url=at(here, address_of_thing(kind, term.id)))


def _term(here: Here, kind: Kind, term: Term) -> Node:
    explained = str(prose(term.explanation).striptags()) if term.explanation else ""
    details = node("DefinedTerm", termCode=term.id, alternateName=list(term.synonyms), description=explained)
    return {**_in_short(here, kind, term), **details}
