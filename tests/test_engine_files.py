"""The files of the engine for the browser: its modules, the stand-ins for what is not there, its place on the site."""

from __future__ import annotations

import gzip
import json
import marshal
import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import html5lib
import nh3
import pytest

from casebook.cli import main
from casebook.corpus import Kind
from casebook.door import Casebook
from casebook.publish.edition import Edition, Pages, write_outputs
from casebook.publish.engine import FOLDER, LIST, VERSION, contents, digest, ready
from casebook.publish.engine.archive import hashed, joined, parted, squeezed
from casebook.publish.engine.compiling import compiled
from casebook.publish.engine.contents import digest_of_package, of_libraries, of_package
from casebook.publish.engine.shims import nh3 as stand_in
from casebook.publish.exports.engine import BUILT, outputs
from casebook.publish.exports.engine import FOLDER as ON_SITE
from casebook.publish.making import Files, make_files
from casebook.publish.packing import packed_apart
from casebook.publish.programs import foreign_programs
from casebook.publish.scan import own_words, scan
from casebook.render.html import markup
from casebook.site import Site, build
from casebook.source import Settings
from tests.built import ROOT
from tests.conftest import SOUND
from tests.hostile.payloads import payloads
from tests.own import own_corpus

TODAY = "2026-11"
LOADED = {"wasm": "pyodide-1/pyodide.asm.wasm.zst", "program": "pyodide-1/pyodide.mjs", "modules": "modules-1.zst"}
LATER = {"solver": "highs-1/highs.mjs", "solver_wasm": "highs-1/highs.wasm.gz"}
FILES = (*LOADED.values(), *LATER.values(), "licences.txt")
TAGS = markup._TAGS  # noqa: SLF001 - the list that publishing goes by
NUMBER = "010203-0000"
OTHERS = ("020304-0000", "030405-0000")


@pytest.fixture
def engine(casebook: Path) -> Path:
    """The small casebook with something in the place of the engine; the folder of that."""
    folder = casebook / FOLDER
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(
            squeezed(name.encode() * 99) if name.endswith((".gz", ".zst")) else name.encode() * 99
        )
    files = {name: digest((folder / name).read_bytes()) for name in FILES}
    listed = {"version": VERSION, "package": digest_of_package(), "loaded": LOADED, "later": LATER, "files": files}
    (folder / LIST).write_text(json.dumps(listed), "utf-8")
    return folder


def put_there(root: Path, site: Site, folder: Path) -> Files:
    """The engine alone, as the exports make it of a casebook, in a folder: what lies beside it is read elsewhere."""
    view = site.view
    assert view is not None
    edition = Edition(view, folder=folder, engine=ready(root), packed=lambda: packed_apart(site, view))
    return Files(write_outputs(folder, outputs(edition)), Pages(folder))


def made(root: Path) -> dict[str, bytes]:
    """The files beside the pages of a casebook, by their addresses."""
    site = build(root, TODAY, settings=Settings())
    files = make_files(root, site, root / "site")
    return {output.address: output.content for output in files.outputs}


def test_many_files_in_one_are_the_same_files_and_the_same_bytes() -> None:
    files = {"a/b.py": b"x = 1\n", "c.so": b"\n\n\0{}", "tom": b""}
    assert parted(joined(files)) == files
    assert squeezed(joined(files)) == squeezed(joined(dict(files)))
    assert hashed("modules.zst", b"1") != hashed("modules.zst", b"2")
    assert re.fullmatch(r"a-[0-9a-f]{12}\.json\.gz", hashed("a.json.gz", b""))


def test_modules_are_compiled_all_but_those_that_must_be_there_as_source() -> None:
    source = b'"""Doc."""\n\ndef double(x):\n    """Twice."""\n    return 2 * x\n'
    files = parted(compiled(joined({"a.py": source, "fri/b.py": source, "c.yml": b"a: 1\n"}), "fri/"))
    assert files.keys() == {"a.pyc", "fri/b.py", "c.yml"}
    assert files["fri/b.py"] == source
    names: dict[str, object] = {}
    exec(marshal.loads(files["a.pyc"][16:]), names)  # noqa: S102, S302 - what was compiled above
    assert names["double"](21) == 42  # type: ignore[operator]


def test_the_engine_holds_all_that_judges_and_nothing_of_the_command_line() -> None:
    package, libraries = of_package(), of_libraries()
    assert {"casebook/browser/answering.py", "casebook/check/engine.py", "casebook/source/sentences/cases.yml"} <= set(
        package
    )
    assert not [name for name in package if name.startswith(("casebook/cli/", "casebook/publish/", "casebook/theme/"))]
    assert {"nh3.py", "highspy.py", "pydantic/__init__.py", "yaml/__init__.py", "stdnum/dk/cpr.py"} <= set(libraries)
    assert not [name for name in libraries if name.endswith((".so", ".pyd")) or name.startswith("..")]


def test_the_engine_of_an_installed_package_is_that_of_its_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("check/a.py", "shared/site_config/wordlists/b.txt", "starter/site_config/c.yml"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.setattr(contents, "PACKAGE", tmp_path)
    assert list(of_package()) == ["casebook/check/a.py"]


def test_an_engine_of_other_modules_is_not_used(engine: Path, casebook: Path) -> None:
    assert ready(casebook) is not None
    listed = json.loads((engine / LIST).read_text("utf-8"))
    for changed in ({"package": "another"}, {"version": VERSION + 1}):
        (engine / LIST).write_text(json.dumps({**listed, **changed}), "utf-8")
        assert ready(casebook) is None
    (engine / LIST).unlink()
    assert ready(casebook) is None


@pytest.mark.usefixtures("engine")
def test_the_site_has_the_engine_the_packed_casebook_and_how_much_a_page_loads(themed: Path) -> None:
    files = made(themed)
    assert {f"{ON_SITE}{name}" for name in FILES} <= set(files)
    said = json.loads(files[BUILT].decode().partition("= ")[2].rstrip(";\n"))
    loaded = {name: files[f"{ON_SITE}{file}"] for name, file in said["files"].items()}
    sent = [
        content if said["files"][name].endswith((".gz", ".zst")) else gzip.compress(content, 9)
        for name, content in loaded.items()
        if name not in LATER
    ]
    assert LATER.items() <= said["files"].items()
    assert said["bytes"] == sum(map(len, sent))
    parts = [gzip.decompress(loaded[name]) for name in ("lists", "records")]
    assert Casebook.packed(*parts, today=TODAY).findings("cases/broen.yml") == ()
    assert "kvintilla" in parts[0].decode()
    assert "kvintilla" not in parts[1].decode()
    again = put_there(themed, build(themed, TODAY, settings=Settings()), themed / "again")
    assert {output.address: output.content for output in again.outputs}.items() <= files.items(), "the same bytes"


def test_a_site_without_the_engine_has_none_of_it(themed: Path) -> None:
    assert not [address for address in made(themed) if address.startswith(ON_SITE) or address == BUILT]
    assert list(outputs(Edition(view=None))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("checks", [True, False])
def test_the_check_page_says_if_it_is_there(themed: Path, *, checks: bool) -> None:
    pages = build(themed, TODAY, settings=Settings(checks=checks)).pages
    (page,) = [page.body for page in pages if page.address == "bidrag/tjek/"]
    assert ("lagt frem uden kontrollen" in page) is not checks
    assert ("Reglerne læser den her i browseren" in page) is checks


@pytest.mark.usefixtures("engine")
def test_a_program_that_was_changed_or_put_there_by_somebody_else_is_refused(
    themed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = themed / "site"
    put_there(themed, build(themed, TODAY, settings=Settings()), folder)
    assert foreign_programs(folder, themed) == ()
    changed, added = (f"{ON_SITE}{name}" for name in (LOADED["program"], "modules-2.zst"))
    (folder / changed).write_bytes((folder / changed).read_bytes() + b"\n")
    (folder / added).write_bytes(squeezed(b"noget andet"))
    found = foreign_programs(folder, themed)
    assert {problem.place.file for problem in found} == {f"site/{changed}", f"site/{added}"}
    assert main(["scan", str(folder), "--root", str(themed), "--today", TODAY]) == 1
    said = capsys.readouterr().out
    assert said.count("fil/aktivt-indhold") == len(found)
    (themed / FOLDER / LIST).unlink()
    assert len(foreign_programs(folder, themed)) == len({*FILES, added})


@pytest.mark.usefixtures("engine")
def test_beside_the_programs_all_is_read_that_points_at_somebody_and_no_program(themed: Path) -> None:
    site, folder = build(themed, TODAY, settings=Settings()), themed / "site"
    made_of = put_there(themed, site, folder)
    before = scan(folder, site.corpus, Settings(), TODAY, made_of)
    (folder / ON_SITE / LOADED["modules"]).write_bytes(squeezed(NUMBER.encode()))
    (folder / ON_SITE / "noter.txt").write_text(NUMBER, "utf-8")
    (lists,) = (folder / ON_SITE).glob("lists-*")
    planted = json.loads(gzip.decompress(lists.read_bytes()))
    next(iter(planted["lists"].values()))["flere"] = [OTHERS[0]]
    lists.write_bytes(squeezed(json.dumps(planted).encode()))
    (records,) = (folder / ON_SITE).glob("records-*")
    text = gzip.decompress(records.read_bytes()).decode().replace("De bygger en bro.", f"De ringer til {OTHERS[1]}.")
    assert OTHERS[1] in text
    records.write_bytes(squeezed(text.encode()))
    notes, in_lists = (f"site/{ON_SITE}{name}" for name in ("noter.txt", f"{lists.name}"))
    found = {*scan(folder, site.corpus, Settings(), TODAY, made_of)}.difference(before)
    assert {problem.rule for problem in found} == {"direkte/cpr-nummer"}
    assert sorted(problem.place.file for problem in found) == sorted([notes, in_lists, "cases/broen.yml"])
    assert {*scan(folder, site.corpus, Settings(), TODAY)}.difference(before) == found, "their names tell what they are"


def test_a_number_or_an_address_is_no_word_of_a_list() -> None:
    registers = replace(
        own_corpus().registers,
        wordlists={"a": frozenset({"kvintilla", NUMBER, "a@b.example"})},
        fingerprints={"b": frozenset({"0102030000000000"})},
    )
    assert own_words(registers) == {"kvintilla", "0102030000000000"}


@pytest.fixture
def with_stand_in(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Pages are laid out as in the browser."""
    monkeypatch.setattr(markup, "nh3", stand_in)
    markup.forget()
    return stand_in


def of_records() -> list[str]:
    """Every text of the own records that is longer than a name."""
    kept = (document for kind in (Kind.CASE, Kind.METHOD) for document in own_corpus().documents[kind][::4])
    return [scalar.value for document in kept for scalar in document.scalars if len(scalar.value) > 40]


def test_the_stand_in_lays_out_a_record_as_publishing_does(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = of_records()
    published = [(markup.prose(text), markup.inline(text)) for text in texts]
    markup.forget()
    monkeypatch.setattr(markup, "nh3", stand_in)
    assert [(markup.prose(text), markup.inline(text)) for text in texts] == published
    markup.forget()


def test_the_stand_in_keeps_no_tag_and_no_attribute_that_publishing_would_not(with_stand_in: ModuleType) -> None:
    del with_stand_in
    for text in (payload.text for payload in payloads()):
        for html in (
            str(markup.prose(text)),
            cleaned(stand_in, text),
            cleaned(stand_in, f'"><b {text}>'),
            cleaned(stand_in, f"<p>{text}"),
        ):
            for element in html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False).iter():
                assert element.tag in TAGS | {"html", "head", "body"}, text
                assert set(element.attrib) <= {"href", "title", "src", "alt", "start", "rel"}, text
                address = str(element.get("href") or "")
                assert urlsplit(address).scheme in {"", "https", "http", "mailto"}, text
    markup.forget()


def cleaned(sanitiser: Any, html: str) -> str:
    """The HTML as a sanitiser leaves it by the rules that pages go by."""
    own, kept = markup._ATTRIBUTES, markup._harmless  # noqa: SLF001 - as above
    rules = {"tags": TAGS, "attributes": own, "url_schemes": markup._SCHEMES}  # noqa: SLF001
    return str(sanitiser.clean(html, **rules, link_rel="noopener", attribute_filter=kept))


@pytest.mark.parametrize(
    "html",
    [
        "<p>En <b>fed</b> <em>bro</em> &amp; 5 < 7</p>",
        '<a href="https://a.example/?a=1&amp;b=2" onclick="x">her</a>',
        '<a href="javascript:x">her</a>',
        "<script>x</script><style>y</style><!-- z -->tekst",
        "<ul><li>en<li>to</ul>",
        '<p>a<br>b<img src="billeder/a.png" alt="A &quot;b&quot;"></p>',
    ],
)
def test_the_stand_in_writes_what_nh3_writes(html: str) -> None:
    assert html5lib_text(cleaned(stand_in, html)) == html5lib_text(cleaned(nh3, html))


def html5lib_text(html: str) -> str:
    """HTML as a browser reads it."""
    return str(html5lib.serialize(html5lib.parseFragment(html), omit_optional_tags=False))


def test_the_two_parts_of_the_packed_casebook_are_read_together(themed: Path) -> None:
    site = build(themed, TODAY, settings=Settings())
    assert site.view is not None
    lists, records = packed_apart(site, site.view)
    assert json.loads(lists).keys() == {"lists"}
    whole = Casebook.packed(lists, records, today=TODAY)
    assert whole.findings("cases/broen.yml") == ()
    changed = whole.with_document("cases/broen.yml", SOUND["cases/broen.yml"].replace("De bygger", "Kvabbelund bygger"))
    assert changed.findings("cases/broen.yml")


def test_the_tools_name_one_pyodide() -> None:
    lock = json.loads((ROOT / ".ci/pyodide/package-lock.json").read_text("utf-8"))
    assert lock["packages"]["node_modules/pyodide"]["version"].startswith("314.")
    worker = (ROOT / "generator/casebook/theme/assets/casebook/js/engine/worker.js").read_text("utf-8")
    wheel = (ROOT / ".ci/pydantic-wheel.sh").read_text("utf-8")
    assert 'abi_version: "2026_0"' in worker
    assert "tag=pyemscripten_2026_0_wasm32" in wheel
    own = ROOT / "build/pyodide/node_modules/pyodide/pyodide-lock.json"
    if own.is_file():
        info = json.loads(own.read_text("utf-8"))["info"]
        assert all(f'{name}: "{value}"' in worker for name, value in info.items())
