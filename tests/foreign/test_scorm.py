"""A course's page as SCORM 1.2: its manifest by the specification's schemas, and opened in a runtime (scorm-again)."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree  # type: ignore[import-untyped]

from casebook.publish.data.scorm import MANIFEST, PAGE, SCRIPT
from casebook.publish.edition import Edition
from casebook.publish.exports.courses import outputs
from tests.browser.serving import served
from tests.foreign.conftest import Foreign
from tests.render.small_site import view
from tests.render.test_courses import course_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCHEMAS = "plct_bulder_for_sphinx/scorm-templates"
BOTH = """<schema xmlns="http://www.w3.org/2001/XMLSchema">
<import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</schema>"""
PLATFORM = """<!doctype html><title>platform</title><script src="scorm12.min.js"></script>
<script>
API = new Scorm12API({ autocommit: false })
heard = {}
API.on("LMSSetValue.cmi.*", (name, value) => { heard[name] = value })
</script><iframe src="lesson/index.html"></iframe>"""


@pytest.fixture
def package(casebook: Path) -> zipfile.ZipFile:
    """The package of one course."""
    site = replace(view(casebook, {"kurser/broer/": course_page()}), site_url="https://casebook.example/")
    made = {output.address: output.content for output in outputs(Edition(site))}
    return zipfile.ZipFile(io.BytesIO(made["pakker/broer-scorm.zip"]))


@pytest.fixture
def platform(package: zipfile.ZipFile, foreign: Foreign, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The package as a platform opens it, in a frame below its runtime."""
    folder = tmp_path / "www"
    package.extractall(folder / "lesson")
    shutil.copy(foreign.packages / "scorm-again/dist/scorm12.min.js", folder)
    (folder / "index.html").write_text(PLATFORM, "utf-8")
    with served(folder) as origin, browser.new_context(locale="da-DK") as context:
        page = context.new_page()
        page.goto(f"{origin}/index.html")
        yield page


def schema(foreign: Foreign, folder: Path) -> etree.XMLSchema:
    """The specification's schemas as a package of PyPI brings them."""
    shutil.copytree(foreign.files / SCHEMAS, folder)
    (folder / "both.xsd").write_text(BOTH, "utf-8")
    return etree.XMLSchema(file=str(folder / "both.xsd"))


def test_the_manifest_is_one_by_the_schemas_of_the_specification(
    package: zipfile.ZipFile, foreign: Foreign, tmp_path: Path
) -> None:
    asked = schema(foreign, tmp_path / "schemas")
    manifest = package.read(MANIFEST)
    asked.assertValid(etree.fromstring(manifest))
    for sound, unsound in ((b'identifier="I-01" ', b""), (b'scormtype="sco"', b'scormtype="page"')):
        assert not asked.validate(etree.fromstring(manifest.replace(sound, unsound)))
    files = etree.fromstring(manifest).iterfind(".//{*}file")
    assert {MANIFEST, *(file.get("href") for file in files)} == set(package.namelist()) == {MANIFEST, PAGE, SCRIPT}


def test_what_is_for_the_trainer_is_in_no_file_of_it(package: zipfile.ZipFile) -> None:
    page = package.read(PAGE).decode()
    assert "Hvad er en bro?" in page
    assert 'href="https://casebook.example/cases/broen/"' in page
    assert not [one for one in ("Hold øje med vandet", "Gå tilbage", 'href="../', 'href="#') if one in page]


def test_a_runtime_is_told_when_somebody_is_through_and_for_how_long(platform: Page) -> None:
    lesson = platform.frame_locator("iframe")
    status = "API.cmi.core.lesson_status"
    button = lesson.get_by_role("button", name="Jeg er færdig med siden")
    button.wait_for()
    assert platform.evaluate(status) == "incomplete"
    button.click()
    assert platform.evaluate(status) == "completed"
    assert lesson.get_by_role("status").inner_text() == "Platformen har noteret, at du er færdig."
    assert not button.is_visible()
    platform.evaluate("document.querySelector('iframe').src = 'about:blank'")
    platform.wait_for_function("API.isTerminated()")
    assert platform.evaluate("heard['cmi.core.session_time']").startswith("0000:00:")
    assert platform.evaluate("API.lastErrorCode") in {"0", 0}


def test_without_a_platform_the_page_is_a_page(platform: Page) -> None:
    platform.goto(platform.url.replace("index.html", "lesson/index.html"))
    assert platform.get_by_role("heading", level=1).inner_text() == "Broer"
    assert not platform.get_by_role("button").is_visible()
