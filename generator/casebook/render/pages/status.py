"""The completeness of the casebook: every record with its score and its gaps, and the methods without a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from casebook.corpus.completeness import GOAL, Score, median, scores, strongest_roles, why_unused
from casebook.corpus.criteria import criteria_of
from casebook.danish import sentence
from casebook.model.values import Role
from casebook.published import PublicCase, PublicMethod, PublicRecord
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/status/"
_SOURCE = "generator/casebook/model/case.py"
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


@dataclass(frozen=True)
class Completeness:
    """The scores of all records, and the methods that no case uses. Worked out once, when the first page asks."""

    site: SiteView

    @cached_property
    def cases(self) -> tuple[Score[PublicRecord], ...]:
        """The cases, the least complete first."""
        return scores(self.site.cases)

    @cached_property
    def methods(self) -> tuple[Score[PublicRecord], ...]:
        """The methods, the least complete first."""
        return scores(self.site.methods)

    @cached_property
    def unused(self) -> tuple[PublicMethod, ...]:
        """The methods that no case uses, by title."""
        roles = strongest_roles(self.site.cases)
        return tuple(method for method in self.site.methods if method.id not in roles)


def plan(site: SiteView) -> Iterator[PageTask]:
    """The page of how complete the records are, and the further parts of its lists."""
    complete = Completeness(site)
    listed = Parts.of(ADDRESS, site.say("titles.status"), _SOURCE, len(site.cases), len(site.methods))
    yield site.task(
        ADDRESS,
        "status",
        title=site.say("titles.status"),
        source=_SOURCE,
        description=site.say("status.description"),
        inputs=partial(in_part, listed, partial(_inputs, complete=complete), 1),
        meta={"side": "liste"},
    )
    yield from parts_behind(site, listed, "status_part", partial(_part, complete=complete))


def _inputs(here: Here, complete: Completeness, number: int = 1) -> Inputs:
    return {
        "median": median((*complete.cases, *complete.methods)),
        "goal": GOAL,
        "use": _use(here.site),
        "criteria": (
            ("vejer-i-en-case", here.say("fields.of_case"), _criteria(here.site, PublicCase)),
            ("vejer-i-en-metode", here.say("fields.of_method"), _criteria(here.site, PublicMethod)),
        ),
        **_part(here, complete, number),
    }


def _part(here: Here, complete: Completeness, number: int = 1) -> Inputs:
    """A part of the records with their scores, and of the methods without a case."""
    tables = (("cases", "several.case", complete.cases), ("metoder", "several.metode", complete.methods))
    return {
        "tables": tuple(
            (id_, here.say(name), len(scored), median(scored), _lines(here, part(scored, number)))
            for id_, name, scored in tables
        ),
        "unused": _unused(here, part(complete.unused, number)),
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


def _unused(here: Here, methods: Iterable[PublicMethod]) -> tuple[Unused, ...]:
    return tuple(Unused(here.record(method), why_unused(method)) for method in methods)
