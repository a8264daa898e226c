"""Where a picture ends in its file: what stands behind that no program shows, and everybody can read."""

from __future__ import annotations

from collections.abc import Iterator

_PNG, _JPEG, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF"
_HEAD = 8  # bytes before the parts of a PNG, and of each part before what it holds; also of a RIFF file
_CHECK = 4  # bytes behind each part of a PNG
_END = 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # marks of a JPEG that nothing belongs to


def ends_with_picture(data: bytes) -> bool:
    """True if nothing stands behind the picture; of a format that is not known here it is believed."""
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
    """Behind the end mark that belongs to the picture, not to a small one inside."""
    return next((at for mark, at in _jpeg_marks(data) if mark == _END), len(data))


def _jpeg_marks(data: bytes) -> Iterator[tuple[int, int]]:
    """Each mark of a JPEG with the offset behind it; the stretches that belong to marks are stepped over."""
    at = len(_JPEG)
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        mark, at = data[at + 1], at + 2
        if mark in {0x00, 0xFF}:  # an escaped byte of the picture, or filling
            at -= mark == 0xFF  # noqa: PLR2004 - the mark itself
            continue
        yield mark, at
        if mark not in _ALONE:
            at += int.from_bytes(data[at : at + 2])
