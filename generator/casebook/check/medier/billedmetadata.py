"""Pictures that carry more than the picture: where and when it was taken, with which telephone, by whom."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import Hit, PictureRule
from casebook.danish import listing
from casebook.problem import Level
from casebook.source import Picture
from casebook.source.pictures import UNREADABLE

HINT = "Fjern oplysningerne, og læg billedet op igen: Gem det på ny uden metadata, for eksempel som PNG."


def find(picture: Picture, context: CheckContext) -> Iterator[Hit]:
    """One hit for a picture with any metadata, or one that nobody can look into."""
    del context
    if UNREADABLE in picture.metadata:
        yield Hit(0, 0, "Gem billedet som PNG, JPEG eller SVG: Denne fil kan ikke læses, og kan gemme alt.")
    elif picture.metadata:
        yield Hit(0, 0, f"{HINT} Her er: {listing(picture.metadata)}.")


RULE = PictureRule(
    family="medier",
    name="billedmetadata",
    title="Skjulte oplysninger i et billede",
    message="Billedet har oplysninger med, som ikke kan ses på det.",
    why=(
        "Et foto fra en telefon husker ofte, hvor det er taget, hvornår og med hvilken telefon, og nogle programmer "
        "gemmer et navn. Det følger med filen, når andre henter den, og kan pege på en adresse."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 1, litra c; Exif 2.32 (CIPA DC-008)",
    hint=HINT,
    level=Level.ERROR,
    find=find,
    bad=(
        "vaerksted.jpg med ⟦GPS-position⟧",
        "vaerksted.jpg med ⟦EXIF⟧",
        "kaffe.jpg med ⟦kamera⟧",
        "ugeplan.png med ⟦tekst⟧",
        "ugeplan.png med ⟦XMP⟧",
        "kaffe.jpg med ⟦kommentar⟧",
        "trappe.webp med ⟦EXIF⟧",
        "ikon.svg med ⟦tekst⟧",
        "defekt.png med ⟦kan ikke læses⟧",
    ),
    good=("vaerksted.jpg med intet", "ugeplan.png med intet", "trappe.webp med intet", "ikon.svg med intet"),
)
