"""A page as a package of SCORM 1.2: for platforms that read no Common Cartridge.

Structure after ADL's and IMS' schemas of 2001 (adlcp_rootv1p2, imscp_rootv1p1p2), which are not put in: they are not
ours. The page tells its platform by `scorm.js` that it was opened, for how long, and that somebody is through with it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MANIFEST, PAGE, SCRIPT = "imsmanifest.xml", "index.html", "scorm.js"
_NEVER = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can hold
_CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_MOST = 120  # characters of a title


@dataclass(frozen=True, slots=True)
class ScormPage:
    """A page for a platform: `body` is HTML with whole addresses, `through` and `thanks` are of its button."""

    id: str
    title: str
    body: str
    through: str
    thanks: str


def lesson_file(lesson: ScormPage) -> bytes:
    """The package as a file: the same bytes of the same contents, on any machine."""
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_STORED) as archive:
        for name, text in ((MANIFEST, _manifest(lesson)), (PAGE, _page(lesson)), (SCRIPT, _script())):
            about = ZipInfo(name, _NEVER)
            about.create_system, about.external_attr = 3, 0o644 << 16
            archive.writestr(about, text.encode())
    return held.getvalue()


@cache
def _script() -> str:
    return Path(__file__).with_name(SCRIPT).read_text("utf-8")


def _manifest(lesson: ScormPage) -> str:
    title = f"<title>{escape(lesson.title[:_MOST])}</title>"
    item = f'<item identifier="I-01" identifierref="R-01">{title}</item>'
    files = "".join(f'<file href="{name}"/>' for name in (PAGE, SCRIPT))
    resource = f'identifier="R-01" type="webcontent" adlcp:scormtype="sco" href="{PAGE}"'
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<manifest xmlns="{_CP}" xmlns:adlcp="{_ADL}" identifier="{lesson.id}" version="1">',
            "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>",
            f'<organizations default="O-1"><organization identifier="O-1">{title}',
            f"{item}</organization></organizations>",
            f"<resources><resource {resource}>{files}</resource></resources>",
            "</manifest>\n",
        )
    )


def _page(lesson: ScormPage) -> str:
    sized = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"{sized}<title>{escape(lesson.title)}</title>"
    button = f'<p><button type="button" hidden>{escape(lesson.through)}</button></p>'
    thanks = f'<p role="status" data-thanks="{escape(lesson.thanks)}"></p>'
    return (
        f'<!doctype html>\n<html lang="da"><head>{head}</head>\n<body>\n<main>\n<h1>{escape(lesson.title)}</h1>\n'
        f'{lesson.body}\n{button}\n{thanks}\n</main>\n<script src="{SCRIPT}"></script>\n</body></html>\n'
    )
