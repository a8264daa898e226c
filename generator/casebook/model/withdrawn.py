"""A withdrawn record: what its address needs, and nothing more."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict

from casebook.model.base import Id, Part, item
from casebook.model.values import Status


class Withdrawn(Part, title="Tilbagetrukket post"):
    """The fields that are read of a withdrawn case or method; anything else in its file is ignored."""

    model_config = ConfigDict(extra="ignore")

    id: Id = item("id", "Id", "Filnavnet uden .yml; ændres aldrig.")
    status: Literal[Status.WITHDRAWN] = item("status", "Status", "tilbagetrukket.")
    former_ids: tuple[Id, ...] = item(
        "tidligere_id", "Tidligere id", "Id'er, som posten har haft; de fører samme sted hen.", default=()
    )


NEEDED = tuple(field.alias or name for name, field in Withdrawn.model_fields.items())
