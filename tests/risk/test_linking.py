"""Record linkage in the small population: who may be the same person, and who can be taken for somebody else."""

from __future__ import annotations

import pytest

from casebook.model import Policy
from casebook.risk.dataset import AT_ONCE, Dataset
from casebook.risk.person import Disclosure, Person, shared
from tests.risk.records import LILLEBY, MIDT, NORD, NORDBY, STORBY, Record, dataset_with, record, story, voice

# Men of 40-49 in Lilleby are 40 people, and the policy calls fewer than 50 rare.
RARE = story("Morten", "40-49", køn="mand")


def first(data: Dataset, identity: str = "en") -> Person:
    """The first person of a record."""
    return data.in_record(identity)[0]


def linked(*records: Record) -> list[str]:
    """The records linked to the first person of the first one."""
    data = dataset_with(*records)
    return [other.case.id for other in data.linked(first(data))]


def matches(*records: Record, rare: float = 50) -> list[str]:
    """The records of those who may be taken for the first person of the first one."""
    data = dataset_with(*records, rare=rare)
    return [other.case.id for other in data.candidate_matches(first(data))]


def neighbours(*records: Record, rare: float = 50) -> list[str]:
    """The names of those of whom the same rare things are told as of the first person of the first record."""
    data = dataset_with(*records, rare=rare)
    return [other.name for other in data.neighbours(first(data))]


# --- the data set


def test_people_are_found_by_their_record_and_none_in_a_record_that_is_not_there() -> None:
    data = dataset_with(record("en", story("Morten"), story("Grethe")), record("to", story("Karl")))
    assert [person.name for person in data.in_record("en")] == ["Morten", "Grethe"]
    assert [person.name for person in data.in_record("to")] == ["Karl"]
    assert data.in_record("tre") == ()


def test_a_text_is_read_once_for_each_person_and_only_when_one_is_asked_for() -> None:
    read: list[str] = []

    def in_text(person: Person) -> list[Disclosure]:
        read.append(person.name)
        return [Disclosure("alder", "45", person.document, ("titel",))]

    data = dataset_with(record("en", story("Morten"), story("Grethe")), in_text=in_text)
    assert read == []
    assert first(data).quasi_identifiers["alder"] == "45"
    assert data.in_record("en")[1] is data.in_record("en")[1]
    assert read == ["Morten", "Grethe"]


def test_few_participants_are_sought_among_their_likes_also_where_no_age_is_told() -> None:
    project = "indsats:\n  tekst: Et forløb.\n  deltagere:\n    antal: 15\n"
    both = [
        record(identity, voices=(voice(name),), fields=project) for identity, name in (("en", "Morten"), ("to", "Karl"))
    ]
    assert matches(*both) == ["to"]
    assert neighbours(*both) == []  # for nothing says that it is somebody else


def test_without_thresholds_and_weights_of_its_own_a_policy_has_those_of_the_model() -> None:
    data = dataset_with()
    assert data.thresholds == (11, 20)
    assert (data.weights.region, data.weights.no_sex) == (7, 8)
    own = Policy.model_validate(
        {
            "aldersspænd": 10,
            "laveste_alder": 10,
            "øverste_alder": 60,
            "forventet_antal": {"fejl": 6, "advarsel": 30},
            "vægte": {"region": 2},
        }
    )
    data = Dataset((), data.estimate, own)
    assert data.thresholds == (6, 30)
    assert (data.weights.region, data.weights.no_sex) == (2, 8)
    assert [level.cost for level in data.hierarchy("sted", "kommune:lilleby")] == [0, 2, 12]


# --- the same person


def test_the_same_name_in_the_same_place_is_linked_however_it_is_written() -> None:
    assert linked(record("en", story("Morten")), record("to", story("MORTEN"))) == ["to"]


@pytest.mark.parametrize(
    "other",
    [
        record("to", story("Karl")),
        record("to", story("Morten"), place=STORBY),
        record("to", story("Morten", "20-29")),
        record("to", story("Morten", køn="kvinde")),
    ],
    ids=["another name", "another place", "another age", "another sex"],
)
def test_whoever_differs_is_not_linked(other: Record) -> None:
    assert linked(record("en", story("Morten", køn="mand")), other) == []


def test_what_the_text_tells_speaks_against_a_link_too() -> None:
    def in_text(person: Person) -> list[Disclosure]:
        age = {"en": "41", "to": "45"}[person.case.id]
        return [Disclosure("alder", age, person.document, ("titel",))]

    data = dataset_with(record("en", story("Morten")), record("to", story("Morten")), in_text=in_text)
    assert [other.case.id for other in data.namesakes(first(data))] == ["to"]
    assert data.linked(first(data)) == ()


@pytest.mark.parametrize(("first_one", "other"), [(LILLEBY, MIDT), (MIDT, LILLEBY)])
def test_a_region_and_the_only_municipality_of_it_with_that_name_are_the_same_place(first_one: str, other: str) -> None:
    assert linked(record("en", story("Morten"), place=first_one), record("to", story("Morten"), place=other)) == ["to"]


@pytest.mark.parametrize(("first_one", "other"), [(LILLEBY, MIDT), (MIDT, LILLEBY)])
def test_a_second_municipality_of_the_region_leaves_it_open_which_is_meant(first_one: str, other: str) -> None:
    third = record("tre", story("Morten"), place=STORBY)
    assert (
        linked(record("en", story("Morten"), place=first_one), record("to", story("Morten"), place=other), third) == []
    )


@pytest.mark.parametrize(
    "third", [record("tre", story("Karl"), place=STORBY), record("tre", story("Morten"), place=NORDBY)]
)
def test_others_in_the_region_and_namesakes_outside_leave_nothing_open(third: Record) -> None:
    assert linked(record("en", story("Morten"), place=MIDT), record("to", story("Morten")), third) == ["to"]


def test_another_region_is_another_place() -> None:
    assert linked(record("en", story("Morten"), place=NORD), record("to", story("Morten"))) == []
    assert linked(record("en", story("Morten")), record("to", story("Morten"), place=NORD)) == []


def test_several_records_of_a_municipality_are_one_place_of_its_region() -> None:
    data = (record("en", story("Morten"), place=MIDT), record("to", story("Morten")), record("tre", story("Morten")))
    assert linked(*data) == ["to", "tre"]


def test_another_record_of_the_region_is_linked_beside_the_municipality() -> None:
    here = (record("en", story("Morten"), place=MIDT), record("to", story("Morten"), place=MIDT))
    assert linked(*here, record("tre", story("Morten"))) == ["to", "tre"]


def test_a_municipality_that_nobody_knows_is_a_place_all_the_same() -> None:
    unknown = "{kommune: ingensteds}"
    assert linked(record("en", story("Morten"), place=unknown), record("to", story("Morten"), place=unknown)) == ["to"]


def test_a_benefit_is_generalised_by_the_terms_that_were_given() -> None:
    levels = dataset_with(record("en", story())).hierarchy("til", "uddannelsesrevalidering")
    assert [level.value for level in levels] == ["uddannelsesrevalidering", "revalidering", None]


def test_the_whole_country_is_a_place_of_its_own() -> None:
    country = "{landsdækkende: true}"
    first_one, other = record("en", story("Morten"), place=country), record("to", story("Morten"), place=country)
    assert linked(first_one, other) == ["to"]
    assert linked(first_one, record("to", story("Morten"))) == []


def test_namesakes_in_the_own_record_are_none_and_no_more_than_some_are_compared() -> None:
    others = [record(f"nr-{number}", story("Morten")) for number in range(AT_ONCE + 5)]
    assert linked(record("en", story("Morten")), *others) == [f"nr-{number}" for number in range(AT_ONCE)]


def test_over_all_linked_records_the_most_exact_of_each_counts() -> None:
    data = dataset_with(
        record("en", story("Morten", ends="til: fleksjob")),
        record("to", story("Morten", "45-49", køn="mand")),
        record("tre", story("Morten", "20-29", baggrund="dansk")),
    )
    assert data.merged(first(data)) == {
        "alder": "45-49",
        "køn": "mand",
        "sted": "kommune:lilleby",
        "til": "fleksjob",
    }


# --- somebody else


def test_under_another_name_a_rare_combination_is_a_match() -> None:
    assert matches(record("en", RARE), record("to", story("Karl", køn="mand"))) == ["to"]


def test_a_class_of_just_the_limit_is_not_rare() -> None:
    data = dataset_with(record("en", RARE))
    number = data.number(first(data).quasi_identifiers)
    assert number == pytest.approx(40)
    pair = record("en", RARE), record("to", story("Karl", køn="mand"))
    assert matches(*pair, rare=number) == []
    assert neighbours(*pair, rare=number) == []
    assert matches(*pair, rare=41) == ["to"]


@pytest.mark.parametrize(
    "other",
    [
        record("to", story("Morten", køn="mand")),  # the same name: another question
        record("to", story("Karl", køn="kvinde")),
        record("to", story("Karl", "20-29", køn="mand")),
        record("to", story("Karl", køn="mand"), place=STORBY),
        record("to", story("Karl")),  # 70 people of 40-49: what is shared is not rare
    ],
    ids=["the same name", "another sex", "another age", "another place", "not rare"],
)
def test_whoever_contradicts_or_shares_nothing_rare_is_no_match(other: Record) -> None:
    assert matches(record("en", RARE), other) == []


def test_two_names_in_one_record_are_two_people() -> None:
    assert matches(record("en", RARE, story("Karl", køn="mand"))) == []


def test_a_match_is_found_through_a_wider_age_too() -> None:
    wide = story("Karl", "40-59", køn="mand", familie="[enlig]")  # 40 + 20 people, of whom 40 % live alone
    assert matches(record("en", story("Morten", "40-49", køn="mand", familie="[enlig]")), record("to", wide)) == ["to"]


def test_an_age_without_an_end_and_one_in_it_share_the_wider_of_the_two() -> None:
    old = story("Morten", "60+", køn="mand", familie="[enlig]")  # 80 × 40 % = 32; of all adults it would be 74
    assert matches(record("en", old), record("to", story("Karl", "60-69", køn="mand", familie="[enlig]"))) == ["to"]


def test_a_match_is_found_where_the_sex_is_told_of_one_only() -> None:
    without = story("Karl", familie="[skilt]")  # 70 × 20 % = 14
    assert matches(record("en", story("Morten", køn="mand", familie="[skilt]")), record("to", without)) == ["to"]


def test_a_match_is_found_where_no_age_is_told_and_the_place_alone_is_rare() -> None:
    first_one, other = record("en", voices=(voice("Morten"),)), record("to", voices=(voice("Karl"),))
    assert matches(first_one, other, rare=431) == ["to"]
    assert matches(first_one, other, rare=430) == []


def test_what_the_text_tells_is_compared_too() -> None:
    def in_text(person: Person) -> list[Disclosure]:
        age = {"en": "41", "to": "45"}[person.case.id]
        return [Disclosure("alder", age, person.document, ("titel",))]

    data = dataset_with(record("en", RARE), record("to", story("Karl", køn="mand")), in_text=in_text)
    assert data.candidate_matches(first(data)) == ()


def test_no_more_than_some_of_a_cell_are_compared_and_nobody_twice() -> None:
    others = [record(f"nr-{number}", story("Karl", køn="mand")) for number in range(AT_ONCE + 5)]
    result = matches(record("en", RARE), *others)
    assert result == [f"nr-{number}" for number in range(AT_ONCE)]


def test_what_two_people_share_is_what_both_tell() -> None:
    data = dataset_with(
        record("en", story("Morten", køn="mand", familie="[skilt, flere-børn]", ends="til: fleksjob")),
        record("to", story("Karl", "40-59", baggrund="dansk", familie="[forælder]", ends="til: ordinaert-job")),
        record("tre", story("Karl", "50-59")),
    )
    first_one, other, third = (first(data, name) for name in ("en", "to", "tre"))
    assert shared(first_one, other) == {"alder": "40-59", "børn": "forælder", "sted": "kommune:lilleby"}
    assert shared(first_one, third) is None


def test_two_who_contradict_each_other_share_nothing_rare() -> None:
    data = dataset_with(record("en", RARE), record("to", story("Karl", køn="kvinde")), rare=10_000)
    assert data.share_rare(first(data), first(data, "to")) is False
    assert data.share_rare(first(data), first(data)) is True


# --- a group of which the same is true


def test_two_in_one_record_and_those_who_contradict_each_other_are_neighbours() -> None:
    here = record("en", RARE, story("Karl", køn="mand", baggrund="dansk"))
    assert neighbours(here) == ["Karl"]
    apart = record("en", story("Morten", køn="mand", baggrund="vestlig"))
    assert neighbours(apart, record("to", story("Karl", køn="mand", baggrund="dansk"))) == ["Karl"]


def test_somebody_who_may_be_the_same_is_no_neighbour() -> None:
    assert neighbours(record("en", RARE), record("to", story("Karl", køn="mand"))) == []


@pytest.mark.parametrize("other", [story("Karl"), story("Karl", "40-59", køn="mand"), story("Karl", køn="kvinde")])
def test_neighbours_have_the_same_place_age_and_sex(other: str) -> None:
    assert neighbours(record("en", RARE, other)) == []
    assert neighbours(record("en", RARE, other), rare=10_000) == []


def test_neighbours_share_a_rare_combination() -> None:
    here = record("en", story("Morten", køn="mand", familie="[skilt]"), story("Karl", køn="mand"))
    assert neighbours(here) == ["Karl"]  # men of 40-49: 40 people
    just = dataset_with().number({"sted": "kommune:lilleby", "alder": "40-49", "køn": "mand"})
    assert neighbours(here, rare=just) == []  # the first is one of 8, but that is not true of both


def test_what_just_enough_people_have_in_common_is_not_rare() -> None:
    just = dataset_with().number({"sted": "kommune:lilleby", "alder": "40-49", "køn": "mand"})
    divorced, single = story("Morten", køn="mand", familie="[skilt]"), story("Karl", køn="mand", familie="[enlig]")
    here = record("en", divorced, single)
    assert neighbours(here, rare=just) == []
    assert neighbours(here, rare=just + 1) == ["Karl"]
    for rare, is_shared in ((just, False), (just + 1, True)):
        data = dataset_with(here, rare=rare)
        assert data.share_rare(*data.in_record("en")) is is_shared
