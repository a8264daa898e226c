"""The cards of a record: cues for a talk, and roles for an exercise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebook.corpus import Kind
from casebook.corpus.use import methods_used
from casebook.model.shared import Teaching
from casebook.model.values import LessonKind
from casebook.publish.paper.rich import Nodes, line, rich
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.people import people
from casebook.render.elements.questions import question_groups
from casebook.render.view.site import Here, SiteView

Values = dict[str, Any]


def cards(site: SiteView, record: PublicCase | PublicMethod) -> list[Values]:
    """The cards of a case or a method, roles first; each has its kind, its title and its text."""
    of_record = _of_case(site, record) if isinstance(record, PublicCase) else _of_method(site, record)
    return [*of_record, *(_questions(site, record.teaching) if record.teaching else ())]


def _of_case(site: SiteView, case: PublicCase) -> Iterator[Values]:
    role, here = site.say("paper.card_role"), Here(site, "")
    for story, person in zip(case.stories, people(site, here, case), strict=True):
        text = f"{story.lead or person.line}\n\n{site.say('paper.role_task')}"
        yield _card(role, site.say("paper.role_citizen", name=person.name, age=person.age), rich(text))
    helped = [site.name(Kind.METHOD, use.method) for use in methods_used(case)]
    if case.stories and helped:
        yield _card(role, site.say("paper.role_helper"), rich(site.say("paper.helper_task", methods=_listed(helped))))
    worked = [lesson.text for lesson in case.lessons if lesson.kind is LessonKind.WORKED]
    if case.stories and worked:
        yield _card(role, site.say("paper.role_observer"), _with_list(site.say("paper.observer_task"), worked))


def _of_method(site: SiteView, method: PublicMethod) -> Iterator[Values]:
    cue, role = site.say("paper.card_cue"), site.say("paper.card_role")
    practice = method.practice
    if practice and practice.do:
        yield _card(role, site.say("paper.role_helper"), _with_list(site.say("paper.try_task"), practice.do))
    kept = [component.name for component in method.components if not component.adaptable]
    if kept:
        yield _card(role, site.say("paper.role_observer"), _with_list(site.say("paper.core_task"), kept))
    if method.talk and method.talk.first_minutes:
        yield _card(cue, site.say("talk.first_minutes"), _with_list("", method.talk.first_minutes))
    for phrase in method.talk.phrases if method.talk else ():
        yield _card(site.say("talk.title"), phrase.when, rich(phrase.text))
    for number, step in enumerate(method.steps, start=1):
        yield _card(f"{cue} {number}", step.name, rich(step.text))
    if practice and practice.avoid:
        yield _card(cue, site.say("method.avoid"), _with_list("", practice.avoid))


def _questions(site: SiteView, teaching: Teaching) -> Iterator[Values]:
    for group in question_groups(teaching.questions):
        for question in group.questions:
            yield _card(site.say("paper.card_question"), site.label(group.moment), line(question.text))


def _card(kind: str, title: str, body: Nodes) -> Values:
    return {"kind": kind, "title": title, "body": body}


def _listed(names: list[str]) -> str:
    return "".join(f"\n- {name}" for name in names)


def _with_list(opening: str, texts: list[str] | tuple[str, ...]) -> Nodes:
    """An opening, and texts in Markdown as a list below it."""
    return [*rich(opening), {"tag": "ul", "in": [{"tag": "li", "in": line(text)} for text in texts]}]
