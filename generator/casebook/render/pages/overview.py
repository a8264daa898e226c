"""The overviews: what was tried where and how it went, and where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus.completeness import Score, median, scores
from casebook.published import PublicRecord
from casebook.render.elements.outcomes import selection
from casebook.render.figures import draw
from casebook.render.figures.gap_map import view as gaps_in_words
from casebook.render.overview import gaps, matrices
from casebook.render.overview.courses import all_courses
from casebook.render.overview.evidence import effect_and_price
from casebook.render.overview.failures import tally as failures_tally
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "overblik/"
MECHANISMS, GAPS = f"{ADDRESS}virkemidler/", f"{ADDRESS}huller/"
SOURCE = "generator/casebook/render/pages/overview.py"
_META = {"side": "overblik", "styles": ["overview", "figures/grid"]}


def plan(site: SiteView) -> Iterator[PageTask]:
    """The overviews, and the page that leads to them."""
    yield _index(site)
    yield _mechanisms(site)
    yield _gaps(site)


def _index(site: SiteView) -> PageTask:
    return site.task(
        ADDRESS,
        "overviews",
        title=site.say("titles.overview"),
        source=SOURCE,
        description=site.say("overviews.description"),
        inputs=_in_short,
        meta={"side": "liste", "styles": ["figures/flow", "figures/evidence"]},
    )


def _in_short(here: Here) -> Inputs:
    site = here.site
    both: tuple[Score[PublicRecord], ...] = (*scores(site.cases), *scores(site.methods))
    middle = median(both)
    flow, evidence = all_courses(here), effect_and_price(here)
    return {
        "flow": draw(flow, site.sentences, key="forloeb") if flow else "",
        "evidence": draw(evidence, site.sentences, key="viden") if evidence else "",
        "mechanisms": matrices.tally(site),
        "failures": failures_tally(site),
        "selection": selection(site, site.cases),
        "gaps": gaps_in_words(gaps.gap_map(here, whole=True), site.sentences).sentence,
        "complete": "" if middle is None else site.say("overviews.median", median=middle),
    }


def _mechanisms(site: SiteView) -> PageTask:
    return site.task(
        MECHANISMS,
        "mechanisms",
        title=site.say("titles.mechanisms"),
        source=SOURCE,
        description=site.say("mechanisms.description"),
        inputs=_matrices,
        meta=_META,
    )


def _matrices(here: Here) -> Inputs:
    return {
        "up": _up(here),
        "tally": matrices.tally(here.site),
        "selection": selection(here.site, here.site.cases),
        "types": matrices.by_type(here),
    }


def _gaps(site: SiteView) -> PageTask:
    return site.task(
        GAPS,
        "gaps",
        title=site.say("titles.gaps"),
        source=SOURCE,
        description=site.say("gaps.description"),
        inputs=_untold,
        meta=_META,
    )


def _untold(here: Here) -> Inputs:
    return {
        "up": _up(here),
        "figure": draw(gaps.gap_map(here), here.site.sentences, key="hulkort"),
        "groups": gaps.untold_groups(here),
        "challenges": gaps.untold_challenges(here),
        "methods": gaps.untold_methods(here),
    }


def _up(here: Here) -> Link:
    return Link(here.href(ADDRESS), here.say("titles.overview"))
