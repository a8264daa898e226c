"""Every file beside the pages is made by one module, which is found by itself and says what it makes."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.mkdocs_plugin import build_site
from casebook.problem import Problem
from casebook.publish import exports, steps
from casebook.publish.edition import Pages
from casebook.publish.exports import Export, all_exports, downloads, is_prose
from casebook.publish.making import Files
from casebook.publish.output import (
    ARCHIVE,
    CSS,
    FRAGMENT,
    HTML,
    INDEX,
    JSON,
    PACKED,
    PDF,
    PICTURE,
    SCRIPT,
    SVG,
    TEXT,
    XML,
    Output,
    compact,
    media_type_of,
)
from casebook.publish.scan import scan
from casebook.publish.search.fragments import fragment_of, packed
from casebook.publish.search.order import ENTRY
from casebook.publish.steps import INSPECTIONS, Built, Plan, make, put_in_place
from casebook.published.frozen import frozen
from casebook.site import build
from casebook.source import Settings
from tests.built import ROOT
from tests.conftest import HAND_WRITTEN, SOUND
from tests.few_rules import few_rules
from tests.render.small_site import view
from tests.test_opened_files import pdf
from tests.unchecked import unchecked

pytestmark = pytest.mark.usefixtures("few_rules")

NUMBER = "010203-0000"
WHAT_IS_READ = ("links_lead_somewhere", "nobody_is_pointed_at", "addresses_live_on")
HASHES = ENTRY  # how large the search's index is, and a hash that can look like any number: nobody reads it
TODAY = "2026-11"
SETTINGS = Settings(
    "https://casebook.example/", "https://git.example/casebook/casebook/edit/main/", downloads=downloads()
)
ADDED = """
from casebook.publish.output import TEXT, About, Output
from casebook.render.view.site import file_of

ABOUT = About("En liste over cases", "data/cases.txt")


def outputs(edition):
    text = "\\n".join(f"{case.title}: {case.effort.text}" for case in edition.view.cases)
    yield Output("data/cases.txt", text.encode(), TEXT, file_of(edition.view.cases[0]))
"""


def put_together(root: Path) -> Path:
    """The small casebook in our own theme, with a method that a style sheet and the search know."""
    pages = {f"content/{name}": "---\ntitle: En side\n---\n\n# En side\n" for name in HAND_WRITTEN}
    own = {"site_config/sentences.yml": "search:\n  close: Færdig\n"}
    for name, text in {**SOUND, **pages, **own}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    with (root / "methods/brobygning.yml").open("a", encoding="utf-8") as method:
        method.write("trin:\n  - navn: Mål vandet\n    tekst: Læg en snor over.\n")
    shutil.copy(ROOT / "mkdocs.yml", root)
    edition = frozen(view(root).published, "2026-1", "2026-10-31")
    (root / edition.file).parent.mkdir()
    (root / edition.file).write_bytes(edition.stored())
    return root


def plan_of(root: Path) -> Plan:
    return Plan(root, build(root, TODAY, settings=SETTINGS), SETTINGS, TODAY, build_site)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with all that its exports make."""
    root = put_together(tmp_path_factory.mktemp("casebook"))
    with few_rules():
        return make(plan_of(root), root / "site")


def maker_of(output: Output) -> Export:
    (maker,) = (export for export in all_exports() if export.about.holds(output.address))
    return maker


def kinds(built: Built) -> dict[tuple[str, str], Output]:
    """One output of each kind: of each export one of each media type, one that speaks of a record if there is one."""
    by_record = sorted(built.files.outputs, key=lambda output: (output.record is None, output.record))
    found: dict[tuple[str, str], Output] = {}
    for output in (one for one in by_record if not one.address.endswith(HASHES)):
        found.setdefault((maker_of(output).name, output.media_type), output)
    return found


def test_every_module_among_the_exports_is_found() -> None:
    files = {path.stem for path in Path(exports.__file__).parent.glob("*.py")} - {"__init__"}
    assert {export.name for export in all_exports()} == files


def test_every_output_lies_where_one_export_alone_says_that_it_does(built: Built) -> None:
    makers = {maker_of(output).name for output in built.files.outputs}
    assert makers | {"engine"} == {export.name for export in all_exports()}  # which only a made engine has
    addresses = [output.address for output in built.files.outputs]
    assert len(addresses) == len(set(addresses))
    for output in built.files.outputs:
        assert (built.folder / output.address).read_bytes() == output.content


def test_a_folder_tells_of_a_file_what_its_export_has_said_of_it(built: Built) -> None:
    """So `casebook scan` reads a site that it has not built as the build has read it."""
    said = {output.address: (output.media_type, output.prose) for output in built.files.outputs}
    assert {file: (media_type_of(file), is_prose(file)) for file in said} == said


def test_a_record_that_an_output_speaks_of_is_there(built: Built) -> None:
    records = {output.record for output in built.files.outputs if output.record}
    frozen_then = {f"editions/2026-1/{record}" for record in ("cases/broen.yml", "methods/brobygning.yml")}
    assert records == {"cases/broen.yml", "methods/brobygning.yml"} | frozen_then
    assert frozen_then == built.files.frozen.keys()
    assert all((built.plan.root / record).is_file() for record in records - frozen_then)


def test_what_an_output_replaces_is_gone(built: Built) -> None:
    replaced = [file for output in built.files.outputs for file in output.replaces]
    assert replaced
    assert not [file for file in replaced if (built.folder / file).exists()]


def planted(output: Output) -> bytes:
    """The output with a number in it, where its kind holds text."""
    text = output.content.decode("utf-8", "replace")
    if output.media_type == FRAGMENT:
        fragment = fragment_of(output.content)
        return packed(json.dumps(fragment | {"content": f"{fragment['content']} Ring {NUMBER}"}).encode())
    if output.media_type == JSON:
        return compact(_with_number(json.loads(text))).encode()
    if output.media_type in {SVG, XML}:
        return re.sub(r"(</\w+>)\s*$", rf"<text>{NUMBER}</text>\1", text).encode()
    if output.media_type == PDF:
        return pdf(NUMBER)
    if output.media_type == ARCHIVE:
        return _archive_with_number(output.content)
    added = {
        HTML: f"<p>{NUMBER}</p>",
        CSS: f"a {{ content: '{NUMBER}' }}",
        TEXT: f"# {NUMBER}",
        SCRIPT: f"say('{NUMBER}');",
    }
    return f"{text}\n{added[output.media_type]}".encode()


def _archive_with_number(content: bytes) -> bytes:
    """A Word file with the number in its last paragraph, or a workbook in a cell; half of it in bold."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for about in old.infolist():
            text = old.read(about)
            runs = f"<w:p><w:r><w:t>{NUMBER[:4]}</w:t></w:r><w:r><w:t>{NUMBER[4:]}</w:t></w:r></w:p>".encode()
            cell = f"<si><r><t>{NUMBER[:4]}</t></r><r><t>{NUMBER[4:]}</t></r></si>".encode()
            text = text.replace(b"</w:body>", runs + b"</w:body>").replace(b"</sst>", cell + b"</sst>")
            new.writestr(about, text)
    return written.getvalue()


def _with_number(value: object) -> object:
    """The data with the number in its last text."""
    if isinstance(value, dict):
        key = next(key for key in reversed(value) if _holds_text(value[key]))
        return {**value, key: _with_number(value[key])}
    if isinstance(value, list):
        place = max(place for place, one in enumerate(value) if _holds_text(one))
        return [*value[:place], _with_number(value[place]), *value[place + 1 :]]
    return f"{value} {NUMBER}"


def _holds_text(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_text, value.values()))
    return any(map(_holds_text, value)) if isinstance(value, list) else isinstance(value, str)


def found_in(built: Built, output: Output, folder: Path) -> list[Problem]:
    """The findings of the scan in one output that a number was planted in."""
    path = folder / output.address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(planted(output))
    files = Files((output,), Pages(folder), built.files.frozen)
    return list(scan(folder, built.site.corpus, SETTINGS, TODAY, files))


# Where the number is told: at the record, or in the file that no record has made.
TOLD = {
    ("api", JSON): "cases/broen.yml",
    ("api", TEXT): "cases/broen.yml",
    ("blanks", ARCHIVE): "site/redskaber/",
    ("catalogue", JSON): "methods/brobygning.yml",
    ("citation_file", TEXT): "site/CITATION.cff",
    ("cite", JSON): "cases/broen.yml",
    ("cite", TEXT): "cases/broen.yml",
    ("compare", JSON): "methods/brobygning.yml",
    ("corrections", JSON): "cases/broen.yml",
    ("dcat", TEXT): "site/data/katalog.ttl",
    ("courses", JSON): "site/pakker/alle.json",
    ("editions", HTML): "editions/2026-1/cases/broen.yml",
    ("embed", HTML): "cases/broen.yml",
    ("embed", JSON): "cases/broen.yml",
    ("feed", XML): "site/feed/",
    ("fit", JSON): "methods/brobygning.yml",
    ("package", JSON): "site/data/datapackage.json",
    ("path", JSON): "methods/brobygning.yml",
    ("portraits", SVG): "cases/broen.yml",
    ("prints", PDF): "methods/brobygning.yml",
    ("questions", JSON): "site/bidrag/",
    ("search", FRAGMENT): "cases/broen.yml",
    ("search", JSON): "site/assets/soegning/",
    ("sheets", CSS): "site/assets/casebook/css/casebook.css",
    ("sitemap", XML): "site/sitemap.xml",
    ("tables", TEXT): "site/data/",
    ("headers", TEXT): "site/_headers",
    ("sentences", SCRIPT): "site/assets/casebook/js/sentences/",
    ("template", ARCHIVE): "site/bidrag/skabelon.docx: word/document.xml",
    ("workbook", ARCHIVE): "site/data/alt.xlsx: xl/sharedStrings.xml",
}
# The search's own numbers and program, and what stands in a file that is read too: the same text packed, a title drawn.
NOT_READ = {("link_cards", PICTURE), ("search", INDEX), ("search", SCRIPT), ("sitemap", PACKED)}


def test_every_kind_of_output_is_read_or_known_to_hold_nothing_else(built: Built) -> None:
    unlisted = kinds(built).keys() ^ (TOLD.keys() | NOT_READ)
    assert not unlisted, f"add to TOLD where a number in it is told, or take out what is gone: {sorted(unlisted)}"


@pytest.mark.parametrize(("kind", "file"), TOLD.items(), ids=map(str, TOLD))
def test_a_number_in_any_kind_of_output_is_found_and_told_at_its_place(
    built: Built, tmp_path: Path, kind: tuple[str, str], file: str
) -> None:
    output = kinds(built)[kind]
    (problem,) = found_in(built, output, tmp_path)
    assert problem.rule == "direkte/cpr-nummer"
    assert problem.place.file.startswith(file)
    assert NUMBER not in repr(problem)
    shown = problem.related[0].place if problem.related else problem.place
    assert shown.file.partition(": ")[0] == f"site/{output.address}"
    if output.media_type not in {FRAGMENT, ARCHIVE, PDF}:
        text = planted(output).decode().splitlines()[shown.span.start.line - 1]
        assert NUMBER in text[shown.span.start.column - 1 :]


def test_an_export_is_added_by_one_file(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "our_list.py").write_text(ADDED, "utf-8")
    monkeypatch.setattr(exports, "__path__", [*exports.__path__, str(tmp_path)])
    all_exports.cache_clear()
    try:
        again = make(built.plan, tmp_path / "site")
        assert "our_list" in {export.name for export in all_exports()}
    finally:
        monkeypatch.undo()
        all_exports.cache_clear()
    assert "Vejen over broen: De bygger en bro." in (tmp_path / "site/data/cases.txt").read_text("utf-8")
    assert "\n/data/*\n" in (tmp_path / "site/_headers").read_text("utf-8")
    (output,) = (one for one in again.files.outputs if one.address == "data/cases.txt")
    (problem,) = found_in(again, output, tmp_path / "planted")
    assert problem.place.file == "cases/broen.yml"


def test_what_is_found_in_a_whole_site_is_told_once_where_it_was_written(tmp_path: Path) -> None:
    root = put_together(tmp_path)
    case = root / "cases/broen.yml"
    text = case.read_text("utf-8").replace("De bygger en bro.", f"De bygger en bro. Ring **0102**03-0000, {NUMBER}.")
    case.write_text(text.replace("resumé: En opdigtet historie.", f"resumé: En historie om {NUMBER}."), "utf-8")
    with unchecked():
        plan = plan_of(root)
    assert _places(put_in_place(plan, root / "udgivet")) == {
        ("cases/broen.yml", 3, "resumé", 24),
        ("cases/broen.yml", 13, "indsats.tekst", 35),
        ("cases/broen.yml", 13, "indsats.tekst", 50),
    }
    assert not (root / "udgivet").exists()


def _places(problems: tuple[Problem, ...]) -> set[tuple[str, int, str | None, int]]:
    starts = ((one.place, one.place.span.start) for one in problems if one.rule == "direkte/cpr-nummer")
    return {(place.file, start.line, place.field, start.column) for place, start in starts}


def test_a_site_is_looked_through_step_by_step_until_something_is_found() -> None:
    names = [inspection.__name__ for inspection in INSPECTIONS]
    assert names == ["nothing_runs", "programs_are_ours", *WHAT_IS_READ]


def test_a_site_that_is_sound_is_put_in_place(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(_plan: Plan, folder: Path) -> Built:
        return replace(built, folder=Path(shutil.copytree(built.folder, folder, dirs_exist_ok=True)))

    monkeypatch.setattr(steps, "make", made)  # once is enough
    assert put_in_place(built.plan, tmp_path / "udgivet") == ()
    assert (tmp_path / "udgivet/index.html").is_file()


def files_below(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())


def test_mkdocs_by_itself_makes_the_same_files(built: Built, tmp_path: Path) -> None:
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415 - heavy
    from mkdocs.config import load_config  # noqa: PLC0415

    mkdocs_build(load_config(str(built.plan.root / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert set(files_below(tmp_path / "site")) == set(files_below(built.folder))
