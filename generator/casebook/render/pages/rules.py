"""The rules that a record is checked by: what each says, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from markupsafe import Markup, escape

from casebook.check.examples import CLOSE, OPEN
from casebook.check.explained import Explained
from casebook.check.known_lists import ListedIdentifier, known_lists
from casebook.check.wordings import explained
from casebook.danish import sentence
from casebook.problem import Level
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

LIST_ADDRESS = "bidrag/regler/"
SOURCE = "generator/casebook/check"

FAMILIES: Mapping[str, tuple[str, str]] = {
    "direkte": ("rule_families.direct", "rule_families.direct_asks"),
    "egennavne": ("rule_families.names", "rule_families.names_asks"),
    "tredjepart": ("rule_families.third_parties", "rule_families.third_parties_asks"),
    "indirekte": ("rule_families.indirect", "rule_families.indirect_asks"),
    "korpus": ("rule_families.corpus", "rule_families.corpus_asks"),
    "statistik": ("rule_families.statistics", "rule_families.statistics_asks"),
    "medier": ("rule_families.media", "rule_families.media_asks"),
    "proces": ("rule_families.process", "rule_families.process_asks"),
    "undtagelser": ("rule_families.exemptions", "rule_families.exemptions_asks"),
    "fil": ("rule_families.file", "rule_families.file_asks"),
    "yaml": ("rule_families.yaml", "rule_families.yaml_asks"),
    "felter": ("rule_families.fields", "rule_families.fields_asks"),
    "henvisninger": ("rule_families.references", "rule_families.references_asks"),
    "adresser": ("rule_families.addresses", "rule_families.addresses_asks"),
}  # by family, the keys of what its rules are about and of the question that they ask
LEVELS: Mapping[Level, tuple[str, str]] = {
    Level.ERROR: ("levels.error", "levels.error_means"),
    Level.WARNING: ("levels.warning", "levels.warning_means"),
    Level.ADVICE: ("levels.advice", "levels.advice_means"),
}


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """The rules of a family."""

    id: str
    name: str
    question: str
    rules: tuple[tuple[Link, Explained], ...]


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of rules and a page for each."""
    yield site.task(
        LIST_ADDRESS,
        "rules",
        title=site.say("titles.rules"),
        source=SOURCE,
        description=site.say("rules.description"),
        inputs=_list,
        meta={"side": "liste"},
    )
    for rule in explained(site.sentences).values():
        yield site.task(
            rule.address,
            "rule",
            title=rule.title,
            source=rule.module,
            description=rule.why,
            inputs=partial(_rule, rule),
            meta={"side": "regel"},
        )


def _list(here: Here) -> Inputs:
    return {
        "families": families(here),
        "levels": _levels(here.site),
        "lists": tuple(
            (published, tuple(_against(here, item) for item in published.items)) for published in known_lists()
        ),
    }


def _against(here: Here, item: ListedIdentifier) -> tuple[ListedIdentifier, tuple[Link, ...]]:
    """An item of a published list with links to the rules that find it."""
    by_name = explained(here.site.sentences)
    rules = (by_name[name] for name in item.rules)
    return item, tuple(Link(here.href(rule.address), rule.title) for rule in rules)


def families(here: Here) -> tuple[RuleFamily, ...]:
    """The rules by family: those of people first, those of files after them."""
    order = {name: i for i, name in enumerate(FAMILIES)}
    rules = sorted(
        explained(here.site.sentences).values(),
        key=lambda rule: (order.get(rule.family, len(order)), rule.family, rule.title),
    )
    return tuple(
        RuleFamily(
            id=name,
            name=_family(here.site, name)[0],
            question=_family(here.site, name)[1],
            rules=tuple((Link(here.href(rule.address), rule.title), rule) for rule in members),
        )
        for name, members in groupby(rules, key=lambda rule: rule.family)
    )


def marked(example: str) -> Markup:
    """An example with what is found in it marked; all else in it stays text."""
    return Markup(str(escape(example)).replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))  # noqa: S704 - escaped


def _family(site: SiteView, name: str) -> tuple[str, str]:
    if name not in FAMILIES:
        return sentence(name), ""
    about, question = FAMILIES[name]
    return site.say(about), site.say(question)


def _levels(site: SiteView) -> Mapping[Level, tuple[str, str]]:
    """Of each level, what it is called and what it means."""
    return {level: (site.say(name), site.say(meaning)) for level, (name, meaning) in LEVELS.items()}


def _rule(rule: Explained, here: Here) -> Inputs:
    return {
        "rule": rule,
        "family": _family(here.site, rule.family)[0],
        "level": _levels(here.site)[rule.level],
        "bad": tuple(map(marked, rule.bad)),
        "good": tuple(map(marked, rule.good)),
    }
