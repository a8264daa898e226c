"""The registers of a synthetic casebook: places, sources, terms, thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.words import (
    BENEFITS,
    CHALLENGES,
    FIRST_HALVES,
    LAST_HALVES,
    LEADS,
    TARGET_GROUPS,
    THEMES,
    town_names,
)
from casebook.bench.strangers.yaml_writer import Value
from casebook.danish import slug
from casebook.model.values import Region

YEARS = (2009, 2024)
_TOWNS, _SOURCES = 24, 12
_TYPES = ("casesamling", "evaluering", "erfaringsopsamling", "håndbog", "notat")
_SUBJECTS = ("Sygdom og arbejde", "Unge uden uddannelse", "Borgere uden bolig", "Det lange fravær", "Nye familier")

REGIONS = tuple(region for region in Region if region is not Region.EAST)  # those that there are figures of


@dataclass(frozen=True, slots=True)
class Town:
    """An invented municipality."""

    id: str
    name: str
    region: str
    population: int


@dataclass(frozen=True, slots=True)
class ReferenceTargets:
    """The ids that records of one casebook may refer to."""

    towns: tuple[Town, ...]
    sources: tuple[str, ...]
    target_groups: tuple[str, ...]
    challenges: tuple[str, ...]
    themes: tuple[str, ...]
    benefits: tuple[str, ...]


def targets_of(chance: SeededRandom, surnames: frozenset[str]) -> ReferenceTargets:
    """The registers of a casebook for this seed: a draw of the terms, and towns that are no surnames."""
    towns = tuple(
        Town(slug(name.lower()), name, chance.pick(REGIONS).value, chance.number(60, 400) * 1000)
        for name in chance.some([name for name in town_names() if name.lower() not in surnames], _TOWNS, _TOWNS)
    )
    return ReferenceTargets(
        towns=towns,
        sources=tuple(f"kilde-{number}" for number in range(1, _SOURCES + 1)),
        target_groups=_ids(chance, TARGET_GROUPS),
        challenges=_ids(chance, CHALLENGES),
        themes=_ids(chance, THEMES),
        benefits=tuple(benefit[0] for benefit in BENEFITS),
    )


def _ids(chance: SeededRandom, terms: Sequence[tuple[str, str, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(term[0] for term in chance.some(terms, 2 * len(terms) // 3, len(terms)))


def files(targets: ReferenceTargets, chance: SeededRandom, reviewers: Sequence[str]) -> dict[str, Value]:
    """The files of the registers below `site_config/`, without those that every casebook shares."""
    return {
        "municipalities.yml": [_municipality(town, 100 + number) for number, town in enumerate(targets.towns)],
        "sources.yml": [_source(source, targets, chance) for source in targets.sources],
        "policy.yml": _policy(),
        "redaktion.yml": _publisher(reviewers),
        "vocabulary/maalgrupper.yml": _terms(TARGET_GROUPS, targets.target_groups, targets, chance),
        "vocabulary/udfordringer.yml": _terms(CHALLENGES, targets.challenges, targets, chance),
        "vocabulary/temaer.yml": _terms(THEMES, targets.themes, targets, chance),
        "vocabulary/ydelser.yml": _benefits(),
    }


def _municipality(town: Town, code: int) -> Value:
    return {
        "id": town.id,
        "kode": f"{code:04}",
        "navn": town.name,
        "region": town.region,
        "indbyggere": town.population,
        "år": 2020,
    }


def _source(name: str, targets: ReferenceTargets, chance: SeededRandom) -> Value:
    project = chance.pick(FIRST_HALVES) + chance.pick(LAST_HALVES)
    publishers = (f"{chance.pick(targets.towns).name} Kommune", f"{chance.pick(LEADS)} {project}", "Danske Regioner")
    source: dict[str, Value] = {
        "id": name,
        "titel": f"{chance.pick(_SUBJECTS)} – {chance.pick(('set indefra', 'erfaringer', project))}",
        "udgiver": chance.pick(publishers),
        "år": chance.number(*YEARS),
        "type": chance.pick(_TYPES),
    }
    if chance.happens(50):
        source["omtale"] = "Bogen samler, hvad der blev prøvet, og hvad der kom ud af det."
    if chance.happens(40):
        source["rettigheder"] = "Udgiveren har ophavsretten; indholdet er gengivet med egne ord."
    if chance.happens(20):
        source["isbn"] = "978-87-90000-00-0"
    return source


def _terms(
    terms: Sequence[tuple[str, str, tuple[str, ...]]],
    chosen: Sequence[str],
    targets: ReferenceTargets,
    chance: SeededRandom,
) -> Value:
    written = []
    for name, shown, synonyms in terms:
        if name not in chosen:
            continue
        term: dict[str, Value] = {"id": name, "navn": shown}
        if synonyms:
            term["synonymer"] = synonyms
        if chance.happens(70):
            term["forklaring"] = f"{shown} er et ord, som bruges, når borger og kommune taler sammen om det."
        if chance.happens(30):
            term["kilde"] = chance.pick(targets.sources)
        written.append(term)
    return written


def _benefits() -> Value:
    terms: list[dict[str, Value]] = [{"id": benefit[0], "navn": benefit[1]} for benefit in BENEFITS]
    terms[0] |= {"forklaring": "Ydelsen til den, der er syg.", "lov": "Lov om sygedagpenge", "gælder_fra": 2006}
    terms[3] |= {"gælder_fra": "2014-01", "gælder_til": "2025-06", "afløst_af": "kontantydelse"}
    return terms


def _publisher(reviewers: Sequence[str]) -> Value:
    return {
        "udgiver": {"navn": "De Fremmedes Forening", "e-mail": "casebog@fremmede.example"},
        "roller": [{"rolle": role, "besat": True} for role in reviewers],
    }


def _policy() -> Value:
    def assumed(percent: str) -> Value:
        return {"andel": percent, "antagelse": True}

    return {
        "aldersspænd": 10,
        "laveste_alder": 10,
        "øverste_alder": 60,
        "lille_kommune": 20_000,
        "gennemgang_måneder": 120,
        "forventet_antal": {"fejl": 11, "advarsel": 20},
        "andele": {
            "køn": {"andet": assumed("0,5 %")},
            "baggrund": {"dansk": assumed("86 %"), "vestlig": assumed("5,0 %"), "ikke-vestlig": assumed("8,9 %")},
            "familie": {
                "gift": assumed("42 %"),
                "samlevende": assumed("15 %"),
                "enlig": assumed("37 %"),
                "skilt": assumed("10 %"),
                "enke": assumed("6 %"),
                "forælder": assumed("70 %"),
                "flere-børn": assumed("50 %"),
            },
            "fra": {name: assumed(before) for name, _, before, _ in BENEFITS},
            "til": {name: assumed(after) for name, _, _, after in BENEFITS},
            "vej": assumed("10 %"),
        },
    }
