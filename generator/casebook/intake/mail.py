"""A mail (`.eml`): its text, and the names of those who sent and got it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses

from casebook.intake.cutting import SUBJECT, cut, header_names, signed_names
from casebook.intake.html_text import text_of_html
from casebook.intake.plain import sections_of
from casebook.intake.received import LARGEST, Incoming, refused, text_fits

_FROM_AND_TO = ("from", "to", "cc", "reply-to", "sender", "bcc", "resent-from", "resent-to")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_NAME = frozenset(
    {"post", "mail", "info", "kontakt", "kommune", "jobcenter", "redaktion", "dk", "com", "mailto", "og", "af", "the"}
)
_UNREADABLE = "Mailen kan ikke læses."
_AGAIN = "Gem den igen som .eml, eller kopiér teksten over i en .txt-fil."
_SHORTEST = 3  # letters of a name in an address


def mail(data: bytes, asked_for: Mapping[str, bool]) -> Incoming:
    """The letter that a mail is. CasebookError where it is none that can be read."""
    if len(data) > LARGEST:
        raise refused("Mailen er for stor.", "Gem den uden de filer, der er vedhæftet.")
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        text = _text(message)
        people = [value for name in _FROM_AND_TO for value in map(str, message.get_all(name, ()))]
        files = sum(1 for _ in message.iter_attachments())
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise refused(_UNREADABLE, _AGAIN) from error
    if not people:
        raise refused("Filen er ikke en mail.", _AGAIN)
    letter = letter_of(text, asked_for, people)
    subject = str(message.get("subject", ""))
    kept = ((SUBJECT, subject),) if subject else ()
    note = ("Vedhæftede filer er ikke læst. Er en af dem i Word, så gem den, og brug «casebook from-docx».",)
    return Incoming(letter.sections, (*kept, *letter.left_out), letter.names, note if files else ())


def letter_of(text: str, asked_for: Mapping[str, bool], people: Iterable[str] = ()) -> Incoming:
    """The letter that a text is, without what others wrote before and without the signature."""
    own_words, left_out = cut(text_fits(text))
    names = names_in((*people, *header_names(text), *signed_names(left_out)))
    return Incoming(sections_of(text_fits(own_words), asked_for), left_out, names)


def names_in(addresses: Iterable[str]) -> frozenset[str]:
    """The words of the names in addresses («Kvintilla <k.kvabbelund@…>»), with small letters."""
    words: set[str] = set()
    for name, address in getaddresses(list(addresses)):
        words.update(_WORD.findall(name.casefold()))
        words.update(word for word in _WORD.findall(address.partition("@")[0].casefold()) if len(word) >= _SHORTEST)
    return frozenset(words - _NO_NAME)


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        raise refused("Der er ingen tekst i mailen.")
    content = str(body.get_content(errors="strict"))
    return text_of_html(content) if body.get_content_subtype() == "html" else content
