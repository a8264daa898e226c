"""The evidence for a method, in the five dimensions of Vidensdeklarationen, with its sources."""

from __future__ import annotations

from casebook.model.base import Id, Line, Part, Text, item
from casebook.model.criteria import Criterion, each
from casebook.model.kinds import Kind
from casebook.model.values import KnowledgeLevel


class Dimension(Part, title="Vidensdimension"):
    """The evidence in one dimension, with its sources."""

    level: KnowledgeLevel = item("niveau", "Niveau", "Så meget, som kilderne siger, og ikke mere.")
    text: Text | None = item("tekst", "Tekst", "Hvad der vides.", default=None)
    figure: Line | None = item(
        "tal", "Tal", "Det ene tal, som kilden siger mest med: «60 % mod 47 % i job efter 18 måneder».", default=None
    )
    source: Id | None = item("kilde", "Kilde", "Kildens id.", default=None, refers_to=Kind.SOURCE)


def _answered(words: str) -> Criterion:
    """A dimension with its text: «ikke oplyst» with a text meets it too, for it is an answer."""
    return Criterion(1, words, each(lambda dimension: dimension.text))


class Knowledge(Part, title="Viden"):
    """The five dimensions of Vidensdeklarationen (Socialstyrelsen)."""

    target_group: Dimension | None = item(
        "målgruppe",
        "Målgruppe",
        "Hvem der vides at have gavn af den.",
        default=None,
        criterion=_answered("hvad vi ved om målgruppen"),
    )
    method: Dimension | None = item(
        "metode",
        "Metode",
        "Hvor godt metoden er beskrevet.",
        default=None,
        criterion=_answered("hvor godt metoden er beskrevet"),
    )
    implementation: Dimension | None = item(
        "implementering",
        "Implementering",
        "Hvad der vides om at indføre den.",
        default=None,
        criterion=_answered("hvad vi ved om at indføre metoden"),
    )
    effect: Dimension | None = item(
        "effekt",
        "Effekt",
        "Hvad der vides om virkningen.",
        default=None,
        criterion=_answered("hvad vi ved om virkningen"),
    )
    economy: Dimension | None = item(
        "økonomi",
        "Økonomi",
        "Hvad der vides om omkostninger.",
        default=None,
        criterion=_answered("hvad vi ved om økonomien"),
    )
