"""The rules that a record is checked by: what each says, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from markupsafe import Markup, escape

from casebook.check.examples import CLOSE, OPEN
from casebook.check.explained import Explained, all_explained
from casebook.problem import Level
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask
from casebook.source.sentences import say

LIST_ADDRESS = "bidrag/regler/"
SOURCE = "generator/casebook/check"

FAMILIES: Mapping[str, tuple[str, str]] = {
    "direkte": ("Det, der peger direkte på nogen", "Står der noget, som alene kan føre til ét menneske?"),
    "egennavne": ("Egennavnene", "Er hvert navn i teksten et, der må stå der?"),
    "tredjepart": ("De andre i historien", "Er fagfolk, pårørende og arbejdspladser skrevet som roller?"),
    "indirekte": ("Det, der peger, når det lægges sammen", "Er alder, sted, tid og omstændigheder brede nok?"),
    "korpus": ("Det, alle poster siger tilsammen", "Passer det, der bliver fortalt om en person, på mange nok?"),
    "statistik": ("Tallene", "Tæller hvert tal så mange, at ingen af dem kan kendes?"),
    "medier": ("Billeder, filnavne og kommentarer", "Følger der noget med ud, som ikke kan ses på siden?"),
    "proces": ("Vejen til udgivelse", "Er der sagt ja, har to roller læst med, og er ordene egne?"),
    "undtagelser": ("Undtagelserne", "Gælder hver undtagelse noget, der er der, og må den gøres?"),
    "fil": ("Filen", "Kan filen læses, og er den det, en post skal være?"),
    "yaml": ("Opsætningen", "Er filen skrevet, så det er til at se, hvad der hører til hvilket felt?"),
    "felter": ("Felterne", "Er de rigtige felter der, med den rigtige slags indhold?"),
    "henvisninger": ("Henvisningerne", "Peger alt det, der henviser til andet, på noget, der findes?"),
    "adresser": ("Adresserne", "Er alt det der endnu, som andre kan have linket til?"),
}
LEVELS: Mapping[Level, tuple[str, str]] = {
    Level.ERROR: ("Fejl", "Skal rettes, før posten kan komme med – også i en kladde. Der kan ikke gøres undtagelse."),
    Level.WARNING: (
        "Advarsel",
        "Må gerne stå i en kladde. En udgivet post retter den eller undtager den med en grund.",
    ),
    Level.ADVICE: ("Råd", "Et forslag. Det stopper aldrig noget."),
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
        title=say("titles.rules"),
        source=SOURCE,
        description="De regler, som hver post bliver kontrolleret efter, og hvad man gør, når en af dem melder sig.",
        inputs=_list,
        meta={"side": "liste"},
    )
    for rule in all_explained().values():
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
    return {"families": families(here), "levels": LEVELS}


def families(here: Here) -> tuple[RuleFamily, ...]:
    """The rules by family: those of people first, those of files after them."""
    order = {name: i for i, name in enumerate(FAMILIES)}
    rules = sorted(
        all_explained().values(), key=lambda rule: (order.get(rule.family, len(order)), rule.family, rule.title)
    )
    return tuple(
        RuleFamily(
            id=name,
            name=_family(name)[0],
            question=_family(name)[1],
            rules=tuple((Link(here.href(rule.address), rule.title), rule) for rule in members),
        )
        for name, members in groupby(rules, key=lambda rule: rule.family)
    )


def marked(example: str) -> Markup:
    """An example with what is found in it marked; all else in it stays text."""
    return Markup(str(escape(example)).replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))  # noqa: S704 - escaped


def _family(name: str) -> tuple[str, str]:
    return FAMILIES.get(name, (name.capitalize(), ""))


def _rule(rule: Explained, here: Here) -> Inputs:
    del here
    return {
        "rule": rule,
        "family": _family(rule.family)[0],
        "level": LEVELS[rule.level],
        "bad": tuple(map(marked, rule.bad)),
        "good": tuple(map(marked, rule.good)),
    }
