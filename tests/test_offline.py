"""The copy for use without a network: links, scripts, the zip, and that no old copy is left."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from casebook.cli import building
from casebook.cli.beside import Beside
from casebook.cli.building import build_site_folder
from casebook.problem import CasebookError
from casebook.publish.offline import make_copy, refuse_foreign_copy, take_away_copy
from casebook.publish.offline.pages import page_in_copy, whole_link
from casebook.publish.offline.scripts import as_script
from tests.test_scripts import JS, SCRIPTS

NOTE = "En kopi."
PAGE = """<!doctype html><head><link rel="preload" href="../x.woff2" crossorigin>
<script src="../js/first.js"></script><script type="module" src="../js/page.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=../b/"></noscript></head>
<a href="../b/?x=1#y">href="b/"</a><form action="../find/"></form><div class="cb-footer__legal"></div>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A few files such as a built site has."""
    held = {
        "index.html": '<a href="a/">A</a>',
        "a/index.html": PAGE,
        "a/x.woff2": "font",
        "sitemap.xml": "<urlset></urlset>",
        "_headers": "/*",
        "404.html": "nix",
        "sammenlign/gps.json": '{"titel":"</script>"}',
        "assets/casebook/engine/lists.json.gz": "x",
        "js/first.js": "let a = 1;\n",
        "js/page.js": 'import { a as b } from "./other.js";\n\nexport const c = () => import("./late.js");\n',
        "js/other.js": "export function a() {}\nconst url = import.meta.url;\n",
    }
    for name, text in held.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


def test_links_name_their_pages_and_scripts_wait_for_what_stands_in_for_modules() -> None:
    classic: list[str] = []
    made = page_in_copy(PAGE, "a/index.html", "Fra <i dag>.", classic.append)
    assert classic == ["js/first.js"]
    assert 'href="../b/index.html?x=1#y">href="b/"<' in made  # what is written on the page is left as it is
    assert 'action="../find/index.html"' in made
    assert 'content="0; url=../b/index.html"' in made
    loader = '<script defer src="../assets/casebook/js/offline.js"></script>'
    assert f'{loader}<script defer data-entry src="../js/page.js">' in made
    assert "preload" not in made
    assert '<div class="cb-footer__legal">\n      <p>Fra &lt;i dag&gt;.</p>' in made


def test_what_names_a_file_or_leads_elsewhere_is_left_alone() -> None:
    kept = (
        "#y",
        "?x",
        "",
        "a.svg",
        "../b/c.xlsx#d",
        "https://casebook.example/a/",
        "mailto:x@casebook.example",
        "//x/",
    )
    assert {to: whole_link(to) for to in kept} == {to: to for to in kept}
    led = {".": "index.html", "..": "../index.html", "../..": "../../index.html", "./": "index.html"}
    assert {to: whole_link(to) for to in led} == led


def test_a_copy_holds_what_pages_need_and_nothing_for_web_servers(site: Path) -> None:
    folder, archive = make_copy(site.parent, site, NOTE)
    copied = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    left_out = {"404.html", "_headers", "assets/casebook/engine/lists.json.gz", "sammenlign/gps.json"}
    every = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert copied == every - left_out | {"sammenlign/gps.json.js", "assets/casebook/js/offline.js"}
    assert (folder / "js/first.js").read_text("utf-8") == "let a = 1;\n"
    module = (folder / "js/page.js").read_text("utf-8")
    assert 'needs: ["./other.js"]' in module
    assert "const { a: b } = $from[0];\n$gives({ c: () => c });" in module
    assert 'const c = () => $use("./late.js");' in module
    twin = (folder / "sammenlign/gps.json.js").read_text("utf-8")
    assert twin == 'casebookCopy({"text":"{\\"titel\\":\\"<\\/script>\\"}"});\n'
    with ZipFile(archive) as opened:
        assert {name.removeprefix("site-offline/") for name in opened.namelist()} == copied


def test_the_same_site_gives_the_same_zip(site: Path) -> None:
    first = make_copy(site.parent, site, NOTE)[1].read_bytes()
    (site / "index.html").touch()
    assert make_copy(site.parent, site, NOTE)[1].read_bytes() == first


def test_an_earlier_copy_is_taken_away_and_what_is_no_copy_is_left(site: Path) -> None:
    folder, archive = make_copy(site.parent, site, NOTE)
    assert take_away_copy(site)
    assert not folder.exists()
    assert not archive.exists()
    folder.mkdir()
    (folder / "brev.txt").write_text("mit", "utf-8")
    archive.write_text("min", "utf-8")
    assert not take_away_copy(site)
    for _ in range(2):
        with pytest.raises(CasebookError, match="site-offline"):
            refuse_foreign_copy(site)
        (folder / "brev.txt").unlink(missing_ok=True)
        folder.rmdir() if folder.exists() else None
    assert archive.read_text("utf-8") == "min"


def test_no_build_leaves_an_old_copy_that_may_show_what_must_go(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, archive = make_copy(site.parent, site, NOTE)

    def fails(*_: object, **__: object) -> None:
        raise CasebookError("nej", "nej")

    monkeypatch.setattr(building, "settings_of", lambda _: None)
    monkeypatch.setattr(building, "build", fails)
    with pytest.raises(CasebookError, match="nej"):
        build_site_folder(site.parent, site, "2026-11", beside=Beside(offline=True))
    assert not folder.exists()
    assert not archive.exists()
    assert (site / "index.html").exists()
    assert capsys.readouterr().out == ""


def test_every_script_of_ours_can_be_copied() -> None:
    for script in SCRIPTS:
        file = script.relative_to(JS).as_posix()
        made = as_script(script.read_text("utf-8"), file)
        assert "\nexport" not in made, file
        assert "\nimport" not in made, file


def test_a_module_that_cannot_be_copied_is_told_of() -> None:
    for module in ("export default 1;\n", 'import * as a from "./a.js";\n', 'export * from "./a.js";\n'):
        with pytest.raises(CasebookError, match="min"):
            as_script(module, "min.js")
