"""Experience with a method: every case that uses it, whatever came of it, and those that only mention it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus.use import components_told, use_of
from casebook.danish import inside, joined, sort_key
from casebook.model.case import ComponentUse, MethodUse
from casebook.model.story import Voice
from casebook.model.values import Adherence, Role
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.citations import page_numbers
from casebook.render.elements.outcomes import OUTCOMES, outcomes, selection
from casebook.render.elements.voices import Spoken, spoken
from casebook.render.figures import draw
from casebook.render.figures.computed import GridCell, GridGroup, GridRow, Head, Legend, Mark, Matrix
from casebook.render.view.site import Here, Link, SiteView

VOICES_PER_CASE = 2
_FATES = {Adherence.KEPT: Mark.FULL, Adherence.ADAPTED: Mark.HALF, Adherence.LEFT_OUT: Mark.RING}


@dataclass(frozen=True, slots=True)
class Experience:
    """A case that uses the method. `outcome` is empty where the case does not say."""

    link: Link
    place: str
    role: str
    outcome: str
    outcome_key: str
    adaptation: str
    summary: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A case that names the method without using it, and what it says of it, where it does."""

    case: Link
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice, with the case that it is from."""

    voice: Spoken
    case: Link


def experiences(site: SiteView, here: Here, method: PublicMethod) -> tuple[Experience, ...]:
    """The cases that use the method: where it carries first, then by name; never by how it went."""
    return tuple(_experience(site, here, case, use) for case, use in uses(site, method))


def uses(site: SiteView, method: PublicMethod) -> tuple[tuple[PublicCase, MethodUse], ...]:
    """Each case that uses the method, and how: where it carries first, then by name."""
    pairs = [(case, use) for case in site.published.cases_using(method.id) if (use := use_of(case, method.id))]
    return tuple(sorted(pairs, key=lambda pair: (tuple(Role).index(pair[1].role), sort_key(pair[0].title))))


def mentions(here: Here, method: PublicMethod) -> tuple[Mentioned, ...]:
    """The cases that name the method without using it, and what they say of it."""
    return tuple(
        Mentioned(here.record(case), next(use.adaptation or "" for use in case.methods if use.method == method.id))
        for case in here.site.published.cases_mentioning(method.id)
    )


def _experience(site: SiteView, here: Here, case: PublicCase, use: MethodUse) -> Experience:
    return Experience(
        link=here.record(case),
        place=joined((site.place(case), str(case.year))),
        role=site.label(use.role),
        outcome=site.label(case.outcome) if case.outcome else "",
        outcome_key=case.outcome or "",
        adaptation=use.adaptation or "",
        summary=case.summary,
    )


def tally(site: SiteView, method: PublicMethod) -> str:
    """The number of cases that use the method, their outcomes, and the number that only mention it."""
    mentioning = len(site.published.cases_mentioning(method.id))
    more = (
        site.say("experience.mentioned", cases=site.counted(mentioning, "nouns.case", "nouns.cases"))
        if mentioning
        else ""
    )
    using = site.published.cases_using(method.id)
    return " ".join(filter(None, (_used_in_words(site, using), more, selection(site, using))))


def _used_in_words(site: SiteView, cases: tuple[PublicCase, ...]) -> str:
    """In one sentence or two: «3 cases bruger metoden. 1 lykkedes, 1 lykkedes delvist og 1 lykkedes ikke.»."""
    if not cases:
        return site.say("experience.nowhere")
    if len(cases) == 1:
        return site.say("experience.in_one", outcome=site.say(OUTCOMES[cases[0].outcome]))
    return site.say("experience.in_several", number=len(cases), outcomes=outcomes(site, cases))


def components_matrix(here: Here, method: PublicMethod) -> Markup | None:
    """The cases that use the method against its core components; None where no case tells of any."""
    if not has_components_matrix(here.site, method):
        return None
    pairs = uses(here.site, method)
    fates = (Legend(mark, inside(here.site.label(fate))) for fate, mark in _FATES.items())
    matrix = Matrix(
        title=here.say("experience.components"),
        sentence=_components_in_words(here.site, pairs),
        corner=here.say("kinds.case"),
        columns=tuple(Head(component.name, "#kernen") for component in method.components),
        groups=(GridGroup("", tuple(_component_row(here, method, case, use) for case, use in pairs)),),
        legend=(*fates, Legend(Mark.DASH, inside(here.say("experience.untold")), 1)),
        note=" ".join(here.say(f"experience.{sentence}") for sentence in _notes(pairs)),
    )
    return draw(matrix, here.site.sentences, key="kernekomponenter")


def _notes(pairs: Iterable[tuple[PublicCase, MethodUse]]) -> Iterator[str]:
    """The names of the sentences below the matrix: of pages only where one of the cells has any."""
    if any(component_use.pages for case, use in pairs for component_use in components_told(case, use)):
        yield "components_pages"
    yield "components_note"


def has_components_matrix(site: SiteView, method: PublicMethod) -> bool:
    """True if some case tells of the method's core components."""
    return bool(method.components) and any(components_told(case, use) for case, use in uses(site, method))


def _component_row(here: Here, method: PublicMethod, case: PublicCase, use: MethodUse) -> GridRow:
    link, fates = here.record(case), {component_use.name: component_use for component_use in components_told(case, use)}
    outcome = here.site.label(case.outcome) if case.outcome else here.say("states.outcome_unstated")
    cells = tuple(_component_cell(here.site, fates.get(component.name)) for component in method.components)
    return GridRow(Head(link.text, link.href, outcome), cells)


def _component_cell(site: SiteView, component_use: ComponentUse | None) -> GridCell:
    if not component_use:
        return GridCell(site.say("experience.untold"), Mark.DASH, size=1)
    parts = (site.label(component_use.adherence), page_numbers(component_use.pages, site.sentences))
    return GridCell(joined(parts, ", "), _FATES[component_use.adherence])


def _components_in_words(site: SiteView, uses: Sequence[tuple[PublicCase, MethodUse]]) -> str:
    """«2 cases bruger metoden, og 1 fortæller om dens kernekomponenter: 3 er fulgt og 1 er tilpasset.»."""
    by_case = [components_told(case, use) for case, use in uses]
    telling = sum(map(bool, by_case))
    counts = Counter(component_use.adherence for components in by_case for component_use in components)
    counted_fates = ((counts[fate], fate) for fate in Adherence if counts[fate])
    fates = site.listing(
        [site.say("experience.fate", number=number, fate=inside(site.label(fate))) for number, fate in counted_fates]
    )
    cases = site.counted(len(uses), "nouns.case", "nouns.cases")
    return site.say(f"experience.{_telling(len(uses), telling)}", cases=cases, number=telling, fates=fates)


def _telling(uses: int, telling: int) -> str:
    """The name of the sentence that says how many of the cases tell of the core components."""
    if uses == telling:
        return "the_one_tells" if uses == 1 else "all_tell"
    return "some_tell"


def voices_on(site: SiteView, here: Here, method: PublicMethod) -> tuple[Heard, ...]:
    """Voices from the cases that the method carries, the first few of each."""
    return tuple(
        heard(here, case, voice)
        for case, use in uses(site, method)
        if use.role is Role.CORE
        for voice in case.voices[:VOICES_PER_CASE]
    )


def heard(here: Here, case: PublicCase, voice: Voice) -> Heard:
    """A voice as a page shows it."""
    return Heard(spoken(here, case, voice), here.record(case))
