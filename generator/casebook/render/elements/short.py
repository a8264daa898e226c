"""The short permanent address of a record as paper shows it: in letters, and as a code that a telephone reads."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from markupsafe import Markup

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.view.site import Here, SiteView


@dataclass(frozen=True, slots=True)
class ShortAddress:
    """An address with its QR code (ISO/IEC 18004, a sixth of which may be lost) as a drawing."""

    address: str
    drawing: Markup


def short_address(site: SiteView, record: PublicCase | PublicMethod) -> ShortAddress | None:
    """The short address of a record; None where nobody has said where the site is published, and in an edition."""
    if site.edition:
        return None
    address = Here(site, Kind.of(record).short(record.id)).links.absolute()
    return ShortAddress(address, _drawing(address)) if address else None


def _drawing(address: str) -> Markup:
    code = segno.make(address, error="m", micro=False)
    svg = code.svg_inline(omitsize=True, svgclass="cb-qr", lineclass=None, light="#fff")
    return Markup(svg)  # noqa: S704 - squares drawn by segno: the address is in no text of it
