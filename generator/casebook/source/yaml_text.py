"""A tree as YAML that is read as the very same tree, with a text of several lines as a block for people to read."""

from __future__ import annotations

import re
from typing import Any

import yaml

from casebook.source.document import Tree

_STRANGE_BREAK = re.compile("[\r\x85\u2028\u2029]")  # in quotes, for no block gives it again
_WIDE = 10**6  # characters: a text is not broken where its writer has not


class _WithBlocks(yaml.SafeDumper):
    """Writes what stands twice twice, and lists indented below their names."""

    def ignore_aliases(self, data: Any) -> bool:
        """Refer to nothing."""
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - as there
        """Indent lists too."""
        del indentless
        super().increase_indent(flow, False)  # noqa: FBT003


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _STRANGE_BREAK.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_WithBlocks.add_representer(str, _text)


def yaml_text(tree: dict[str, Tree]) -> str:
    """The text of a file."""
    return yaml.dump(tree, Dumper=_WithBlocks, allow_unicode=True, sort_keys=False, width=_WIDE)
