"""The methods by how well their effect and their price are known; what is not stated is not placed, but listed."""

from __future__ import annotations

from casebook.model.values import KnowledgeLevel
from casebook.render.figures.computed import Head
from casebook.render.figures.evidence_map import EvidenceMap, EvidenceRow, LeftApart, PlacedMethod
from casebook.render.methods.glance import Glance, glances
from casebook.render.view.site import Here, SiteView

MOST_OF_A_LEVEL, MOST_APART = 12, 50  # methods that are named; the list of methods has them all
_STATED = tuple(level for level in KnowledgeLevel if level is not KnowledgeLevel.UNSTATED)


def effect_and_price(here: Here) -> EvidenceMap | None:
    """The map of all methods, from the same fields as their list; nothing where none can be placed."""
    site, methods = here.site, glances(here)
    placed = [method for method in methods if method.effect.step and method.economy.step]
    if not placed:
        return None
    return EvidenceMap(
        title=here.say("evidence_map.title"),
        sentence=_sentence(site, placed, len(methods)),
        columns=tuple(site.label(level) for level in _STATED),
        rows=tuple(_row(site, level, placed) for level in reversed(_STATED)),
        apart=_apart(site, methods),
    )


def _row(site: SiteView, price: KnowledgeLevel, placed: list[Glance]) -> EvidenceRow:
    inside_row = [method for method in placed if method.economy.level is price]
    cells = tuple([method for method in inside_row if method.effect.level is effect] for effect in _STATED)
    return EvidenceRow(
        site.label(price),
        tuple(tuple(_placed(method) for method in cell[:MOST_OF_A_LEVEL]) for cell in cells),
        tuple(_more(site, len(cell) - MOST_OF_A_LEVEL) for cell in cells),
    )


def _more(site: SiteView, number: int) -> str:
    """«og 3 metoder til»; nothing where there are no more."""
    methods = site.counted(number, "nouns.method", "nouns.methods")
    return site.say("evidence_map.more", methods=methods) if number > 0 else ""


def _placed(method: Glance) -> PlacedMethod:
    return PlacedMethod(_head(method), method.effect.figure, method.economy.figure)


def _head(method: Glance) -> Head:
    return Head(method.link.text, method.link.href)


def _apart(site: SiteView, methods: tuple[Glance, ...]) -> tuple[LeftApart, ...]:
    """Under what is not stated of them, the methods that have no place; reasons that none has are left out."""
    reasons = {
        (True, False): "evidence_map.no_price",
        (False, True): "evidence_map.no_effect",
        (False, False): "evidence_map.neither",
    }
    by_reason = {
        key: tuple(
            _head(method) for method in methods if (bool(method.effect.step), bool(method.economy.step)) == stated
        )
        for stated, key in reasons.items()
    }
    return tuple(
        LeftApart(site.say(key), len(heads), heads[:MOST_APART], _more(site, len(heads) - MOST_APART))
        for key, heads in by_reason.items()
        if heads
    )


def _sentence(site: SiteView, placed: list[Glance], number: int) -> str:
    """The number of methods with both, with figures, and that a level is none of success."""
    figures = site.say(
        "evidence_map.figures",
        effects=sum(bool(method.effect.figure) for method in placed),
        prices=sum(bool(method.economy.figure) for method in placed),
    )
    methods = site.counted(number, "nouns.method", "nouns.methods")
    both = site.say("evidence_map.placed", placed=len(placed), methods=methods)
    return f"{both} {figures} {site.say('evidence_map.level_means')}"
