"""A sheet of A4 for each method: what a municipality needs on the table when it decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from casebook.corpus import Kind
from casebook.danish import joined
from casebook.published import PublicMethod
from casebook.render.elements.handout import (
    HANDOUT,
    HANDOUT_META,
    fact_lines,
    first_sentence,
    lines_within,
    opening,
    setting,
)
from casebook.render.elements.origin import own_experience, rights, sources
from casebook.render.elements.review import review_mark
from casebook.render.elements.short import short_address
from casebook.render.elements.tones import tone
from casebook.render.methods.experience import Experience, experiences, tally
from casebook.render.methods.knowledge import dimensions, whose_knowledge
from casebook.render.methods.parts import components, facts, requirements
from casebook.render.view.site import Here, SiteView, address_of
from casebook.render.view.task import Inputs, PageTask

_ROOM = 352_000  # measured in Chromium on every record
_LEFT_OUT = ("facts.type", "facts.also_called", "several.tema")
_CHOICE, _BECAUSE, _PITFALLS, _CASES = 340, 440, 330, 4
_HEADINGS = 8


def plan(site: SiteView) -> Iterator[PageTask]:
    """A sheet for every method that has a page."""
    for method in site.methods:
        yield site.task(
            address_of(method) + HANDOUT,
            "method_handout",
            title=method.title,
            source=f"{Kind.METHOD.file}/{method.id}.yml",
            description=site.say("sheets.described", title=method.title),
            inputs=partial(_handout, method),
            meta={**HANDOUT_META, "belongs_to": address_of(method)},
        )


def _handout(method: PublicMethod, here: Here) -> Inputs:
    site = here.site
    used = experiences(site, here, method)
    return {
        "method": method,
        "kind": joined((here.site.label(method.type), review_mark(site, method))),
        "record": here.record(method),
        "short": short_address(here.site, method),
        "tone": tone(site, *method.themes),
        "dimensions": dimensions(method, here),
        "whose_knowledge": whose_knowledge(method, here),
        "keep": components(method, adaptable=False),
        "adapt": components(method, adaptable=True),
        "tally": tally(site, method),
        "used": used[:_CASES],
        "more": max(0, len(used) - _CASES),
        "sources": sources(here, method),
        "own_experience": own_experience(site, method),
        "rights": rights(site, method),
        **_contents(here, method, used[:_CASES]),
    }


def _contents(here: Here, method: PublicMethod, used: Sequence[Experience]) -> Inputs:
    """The contents that there is room for, and the type in which they fill the sheet."""
    choose, avoid = lines_within(method.use_when, _CHOICE), lines_within(method.avoid_when, _CHOICE)
    because = opening(method.works_because or "", _BECAUSE).text
    steps = tuple((step.name, first_sentence(step.text)) for step in method.steps)
    pitfalls = lines_within(method.pitfalls, _PITFALLS)
    needs = tuple((fact.name, fact_lines(fact)) for fact in requirements(here.site, method))
    short = tuple(
        (fact.name, fact_lines(fact)) for fact in facts(here, method) if fact.name not in map(here.say, _LEFT_OUT)
    )
    texts = (
        *(
            tally(here.site, method),
            whose_knowledge(method, here),
            method.purpose,
            because,
            *choose,
            *avoid,
            *pitfalls,
        ),
        *(f"{name} {text}" for name, text in steps),
        *(f"{name} {line}" for name, lines in (*short, *needs) for line in lines),
        *(component.name for component in method.components),
        *(f"{experience.link.text} {experience.place} {experience.outcome}" for experience in used),
        *(dimension.name for dimension in dimensions(method, here)),
    )
    return {
        "facts": short,
        "needs": needs,
        "choose": choose,
        "avoid": avoid,
        "because": because,
        "steps": steps,
        "pitfalls": pitfalls,
        "setting": setting(method.title, method.summary, texts, headings=_HEADINGS, room=_ROOM),
    }
