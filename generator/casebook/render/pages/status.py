"""The completeness of the casebook: every record with its score and its gaps, and the methods without a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.corpus.completeness import GOAL, Score, median, scores, strongest_roles, why_unused
from casebook.corpus.criteria import criteria_of
from casebook.danish import sentence
from casebook.model.values import Role
from casebook.published import PublicCase, PublicMethod, PublicRecord
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/status/"
_PARTS = {
    Role.CORE: "status.carries",
    Role.PART: "status.is_part",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A record with its score; `missing` is empty where nothing is."""

    record: Link
    percent: int
    missing: str


@dataclass(frozen=True, slots=True)
class StatedCriterion:
    """A criterion in words, with the field that it is at; `asked_of` is empty where all records are asked."""

    field: str
    words: str
    weight: int
    asked_of: str


@dataclass(frozen=True, slots=True)
class Unused:
    """A method that no case uses, and the sentence that tells why, where there is one."""

    method: Link
    why: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of how complete the records are."""
    yield site.task(
        ADDRESS,
        "status",
        title=site.say("titles.status"),
        source="generator/casebook/model/case.py",
        description=site.say("status.description"),
        inputs=_inputs,
        meta={"side": "liste"},
    )


def _inputs(here: Here) -> Inputs:
    site = here.site
    cases, methods = scores(site.cases), scores(site.methods)
    both: tuple[Score[PublicRecord], ...] = (*cases, *methods)
    return {
        "median": median(both),
        "goal": GOAL,
        "tables": (
            ("cases", here.say("several.case"), median(cases), _lines(here, cases)),
            ("metoder", here.say("several.metode"), median(methods), _lines(here, methods)),
        ),
        "use": _use(site),
        "unused": _unused(here),
        "criteria": (
            ("vejer-i-en-case", here.say("fields.of_case"), _criteria(site, PublicCase)),
            ("vejer-i-en-metode", here.say("fields.of_method"), _criteria(site, PublicMethod)),
        ),
    }


def _lines(here: Here, scores: Iterable[Score[PublicRecord]]) -> tuple[Line, ...]:
    return tuple(Line(here.record(score.record), score.percent, _missing(here.site, score)) for score in scores)


def _missing(site: SiteView, score: Score[PublicRecord]) -> str:
    return site.listing([criterion.said(site.sentences) for criterion in score.missing])


def _criteria(site: SiteView, kind: type[PublicRecord]) -> tuple[StatedCriterion, ...]:
    return tuple(
        StatedCriterion(
            criterion.field, criterion.said(site.sentences), criterion.weight, criterion.said_of(site.sentences)
        )
        for criterion in criteria_of(kind)
    )


def _use(site: SiteView) -> str:
    """«2 metoder: 1 bærer en case og 1 bruges ikke af nogen case endnu.»; a method counts where it weighs most."""
    roles = strongest_roles(site.cases)
    count = Counter(roles.get(method.id) for method in site.methods)
    parts = [f"{count[role]} {site.say(words)}" for role, words in _PARTS.items() if count[role]]
    without = [site.say("status.unused", number=count[None])] if count[None] else []
    methods = site.counted(len(site.methods), "nouns.method", "nouns.methods")
    return f"{sentence(methods)}: {site.listing([*parts, *without])}."


def _unused(here: Here) -> tuple[Unused, ...]:
    roles = strongest_roles(here.site.cases)
    return tuple(
        Unused(here.record(method), why_unused(method)) for method in here.site.methods if method.id not in roles
    )
