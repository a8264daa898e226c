"""Facets: what records can be narrowed down by. A field says which facet its values belong to."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import inside
from casebook.source.sentences import Sentences


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

    def said(self, sentences: Sentences) -> str:
        """The name as a site says it."""
        return sentences.worded(f"facets.{self.id}", self.name)

    def said_inside(self, sentences: Sentences) -> str:
        """The name inside a sentence as a site says it: where only the name is its own, that with a small letter."""
        name = self.said(sentences)
        return sentences.worded(f"facet_words.{self.id}", self.in_sentence if name == self.name else inside(name))


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
SIZE = Facet("indbyggere", "Kommunens størrelse", 85)
BENEFIT = Facet("ydelse", "Ydelse eller tilknytning", 90, word="ydelse")
KNOWLEDGE = Facet("viden", "Viden om effekt", 100)
