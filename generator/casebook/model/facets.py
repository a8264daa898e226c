"""Facets: what records can be narrowed down by. A field says which facet its values belong to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet; two fields that declare the same one are narrowed down by together.

    `id` stands in addresses and in the search index and never changes, `name` is for readers. Facets come in `order`,
    the lowest first; the numbers leave room between them. `word` is the name inside a sentence, where that is another.
    Numbers come rising, or `falling`.
    """

    id: str
    name: str
    order: int
    word: str = ""
    falling: bool = False

    def __str__(self) -> str:
        """The id, as it stands in addresses."""
        return self.id

    @property
    def in_sentence(self) -> str:
        """The name inside a sentence: «målgruppe»."""
        return self.word or self.name.lower()


# How readers ask: who, what is in the way, how it went, and then where, when and how sure. Here are the facets that are
# spoken of in more than one place; one that only a single field has stands at that field.
TYPE = Facet("type", "Case eller metode", 0)
TARGET_GROUP = Facet("maalgruppe", "Målgruppe", 10)
CHALLENGE = Facet("udfordring", "Udfordring", 20)
OUTCOME = Facet("udfald", "Udfald", 30)
METHOD = Facet("metode", "Metode", 40)
THEME = Facet("tema", "Tema", 60)
REGION = Facet("region", "Region", 70)
MUNICIPALITY = Facet("kommune", "Kommune", 80)
BENEFIT = Facet("ydelse", "Ydelse eller tilknytning", 90, word="ydelse")
KNOWLEDGE = Facet("viden", "Viden om effekt", 100)
