"""Published examples of tables that give too much away, with their own numbers: each is found, for its own reason.

Handbook: A. Hundepool et al., Handbook on Statistical Disclosure Control, 2nd ed. (Center of Excellence SDC, August
2024; the first edition is the ESSnet's of 2010). easySdcTable: Ø. Langsrud, «The problem of singletons and zeros in
easySdcTable» (vignette on sdcTable's methods, CRAN). sdcTable and GaussSuppression: packages on CRAN.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from random import Random

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits, exposed_numbers, small_numbers
from casebook.risk.cells.differences import small_differences
from casebook.risk.cells.groups import Uniform, uniform_numbers
from casebook.risk.cells.numbers import tables_of
from casebook.risk.cells.totals import stated_totals
from casebook.source import Path
from tests.risk.tables import Number, attacked, enumerated, number, primary, published, tries

LIMITS = Limits()
HIDDEN = "skjult"


def table(
    title: str, headings: Sequence[str], *rows: Sequence[Number], population: int, **fields: object
) -> CountTable:
    """A table whose rows begin with their names."""
    items = [{"navn": str(row[0]), "antal": row[1], "flere": list(row[2:])} for row in rows]
    return CountTable.model_validate(
        {"type": "tabel", "titel": title, "population": population, "kolonner": ["Hvem", *headings], "rækker": items}
        | fields
    )


def uniform(figure: CountTable) -> dict[Path, Uniform]:
    return dict(uniform_numbers(tables_of([figure]), LIMITS))


def different(*figures: CountTable) -> set[tuple[Path, bool]]:
    return {(difference.path, difference.is_sure) for difference in small_differences(tables_of(figures), LIMITS)}


# Handbook, section 5.2


def test_the_single_woman_of_four_singles_is_too_few() -> None:
    # «Marital status by sex»: the 1 is printed bold; our limit of five finds four more.
    figure = table(
        "Civilstand",
        ["Mænd", "Kvinder", "I alt"],
        ("Gift", 38, 17, 55),
        ("Skilt", 7, 4, 11),
        ("Enlig", 3, 1, 4),
        ("I alt", 48, 22, 70),
        population=70,
        i_alt="begge",
    )
    assert {path for path, _ in small_numbers(tables_of([figure]), LIMITS)} == {
        number(1, 1), number(2, 0), number(2, 1), number(2, 2)
    }  # fmt: skip


def test_all_six_who_are_married_work_full_time() -> None:
    # «Marital status by hours worked», 6/0/6 printed bold. Nobody is few among the married; the group is disclosed.
    figure = table(
        "Arbejdstid",
        ["Fuld tid", "Deltid", "I alt"],
        ("Gift", 6, 0, 6),
        ("Skilt", 5, 1, 6),
        ("Enlig", 2, 2, 4),
        ("I alt", 13, 3, 16),
        population=16,
        i_alt="begge",
    )
    assert uniform(figure) == {number(0, 0): Uniform.ALL, number(0, 1): Uniform.NONE}  # of the row; of the column
    small = {path for path, _ in small_numbers(tables_of([figure]), LIMITS)}
    assert number(1, 1) in small  # «within-group disclosure»: the one divorced part-timer knows of the five others


def test_all_of_a_column_are_found_as_all_of_a_row_are() -> None:
    figure = table("Mænd", ["Gift", "Skilt"], ("Fuld tid", 6, 15), ("Deltid", 0, 24), population=45)
    assert uniform(figure) == {number(0, 0): Uniform.ALL}


def test_two_definitions_of_an_area_differ_by_a_few_households() -> None:
    # «Single person households and hours worked in area A»: 2001 and 1991 definitions; the differences are 2 1 2 0 0 0.
    new = (("Over 30", 50, 54), ("16-30", 128, 140), ("Højst 15", 39, 49))
    old = (("Over 30", 52, 55), ("16-30", 130, 140), ("Højst 15", 39, 49))
    figures = [
        table(
            f"Enlige i område A, {name} grænse", ["Mænd", "Kvinder"], *rows, population=sum(a + b for _, a, b in rows)
        )
        for name, rows in (("ny", new), ("gammel", old))
    ]
    assert different(*figures) == {(number(0, 0, 1), False), (number(0, 1, 1), False), (number(1, 0, 1), False)}


def test_the_one_woman_who_lives_and_works_in_the_area_is_found_by_linking() -> None:
    # 102 live there, 85 of them employed; 49 work there, 22 do both; of these 21 are men: one woman.
    headings = ["Personer"]
    everybody = table(
        "Område A",
        headings,
        ("Arbejder i området", 49),
        ("Bor i området", 102),
        ("Bor og arbejder i området", 22),
        population=129,
        overlapper=True,
    )
    men = table(
        "Område A, mænd",
        headings,
        ("Bor og arbejder i området", 21),
        ("Bor i området og arbejder andre steder", 58),
        ("Arbejder i området og bor andre steder", 23),
        population=102,
    )
    assert different(everybody, men) == {(number(0, 0, 1), True)}


def test_two_ways_to_cut_the_same_hours_leave_one_man() -> None:
    # «Hours worked by sex in area A»: under 20 and under 25 give one man with 20-24 hours (6 and 7), no woman.
    men, women = (6, 9, 5, 8, 4), (10, 38, 51, 42, 32)
    later = (7, 8, 5, 8, 4)
    rest = ["40-59", "60-69", "70 eller mere"]
    first = table("Timer", ["Under 20", "20-39", *rest], ("Mænd", *men), ("Kvinder", *women), population=205)
    second = table("Timer", ["Under 25", "25-39", *rest], ("Mænd", *later), ("Kvinder", *women), population=205)
    assert different(first, second) == {(number(0, 0, 1), True), (number(0, 1, 1), True)}


def test_several_age_bands_together_leave_the_few_of_the_last() -> None:
    # Our own: 40 of 18-64, of them 21 of 18-29 and 17 of 30-49: two are 50-64.
    bands = ("18-64 år", 40), ("18-29 år", 21), ("30-49 år", 17)
    figure = table("Deltagere", ["Antal"], *bands, population=90, overlapper=True)
    assert different(figure) == {(number(2, 0), True)}
    whole = table("Deltagere", ["Antal"], *bands, ("50-64 år", 2), population=90, overlapper=True)
    assert different(whole) == set()


# Handbook, section 4.2, and example 1a of section 4.1


def test_the_bounds_of_four_hidden_cells_are_those_that_the_handbook_works_out() -> None:
    # Example 3 (Geurts 1992): margins 7, 3, 6 and 9, 7; the handbook gives 3-6 for the first cell.
    figure = table(
        "Eksempel 3",
        ["1", "2", "I alt"],
        ("1", HIDDEN, HIDDEN, 7),
        ("2", HIDDEN, HIDDEN, 3),
        ("3", 3, 3, 6),
        ("I alt", 9, 7, 16),
        population=16,
        i_alt="begge",
    )
    intervals = attacked(figure)
    assert intervals[number(0, 0)] == (3, 6)
    assert intervals == enumerated(figure)


def test_one_hidden_sector_of_three_is_the_total_less_the_others() -> None:
    # Example 1a: 56,600 - 47,600 - 8,002 = 998.
    figure = table(
        "Sektor", ["Antal"], ("I", HIDDEN), ("II", 47_600), ("III", 8_002), ("I alt", 56_600),
        population=56_600, i_alt="nederst",
    )  # fmt: skip
    assert attacked(figure) == {number(0, 0): (998, 998)}


# easySdcTable, «The problem of singletons and zeros»


@pytest.mark.parametrize(
    ("rows", "given_back"),
    [
        (  # s1a: «both the suppressed numbers in the first row must be 1»
            [(0, "<5", 7, "<5", 0, 9), ("<5", 0, 0, "<5", 8, 12), (HIDDEN, HIDDEN, 7, HIDDEN, 8, 21)],
            {number(0, 1): (1, 1), number(0, 3): (1, 1)},
        ),
        (  # s1bSingle: «the suppressed numbers in the first row must be 1»
            [("<5", "<5", 7, "<5", 0, 10), ("<5", 0, 0, "<5", HIDDEN, 11), (*(HIDDEN,) * 2, 7, *(HIDDEN,) * 2, 21)],
            {number(0, 0): (1, 1), number(0, 1): (1, 1), number(0, 3): (1, 1)},
        ),
        (  # s0a: «both the suppressed numbers in the first row must be 0»
            [(5, HIDDEN, 7, HIDDEN, 9, 21), (5, HIDDEN, 9, HIDDEN, 8, 36), (10, 9, 16, 5, 17, 57)],
            {number(0, 1): (0, 0), number(0, 3): (0, 0)},
        ),
        (  # s0b: «there are three 0's and the problem is the same»
            [(HIDDEN, HIDDEN, 7, HIDDEN, 9, 16), (HIDDEN, HIDDEN, 9, HIDDEN, 8, 28), (HIDDEN, 9, 16, HIDDEN, 17, 44)],
            {number(0, 0): (0, 0), number(0, 1): (0, 0), number(0, 3): (0, 0)},
        ),
    ],
)
def test_what_the_vignette_says_is_revealed_is_revealed(
    rows: list[Sequence[Number]], given_back: dict[Path, tuple[int, int]]
) -> None:
    named = [(name, *row) for name, row in zip(("r1", "r2", "I alt"), rows, strict=True)]
    figure = table("Eksempel", ["A", "B", "H", "M", "W", "I alt"], *named, population=60, i_alt="begge")
    intervals = attacked(figure)
    assert {path: intervals[path] for path in given_back} == given_back
    if tries(figure) <= 70_000:  # the last two hide too much to be tried one by one
        assert intervals == enumerated(figure)


# sdcTable and GaussSuppression


def linked(title: str, *rows: tuple[str, Number], total: tuple[str, Number]) -> CountTable:
    """A table with its sum, whose rows say by `tæller` that they count the same as those of other tables."""
    items = [{"navn": f"{title} {name}", "antal": count, "tæller": name} for name, count in (*rows, total)]
    return CountTable.model_validate(
        {"type": "tabel", "titel": title, "population": 36, "kolonner": ["Hvem", "Antal"], "rækker": items}
        | {"i_alt": "nederst"}
    )


def test_two_ways_to_add_the_same_places_give_one_of_them_back() -> None:
    # sdcTable, tests/testthat/test-linked-tables.r: A 2 B 2 I 8 J 8 are county 1, K 3 L 3 M 3 N 7 county 2; L and M are
    # the big ones. Each table alone is safe; county 1 is 20 and the small ones are 30, so K + N is 10, and N is 7.
    county_1 = linked("Amt 1", ("a", "<5"), ("b", "<5"), ("i", 8), ("j", 8), total=("amt-1", 20))
    county_2 = linked("Amt 2", ("k", "<5"), ("l", "<5"), ("m", "<5"), ("n", 7), total=("amt-2", 16))
    big = linked("Store", ("l", "<5"), ("m", "<5"), total=("store", 6))
    small = linked("Små", ("a", "<5"), ("b", "<5"), ("i", 8), ("j", 8), ("k", "<5"), ("n", 7), total=("smaa", 30))
    assert exposed_numbers([county_1], LIMITS) == ()
    assert exposed_numbers([county_2], LIMITS) == ()
    places = {exposed.path for exposed in exposed_numbers([county_1, county_2, big, small], LIMITS)}
    assert {number(0, 0, 1), number(4, 0, 3)} <= places
    few = range(1, 5)
    fitting = [(a, b, k) for a, b, k, *big in product(few, repeat=5) if (a + b, k + sum(big), sum(big)) == (4, 9, 6)]
    assert {k for a, b, k in fitting if a + b + k == 7} == {3}
    hiding_more = [
        figure.model_copy(
            update={
                "rows": tuple(
                    row.model_copy(update={"count": HIDDEN}) if row.counts == "n" else row for row in figure.rows
                )
            }
        )
        for figure in (county_1, county_2, big, small)
    ]  # the package's own answer: N is hidden too
    assert number(0, 0, 1) in places
    assert all(exposed.path != number(0, 0, 1) for exposed in exposed_numbers(hiding_more, LIMITS))


def test_the_rows_of_a_vignette_that_are_shown_give_the_one_that_is_not() -> None:
    # sdcTable, vignette (2012), end of `completeData`, V3 = f: men 107 and women 85, of them B 55 and 50; C 24, D 31.
    figure = table(
        "V3 = f", ["Antal"], ("A", HIDDEN), ("B", 105), ("C", 24), ("D", 31), ("I alt", 192),
        population=192, i_alt="nederst",
    )  # fmt: skip
    assert attacked(figure) == {number(0, 0): (32, 32)}


def test_a_country_is_given_back_by_the_union_that_it_is_in() -> None:
    # GaussSuppression, vignette «Linked table suppression»: in 2015 Iceland 2, Spain 4, Portugal 3. «Spain-2015 can be
    # derived from EU-2015 and Portugal-2015», which stand in two tables.
    unions = linked("Unioner", ("eu", 7), ("udenfor", "<5"), total=("alle", HIDDEN))
    countries = linked("Lande", ("spanien", "<5"), ("portugal", 3), total=("eu", HIDDEN))
    assert number(0, 0, 1) not in {exposed.path for exposed in exposed_numbers([countries], LIMITS)}
    assert number(0, 0, 1) in {exposed.path for exposed in exposed_numbers([unions, countries], LIMITS)}


# The proof equals enumeration


def rests_that_fit(outer: Sequence[Number], inner: Sequence[Number], whole: int, part: int) -> list[set[int]]:
    """Every difference that two tables of one column leave, row by row, when their rows add up to the populations."""

    def columns(rows: Sequence[Number], total: int) -> list[tuple[int, ...]]:
        choices = [range(row, row + 1) if isinstance(row, int) else range(1, 5) for row in rows]
        return [column for column in product(*choices) if sum(column) == total]

    fitting = [set[int]() for _ in outer]
    for large, small in product(columns(outer, whole), columns(inner, part)):
        for i, (here, there) in enumerate(zip(large, small, strict=True)):
            if here >= there:
                fitting[i].add(here - there)
    return fitting


@pytest.mark.parametrize("seed", range(4))
def test_a_difference_is_small_exactly_where_every_table_that_fits_says_so(seed: int) -> None:
    random, seen = Random(seed), 0  # noqa: S311 - the same tables every time
    while seen < 15:
        inner = [random.choice((0, 1, 2, 3, 4, 6, 9)) for _ in range(3)]
        outer = [count + random.choice((0, 0, 1, 2, 6)) for count in inner]
        if not any(outer) or sum(inner) == 0:
            continue
        shown = [["<5" if 0 < count < 5 else count for count in rows] for rows in (outer, inner)]
        figures = [
            table(title, ["Antal"], *zip("abc", rows, strict=True), population=whole)
            for title, rows, whole in (
                ("Deltagere 18-64 år", shown[0], sum(outer)),
                ("Deltagere 18-59 år", shown[1], sum(inner)),
            )
        ]
        fitting = rests_that_fit(shown[0], shown[1], sum(outer), sum(inner))
        expected = {
            number(i, 0, 1)
            for i, rests in enumerate(fitting)
            if max(rests) >= 1 and min(rests) < 5 and max(rests) - min(rests) + 1 < LIMITS.values
        }
        places = {path for path, _ in different(*figures)} - {("figurer", 1, "population")}
        assert places == expected
        seen += 1


@pytest.mark.parametrize("seed", range(3))
def test_rows_that_overlap_are_bounded_by_their_union_as_every_way_to_fill_it_says(seed: int) -> None:
    random, seen = Random(seed), 0  # noqa: S311 - the same tables every time
    while seen < 20:
        rows = [random.choice((0, 1, 2, 3, 4, 7, 12)) for _ in range(random.randint(2, 3))]
        union = random.randint(max(rows), sum(rows)) if any(rows) else 0
        shown = ["<5" if 0 < count < 5 else count for count in rows]
        if union < 5 or "<5" not in shown:
            continue
        figure = table(
            "Tilbud", ["Antal"], *zip("abc", shown, strict=False), ("I alt", union),
            population=40, i_alt="nederst", overlapper=True,
        )  # fmt: skip
        choices = [range(count, count + 1) if isinstance(count, int) else range(1, 5) for count in shown]
        fitting = [counts for counts in product(*choices) if max(counts) <= union <= sum(counts)]
        expected = {
            number(i, 0): (min(column), max(column))
            for i, column in enumerate(zip(*fitting, strict=True))
            if shown[i] == "<5"
        }
        assert attacked(figure) == expected
        seen += 1


def test_of_two_rows_that_overlap_the_union_gives_those_outside_one_and_inside_both() -> None:
    # 21 + 12 - 30 = 3 are in both; of 23 two are not among the 21.
    both = table(
        "Tilbud", ["Antal"], ("A", 21), ("B", 12), ("I alt", 30), population=60, i_alt="nederst", overlapper=True
    )
    assert different(both) == {(number(1, 0), True)}
    outside = table(
        "Tilbud", ["Antal"], ("A", 21), ("B", "<5"), ("I alt", 23), population=60, i_alt="nederst", overlapper=True
    )
    assert different(outside) == {(number(2, 0), True)}


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("Tilsammen 23.", (23,)),
        ("I alt deltog 23.", (23,)),
        ("23 i alt, på side 12", (23,)),
        ("Indsatsen var for de treogtyve deltagere.", (23,)),
        ("Blandt de 23 var mange unge (n = 40)", (23, 40)),
        ("Side 23, 23 % og 23,5 timer i 2023", ()),
        ("", ()),
    ],
)
def test_a_total_is_a_number_that_a_text_says_is_of_all(text: str, totals: tuple[int, ...]) -> None:
    assert stated_totals(text) == totals


def test_the_totals_of_a_table_are_those_of_its_title_and_of_its_note() -> None:
    figures = [
        table(title, ["Antal"], ("A", 9), population=60, note=note)
        for title, note in (("I alt 23", "Af de 40 kom ni."), ("I alt 23", None), ("Tal", None))
    ]
    assert [placed.stated for placed in tables_of(figures)] == [(23, 40), (23,), ()]


@pytest.mark.parametrize("seed", range(3))
def test_a_group_is_uniform_exactly_where_every_table_that_fits_says_so(seed: int) -> None:
    random, seen = Random(seed), 0  # noqa: S311 - the same tables every time
    while seen < 12:
        rows = [[random.choice((0, 0, 2, 6)) for _ in range(2)] for _ in range(2)]
        places = [number(i, j) for i in range(2) for j in range(2) if rows[i][j] != 2]
        shown = primary(rows, frozenset(random.sample(places, min(len(places), random.randint(0, 2)))))
        sums = [[*row, sum(counts)] for row, counts in zip(shown, rows, strict=True)]
        sums.append([sum(column) for column in zip(*[[*row, sum(row)] for row in rows], strict=True)])
        figure = published(
            sums, [[*row, sum(row)] for row in [*rows, [sum(column) for column in zip(*rows, strict=True)]]]
        )
        if not sum(map(sum, rows)) or tries(figure) > 70_000:
            continue
        bounds = {
            number(i, j): (count, count)
            for i, row in enumerate(sums)
            for j, count in enumerate(row)
            if isinstance(count, int)
        }
        assert uniform(figure) == expected_of({**bounds, **enumerated(figure)})
        seen += 1


def expected_of(bounds: dict[Path, tuple[int, int]]) -> dict[Path, Uniform]:
    """The numbers of two rows and two columns that every table that fits makes all or none of a group."""
    expected = dict[Path, Uniform]()
    lines = [([(i, 0), (i, 1)], (i, 2)) for i in range(2)] + [([(0, j), (1, j)], (2, j)) for j in range(2)]
    for cells, total in lines:
        if 0 < bounds[number(*total)][0] < 20:
            counting = [cell for cell in cells if bounds[number(*cell)][1] > 0]
            if len(counting) == 1:
                expected[number(*counting[0])] = Uniform.ALL
            else:
                expected |= {number(*cell): Uniform.NONE for cell in cells if bounds[number(*cell)] == (0, 0)}
    return expected
