"""The calculator of staffing and price: what goes into it, the formula in words, and what methods say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from casebook.danish import whole_number
from casebook.model.method import Requirements
from casebook.published import PublicMethod
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.methods.knowledge import dimensions
from casebook.render.methods.parts import CALCULATOR, calculator_link
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

EXAMPLE_CITIZENS = 100  # a year, in the table that is worked out beforehand
EXAMPLE_MONTHS, EXAMPLE_CASELOADS = (3, 6, 9, 12), (10, 20, 30, 50)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class WorkedRow:
    """So many months, and the positions that they take for each of the caseloads, in Danish."""

    months: int
    positions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """The figures of a method: its caseload, the length of a course, its price. Each is empty where it is not stated.

    `reckon` leads to the calculator with the caseload filled in.
    """

    link: Link
    caseload: str
    duration: str
    price: str
    reckon: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The page, and the rest of the methods' figures; what is reckoned is reckoned in the browser, from the address."""
    here = Here(site, CALCULATOR)
    stating = tuple(method for method in site.methods if _own_figures(here, method))
    title, source = site.say("titles.calculator"), "generator/casebook/render/pages/calculator.py"
    listed = Parts.of(CALCULATOR, title, source, len(stating))
    yield site.task(
        CALCULATOR,
        "calculator",
        title=title,
        source=source,
        description=site.say("calculator_page.description"),
        inputs=partial(in_part, listed, partial(_inputs, stating=stating), 1),
        meta={"side": "beregner", "styles": ["calculator"], "scripts": ["calculator/page"]},
    )
    rest = partial(_methods, stating=stating)
    yield from parts_behind(site, listed, "calculator_part", rest, {"styles": ["calculator"]})


def _inputs(here: Here, stating: tuple[PublicMethod, ...], number: int = 1) -> Inputs:
    return {
        "up": Link(here.href("overblik/"), here.say("titles.overview")),
        "citizens": EXAMPLE_CITIZENS,
        "caseloads": EXAMPLE_CASELOADS,
        "worked": tuple(
            WorkedRow(months, tuple(in_danish(positions(EXAMPLE_CITIZENS, months, load)) for load in EXAMPLE_CASELOADS))
            for months in EXAMPLE_MONTHS
        ),
        "silent": here.site.counted(len(here.site.methods) - len(stating), "nouns.method", "nouns.methods"),
        **_methods(here, stating, number),
    }


def _methods(here: Here, stating: tuple[PublicMethod, ...], number: int) -> Inputs:
    """The figures of the methods of a part."""
    return {"methods": tuple(own for method in part(stating, number) if (own := _own_figures(here, method)))}


def positions(citizens: int, months: int, caseload: int) -> int:
    """Tenths of a full-time position, rounded up: citizens a year × months ÷ 12 ÷ caseload."""
    return -(-10 * citizens * months // (_MONTHS * caseload))


def in_danish(tenths: int) -> str:
    """«12,5» for 125 tenths, «5» for 50."""
    whole, tenth = divmod(tenths, 10)
    return f"{whole_number(whole)},{tenth}" if tenth else whole_number(whole)


def _own_figures(here: Here, method: PublicMethod) -> OwnFigures | None:
    """The method's figures; nothing where it states neither a caseload nor a price."""
    needs = method.requires or Requirements()
    economy = next(dimension for dimension in dimensions(method, here) if dimension.key == "economy")
    price = economy.figure or needs.cost or ""
    if not (needs.caseload or price):
        return None
    return OwnFigures(
        link=here.record(method),
        caseload=str(needs.caseload or ""),
        duration=needs.duration or "",
        price=price,
        reckon=calculator_link(here, method).href,
    )
