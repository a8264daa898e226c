"""A course as a package for learning platforms: Common Cartridge 1.1 as Moodle's reader takes it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from casebook.publish.data.cartridge import (
    MANIFEST,
    Cartridge,
    PackedSection,
    ascii_address,
    html_page,
    link,
    packed,
    topic,
)
from casebook.publish.edition import Edition
from casebook.publish.exports.courses import LIST, outputs
from tests.render.small_site import view
from tests.render.test_courses import course_page

NAMES = {
    "cp": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    "lom": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource",
    "lomimscc": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
    "wl": "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
    "dt": "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1",
}


@pytest.fixture
def made(casebook: Path) -> Mapping[str, bytes]:
    """The files that are made of one course, by address."""
    site = replace(view(casebook, {"kurser/broer/": course_page()}), site_url="https://casebook.example/")
    return {output.address: output.content for output in outputs(Edition(site))}


@pytest.fixture
def archive(made: Mapping[str, bytes]) -> zipfile.ZipFile:
    """The package."""
    return zipfile.ZipFile(io.BytesIO(made["pakker/broer.imscc"]))


@pytest.fixture
def manifest(archive: zipfile.ZipFile) -> ET.Element:
    """Its manifest."""
    return ET.fromstring(archive.read(MANIFEST))  # noqa: S314 - made here


def asked(tree: ET.Element, path: str) -> list[str]:
    """The texts of the elements at a path."""
    return ["".join(one.itertext()) for one in tree.iterfind(path, NAMES)]


def named(tree: ET.Element, path: str, attribute: str) -> list[str]:
    """An attribute of the elements at a path that have it."""
    return [one.attrib[attribute] for one in tree.iterfind(path, NAMES) if attribute in one.attrib]


def shown(tree: ET.Element) -> dict[str, list[str]]:
    """The titles of the items by that of their section, as a platform lists them."""
    sections = tree.iterfind("cp:organizations/cp:organization/cp:item/cp:item", NAMES)
    return {asked(one, "cp:title")[0]: asked(one, "cp:item/cp:title") for one in sections}


def test_moodle_knows_the_version_by_what_stands_first(archive: zipfile.ZipFile) -> None:
    head = archive.read(MANIFEST)[:500].decode()
    assert f'xmlns="{NAMES["cp"]}"' in head
    assert archive.namelist()[0] == MANIFEST


def test_everything_of_the_course_stands_in_its_sections(manifest: ET.Element) -> None:
    assert shown(manifest) == {
        "Om kurset": ["Broer"],
        "Det bruger vi": ["Vejen over broen", "Brobygning", "Relation", "Bogen om broer"],
        "Før kurset": ["Hvad er en bro?"],
        "På kurset": ["Hvem går først?", "Hvem venter?"],
        "Efter kurset": ["Hvad bar?"],
        "Til dig, der leder kurset": ["Broer: til dig, der leder kurset"],
    }
    assert asked(manifest, ".//lomimscc:title/lomimscc:string") == ["Broer"]


def test_it_has_the_parts_that_the_schema_asks_for_in_their_order(manifest: ET.Element) -> None:
    """After ccv1p1_imscp_v1p2_v1p0.xsd; no package that can be installed brings the schema itself."""
    assert [one.tag.partition("}")[2] for one in manifest] == ["metadata", "organizations", "resources"]
    assert asked(manifest, "cp:metadata/cp:*") == ["IMS Common Cartridge", "1.1.0"]
    assert named(manifest, ".//cp:organization", "structure") == ["rooted-hierarchy"]
    assert len(list(manifest.iterfind(".//cp:organization/cp:item", NAMES))) == 1
    assert not asked(manifest, ".//cp:organization/cp:item/cp:title")
    ids = [*named(manifest, ".", "identifier"), *named(manifest, ".//*", "identifier")]
    assert len(ids) == len(set(ids))
    assert named(manifest, ".//cp:item", "identifierref") == named(manifest, ".//cp:resource", "identifier")


def test_every_file_is_named_once_and_has_the_root_of_its_kind(manifest: ET.Element, archive: zipfile.ZipFile) -> None:
    assert [MANIFEST, *named(manifest, ".//cp:resource/cp:file", "href")] == archive.namelist()
    roots = {"imswl_xmlv1p1": f"{{{NAMES['wl']}}}webLink", "imsdt_xmlv1p1": f"{{{NAMES['dt']}}}topic"}
    for resource in manifest.iterfind(".//cp:resource", NAMES):
        kind, (file,) = resource.get("type", ""), named(resource, "cp:file", "href")
        if kind in roots:
            assert ET.fromstring(archive.read(file)).tag == roots[kind]  # noqa: S314 - made here
            assert resource.get("href") is None
        else:
            assert (kind, resource.get("href")) == ("webcontent", file)


def test_only_the_notes_to_the_trainer_are_hidden_from_others(manifest: ET.Element, archive: zipfile.ZipFile) -> None:
    about = {
        named(one, "cp:file", "href")[0]: asked(one, ".//lom:intendedEndUserRole/lom:value")
        for one in manifest.iterfind(".//cp:resource", NAMES)
    }
    (file,) = [name for name, roles in about.items() if roles == ["Instructor"]]
    assert "Hold øje med vandet" in archive.read(file).decode()
    others = (archive.read(name).decode() for name, roles in about.items() if not roles)
    assert not any("Hold øje med vandet" in text or "Gå tilbage" in text for text in others)


def test_links_lead_to_the_site_from_wherever_the_package_is_opened(archive: zipfile.ZipFile) -> None:
    texts = [archive.read(name).decode() for name in archive.namelist()]
    links = [one for text in texts if "<webLink" in text for one in re.findall('href="([^"]+)"', text)]
    assert links == [
        "https://casebook.example/cases/broen/",
        "https://casebook.example/metoder/brobygning/",
        "https://casebook.example/temaer/relation/",
        "https://broer.example/bog",
    ]
    assert any('<a href="https://casebook.example/temaer/relation/">temaet</a>' in text for text in texts)
    assert not any('href="../' in text or 'href="#' in text for text in texts)


def test_the_same_course_gives_the_same_bytes(made: Mapping[str, bytes], archive: zipfile.ZipFile) -> None:
    contents = (
        "Broer",
        "Et kursus.",
        (PackedSection("A", (link("B", "https://c.example"), topic("D?"), html_page("E", ""))),),
    )
    assert packed(Cartridge("C-1", *contents)) == packed(Cartridge("C-1", *contents))
    assert {about.date_time for about in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {about.compress_type for about in archive.infolist()} == {zipfile.ZIP_STORED}
    assert json.loads(made[LIST])["courses"][0]["package"] == "https://casebook.example/pakker/broer.imscc"


def test_what_others_could_not_read_is_said_in_another_way() -> None:
    assert ascii_address("https://å.example/ø?[a]|b=1#c%20") == "https://%C3%A5.example/%C3%B8?%5Ba%5D%7Cb=1#c%20"
    odd = Cartridge("C-1", 'A & "B" <b>', "", (PackedSection("A & B <b>", (topic("Hvad " * 60 + "<er> det?"),)),))
    archive = zipfile.ZipFile(io.BytesIO(packed(odd)))
    manifest, text = (ET.fromstring(archive.read(name)) for name in (MANIFEST, "01.xml"))  # noqa: S314 - made here
    assert asked(manifest, ".//lomimscc:title/lomimscc:string") == ['A & "B" <b>']
    ((section, (title,)),) = shown(manifest).items()
    assert section == "A og B b"
    assert title.endswith("Hvad …")
    assert len(title) < 130
    assert "&lt;er&gt; det?" in asked(text, "dt:text")[0]


def test_a_site_of_which_nobody_knows_the_address_has_no_packages(casebook: Path) -> None:
    site = view(casebook, {"kurser/broer/": course_page()})
    assert [output.address for output in outputs(Edition(site))] == [LIST]
