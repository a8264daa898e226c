"""A case and a method for paper: what their pages show, as plain values that the templates set."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from casebook.corpus import Kind
from casebook.corpus.use import methods_mentioned, methods_used
from casebook.danish import joined
from casebook.model.case import MethodUse
from casebook.model.shared import Teaching
from casebook.model.story import Story
from casebook.publish.paper.figures import figure_values, life_line_values
from casebook.publish.paper.rich import line, lines, rich
from casebook.published import PublicCase, PublicMethod
from casebook.render.cases.facts import case_facts, changes
from casebook.render.cases.parts import lesson_groups, protection
from casebook.render.elements.citations import Cited
from casebook.render.elements.facts import Fact
from casebook.render.elements.handout import fact_lines
from casebook.render.elements.origin import own_experience, rights, sources
from casebook.render.elements.people import CasePerson, people, portraits
from casebook.render.elements.questions import question_groups
from casebook.render.elements.review import review_mark, review_notice
from casebook.render.elements.short import short_address
from casebook.render.elements.tones import tone
from casebook.render.elements.voices import spoken
from casebook.render.html.lessons import lesson_text
from casebook.render.methods.knowledge import dimensions, whose_knowledge
from casebook.render.methods.parts import components, facts, requirements
from casebook.render.view.site import Here, SiteView

Values = dict[str, Any]
_INLINE = '<svg class="cb-portrait"'
_ALONE = '<svg xmlns="http://www.w3.org/2000/svg"'


def case_values(site: SiteView, case: PublicCase) -> Values:
    """A case as the book and the sheets tell it."""
    here = Here(site, "")
    return {
        **_record(site, here, case),
        "place": joined((site.place(case), str(case.year))),
        "portraits": [picture(str(drawing)) for drawing in portraits(case)],
        "outcome": site.label(case.outcome) if case.outcome else "",
        "outcome_reason": line(case.outcome_reason if case.outcome else "", site.site_url),
        "facts": _facts(site, case_facts(here, case)),
        "changes": [
            {"who": change.who, "ways": [link.text for link in (change.start, change.end) if link]}
            for change in changes(here, case)
        ],
        "stories": [_story(site, *pair) for pair in zip(case.stories, people(site, here, case), strict=True)],
        "effort": _effort(site, case),
        "voices": [
            {"words": rich(voice.words), "who": voice.who, "origin": voice.origin}
            for voice in map(partial(spoken, here, case), case.voices)
        ],
        "lessons": [
            {
                "name": site.label(group.kind),
                "lines": [
                    {
                        "text": line(lesson_text(lesson, site.sentences), site.site_url),
                        "to": site.label(lesson.audience),
                    }
                    for lesson in group.lessons
                ],
            }
            for group in lesson_groups(case)
        ],
        "methods": [_use(site, use) for use in (*methods_used(case), *methods_mentioned(case))],
        "protection": " ".join(protection(site, case)),
    }


def method_values(site: SiteView, method: PublicMethod) -> Values:
    """A method as the book and the sheets tell it."""
    here, practice = Here(site, ""), method.practice
    url = site.site_url
    return {
        **_record(site, here, method),
        "type": site.label(method.type),
        "facts": _facts(site, facts(here, method)),
        "purpose": rich(method.purpose, url),
        "use_when": lines(method.use_when, url),
        "avoid_when": lines(method.avoid_when, url),
        "because": rich(method.works_because, url),
        "origin": rich(method.origin, url),
        "steps": [
            {"name": step.name, "text": rich(step.text, url), "duration": step.duration or ""} for step in method.steps
        ],
        "do": lines(practice.do if practice else (), url),
        "avoid": lines(practice.avoid if practice else (), url),
        "examples": lines(practice.examples if practice else (), url),
        "pitfalls": lines(method.pitfalls, url),
        "keep": _components(site, method, adaptable=False),
        "adapt": _components(site, method, adaptable=True),
        "requirements": _facts(site, requirements(site, method)),
        "whose_knowledge": whose_knowledge(method, here),
        "known": [
            {
                "name": dimension.name,
                "level": site.label(dimension.level),
                "step": dimension.step,
                "text": rich(dimension.text, url),
            }
            for dimension in dimensions(method, here)
        ],
        "cases": [case.id for case in site.published.cases_using(method.id)],
    }


def _record(site: SiteView, here: Here, record: PublicCase | PublicMethod) -> Values:
    """The values that a case and a method have in common."""
    short = short_address(site, record)
    return {
        "id": f"{Kind.of(record).file}-{record.id}",
        "title": record.title,
        "summary": line(record.summary, site.site_url),
        "tone": tone(site, *record.themes),
        "mark": review_mark(site, record),
        "notice": review_notice(here, record),
        "figures": [figure_values(figure, site.sentences, site.site_url) for figure in record.figures],
        "teaching": _teaching(site, record.teaching) if record.teaching else None,
        "sources": [_cited(source) for source in sources(here, record)],
        "own_experience": own_experience(site, record),
        "rights": rights(site, record),
        "short": {"address": short.address, "drawing": picture(str(short.drawing))} if short else None,
    }


def _story(site: SiteView, story: Story, person: CasePerson) -> Values:
    family = [site.label(relative) for relative in story.citizen.family]
    about = [person.background, ", ".join(family[:1] + [name.lower() for name in family[1:]])]
    return {
        "name": person.name,
        "who": ". ".join(filter(None, (f"{person.name}, {person.age}", *about))),
        "age": person.age,
        "line": person.line,
        "lead": rich(story.lead, site.site_url),
        "text": rich(story.text, site.site_url),
        "today": person.today,
        "life_line": life_line_values(story.life_line, site.sentences),
        "otherwise": rich(story.otherwise, site.site_url),
    }


def _effort(site: SiteView, case: PublicCase) -> Values | None:
    effort, url = case.effort, site.site_url
    if effort is None:
        return None
    return {
        "lead": rich(effort.lead, url),
        "goals": lines(effort.goals, url),
        "text": rich(effort.text, url),
        "because": rich(effort.works_because, url),
        "otherwise": rich(effort.otherwise, url),
    }


def _use(site: SiteView, use: MethodUse) -> Values:
    return {
        "id": f"{Kind.METHOD.file}-{use.method}",
        "name": site.name(Kind.METHOD, use.method),
        "role": site.label(use.role),
        "text": rich(use.adaptation, site.site_url),
    }


def _components(site: SiteView, method: PublicMethod, *, adaptable: bool) -> list[Values]:
    return [
        {"name": component.name, "text": rich(component.text, site.site_url)}
        for component in components(method, adaptable=adaptable)
    ]


def _teaching(site: SiteView, teaching: Teaching) -> Values:
    return {
        "minutes": f"{teaching.minutes} {site.say('teaching.minutes')}" if teaching.minutes else "",
        "aims": lines(teaching.aims),
        "moments": [
            {"name": site.label(group.moment), "questions": [line(question.text) for question in group.questions]}
            for group in question_groups(teaching.questions)
        ],
    }


def _facts(site: SiteView, told_facts: Iterable[Fact]) -> list[Values]:
    return [{"name": fact.name, "lines": lines(fact_lines(fact), site.site_url)} for fact in told_facts]


def _cited(source: Cited) -> str:
    """«Titel. KL, 2014, s. 4–5.»."""
    return f"{source.link.text}. {', '.join(filter(None, (source.published, source.pages)))}."


def picture(drawing: str) -> str:
    """A drawing of the pages as one that stands alone."""
    return drawing.replace(_INLINE, _ALONE, 1).replace("<svg class", '<svg xmlns="http://www.w3.org/2000/svg" class', 1)
