"""Pictures that seem to show people, as far as a name or an alternative text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.images import PictureText, picture_texts
from casebook.problem import Confidence, Level
from casebook.source.pictures import is_photo, is_picture

_WHAT = r"portræt|portraet|portrait|selfie|ansigt|profilbillede|profilfoto|pasfoto|gruppebillede|holdbillede"
_WHO = (
    r"borger|deltager|kvinde|mand|pige|dreng|mor|moder|far|fader|par|barn|børn|person|medarbejder|mentor|kollega|ung|"
    r"unge|ham|hende|dem|os|familie|gruppe|hold|mennesker"
)
_OF_WHOM = (
    rf"(?:foto|fotografi|billede|snapshot) af (?:\w{{1,12}} ){{0,3}}?(?:{_WHO})(?:e|en|er|et|n|ne|r|s|erne|ene)?\b"
)
_IN_WORDS = pattern(rf"\b(?:(?:{_WHAT})\w{{0,12}}|{_OF_WHOM})", re.IGNORECASE)
_IN_NAME = pattern(rf"{_WHAT}|(?<![a-z])(?:{_WHO})(?![a-zæøå])", re.IGNORECASE)
_CAMERA = pattern(r"(?:^|/)(?:img|dsc[nf]?|pxl|dcim|mvimg|p|photo|foto)[-_ ]?[0-9]{4,}", re.IGNORECASE)
PHOTO_HINT = "Se på billedet: Viser det et menneske, så brug en tegning eller et billede af en ting i stedet."


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Texts about pictures, and the names of the picture files themselves."""
    del context
    if passage.part is PassagePart.FILE_NAME:
        yield from _in_file_name(passage)
    else:
        yield from (Hit(named.start, named.end) for named in picture_texts(passage.text) if _shows_somebody(named))


def _in_file_name(passage: Passage) -> Iterator[Hit]:
    file = passage.document.file
    if is_picture(file) and (_IN_NAME.search(passage.text) or _CAMERA.search(passage.text)):
        yield Hit(0, len(passage.text))
    elif is_photo(file):
        yield Hit(0, len(passage.text), PHOTO_HINT, level=Level.ADVICE)


def _shows_somebody(named: PictureText) -> bool:
    if named.is_file:
        return bool(_IN_NAME.search(named.text) or _CAMERA.search(named.text))
    return bool(_IN_WORDS.search(named.text))


RULE = TextRule(
    family="medier",
    name="personbillede",
    title="Billede af et menneske",
    message="Billedet ser ud til at vise et menneske.",
    why=(
        "Et ansigt kan genkendes af alle, der kender det, og af programmer, der leder efter det. Portrætterne her "
        "er derfor abstrakte former. Værktøjet kan ikke se, hvad et billede forestiller; det læser kun navnet og "
        "billedteksten og tager tit fejl."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Datatilsynets vejledning om billeder på internettet",
    hint="Brug aldrig portrætter. Vis en ting, et sted uden mennesker eller en tegning, og skriv det i billedteksten.",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    parts=EVERYWHERE,
    find=find,
    bad=(
        "Se her: ![⟦Portræt af en deltager⟧](billeder/et.png)",
        "![⟦Et billede af en glad borger i køkkenet⟧](billeder/to.png)",
        "![I værkstedet](⟦billeder/selfie-fra-turen.png⟧)",
        "![Turen](⟦billeder/IMG_4711.jpg⟧)",
        '<img src="billeder/tre.png" alt="⟦Foto af holdet⟧">',
        '<img alt="Pause" src="⟦billeder/gruppebillede.jpg⟧">',
    ),
    good=(
        "![En kaffekop på et bord](billeder/kaffe.png)",
        "![Ugeskema med fem dage](billeder/ugeskema.svg)",
        "Portrætterne på siden er abstrakte former.",
        '<img alt="Trappen ned til værkstedet" src="billeder/trappe.jpg">',
        "![Billede af en mandag i skemaet](billeder/mandag.png)",
        "Han tager et billede af sin mor.",
    ),
)
