"""Tree -> Case, Method, Term … or problems. Only this package imports pydantic.

Danish keys meet English attributes here and nowhere else: each field's alias is its name in the file, its title and
description are what editors read in the schema, in messages and in the guide.
"""

from __future__ import annotations

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it looks for some in every installed package otherwise

from casebook.model.case import Case, CaseContent
from casebook.model.front_matter import FrontMatter
from casebook.model.method import Method, MethodContent
from casebook.model.policy import Policy, PopulationGroup
from casebook.model.registers import Municipality, PublicName, RegionInLaw, Source, Term, Texts
from casebook.model.validate import parse, parse_list

__all__ = [
    "Case",
    "CaseContent",
    "FrontMatter",
    "Method",
    "MethodContent",
    "Municipality",
    "Policy",
    "PopulationGroup",
    "PublicName",
    "RegionInLaw",
    "Source",
    "Term",
    "Texts",
    "parse",
    "parse_list",
]
