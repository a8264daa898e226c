"""Methods at a glance: a line of marks and figures a method, each with what stands behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.model.values import MethodType, Outcome
from casebook.published import PublicMethod
from casebook.render.elements.cards import use_in_words
from casebook.render.elements.facts import links_to
from casebook.render.elements.outcomes import OUTCOMES
from casebook.render.elements.review import review_mark
from casebook.render.methods.experience import mentions
from casebook.render.methods.knowledge import NAMES, Known, dimensions
from casebook.render.methods.mark import KnownMark, known_mark
from casebook.render.view.site import Here, Link, SiteView

ORDERS = (
    ("navn", "method_list.name"),
    ("viden", "method_list.known"),
    ("virkning", "method_list.effect"),
    ("pris", "method_list.price"),
    ("sager", "facts.caseload"),
    ("cases", "several.case"),
)  # what the list can be sorted by, in the address, and the keys of the names


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """The number of a method's cases that ended in one way. `outcome` is empty where they do not say."""

    outcome: str
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class Glance:
    """A method on the list. `place` is its place among all titles, `steps` the sum of its five dimensions.

    `words` are other words that it can be asked for by, in small letters: the challenges that it is for.
    """

    id: str
    link: Link
    type: MethodType
    review: str
    place: int
    summary: str
    words: str
    groups: tuple[Link, ...]
    group_ids: tuple[str, ...]
    dimensions: tuple[Known, ...]
    mark: KnownMark
    steps: int
    caseload: int | None
    outcomes: tuple[OutcomeCount, ...]
    used: int
    mentioned: int
    use_words: str

    @property
    def effect(self) -> Known:
        """The dimension of what comes of the method."""
        return next(dimension for dimension in self.dimensions if dimension.key == "effect")

    @property
    def economy(self) -> Known:
        """The dimension of what the method costs."""
        return next(dimension for dimension in self.dimensions if dimension.key == "economy")


def key_names(site: SiteView) -> tuple[str, ...]:
    """The names of the five dimensions, in the order of the columns of the mark."""
    return tuple(site.say(name) for name, _ in NAMES.values())


def glances(here: Here, ids: Container[str] | None = None) -> tuple[Glance, ...]:
    """Methods by title: every one, or those with some ids."""
    methods = enumerate(here.site.methods)
    return tuple(_glance(here, method, place) for place, method in methods if ids is None or method.id in ids)


def _glance(here: Here, method: PublicMethod, place: int) -> Glance:
    site, five = here.site, dimensions(method, here)
    return Glance(
        id=method.id,
        link=here.record(method),
        type=method.type,
        review=review_mark(site, method),
        place=place,
        summary=method.summary,
        words=_words(site, method),
        groups=links_to(here, Kind.TARGET_GROUP, method.target_groups),
        group_ids=method.target_groups,
        dimensions=five,
        mark=known_mark(here, method),
        steps=sum(dimension.step for dimension in five),
        caseload=method.requires.caseload if method.requires else None,
        outcomes=_outcomes(site, method),
        used=len(site.published.cases_using(method.id)),
        mentioned=len(mentions(here, method)),
        use_words=use_in_words(site, method) or site.say("method.no_cases"),
    )


def _words(site: SiteView, method: PublicMethod) -> str:
    challenges = site.published.vocabularies[Kind.CHALLENGE]
    terms = (challenges[challenge] for challenge in method.challenges)
    return "; ".join(word for term in terms for word in (term.name, *term.synonyms)).casefold()


def _outcomes(site: SiteView, method: PublicMethod) -> tuple[OutcomeCount, ...]:
    counts = Counter(case.outcome for case in site.published.cases_using(method.id))
    return tuple(
        OutcomeCount(outcome or "", counts[outcome], site.say(OUTCOMES[outcome]))
        for outcome in (*Outcome, None)
        if counts[outcome]
    )
