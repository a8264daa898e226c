"""The link checker sees what a reader would meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.publish.edition import Pages
from casebook.publish.links import broken_links
from casebook.publish.opening import opened
from casebook.publish.output import Output, media_type_of
from casebook.publish.own_addresses import dead_addresses, own_addresses
from tests.test_opened_files import pdf, zipped


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages and a picture."""
    (tmp_path / "metoder" / "gps").mkdir(parents=True)
    (tmp_path / "metoder" / "gps" / "index.html").write_text('<h1 id="top">GPS</h1><a href="../../">hjem</a>')
    (tmp_path / "billede.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    "link",
    [
        '<a href="metoder/gps/">',
        '<a href="metoder/gps/#top">',
        '<a href="metoder/gps/index.html#top">',
        '<a href="https://example.org/findes/ikke">',
        '<a href="mailto:nogen@example.org">',
        '<img src="billede.svg">',
        '<a href="#">',
        '<a href="./">',
    ],
)
def test_a_link_that_leads_somewhere_is_fine(site: Path, link: str) -> None:
    (site / "index.html").write_text(link)
    assert broken_links(site) == ()


@pytest.mark.parametrize(
    "link",
    [
        '<a href="metoder/findes-ikke/">',
        '<a href="metoder/gps/#findes-ikke">',
        '<a href="#findes-ikke">',
        '<img src="vaek.svg">',
        '<a href="../uden-for/">',
        '<link rel="stylesheet" href="vaek.css">',
        '<a href="/metoder/gps/">',
        '<a href="http://[">',
    ],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, link: str) -> None:
    (site / "index.html").write_text(link)
    assert [broken.page for broken in broken_links(site)] == ["index.html"]


def test_what_a_record_links_to_is_not_repeated(site: Path) -> None:
    (site / "index.html").write_text('<a href="../Sladre-Hank-1234.md">')
    assert [broken.shown for broken in broken_links(site)] == ["../Xxxxxx-Xxxx-0000.xx"]


OWN = "https://casebook.example/bog/"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Se {OWN}metoder/gps/#top. Og {OWN}.", ["metoder/gps/#top", ""]),
        (f"({OWN}find/?q=x)", ["find/?q=x"]),
        (f"mailto:?body={OWN.replace('/', '%2F')}om%2F", ["om/"]),
        ("https://casebook.example/bog", [""]),
        (f"{OWN}cases/{{id}}/", ["cases/"]),
        ("https://casebook.example/boghylde/ https://casebook.example/bog.pdf https://casebook.example.org/bog/", []),
        ("https://min.dk/?u=https://casebook.example/", []),
    ],
)
def test_an_own_address_is_found_in_any_text(text: str, found: list[str]) -> None:
    assert list(own_addresses(text, OWN)) == found
    assert list(own_addresses(text, "")) == []


def dead(site: Path, name: str, content: bytes, gone: tuple[str, ...] = ()) -> list[str]:
    """The dead own addresses in one file of the site."""
    found = dead_addresses(site, OWN, opened((Output(name, content, media_type_of(name)),)).files, Pages(site), gone)
    assert {link.page.partition(": ")[0] for link in found} <= {name}
    return [link.target.removeprefix(OWN) for link in found]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data.json", b'{"self": "https:\\/\\/casebook.example/bog/ADDRESS"}'),
        ("feed.atom", b'<feed><link href="https://casebook.example/bog/ADDRESS"/></feed>'),
        ("alle.csv", b"id;https://casebook.example/bog/ADDRESS"),
        ("alle.bib", b"@misc{x, url = {https://casebook.example/bog/ADDRESS}}"),
        ("frist.ics", b"URL:https://casebook.example/b\r\n og/ADDRESS"),
        ("index.html", b'<link rel="canonical" href="https://casebook.example/bog/ADDRESS">'),
        ("brev.docx", b'<Relationship Target="https://casebook.example/bog/ADDRESS"/>'),
        ("bog.pdf", b"https://casebook.example/bog/ADDRESS"),
    ],
)
def test_an_own_address_in_a_file_of_any_kind_leads_somewhere(site: Path, name: str, content: bytes) -> None:
    def told(address: str, gone: tuple[str, ...] = ()) -> list[str]:
        written = content.replace(b"ADDRESS", address.encode())
        held = {
            "docx": lambda: zipped({"word/_rels/document.xml.rels": written}),
            "pdf": lambda: pdf("x", link=written.decode()),
        }
        return dead(site, name, held.get(name.rpartition(".")[2], lambda: written)(), gone)

    assert told("metoder/gps/#top") == []
    assert told("metoder/findes-ikke/") == ["metoder/findes-ikke/"]
    assert told("metoder/gps/#findes-ikke") == ["metoder/gps/#findes-ikke"]
    assert told("metoder/vaek/#her", gone=("metoder/vaek/",)) == []


def test_the_base_of_an_interface_is_a_folder_in_data_and_nothing_on_a_page(site: Path) -> None:
    assert dead(site, "data.json", f'"{OWN}metoder"'.encode()) == []
    assert dead(site, "index.html", f'<a href="{OWN}metoder">'.encode()) == ["metoder"]
