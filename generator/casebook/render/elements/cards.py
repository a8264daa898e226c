"""Cases as cards with portraits, and counts that leave out no outcome and no use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.corpus.use import methods_used
from casebook.danish import joined, sentence
from casebook.model.values import Outcome
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.outcomes import outcomes
from casebook.render.elements.people import portraits
from casebook.render.elements.review import review_mark
from casebook.render.elements.tones import tone
from casebook.render.view.site import Here, Link, SiteView


@dataclass(frozen=True, slots=True)
class Card:
    """A case on a list of cases."""

    link: Link
    portraits: tuple[Markup, ...]
    place: str
    summary: str
    outcome: Outcome | None
    topics: tuple[str, ...]
    tone: int


def card(site: SiteView, here: Here, case: PublicCase) -> Card:
    """A case as a list shows it."""
    groups = (site.name(Kind.TARGET_GROUP, term_id) for term_id in case.target_groups[:1])
    methods = (site.name(Kind.METHOD, use.method) for use in methods_used(case)[:1])
    return Card(
        link=here.record(case),
        portraits=portraits(case),
        place=joined((site.place(case), str(case.year), review_mark(site, case))),
        summary=case.summary,
        outcome=case.outcome,
        topics=tuple(dict.fromkeys((*groups, *methods))),
        tone=tone(site, *case.themes),
    )


def first_cases(site: SiteView, here: Here, meta: Mapping[str, object]) -> tuple[Card, ...]:
    """The cases that a hand-written page asks to begin with in its front matter, of those that are published."""
    wanted = meta.get("begynd_med")
    cases_by_reference = {f"{Kind.CASE}/{name}": case for case in site.cases for name in (*case.former_ids, case.id)}
    references = map(str, wanted) if isinstance(wanted, list) else ()
    return tuple(
        card(site, here, cases_by_reference[reference]) for reference in references if reference in cases_by_reference
    )


def use_in_words(site: SiteView, method: PublicMethod) -> str:
    """«Bruges i 3 cases»; «Nævnt i 1 case, ikke brugt»; nothing where no case names the method."""
    used, mentioned = site.published.cases_using(method.id), site.published.cases_mentioning(method.id)
    if used:
        return site.say("cards.used_in", cases=site.counted(len(used), "nouns.case", "nouns.cases"))
    cases = site.counted(len(mentioned), "nouns.case", "nouns.cases")
    return site.say("cards.mentioned_in", cases=cases) if mentioned else ""


def tally(site: SiteView, cases: Sequence[PublicCase]) -> str:
    """The number of cases, and of each outcome: «3 cases: 2 lykkedes og 1 lykkedes ikke»."""
    number_of_cases = sentence(site.counted(len(cases), "nouns.case", "nouns.cases"))
    return f"{number_of_cases}: {outcomes(site, cases)}." if cases else f"{number_of_cases}."
