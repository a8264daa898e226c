"""The layers hold: imports go one way, and each outside library has its one door."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "casebook"
LAYERS = (
    {"__init__"},
    {"problem", "suggest", "danish", "memo", "workers"},
    {"language"},
    {"structural_rules"},
    {"source"},
    {"model"},
    {"corpus"},
    {"risk"},
    {"check"},
    {"autofix"},
    {"published"},
    {"questions"},
    {"intake"},
    {"render"},
    {"site"},
    {"packed"},
    {"door"},
    {"browser"},
    {"proposal"},
    {"publish"},
    {"bench"},
    {"mkdocs_plugin"},
    {"cli"},
    {"__main__"},
)
# Rooms inside a layer: each imports those of the lines before it; rooms on one line know nothing of each other.
ROOMS = {
    "render": (
        {"html", "page_markdown"},
        {"figures", "portraits", "risk", "view"},
        {"elements"},
        {"cases", "citing", "courses", "methods", "similarity", "themes"},
        {"catalogue", "linked_data"},
        {"fit", "overview"},
        {"pages"},
        {"plan"},
        {"reading_edition"},
    ),
    "check/shared": (
        {"words"},
        {"ages", "counts", "dates", "health", "kin", "ner", "places", "speech", "tables"},
        {"identifiers", "lives", "names", "work"},
        {"details"},
    ),
}
BESIDE = {"report": {"problem", "danish", "structural_rules", "__init__"}}
DOORS = {
    "yaml": {"source"},
    "pydantic": {"model"},
    "pydantic_core": {"model"},
    "mkdocs": {"mkdocs_plugin"},
    "jinja2": {"render"},
    "PIL": {"source", "publish"},
    "docx": {"intake", "publish"},
    "highspy": {"risk"},
    "snowballstemmer": {"language"},
    "typst": {"publish"},
    "xlsxwriter": {"publish"},
}
MAX_MODULE_LINES, MAX_FUNCTION_LINES = 250, 40


@cache
def modules() -> tuple[tuple[str, Path, ast.Module], ...]:
    """Each module's layer (its first name below the package), its file and its tree."""
    return tuple(
        (path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path, ast.parse(path.read_text("utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
    )


@cache
def walked(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Every node of a module: to walk through them all takes as long as to read it, and many ask."""
    return tuple(ast.walk(tree))


def imported(tree: ast.Module) -> Iterator[str]:
    """The full names of the modules that a module imports, wherever in it."""
    for node in walked(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "casebook")


def own_layers(tree: ast.Module) -> set[str]:
    """The layers of the package that a module imports from."""
    names = {name for name in imported(tree) if name.startswith("casebook.")}
    return {name.split(".")[1] for name in names} - {"__version__"}


def below(layer: str) -> set[str]:
    """The layers that a layer may import from: those below it, and itself."""
    if layer in BESIDE:
        return BESIDE[layer] | {layer}
    lower = takewhile(lambda names: layer not in names, LAYERS)
    beside = set(BESIDE) if layer == "cli" else set()
    return {name for names in lower for name in names} | {layer} | beside


def test_every_module_belongs_to_a_layer() -> None:
    known = {name for names in LAYERS for name in names} | set(BESIDE)
    assert {layer for layer, _, _ in modules()} == known


def test_imports_go_one_way() -> None:
    for layer, path, tree in modules():
        wrong = own_layers(tree) - below(layer)
        assert not wrong, f"{path.relative_to(PACKAGE)} reaches up to {wrong}"


def rooms_of(layer: str) -> Iterator[tuple[str, Path, ast.Module]]:
    """Each module inside a layer: its room there, its file and its tree."""
    for _, path, tree in (module for module in modules() if module[1].is_relative_to(PACKAGE / layer)):
        room = path.relative_to(PACKAGE / layer).parts[0].removesuffix(".py")
        if room != "__init__":
            yield room, path, tree


def rooms_entered(layer: str, tree: ast.Module) -> set[str]:
    """The rooms of a layer that a module imports from."""
    door = f"casebook.{layer}".replace("/", ".")
    below = {name.removeprefix(f"{door}.").split(".")[0] for name in imported(tree) if name.startswith(f"{door}.")}
    nodes = (node for node in walked(tree) if isinstance(node, ast.ImportFrom) and node.module == door)
    return below | {alias.name for node in nodes for alias in node.names}


@pytest.mark.parametrize("layer", ROOMS)
def test_every_module_of_a_layer_with_rooms_stands_in_one(layer: str) -> None:
    assert {room for room, _, _ in rooms_of(layer)} == {room for line in ROOMS[layer] for room in line}


@pytest.mark.parametrize("layer", ROOMS)
def test_imports_inside_a_layer_go_one_way(layer: str) -> None:
    for room, path, tree in rooms_of(layer):
        wrong = rooms_entered(layer, tree) - open_to(layer, room)
        assert not wrong, f"{path.relative_to(PACKAGE)} reaches into {wrong}"


def open_to(layer: str, room: str) -> set[str]:
    """The rooms that a room may import from: those of the lines before it, and itself."""
    lines = takewhile(lambda line: room not in line, ROOMS[layer])
    html = {"html", "page_markdown"}  # one room, of which mkdocs.yml names a module by its address
    return {name for line in lines for name in line} | (html if room in html else {room})


def test_each_library_has_one_door() -> None:
    users: dict[str, set[str]] = defaultdict(set)
    for layer, _, tree in modules():
        for name in imported(tree):
            users[name.split(".")[0]].add(layer)
    assert {library: users[library] for library in DOORS} == DOORS


def test_no_module_of_the_core_reads_the_clock_or_the_network() -> None:
    forbidden = {"time", "datetime", "random", "secrets", "uuid", "urllib.request", "http.client", "socket"}
    core = (one for one in modules() if one[0] not in {"cli", "publish"})  # they hand the core what it needs to know
    users = {path.name: forbidden & set(imported(tree)) for _, path, tree in core}
    assert not {name: found for name, found in users.items() if found}


def touching_the_disk() -> set[tuple[str, str]]:
    """The modules that read or write files, each with its layer."""
    methods = {
        "read_text",
        "write_text",
        "read_bytes",
        "write_bytes",
        "open",
        "iterdir",
        "rglob",
        "glob",
        "mkdir",
        "unlink",
    }
    return {
        (layer, path.name)
        for layer, path, tree in modules()
        for node in walked(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in methods
    }


def test_only_source_command_line_publish_and_plugin_touch_the_disk() -> None:
    bundled = {("language", "dictionary.py")}  # reads the word lists that come with the package
    touching = {layer for layer, _ in touching_the_disk() - bundled}
    assert touching <= {"source", "cli", "publish", "mkdocs_plugin", "bench"}


def test_modules_and_functions_keep_their_size() -> None:
    for _, path, tree in modules():
        assert len(path.read_text("utf-8").splitlines()) <= MAX_MODULE_LINES, path
        for node in walked(tree):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or node.lineno) - node.lineno < MAX_FUNCTION_LINES, f"{path}: {node.name}"


def test_a_test_starts_processes_in_the_one_way_that_ends_them() -> None:
    tests = Path(__file__).parent
    doors = {tests / "processes.py"}
    harmless = {"subprocess.CompletedProcess", "subprocess.TimeoutExpired", "multiprocessing.active_children"}
    starting = re.compile(
        r"(subprocess|multiprocessing|pty)\b|os\.(system|popen|fork|spawn|posix_spawn)|asyncio\.create_sub"
    )
    mentioned = re.compile(r"subprocess|multiprocessing|\bpty\b|system|popen|fork|spawn|create_sub")
    read = ((path, path.read_text("utf-8")) for path in set(tests.rglob("*.py")) - doors)
    used = {path: set(names(ast.parse(text))) - harmless for path, text in read if mentioned.search(text)}
    assert {path.name: found for path, all_of in used.items() if (found := set(filter(starting.match, all_of)))} == {}


def names(tree: ast.Module) -> Iterator[str]:
    """Every dotted name that a module imports or reaches into: «subprocess.run», «os.system»."""
    for node in walked(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"
