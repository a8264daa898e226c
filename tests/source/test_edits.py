"""An edit changes what it says and nothing else: in any style, any layout, with any line breaks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from casebook.source import Document, Path, changes, composed
from casebook.source.compose import compose
from casebook.source.document import Tree
from casebook.source.edits import Edit, Edited, Remove, Rename, Respell, Reword, SetValue, edited, intended, same
from casebook.source.removal import removal
from casebook.source.splices import Splice, spliced
from casebook.source.text import decode
from casebook.source.writing import ScalarSpans
from tests.source.test_positions import ALPHABET, STYLES, paths, written

STORY = ("historier", 0, "tekst")
LINE_BREAKS = ("\n", "\r\n", "\r")
WORDS = ("i fyrrerne", "«", "om foråret", 'a"b', "a'b", "a\\b", ": ", " # nej", "- ", "é", "")
FLOW = "# øverst\na: [x, y ,  z]   # tre\nb: {c: 1, d: to, e: ''}\n"
BLOCK = (
    "a:\n  # den første\n  - x\n  -   y  # den anden\n\n  - z\n"
    "b:\n  c: 1\n  # om d\n  d: >-\n    to\n    tre\n  e: ''\n"
)


def document(text: str) -> Document:
    return compose(decode("cases/x.yml", text.encode()))


def only(text: str, edit: Edit) -> str:
    """The text after one edit, which must be done."""
    result = edited(document(text), [edit])
    assert result.done == (edit,)
    return result.document.text


def holds_outside(before: Document, result: Edited) -> bool:
    """True if the text between the splices is unchanged."""
    return spliced(before.text, result.splices) == result.document.text


@pytest.mark.parametrize("style", STYLES)
@given(
    value=st.text(ALPHABET, min_size=1, max_size=60),
    width=st.sampled_from([10, 30, 1000]),
    word=st.sampled_from(WORDS) | st.text(ALPHABET, max_size=5),
    data=st.data(),
)
def test_words_are_replaced_and_nothing_beside_them(
    style: str, value: str, width: int, word: str, data: st.DataObject
) -> None:
    line_break = data.draw(st.sampled_from(LINE_BREAKS))
    before = document("# en kommentar\n" + written(value, style, width).replace("\n", line_break) + "# en til\n")
    assume(not before.problems)
    scalar = before.entries[STORY].scalar
    assert scalar is not None
    assume(scalar.value)
    start = data.draw(st.integers(0, len(scalar.value) - 1))
    end = data.draw(st.integers(start + 1, len(scalar.value)))
    edit = Reword(STORY, start, end, word)
    result = edited(before, [edit])
    assert holds_outside(before, result)
    assert not result.document.problems
    if result.done:
        assert same(result.document.tree, intended(before, [edit]))
        (splice,) = result.splices
        assert scalar.start <= splice.start < splice.end <= scalar.end
    else:
        assert result.document is before


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_a_word_in_the_middle_is_replaced_in_every_style(style: str, line_break: str) -> None:
    text = written("før KENDEORD efter\n\nog mere", style, 12).replace("\n", line_break)
    scalar = document(text).entries[STORY].scalar
    assert scalar is not None
    start = scalar.value.index("KENDEORD")
    after = only(text, Reword(STORY, start, start + 8, "i 40'erne"))
    assert after.replace("''", "'") == text.replace("KENDEORD", "i 40'erne")


TREES = st.recursive(
    st.text(ALPHABET, max_size=12) | st.integers(-999, 2100) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcæøå_", min_size=1), inner, max_size=3),
    max_leaves=12,
)


@given(tree=TREES, value=TREES, flow=st.booleans(), data=st.data())
def test_values_are_set_named_anew_and_removed_or_refused(
    tree: Any,
    value: Any,
    flow: bool,  # noqa: FBT001
    data: st.DataObject,
) -> None:
    before = document("# en kommentar\n" + yaml.safe_dump({"felt": tree}, allow_unicode=True, default_flow_style=flow))
    assume(not before.problems)
    path = data.draw(st.sampled_from(paths(before.tree)[1:]))
    edits: list[Edit] = [SetValue(path, value), Remove(path)]
    edits += [Rename(path, "ny")] if isinstance(path[-1], str) and ("ny" not in path) else []
    edit = data.draw(st.sampled_from(edits))
    result = edited(before, [edit])
    assert holds_outside(before, result)
    assert not result.document.problems
    assert result.document.text.startswith("# en kommentar\n")
    if result.done:
        assert same(result.document.tree, intended(before, [edit]))
    if isinstance(edit, SetValue) and not isinstance(value, str):
        assert result.done or same(intended(before, [edit]), before.tree) or len(before.entries) > 1


@pytest.mark.parametrize(
    ("text", "edit", "after"),
    [
        ("a: 45  # år\n", SetValue(("a",), "40-49"), "a: 40-49  # år\n"),
        ("a: '45'\n", SetValue(("a",), "40-49"), "a: '40-49'\n"),
        ('a: "45"\n', SetValue(("a",), "40-49"), 'a: "40-49"\n'),
        ("a:\nb: 1\n", SetValue(("a",), "60+"), "a: 60+\nb: 1\n"),
        ("a: x\n", SetValue(("a",), "2014"), 'a: "2014"\n'),
        ("a: x\n", SetValue(("a",), "to: tre # fire"), 'a: "to: tre # fire"\n'),
        ("a: x\n", SetValue(("a",), ["b", 1, True]), "a: [b, 1, true]\n"),
        ("a: >-\n  x\n  y\nb: 1\n", SetValue(("a",), "z"), "a: z\nb: 1\n"),
        ("a: {b: 1}\n", SetValue(("a",), {"c": "2-3"}), "a: {c: 2-3}\n"),
        ("sted:\n  kommune: x # her\n", Rename(("sted", "kommune"), "region"), "sted:\n  region: x # her\n"),
        (FLOW, Remove(("a", 0)), FLOW.replace("x, ", "")),
        (FLOW, Remove(("a", 1)), FLOW.replace("y ,  ", "")),
        (FLOW, Remove(("a", 2)), FLOW.replace(" ,  z", " ").replace("y ]", "y]")),
        (FLOW, Remove(("b", "d")), FLOW.replace("d: to, ", "")),
        (FLOW, Remove(("b", "e")), FLOW.replace(", e: ''", "")),
        (BLOCK, Remove(("a", 0)), BLOCK.replace("  - x\n", "")),
        (BLOCK, Remove(("a", 1)), BLOCK.replace("  -   y  # den anden\n", "")),
        (BLOCK, Remove(("a", 2)), BLOCK.replace("  - z\n", "")),
        (BLOCK, Remove(("b", "d")), BLOCK.replace("  d: >-\n    to\n    tre\n", "")),
        ("a:\n  - x\nb: 1\n", Remove(("a", 0)), "a:\n  []\nb: 1\n"),
        ("a: [x]\n", Remove(("a", 0)), "a: []\n"),
        ("a:\n  b:\n    - x\n  c: 1\n", Remove(("a", "b", 0)), "a:\n  b:\n    []\n  c: 1\n"),
        ("a: [x, y]\n", Remove(("a", 1)), "a: [x]\n"),
        ("a:\n  - {b: 1, c: 2}\n", Remove(("a", 0, "b")), "a:\n  - {c: 2}\n"),
        ("a:\n  - b: [x, y]\n    c: 1\n", Remove(("a", 0, "b", 1)), "a:\n  - b: [x]\n    c: 1\n"),
        ("a: {b: [{c: 1}, 2]}\n", Remove(("a", "b", 0)), "a: {b: [2]}\n"),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "c")), "a:\n  - b: 1\n"),
        ("a:\n  - - x\n    - y\n  - z\n", Remove(("a", 0, 1)), "a:\n  - - x\n  - z\n"),
        ("# A\u030a\na: a\u030a\n", Respell(2, 4, "Å"), "# Å\na: a\u030a\n"),
        ("# a\na: x\n", Respell(0, 3, "# b"), "# b\na: x\n"),
        ("a: x # a", Respell(5, 8, "# b"), "a: x # b"),
        ("a: 1\n", SetValue((), {"b": 2}), "{b: 2}\n"),
        ('{"a":1}\n', SetValue(("a",), 2), '{"a":2}\n'),
        ("a:\n  -\n  - y\n", SetValue(("a", 0), "x"), "a:\n  - x\n  - y\n"),
        ("a: x\n", SetValue(("a",), {"b": 1, "c": "d"}), "a: {b: 1, c: d}\n"),
        ("a: 'x'\n", SetValue(("a",), "y's"), "a: 'y''s'\n"),
        ("a: x\n", SetValue(("a",), "Ærø: ø"), 'a: "Ærø: ø"\n'),
        ("'a': x\n", Rename(("a",), "b"), "'b': x\n"),
        ('"a": x\n', Rename(("a",), "b"), '"b": x\n'),
        ('a: "x"\n', Reword(("a",), 0, 1, 'y"z\\w'), 'a: "y\\"z\\\\w"\n'),
        ("a: x y\n", Reword(("a",), 0, 1, 'q"w\\'), 'a: q"w\\ y\n'),
        ("a: 'x y'\n", Reword(("a",), 0, 1, "q's"), "a: 'q''s y'\n"),
    ],
)
def test_an_edit_is_written_as_a_person_would(text: str, edit: Edit, after: str) -> None:
    for line_break in LINE_BREAKS:
        if not isinstance(edit, Respell):
            assert only(text.replace("\n", line_break), edit) == after.replace("\n", line_break)
    assert only(text, edit) == after


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: x\n", Reword(("b",), 0, 1, "y")),
        ("a: x\n", Reword(("a",), 0, 2, "y")),
        ("a: x\n", Reword(("a",), 0, 1, "y: z")),
        ("a: x y\n", Reword(("a",), 1, 2, " #")),
        ("a: x\n", Reword(("a",), 0, 1, "y\nz")),
        ("a: |\n  x\n", Reword(("a",), 0, 1, "\u2028")),
        ("a: x\n", Reword(("a",), 0, 1, "\x00")),
        ("a: x\n", Reword(("a",), 0, 0, "y")),
        ("a: xy\n", Reword(("a",), 1, 1, "z")),
        ("a: [x]\n", Reword(("a",), 0, 1, "y")),
        ("a: x\n", Respell(3, 4, "y")),
        ("# a\na: x\n", Respell(1, 1, "b")),
        ("# a\na: x\n", Respell(3, 1, "b")),
        ("a: x # a", Respell(7, 9, "b")),
        ("a: x # a", Respell(-1, 8, "b")),
        ("# a\na: x\n", Respell(0, 1, "b")),
        ("a: x\n", SetValue(("b",), "y")),
        ("a: x\n", Remove(("b",))),
        ("a: x\n", Remove(())),
        ("a: x\n", Rename(("b",), "c")),
        ("a:\n  - x\n", Rename(("a", 0), "b")),
        ("a:\n  -\n    # " + 1100 * "x" + "\n    x\n  - y\n", Remove(("a", 0))),
        ("a:\n  b: 1\n", Remove(("a", "b"))),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b"))),
        ("a: 1\nb: 2\n", Rename(("a",), "b")),
        ("a: &x 1\nb: *x\n", SetValue(("a",), 2)),
        ("a: [x\n", SetValue(("a",), 2)),
        ("a: 1\na: 2\n", SetValue(("a",), 3)),
        ("a: 1\na: 2\n", Respell(5, 9, "# b")),
    ],
)
def test_what_would_not_be_read_as_meant_is_refused(text: str, edit: Edit) -> None:
    before = document(text)
    result = edited(before, [edit])
    assert (result.document, result.done, result.refused) == (before, (), (edit,))


def test_a_refused_edit_does_not_hold_back_the_others() -> None:
    bad, good, overlapping = Reword(("a",), 0, 1, "1: 2"), Reword(("b",), 0, 1, "z"), Reword(("b",), 0, 1, "w")
    edits: list[Edit] = [bad, good, overlapping, SetValue(("c",), "v")]
    result = edited(document("a: x\nb: y\nc: u\n"), edits)
    assert result.document.text == "a: x\nb: z\nc: v\n"
    assert result.refused == (bad, overlapping)


SPLICES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.text("xyz", max_size=3)), max_size=6)


def drawn(text: str, steps: list[tuple[int, int, str]]) -> list[Splice]:
    """Splices apart from each other, from gaps and lengths."""
    splices, at = [], 0
    for gap, length, new in steps:
        start, end = at + gap, at + gap + length
        if end > len(text):
            break
        splices.append(Splice(start, end, new))
        at = end + 1
    return splices


@given(text=st.text("abc", max_size=20), first=SPLICES, second=SPLICES)
def test_two_rounds_of_changes_are_one(text: str, first: Any, second: Any) -> None:
    first_splices = drawn(text, first)
    middle = spliced(text, first_splices)
    two = drawn(middle, second)
    after = spliced(middle, two)
    together = composed(changes(first_splices), changes(two))
    assert spliced(text, [Splice(c.old_start, c.old_end, after[c.start : c.end]) for c in together]) == after
    assert all(a.old_end <= b.old_start and a.end <= b.start for a, b in pairwise(together))


def test_edits_that_touch_are_both_done() -> None:
    text = "tekst: Hun er syg i dag\n"
    before = document(text)
    result = edited(before, [Reword(("tekst",), 0, 3, "Han"), Reword(("tekst",), 3, 6, " var")])
    assert result.refused == ()
    assert result.document.text == "tekst: Han var syg i dag\n"


def test_of_edits_that_overlap_the_second_is_refused() -> None:
    before = document("tekst: Hun er syg i dag\n")
    first, second = Reword(("tekst",), 0, 4, "Han "), Reword(("tekst",), 3, 6, " var")
    result = edited(before, [first, second])
    assert (result.done, result.refused) == ((first,), (second,))


def test_an_edited_document_is_still_that_file() -> None:
    before = document("a: x\n")
    assert edited(before, [SetValue(("a",), "y")]).document.file == before.file == "cases/x.yml"


def test_of_two_edits_the_sound_one_is_done_whichever_it_is() -> None:
    bad, good = Reword(("a",), 0, 1, "1: 2"), Reword(("b",), 0, 1, "z")
    result = edited(document("a: x\nb: y\n"), [bad, good])
    assert (result.document.text, result.done, result.refused) == ("a: x\nb: z\n", (good,), (bad,))


def test_each_text_is_replaced_by_its_own_characters() -> None:
    edits = [Reword(("a",), 5, 6, "z"), Reword(("b",), 0, 1, "v")]
    assert edited(document("a: 'it''s x'\nb: u y\n"), edits).document.text == "a: 'it''s z'\nb: v y\n"


def test_several_items_go_at_once_and_the_others_stay_in_order() -> None:
    before = document("a:\n  - v\n  - x\n  - y\n  - z\nb: {c: 1, d: 2}\n")
    edits = [Remove(("a", 0)), Remove(("b", "c")), Remove(("a", 2)), Remove(("a", 1))]
    result = edited(before, edits)
    assert result.refused == ()
    assert result.document.text == "a:\n  - z\nb: {d: 2}\n"


def test_a_field_and_one_below_it_are_renamed_at_once() -> None:
    edits = [Rename(("a",), "c"), Rename(("a", "b"), "d"), Rename(("e",), "f")]
    result = edited(document("a:\n  b: 1\ne: 2\n"), edits)
    assert result.refused == ()
    assert result.document.text == "c:\n  d: 1\nf: 2\n"


def test_what_is_meant_is_worked_out_without_touching_what_was_given() -> None:
    given: Tree = {"b": {"c": 1}}
    tree = intended(document("a: 1\n"), [SetValue(("a",), given), Rename(("a", "b", "c"), "d")])
    assert tree == {"a": {"b": {"d": 1}}}
    assert given == {"b": {"c": 1}}


def test_the_order_of_fields_makes_no_other_tree_and_the_kind_of_a_value_does() -> None:
    forwards: Tree = {"a": 1, "b": {"c": 1, "d": 2}}
    backwards: Tree = {"b": {"d": 2, "c": 1}, "a": 1}
    assert same(forwards, backwards)
    assert same(backwards, forwards)
    assert not same({"a": 1}, {"a": True})
    assert not same([1, 2], [2, 1])


@pytest.mark.parametrize(("text", "path"), [("a:\n  b: 1\n", ("a", "b")), ("a:\n  - b: 1\n    c: 2\n", ("a", 0, "b"))])
def test_a_removal_that_would_take_more_with_it_is_not_even_tried(text: str, path: Path) -> None:
    assert removal(document(text), path) is None


def test_a_text_whose_characters_cannot_be_located_is_left_alone() -> None:
    before = document("a: x\n")
    entry = before.entries[("a",)]
    assert entry.scalar
    strange = entry._replace(scalar=entry.scalar._replace(value="noget andet"))
    other = replace(before, entries={**before.entries, ("a",): strange})
    assert ScalarSpans(other).splice(("a",), (0, 1), "y") is None
