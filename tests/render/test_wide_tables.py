"""Tables in Markdown lie in a box that can be scrolled."""

from __future__ import annotations

from markdown import markdown

from casebook.render.html.markup import written_page
from casebook.render.html.wide_tables import WideTables

TABLE = "| Navn | Tal |\n|---|---|\n| a | 1 |\n"


def html(text: str) -> str:
    """Turn Markdown into HTML as a page does."""
    return markdown(text, extensions=["tables", "md_in_html", WideTables()])


def test_a_table_gets_a_box_and_the_text_around_it_stays() -> None:
    made = html(f"Før.\n\n{TABLE}\nEfter.\n")
    assert made.startswith('<p>Før.</p>\n<div class="cb-scroll"><table>')
    assert made.endswith("</table></div>\n<p>Efter.</p>")


def test_a_table_whose_last_column_holds_sentences_may_be_wider_than_a_phone() -> None:
    sentence = "Her står en hel sætning, som ingen kan læse med et enkelt ord på hver linje."
    table = f"| Hvad der tæller | Tal | Hvorfor |\n|---|---|---|\n| Det hele her | 1 | {sentence} |\n"
    wide = '<div class="cb-scroll cb-scroll--wide">'
    assert wide in html(table)
    assert wide in written_page(html(table))
    assert wide not in html(table.replace("Hvad der tæller", "Fra").replace("Det hele her", "0.15"))  # a timetable
    assert wide not in html(table.replace(sentence, "Derfor."))
    assert wide not in html(f"| Hvad der tæller | Hvorfor |\n|---|---|\n| Det hele her | {sentence} |\n")


def test_two_tables_get_two_boxes() -> None:
    assert html(f"{TABLE}\nOg:\n\n{TABLE}").count('<div class="cb-scroll">') == 2


def test_a_table_written_as_html_is_left_alone() -> None:
    assert html('<table class="cb-table"><tr><td>1</td></tr></table>') == (
        '<table class="cb-table"><tr><td>1</td></tr></table>'
    )
