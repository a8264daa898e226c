"""Methods at a glance: a line of marks and figures a method, each with what stands behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.model.values import MethodType, Outcome
from casebook.published import PublicMethod
from casebook.render.elements.cards import use_in_words
from casebook.render.elements.facts import links_to
from casebook.render.elements.outcomes import OUTCOMES
from casebook.render.elements.review import review_mark
from casebook.render.methods.experience import mentions
from casebook.render.methods.knowledge import NAMES, Known, dimensions
from casebook.render.view.site import Here, Link, SiteView

ORDERS = (
    ("navn", "method_list.name"),
    ("viden", "method_list.known"),
    ("virkning", "method_list.effect"),
    ("pris", "method_list.price"),
    ("sager", "facts.caseload"),
    ("cases", "several.case"),
)  # what the list can be sorted by, in the address, and the keys of the names
STEPS = 4
_WIDE, _HIGH, _GAP = 5, 3, 1  # of a square of the mark, in units of its own drawing


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
    mark: Markup
    steps: int
    known_words: str
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


def glances(here: Here) -> tuple[Glance, ...]:
    """Every method by title."""
    return tuple(_glance(here, method, place) for place, method in enumerate(here.site.methods))


def _glance(here: Here, method: PublicMethod, place: int) -> Glance:
    site, five = here.site, dimensions(method, here)
    levels = [f"{inside(dimension.name)} {inside(site.label(dimension.level))}" for dimension in five]
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
        mark=mark([dimension.step for dimension in five]),
        steps=sum(dimension.step for dimension in five),
        known_words=site.listing(levels),
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


def mark(steps: Sequence[int]) -> Markup:
    """A column a dimension, four squares high, those filled that are reached (0 to 4), as SVG without a name.

    Both halves are drawn with the colour of the text, so that forced colours and paper without grounds keep them.
    """
    squares = [(column, row) for column in range(len(steps)) for row in range(STEPS)]
    reached = "".join(_square(column, row) for column, row in squares if row < steps[column])
    others = "".join(_square(column, 0) for column, step in enumerate(steps) if not step)
    width, height = len(steps) * (_WIDE + _GAP) - _GAP, STEPS * (_HIGH + _GAP) - _GAP
    return Markup('<svg class="cb-five" viewBox="0 0 {} {}" aria-hidden="true">{}{}</svg>').format(
        width, height, _path(reached, ""), _path(others, ' class="cb-five__none"')
    )


def _path(squares: str, attributes: str) -> Markup:
    template = Markup('<path d="{}"' + attributes + "/>")  # noqa: S704 - attributes of this module
    return template.format(squares) if squares else Markup()


def _square(column: int, row: int) -> str:
    x, y = column * (_WIDE + _GAP), (STEPS - 1 - row) * (_HIGH + _GAP)
    return f"M{x} {y}h{_WIDE}v{_HIGH}h-{_WIDE}z"
