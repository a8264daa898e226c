"""The expected number: computed by hand, and what must hold whatever is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.corpus import Kind
from casebook.model import Policy
from casebook.model.ages import years
from casebook.model.policy import Doubt, Expected
from casebook.model.values import Background, Family, Region, Sex
from casebook.risk.benefits import fraction
from casebook.risk.doubt import RiskModel
from casebook.risk.expected import Estimate
from casebook.risk.population import Population, overlap
from tests.own import own_corpus
from tests.risk.small import POLICY, dataset, population

ROOT = Path(__file__).parents[2]

BY_HAND: tuple[tuple[dict[str, str], float], ...] = (
    # everybody: 430 + 4,300 + 8,000
    ({}, 12_730),
    ({"sted": "kommune:lilleby"}, 430),
    ({"sted": "region:midtjylland"}, 4_730),
    # women of 40-49 are (200 + 100) of 4,300 in the region: 430 × 300 / 4,300
    ({"sted": "kommune:lilleby", "køn": "kvinde", "alder": "40-49"}, 30),
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "40-49"}, 40),
    ({"sted": "kommune:lilleby", "alder": "40-49"}, 70),
    # one year is a fifth of its band: 430 × 300 / 4,300 / 5, and 45 is a fifth of 100
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "42"}, 6),
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "45"}, 2),
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "43-46"}, 6 + 6 + 2 + 2),
    # 60+ are eight bands of 100
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "60+"}, 80),
    # from 18: 2 of the 5 years of 15-19, and 16 bands of which one has 300
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "voksen"}, 4 + 30 + 150),
    ({"sted": "kommune:lilleby", "køn": "andet"}, 4.3),
    ({"sted": "kommune:lilleby", "baggrund": "ikke-vestlig"}, 64.5),
    # divorced: 20 % in 40-49, 10 % elsewhere
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "40-49", "familie.skilt": "skilt"}, 8),
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "35-44", "familie.skilt": "skilt"}, 1 + 6),
    ({"sted": "kommune:lilleby", "køn": "mand", "alder": "40-49", "børn": "flere-børn"}, 10),
    # the two ends of a path: min(8 % × 30 %, 2 % × 30 %), min(8 % × 30 %, 70 % × 30 %)
    ({"sted": "kommune:storby", "fra": "kontanthjaelp", "til": "fleksjob"}, 4300 * 0.006),
    ({"sted": "kommune:storby", "fra": "kontanthjaelp", "til": "ordinaert-job"}, 4300 * 0.024),
    ({"sted": "kommune:storby", "fra": "kontanthjaelp"}, 4300 * 0.08),
    ({"sted": "kommune:nordby", "tekst.præcis-dato#den 3. maj": "den 3. maj"}, 24),
    ({"sted": "kommune:nordby", "tekst.præcis-dato#a#b": "a#b"}, 24),
    # a benefit on the way counts as one that a person left
    ({"sted": "kommune:storby", "tekst.ydelse#kontanthjaelp": "kontanthjaelp"}, 4300 * 0.08),
    # on the way from one to another: min(2 % × 30 %, 8 %); and what is an end already is not told again
    ({"sted": "kommune:storby", "til": "fleksjob", "tekst.ydelse#kontanthjaelp": "kontanthjaelp"}, 4300 * 0.006),
    (
        {
            "sted": "kommune:storby",
            "fra": "kontanthjaelp",
            "til": "fleksjob",
            "tekst.ydelse#kontanthjaelp": "kontanthjaelp",
        },
        4300 * 0.006,
    ),
    # one without a share has no part in it
    ({"sted": "kommune:storby", "til": "fleksjob", "tekst.ydelse#ukendt": "ukendt"}, 4300 * 0.02),
    # what has no share says nothing
    ({"sted": "kommune:storby", "til": "ukendt-ydelse", "familie.gift": "gift"}, 4300),
)


@pytest.mark.parametrize(("quasi_identifiers", "people"), BY_HAND)
def test_it_agrees_with_what_is_counted_by_hand(quasi_identifiers: dict[str, str], people: float) -> None:
    assert dataset().number(quasi_identifiers) == pytest.approx(people)


# Førtidspension: 6 % have had it within five years, 5.9 % have it still, so 0.1 % have left; whole bands of 40 and over
# of kontanthjælp: 8 % and 3 %; uddannelseshjælp of 4 % can be had from 18 to 29.
MOVED = {
    "fra": {
        "foertidspension": "6 %",
        "kontanthjaelp": "8 %",
        "revalidering": "0,3 %",
        "uddannelsesrevalidering": "0,2 %",
    }
    | {"uddannelseshjaelp": "4 %"},
    "til": {
        "foertidspension": "5,9 %",
        "kontanthjaelp": "3 %",
        "revalidering": "0,1 %",
        "uddannelsesrevalidering": "0,1 %",
    }
    | {"job": "70 %", "fleksjob": "2 %", "uddannelseshjaelp": "2 %"},
}
BROADER = {"uddannelsesrevalidering": "revalidering"}
BENEFITS = [*MOVED["til"], "ukendt-ydelse"]


def moving(**figures: object) -> Estimate:
    """The small population with those benefits, and what is known of two of them together."""
    shares = {
        field: {name: {"andel": share, "antagelse": True} for name, share in benefits.items()}
        for field, benefits in MOVED.items()
    }
    policy = Policy.model_validate(
        {
            **POLICY.model_dump(by_alias=True, mode="json"),
            "andele": {
                **shares,
                "baggrund": {"dansk": {"andel": "80 %"}, "vestlig": {"andel": "5 %"}},
                "vej": {"andel": "30 %", "antagelse": True},
                **figures,
            },
            "aldersgrænser": {"uddannelseshjaelp": {"alder": "18-29", "kilde": "Aktivloven § 23", "år": 2021}},
        }
    )
    return Estimate.of(population(), policy, BROADER)


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [
        ("foertidspension", "job", 0.03),  # 30 % of the 0.1 % who have left
        ("kontanthjaelp", "job", 1.5),  # 30 % of the 5 % who have left
        ("kontanthjaelp", "fleksjob", 0.6),  # 30 % of those in flexjob
        ("foertidspension", None, 6),
        (None, "job", 70),
        ("kontanthjaelp", "kontanthjaelp", 3),  # one benefit counts once
        ("revalidering", "uddannelsesrevalidering", 0.1),  # so does one and its broader term
        ("uddannelsesrevalidering", "revalidering", 0.1),
        ("ukendt-ydelse", "fleksjob", 0.6),
        ("kontanthjaelp", "ukendt-ydelse", 1.5),
    ],
)
def test_no_more_have_moved_than_have_left(before: str | None, after: str | None, percent: float) -> None:
    ends = {name: benefit for name, benefit in (("fra", before), ("til", after)) if benefit}
    assert moving().number({"sted": "kommune:storby", **ends}) == pytest.approx(4300 * percent / 100)


@pytest.mark.parametrize(
    ("disclosed", "people"),
    [
        # 4,300 people; 20-24 and 25-29 have 100 of 2,200 men each, and 18-19 two fifths of 100
        ({"alder": "20-29", "køn": "mand", "til": "uddannelseshjaelp"}, 200 * 0.02),
        ({"køn": "mand", "til": "uddannelseshjaelp"}, 240 * 0.02),
        ({"alder": "40-49", "køn": "mand", "til": "uddannelseshjaelp"}, 0),
        # who left it may be five years older
        ({"alder": "30-39", "køn": "mand", "fra": "uddannelseshjaelp"}, 100 * 0.04),
        ({"alder": "40-49", "køn": "mand", "fra": "uddannelseshjaelp"}, 0),
        ({"alder": "30-39", "køn": "mand", "tekst.ydelse#x": "uddannelseshjaelp"}, 100 * 0.04),
        # of those of 30 to 34 in a job 30 % had it, but no more than 4 %; and 30 % of these had kontanthjælp as well
        ({"alder": "30-39", "køn": "mand", "til": "job", "tekst.ydelse#x": "uddannelseshjaelp"}, 100 * 0.04),
        (
            {"alder": "30-39", "køn": "mand", "til": "job"}
            | {"tekst.ydelse#x": "uddannelseshjaelp", "tekst.ydelse#y": "kontanthjaelp"},
            100 * 0.012,
        ),
        # those of 30 to 34 have all left it, 4 %, and 30 % of them for a job; from 20 to 29 it is 4 - 2
        ({"alder": "30-39", "køn": "mand", "fra": "uddannelseshjaelp", "til": "job"}, 100 * 0.012),
        ({"alder": "20-29", "køn": "mand", "fra": "uddannelseshjaelp", "til": "job"}, 200 * 0.006),
    ],
)
def test_a_benefit_is_counted_among_those_who_can_have_it(disclosed: dict[str, str], people: float) -> None:
    assert moving().number({"sted": "kommune:storby", **disclosed}) == pytest.approx(people)


@pytest.mark.parametrize(
    ("ends", "between", "percent"),
    [
        ({}, ["kontanthjaelp"], 8),
        ({}, ["kontanthjaelp", "revalidering"], 0.09),  # 30 % of the 0.3 % of the rarest
        ({}, ["revalidering", "revalidering"], 0.3),  # one benefit counts once
        ({}, ["revalidering", "uddannelsesrevalidering"], 0.2),  # so does one and its broader term
        ({"til": "fleksjob"}, ["kontanthjaelp"], 0.6),  # 30 % of the 2 % in flexjob
        ({"til": "job"}, ["kontanthjaelp"], 8),  # and not 30 % of 70 %, as no more have had it
        ({"til": "job"}, ["kontanthjaelp", "revalidering"], 0.09),
        ({"fra": "kontanthjaelp", "til": "fleksjob"}, ["revalidering"], 0.18),  # 30 % of the path's 0.6 %
        (
            {"fra": "foertidspension", "til": "job"},
            ["kontanthjaelp", "revalidering"],
            0.0027,
        ),  # 0.1 % × 30 % thrice
        ({"fra": "revalidering", "til": "uddannelsesrevalidering"}, ["kontanthjaelp"], 0.03),  # of the one's 0.1 %
        ({"til": "fleksjob"}, ["fleksjob"], 2),  # told twice
        ({"til": "uddannelsesrevalidering"}, ["revalidering"], 0.1),
        ({"til": "fleksjob"}, ["ukendt-ydelse"], 2),  # one without a share has no part in it
    ],
)
def test_a_benefit_on_the_way_is_had_by_some_of_those_who_had_the_others(
    ends: dict[str, str], between: list[str], percent: float
) -> None:
    assert moving().number(on_the_way(between) | ends) == pytest.approx(12_730 * percent / 100)


KNOWN = {
    "i_året": {"kontanthjaelp": {"andel": "6 %"}},
    "sammen": {"fleksjob": {"revalidering": {"andel": "90 %"}, "kontanthjaelp": {"andel": "50 %"}}},
    "videre": {"kontanthjaelp": {"job": {"andel": "10 %"}}, "revalidering": {"job": {"andel": "40 %"}}},
    "blandt": {"kontanthjaelp": {"dansk": {"andel": "60 %"}}},
}


@pytest.mark.parametrize(
    ("disclosed", "percent"),
    [
        ({"til": "kontanthjaelp"}, 6),  # in the course of the year, not the 3 % of one day
        ({"fra": "kontanthjaelp", "til": "job"}, 0.5),  # 10 % of the 8 - 3 who have left, of which one day is taken
        ({"fra": "kontanthjaelp", "til": "fleksjob"}, 1),  # 50 % of those in flexjob, and 30 % of the 5 %
        ({"fra": "uddannelsesrevalidering", "til": "job"}, 0.04),  # as its broader term: 40 % of 0.2 - 0.1
        ({"til": "fleksjob"} | {"tekst.ydelse#x": "revalidering"}, 0.3),  # 90 % of 2 %, but no more than had it
        ({"til": "fleksjob"} | {"tekst.ydelse#x": "kontanthjaelp"}, 1),
        # of those who left it 30 % came to flexjob, of these 90 % had the other; 0.3 % had that in all
        ({"fra": "kontanthjaelp", "til": "fleksjob"} | {"tekst.ydelse#x": "revalidering"}, 0.3),
        ({"fra": "kontanthjaelp", "baggrund": "dansk"}, 8 * 0.6),  # not the 80 % of all
        ({"til": "fleksjob", "baggrund": "dansk"}, 2 * 0.8),
        ({"fra": "kontanthjaelp", "baggrund": "vestlig"}, 8 * 0.05),
    ],
)
def test_what_is_known_of_two_benefits_counts(disclosed: dict[str, str], percent: float) -> None:
    assert moving(**KNOWN).number(disclosed) == pytest.approx(12_730 * percent / 100)


def on_the_way(benefits: Iterable[str]) -> dict[str, str]:
    return {f"tekst.ydelse#{i}": benefit for i, benefit in enumerate(benefits)}


@pytest.mark.parametrize("figures", [{}, KNOWN])
def test_to_tell_less_of_the_benefits_on_the_way_never_lowers_the_number_or_its_bound(
    figures: dict[str, object],
) -> None:
    model = RiskModel(moving(**figures), Doubt.model_construct(), Expected.model_construct())

    def bounds(disclosed: dict[str, str]) -> tuple[float, float]:
        interval = model.interval({"alder": "20-39", **disclosed})
        return interval.low * (1 + 1e-9), interval.middle * (1 + 1e-9)

    fields = ([*MOVED["fra"], ""], ["job", "fleksjob", "revalidering", ""], ["dansk", ""])
    for before, after, background, first, second in product(*fields, *[[*MOVED["fra"]]] * 2):
        ends = {"fra": before, "til": after, "baggrund": background}
        disclosed = on_the_way([first, second]) | {name: value for name, value in ends.items() if value}
        low, middle = bounds(disclosed)
        for name, value in disclosed.items():
            rest = {other: benefit for other, benefit in disclosed.items() if other != name}
            for broader in (rest, rest | {name: BROADER.get(value, value)}):
                lowest, number = bounds(broader)
                assert low <= lowest * (1 + 1e-9), (disclosed, broader)
                assert middle <= number * (1 + 1e-9), (disclosed, broader)


def test_to_tell_an_end_of_a_path_less_exactly_never_lowers_the_number() -> None:
    model = moving(**KNOWN)

    def above(benefit: str) -> tuple[str, ...]:
        return (BROADER[benefit], "") if benefit in BROADER else ("",)

    def number(before: str, after: str) -> float:
        return model.number({name: value for name, value in (("fra", before), ("til", after)) if value})

    for before in BENEFITS:
        for after in BENEFITS:
            number_here = number(before, after) * (1 - 1e-9)
            assert all(number_here <= number(other, after) for other in above(before)), (before, after)
            assert all(number_here <= number(before, other) for other in above(after)), (before, after)


@pytest.mark.parametrize(
    ("benefit", "age", "since", "possible"),
    [
        ("uddannelseshjaelp", "20-29", 0, True),
        ("uddannelseshjaelp", "30-39", 0, False),
        ("uddannelseshjaelp", "30-39", 5, True),
        ("uddannelseshjaelp", "40-49", 5, False),
        ("uddannelseshjaelp", "voksen", 0, True),
        ("job", "60+", 0, True),
    ],
)
def test_an_age_at_which_a_benefit_cannot_be_had_is_known(
    benefit: str, age: str, since: int, *, possible: bool
) -> None:
    assert moving().benefits.can_have(benefit, age, since) is possible


AGES = st.one_of(
    st.sampled_from(["10-19", "20-29", "40-49", "20-39", "40-59", "60+", "voksen"]), st.integers(18, 90).map(str)
)
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "sted": st.sampled_from(["kommune:lilleby", "kommune:nordby", "region:midtjylland"]),
        "alder": AGES,
        "køn": st.sampled_from(["kvinde", "mand", "andet"]),
        "baggrund": st.sampled_from(["dansk", "vestlig", "ikke-vestlig"]),
        "familie.skilt": st.just("skilt"),
        "familie.enlig": st.just("enlig"),
        "familie.gift": st.just("gift"),
        "børn": st.sampled_from(["forælder", "flere-børn"]),
        "fra": st.sampled_from(["kontanthjaelp", "ukendt-ydelse"]),
        "til": st.sampled_from(["fleksjob", "ordinaert-job", "uddannelsesrevalidering", "ukendt-ydelse"]),
        "tekst.ydelse#kontanthjaelp": st.just("kontanthjaelp"),
        "tekst.præcis-dato#x": st.just("x"),
        "tekst.ukendt#y": st.just("y"),
    },
)


@given(TOLD)
def test_telling_more_never_raises_it(quasi_identifiers: dict[str, str]) -> None:
    model = dataset()
    for attribute in sorted(quasi_identifiers):
        rest = {name: value for name, value in quasi_identifiers.items() if name != attribute}
        assert model.number(quasi_identifiers) <= model.number(rest) * (1 + 1e-9)
        hierarchy = model.hierarchy(attribute, quasi_identifiers[attribute])
        numbers = [
            model.number(rest if level.value is None else {**rest, attribute: level.value}) for level in hierarchy
        ]
        assert all(lower <= higher * (1 + 1e-9) for lower, higher in pairwise(numbers))
    assert model.number(quasi_identifiers) >= 0


@given(AGES, st.sampled_from(["kvinde", "mand", "andet", "uoplyst"]))
def test_the_order_of_what_is_told_does_not_matter(age: str, sex: str) -> None:
    model = dataset()
    assert model.number({"alder": age, "køn": sex}) == pytest.approx(model.number({"køn": sex, "alder": age}))


def test_women_and_men_are_everybody() -> None:
    model = dataset()
    for place in ("kommune:lilleby", "region:nordjylland", ""):
        both = sum(model.number({"sted": place, "køn": sex}) for sex in ("kvinde", "mand"))
        assert both == pytest.approx(model.number({"sted": place}))


def test_ages_side_by_side_add_up() -> None:
    model = dataset()
    years_of_the_forties = sum(model.number({"alder": str(age)}) for age in range(40, 50))
    assert years_of_the_forties == pytest.approx(model.number({"alder": "40-49"}))
    assert sum(overlap(0, 125)) == len(overlap(0, 125))


@pytest.mark.parametrize(("percent", "value"), [("2,5 %", 0.025), ("100%", 1.0), ("0.05 %", 0.0005)])
def test_a_percent_is_read_as_danish_writes_it(percent: str, value: float) -> None:
    assert fraction(percent) == pytest.approx(value)


# --- the real figures


@pytest.fixture(scope="module")
def real() -> Estimate:
    registers = own_corpus().registers
    assert registers.policy
    assert registers.policy.shares
    people = Population.of(registers.municipalities.values(), registers.population)
    return Estimate.of(people, registers.policy, {})


def test_the_figures_are_those_of_the_whole_country(real: Estimate) -> None:
    # FOLK1AM, February 2026: 6,028,459 with Christiansø's 92; the regions as the same table has them
    assert real.number({}) == pytest.approx(6_028_459 - 92)
    regions = {"hovedstaden": 1_949_725 - 92, "sjaelland": 858_089, "syddanmark": 1_243_788, "midtjylland": 1_383_714}
    for region, people in {**regions, "nordjylland": 593_143}.items():
        assert real.number({"sted": f"region:{region}"}) == pytest.approx(people), region
    # FOLK1A, 1st quarter of 2020: of 5,822,763 people 181,674 are women of 40-44, and 2,061 men of 95 and
    # over; the regions have not grown alike since
    grown = (6_028_459 - 92) / 5_822_763
    assert real.number({"køn": "kvinde", "alder": "40-44"}) == pytest.approx(181_674 * grown, rel=0.01)
    assert real.number({"køn": "mand", "alder": "95+"}) == pytest.approx(2_061 * grown, rel=0.01)


def test_a_municipality_is_made_up_as_its_region_is(real: Estimate) -> None:
    # Holstebro 59,386 × men of 40-49 in Midtjylland (41,343 + 43,926 of 1,326,474), from the file itself
    rows = {(group.region, group.sex): group.count for group in real.population.groups}
    total = sum(sum(count.values()) for (region, _), count in rows.items() if region is Region.CENTRAL)
    men = rows[Region.CENTRAL, Sex.MAN]
    by_hand = 59386 * (men["40-44"] + men["45-49"]) / total
    assert real.number({"sted": "kommune:holstebro", "køn": "mand", "alder": "40-49"}) == pytest.approx(by_hand)


def test_every_value_that_a_record_can_tell_has_a_share(real: Estimate) -> None:
    benefits = set(own_corpus().registers.vocabularies[Kind.BENEFIT])
    assert set(real.shares.before) == benefits
    assert set(real.shares.after) == benefits
    assert set(real.shares.family) == set(Family)
    assert set(real.shares.background) == set(Background) - {Background.UNSTATED}


def test_the_shares_keep_the_order_that_makes_the_number_monotone(real: Estimate) -> None:
    several, any_ = real.shares.family[Family.SEVERAL_CHILDREN], real.shares.family[Family.PARENT]
    assert fraction(several.percent) <= fraction(any_.percent)
    assert all(fraction(several.by_age[age]) <= fraction(share) for age, share in any_.by_age.items())
    broader = {
        term.id: term.broader for term in own_corpus().registers.vocabularies[Kind.BENEFIT].values() if term.broader
    }
    assert broader
    estimate = replace(real, broader=broader)
    for narrow, wide in broader.items():
        for age in ("15-19", "20-24", "30-34", "40-44", "60-64", "70-74"):
            for end in ("fra", "til"):
                assert estimate.number({end: narrow, "alder": age}) <= estimate.number({end: wide, "alder": age})
            left = [
                estimate.number({"fra": benefit, "til": "ledighedsydelse", "alder": age}) for benefit in (narrow, wide)
            ]
            assert left == sorted(left)


def test_no_benefit_has_more_who_have_it_than_who_have_had_it(real: Estimate) -> None:
    """The difference is what has moved on; where it would be negative, the shares contradict each other."""
    for benefit in real.shares.after:
        for age in ("15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "50-54", "60-64", "65-69"):
            now, before = (real.number({end: benefit, "alder": age}) for end in ("til", "fra"))
            assert now <= before * (1 + 1e-9), (benefit, age)
    one_day = real.shares.after
    assert all(fraction(one_day[name].percent) <= fraction(year.percent) for name, year in real.shares.during.items())


def test_what_is_known_of_two_benefits_is_of_benefits_without_a_broader_term(real: Estimate) -> None:
    """A narrower benefit is looked up by its broader term, so that the number stays monotone."""
    terms = own_corpus().registers.vocabularies[Kind.BENEFIT]
    for table in (real.shares.together, real.shares.onward):
        pairs = {(first, second) for first, others in table.items() for second in others}
        assert pairs
        assert all(not terms[first].broader and not terms[second].broader for first, second in pairs)
    assert all(not terms[benefit].broader for benefit in (*real.shares.during, *real.shares.among))


def test_the_age_spans_of_the_shares_are_whole_bands(real: Estimate) -> None:
    for share in real.shares.family.values():
        assert all(years(age)[0] % 5 == 0 for age in share.by_age)


def test_the_small_population_is_what_it_says() -> None:
    assert population().inhabitants(None, Region.CENTRAL) == 4_730
    assert POLICY.shares
