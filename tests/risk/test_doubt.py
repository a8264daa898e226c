"""The bounds of an expected number: computed by hand, and what must hold of them whatever is told."""

from __future__ import annotations

from math import exp, log, sqrt
from unittest.mock import patch

import pytest
from hypothesis import given

from casebook.model import Policy
from casebook.model.policy import Doubt, Expected
from casebook.problem import Level
from casebook.risk.assessment import doubts
from casebook.risk.dataset import Dataset
from casebook.risk.doubt import BoundedNumber, RiskModel, times
from casebook.risk.expected import Estimate
from tests.risk.small import POLICY, dataset, population
from tests.risk.test_expected import TOLD

BROADER = {"uddannelsesrevalidering": "revalidering"}
DOUBT = {"kilde": "1,5 gange", "antagelse": "2 gange", "kommune": "1,2 gange"}


def doubtful(**policy: object) -> Dataset:
    """The small population under a policy with doubt."""
    given_policy = Policy.model_validate({**POLICY.model_dump(by_alias=True, mode="json"), "tvivl": DOUBT, **policy})
    return Dataset((), Estimate.of(population(), given_policy, BROADER), given_policy, broader=BROADER)


def test_a_factor_is_read_as_danish_writes_it() -> None:
    assert times("1,5 gange") == 1.5
    assert times("2 gange") == 2.0


def test_without_doubt_the_bounds_meet() -> None:
    number = dataset().number({"sted": "kommune:storby", "til": "fleksjob"})
    assert dataset().model.interval({"sted": "kommune:storby", "til": "fleksjob"}) == BoundedNumber(
        number, number, number
    )


@pytest.mark.parametrize(
    ("disclosed", "factors"),
    [
        ({"sted": "region:midtjylland"}, []),
        ({"sted": "kommune:storby"}, [1.2]),
        ({"sted": "kommune:storby", "til": "fleksjob"}, [1.2, 2]),
        ({"sted": "region:midtjylland", "til": "fleksjob", "familie.enlig": "enlig"}, [2, 2]),
        # those in flexjob and the part of them that came from there: how many have left it is not asked
        ({"sted": "region:midtjylland", "fra": "kontanthjaelp", "til": "fleksjob"}, [2, 2]),
        # one benefit at both ends is no path
        ({"sted": "region:midtjylland", "fra": "revalidering", "til": "uddannelsesrevalidering"}, [2]),
        # of those in flexjob some had the benefit on the way: how many have it in all is not asked
        ({"sted": "region:midtjylland", "til": "fleksjob", "tekst.ydelse#x": "kontanthjaelp"}, [2, 2]),
        (
            {
                "sted": "region:midtjylland",
                "fra": "kontanthjaelp",
                "til": "fleksjob",
                "tekst.ydelse#x": "kontanthjaelp",  # told twice
            },
            [2, 2],
        ),
        # alone it is on no way
        ({"sted": "region:midtjylland", "tekst.ydelse#x": "kontanthjaelp"}, [2]),
        ({"sted": "region:midtjylland", "til": "fleksjob", "tekst.ydelse#x": "ukendt"}, [2]),
        # what has no share is not doubtful, since it does not count
        ({"sted": "region:midtjylland", "til": "ukendt-ydelse", "tekst.ukendt#x": "x"}, []),
    ],
)
def test_doubts_add_as_squares_of_logarithms(disclosed: dict[str, str], factors: list[float]) -> None:
    data = doubtful()
    number, interval = data.number(disclosed), data.model.interval(disclosed)
    wide = exp(sqrt(sum(log(factor) ** 2 for factor in factors)))
    assert interval.middle == number
    assert interval.low == pytest.approx(number / wide)
    assert interval.high == pytest.approx(
        min(number * wide, max(number, 4730 if "region" in disclosed["sted"] else 4300))
    )


def test_two_doubts_of_a_factor_2_make_one_of_2_7() -> None:
    """√(ln² 2 + ln² 2) = 0.98, and e to that is 2.665."""
    interval = doubtful().model.interval({"sted": "region:midtjylland", "til": "fleksjob", "familie.enlig": "enlig"})
    assert interval.middle == pytest.approx(4730 * 0.02 * 0.4)
    assert interval.low == pytest.approx(37.84 / 2.6651, rel=1e-4)
    assert interval.high == pytest.approx(37.84 * 2.6651, rel=1e-4)


def test_no_more_can_match_than_live_in_the_place() -> None:
    disclosed = {"sted": "region:midtjylland", "baggrund": "dansk"}  # 80 %, at most twice as many
    assert doubtful().model.interval(disclosed).high == 4730


def share(**more: object) -> dict[str, object]:
    """A policy in which one share is otherwise."""
    return {"andele": {"til": {"fleksjob": {"andel": "2 %", **more}}}}


@pytest.mark.parametrize(
    ("given_share", "factor"),
    [
        ({"antagelse": True}, 2),
        ({"kilde": "Danmarks Statistik", "år": 2020}, 1.5),
        ({"kilde": "Danmarks Statistik", "år": 2020, "tvivl": "3 gange"}, 3),
        ({"kilde": "Danmarks Statistik", "år": 2020, "antagelse": True}, 2),
    ],
)
def test_a_share_is_as_doubtful_as_it_says_or_as_where_it_comes_from(
    given_share: dict[str, object], factor: float
) -> None:
    data = doubtful(**share(**given_share))
    assert dict(data.model.by_attribute({"til": "fleksjob"})) == {"til": pytest.approx(factor)}


def test_an_end_that_everybody_has_is_as_if_it_were_not_told() -> None:
    data = doubtful(**share(andel="100 %", antagelse=True))
    assert dict(data.model.by_attribute({"til": "fleksjob"})) == {}
    assert data.model.interval({"fra": "kontanthjaelp", "til": "fleksjob"}) == data.model.interval(
        {"fra": "kontanthjaelp"}
    )


def test_the_upper_bound_is_no_more_than_all_of_the_age_and_sex_in_the_place() -> None:
    data = doubtful(**share(andel="90 %", antagelse=True))
    disclosed = {"sted": "landet", "alder": "40-49", "køn": "kvinde", "til": "fleksjob"}
    everybody = data.number({name: value for name, value in disclosed.items() if name != "til"})
    assert data.model.interval(disclosed).high == everybody


def test_a_policy_says_nothing_of_doubt_and_has_the_default() -> None:
    policy = POLICY.model_copy(update={"doubt": None})
    assert RiskModel.of(dataset().estimate, policy).doubt == Doubt.model_construct()
    assert (Doubt.model_construct().sourced, Doubt.model_construct().assumed) == ("1,7 gange", "2,5 gange")


@pytest.mark.parametrize(
    ("low", "middle", "level"),
    [
        (0, 0, Level.ERROR),
        (10.9, 10.99, Level.ERROR),
        (11, 11, Level.WARNING),
        (11, 19.99, Level.WARNING),
        (11, 20, None),
        (10.99, 20, Level.ADVICE),
        (10.99, 500, Level.ADVICE),
        (20, 500, None),
    ],
)
def test_the_middle_stops_and_the_lower_bound_only_advises(low: float, middle: float, level: Level | None) -> None:
    model = RiskModel(dataset().estimate, Doubt.model_construct(), Expected.model_construct())
    with (
        patch.object(RiskModel, "interval", return_value=BoundedNumber(low, middle, 2 * middle)),
        patch.object(Estimate, "number", return_value=middle),
    ):
        assert model.level({}) is level
        assert model.is_too_small({}) is (level in {Level.ERROR, Level.WARNING})


@given(TOLD)
def test_telling_more_never_raises_the_lower_bound(quasi_identifiers: dict[str, str]) -> None:
    """The small population's shares are assumptions but one, which its broader term must not make more doubtful."""
    shares = POLICY.model_dump(by_alias=True, mode="json")["andele"]
    shares["til"]["uddannelsesrevalidering"] |= {"antagelse": False, "kilde": "Danmarks Statistik", "år": 2020}
    shares["familie"]["flere-børn"] |= {"antagelse": False, "kilde": "Danmarks Statistik", "år": 2020}
    data = doubtful(andele=shares)
    whole = data.model.interval(quasi_identifiers).low
    for attribute, value in quasi_identifiers.items():
        rest = {name: other for name, other in quasi_identifiers.items() if name != attribute}
        for level in data.hierarchy(attribute, value)[1:]:
            generalised = rest if level.value is None else {**rest, attribute: level.value}
            assert whole <= data.model.interval(generalised).low * (1 + 1e-9)


def test_what_makes_the_interval_wide_is_told_with_its_part() -> None:
    disclosed = {"sted": "kommune:storby", "til": "fleksjob", "fra": "kontanthjaelp", "køn": "mand"}
    parts = doubts(disclosed, doubtful())
    # ln² 2 = 0.48 twice and ln² 1.2 = 0.033; the fewest are those in flexjob who came from there
    assert [(each.attribute, round(each.part, 2)) for each in parts] == [("til", 0.48), ("vej", 0.48), ("sted", 0.03)]
    assert sum(each.part for each in parts) == pytest.approx(1)
    assert doubts({"sted": "region:midtjylland"}, doubtful()) == ()
