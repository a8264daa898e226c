"""The template of a new record: written by hand, and after it the fields that it does not mention, from the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casebook.corpus.kinds import VOCABULARIES
from casebook.corpus.registers import Registers, ids_in
from casebook.model import Case, Method
from casebook.model.base import Part
from casebook.model.reference import FieldInfo, describe_fields
from casebook.source.sentences import PACKAGE, Sentences
from casebook.source.templates import written

_MODELS: Mapping[str, type[Part]] = {"case": Case, "metode": Method}
_MENTIONED = re.compile(r"^(?:# )?(\w+):", re.MULTILINE)
_NO_TERM = "ordets-id"  # in a vocabulary that holds none yet
_NEVER_NEW = frozenset({"tidligere_id"})  # a new record has been called nothing else


def template(kind: str, sentences: Sentences = PACKAGE) -> str:
    """The text of a new case or method, to be `filled`: with «{{ id }}» for its id, and every field in it."""
    text = written(kind)
    return text + "".join(unmentioned(text, _MODELS[kind], sentences))


def short_method() -> str:
    """The text of a new method of which a case is the first to tell: as few fields as a draft can have."""
    return written("metode-kort")


def with_method(case: str, method: str) -> str:
    """The text of a new case that uses a method."""
    return case.replace("\nmetoder:\n", f"\nmetoder:\n  - metode: {method}\n    rolle: bærende\n", 1)


def filled(text: str, record_id: str, registers: Registers) -> str:
    """A template with the id put in, and as examples of terms the first ones of the casebook's own vocabularies."""
    for kind in VOCABULARIES:
        terms = filter(None, ids_in(registers.documents[kind]))
        text = text.replace(f"{{{{ {kind} }}}}", next(terms, _NO_TERM))
    return text.replace("{{ id }}", record_id)


def unmentioned(text: str, model: type[Part], sentences: Sentences = PACKAGE) -> Iterator[str]:
    """A line for each field of the model that a template does not mention: its name, what to write and the choices."""
    mentioned = _NEVER_NEW.union(_MENTIONED.findall(text))
    for field in describe_fields(model, sentences):
        if field.name not in mentioned:
            yield f"{'' if field.required else '# '}{field.name}:  # {_explanation(field)}\n"


def _explanation(field: FieldInfo) -> str:
    return " – ".join(filter(None, (" | ".join(field.choices), field.description)))
