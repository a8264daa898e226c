"""What the cases say of a method: every case that uses it, whatever came of it, and voices from those it carries."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import joined, sort_key
from casebook.model import Case, Method
from casebook.model.case import MethodUse, Voice
from casebook.model.values import Role
from casebook.render.case_parts import Spoken, spoken
from casebook.render.outcomes import OUTCOMES, outcomes
from casebook.render.site import Here, Link, SiteView

VOICES_PER_CASE = 2


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
class Heard:
    """A voice, with the case that it is from."""

    voice: Spoken
    case: Link


def experiences(site: SiteView, here: Here, method: Method) -> tuple[Experience, ...]:
    """The cases that use the method: where it carries first, then by name; never by how it went."""
    uses = [(case, use) for case in cases_of(site, method) for use in case.methods if use.method == method.id]
    uses.sort(key=lambda pair: (tuple(Role).index(pair[1].role), sort_key(pair[0].title)))
    return tuple(_experience(site, here, case, use) for case, use in uses)


def cases_of(site: SiteView, method: Method) -> tuple[Case, ...]:
    """The cases that use the method."""
    return site.corpus.cases_on(Kind.METHOD, method.id)


def _experience(site: SiteView, here: Here, case: Case, use: MethodUse) -> Experience:
    return Experience(
        link=here.record(case),
        place=joined((site.place(case), str(case.year))),
        role=site.label(use.role),
        outcome=site.label(case.outcome) if case.outcome else "",
        outcome_key=case.outcome or "",
        adaptation=use.adaptation or "",
        summary=case.summary,
    )


def tally(cases: tuple[Case, ...]) -> str:
    """In one sentence or two: «3 cases bruger metoden. 1 lykkedes, 1 lykkedes delvist og 1 lykkedes ikke.»."""
    if not cases:
        return "Casebogen har endnu ingen case, der bruger metoden."
    if len(cases) == 1:
        return f"1 case bruger metoden. Den {OUTCOMES[cases[0].outcome]}."
    return f"{len(cases)} cases bruger metoden. {outcomes(cases)}."


def voices_on(site: SiteView, here: Here, method: Method) -> tuple[Heard, ...]:
    """Voices from the cases that the method carries, the first few of each."""
    return tuple(
        heard(here, case, voice)
        for case in cases_of(site, method)
        if any(use.method == method.id and use.role is Role.CORE for use in case.methods)
        for voice in case.voices[:VOICES_PER_CASE]
    )


def heard(here: Here, case: Case, voice: Voice) -> Heard:
    """A voice as a page shows it."""
    return Heard(spoken(here, voice), here.record(case))
