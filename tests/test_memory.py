"""Nothing outlives its run: what depends on records is in the run's memo, and no module has a memory of its own."""

from __future__ import annotations

import ast
import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.check import check
from casebook.check.context import CheckContext, context_of
from casebook.corpus import Kind, load
from casebook.door import Casebook
from casebook.memo import MOST_WORDS, Memo, WordMemo
from casebook.problem import Problem
from casebook.source import Document
from tests.conftest import SOUND
from tests.processes import run
from tests.test_architecture import PACKAGE, modules

TODAY = "2026-11"
CACHES = {"cache", "lru_cache"}
# Of the package alone: classes of the model, kinds of things, how many declarations there are.
DECLARED = re.compile(r"type\[.+\]|tuple\[type\[.+\], \.\.\.\]|Kind|int")
# A word, the beginning of one or a character, looked up in what is bundled.
BUNDLED = {"word", "prefix", "char"}
TEXT_TO_HTML = {("render/html/markup.py", "prose"), ("render/html/markup.py", "inline")}
TEMPLATES = {
    ("render/html/environment.py", "environment")
}  # compiled for the sentences of a site: equal ones share them
FILLED_WHILE_IMPORTED = {("check/triggers.py", "_declared"), ("check/triggers.py", "_later")}


def name_of(node: ast.expr) -> str:
    """The name of what is called or reached into: «functools.cache(…)» is «cache»."""
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def cached_functions() -> Iterator[tuple[str, ast.FunctionDef, ast.expr]]:
    """Every function with a cache that lives as long as its module, and the decorator."""
    for _, path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                for decorator in node.decorator_list:
                    if name_of(decorator) in CACHES:
                        yield path.relative_to(PACKAGE).as_posix(), node, decorator


def is_of_the_package(function: ast.FunctionDef, decorator: ast.expr) -> bool:
    """True if a cached function depends on declarations, or with a limit on the bundled dictionary."""
    given = function.args
    several = (one for one in (given.vararg, given.kwarg) if one)
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs, *several]
    if all(one.annotation and DECLARED.fullmatch(ast.unparse(one.annotation)) for one in arguments):
        return True
    is_limited = isinstance(decorator, ast.Call) or arguments[0].arg in {"prefix", "char"}  # there are not many
    return len(arguments) == 1 and arguments[0].arg in BUNDLED and is_limited


def test_a_module_remembers_only_what_depends_on_the_package() -> None:
    foreign = {
        (file, function.name)
        for file, function, decorator in cached_functions()
        if not is_of_the_package(function, decorator)
    }
    assert foreign == TEXT_TO_HTML | TEMPLATES


def decorated_lines(tree: ast.Module) -> set[int]:
    """The lines on which a function's decorators stand."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {decorator.lineno for function in functions for decorator in function.decorator_list}


def test_a_cache_is_made_by_a_decorator_where_it_can_be_seen() -> None:
    hidden = [
        path.name
        for _, path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node) in CACHES and node.lineno not in decorated_lines(tree)
    ]
    assert hidden == []


def is_empty_table(value: ast.expr | None) -> bool:
    """True if something waits to be filled: `{}`, `[]`, `set()`, or an object of a class of our own that remembers."""
    if isinstance(value, ast.Dict | ast.List):
        return not ast.unparse(value).strip("{}[]")
    makers = {"dict", "list", "set", "defaultdict", "Memo", "Answers", "WordMemo", "WeakKeyDictionary"}
    return isinstance(value, ast.Call) and name_of(value) in makers and not value.args


def test_no_table_of_a_module_waits_to_be_filled() -> None:
    waiting = {
        (path.relative_to(PACKAGE).as_posix(), name_of(target))
        for _, path, tree in modules()
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_empty_table(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if not (isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("Mapping["))
    }
    assert waiting == FILLED_WHILE_IMPORTED


def test_no_function_rebinds_a_name_of_its_module() -> None:
    assert not [path.name for _, path, tree in modules() for node in ast.walk(tree) if isinstance(node, ast.Global)]


def test_nothing_is_told_apart_by_its_address_in_memory() -> None:
    by_address = {
        path.name
        for layer, path, tree in modules()
        if layer not in {"risk", "workers"}  # there all that is told apart is held for as long as it is asked about
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "id"
    }
    assert by_address == set()


STORY = (
    "historier:\n  - borger:\n      pseudonym: {name}\n      alder: 40-49\n      køn: mand\n      baggrund: uoplyst\n"
    "      familie: [enlig]\n"
    "    tekst: Han taler med Kvintilla, og Solmund går i Brobygning i Stevns. Sten hos Broen nynner.\n"
)
SECOND = (  # in the second casebook the same words mean something else
    ("cases/broen.yml", "pseudonym: Kvintilla", "pseudonym: Solmund"),
    ("site_config/municipalities.yml", "navn: Stevns", "navn: Bjergby"),
    ("site_config/sources.yml", "udgiver: Foreningen Broen", "udgiver: Foreningen Dalen"),
    ("site_config/wordlists/fornavne-haandlavet.txt", "kvintilla\n", "kvintilla\nsolmund\nsten\n"),
    ("methods/brobygning.yml", "titel: Brobygning", "titel: Vejbygning"),
)


@pytest.fixture
def two(casebook: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two casebooks with the same text, in which different names are accounted for."""
    with (casebook / "cases/broen.yml").open("a", encoding="utf-8") as case:
        case.write(STORY.format(name="Kvintilla"))
    other = tmp_path_factory.mktemp("other") / "casebook"
    shutil.copytree(casebook, other)
    for file, before, after in SECOND:
        text = (other / file).read_text("utf-8")
        assert before in text
        (other / file).write_text(text.replace(before, after), "utf-8")
    return casebook, other


Place = tuple[object, ...]


def alone(root: Path) -> list[Place]:
    """The findings in the cases of a casebook by a process that has never seen another one."""
    command = [sys.executable, "-m", "casebook", "check", "--root", str(root), "--today", TODAY, "--format", "json"]
    found = json.loads(run(command, limit=120).stdout)["findings"]
    return [(one["rule"], one["file"], one["line"], one["column"]) for one in found if one["file"].startswith("cases/")]


def here(problems: Iterable[Problem]) -> list[Place]:
    places = ((one.rule, one.place.file, one.place.span.start) for one in problems)
    return [(rule, file, at.line, at.column) for rule, file, at in places if file.startswith("cases/")]


def test_two_casebooks_in_turns_give_what_each_gives_alone(two: tuple[Path, Path]) -> None:
    expected = list(map(alone, two))
    assert set(expected[0]) - set(expected[1])
    assert set(expected[1]) - set(expected[0])
    for order in (1, -1):
        corpora = list(map(load, two))
        found: list[list[Place]] = [[], []]
        for document in corpora[0].documents[Kind.CASE]:
            for number in (0, 1)[::order]:
                found[number] += here(check(corpora[number], TODAY, document.file.__eq__).problems)
        assert found == expected
        assert [here(check(corpus, TODAY).problems) for corpus in corpora] == expected


def test_a_run_has_one_context_a_month_and_another_run_has_its_own(casebook: Path) -> None:
    corpus = load(casebook)
    assert context_of(corpus, TODAY) is context_of(corpus, TODAY)
    assert context_of(corpus, "2027-01") is not context_of(corpus, TODAY)
    assert context_of(load(casebook), TODAY) is not context_of(corpus, TODAY)


def seen(context: CheckContext) -> tuple[object, ...]:
    return context.document, context.record, context.corpus, context.declared_in_cases


def test_what_holds_for_the_run_is_worked_out_without_records(casebook: Path) -> None:
    context = context_of(load(casebook), TODAY).of(Document("cases/x.yml", "id: x"), None)
    assert context.for_run(seen) == (None, None, None, frozenset())
    assert context.for_records(seen)[0] is None
    assert context.for_document(seen)[0] is context.document


def test_the_memo_of_a_document_is_that_of_the_last_one() -> None:
    memo, made = Memo(), []
    one, other = Document("cases/x.yml"), Document("cases/x.yml")
    assert one == other
    for document in (one, one, other, one):
        memo.current((document,), lambda: made.append(1))
    assert len(made) == len([one, other, one])


def test_of_what_somebody_writes_the_last_text_is_kept(casebook: Path) -> None:
    book, name = Casebook.load(casebook, today=TODAY), "cases/ny.yml"
    sizes = set()
    for day in range(1, 5):
        text = (
            SOUND["cases/broen.yml"]
            .replace("id: broen", "id: ny")
            .replace("bygger en bro", f"bygger en bro i {day}. uge")
        )
        assert f"{day}. uge" in text
        book.with_document(name, text).findings(name)
        sizes.add(len(book.memo.texts))
    assert len(sizes) == 1
    assert sizes.pop() > 0


def test_a_memo_of_words_has_a_limit() -> None:
    words: WordMemo[int] = WordMemo(len)
    for number in range(MOST_WORDS + 1):
        assert words[str(number)] == len(str(number))
    assert len(words) <= MOST_WORDS


def test_a_corpus_with_other_records_is_never_answered_about_the_first_ones(casebook: Path) -> None:
    corpus = load(casebook)
    assert replace(corpus, problems=()).memo is corpus.memo
    fewer = replace(corpus, cases={})
    assert fewer.memo is not corpus.memo
    assert fewer.memo.run is corpus.memo.run  # the registers are the same
    assert context_of(corpus, TODAY).corpus is corpus
    assert context_of(fewer, TODAY).corpus is fewer
    other_registers = replace(corpus, registers=replace(corpus.registers))
    assert other_registers.memo.run is not corpus.memo.run
    assert other_registers.memo.texts is corpus.memo.texts
