"""One broken record stops everything – unless it is put in quarantine: then the rest is published, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import building, main
from casebook.cli.commands import build as build_command
from casebook.site import Site, build
from tests.built import Build
from tests.own import own_corpus

TODAY = "2026-11"
ROOT = Path(__file__).parent.parent
HIDDEN = "kvabbelskrald"


def break_case(root: Path) -> None:
    """A second case, of which nothing may come out."""
    text = (root / "cases/broen.yml").read_text("utf-8").replace("id: broen", "id: gaaet-itu")
    text = text.replace("titel: Vejen over broen", f"titel: Om {HIDDEN}").replace("år: 2014", "år: snart")
    (root / "cases/gaaet-itu.yml").write_text(text, encoding="utf-8")


def addresses(site: Site) -> set[str]:
    return {page.address for page in site.pages}


def all_text(site: Site) -> str:
    return "\n".join(page.text for page in site.pages)


def test_the_casebook_itself_is_built_whole(build: Build) -> None:
    assert build.exit_code == 0, build.output
    assert "Holdt tilbage" not in build.output
    assert [name for name in own_corpus().cases if not (build.site / f"cases/{name}/index.html").is_file()] == []


def test_without_quarantine_one_broken_case_stops_everything(casebook: Path) -> None:
    assert build(casebook, TODAY).pages
    break_case(casebook)
    site = build(casebook, TODAY)
    assert site.pages == ()
    assert {problem.place.file for problem in site.blocking} == {"cases/gaaet-itu.yml"}


def test_in_quarantine_it_is_held_back_and_the_rest_is_published(casebook: Path) -> None:
    whole = addresses(build(casebook, TODAY))
    break_case(casebook)
    site = build(casebook, TODAY, quarantine=True)
    assert site.held_back == ("cases/gaaet-itu.yml",)
    assert addresses(site) == whole
    assert "cases/broen/" in whole
    assert "gaaet-itu" not in all_text(site)
    assert HIDDEN not in all_text(site)


@pytest.mark.parametrize("broken", ["titel:", "type: luftkastel", "formål: ["])
def test_a_case_loses_its_reference_to_a_method_that_is_held_back(broken: str, casebook: Path) -> None:
    path = casebook / "methods/brobygning.yml"
    name = broken.partition(":")[0]
    lines = [broken if line.startswith(f"{name}:") else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    site = build(casebook, TODAY, quarantine=True)
    assert site.held_back == ("methods/brobygning.yml",)
    assert "cases/broen/" in addresses(site)
    assert "metoder/brobygning/" not in addresses(site)
    assert "brobygning" not in all_text(site)


def test_a_case_that_refers_to_a_method_that_is_not_there_is_held_back_itself(casebook: Path) -> None:
    (casebook / "methods/brobygning.yml").rename(casebook / "methods/stenbro.yml")
    path = casebook / "methods/stenbro.yml"
    path.write_text(path.read_text("utf-8").replace("id: brobygning", "id: stenbro"), encoding="utf-8")
    site = build(casebook, TODAY, quarantine=True)
    assert site.held_back == ("cases/broen.yml",)
    assert "metoder/stenbro/" in addresses(site)


@pytest.mark.parametrize(
    "register",
    ["policy", "texts", "municipalities", "sources", "vocabulary/maalgrupper", "vocabulary/udfordringer"],
)
@pytest.mark.parametrize("text", ["", "# tom\n", "navn: [\n", "- id: Æ\n"])
def test_a_broken_register_blocks_even_so(register: str, text: str, casebook: Path) -> None:
    (casebook / f"site_config/{register}.yml").write_text(text, encoding="utf-8")
    site = build(casebook, TODAY, quarantine=True)
    assert site.pages == ()
    assert f"site_config/{register}.yml" in {problem.place.file for problem in site.blocking}


def test_a_broken_hand_written_page_blocks_and_in_quarantine_leaves_a_note(casebook: Path) -> None:
    (casebook / "content").mkdir()
    (casebook / "content/om.md").write_text(f"---\ntitle: [\n---\n# Om {HIDDEN}\n", encoding="utf-8")
    assert build(casebook, TODAY).pages == ()
    site = build(casebook, TODAY, quarantine=True)
    assert [problem.place.file for problem in site.blocking] == ["content/om.md"]
    assert site.held_back == ("content/om.md",)
    (note,) = (page for page in site.pages if page.address == "om/")
    assert "mens noget på den bliver rettet" in note.body
    assert note.meta["noindex"]
    assert HIDDEN not in all_text(site)


def test_a_former_address_of_what_is_held_back_may_lead_nowhere_for_a_while(casebook: Path) -> None:
    break_case(casebook)
    path = casebook / "cases/gaaet-itu.yml"
    path.write_text(path.read_text("utf-8") + "tidligere_id: [hel]\n", "utf-8")
    site = build(casebook, TODAY, quarantine=True)
    assert {"cases/gaaet-itu/", "cases/hel/"} <= site.gone


@pytest.mark.parametrize(
    "former",
    [
        "[hel, heil]",
        "[hel,",
        "[\"hel\", 'heil']  # før",
        "\n  - hel  # først\n  - heil",
        "\n- hel\n\n- heil",
        "\n  [hel,\n   heil]",
    ],
)
def test_the_former_ids_of_a_file_that_cannot_be_read_are_known_even_so(casebook: Path, former: str) -> None:
    (casebook / "cases/itu.yml").write_text(
        f"id: itu\ntidligere_id: {former}\nså: [langt\nmålgrupper: [her]\n", "utf-8"
    )
    gone = {address for address in build(casebook, TODAY, quarantine=True).gone if address.startswith("cases/")}
    assert gone in ({"cases/itu/", "cases/hel/", "cases/heil/"}, {"cases/itu/", "cases/hel/"})
    assert ("heil" in former) is ("cases/heil/" in gone)


def test_a_draft_is_not_published_and_blocks_nothing(casebook: Path) -> None:
    path = casebook / "cases/broen.yml"
    path.write_text(path.read_text("utf-8").replace("status: ikke-gennemgået", "status: kladde"), encoding="utf-8")
    site = build(casebook, TODAY)
    assert site.blocking == ()
    assert "cases/broen/" not in addresses(site)
    assert "Vejen over broen" not in all_text(site)


def test_the_build_command_answers_1_and_gives_its_reasons_on_stderr(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    published: list[Path] = []

    def put_in_place(_plan: object, destination: Path) -> tuple[()]:
        published.append(destination)
        return ()

    monkeypatch.setattr(building, "put_in_place", put_in_place)
    break_case(casebook)
    assert main(["build", "--root", str(casebook)]) == 1
    assert published == []
    out, err = capsys.readouterr()
    assert out == ""
    assert "cases/gaaet-itu.yml:7:5: fejl [felter/forkert-type]" in err
    assert "Siden er ikke bygget." in err
    assert main(["build", "--quarantine", "--root", str(casebook)]) == 1
    out, err = capsys.readouterr()
    assert len(published) == 1
    assert "cases/gaaet-itu.yml:7:5: fejl [felter/forkert-type]" in err
    assert "Holdt tilbage: cases/gaaet-itu.yml" in err
    assert HIDDEN not in out + err
    assert build_command.NAME == "build"
