"""A Danish sentence stands in one place: what pages and scripts share is said by its key, none is typed twice."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from casebook.publish.script_sentences import script_sentences
from casebook.source.sentences import PACKAGE, filled_in, groups, script_groups, sentences

ROOT = Path(__file__).parents[1]
RENDER = ROOT / "generator/casebook/render"
JS = ROOT / "generator/casebook/theme/assets/casebook/js"
MODULES = sorted(RENDER.rglob("*.py"))
WITHOUT_SITE = [  # asked for a word where there is no site
    *sorted((ROOT / "generator/casebook/questions").glob("*.py")),
    *sorted((ROOT / "generator/casebook/intake").glob("*.py")),
    ROOT / "generator/casebook/publish/pruning.py",
    ROOT / "generator/casebook/model/reference.py",
    ROOT / "generator/casebook/source/sentences/__init__.py",
]
BESIDE = [
    *sorted((ROOT / "generator/casebook/browser").rglob("*.py")),
    *sorted((ROOT / "generator/casebook/publish/exports").glob("*.py")),
    *sorted((ROOT / "generator/casebook/publish/data").glob("*.py")),
    *sorted((ROOT / "generator/casebook/publish/paper").glob("*.py")),
    *sorted((ROOT / "generator/casebook/publish/blanks").glob("*.py")),
    *sorted((ROOT / "generator/casebook/publish/offline").glob("*.py")),
    *(ROOT / "generator/casebook" / name for name in ("check/free_text.py", "autofix/text_mends.py")),
    ROOT / "generator/casebook/cli/commands/text.py",
    *(ROOT / "generator/casebook/publish/search" / f"{name}.py" for name in ("concepts", "index", "questions")),
    *WITHOUT_SITE,
]
TEMPLATES = sorted(RENDER.rglob("*.j2"))
THEME = sorted((ROOT / "generator/casebook/theme").rglob("*.html"))
SCRIPTS = sorted(path for path in JS.rglob("*.js") if path.parent.name != "sentences")
OF_DANISH = {"search/words.js", "search/spelling.js"}  # tables of the language, which nobody is shown
DANISH = re.compile(r"[æøåÆØÅ]|(?:^|\})\s*[A-ZÆØÅ][a-zæøå]+[ ,.:?!]")
SAID = re.compile(
    r"""\bsay\(\s*(["'])(?P<key>[\w.]+)\1(?P<values>[^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*)\)"""
)
IMPORTED = re.compile(r'import \{ say(?: as (\w+))? \} from "[./]+sentences/(\w+)\.js"')
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*$|\s//\s.*$", re.MULTILINE | re.DOTALL)
CATALOGUE = sorted((ROOT / "generator/casebook/source/sentences").glob("*.yml"))
CUT = re.compile(r"\s+[\w-]+: +[^\s\"'|>#].*\s#")
LETTER = re.compile(r"[^\W\d_]")
READ_ALOUD = re.compile(r'\s(?:alt|title|placeholder|label|data-label|aria-label|aria-description)="([^"]*)"')
SPOKEN = re.compile(r"[a-zæøå]{2,}[,.:;]? |[ ][a-zæøå]{2,}")  # a word beside a blank
TITLE = re.compile(r"[A-ZÆØÅ][a-zæøå]+$")
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
NO_TEXT = re.compile(r"[<>]|\(\?|\\d|[\w-]+=\"")  # markup and patterns
NOT_SAID = {  # looked for in what a record says, or the word of schema.org for a kind of thing
    "figures/schedule.py": {" og "},
    "figures/steps.py": {"hver dag", "hver uge", "hver måned"},
    "linked_data/nodes.py": {"Organization"},
    "linked_data/works.py": {"Article", "Course", "Dataset"},
}
BUILT_ON = re.compile(
    r"_(?:yes|partly|no|asked|decides|one)|s"
)  # what keys end with that are put together of another one
MARKUP = re.compile(r"\{%.*?%\}|<[^>]+>", re.DOTALL)
FILLED = re.compile(r"\{\{.*?\}\}", re.DOTALL)
QUOTED = re.compile(r"""(?<![\w=])"([^"<>{}\n]+)"|'([^'<>{}\n]+)'""")


def camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(map(str.capitalize, rest))


def said() -> Iterator[tuple[str, frozenset[str] | None]]:
    """Every key that is asked for, with the names of what it fills in; None where these stand elsewhere."""
    for path in TEMPLATES:
        for match in SAID.finditer(path.read_text("utf-8")):
            yield match["key"], frozenset(re.findall(r"(\w+)=(?!=)", match["values"]))
    for path in THEME:
        yield from ((key, None) for key in re.findall(r"\bextra\.say\.(\w+\.\w+)", path.read_text("utf-8")))
    for path in (*MODULES, *BESIDE):
        yield from said_by(ast.parse(path.read_text("utf-8")))


def said_by(tree: ast.Module) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The keys that a module says, those that stand in its tables, and whole groups by keys that it puts together."""
    keys = dict(sentences())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node.func) in {"say", "_say"}]
    for call in calls:
        if call.args and isinstance(call.args[0], ast.Constant) and None not in {word.arg for word in call.keywords}:
            yield str(call.args[0].value), frozenset(word.arg or "" for word in call.keywords)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in keys:
            yield node.value, None
            yield from ((key, None) for key in keys if BUILT_ON.fullmatch(key.removeprefix(node.value)))
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            group, dot, _ = str(node.values[0].value).partition(".")
            yield from ((f"{group}.{name}", None) for name in (groups().get(group, ()) if dot else ()))


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def said_by_scripts() -> Iterator[str]:
    """Every key that a script says; all of a group that it looks into by a name of its own."""
    groups = script_groups()
    for script in SCRIPTS:
        text = script.read_text("utf-8")
        for alias, group in IMPORTED.findall(text):
            name = alias or "say"
            used = {key for key in groups[group] if re.search(rf"\b{name}\.{camel(key)}\b", text)}
            whole = re.search(rf"(?<!as )(?<!{{ )\b{name}\b(?![.\w ])", text)
            yield from (f"{group}.{key}" for key in (groups[group] if whole else used))


def typed() -> Iterator[tuple[str, Path]]:
    """Every text in the modules, templates and scripts, with where it stands."""
    for path in MODULES:
        yield from ((text, path) for text in constants(ast.parse(path.read_text("utf-8"))))
    for path in TEMPLATES:
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        tags = chain(MARKUP.findall(text), FILLED.findall(text))
        inside = (found for tag in tags for match in QUOTED.findall(tag) for found in match)
        yield from ((one, path) for one in chain(MARKUP.split(FILLED.sub("{}", text)), inside))
    for path in SCRIPTS:
        yield from ((one, path) for one in strings(path))


def constants(tree: ast.Module) -> Iterator[str]:
    """The texts of a module that are no docstrings; where something is filled in, with «{}» for it."""
    filled = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    left_out = statements | {id(piece) for node in filled for piece in node.values}
    for joined in filled:
        yield "".join(str(piece.value) if isinstance(piece, ast.Constant) else "{}" for piece in joined.values)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def strings(script: Path) -> Iterator[str]:
    """The texts in a script; where something is filled in, with «{}» for it."""
    for plain, filled in STRING.findall(COMMENT.sub("", script.read_text("utf-8"))):
        yield re.sub(r"\$\{[^}]*\}", "{}", filled) or plain


def folded(text: str) -> str:
    return " ".join(text.split()).strip(" .:,;…")


def is_sentence(text: str) -> bool:
    """True of two words and more that begin as a sentence does."""
    return bool(re.match(r"[A-ZÆØÅ][a-zæøå]*,? [\w«]", text))


def test_every_key_that_is_said_is_there_with_what_it_fills_in() -> None:
    known, keys = dict(sentences()), tuple(said())
    assert {key for key, _ in keys} - known.keys() == set()
    given_otherwise = [(key, given) for key, given in keys if given is not None and set(filled_in(known[key])) != given]
    assert given_otherwise == []


def test_every_sentence_is_said() -> None:
    assert {key for key, _ in sentences()} - {key for key, _ in said()} - set(said_by_scripts()) == set()


def test_no_sentence_ends_where_yaml_takes_its_rest_for_a_comment() -> None:
    lines = [line for path in CATALOGUE for line in path.read_text("utf-8").splitlines()]
    assert [line for line in lines if CUT.match(line)] == []
    assert CUT.match("  in_address: Det står efter tegnet #, som ingen ser.")
    assert not CUT.match('  in_address: "Det står efter tegnet #, som ingen ser."')


def test_no_sentence_stands_twice_in_the_catalogue() -> None:
    counts = Counter(folded(text) for _, text in sentences())
    assert [text for text, count in counts.items() if count > 1 and is_sentence(text)] == []


def test_no_sentence_of_the_catalogue_is_typed_again() -> None:
    known = {folded(text) for _, text in sentences() if is_sentence(text)}
    assert sorted({(folded(text), path.name) for text, path in typed() if folded(text) in known}) == []


def test_no_sentence_is_typed_in_two_places() -> None:
    places: dict[str, set[str]] = defaultdict(set)
    for text, path in typed():
        if is_sentence(folded(text)):
            places[folded(text)].add(path.name)
    assert {text: names for text, names in places.items() if len(names) > 1} == {}


def test_no_script_says_anything_in_danish_itself() -> None:
    texts = {script.relative_to(JS).as_posix(): set(filter(DANISH.search, strings(script))) for script in SCRIPTS}
    assert {name: danish for name, danish in texts.items() if danish and name not in OF_DANISH} == {}


def test_what_scripts_say_is_written_from_the_catalogue() -> None:
    written = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (JS / "sentences").glob("*.js")}
    assert written == script_sentences()


def test_a_sentence_is_filled_in_and_nothing_in_what_is_filled_in_is_read() -> None:
    assert PACKAGE.say("sheets.described", title="{title} og {0}") == "{title} og {0} på ét ark til udskrift."


def test_a_sentence_without_what_it_needs_is_refused() -> None:
    with pytest.raises(KeyError):
        PACKAGE.say("sheets.described")


def of_pages(paths: Iterable[Path]) -> list[Path]:
    """Those of the modules and templates that make the pages of a site: the report on risk is none, nor a register."""
    others = {"risk.html.j2", "denmark.py"}
    return [path for path in paths if path.name not in others and path.parent.name != "risk"]


def text_of(template: Path) -> str:
    """A template without comments, tags of Jinja and what they fill in; the name of a figure's style is no text."""
    text = re.sub(r"\{#.*?#\}", "", template.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{% block kind %\}\w+\{% endblock %\}", "", text)
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)


def test_no_template_has_a_text_of_its_own() -> None:
    for template in of_pages((*TEMPLATES, *THEME)):
        text = text_of(template)
        nodes = re.sub(r"<[^>]*>|&\w+;", "\n", text).split("\n")
        assert [node.strip() for node in nodes if LETTER.search(node)] == [], template.name
        assert [value for value in READ_ALOUD.findall(text) if LETTER.search(value)] == [], template.name


def test_no_template_chooses_between_texts_of_its_own() -> None:
    for template in of_pages((*TEMPLATES, *THEME)):
        tags = re.findall(r"\{%.*?%\}|\{\{.*?\}\}", template.read_text("utf-8"), re.DOTALL)
        literals = [text for tag in tags for pair in LITERAL.findall(tag) for text in pair]
        chosen = [text for text in literals if SPOKEN.search(text) or (TITLE.match(text) and "/" not in text)]
        assert chosen == [], template.name


def test_no_module_of_the_pages_has_a_sentence_of_its_own() -> None:
    own = {module.relative_to(RENDER).as_posix(): sentences_in(module) for module in of_pages(MODULES)}
    assert {name: texts for name, texts in own.items() if texts} == NOT_SAID


def sentences_in(module: Path) -> set[str]:
    """The texts of a module that read like sentences or titles; what it shows as an example is none of its own."""
    tree = ast.parse(module.read_text("utf-8"))
    tree.body = [node for node in tree.body if not is_example(node)]
    spoken = {text for text in constants(tree) if SPOKEN.search(text) or TITLE.match(text)}
    return {text for text in spoken if not NO_TEXT.search(text)}


def is_example(node: ast.stmt) -> bool:
    """True for what a figure type shows of itself: invented figures, with their own titles and texts."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id in {"FIGURE", "EXAMPLE"} for target in targets)


def test_nobody_asks_the_package_instead_of_the_site() -> None:
    asking = [
        path.name
        for path in of_pages((*MODULES, *BESIDE[: -len(WITHOUT_SITE)]))
        if "PACKAGE" in path.read_text("utf-8")
    ]
    assert asking == ["task.py"]  # where a frame is made without a site


def test_no_group_stands_in_two_files() -> None:
    files = (ROOT / "generator/casebook/source/sentences").glob("*.yml")
    names = Counter(name for file in files for name in re.findall(r"^(\w+):", file.read_text("utf-8"), re.MULTILINE))
    assert [name for name, count in names.items() if count > 1] == []
    assert names.keys() == groups().keys()
