"""Outcomes of cases, counted so that none is left out, and who chose the cases that are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from casebook.danish import inside, listing
from casebook.model import Source
from casebook.model.values import Outcome
from casebook.published import PublicCase
from casebook.render.elements.citations import published
from casebook.render.elements.origin import OWN, told_by
from casebook.render.view.site import SiteView

OUTCOMES = {
    Outcome.SUCCEEDED: "lykkedes",
    Outcome.PARTLY: "lykkedes delvist",
    Outcome.FAILED: "lykkedes ikke",
    None: "siger ikke, hvordan det gik",
}


def outcomes(cases: Sequence[PublicCase]) -> str:
    """«2 lykkedes og 1 lykkedes ikke»; nothing where there are no cases."""
    count = Counter(case.outcome for case in cases)
    return listing([f"{count[outcome]} {words}" for outcome, words in OUTCOMES.items() if count[outcome]])


def selection(site: SiteView, cases: Sequence[PublicCase]) -> str:
    """That counted cases are chosen, by whom, and how they went source by source; nothing where none tells how it went.

    A case counts under the source that it names first.
    """
    if not any(case.outcome for case in cases):
        return ""
    if len(cases) == 1:
        return f"Casen er valgt ud og siger ikke, hvor tit det lykkes. {_chosen_alone(site, cases[0])}"
    by_source: dict[str, list[PublicCase]] = {}
    for case in cases:
        by_source.setdefault(_chosen(site, case), []).append(case)
    parts = "; ".join(f"{source}: {outcomes(theirs)}" for source, theirs in sorted(by_source.items()))
    return f"Casene er valgt ud, så tallene siger ikke, hvor tit det lykkes. Efter kilde: {parts}."


def _chosen_alone(site: SiteView, case: PublicCase) -> str:
    return told_by(case) if case.is_own_experience else f"Kilde: {_chosen(site, case)}."


def _chosen(site: SiteView, case: PublicCase) -> str:
    """«KL, 2014 (KL valgte gode eksempler)»; the publication alone where nobody has said who chose."""
    if not case.citations:
        return inside(OWN) if case.is_own_experience else "uden udgivet kilde"
    source: Source = site.published.sources[case.citations[0].source]
    return f"{published(source)} ({source.selection})" if source.selection else published(source)
