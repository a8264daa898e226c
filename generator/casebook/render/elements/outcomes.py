"""Outcomes of cases, counted so that none is left out, and who chose the cases that are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from casebook.danish import inside
from casebook.model import Source
from casebook.model.values import Outcome
from casebook.published import PublicCase
from casebook.render.elements.citations import published
from casebook.render.elements.origin import told_by
from casebook.render.view.site import SiteView

OUTCOMES = {
    Outcome.SUCCEEDED: "outcomes.succeeded",
    Outcome.PARTLY: "outcomes.partly",
    Outcome.FAILED: "outcomes.failed",
    None: "outcomes.unstated",
}  # by the keys of the words that say it inside a sentence


def outcomes(site: SiteView, cases: Sequence[PublicCase]) -> str:
    """«2 lykkedes og 1 lykkedes ikke»; nothing where there are no cases."""
    count = Counter(case.outcome for case in cases)
    return site.listing(
        [f"{count[outcome]} {site.say(words)}" for outcome, words in OUTCOMES.items() if count[outcome]]
    )


def selection(site: SiteView, cases: Sequence[PublicCase]) -> str:
    """That counted cases are chosen, by whom, and how they went source by source; nothing where none tells how it went.

    A case counts under the source that it names first.
    """
    if not any(case.outcome for case in cases):
        return ""
    if len(cases) == 1:
        return site.say("outcomes.one_chosen", by=_chosen_alone(site, cases[0]))
    by_source: dict[str, list[PublicCase]] = {}
    for case in cases:
        by_source.setdefault(_chosen(site, case), []).append(case)
    parts = "; ".join(f"{source}: {outcomes(site, theirs)}" for source, theirs in sorted(by_source.items()))
    return site.say("outcomes.chosen", sources=parts)


def _chosen_alone(site: SiteView, case: PublicCase) -> str:
    if case.is_own_experience:
        return told_by(site, case)
    return site.say("outcomes.source", source=_chosen(site, case))


def _chosen(site: SiteView, case: PublicCase) -> str:
    """«KL, 2014 (KL valgte gode eksempler)»; the publication alone where nobody has said who chose."""
    if not case.citations:
        return (
            inside(site.say("facts.own_experience")) if case.is_own_experience else site.say("outcomes.without_source")
        )
    source: Source = site.published.sources[case.citations[0].source]
    return f"{published(source)} ({source.selection})" if source.selection else published(source)
