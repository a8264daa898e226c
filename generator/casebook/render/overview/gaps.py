"""Gaps: methods by target groups, and terms that no case tells of.

A record answers to a target group as the filters have it: also by an older name and by a narrower one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from casebook.corpus import Kind
from casebook.corpus.completeness import strongest_roles, why_unused
from casebook.danish import inside
from casebook.model import Term
from casebook.model.facets import CHALLENGE, KNOWLEDGE, METHOD, TARGET_GROUP, TYPE, Facet
from casebook.model.values import KnowledgeLevel, MethodType
from casebook.published import PublicCase, PublicMethod
from casebook.questions import prefilled
from casebook.render.catalogue.facets import facets
from casebook.render.elements.terms import in_order, is_closed
from casebook.render.figures.computed import GapMap, GridCell, GridGroup, GridRow, Head, Mark
from casebook.render.overview.matrices import NAMES
from casebook.render.view.site import Here, Link, SiteView

MOST_OF_A_TYPE, MOST_ELEMENTS, MOST_UNTOLD = 12, 2000, 50  # so that the page does not grow with the casebook


_OF_A_MARK = 6  # elements of a cell with a mark


@dataclass(frozen=True, slots=True)
class Untold:
    """A thing that no case tells of, what there is to say of that, and the address of the form that asks for one."""

    link: Link
    form: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Answers:
    """The records that answer to each target group, and the cases that use each method."""

    cases: Mapping[str, frozenset[str]]
    methods: Mapping[str, frozenset[str]]
    users: Mapping[str, tuple[str, ...]]


def gap_map(here: Here, *, whole: bool = False) -> GapMap:
    """The methods by type and the target groups in use that some record names: the whole, or what a page has room for.

    Then it is the methods with most gaps, as many of each type.
    """
    site = here.site
    answers = _answers(site)
    groups = _groups_in_use(site)
    named_ids = frozenset().union(*answers.cases.values(), *answers.methods.values())
    shown = tuple(term for term in groups if term.id in named_ids)
    rows_by_type = {
        kind: [_row(here, answers, method, shown) for method in site.methods if method.type is kind]
        for kind in MethodType
    }
    most = len(site.methods) if whole else _most_of_a_type(rows_by_type.values())
    is_cut = any(len(rows) > most for rows in rows_by_type.values())
    return GapMap(
        title=here.say("gaps.most_gaps", number=most) if is_cut else here.say("gaps.groups_and_methods"),
        columns=tuple(Head(term.name, here.to(Kind.TARGET_GROUP, term.id).href, inside(term.name)) for term in shown),
        groups=tuple(
            GridGroup(here.say(NAMES[kind][1]), _with_most_gaps(rows, most))
            for kind, rows in rows_by_type.items()
            if rows
        ),
        nowhere=tuple(inside(term.name) for term in groups if term.id not in named_ids),
    )


def _most_of_a_type(types: Iterable[list[GridRow]]) -> int:
    """The number of rows of a type for which a page has room; a cell without a mark takes little of it."""
    sorted_types = [sorted(map(_elements, rows), reverse=True) for rows in types]
    sums = ((most, sum(sum(rows[:most]) for rows in sorted_types)) for most in range(MOST_OF_A_TYPE, 1, -1))
    return next((most for most, elements in sums if elements <= MOST_ELEMENTS), 1)


def _elements(row: GridRow) -> int:
    return sum(_OF_A_MARK if cell.mark else 1 for cell in row.cells)


def _with_most_gaps(rows: list[GridRow], most: int) -> tuple[GridRow, ...]:
    """The rows with most gaps, in their own order; all of them where they are few."""
    by_gaps = sorted(range(len(rows)), key=lambda place: -sum(cell.mark is Mark.GAP for cell in rows[place].cells))
    return tuple(rows[place] for place in sorted(by_gaps[:most]))


def _answers(site: SiteView) -> _Answers:
    return _Answers(
        cases={case.id: _target_groups(site, case) for case in site.cases},
        methods={method.id: _target_groups(site, method) for method in site.methods},
        users={method.id: tuple(case.id for case in site.published.cases_using(method.id)) for method in site.methods},
    )


def _target_groups(site: SiteView, record: PublicCase | PublicMethod) -> frozenset[str]:
    return frozenset(value.id for value in facets(site, record)[TARGET_GROUP])


def _groups_in_use(site: SiteView) -> tuple[Term, ...]:
    """The target groups that the law has not left behind; records under an older name count under today's."""
    terms = site.published.vocabularies[Kind.TARGET_GROUP].values()
    return in_order(term for term in terms if not is_closed(site, term))


def _row(here: Here, answers: _Answers, method: PublicMethod, groups: tuple[Term, ...]) -> GridRow:
    link = here.record(method)
    level = method.knowledge.effect.level if method.knowledge and method.knowledge.effect else KnowledgeLevel.UNSTATED
    note = f"{KNOWLEDGE.said(here.site.sentences)}: {inside(here.site.label(level))}"
    return GridRow(Head(link.text, link.href, note), tuple(_cell(here, answers, method, term) for term in groups))


def _cell(here: Here, answers: _Answers, method: PublicMethod, term: Term) -> GridCell:
    cases = sum(term.id in answers.cases[case] for case in answers.users[method.id])
    if cases:
        asked = f"{TYPE}=case&{TARGET_GROUP}={term.id}&{METHOD}={method.id}"
        href = f"{here.href('find/')}?{asked}"
        return GridCell(here.site.counted(cases, "nouns.case", "nouns.cases"), Mark.COUNT, str(cases), href)
    if term.id not in answers.methods[method.id]:
        return GridCell()
    return GridCell(
        here.say("gaps.tell"), Mark.GAP, "", here.href(prefilled({"målgruppe": term.id, "metode": method.id}))
    )


_ANSWERS = {Kind.TARGET_GROUP: "målgruppe", Kind.CHALLENGE: "udfordring", Kind.METHOD: "metode"}


def _form(here: Here, kind: Kind, untold: str) -> str:
    """The form with what is not told of filled in, as seen from a page."""
    return here.href(prefilled({_ANSWERS[kind]: untold}))


def untold_groups(here: Here) -> tuple[Untold, ...]:
    """The target groups in use that no case is about, with how many methods are for them."""
    return _untold(here, Kind.TARGET_GROUP, TARGET_GROUP)


def untold_challenges(here: Here) -> tuple[Untold, ...]:
    """The challenges that no case is about, with how many methods are for them."""
    return _untold(here, Kind.CHALLENGE, CHALLENGE)


def _untold(here: Here, kind: Kind, facet: Facet) -> tuple[Untold, ...]:
    site = here.site
    in_cases = {value.id for case in site.cases for value in facets(site, case)[facet]}
    meant = [{value.id for value in facets(site, method)[facet]} for method in site.methods]
    terms = site.published.vocabularies[kind].values()
    return tuple(
        Untold(
            here.to(kind, term.id),
            _form(here, kind, term.id),
            f"{site.counted(sum(term.id in ids for ids in meant), 'nouns.method', 'nouns.methods')}",
        )
        for term in in_order(term for term in terms if not is_closed(site, term) and term.id not in in_cases)
    )


def untold_methods(here: Here) -> tuple[Untold, ...]:
    """The first methods that no case uses, and what they say of why."""
    used = strongest_roles(here.site.cases)
    untold = (method for method in here.site.methods if method.id not in used)
    return tuple(
        Untold(here.record(method), _form(here, Kind.METHOD, method.id), why_unused(method))
        for method in islice(untold, MOST_UNTOLD)
    )
