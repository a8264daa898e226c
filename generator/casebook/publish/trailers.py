"""The message of a commit or a tag, less what names those who made it: they have signed it themselves."""

from __future__ import annotations

import re

_MAIL = r"<[^<>\s]+@[^<>\s]+>"
# «Signed-off-by: Name <mail>», with no number in the name; git and its hosts write such lines.
_SIGNED = re.compile(
    rf"^(?:[A-Za-z]+(?:-[A-Za-z]+)*-by|Cc):[ \t]+(?P<who>[^<>\d\n]{{1,80}}{_MAIL})[ \t]*$", re.MULTILINE
)
_HOSTED = re.compile(r"<[0-9]{1,9}\+[^<>\s@]+@users\.noreply\.[^<>\s@]+>\Z")  # the account's number, given by the host
_NUMBER = re.compile(r"[0-9](?:[-._+]?[0-9]){5,}")
_PULL = re.compile(r"^Merge pull request #\d+ from (?P<who>[^/\s]+)/", re.MULTILINE)  # whose account asked for it
_SIGNATURE = re.compile(r"-----BEGIN (?P<kind>PGP|SSH) SIGNATURE-----.*?-----END (?P=kind) SIGNATURE-----", re.DOTALL)


def without_trailers(message: str) -> str:
    """The message with blanks for who has signed, so that everything else stays where it is; numbers are kept."""
    for pattern in (_SIGNED, _PULL):
        message = pattern.sub(_blank, message)
    return _SIGNATURE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), message)


def _blank(match: re.Match[str]) -> str:
    start, end = (offset - match.start() for offset in match.span("who"))
    return match.group()[:start] + numbers_in(match["who"]) + match.group()[end:]


def numbers_in(who: str) -> str:
    """The numbers in the name and address of who made something («Name <mail>»), with blanks for the rest."""
    kept = [] if _HOSTED.search(who) else [number.span() for number in _NUMBER.finditer(who)]
    return "".join(char if any(a <= i < b for a, b in kept) else " " for i, char in enumerate(who))
