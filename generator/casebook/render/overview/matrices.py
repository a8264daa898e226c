"""Trials and their outcomes: a matrix of cases and methods for each type of method, failures included."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.corpus.use import methods_used, use_of
from casebook.danish import inside, joined, sentence
from casebook.model.values import MethodType, Outcome, Role
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.outcomes import OUTCOMES, outcomes
from casebook.render.figures import draw
from casebook.render.figures.computed import GridCell, GridGroup, GridRow, Head, Legend, Mark, Matrix
from casebook.render.view.site import Here, Link, SiteView

MARKS = {Outcome.SUCCEEDED: Mark.FULL, Outcome.PARTLY: Mark.HALF, Outcome.FAILED: Mark.RING, None: Mark.DASH}
_MEANS = {
    Mark.FULL: OUTCOMES[Outcome.SUCCEEDED],
    Mark.HALF: OUTCOMES[Outcome.PARTLY],
    Mark.RING: OUTCOMES[Outcome.FAILED],
    Mark.DASH: "mechanisms.outcome_unstated",
}
METHODS = f"{Kind.METHOD}/"
_SIZES = {Role.CORE: 3, Role.PART: 2}
_SIZES_MEAN = {3: "mechanisms.core", 2: "mechanisms.part"}
NAMES = {
    MethodType.COURSE: ("forloeb", "method_types.courses"),
    MethodType.CONVERSATION: ("samtalemetoder", "method_types.conversations"),
    MethodType.APPROACH: ("tilgange", "method_types.approaches"),
    MethodType.TOOL: ("redskaber", "method_types.tools"),
    MethodType.ORGANISATION: ("maader-at-organisere-paa", "method_types.organisations"),
    MethodType.SUPPORT: ("stoetteformer", "method_types.supports"),
}  # of each type, its anchor and the key of what several of it are called
MOST_METHODS, MOST_CASES, MOST_UNUSED = 8, 20, 12  # of a type, so that the page does not grow with the casebook
_FIRST = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A method and, in its own first sentence, why it works; empty where it does not say."""

    link: Link
    because: str


@dataclass(frozen=True, slots=True)
class TypeOfMethod:
    """The methods of one type: where the most used were used, how that went and why they work, and some unused ones."""

    key: str
    name: str
    figure: Markup
    mechanisms: tuple[Mechanism, ...]
    unused: tuple[Link, ...]


def by_type(here: Here) -> tuple[TypeOfMethod, ...]:
    """The types that some case uses a method of, in the order of the types."""
    methods_by_type = ((kind, [method for method in here.site.methods if method.type is kind]) for kind in MethodType)
    return tuple(_of_type(here, kind, methods) for kind, methods in methods_by_type if any(_used(here.site, methods)))


def _used(site: SiteView, methods: Iterable[PublicMethod]) -> tuple[PublicMethod, ...]:
    return tuple(method for method in methods if site.published.cases_using(method.id))


def _of_type(here: Here, kind: MethodType, methods: list[PublicMethod]) -> TypeOfMethod:
    used = _used(here.site, methods)
    most_used = _most_used(here.site, used)
    unused = [method for method in methods if not here.site.published.cases_using(method.id)]
    rest = (Link(here.href(METHODS), here.say("find.all_methods")),) if len(unused) > MOST_UNUSED else ()
    key = key_of(kind)
    return TypeOfMethod(
        key=key,
        name=here.say(NAMES[kind][1]),
        figure=draw(_matrix(here, kind, used), here.site.sentences, key=f"matrix-{key}"),
        mechanisms=tuple(
            Mechanism(here.record(method), first_sentence(method.works_because or "")) for method in most_used
        ),
        unused=(*map(here.record, unused[:MOST_UNUSED]), *rest),
    )


def _most_used(site: SiteView, methods: tuple[PublicMethod, ...]) -> tuple[PublicMethod, ...]:
    """The methods that most cases use, in their own order; all of them where they are few."""
    by_use = sorted(methods, key=lambda method: -len(site.published.cases_using(method.id)))
    chosen = {method.id for method in by_use[:MOST_METHODS]}
    return tuple(method for method in methods if method.id in chosen)


def key_of(kind: MethodType) -> str:
    """The anchor of a type of method."""
    return NAMES[kind][0]


def _matrix(here: Here, kind: MethodType, methods: tuple[PublicMethod, ...]) -> Matrix:
    ids = {case.id for method in methods for case in here.site.published.cases_using(method.id)}
    cases = tuple(case for case in here.site.cases if case.id in ids)
    shown = _most_used(here.site, methods)
    telling = _most_telling(cases, shown)
    link = here.record
    return Matrix(
        title=here.say("mechanisms.title", methods=here.say(NAMES[kind][1])),
        sentence=" ".join((_sentence(here.site, kind, methods, cases), *_left_out(here.site, cases, telling, shown))),
        corner=here.say("kinds.case"),
        columns=tuple(Head(method.title, link(method).href) for method in shown),
        groups=(GridGroup("", tuple(_row(here, case, shown) for case in telling)),),
        legend=tuple(Legend(mark, here.say(words)) for mark, words in _MEANS.items()),
        sizes=tuple(Legend(Mark.SIZE, here.say(words), size) for size, words in _SIZES_MEAN.items()),
    )


def _most_telling(cases: tuple[PublicCase, ...], methods: tuple[PublicMethod, ...]) -> tuple[PublicCase, ...]:
    """The cases that use most of the methods, in their own order; all of them where they are few."""
    by_use = sorted(cases, key=lambda case: -sum(use_of(case, method.id) is not None for method in methods))
    chosen = {case.id for case in by_use[:MOST_CASES]}
    return tuple(case for case in cases if case.id in chosen)


def _left_out(
    site: SiteView,
    cases: tuple[PublicCase, ...],
    telling: tuple[PublicCase, ...],
    shown: tuple[PublicMethod, ...],
) -> Iterator[str]:
    if len(telling) < len(cases):
        yield site.say("mechanisms.some", cases=len(telling), methods=len(shown))


def _row(here: Here, case: PublicCase, methods: tuple[PublicMethod, ...]) -> GridRow:
    link = here.record(case)
    outcome = here.site.label(case.outcome) if case.outcome else here.say("states.outcome_unstated")
    note = joined((outcome, here.site.place(case), str(case.year)), ", ")
    return GridRow(Head(link.text, link.href, note), tuple(_cell(here.site, case, method) for method in methods))


def _cell(site: SiteView, case: PublicCase, method: PublicMethod) -> GridCell:
    use = use_of(case, method.id)
    if use is None:
        return GridCell()
    words = f"{sentence(site.say(_MEANS[MARKS[case.outcome]]))}. {site.label(use.role)}"
    return GridCell(words, MARKS[case.outcome], size=_SIZES[use.role])


def _sentence(
    site: SiteView, kind: MethodType, methods: tuple[PublicMethod, ...], cases: tuple[PublicCase, ...]
) -> str:
    """«4 tilgange er brugt i 3 cases: 2 lykkedes og 1 lykkedes ikke. De fleste cases bruger tæt opfølgning (2).»."""
    noun = inside(site.say(NAMES[kind][1]) if len(methods) > 1 else site.label(kind))
    used = f"{len(methods)} {noun}"
    in_cases = site.counted(len(cases), "nouns.case", "nouns.cases")
    opening = site.say("mechanisms.used_in", methods=used, cases=in_cases, outcomes=outcomes(site, cases))
    uses = Counter(method.title for method in methods for case in cases if use_of(case, method.id))
    most = max(uses.values(), default=0)
    names = [title for title in uses if uses[title] == most]
    if most > 1 and len(names) < len(uses):
        return f"{opening} {site.say('mechanisms.most_used', methods=site.listing(names), number=most)}"
    return opening


def first_sentence(text: str) -> str:
    """The first sentence of a text in Markdown, on one line."""
    match = _FIRST.match(text.strip())
    return " ".join((match[0] if match else text).split())


def tally(site: SiteView) -> str:
    """The number of cases and of the methods they use, and that no outcome is left out."""
    used = sentence(site.counted(len(_used(site, site.methods)), "nouns.method", "nouns.methods"))
    cases = [case for case in site.cases if methods_used(case)]
    in_cases = site.counted(len(cases), "nouns.case", "nouns.cases")
    if len(cases) < len(site.cases):
        in_cases = site.say("mechanisms.of_all", number=len(cases), cases=len(site.cases))
    return site.say("mechanisms.used_in", methods=used, cases=in_cases, outcomes=outcomes(site, cases))
