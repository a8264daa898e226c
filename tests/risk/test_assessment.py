"""The risk of one person, and what is said of all of them together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebook.model.policy import Expected
from casebook.problem import Level
from casebook.risk.assessment import Assessment, Driver, assess, distribution, drivers, kind_of, riskiest
from casebook.risk.dataset import Dataset
from casebook.risk.doubt import BoundedNumber
from casebook.risk.edits import EditPlan, FieldEdit
from casebook.risk.suggestion import (
    Generalisation,
    Omission,
    Suggestion,
    _are_apart,
    omissions,
    suggest,
    suggest_apart,
    together,
)
from tests.risk.records import NORDBY, dataset_with, record, story
from tests.risk.small import dataset


def assessed(data: Dataset, identity: str = "en") -> Assessment:
    """The assessment of the first person of a record."""
    return assess(data.in_record(identity)[0], data)


def near(number: float) -> BoundedNumber:
    """Bounds that meet, nearly: the small population has no doubt."""
    return BoundedNumber(*(pytest.approx(number) for _ in range(3)))  # type: ignore[arg-type]


def of_size(number: float, *, name: str = "Morten", omitted: tuple[Omission, ...] = ()) -> Assessment:
    """An assessment with that class size."""
    data = dataset_with(record("en", story(name)))
    return replace(assessed(data), interval=BoundedNumber(number, number, number), omissions=omitted)


def test_the_riskiest_are_the_smallest_classes_first_and_no_more_than_ten() -> None:
    all_of = [of_size(number) for number in (30, 5, 20, *range(100, 112))]
    assert [first_one.number for first_one in riskiest(all_of)] == [5, 20, 30, *range(100, 107)]


def test_of_two_as_risky_the_one_whose_record_comes_first_is_first() -> None:
    later, earlier = of_size(5, name="Morten"), of_size(5, name="Anton")
    assert [first_one.person.name for first_one in riskiest([later, earlier])] == ["Anton", "Morten"]


def test_every_class_size_is_in_one_bin_between_the_thresholds() -> None:
    sizes = [0, 10.9, 11, 19, 20, 49, 50, 199, 200, 999, 1000, 5000]
    assert distribution([of_size(size) for size in sizes], dataset()) == (
        (0, 11, 2),
        (11, 20, 2),
        (20, 50, 2),
        (50, 200, 2),
        (200, 1000, 2),
        (1000, None, 2),
    )


def test_a_driver_is_what_divides_the_class_by_most_in_the_middle_of_all() -> None:
    shares = [
        of_size(10, omitted=(Omission("køn", "mand", 20), Omission("familie.skilt", "skilt", 50))),
        of_size(20, omitted=(Omission("køn", "mand", 80), Omission("familie.enlig", "enlig", 60))),
        of_size(10, omitted=(Omission("køn", "mand", 30), Omission("alder", "45", 40))),
        of_size(0, omitted=(Omission("køn", "mand", 30),)),
    ]
    assert drivers(shares) == (
        Driver("alder", 1, 4.0),
        Driver("familie.", 2, 4.0),
        Driver("køn", 3, 3.0),
    )


@pytest.mark.parametrize(
    ("attribute", "kind"),
    [
        ("alder", "alder"),
        ("familie.skilt", "familie."),
        ("tekst.præcis-dato#3", "tekst.præcis-dato"),
        ("tekst.præcis-dato#a#b", "tekst.præcis-dato"),
        ("tekst.ydelse#fleksjob", "tekst.ydelse"),
    ],
)
def test_an_attribute_is_counted_by_its_kind(attribute: str, kind: str) -> None:
    assert kind_of(attribute) == kind


def test_one_person_is_assessed_alone_and_over_all_linked_records() -> None:
    data = dataset_with(
        record("en", story("Morten", køn="mand")),
        record("to", story("Morten", familie="[skilt]")),
        record("tre", story("Karl", køn="mand")),
    )
    result = assessed(data)
    assert result.person is data.in_record("en")[0]
    assert result.quasi_identifiers == {
        "alder": "40-49",
        "familie.skilt": "skilt",
        "køn": "mand",
        "sted": "kommune:lilleby",
    }
    assert result.alone.middle == pytest.approx(40)
    assert result.number == pytest.approx(8)
    assert result.level is Level.ERROR
    assert [other.case.id for other in result.linked] == ["to"]
    assert [other.case.id for other in result.candidate_matches] == ["tre"]
    assert result.omissions == omissions(result.quasi_identifiers, data)
    assert result.suggestion == suggest(result.quasi_identifiers, data)
    assert result.apart == suggest_apart(result.person, result.candidate_matches[:1], data)
    assert result.apart is not None
    assert result.edit_plan == EditPlan((FieldEdit("cases/to.yml", ("historier", 0, "borger", "familie"), None),), ())


def test_somebody_of_whom_little_is_told_needs_nothing() -> None:
    result = assessed(dataset_with(record("en", story(), place=NORDBY)))
    assert result.level is None
    assert result.linked == result.candidate_matches == ()
    assert result.apart is None
    assert result.suggestion == Suggestion((), result.interval)
    assert result.edit_plan == EditPlan((), ())


def test_where_no_way_is_wide_enough_there_is_no_plan() -> None:
    few = Expected.model_construct(error=11, warning=100_000)
    result = assessed(dataset_with(record("en", story()), expected=few))
    assert result.suggestion is None
    assert result.edit_plan == EditPlan((), ())


# --- suggestions


def test_a_suggestion_says_what_each_change_costs_and_what_it_gives() -> None:
    disclosed = {"sted": "kommune:lilleby", "alder": "40-49", "køn": "mand", "familie.enlig": "enlig"}
    result = suggest(disclosed, dataset())
    assert result == Suggestion((Generalisation("familie.enlig", "enlig", None, 2),), near(40))
    assert result.cost == 2
    wide = suggest(disclosed, dataset(), enough=100)
    assert wide
    assert wide.cost == sum(change.cost for change in wide.changes) > 2
    assert wide.number >= 100


def test_just_enough_is_enough() -> None:
    disclosed = {"sted": "kommune:lilleby", "alder": "40-49", "køn": "mand"}
    number = dataset().number(disclosed)
    exact = suggest(disclosed, dataset(), enough=number)
    assert exact is not None
    assert exact.changes == ()
    more = suggest(disclosed, dataset(), enough=number + 1)
    assert more is not None
    assert more.changes != ()


def test_what_would_be_gained_without_each_attribute_is_listed_largest_first() -> None:
    disclosed = {
        "sted": "kommune:lilleby",
        "alder": "40-49",
        "køn": "mand",
        "familie.gift": "gift",
        "baggrund": "dansk",
    }
    result = omissions(disclosed, dataset())
    assert [(first_one.attribute, first_one.value) for first_one in result] == [
        ("sted", "kommune:lilleby"),
        ("alder", "40-49"),
        ("køn", "mand"),
        ("baggrund", "dansk"),
        ("familie.gift", "gift"),
    ]
    assert [first_one.number for first_one in result] == sorted(
        (first_one.number for first_one in result), reverse=True
    )
    assert result[2].number == pytest.approx(70 * 0.8)
    assert result[-1].number == pytest.approx(40 * 0.8)  # a word without a share tells nothing
    assert omissions({"sted": "", "alder": "voksen"}, dataset()) == ()  # nothing is broader than they are


def test_of_two_that_give_the_same_the_attributes_are_in_order() -> None:
    disclosed = {"familie.samlevende": "samlevende", "familie.gift": "gift"}
    assert [first_one.attribute for first_one in omissions(disclosed, dataset())] == [
        "familie.gift",
        "familie.samlevende",
    ]


def test_two_records_together_tell_the_most_exact_of_each_attribute() -> None:
    first_one, other = {"sted": "region:midtjylland", "alder": "40-49"}, {"sted": "kommune:lilleby", "køn": "mand"}
    assert list(together(first_one, other).items()) == [
        ("alder", "40-49"),
        ("køn", "mand"),
        ("sted", "kommune:lilleby"),
    ]


def test_two_who_can_be_linked_are_parted_at_the_cheapest_place_whichever_record_it_is_in() -> None:
    data = dataset_with(
        record("en", story("Morten", køn="mand")),
        record("to", story("Karl", køn="mand", familie="[skilt]")),
    )
    first_one, other = data.in_record("en")[0], data.in_record("to")[0]
    ways = suggest_apart(first_one, [other], data)
    assert ways is not None
    assert len(ways) == 2
    assert ways[0] == Suggestion((), near(40))
    assert [change.attribute for change in ways[1].changes] == ["familie.skilt"]
    assert [change.cost for change in ways[1].changes] == [2]
    assert ways[1].number == pytest.approx(40)


def test_one_alone_is_parted_from_nobody_as_suggested() -> None:
    data = dataset_with(record("en", story("Morten", køn="mand", familie="[skilt]")))
    (person,) = data.in_record("en")
    assert suggest_apart(person, [], data) == (suggest(person.quasi_identifiers, data),)


def test_of_several_who_may_be_taken_for_somebody_the_first_is_told_apart() -> None:
    first_one, *others = (record(name, story(name, køn="mand")) for name in ("en", "to", "tre"))
    result = assessed(dataset_with(first_one, *others))
    assert len(result.candidate_matches) == 2
    assert result.apart is not None
    assert len(result.apart) == 2


def test_a_class_below_one_has_drivers_too() -> None:
    assert drivers([of_size(0.5, omitted=(Omission("køn", "mand", 2),))]) == (Driver("køn", 1, 4.0),)


def test_of_three_each_gets_what_concerns_its_own_record() -> None:
    data = dataset_with(
        record("en", story("Morten", køn="mand")),
        record("to", story("Karl", køn="mand", baggrund="ikke-vestlig")),
        record("tre", story("Anton", køn="mand", familie="[skilt]")),
    )
    first_one, *others = (data.in_record(name)[0] for name in ("en", "to", "tre"))
    ways = suggest_apart(first_one, others, data)
    assert ways is not None
    assert [[change.attribute for change in way.changes] for way in ways] == [[], ["baggrund"], ["familie.skilt"]]


MEN = {"sted": "kommune:storby", "alder": "40-49", "køn": "mand"}  # 400 people
DIVORCED = {**MEN, "familie.skilt": "skilt"}  # 80
FOREIGN = {**MEN, "baggrund": "ikke-vestlig"}  # 60; both together are 12
WOMEN = {**FOREIGN, "køn": "kvinde"}  # 45


@pytest.mark.parametrize(
    ("disclosed", "rare", "apart"),
    [
        ((DIVORCED, FOREIGN), 50, True),  # what they share is too common
        ((DIVORCED, FOREIGN), 1000, False),
        ((DIVORCED, WOMEN), 1000, True),  # nobody is both
        ((DIVORCED, {**FOREIGN, "alder": "40-59"}), 1000, False),  # they share 40-59, of 600 people
        ((DIVORCED, MEN), 1000, True),  # together they tell of 80
        ((MEN, DIVORCED, FOREIGN), 1000, False),
        ((DIVORCED, MEN, FOREIGN), 1000, False),
        (({**DIVORCED, **FOREIGN}, MEN), 1000, False),  # one of them is one of 12 alone
    ],
)
def test_people_are_apart_where_no_two_of_them_can_be_linked(
    disclosed: tuple[dict[str, str], ...], rare: int, *, apart: bool
) -> None:
    assert _are_apart(disclosed, dataset_with(rare=rare)) is apart


def test_just_as_many_as_are_wanted_are_enough_to_be_apart() -> None:
    number = dataset().number
    merged, shared = number({**DIVORCED, **FOREIGN}), number(MEN)
    enough = Expected.model_construct(error=5, warning=merged)
    assert _are_apart((DIVORCED, FOREIGN), dataset_with(rare=1000, expected=enough))
    assert _are_apart((DIVORCED, FOREIGN), dataset_with(rare=shared))
    alone = Expected.model_construct(error=5, warning=number(DIVORCED))
    assert _are_apart((DIVORCED,), dataset_with(expected=alone))
