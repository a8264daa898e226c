"""A method's own lines as questions: who it is for, when to choose it, what to keep, what it takes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.published import PublicMethod
from casebook.render.html.markup import plain
from casebook.render.methods.parts import components, requirements_by_field
from casebook.render.view.site import SiteView

ID_LENGTH = 6


@dataclass(frozen=True, slots=True)
class MethodLine:
    """A line of a method, and what explains it. `kind` is the id of an OwnQuestion."""

    kind: str
    text: str
    more: str = ""

    @property
    def id(self) -> str:
        """The line's name in an address. It follows the words: another order keeps it, other words are no answer."""
        return f"{self.kind}-{hashlib.sha256(self.text.encode()).hexdigest()[:ID_LENGTH]}"


def own_questions(site: SiteView, method: PublicMethod) -> tuple[MethodLine, ...]:
    """The questions on one method, in the order of its page; texts are plain."""
    return tuple(_asked(site, method))


def _asked(site: SiteView, method: PublicMethod) -> Iterator[MethodLine]:
    if method.target_groups:
        yield MethodLine("maalgruppe", _target_groups(site, method))
    yield from (MethodLine("vaelg", plain(line)) for line in method.use_when)
    yield from (MethodLine("fravaelg", plain(line)) for line in method.avoid_when)
    yield from (
        MethodLine("kerne", component.name, plain(component.text)) for component in components(method, adaptable=False)
    )
    yield from _required(site, method)


def _target_groups(site: SiteView, method: PublicMethod) -> str:
    """«Aktivitetsparate og langvarigt ledige»."""
    first, *rest = (site.name(Kind.TARGET_GROUP, term_id) for term_id in method.target_groups)
    return site.listing([first, *map(inside, rest)])


def _required(site: SiteView, method: PublicMethod) -> Iterator[MethodLine]:
    facts = requirements_by_field(site, method)
    for field, kind in {"skills": "kompetence", "partners": "samarbejde"}.items():
        yield from (MethodLine(kind, line) for line in facts.pop(field).lines)
    yield from (MethodLine("kraever", f"{fact.name}: {fact.text}") for fact in facts.values() if fact)
