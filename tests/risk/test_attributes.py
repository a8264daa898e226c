"""Two values of one attribute: the more exact of them, what both allow, or a contradiction."""

from __future__ import annotations

import pytest

from casebook.model.values import Family
from casebook.risk.attributes import common, contradict, municipality_of, narrowest, of_family, region_named


@pytest.mark.parametrize(
    ("word", "attribute"),
    [
        (Family.PARENT, ("børn", "forælder")),
        (Family.SEVERAL_CHILDREN, ("børn", "flere-børn")),
        (Family.DIVORCED, ("familie.skilt", "skilt")),
        (Family.SINGLE, ("familie.enlig", "enlig")),
    ],
)
def test_children_are_one_attribute_and_each_other_word_of_the_family_is_its_own(
    word: Family, attribute: tuple[str, str]
) -> None:
    assert of_family(word) == attribute


@pytest.mark.parametrize(
    ("place", "municipality", "region"),
    [
        ("kommune:lilleby", "lilleby", None),
        ("region:midtjylland", None, "midtjylland"),
        ("", None, None),
        ("kommune:region:x", "region:x", None),
    ],
)
def test_a_place_names_a_municipality_or_a_region_or_neither(
    place: str, municipality: str | None, region: str | None
) -> None:
    assert (municipality_of(place), region_named(place)) == (municipality, region)


@pytest.mark.parametrize(
    ("attribute", "values", "exact"),
    [
        ("alder", ["40-49", "45"], "45"),
        ("alder", ["40-49", "45-54"], "45-49"),
        ("alder", ["40-49", "49-60"], "49"),
        ("alder", ["voksen", "60+"], "60+"),
        ("alder", ["60+", "voksen"], "60+"),
        ("alder", ["40-49", "50-59"], "40-49"),  # a contradiction: the first counts
        ("alder", ["20-49", "30-59", "40-45"], "40-45"),
        ("børn", ["forælder", "flere-børn"], "flere-børn"),
        ("børn", ["flere-børn", "forælder"], "flere-børn"),
        ("børn", ["forælder", "forælder"], "forælder"),
        ("sted", ["region:midtjylland", "kommune:lilleby"], "kommune:lilleby"),
        ("sted", ["kommune:lilleby", "region:midtjylland"], "kommune:lilleby"),
        ("sted", ["", "region:midtjylland"], "region:midtjylland"),
        ("sted", ["region:midtjylland", ""], "region:midtjylland"),
        ("sted", ["kommune:lilleby", "kommune:storby"], "kommune:lilleby"),
        ("køn", ["mand", "kvinde"], "mand"),
        ("til", ["fleksjob", "ordinaert-job"], "fleksjob"),
    ],
)
def test_the_most_exact_of_several_values_counts(attribute: str, values: list[str], exact: str) -> None:
    assert narrowest(attribute, values) == exact


@pytest.mark.parametrize(
    ("attribute", "value", "other", "expected"),
    [
        ("alder", "40-49", "49-60", False),
        ("alder", "40-49", "50-59", True),
        ("alder", "voksen", "12", True),
        ("køn", "mand", "kvinde", True),
        ("køn", "mand", "mand", False),
        ("baggrund", "dansk", "vestlig", True),
        ("baggrund", "dansk", "dansk", False),
        ("sted", "kommune:lilleby", "kommune:storby", True),
        ("sted", "kommune:lilleby", "kommune:lilleby", False),
        ("sted", "kommune:lilleby", "region:nordjylland", False),
        ("sted", "region:midtjylland", "region:nordjylland", True),
        ("sted", "", "region:nordjylland", False),
        ("sted", "", "", False),
        ("børn", "forælder", "flere-børn", False),
        ("til", "fleksjob", "ordinaert-job", False),
    ],
)
def test_two_values_contradict_where_nobody_can_have_both(
    attribute: str, value: str, other: str, *, expected: bool
) -> None:
    assert contradict(attribute, value, other) is expected
    assert contradict(attribute, other, value) is expected


@pytest.mark.parametrize(
    ("attribute", "value", "other", "both"),
    [
        ("alder", "40-49", "40-59", "40-59"),
        ("alder", "40-49", "45-54", "40-54"),
        ("alder", "40-49", "60+", "40+"),
        ("alder", "18-29", "60+", "voksen"),
        ("alder", "17", "60+", "17+"),
        ("alder", "60+", "62", "60+"),
        ("alder", "60+", "voksen", "voksen"),
        ("alder", "45", "45", "45"),
        ("børn", "forælder", "flere-børn", "forælder"),
        ("køn", "mand", "mand", "mand"),
        ("til", "fleksjob", "fleksjob", "fleksjob"),
        ("til", "fleksjob", "ordinaert-job", None),
        ("sted", "kommune:lilleby", "region:midtjylland", None),
    ],
)
def test_what_two_records_share_is_the_most_exact_value_that_covers_both(
    attribute: str, value: str, other: str, both: str | None
) -> None:
    assert common(attribute, value, other) == both
    assert common(attribute, other, value) == both
