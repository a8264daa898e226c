"""Addresses of devices: IP, MAC and IMEI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS
from casebook.problem import Level

_IP = pattern(
    r"(?<![0-9A-Za-z.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9A-Za-z]|\.[0-9])"
    r"|(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])"
)
_NUMBERED = pattern(r"(?:version|afsnit|kapitel|punkt|pkt\.?|side|nr\.?) ?$", re.IGNORECASE)
_BEFORE = 10  # characters
_DEVICE = pattern(
    r"(?<![\w:-])[0-9A-Fa-f]{2}(?P<gap>[:-])[0-9A-Fa-f]{2}(?:(?P=gap)[0-9A-Fa-f]{2}){4}(?![\w:-])"
    r"|\bIMEI[^0-9]{0,15}(?P<imei>[0-9](?:[ -]?[0-9]){14})(?![0-9])"
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Addresses of devices on the net."""
    del context
    text = passage.text
    parts = [match.span() for match in _IP.finditer(text) if _is_address(match, text)]
    parts += [match.span("imei" if match["imei"] else 0) for match in _DEVICE.finditer(text)]
    yield from (Hit(start, end) for start, end in merged(parts))


def _is_address(match: re.Match[str], text: str) -> bool:
    """True if it is an address by the book, and not the number of a chapter or a time of day."""
    address = match.group()
    if address.strip(":") == "" or _NUMBERED.search(text, max(0, match.start() - _BEFORE), match.start()):
        return False
    with suppress(ValueError):
        return not ip_address(address).is_loopback
    return False


RULE = TextRule(
    family="direkte",
    name="netadresse",
    title="Adresse på nettet",
    message="Her står noget, der ligner en telefons eller computers adresse på nettet.",
    why=(
        "En IP-adresse fører til en husstand, og en MAC-adresse eller et IMEI-nummer følger én telefon, hvor den end "
        "er. De hører til i en log, ikke i en fortælling."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1 og betragtning 30 (onlineidentifikatorer)",
    hint="Slet adressen. Skriv «fra sin telefon» eller «fra bibliotekets computer», hvis det betyder noget.",
    level=Level.ERROR,
    triggers=(DIGITS,),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"sagsnummer", "cpr-nummer", "uerklæret-egennavn"}),
    bad=(
        "Han loggede på fra ⟦203.0.113.14⟧ om natten.",
        "Telefonens adresse er ⟦00:1B:44:11:3A:B7⟧.",
        "Beskeden kom fra ⟦2001:db8:0:0:8:800:200c:417a⟧.",
        "IMEI ⟦490154203237518⟧ blev meldt stjålet.",
        "Computeren hedder ⟦00-1B-44-11-3A-B7⟧ i listen.",
    ),
    good=(
        "Mødet er 12:30:00 præcis på skærmen.",
        "Han har en ny telefon og en gammel computer.",
        "Se afsnit 2.1.3.4 i vejledningen.",
        "Ordningen gælder 1.1.2014 og frem.",
        "Forholdet er 3:1 til fordel for praktikken.",
    ),
)
