"""Every character of every value knows where it stands, whatever the style, the line breaks and the alphabet."""

from __future__ import annotations

import io
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from casebook.source import Document, Scalar
from casebook.source.alignment import offsets, spans
from casebook.source.compose import compose
from casebook.source.text import decode

LOADERS = (yaml.CSafeLoader, yaml.SafeLoader)
STYLES = ("", "'", '"', "|", ">")
# Letters of the kinds that records hold, and those that make trouble: combining marks, wide characters, quotes.
ALPHABET = "abcæøåÆØÅé漢😀ñ" + "a\u030aA\u030ao\u0308" + " \t\n" + "'\"\\:#-?,[]{}&*!|>%@`~" + "\u00a0\u2009½"


def document(text: str, loader: Any) -> Document:
    """`text` composed by one of the parsers."""
    return compose(decode("cases/x.yml", text.encode()), loader)


def written(value: str, style: str, width: int) -> str:
    """A small file that holds `value` in the given style (where YAML can), as PyYAML itself writes it."""
    tree = {"før": 1, "historier": [{"tekst": value}], "efter": "sidst"}
    node = yaml.SafeDumper(io.StringIO()).represent_data(tree)
    stories = next(value for key, value in node.value if key.value == "historier")
    stories.value[0].value[0][1].style = style or None
    return yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=width)


def scalar_of(read: Document) -> Scalar:
    """The scalar at historier.0.tekst."""
    entry = read.entries["historier", 0, "tekst"]
    assert entry.scalar is not None
    return entry.scalar


def decoded_at(text: str, offset: int) -> str:
    """The character of the file at an offset, composed with the marks behind it."""
    end = offset + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return unicodedata.normalize("NFC", text[offset:end])


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("style", STYLES)
@given(value=st.text(ALPHABET, min_size=1, max_size=60), width=st.sampled_from([10, 30, 1000]))
@example(value="a\n\n\n  b\n c\n", width=10)
@example(value="  først\nså", width=10)
@example(value="ord " * 12, width=10)
def test_each_visible_character_is_found_where_it_stands(value: str, width: int, loader: Any, style: str) -> None:
    text = written(value, style, width)
    read = document(text, loader)
    assume(not read.problems)
    scalar = scalar_of(read)
    where = offsets(text[scalar.start : scalar.end], scalar.value, scalar.style)
    assert where is not None
    assert list(where) == sorted(where)
    for char, offset in zip(scalar.value, where, strict=True):
        shown = decoded_at(text, scalar.start + offset)
        if not char.isspace() and not shown.startswith("\\"):
            assert char in shown


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("style", STYLES)
@given(
    before=st.text(ALPHABET, max_size=30), after=st.text(ALPHABET, max_size=30), width=st.sampled_from([10, 30, 1000])
)
def test_a_word_is_shown_whole_and_alone(before: str, after: str, width: int, loader: Any, style: str) -> None:
    text = written(f"{before} KENDEORD {after}", style, width)
    read = document(text, loader)
    assume(not read.problems)
    scalar = scalar_of(read)
    start = scalar.value.index("KENDEORD")
    span = read.within(scalar, start, start + len("KENDEORD")).span
    line = read.lines.line(span.start.line)
    assert line[span.start.column - 1 : span.end.column - 1] == "KENDEORD"
    assert span.start.line == span.end.line


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("style", STYLES)
def test_line_breaks_and_a_byte_order_mark_do_not_move_anything(
    style: str, mark: str, line_break: str, loader: Any
) -> None:
    plain = written("første linje\n\nanden KENDEORD linje", style, 1000)
    read = document(plain, loader)
    other = document(mark + plain.replace("\n", line_break), loader)
    for parsed in (read, other):
        assert not parsed.problems
    places = []
    for parsed in (read, other):
        scalar = scalar_of(parsed)
        start = scalar.value.index("KENDEORD")
        places.append(parsed.within(scalar, start, start + 8).span)
    assert places[0] == places[1]


@pytest.mark.parametrize("loader", LOADERS)
def test_columns_count_the_files_own_code_points_before_normalisation(loader: Any) -> None:
    read = document("tekst: A\u030arhus 😀 KENDEORD\n", loader)
    assert read.tree == {"tekst": "Århus 😀 KENDEORD"}
    scalar = read.entries[("tekst",)].scalar
    assert scalar is not None
    start = scalar.value.index("KENDEORD")
    assert read.within(scalar, start, start + 8).span.start.column == len("tekst: A\u030arhus 😀 ") + 1


@pytest.mark.parametrize("loader", LOADERS)
@given(
    tree=st.recursive(
        st.text(ALPHABET, max_size=12) | st.integers(-999, 2100) | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcæøå_", min_size=1), inner, max_size=3),
        max_leaves=12,
    ),
    flow=st.booleans(),
)
def test_every_key_value_and_item_has_its_place(tree: Any, flow: bool, loader: Any) -> None:  # noqa: FBT001
    text = yaml.safe_dump({"felt": tree}, allow_unicode=True, default_flow_style=flow)
    read = document(text, loader)
    assume(not read.problems)
    assert set(read.entries) == set(paths({"felt": read.tree["felt"]}))  # type: ignore[index,call-overload]
    for path, entry in read.entries.items():
        assert 0 <= entry.start <= entry.end <= len(text)
        if path and isinstance(path[-1], str):
            assert entry.key is not None
            assert entry.key.value == path[-1]
            assert entry.key.end <= entry.start or entry.start == entry.end


def paths(tree: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every path of a tree, its own included."""
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(inner for key, value in children for inner in paths(value, (*path, key)))]


@given(text=st.text(ALPHABET, max_size=200))
def test_both_parsers_find_the_same_or_both_find_something(text: str) -> None:
    first, second = (document(text, loader) for loader in LOADERS)
    if not first.problems and not second.problems:
        assert first.tree == second.tree
        assert [(s.path, s.value) for s in first.scalars] == [(s.path, s.value) for s in second.scalars]


@pytest.mark.parametrize("value", ["no", "yes", "12:30", "0101", "1_000", "0x1f", "1.5", "2014-01-01", "~", "NULL"])
def test_what_other_readers_take_for_something_else_stays_text(value: str) -> None:
    assert document(f"felt: '{value}'\n", yaml.CSafeLoader).tree == {"felt": value}
    assert document(f"felt: {value}\n", yaml.CSafeLoader).tree == {"felt": value}


def test_only_null_true_false_and_whole_numbers_are_more_than_text() -> None:
    text = "a: null\nb: true\nc: false\nd: 2014\ne: -5\nf:\n"
    assert document(text, yaml.CSafeLoader).tree == {"a": None, "b": True, "c": False, "d": 2014, "e": -5, "f": None}


@pytest.mark.parametrize("style", ["|", ">"])
@given(value=st.text(ALPHABET, min_size=1, max_size=60), width=st.sampled_from([10, 30, 1000]))
@example(value="ord " * 12 + "ord", width=10)
@example(value="ord\nog ord\n", width=10)
def test_a_block_stands_line_by_line_where_it_does_character_by_character(value: str, width: int, style: str) -> None:
    text = written(value, style, width)
    scalar = scalar_of(document(text, yaml.SafeLoader))
    source = text[scalar.start : scalar.end]
    one_by_one = spans(source, scalar.value, scalar.style)
    starts = None if one_by_one is None else tuple(start for start, _ in one_by_one)
    assert offsets(source, scalar.value, scalar.style) == starts
