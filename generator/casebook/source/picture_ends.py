"""Finds data appended to a picture: the end of the picture in its file against the end of the file.

No program shows such data, and everybody can read it: phones append videos, and a cropped picture may still hold what
was cut off.
"""

from __future__ import annotations

from collections.abc import Iterator

_PNG, _JPEG, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF"
_HEAD = 8  # bytes before the parts of a PNG, and of each part before what it holds; also of a RIFF file
_CHECK = 4  # bytes behind each part of a PNG
_END = 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # marks of a JPEG that nothing belongs to


def ends_with_picture(data: bytes) -> bool:
    """True if the file ends where its picture does. Formats other than PNG, JPEG and WebP are not examined: True."""
    if data.startswith(_PNG):
        return _png_end(data) >= len(data)
    if data.startswith(_JPEG):
        return _jpeg_end(data) >= len(data)
    if data.startswith(_RIFF):
        return _HEAD + int.from_bytes(data[4:8], "little") + 1 >= len(data)  # a part may be filled up with a zero
    return True


def _png_end(data: bytes) -> int:
    at = len(_PNG)
    while at + _HEAD <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        at += _HEAD + length + _CHECK
        if kind == b"IEND":
            return at
    return len(data)


def _jpeg_end(data: bytes) -> int:
    """The offset after the end marker of the picture itself; an embedded thumbnail has one too."""
    return next((at for mark, at in _jpeg_marks(data) if mark == _END), len(data))


def _jpeg_marks(data: bytes) -> Iterator[tuple[int, int]]:
    """Each marker of a JPEG with the offset after it; marker segments are skipped."""
    at = len(_JPEG)
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        mark, at = data[at + 1], at + 2
        if mark in {0x00, 0xFF}:  # an escaped byte of the picture, or filling
            at -= mark == 0xFF  # noqa: PLR2004 - the mark itself
            continue
        yield mark, at
        if mark not in _ALONE:
            at += int.from_bytes(data[at : at + 2])
