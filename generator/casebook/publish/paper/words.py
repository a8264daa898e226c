"""The words of the templates, by the name that these call them, and who answers for what is printed."""

from __future__ import annotations

from typing import Any

from casebook.render.citing.work import author_of
from casebook.render.view.site import SiteView

_ENDS = {"low": "{low}", "high": "{high}"}  # a template fills them in
_WORDS = {
    "about_people": "paper.about_people",
    "adapt": "sections.adapt",
    "aims": "teaching.aims",
    "area": "scales.area",
    "avoid": "method.avoid",
    "because": "sections.why_it_works",
    "bring_out": "paper.bring_out",
    "care": "paper.care",
    "choose": "sections.choose",
    "colophon": "paper.colophon",
    "contents": "paper.contents",
    "core": "sections.core",
    "do": "method.do",
    "effort": "sections.effort",
    "facilitator": "paper.facilitator",
    "from_to": "case_sheet.from_and_to",
    "gate": "figures.to_go_on",
    "goals": "sections.goals",
    "handout": "paper.handout",
    "index": "paper.index",
    "keep": "sections.keep",
    "knowledge": "sections.knowledge",
    "lessons": "sections.lessons",
    "mechanism": "sections.mechanism",
    "moment": "paper.moment",
    "mosaic": "paper.mosaic",
    "not_choose": "sections.avoid",
    "notes": "paper.notes",
    "otherwise": "case.otherwise",
    "outcome": "case_sheet.outcome",
    "page": "paper.page",
    "part_cases": "paper.part_cases",
    "part_course": "paper.part_course",
    "part_methods": "several.metode",
    "pitfalls": "sections.pitfalls",
    "plan": "paper.plan",
    "practice": "sections.practice",
    "questions": "paper.card_question",
    "sources": "several.kilde",
    "teach": "sections.teach_case",
    "teach_method": "sections.teach_method",
    "time": "paper.time",
    "turning_points": "sections.turning_points",
    "used_in": "paper.used_in",
    "voices": "sections.voices",
}


def common_values(site: SiteView) -> dict[str, Any]:
    """The values that every template needs."""
    words = {name: site.say(key) for name, key in _WORDS.items()}
    return {
        "words": words | {"scale": site.say("scales.scale", **_ENDS)},
        "author": author_of(site),
        "site": site.texts.name,
    }
