"""Mails and Word files for tests, as people send them; everybody in them is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP

import docx

SENDER = "Plirhilde Kvalmsted <plirhilde.kvalmsted@kvalkoebing.example>"
ANSWERS = """Hvad giver jer lov til at fortælle?
Personen er opdigtet

## 2. Fortæl, hvad der skete

Kvintilla kommer ind ad døren.

### En tur

Efter tre måneder smiler hun.

## Hvad gjorde I – hvem, hvor tit, hvor længe?
En gang om ugen går de en tur.

Vendepunkter
efter 3 måneder | Siger ja | Op
| Bliver væk | Ned

Udfaldet: Lykkedes delvist
Et opdigtet fornavn: Kvintilla
Alder: 40-49
Kommune eller region: Stevns Kommune
Året, forløbet sluttede: 2024
Hvem ligner det?
- Vandrere

Hvad stod i vejen?
Modvind; Tågen
Metode: Brobygning
Det, andre kan bruge
Det virkede | Til lederen | At gå ved siden af hinanden.
Titel: En tur om ugen
Resumé: Hun siger ikke noget. Så går de.

## Noget helt andet
Vi holder til på Kvalgade.
"""
END = "\n\nMed venlig hilsen\nPlirhilde Kvalmsted\nKonsulent\nKvalkøbing Kommune\n"
BEFORE = (
    "\nDen 3. marts 2026 kl. 10.12 skrev Ejvindine Smask <e@smask.example>:\n> Hej Plirhilde\n> Husk Torvald Pjask\n"
)


def mail(text: str, *, charset: str = "utf-8", html: str = "", attached: bool = False) -> bytes:
    """The bytes of a mail."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = SENDER, "Redaktionen <post@casebook.example>", "Om Kvirrelin"
    if html:
        message.set_content(html, subtype="html", charset=charset)
    else:
        message.set_content(text, charset=charset)
    if attached:
        message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Torvald Pjask.pdf")
    return message.as_bytes()


def word(paragraphs: Iterable[tuple[str, str]], *, author: str = "") -> bytes:
    """The bytes of a Word file of paragraphs, each with its style («Heading 2») and its text."""
    document = docx.Document()
    document.core_properties.author = author
    for style, text in paragraphs:
        document.add_paragraph(text, style or None)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def with_file(package: bytes, name: str, data: bytes) -> bytes:
    """A package with a file more, or with another one in its place."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, data)
    return packed.getvalue()
