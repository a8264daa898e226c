"""«Passer den til os?»: the questions that are asked of every method, as a form that can also be filled in on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.danish import sort_key
from casebook.model import Municipality
from casebook.model.values import Region
from casebook.render.fit.asking import ADDRESS, Decider
from casebook.render.fit.parts import PARTS
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """A method to ask about."""

    id: str
    link: Link


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page; a method's own questions come into it in the browser, from the data beside it."""
    yield site.task(
        ADDRESS,
        "fit",
        title=site.say("methods.fit"),
        source="generator/casebook/render/fit/parts.py",
        description=site.say("fit_page.description"),
        inputs=_inputs,
        meta={"side": "passer", "styles": ["fit", "ask", "sheet"], "scripts": ["fit/page"]},
    )


def _inputs(here: Here) -> Inputs:
    return {
        "parts": PARTS,
        "own": tuple(own for part in PARTS for own in part.own),
        "deciders": tuple(Decider),
        "choices": tuple(MethodChoice(method.id, here.record(method)) for method in here.site.methods),
        "regions": municipalities(here.site),
        "renamed": here.site.renamed_methods,
    }


def municipalities(site: SiteView) -> tuple[tuple[Region, tuple[Municipality, ...]], ...]:
    """The municipalities by today's region, by name."""
    by_name = sorted(site.published.municipalities.values(), key=lambda municipality: sort_key(municipality.name))
    regions = site.regions.items()
    by_region = (
        (region, tuple(municipality for municipality in by_name if municipality.region in named))
        for region, named in regions
    )
    return tuple((region, inside) for region, inside in by_region if inside)
