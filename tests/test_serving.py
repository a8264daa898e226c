"""`serve` says in Danish why it cannot, answers its own host only, and shows what breaks as it was."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from casebook.mkdocs_plugin import build_site
from casebook.problem import CasebookError
from casebook.publish.making import files_of_records
from casebook.publish.preview import Preview
from casebook.publish.serving import for_own_host_only, host_and_port
from casebook.publish.steps import Plan, put_in_place
from casebook.site import Site, build
from casebook.source import Settings
from tests.render.small_site import case, method, write

pytestmark = pytest.mark.usefixtures("few_rules")

TODAY = "2026-11"
HIDDEN = "kvabbelskrald"


def test_a_port_that_is_taken_is_said_with_the_way_out(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--root", str(casebook), "--address", f"127.0.0.1:{port}"]) == 2
    said = capsys.readouterr().err
    assert f"Port {port} er i brug af et andet program." in said
    assert "--address 127.0.0.1:" in said


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "http://x:80/", ":80", ""])
def test_what_is_no_address_is_refused(casebook: Path, capsys: pytest.CaptureFixture[str], address: str) -> None:
    assert main(["serve", "--root", str(casebook), f"--address={address}"]) == 2
    assert "Adressen kan ikke bruges." in capsys.readouterr().err


def test_an_address_may_be_a_number_of_six() -> None:
    assert host_and_port("[::1]:8000") == ("::1", 8000)
    with pytest.raises(CasebookError):
        host_and_port("::1:8000")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: x\ntheme: findes-ikke\nplugins: [casebook]\n", "«theme» (mkdocs.yml:2:1)"),
        ("site_name: x\nplugins: []\ntheme: material\ndocs_dir: content\n", "Der mangler «casebook» under «plugins»"),
    ],
)
@pytest.mark.parametrize("command", ["serve", "build"])
def test_a_mkdocs_yml_that_mkdocs_cannot_use_is_said_in_danish(
    casebook: Path, capsys: pytest.CaptureFixture[str], text: str, message: str, command: str
) -> None:
    (casebook / "mkdocs.yml").write_text(text, "utf-8")
    (casebook / "content").mkdir()
    port = ["--address", f"127.0.0.1:{free_port()}"] if command == "serve" else []
    assert main([command, "--root", str(casebook), *port]) == 2
    said = capsys.readouterr().err
    assert "mkdocs.yml kan ikke bruges" in said
    assert message in said
    assert "Aborted" not in said


def test_a_mkdocs_yml_that_cannot_be_read_is_a_finding_at_its_place(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    assert main(["build", "--root", str(casebook)]) == 1
    assert "mkdocs.yml:1:13: fejl [yaml/" in capsys.readouterr().err
    assert main(["serve", "--root", str(casebook), "--address", f"127.0.0.1:{free_port()}"]) == 2
    assert "mkdocs.yml:1:13" in capsys.readouterr().err


def free_port() -> int:
    """A port that nobody listens at just now."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def asked_by(host: str) -> str:
    """The status that is answered to a Host header."""
    seen: list[str] = []

    def application(_environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        start("200 OK", [])
        return [b""]

    own = for_own_host_only(application, "casebook.lan")
    list(own({"HTTP_HOST": host}, lambda status, _headers: seen.append(status)))
    return seen[0]


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "192.168.1.7:8000", "casebook.lan:8000"]
)
def test_who_asks_for_the_server_itself_is_answered(host: str) -> None:
    assert asked_by(host) == "200 OK"


@pytest.mark.parametrize(
    "host", ["ond.example:8000", "127.0.0.1.ond.example", "localhost.ond.example:80", "", "127.0.0.1@ond.example"]
)
def test_who_asks_for_another_host_is_refused(host: str) -> None:
    assert asked_by(host).startswith("421")


def test_a_record_that_breaks_is_shown_as_it_was_with_the_finding_on_its_page(casebook: Path) -> None:
    preview, path = Preview(), casebook / "cases/broen.yml"
    sound = preview.shown(build(casebook, TODAY, quarantine=True))
    assert sound
    path.write_text(path.read_text("utf-8").replace("år: 2014", f"år: {HIDDEN}"), "utf-8")
    shown = preview.shown(build(casebook, TODAY, quarantine=True))
    assert shown
    assert {"cases/broen/", "cases/broen/ark/"} <= {page.address for page in shown.pages}
    pages = {page.address: page.body for page in shown.pages}
    assert "De bygger en bro" in pages["cases/broen/"]
    assert "cases/broen.yml:7:5: fejl [felter/forkert-type]" in pages["cases/broen/"]
    assert "xxxxxxxxxxxxx" in pages["cases/broen/"]
    assert not [address for address, body in pages.items() if HIDDEN in body]
    of_the_record = {"cases/broen/", "cases/broen/ark/"}
    assert {page.address for page in shown.pages if page.leads_on} >= {"c/broen/"}
    assert {address for address, body in pages.items() if "fejl [felter/" in body} == of_the_record
    path.write_text(path.read_text("utf-8").replace(HIDDEN, "2015"), "utf-8")
    mended = preview.shown(build(casebook, TODAY, quarantine=True))
    assert mended
    assert not [page.address for page in mended.pages if "fejl [felter/" in page.body]


def test_the_portraits_of_a_record_that_breaks_stay_beside_its_pages(casebook: Path) -> None:
    preview, path = Preview(), casebook / "cases/broen.yml"
    sound = preview.shown(build(casebook, TODAY, quarantine=True))
    assert sound
    made = tuple(files_of_records(sound))
    assert preview.beside(made) == []
    path.write_text(path.read_text("utf-8").replace("år: 2014", "år: i fjor"), "utf-8")
    shown = preview.shown(build(casebook, TODAY, quarantine=True))
    assert shown
    beside = preview.beside(tuple(files_of_records(shown)))
    assert beside == [one for one in made if one.address.startswith("cases/broen/")]
    assert "cases/broen/billede-1.svg" in [portrait.address for portrait in beside]


def test_a_record_that_never_was_sound_has_a_page_with_its_findings(casebook: Path) -> None:
    (casebook / "cases/ny.yml").write_text("titel: [\n", "utf-8")
    shown = Preview().shown(build(casebook, TODAY, quarantine=True))
    assert shown
    (page,) = (page for page in shown.pages if page.address == "cases/ny/")
    assert "cases/ny.yml:1:9: fejl [yaml/syntaks]" in page.body


def test_a_register_that_breaks_leaves_the_last_site_with_the_finding_on_every_page(casebook: Path) -> None:
    preview = Preview()
    assert preview.shown(build(casebook, TODAY, quarantine=True))
    (casebook / "site_config/texts.yml").write_text("navn: [\n", "utf-8")
    shown = preview.shown(build(casebook, TODAY, quarantine=True))
    assert shown
    assert all(("site_config/texts.yml:1:8" in page.body) is not page.leads_on for page in shown.pages)
    assert Preview().shown(build(casebook, TODAY, quarantine=True)) is None


# --- drafts


BANNER = "Kladde – kun på din egen maskine."


@pytest.fixture
def site_of_drafts(casebook: Path) -> Site:
    """A case that builds on a method, both drafts, beside those that are published."""
    write(casebook, "methods/kladde.yml", method(id="kladde", titel="Vores egen vej", status="kladde", kilder=[]))
    uses = [{"metode": "kladde", "rolle": "bærende"}]
    write(casebook, "cases/ny.yml", case(id="ny", status="kladde", målgrupper=[], metoder=uses, kilder=[]))
    return build(casebook, TODAY, quarantine=True, drafts=True)


def test_a_draft_is_shown_as_it_would_be_and_says_that_it_is_one(site_of_drafts: Site) -> None:
    pages = {page.address: page for page in site_of_drafts.pages}
    for address in ("cases/ny/", "cases/ny/ark/", "metoder/kladde/", "metoder/kladde/ark/"):
        assert BANNER in pages[address].body
    assert "Vores egen vej" in pages["cases/ny/"].body
    assert "cases/ny/" in pages["cases/"].body or "ny/" in pages["cases/"].body


def test_every_page_beside_a_draft_says_where_it_may_be_seen(site_of_drafts: Site) -> None:
    assert all("kun på din egen maskine" in page.body for page in site_of_drafts.pages)
    assert all(page.meta["noindex"] for page in site_of_drafts.pages)
    assert BANNER not in next(page.body for page in site_of_drafts.pages if page.address == "cases/broen/")


def test_no_site_without_the_word_for_it_has_a_draft(casebook: Path, site_of_drafts: Site) -> None:
    site = build(casebook, TODAY, quarantine=True)
    assert site_of_drafts.drafts == {"cases/ny.yml", "methods/kladde.yml"}
    assert site.drafts == frozenset()
    assert not [page for page in site.pages if "kladde" in page.address or "ny/" in page.address or BANNER in page.body]


def test_a_site_with_drafts_is_never_put_in_place(casebook: Path, site_of_drafts: Site) -> None:
    with pytest.raises(CasebookError, match="kladder"):
        put_in_place(Plan(casebook, site_of_drafts, Settings(), TODAY, build_site), casebook / "site")
    assert not (casebook / "site").exists()


def test_a_draft_at_fault_is_held_back_like_any_record(casebook: Path) -> None:
    write(casebook, "cases/ny.yml", case(id="ny", status="kladde", indsats={"tekst": "Skriv til x.y@post.dk nu."}))
    site = build(casebook, TODAY, quarantine=True, drafts=True)
    assert site.held_back == ("cases/ny.yml",)
    assert not [page.address for page in site.pages if "x.y@post.dk" in page.body]


@pytest.mark.parametrize("host", ["192.168.1.7", "casebook.lan", "[::]"])
def test_drafts_are_shown_to_nobody_else(casebook: Path, capsys: pytest.CaptureFixture[str], host: str) -> None:
    assert main(["serve", "--root", str(casebook), "--drafts", "--address", f"{host}:{free_port()}"]) == 2
    assert "Kladder kan kun vises på din egen maskine." in capsys.readouterr().err
