"""«Anonymiseringstjek»: paste a text and see what identifies somebody; without scripts, what to look for oneself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.check.free_text import IN_TEXTS, text_rules
from casebook.check.wordings import explained
from casebook.danish import sort_key
from casebook.render.pages.rules import FAMILIES
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/tjek/"
_FAMILIES = ("direkte", "tredjepart", "indirekte", "egennavne", "statistik")  # in the order in which a text is mended


@dataclass(frozen=True, slots=True)
class LookFor:
    """A thing to look for in a text: the page of its rule, which has invented examples, and what to do."""

    rule: Link
    advice: str


@dataclass(frozen=True, slots=True)
class LookForAll:
    """The things to look for that one question asks about."""

    name: str
    question: str
    things: tuple[LookFor, ...]


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page."""
    yield site.task(
        ADDRESS,
        "check_text",
        title=site.say("text_page.title"),
        source="generator/casebook/render/pages/check_text.py",
        description=site.say("text_page.description") if site.checks else site.say("text_page.description_without"),
        inputs=_inputs,
        meta={"side": "tjek", "styles": ["texts"], "scripts": ["texts/page"]},
    )


def _inputs(here: Here) -> Inputs:
    families = (_family(here, name) for name in _FAMILIES)
    return {"checks": here.site.checks, "families": tuple(family for family in families if family.things)}


def _family(here: Here, family: str) -> LookForAll:
    """The things that the rules of a family find, by their titles."""
    rules_told, (name, question) = explained(here.site.sentences), FAMILIES[family]
    things = (
        LookFor(
            Link(here.href(rules_told[rule.rule].address), _title(here, rule.rule, rules_told[rule.rule].title)),
            _in_text(here, rule.rule, rules_told[rule.rule].advice),
        )
        for rule in text_rules()
        if rule.family == family and rule.rule in rules_told
    )
    in_order = sorted(things, key=lambda thing: sort_key(thing.rule.text))
    return LookForAll(here.say(name), here.say(question), tuple(in_order))


def _in_text(here: Here, rule: str, advice: str) -> str:
    return here.say(f"texts_hint.{IN_TEXTS[rule]}") if rule in IN_TEXTS else advice


def _title(here: Here, rule: str, title: str) -> str:
    return here.say("texts_title.proper_name") if IN_TEXTS.get(rule) == "proper_name" else title
