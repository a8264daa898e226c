"""A second implementation of the number, written after content/om/risiko.md and from the files alone.

It shares no code with the package: what the page does not say, it cannot know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import exp, log, sqrt
from random import Random
from typing import Any, get_args

import pytest

from casebook.check.context import context_of
from casebook.check.shared.lives.dataset import dataset
from casebook.model.values import SourceDetail
from casebook.risk import insider
from casebook.risk.dataset import Dataset
from tests.built import ROOT
from tests.own import own_corpus
from tests.trees import tree_of

PERSONS, SEED = 300, 15
BANDS = [(5 * i, 5 * i + 4 if i < 19 else 200) for i in range(20)]


def read(name: str) -> Any:
    """A file of site_config."""
    return tree_of(ROOT / "site_config" / name)


POLICY, TOWNS = read("policy.yml"), {town["id"]: town for town in read("municipalities.yml")}
SHARES = POLICY["andele"]
BROADER = {term["id"]: term["overbegreb"] for term in read("vocabulary/ydelser.yml") if "overbegreb" in term}
PEOPLE: dict[str, dict[str, list[int]]] = defaultdict(dict)
for row in read("population/alder-og-koen.yml"):
    PEOPLE[row["region"]][row["køn"]] = list(row["antal"].values())


def percent(text: str) -> float:
    return float(text.rstrip(" %").replace(",", ".")) / 100


def ends(age: str) -> tuple[int, int]:
    """The first and the last year of an age."""
    if age == "voksen":
        return 18, 200
    low, _, high = age.rstrip("+").partition("-")
    return int(low), 200 if age.endswith("+") else int(high or low)


def part(band: tuple[int, int], low: int, high: int) -> float:
    """The part of a band that some years cover."""
    if band[0] == 95:
        return float(high >= 95)
    return max(0, min(high, band[1]) - max(low, band[0]) + 1) / 5


def share(given: dict[str, Any] | None, band: tuple[int, int]) -> float:
    if given is None:
        return 1.0
    for age, other in given.get("efter_alder", {}).items():
        low, high = ends(age)
        if low <= band[0] <= high:
            return percent(other)
    return percent(given["andel"])


def benefit(field: str, name: str, band: tuple[int, int]) -> float:
    """The share of a benefit in a band, at the ages at which it can be had."""
    whole = share(in_a_year(name) if field == "i_året" else SHARES[field].get(name), band)
    limits = [POLICY["aldersgrænser"][term] for term in (name, BROADER.get(name)) if term in POLICY["aldersgrænser"]]
    later = 5 if field == "fra" else 0
    parts = (part(band, ends(limit["alder"])[0], ends(limit["alder"])[1] + later) for limit in limits)
    return min([whole, *(whole * each for each in parts)])


def is_one(before: str, after: str) -> bool:
    return before == after or BROADER.get(before) == after or BROADER.get(after) == before


def known(table: str, first: str, second: str) -> dict[str, Any]:
    """The share that a table has of two benefits, or of their broader terms; else the general share."""
    for earlier in (first, BROADER.get(first)):
        for other_one in (second, BROADER.get(second)):
            if other_one in SHARES[table].get(earlier, {}):
                given: dict[str, Any] = SHARES[table][earlier][other_one]
                return given
    general: dict[str, Any] = SHARES["vej"]
    return general


def in_a_year(name: str) -> dict[str, Any]:
    given: dict[str, Any] = SHARES["i_året"].get(name) or SHARES["til"][name]
    return given


Way = tuple[float, list[float]]  # a share, and the doubts of what it is reckoned from


def term_doubt(field: str, name: str) -> float:
    terms = [term for term in (name, BROADER.get(name)) if term]
    return max(doubt(in_a_year(term) if field == "til" else SHARES[field][term]) for term in terms)


def of_ends(before: str | None, after: str | None, band: tuple[int, int]) -> list[Way]:
    """The ways to reckon the ends."""
    had = (benefit("fra", before, band), [term_doubt("fra", before)]) if before else None
    came = (benefit("i_året", after, band), [term_doubt("til", after)]) if after else None
    if not had or not came or not before or not after:
        return [way for way in (had, came) if way]
    if is_one(before, after):
        return [had, came]
    onward, together = known("videre", before, after), known("sammen", after, before)
    left = max(0, had[0] - benefit("til", before, band))
    return [
        (left * share(onward, band), [*had[1], doubt(onward)]),
        (came[0] * share(together, band), [*came[1], doubt(together)]),
    ]


def also(way: Way, ends_told: list[str], between: set[str], background: str | None, band: tuple[int, int]) -> Way:
    """Those of a way who have had what is told on the way too, and have the background."""
    number_of, doubts = way
    for name in between:
        if any(is_one(name, end) for end in ends_told):
            continue
        steps = [step for end in ends_told if (step := known("sammen", end, name)) is not SHARES["vej"]]
        steps = steps or [SHARES["vej"]]
        number_of *= max(share(step, band) for step in steps)
        doubts = [*doubts, max(map(doubt, steps))]
    if background:
        among = [SHARES["blandt"][end][background] for end in ends_told if is_known(end, background)]
        among = among or [SHARES["baggrund"][background]]
        number_of *= min(share(each, band) for each in among)
        doubts = [*doubts, max(map(doubt, among))]
    return number_of, doubts


def is_known(end: str, background: str) -> bool:
    return background in SHARES["blandt"].get(end, {})


def background_of(disclosed: dict[str, str]) -> str | None:
    """The background, where it is known of one of the ends."""
    background = disclosed.get("baggrund")
    return (
        background
        if background and any(is_known(end(disclosed, name) or "", background) for name in ("fra", "til"))
        else None
    )


def end(disclosed: dict[str, str], field: str) -> str | None:
    """An end, unless it tells nobody apart: everybody has it, and at any age."""
    name = disclosed.get(field)
    if name is None or name in POLICY["aldersgrænser"] or BROADER.get(name) in POLICY["aldersgrænser"]:
        return name
    return name if SHARES[field].get(name, {"andel": ""})["andel"] != "100 %" else None


def ways(disclosed: dict[str, str], band: tuple[int, int]) -> list[Way]:
    """Every way to reckon the benefits."""
    before, after = end(disclosed, "fra"), end(disclosed, "til")
    between, background, every = on_the_way(disclosed), background_of(disclosed), []
    for first, last in {(before, after), (before, None), (None, after)}:
        ends_told = [end for end in (first, last) if end]
        every += [also(way, ends_told, between, background, band) for way in of_ends(first, last, band)]
    if between:
        step = SHARES["vej"]
        rarest = min(benefit("fra", name, band) for name in between) * share(step, band) ** (len(between) - 1)
        doubts = [max(term_doubt("fra", name) for name in between), *[doubt(step)] * (len(between) - 1)]
        every.append(also((rarest, doubts), [], set(), background, band))
    elif background:
        every.append(also((1.0, []), [], set(), background, band))
    return every


def other(disclosed: dict[str, str], band: tuple[int, int]) -> float:
    """The shares of all that is told beside place, age, and the benefits."""
    shares = [SHARES["køn"]["andet"]] if disclosed.get("køn") == "andet" else []
    alone = "baggrund" in disclosed and not background_of(disclosed)
    shares += [SHARES["baggrund"][disclosed["baggrund"]]] if alone else []
    shares += [
        SHARES["familie"][value] for name, value in disclosed.items() if name.startswith("familie.") or name == "børn"
    ]
    shares += [
        SHARES["tekst"][name[6:].partition("#")[0]]
        for name in disclosed
        if name.startswith("tekst.") and "ydelse" not in name
    ]
    product = 1.0
    for each in shares:
        product *= share(each, band)
    return product


def on_the_way(disclosed: dict[str, str]) -> set[str]:
    benefits_told = {value for name, value in disclosed.items() if name.startswith("tekst.ydelse")}
    benefits_told -= {value for value in benefits_told if SHARES["fra"][value]["andel"] == "100 %"}
    return benefits_told - {BROADER.get(value) for value in benefits_told}


def number(disclosed: dict[str, str]) -> float:
    living = living_there(disclosed)
    return min(living, among_participants(disclosed)) if "projekt" in disclosed else living


def cut(disclosed: dict[str, str]) -> tuple[int, int]:
    """The years of an age among those at which somebody takes part in a project."""
    first, last = ends(POLICY["navngivet_projekt"]["alder"])
    low, high = ends(disclosed.get("alder", POLICY["navngivet_projekt"]["alder"]))
    return (max(first, low), min(last, high)) if low <= last and first <= high else (low, high)


def everywhere(low: int, high: int, disclosed: dict[str, str]) -> float:
    """The people of the whole country of an age and sex, and of the shares of all that is told beside the benefits."""
    sexes = [disclosed["køn"]] if disclosed.get("køn") in {"kvinde", "mand"} else ["kvinde", "mand"]
    counts = {sex: [sum(PEOPLE[region][sex][i] for region in PEOPLE) for i in range(20)] for sex in sexes}
    return sum(
        counts[sex][i] * part(band, low, high) * other(disclosed, band) for i, band in enumerate(BANDS) for sex in sexes
    )


def telling_apart(disclosed: dict[str, str]) -> dict[str, str]:
    """All but the place, the benefits and the project, which participants have in common."""
    in_common = {"sted", "fra", "til", "projekt"}
    items = disclosed.items()
    return {name: value for name, value in items if name not in in_common and not name.startswith("tekst.ydelse")}


def among_participants(disclosed: dict[str, str]) -> float:
    everybody = everywhere(*ends(POLICY["navngivet_projekt"]["alder"]), {})
    fits = min(1.0, everywhere(*cut(disclosed), telling_apart(disclosed)) / everybody)
    return int(disclosed["projekt"]) * fits * (percent(SHARES["vej"]["andel"]) if end(disclosed, "til") else 1)


def with_source(disclosed: dict[str, str], kinds: list[str]) -> tuple[float, float]:
    """The number for who reads the source too, and its lower bound."""
    low, high = cut(disclosed)
    result = number(disclosed)
    squares = log(result / lowest(disclosed)) ** 2 if result else 0.0
    for kind in kinds:
        result *= 1 / (high - low + 1) if kind == "alder" else percent(POLICY["kilden_fortæller"][kind]["andel"])
        squares += 0 if kind == "alder" else log(doubt(POLICY["kilden_fortæller"][kind])) ** 2
    return result, result / exp(sqrt(squares))


def living_there(disclosed: dict[str, str], others: float | None = None) -> float:
    """The number of inhabitants; with the squared doubt of all that is no benefit the lower bound instead."""
    kind, _, place = disclosed["sted"].partition(":")
    region = TOWNS[place]["region"] if kind == "kommune" else place
    inside = [TOWNS[place]] if kind == "kommune" else [town for town in TOWNS.values() if town["region"] == region]
    inhabitants = sum(town["indbyggere"] for town in inside)
    everybody = sum(sum(counts) for counts in PEOPLE[region].values())
    sexes = [disclosed["køn"]] if disclosed.get("køn") in {"kvinde", "mand"} else ["kvinde", "mand"]
    low, high = ends(disclosed["alder"])
    total = 0.0
    for i, band in enumerate(BANDS):
        people = inhabitants * sum(PEOPLE[region][sex][i] for sex in sexes) / everybody * part(band, low, high)
        shares = [
            value if others is None else value / exp(sqrt(others + sum(log(each) ** 2 for each in doubts)))
            for value, doubts in ways(disclosed, band) or [(1.0, [])]
        ]
        total += people * other(disclosed, band) * min(shares)
    return total


def doubt(given: dict[str, Any]) -> float:
    if "tvivl" in given:
        words = given["tvivl"]
    elif given["andel"] == "100 %":
        return 1.0
    else:
        words = POLICY["tvivl"]["antagelse" if given.get("antagelse") else "kilde"]
    return float(words.removesuffix(" gange").replace(",", "."))


def lowest(disclosed: dict[str, str]) -> float:
    """The lower bound; of those who took part in a project, if that is lower."""
    living = living_there(disclosed, beside_benefits(disclosed))
    if "projekt" not in disclosed:
        return living
    onward = log(doubt(SHARES["vej"])) ** 2 if end(disclosed, "til") else 0
    return min(living, among_participants(disclosed) / exp(sqrt(beside_benefits(telling_apart(disclosed)) + onward)))


def beside_benefits(disclosed: dict[str, str]) -> float:
    """The squared doubt of all that is no benefit."""
    doubts = [1.2] if disclosed.get("sted", "").startswith("kommune") else []
    for name, value in disclosed.items():
        if name == "køn" and value == "andet":
            doubts.append(doubt(SHARES["køn"]["andet"]))
        elif name == "baggrund" and not background_of(disclosed):
            doubts.append(doubt(SHARES["baggrund"][value]))
        elif name == "børn" and value == "flere-børn":
            doubts.append(max(doubt(SHARES["familie"][value]), doubt(SHARES["familie"]["forælder"])))
        elif name.startswith("familie.") or name == "børn":
            doubts.append(doubt(SHARES["familie"][value]))
        elif name.startswith("tekst.") and not name.startswith("tekst.ydelse"):
            doubts.append(doubt(SHARES["tekst"][name[6:].partition("#")[0]]))
    return sum(log(each) ** 2 for each in doubts)


@pytest.fixture(scope="module")
def real() -> Dataset:
    data = dataset(context_of(own_corpus(), "2026-11"))
    assert data
    return data


def somebody(random: Random) -> dict[str, str]:
    """A random person: what is told is drawn from all that a record can tell."""
    place = random.choice(
        [*(f"kommune:{name}" for name in sorted(TOWNS)), *(f"region:{name}" for name in sorted(PEOPLE))]
    )
    ages = ["10-19", "20-29", "30-39", "40-49", "50-59", "60+", "20-39", "voksen", "34", "61", "18-29"]
    optional = {
        "køn": ["kvinde", "mand", "andet"],
        "baggrund": sorted(SHARES["baggrund"]),
        "børn": ["forælder", "flere-børn"],
        "familie.skilt": ["skilt"],
        "familie.enlig": ["enlig"],
        "fra": sorted(SHARES["fra"]),
        "til": sorted(SHARES["til"]),
        **{f"tekst.{rule}#x": ["x"] for rule in sorted(SHARES["tekst"])[:2]},
    }
    disclosed = {name: random.choice(values) for name, values in optional.items() if random.random() < 0.4}
    mentioned = random.sample(sorted(SHARES["fra"]), random.choice([0, 0, 1, 2, 3]))
    return {"sted": place, "alder": random.choice(ages), **disclosed, **{f"tekst.ydelse#{x}": x for x in mentioned}}


def test_the_page_is_enough_to_reckon_the_number_and_its_bound_of_300_random_people(real: Dataset) -> None:
    random, paths, by_ways = Random(SEED), 0, 0  # noqa: S311 - a fixed draw
    for _ in range(PERSONS):
        disclosed = somebody(random)
        paths += "fra" in disclosed and "til" in disclosed
        by_ways += len(on_the_way(disclosed)) > 1
        assert real.number(disclosed) == pytest.approx(number(disclosed)), disclosed
        assert real.model.interval(disclosed).low == pytest.approx(lowest(disclosed)), disclosed
    assert min(paths, by_ways) > PERSONS / 10


def test_the_page_is_enough_to_reckon_what_an_insider_knows_of_300_random_people(real: Dataset) -> None:
    random, bound = Random(SEED + 1), 0  # noqa: S311 - a fixed draw
    kinds = ["alder", *sorted(POLICY["kilden_fortæller"])]
    for _ in range(PERSONS):
        disclosed = somebody(random)
        participant = {**disclosed, "projekt": str(random.choice([12, 36, 165, 4000]))}
        bound += number(participant) < number(disclosed)
        assert real.number(participant) == pytest.approx(number(participant)), participant
        assert real.model.interval(participant).low == pytest.approx(lowest(participant)), participant
        drawn = random.sample(kinds, random.choice([1, 2, 4]))
        expected = with_source(disclosed, drawn)
        reckoned = insider.with_source(disclosed, drawn, real)
        assert (reckoned.middle, reckoned.low) == pytest.approx(expected), (disclosed, drawn)
    assert bound > PERSONS / 10


def test_the_page_states_the_policys_own_parts_and_participants() -> None:
    page = (ROOT / "content/om/risiko.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| ([a-zæøå]+) \| ([0-9,]+ %) \|$", page, re.MULTILINE))
    assert rows == {kind: given["andel"] for kind, given in POLICY["kilden_fortæller"].items()}
    assert f"antager vi {POLICY['navngivet_projekt']['deltagere']} " in page
    assert set(POLICY["kilden_fortæller"]) == set(get_args(SourceDetail)) - {"alder"}
