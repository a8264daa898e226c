"""The parts of a method's page that a phone folds away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.danish import inside
from casebook.published import PublicMethod
from casebook.render.elements.facts import Fact
from casebook.render.elements.rests import rest, rest_of_teaching
from casebook.render.view.site import SiteView


@dataclass(frozen=True, slots=True)
class MethodRests:
    """The words on the buttons. No words: nothing is folded."""

    facts: str
    talk: str
    practice: str
    requirements: str
    related: str
    teaching: str


def method_rests(
    site: SiteView, method: PublicMethod, *, facts: Sequence[Fact], requirements: Sequence[Fact], related: int
) -> MethodRests:
    """The words for what the method has."""
    advice = [site.say("rest.do_and_avoid")] if method.practice else []
    counts = {"figure/figures": len(method.figures), "pitfall/pitfalls": len(method.pitfalls)}
    phrases = {"phrase/phrases": len(method.talk.phrases)} if method.talk else {}
    return MethodRests(
        facts=rest(site, {}, *(inside(fact.name) for fact in facts)),
        talk=rest(site, phrases, *advice),
        practice=rest(site, counts, *([] if method.talk else advice)),
        requirements=rest(site, {}, *(inside(fact.name) for fact in requirements)),
        related=rest(site, {"method/methods": related}),
        teaching=rest_of_teaching(site, method.teaching),
    )
