"""A casebook has the package's theme, and its own files in place of those: its looks change in `site_config` alone."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.mkdocs_plugin import THEME
from tests.conftest import themed_casebook
from tests.few_rules import few_rules
from tests.unchecked import unscanned

READABLE = {".py", ".j2", ".yml", ".js", ".html", ".css"}
ON_PAGES = (
    "check",
    "language",
    "model",
    "publish/search",
    "published",
    "render",
    "source",
    "structural_rules",
    "theme",
)
LOGO = "site_config/theme/partials/logo.html"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a casebook with the package's theme, our own settings and no description, built from beside it.

    A relative folder is one of where the command is typed, for MkDocs too.
    """
    root = themed_casebook(tmp_path_factory.mktemp("casebook"))
    assert not (root / "site_config/theme").exists()
    texts = root / "site_config/texts.yml"
    texts.write_text(without(texts, "beskrivelse:"), "utf-8")
    with few_rules(), unscanned(), chdir(root.parent):
        assert main(["build", "--root", root.name, "--site-dir", f"{root.name}/ude"]) == 0
    assert not (root / "site").exists()
    return root / "ude"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a casebook that has changed its looks in `site_config` and has no public repository."""
    root = themed_casebook(tmp_path_factory.mktemp("casebook"))
    assert main(["theme", "partials/logo.html", "--root", str(root)]) == 0
    (root / LOGO).write_text('<svg class="eget"></svg>', "utf-8")
    texts, config = root / "site_config/texts.yml", root / "mkdocs.yml"
    text = texts.read_text("utf-8").replace("navn: Casebogen", "navn: Fjordens metoder")
    text = text.replace("beskrivelse: ", "beskrivelse: Langs fjorden. ")
    menu = "menu:\n  - til: /find/\n    titel: Søg & vælg\n  - til: /\n    titel: Begynd\n"
    texts.write_text(f"{text}vilkår: Brug dem frit.\n{menu}", "utf-8")
    config.write_text(without(config, "repo_url:"), "utf-8")
    with few_rules(), unscanned():
        assert main(["build", "--root", str(root), "--site-dir", str(root / "site")]) == 0
    return root / "site"


def without(file: Path, start: str) -> str:
    """The text of a file without the line that starts so."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(start))


def front(site: Path) -> str:
    """The front page of a site."""
    return (site / "index.html").read_text("utf-8")


def test_a_casebook_without_a_theme_of_its_own_has_that_of_the_package(plain: Path) -> None:
    assert 'class="cb-mark"' in front(plain)
    assert (plain / "assets/casebook/css/casebook.css").is_file()


def test_a_file_of_the_theme_is_copied_as_it_is(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["theme", "partials/logo.html", "--root", str(themed)]) == 0
    assert LOGO in capsys.readouterr().out
    assert (themed / LOGO).read_bytes() == (THEME / "partials/logo.html").read_bytes()


def test_a_file_of_its_own_stands_in_place_of_the_packages_and_the_others_stay(changed: Path) -> None:
    page = front(changed)
    assert 'class="eget"' in page
    assert 'class="cb-mark"' not in page
    assert 'class="cb-footer"' in page


def test_a_copy_that_is_there_is_not_written_over(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (themed / LOGO).parent.mkdir(parents=True)
    (themed / LOGO).write_text("eget", "utf-8")
    assert main(["theme", "partials/logo.html", "--root", str(themed)]) == 2
    assert (themed / LOGO).read_text("utf-8") == "eget"
    assert "allerede sin egen" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["findes/ikke.html", "../theme/main.html", "/etc/hostname", "partials"])
def test_what_is_no_file_of_the_theme_is_refused(themed: Path, capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert main(["theme", file, "--root", str(themed)]) == 2
    assert "Temaet har ingen fil" in capsys.readouterr().err
    assert not (themed / "site_config/theme").exists()


def test_the_list_marks_what_is_the_casebooks_own(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["theme", "main.html", "--root", str(themed)]) == 0
    capsys.readouterr()
    assert main(["theme", "--root", str(themed)]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line for line in listed if line.startswith("egen ")] == ["egen main.html"]


def test_name_and_description_stand_in_the_texts_alone(changed: Path) -> None:
    page = front(changed)
    assert "<title>Fjordens metoder</title>" in page
    assert 'content="Langs fjorden. ' in page
    assert '<p class="cb-footer__name">Fjordens metoder</p>' in page


def test_the_menu_and_the_terms_of_use_are_called_what_the_texts_say(changed: Path) -> None:
    page = front(changed)
    assert page.count(">Søg &amp; vælg</a>") >= 2
    assert '<span class="cb-unseen">Mere under Søg &amp; vælg</span>' in page
    assert ">Find</a>" not in page
    assert ">Begynd</a>" in page
    assert "<p>Brug dem frit.</p>" in page
    assert "CC BY 4.0</a>.</p>" not in page


def test_a_name_for_what_is_not_in_the_menu_is_found(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = themed / "site_config/texts.yml"
    texts.write_text(f"{texts.read_text('utf-8')}menu:\n  - til: /fnid/\n    titel: Søg\n", "utf-8")
    assert main(["check", "--root", str(themed), "--format", "text"]) == 1
    told = capsys.readouterr().out
    assert "felter/ukendt-i-menuen" in told
    assert "«/find/»" in told


def test_without_a_public_repository_no_page_offers_to_be_edited_there(plain: Path, changed: Path) -> None:
    assert "edit/main" not in front(changed)
    for site, offers in ((plain, True), (changed, False)):
        assert ('rel="edit"' in (site / "om/index.html").read_text("utf-8")) is offers


def test_a_site_can_be_built_from_beside_the_casebook_and_without_a_description_shows_the_tagline(plain: Path) -> None:
    assert 'name="description" content="Menneskers vej mod arbejde – og metoderne bag"' in front(plain)


def test_a_page_that_the_package_alone_makes_leads_to_no_file_that_is_not_there(plain: Path) -> None:
    assert "/generator/" not in (plain / "bidrag/regler/cpr-nummer/index.html").read_text("utf-8")
    assert "edit/main/content/om/index.md" in (plain / "om/index.html").read_text("utf-8")


def test_nothing_that_a_page_can_say_calls_every_casebook_by_the_name_of_ours() -> None:
    package = THEME.parent
    files = [path for room in ON_PAGES for path in (package / room).rglob("*") if path.suffix in READABLE]
    assert len(files) > 400
    assert [path.name for path in files if "casebogen" in path.read_text("utf-8").casefold()] == []
