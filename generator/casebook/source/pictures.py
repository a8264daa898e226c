"""Reads the kinds of metadata in the pictures below `content/`, never their values.

A photograph's metadata can hold the place where it was taken; a value that was kept could reach a log. Only the last
look at a built site asks for the words themselves (`words_in_picture`), and reads them as it reads all text.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from casebook.source.articles import FOLDER
from casebook.source.document import Document
from casebook.source.picture_ends import ends_with_picture
from casebook.source.public_files import legible

if TYPE_CHECKING:
    from PIL.Image import Image

PHOTOS = frozenset({".jpg", ".jpeg", ".heic", ".heif"})
PICTURES = PHOTOS | {".png", ".gif", ".webp", ".tif", ".tiff", ".avif", ".bmp", ".svg"}

EXIF, GPS, CAMERA, XMP, IPTC, TEXT, COMMENT = "EXIF", "GPS-position", "kamera", "XMP", "IPTC", "tekst", "kommentar"
BEHIND = "noget efter billedet"
UNREADABLE = "kan ikke læses"

_GPS_TAG, _CAMERA_TAGS = 0x8825, (0x010F, 0x0110)  # Exif 2.32: GPSInfo; Make and Model
_IN_INFO = {"exif": EXIF, "xmp": XMP, "XML:com.adobe.xmp": XMP, "photoshop": IPTC, "comment": COMMENT}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: `metadata` lists the kinds of metadata in it, sorted; `document` has its name and no text."""

    document: Document
    metadata: tuple[str, ...] = ()


def pictures(root: FilePath) -> Iterator[Picture]:
    """Every picture below `content/`, sorted."""
    for path in sorted((root / FOLDER).rglob("*")):
        if path.suffix.lower() in PICTURES and path.is_file():
            yield picture_at(root, path.relative_to(root).as_posix())


def picture_at(root: FilePath, file: str) -> Picture:
    """The picture at `root / file`."""
    return Picture(Document(file), tuple(sorted(_metadata(root / file))))


def is_picture(file: str) -> bool:
    """True if a file has the ending of a picture."""
    return FilePath(file).suffix.lower() in PICTURES


def is_photo(file: str) -> bool:
    """True if a file has an ending that is used for photographs rather than drawings."""
    return FilePath(file).suffix.lower() in PHOTOS


def words_in_picture(content: bytes) -> tuple[str, ...] | None:
    """All that is said in words in the bytes of a picture; None where they are no picture. XMP is given as XML."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only a casebook with pictures needs it

    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.format == "PNG":
                image.load()  # as above
            values = (
                *(value for name, value in image.info.items() if name != "icc_profile"),
                *image.getexif().values(),
            )
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, struct.error):
        return None
    texts = (legible(value) if isinstance(value, bytes) else value for value in values)
    return tuple(text for text in texts if isinstance(text, str))


def _metadata(path: FilePath) -> set[str]:
    if path.suffix.lower() == ".svg":
        return _metadata_of_svg(path)
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only a casebook with pictures needs it

    try:
        with Image.open(path) as image:
            return set(_kinds(image)) | (set() if ends_with_picture(path.read_bytes()) else {BEHIND})
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, struct.error):
        return {UNREADABLE}


def _metadata_of_svg(path: FilePath) -> set[str]:
    try:
        return {TEXT} if b"<metadata" in path.read_bytes() else set()
    except OSError:
        return {UNREADABLE}


def _kinds(image: Image) -> Iterator[str]:
    if image.format == "PNG":
        image.load()  # Pillow reads the chunks after the pixels only together with them
    for name, value in image.info.items():
        if name in _IN_INFO:
            yield _IN_INFO[name]
        elif image.format == "PNG" and isinstance(value, str):
            yield TEXT
    exif = image.getexif()
    if exif:
        yield EXIF
    if exif.get_ifd(_GPS_TAG):
        yield GPS
    if any(tag in exif for tag in _CAMERA_TAGS):
        yield CAMERA
