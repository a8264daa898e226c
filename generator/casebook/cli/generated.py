"""Files that are generated from the code: schemas, lists of commands, words of scripts, addresses, the issue form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from casebook.check.wordings import of_rules
from casebook.cli.parser import command_modules, help_texts
from casebook.corpus.registers import load_registers
from casebook.intake.issue_form import FILE as ISSUE_FORM
from casebook.intake.issue_form import issue_form
from casebook.model.schema import DIALECT, schemas
from casebook.model.sentences import all_groups, sentences_schema
from casebook.publish.headers import for_apache, for_nginx
from casebook.publish.script_sentences import FOLDER as SENTENCES
from casebook.publish.script_sentences import script_sentences
from casebook.questions import choices_of, questions
from casebook.render.plan import addresses_without_records

HOSTING = "site_config/hosting"
_ONLY_DESCRIBED = re.compile(r'\{\n\s+("description": "(?:[^"\\]|\\.)*")\n\s+\}')
COMMANDS_PAGE = "content/bidrag/kommandoer.md"
ADDRESSES = "generator/casebook/corpus/generated_addresses.py"
_ADDRESSES_HEAD = '''"""The generated pages that every casebook has. Written by `casebook schema`."""

from __future__ import annotations

'''
README = "README.md"
_README_TABLE = re.compile(r"(?<=\| command \| does \|\n\|---\|---\|\n)(?:\|.*\n)*")
_COMMAND_AND_DEED = re.compile(r"^`(casebook .+?)`: (.+?)\.$")
_INTRODUCTION = """---
title: Kommandoerne
description: Hvad man kan skrive i en terminal, og hvad der sker.
---

# Kommandoerne

Siden er lavet ud fra værktøjets egen hjælp og er derfor altid den samme som den.
"""


def generated_files_of(root: Path) -> dict[str, str]:
    """The generated files of the casebook at `root`; with the package's own only where the package itself lies."""
    return {**generated_files(), **(_files_of_package(root) if (root / SENTENCES).is_dir() else {})}


def _files_of_package(root: Path) -> dict[str, str]:
    registers = load_registers(root)
    asked = questions(choices_of(registers, ()), registers.sentences)
    return {
        **script_sentences(),
        ADDRESSES: _addresses(),
        README: _readme((root / README).read_text("utf-8")),
        ISSUE_FORM: issue_form(asked, registers.sentences),
    }


def _readme(text: str) -> str:
    """The README with its table of commands made anew: a row is a paragraph of the docstring of a command's module."""
    paragraphs = (" ".join(part.split()) for module in command_modules() for part in str(module.__doc__).split("\n\n"))
    rows = [match.groups() for match in map(_COMMAND_AND_DEED.fullmatch, paragraphs) if match]
    table = "".join("| `{}` | {} |\n".format(*(cell.replace("|", r"\|") for cell in row)) for row in rows)
    return _README_TABLE.sub(lambda _: table, text)


def _addresses() -> str:
    lines = "".join(f"        {json.dumps(address)},\n" for address in sorted(addresses_without_records()))
    return f"{_ADDRESSES_HEAD}GENERATED = frozenset(\n    {{\n{lines}    }}\n)\n"


@cache
def generated_files() -> Mapping[str, str]:
    """The content of each generated file that every casebook has, by its path relative to the casebook's root."""
    return {
        **{f"site_config/schema/{name}.json": _json(schema) for name, schema in schemas().items()},
        "site_config/schema/sentences.json": _on_few_lines(
            {"$schema": DIALECT, **sentences_schema({**all_groups(), **of_rules()})}
        ),
        COMMANDS_PAGE: _commands_page(),
        f"{HOSTING}/nginx.conf": for_nginx(),
        f"{HOSTING}/apache.conf": for_apache(),
    }


def _json(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _on_few_lines(schema: dict[str, object]) -> str:
    """A schema with what says no more than a description on one line: a thousand sentences on a thousand lines."""
    return _ONLY_DESCRIBED.sub(r"{\1}", _json(schema))


def _commands_page() -> str:
    sections = (f"\n## {name}\n\n```text\n{text.rstrip()}\n```\n" for name, text in help_texts().items())
    return _INTRODUCTION + "".join(sections)
