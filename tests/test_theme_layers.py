"""A casebook has the package's theme, and its own files in place of those: its looks change in `site_config` alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.mkdocs_plugin import THEME

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


def front(root: Path) -> str:
    """The front page of the casebook, built."""
    assert main(["build", "--root", str(root), "--site-dir", str(root / "site")]) == 0
    return (root / "site/index.html").read_text("utf-8")


def test_a_casebook_without_a_theme_of_its_own_has_that_of_the_package(themed: Path) -> None:
    assert not (themed / "site_config/theme").exists()
    assert 'class="cb-mark"' in front(themed)
    assert (themed / "site/assets/casebook/css/casebook.css").is_file()


def test_a_file_of_its_own_stands_in_place_of_the_packages_and_the_others_stay(
    themed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["theme", "partials/logo.html", "--root", str(themed)]) == 0
    assert LOGO in capsys.readouterr().out
    assert (themed / LOGO).read_bytes() == (THEME / "partials/logo.html").read_bytes()
    (themed / LOGO).write_text('<svg class="eget"></svg>', "utf-8")
    page = front(themed)
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


def test_name_and_description_stand_in_the_texts_alone(themed: Path) -> None:
    texts = themed / "site_config/texts.yml"
    text = texts.read_text("utf-8").replace("navn: Casebogen", "navn: Fjordens metoder")
    texts.write_text(text.replace("beskrivelse: ", "beskrivelse: Langs fjorden. "), "utf-8")
    page = front(themed)
    assert "<title>Fjordens metoder</title>" in page
    assert 'content="Langs fjorden. ' in page
    assert '<p class="cb-footer__name">Fjordens metoder</p>' in page


def test_the_menu_and_the_terms_of_use_are_called_what_the_texts_say(themed: Path) -> None:
    texts = themed / "site_config/texts.yml"
    menu = "menu:\n  - til: /find/\n    titel: Søg & vælg\n  - til: /\n    titel: Begynd\n"
    texts.write_text(f"{texts.read_text('utf-8')}vilkår: Brug dem frit.\n{menu}", "utf-8")
    page = front(themed)
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


def test_without_a_description_the_tagline_is_shown(themed: Path) -> None:
    texts = themed / "site_config/texts.yml"
    lines = texts.read_text("utf-8").splitlines(keepends=True)
    texts.write_text("".join(line for line in lines if not line.startswith("beskrivelse:")), "utf-8")
    assert 'name="description" content="Menneskers vej mod arbejde – og metoderne bag"' in front(themed)


def test_without_a_public_repository_no_page_offers_to_be_edited_there(themed: Path) -> None:
    config = themed / "mkdocs.yml"
    lines = config.read_text("utf-8").splitlines(keepends=True)
    config.write_text("".join(line for line in lines if not line.startswith("repo_url:")), "utf-8")
    assert "edit/main" not in front(themed)
    assert 'rel="edit"' not in (themed / "site/om/index.html").read_text("utf-8")


def test_a_site_can_be_built_from_beside_the_casebook(themed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative folder is one of where the command is typed, for MkDocs too."""
    monkeypatch.chdir(themed.parent)
    assert main(["build", "--root", themed.name, "--site-dir", f"{themed.name}/ude"]) == 0
    assert (themed / "ude/index.html").is_file()


def test_a_page_that_the_package_alone_makes_leads_to_no_file_that_is_not_there(themed: Path) -> None:
    front(themed)
    assert "/generator/" not in (themed / "site/bidrag/regler/cpr-nummer/index.html").read_text("utf-8")
    assert "edit/main/content/om/index.md" in (themed / "site/om/index.html").read_text("utf-8")


def test_nothing_that_a_page_can_say_calls_every_casebook_by_the_name_of_ours() -> None:
    package = THEME.parent
    files = [path for room in ON_PAGES for path in (package / room).rglob("*") if path.suffix in READABLE]
    assert len(files) > 400
    assert [path.name for path in files if "casebogen" in path.read_text("utf-8").casefold()] == []
