"""The page that puts two to four methods side by side: the rows, and the methods to choose between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.model.values import MethodType
from casebook.render.methods.comparison import ADDRESS, CHOICE, GROUPS
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

MOST = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """A method to choose."""

    id: str
    link: Link


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page; the methods come into it in the browser, from the data beside it."""
    yield site.task(
        ADDRESS,
        "compare",
        title=site.say("comparison.title"),
        source=Kind.METHOD.file,
        description=site.say("comparison.description"),
        inputs=_inputs,
        meta={"side": "sammenlign", "styles": ["compare", "pick"], "scripts": ["compare/page"]},
    )


def _inputs(here: Here) -> Inputs:
    return {
        "groups": GROUPS,
        "most": MOST,
        "name": CHOICE,
        "choices": choices(here.site, here),
        "renamed": here.site.renamed_methods,
    }


def choices(site: SiteView, here: Here) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """The methods by type, in the order of the types; types without methods are left out."""
    choices_by_type = ((site.label(kind), tuple(_of(site, here, kind))) for kind in MethodType)
    return tuple((name, methods) for name, methods in choices_by_type if methods)


def _of(site: SiteView, here: Here, kind: MethodType) -> Iterator[Choice]:
    return (Choice(method.id, here.record(method)) for method in site.methods if method.type is kind)
