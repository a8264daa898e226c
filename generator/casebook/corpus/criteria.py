"""The completeness criteria of a kind of record, from the declarations of its fields."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.criteria import Criterion
from casebook.model.shared import Record
from casebook.model.walk import fields_of, values_at
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class FieldCriterion:
    """A completeness criterion with the field that declares it: «historier.portræt»."""

    field: str
    attributes: tuple[str, ...]
    criterion: Criterion

    @property
    def weight(self) -> int:
        """3 without it the record cannot be used, 2 most readers look for it, 1 good to have."""
        return self.criterion.weight

    @property
    def words(self) -> str:
        """The words for it, as in «mangler …», as the model declares them."""
        return self.criterion.words

    @property
    def asked_of(self) -> str:
        """The records that are asked, in the model's words; empty where all are."""
        return self.criterion.only.words if self.criterion.only else ""

    def said(self, sentences: Sentences) -> str:
        """The words for it as a site says them."""
        return sentences.worded(f"criteria.{self.field}", self.words)

    def said_of(self, sentences: Sentences) -> str:
        """The records that are asked, as a site says them."""
        return sentences.worded(f"asked.{self.criterion.only.id}", self.asked_of) if self.criterion.only else ""

    def is_asked(self, record: Record) -> bool:
        """True if the record could meet it: no life line is asked of a case without a story."""
        only = self.criterion.only
        return only is None or bool(only.of(record))

    def is_met(self, record: Record) -> bool:
        """True if the record has enough in the field, or what stands for it elsewhere."""
        instead = self.criterion.instead
        values = tuple(values_at(record, self.attributes))
        return bool(self.criterion.met(values) or (instead and instead(record)))


def criteria_of(kind: type[Record]) -> tuple[FieldCriterion, ...]:
    """The criteria of a kind of record in the order of its fields: first its own, then those that every record has."""
    declared = [
        FieldCriterion(field.name, field.attributes, field.facts.criterion)
        for field in fields_of(kind)
        if field.facts.criterion
    ]
    return tuple(sorted(declared, key=lambda criterion: criterion.attributes[0] in Record.model_fields))
