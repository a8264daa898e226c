"""A page for each theme: a hand-written introduction, and under it what the records have to say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.corpus import Kind
from casebook.model import Term
from casebook.render.elements.cards import card, tally
from casebook.render.elements.outcomes import selection
from casebook.render.elements.parts import InParts, further_parts, links_to_parts, part
from casebook.render.elements.terms import notes
from casebook.render.elements.tones import tone
from casebook.render.methods.cards import method_card
from casebook.render.themes.parts import by_type, contents, kindred, methods_for, sources_of, voices_on
from casebook.render.themes.role_lessons import lessons_by_role
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask


def plan(site: SiteView) -> Iterator[PageTask]:
    """A page for each theme; their list stands with the lists of the other vocabularies."""
    for term in site.published.vocabularies[Kind.THEME].values():
        address = f"{Kind.THEME}/{term.id}/"
        article = site.articles.get(address)
        yield site.task(
            address,
            "theme",
            title=term.name,
            source=article.source if article else Kind.THEME.file,
            description=(article and article.description)
            or term.explanation
            or site.say("theme.about", theme=term.name),
            inputs=partial(_theme, term),
            meta={"side": "tema"},
        )
        yield from further_parts(site, _listed_on(site, term))


def _listed_on(site: SiteView, term: Term) -> InParts:
    cases = site.published.cases_on(Kind.THEME, term.id)
    return InParts(f"{Kind.THEME}/{term.id}/", term.name, Kind.THEME.file, cases, methods_for(site, term, cases))


def _theme(term: Term, here: Here) -> Inputs:
    site = here.site
    cases = site.published.cases_on(Kind.THEME, term.id)
    methods, lessons = methods_for(site, term, cases), lessons_by_role(here, term, cases)
    parts = {
        "voices": voices_on(site, here, term),
        "lessons": lessons,
        "cases": tuple(card(site, here, case) for case in part(cases, 1)),
        "methods": tuple(method_card(site, here, method) for method in part(methods, 1)),
        "kindred": kindred(site, here, term),
        "sources": sources_of(here, term, cases),
    }
    return {
        "term": term,
        "tone": tone(site, term.id),
        "notes": notes(site, here, Kind.THEME, term),
        "contents": contents(site, **parts),
        "tally": tally(site, cases),
        "selection": selection(site, cases),
        "number_of_lessons": sum(len(group.shown) + len(group.folded) for group in lessons),
        "methods_by_type": by_type(site, here, part(methods, 1)),
        "parts": links_to_parts(here, _listed_on(site, term)),
        "named": bool(site.published.methods_on(Kind.THEME, term.id)),
        **parts,
    }
