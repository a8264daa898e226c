"""Figures: every one has a title, a table or text, and a sentence; nothing in a record becomes markup."""

from __future__ import annotations

import re
from functools import partial
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from pydantic import TypeAdapter

from casebook.model.figures import Box, Figure
from casebook.model.story import TurningPoint
from casebook.render import figures
from casebook.render.figures import examples
from casebook.render.figures.geometry import Coordinates
from casebook.render.figures.life_line import EXAMPLE
from casebook.render.figures.progression import view as progression_view
from casebook.render.figures.steps import contacts
from casebook.source.sentences import PACKAGE
from tests.render.small_site import shown

_FIGURE: TypeAdapter[Figure] = TypeAdapter(Figure)
_VOID = {"br", "img", "hr"}
_HOSTILE = '<script>x</script> | {{ 7 * 7 }} & "citat"'
EXAMPLES = tuple(examples())
draw = partial(figures.draw, sentences=PACKAGE)
life_line = partial(figures.life_line, sentences=PACKAGE)

every_example = pytest.mark.parametrize("figure", EXAMPLES, ids=lambda figure: figure.title)


def figure(**fields: Any) -> Figure:
    return _FIGURE.validate_python({"titel": "En figur", "type": fields.pop("slags"), **fields})


def sentence(html: str) -> str:
    found = re.search(r'cb-figure__sentence"[^>]*>(.*?)</p>', html)
    assert found
    return found[1]


def phases(*names: str, **fields: Any) -> Figure:
    return figure(slags="faser", trin=[{"navn": name, "tekst": "Tekst.", **fields} for name in names])


def progression(*areas: tuple[str, dict[str, int]]) -> Figure:
    told = [
        {"navn": name, "målinger": [{"efter": after, "værdi": value} for after, value in values.items()]}
        for name, values in areas
    ]
    return figure(slags="progression", skala={"fra": -5, "til": 5}, områder=told)


def scale(*points: tuple[str, int, int]) -> Figure:
    told = [{"navn": name, "før": before, "efter": after} for name, before, after in points]
    return figure(slags="skala", fra=1, til=10, punkter=told)


def week(days: list[str], *rows: tuple[str, list[str]]) -> Figure:
    return figure(slags="ugeskema", dage=days, rækker=[{"tid": time, "celler": cells} for time, cells in rows])


def counts(*rows: dict[str, Any]) -> Figure:
    return figure(slags="tabel", population=30, kolonner=["Hvor", "Antal"], rækker=list(rows))


def turns(*told: tuple[str, str]) -> tuple[TurningPoint, ...]:
    fields = (
        {"efter": after, "hændelse": f"Det {place}.", "retning": way} for place, (after, way) in enumerate(told, 1)
    )
    return tuple(TurningPoint.model_validate(one) for one in fields)


class _Balance(HTMLParser):
    """Closes every tag that it opens, or fails."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself leaves nothing open."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(html: str) -> _Balance:
    found = _Balance()
    found.feed(html)
    return found


def test_every_type_of_figure_has_an_example() -> None:
    of_records = {"ugeskema", "faser", "moduler", "progression", "skala", "boks", "tabel"}
    computed = {"matrix", "hulkort", "kommunekort", "veje", "videnskort"}
    assert {one.type for one in EXAMPLES} == of_records | computed


@every_example
def test_a_figure_has_its_title_and_its_key(figure: Figure) -> None:
    html = draw(figure, key="figur-7")
    assert figure.title in html
    assert f'cb-figure--{figure.type}" id="figur-7"' in html
    assert 'id="figur-7-titel"' in html


@every_example
def test_a_figure_has_a_table_with_scopes_and_caption_or_is_text(figure: Figure) -> None:
    html = draw(figure, key="f")
    if isinstance(figure, Box):
        assert html.startswith("<aside ")
        assert "hvorfor" in html
    else:
        assert html.count("<table ") == html.count("<caption") == 1
        assert '<th scope="col">' in html
        assert '<th scope="row"' in html


@every_example
def test_a_figure_has_one_sentence_that_ends(figure: Figure) -> None:
    if not isinstance(figure, Box):
        assert sentence(draw(figure, key="f")).endswith(".")


@every_example
def test_two_drawings_of_a_figure_are_the_same(figure: Figure) -> None:
    assert draw(figure, key="f") == draw(figure, key="f")


@every_example
def test_a_drawing_with_a_role_points_at_title_and_sentence(figure: Figure) -> None:
    html = draw(figure, key="f")
    labels = 'aria-labelledby="f-titel" aria-describedby="f-saetning"'
    assert html.count('role="img"') == html.count(f'role="img" {labels}')


@every_example
def test_every_tag_is_closed_and_every_id_is_of_the_key(figure: Figure) -> None:
    found = parsed(draw(figure, key="f"))
    assert not found.open
    assert len(set(found.ids)) == len(found.ids)
    assert all(one == "f" or one.startswith("f-") for one in found.ids)


@every_example
def test_markdown_leaves_a_figure_as_it_is(figure: Figure) -> None:
    html = str(draw(figure, key="f"))
    page = markdown.markdown(f"Før\n\n{html}\n\nEfter", extensions=["md_in_html", "attr_list", "tables"])
    assert page == f"<p>Før</p>\n{html}\n\n<p>Efter</p>"


@pytest.mark.parametrize(
    "hostile",
    [
        phases(_HOSTILE, "Slut", varighed=_HOSTILE, intensitet=_HOSTILE),
        figure(slags="moduler", trin=[{"navn": _HOSTILE, "tekst": _HOSTILE, "krav_for_at_gå_videre": _HOSTILE}] * 2),
        progression((_HOSTILE, {"0 mdr": 1}), ("B", {"0 mdr": 1}), ("C", {"0 mdr": 1})),
        scale((_HOSTILE, 1, 2)),
        figure(slags="boks", titel=_HOSTILE, tekst=_HOSTILE),
        week([_HOSTILE], (_HOSTILE, [_HOSTILE])),
        counts({"navn": _HOSTILE, "antal": 7}),
    ],
    ids=lambda one: one.type,
)
def test_record_text_never_becomes_markup(hostile: Figure) -> None:
    html = draw(hostile, key="f")
    assert "<script" not in html
    assert "{{ 7 * 7 }}" in shown(html)
    assert " | " in shown(html)
    assert not parsed(html).open


def test_blank_lines_in_a_record_do_not_end_the_block() -> None:
    html = draw(week(["Mandag"], ("8.00-9.00", ["Kaffe\n\n\nog brød"])), key="f")
    assert "\n\n" not in html


def test_the_week_is_told_in_words() -> None:
    drawn = week(["Mandag", "Tirsdag"], ("8.00-9.00", ["Morgenkaffe"] * 2), ("9.00-10.00", ["IT", "Natur"]))
    assert sentence(draw(drawn, key="f")) == "Ugen har to dage med to tidsrum; fast hver dag er morgenkaffe."


def test_one_day_is_one_day() -> None:
    assert sentence(draw(week(["Mandag"], ("8.00", ["Kaffe"])), key="f")) == "Ugen har én dag med ét tidsrum."


def test_what_goes_on_over_several_slots_is_one_cell_with_the_whole_time() -> None:
    html = draw(week(["Mandag"], ("8.00-9.00", ["Natur"]), ("9.00-10.00", ["Natur"])), key="f")
    assert html.count("<td ") == 1
    assert '<td data-label="8.00–10.00" colspan="2"' in html


def test_slots_with_a_break_between_them_stay_apart() -> None:
    html = draw(week(["Mandag"], ("8.00-9.00", ["Natur"]), ("9.30-10.00", ["Natur"])), key="f")
    assert html.count("<td ") == 2


def test_a_row_that_is_too_short_leaves_its_last_days_free() -> None:
    html = draw(week(["Mandag", "Tirsdag"], ("8.00-9.00", ["Kaffe"])), key="f")
    assert html.count("cb-week__free") == 1


def test_phases_are_told_from_first_to_last_without_their_own_numbers() -> None:
    html = draw(phases("Fase 1: Tillid", "Fase 2: Praktik", "Fase 3: Job"), key="f")
    assert sentence(html) == "Forløbet har tre faser, fra «Tillid» til «Job»."
    assert '<p class="cb-step__number">Fase 1</p>\n<p class="cb-step__name">Tillid</p>' in html


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("To møder om ugen", 8.0),
        ("Mindst 3 gange om måneden", 3.0),
        ("Hver 14. dag", 2.0),
        ("Dagligt", 20.0),
        ("Hver uge", 4.0),
        ("Tæt opfølgning i praktikken", None),
    ],
)
def test_contact_is_read_only_where_it_is_told(words: str, number: float | None) -> None:
    assert contacts(words) == number


def test_the_ribbon_is_even_when_a_phase_does_not_tell_how_often() -> None:
    html = draw(phases("A", "B", intensitet="Tæt opfølgning"), key="f")
    assert len(set(re.findall(r'<polygon points="([^"]+)"', html))) == 1


def test_a_column_in_which_nothing_is_told_is_left_out() -> None:
    html = draw(phases("A", "B"), key="f")
    assert "Varighed" not in html
    assert "ikke oplyst" not in html


def test_gates_are_counted_and_shown_at_their_module() -> None:
    steps = [
        {"navn": "Intro", "tekst": "T.", "krav_for_at_gå_videre": "Møder hver dag."},
        {"navn": "Praktik", "tekst": "T."},
    ]
    html = draw(figure(slags="moduler", trin=steps), key="f")
    assert sentence(html).endswith("fra «Intro» til «Praktik»; ét af dem har et krav for at gå videre.")
    assert html.count("cb-step__gate-label") == 1


def test_a_gate_that_comes_to_nothing_is_neither_counted_nor_shown() -> None:
    step = {"navn": "Intro", "tekst": "T.", "krav_for_at_gå_videre": "<!-- Møder hver dag. -->"}
    html = draw(figure(slags="moduler", trin=[step, step]), key="f")
    assert "krav for at gå videre" not in sentence(html)
    assert "cb-step__gate" not in html


def test_points_of_the_web_lie_where_they_should() -> None:
    """Low (−5) is the middle and high (5) the edge, 124 out: 0 is 62 out. The first area is at the top."""
    areas = [("A", {"0 mdr": 5}), ("B", {"0 mdr": 0}), ("C", {"0 mdr": -5}), ("D", {"0 mdr": 0})]
    (measured,) = progression_view(progression(*areas), PACKAGE).series  # type: ignore[arg-type]
    assert measured.spots == (Coordinates(160, 36), Coordinates(222, 160), Coordinates(160, 160), Coordinates(98, 160))
    assert measured.points == "160,36 222,160 160,160 98,160"


def test_progress_is_told_by_direction() -> None:
    drawn = progression(
        ("A", {"0 mdr": -1, "6 mdr": 3}), ("B", {"0 mdr": 2, "6 mdr": 1}), ("C", {"0 mdr": 0, "6 mdr": 0})
    )
    told = "Efter 6 mdr er ét område steget: «A» fra −1 til 3; ét er faldet: «B» fra 2 til 1; ét er uændret: «C» (0)."
    assert sentence(draw(drawn, key="f")) == told


def test_measurements_are_taken_in_the_order_of_time() -> None:
    drawn = progression(("A", {"1 år": 4, "3 mdr": 1}))
    assert sentence(draw(drawn, key="f")) == "Efter 1 år er ét område steget: «A» fra 1 til 4."


def test_an_area_without_a_measurement_says_so_and_its_shape_is_left_open() -> None:
    html = draw(
        progression(("A", {"0 mdr": 1, "1 år": 2}), ("B", {"0 mdr": 1}), ("C", {"0 mdr": 1, "1 år": 2})), key="f"
    )
    assert '<td data-label="efter 1 år">ikke målt</td>' in html
    assert html.count('<polygon class="cb-web__shape') == 1
    assert sentence(html).startswith("Ved den seneste måling er to områder steget")


def test_two_areas_are_too_few_for_a_web() -> None:
    html = draw(progression(("A", {"0 mdr": 1}), ("B", {"0 mdr": 2})), key="f")
    assert "cb-web" not in html
    assert "cb-track" in html


def test_a_scale_tells_what_rose_and_what_fell() -> None:
    html = draw(scale(("Søvn", 2, 8), ("Ro", 6, 5)), key="f")
    told = "På skalaen fra 1 til 10 er ét punkt steget: «Søvn» fra 2 til 8; ét er faldet: «Ro» fra 6 til 5."
    assert sentence(html) == told


def test_a_suppressed_cell_is_shown_and_explained() -> None:
    html = draw(counts({"navn": "Job", "antal": "<5"}, {"navn": "Praktik", "antal": 12, "af": "<5"}), key="f")
    assert ">&lt;5</span>" in html
    assert "To tal er skrevet som «&lt;5», fordi meget små tal kan pege på enkeltpersoner." in html
    assert html.count("cb-counts__part") == 1


def test_a_table_without_small_cells_explains_nothing() -> None:
    html = draw(counts({"navn": "Job", "antal": 12}), key="f")
    assert "cb-figure__suppression" not in html
    assert sentence(html) == "Tabellen har én række og bygger på 30 i alt; flest er der i «Job» (12)."


def test_the_life_line_keeps_the_order_and_names_the_directions() -> None:
    html = life_line(turns(("0 mdr", "lige"), ("3 mdr", "op"), ("1 år", "ned")), key="liv-1")
    assert re.findall(r'cb-life__event">(.*?)<', html) == ["Det 1.", "Det 2.", "Det 3."]
    assert re.findall(r'cb-life__word">(.*?)<', html) == ["lige ud", "op", "ned"]
    assert re.findall(r'cb-life__after">(.*?)<', html) == ["ved begyndelsen", "efter 3 mdr", "efter 1 år"]


def test_the_life_line_goes_up_when_it_goes_up() -> None:
    html = life_line(turns(("0 mdr", "ned"), ("3 mdr", "op"), ("1 år", "op")), key="liv-1")
    heights = [float(y) for y in re.findall(r'translate\([\d.]+,([\d.]+)\)"><circle r="13"/>', html)][:3]
    assert heights == [150.0, 97.0, 44.0]


def test_the_life_line_is_told_in_words() -> None:
    assert sentence(life_line(EXAMPLE, key="liv-1")) == (
        "Livslinjen har otte vendepunkter over 2 år: fem op, ét ned og to lige ud; det sidste går op."
    )
    assert sentence(life_line(turns(("0 mdr", "op")), key="l")) == "Livslinjen har ét vendepunkt, og det går op."


def test_a_story_without_turning_points_has_no_life_line() -> None:
    assert life_line((), key="liv-1") == ""


def test_the_life_line_is_one_closed_block() -> None:
    html = str(life_line(EXAMPLE, key="liv-1"))
    assert not parsed(html).open
    assert html.startswith('<figure class="cb-figure cb-figure--livslinje" id="liv-1">')
    assert markdown.markdown(html, extensions=["md_in_html"]) == html


def test_a_turning_point_at_an_unknown_time_stands_without_one_and_the_span_is_not_told() -> None:
    points = (TurningPoint.model_validate({"hændelse": "Får job.", "retning": "op"}), *turns(("1 år", "ned")))
    html = life_line(points, key="liv-1")
    assert html.count("cb-life__after") == html.count("cb-life__when") == 1
    assert sentence(html) == "Livslinjen har to vendepunkter: ét op og ét ned; det sidste går ned."


def test_a_number_hidden_to_protect_another_is_shown_and_explained() -> None:
    rows = ({"navn": "Job", "antal": "<5"}, {"navn": "Praktik", "antal": "skjult"}, {"navn": "Skole", "antal": 12})
    html = draw(counts(*rows), key="f")
    assert '<span class="cb-counts__hidden">skjult</span>' in html
    assert (
        "Ét tal er skrevet som «&lt;5», fordi meget små tal kan pege på enkeltpersoner. Ét tal mere er skjult, for at "
        "de små tal ikke kan regnes ud." in html
    )


def test_a_table_of_several_columns_marks_its_sum_and_draws_no_bars() -> None:
    rows = [
        {"navn": "Job", "antal": 7, "flere": [9, 16]},
        {"navn": "Skole", "antal": 6, "flere": [8, 14]},
        {"navn": "I alt", "antal": 13, "flere": [17, 30]},
    ]
    told = figure(slags="tabel", population=30, kolonner=["Hvor", "Unge", "Ældre", "I alt"], rækker=rows, i_alt="begge")
    html = draw(told, key="f")
    assert html.count('class="cb-counts__total"') == 1
    assert "cb-counts__bar" not in html
    assert html.count('<th scope="col">') == 4
    assert '<td data-label="Ældre">17</td>' in html


def test_a_percentage_stands_under_its_own_heading() -> None:
    rows = [{"navn": "Job", "antal": 15, "af": 30, "procent": "50"}, {"navn": "Skole", "antal": 12, "af": 30}]
    told = figure(slags="tabel", population=30, kolonner=["Hvor", "Antal", "Af", "Andel"], rækker=rows)
    html = draw(told, key="f")
    assert '<td data-label="Andel">50 %</td>' in html
    assert '<td data-label="Andel">–</td>' in html
