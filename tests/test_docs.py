"""The documents for developers are true: what they name is there, and the drawing is what the imports are held to."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from casebook import __version__
from tests.test_architecture import LAYERS
from tests.test_architecture import ROOMS as INNER

ROOT = Path(__file__).parents[1]
DOCS = sorted((ROOT / "generator/docs").rglob("*.md"))
ROOMS = sorted((ROOT / "generator/casebook").rglob("README.md"))
PAGES = [*DOCS, *ROOMS, ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]
BASES = (
    ROOT,
    ROOT / "generator/casebook",
    ROOT / "generator/casebook/render",
    ROOT / "site_config",
    ROOT / "generator/casebook/theme",
    ROOT / "generator/casebook/theme/assets/casebook",
)
CODE = re.compile(r"`([^`\n]+)`")
NAMED = re.compile(r"[\w.-]+(?:/[\w.-]+)+\.(?:py|js|css|yml|txt|html|j2|json|toml|sh|md|conf)")
DOTTED = re.compile(r"[a-z_]+(?:\.\w+)+(?!\.?\w|/)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
PROMISING_FOLDERS = ("generator/casebook", "tests")
PLAIN_FOLDERS = ("generator/casebook", "tests/autofix", "tests/risk", "tests/source")
NO_PROMISE = re.compile(r"(What|Whether|How|Where|Which|Who|Whom|When|Why)\b")
BEGUN = re.compile(rf"[\"'][\s\\]*{NO_PROMISE.pattern}")
CLASS = re.compile(r"^\s*class (\w+)", re.MULTILINE)
SAYS_NOTHING = {"told", "one", "found", "said", "known"}
BUILT = (
    "site/",
    "build/",
    ".venv/",
    "cases/x.yml",
    "cases/min-nye-case.yml",
    "site_config/sentences.yml",
)  # made, or an example


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def files_named(page: Path) -> Iterator[str]:
    """The code spans of a page that are written like the path of a file."""
    for code in CODE.findall(page.read_text("utf-8")):
        if NAMED.fullmatch(code) and not code.startswith(BUILT):
            yield code


def test_every_file_that_a_page_names_is_there() -> None:
    missing = [(name(page), file) for page in PAGES for file in files_named(page) if not is_file_named(file)]
    assert missing == []


def is_file_named(file: str) -> bool:
    """True if a file is there under one of the folders that pages name files from."""
    return any((base / file).exists() for base in BASES)


def objects_named(page: Path) -> Iterator[str]:
    """Dotted names in code on a page that begin with a room: «risk.edits.edit_plan»."""
    rooms = {room.parent.name for room in ROOMS if room.parents[1].name == "casebook"}
    for code in CODE.findall(page.read_text("utf-8")):
        match = DOTTED.match(code)
        if match and match[0].partition(".")[0] in rooms:
            yield match[0]


def is_there(dotted: str) -> bool:
    """True if a module of the package, or something in one, has this name."""
    try:
        pkgutil.resolve_name(f"casebook.{dotted}")
    except (ImportError, AttributeError):
        return False
    return True


def test_every_function_that_a_page_names_is_there() -> None:
    missing = [(name(page), dotted) for page in PAGES for dotted in objects_named(page) if not is_there(dotted)]
    assert missing == []


def test_the_readme_has_a_row_for_every_command() -> None:
    rows = re.findall(r"^\| `casebook ([\w-]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    commands = {
        module.name.replace("_", "-")
        for module in pkgutil.iter_modules([str(ROOT / "generator/casebook/cli/commands")])
    }
    assert set(rows) == commands, "begin the docstring of the command's module as the others begin; `casebook schema`"


def links_of(page: Path) -> Iterator[str]:
    """The files that a page links to, as it writes them."""
    targets = (target.partition("#")[0] for target in LINK.findall(page.read_text("utf-8")))
    return (target for target in targets if target and not target.startswith(("http", "mailto")))


def test_every_link_of_a_page_leads_somewhere() -> None:
    linked = [(name(page), page.parent / target) for page in PAGES for target in links_of(page)]
    assert [(page, target) for page, target in linked if not target.exists()] == []


def test_every_page_of_the_documents_can_be_reached_from_their_first() -> None:
    first = (ROOT / "generator/docs/README.md").read_text("utf-8")
    decisions = (ROOT / "generator/docs/decisions/README.md").read_text("utf-8")
    linked = {*LINK.findall(first), *(f"decisions/{target}" for target in LINK.findall(decisions))}
    there = {page.relative_to(ROOT / "generator/docs").as_posix() for page in DOCS} - {"README.md"}
    assert there - linked == set()


def test_every_room_says_what_comes_in_what_goes_out_and_what_it_may_import() -> None:
    package = ROOT / "generator/casebook"
    modules = {path.parent for path in package.rglob("*.py") if path.name != "__init__.py"}
    rooms = sorted(folder for folder in modules if folder != package and (folder / "__init__.py").exists())
    silent = [
        room.relative_to(package).as_posix()
        for room in rooms
        if not (room / "README.md").exists()
        or not all(f"**{part}**" in (room / "README.md").read_text("utf-8") for part in ("In", "Out", "May import"))
    ]
    assert silent == []


def test_the_drawing_of_the_pipeline_is_the_order_that_imports_are_held_to() -> None:
    drawn = (ROOT / "generator/docs/architecture.md").read_text("utf-8").split("```")[1].split("\n")[1]
    rooms = [room.strip() for room in drawn.split("<-")]
    held = [room for names in LAYERS for room in names]
    assert rooms == [room for room in held if room in rooms]
    beside = {"__init__", "__main__", "suggest", "danish", "memo", "workers", "bench"}
    assert set(held) - set(rooms) == beside


def test_the_drawing_of_the_rooms_inside_render_is_the_order_that_imports_are_held_to() -> None:
    drawn = (ROOT / "generator/docs/architecture.md").read_text("utf-8").split("```")[3].strip()
    lines = [set(line.strip().split(", ")) for line in drawn.split("<-")]
    assert lines == [line - {"page_markdown"} for line in INNER["render"]]


def documented(folder: Path) -> Iterator[tuple[str, str]]:
    """The place and the docstring of each module, class and function below a folder.

    Only of files that hold a text which begins as none may: to take them all apart takes seconds.
    """
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)) if BEGUN.search(source) else ():
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
                yield f"{name(path)}:{getattr(node, 'lineno', 1)}", text


def bound(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every name that a module gives to a parameter or a variable, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.MatchAs | ast.MatchStar | ast.ExceptHandler) and node.name:
            yield node.name, node.lineno


@pytest.mark.parametrize("folder", PROMISING_FOLDERS)
def test_a_docstring_begins_with_what_is_promised(folder: str) -> None:
    assert [*(ROOT / folder).glob("*.py")], "a folder that is not there"
    texts = documented(ROOT / folder)
    places = [f"{place}: {text.splitlines()[0]}" for place, text in texts if NO_PROMISE.match(text)]
    assert not places, "\n".join(
        ["Say what it is, gives or does, not «What …», «Whether …» (True if …), «How …»:", *places]
    )


@pytest.mark.parametrize("folder", PLAIN_FOLDERS)
def test_a_name_says_what_it_holds(folder: str) -> None:
    places = [
        f"{name(path)}:{line}: {variable}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for variable, line in bound(ast.parse(path.read_text("utf-8")))
        if variable in SAYS_NOTHING
    ]
    assert not places, "\n".join(["Name what the variable holds:", *places])


def test_a_name_in_a_template_says_what_it_holds() -> None:
    for path in sorted((ROOT / "generator/casebook").rglob("*.j2")):
        names = Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Name)
        given = {node.name for node in names if node.ctx in {"store", "param"}}
        assert given & SAYS_NOTHING == set(), f"{name(path)}: name what the variable holds"


def test_two_classes_of_the_package_have_two_names() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    texts = {path: path.read_text("utf-8") for path in sorted((ROOT / "generator/casebook").rglob("*.py"))}
    named = Counter(class_name for text in texts.values() for class_name in CLASS.findall(text))
    assert len(named) > 100
    for path in (path for path, text in texts.items() if any(named[one] > 1 for one in CLASS.findall(text))):
        for node in ast.walk(ast.parse(texts[path])):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(f"{name(path)}:{node.lineno}")
    assert {class_name: where for class_name, where in places.items() if len(where) > 1} == {}


def test_the_newest_release_in_the_changelog_is_that_of_the_package() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## (\d+\.\d+\.\d+) – \d{1,2} [A-Z][a-z]+ \d{4}$", changelog, re.MULTILINE)
    assert released[0] == __version__
    assert released == sorted(released, key=lambda version: [int(part) for part in version.split(".")], reverse=True)
