"""The sentences that scripts say, as modules that they import: names and fillings are then held by their types."""

from __future__ import annotations

import json
import re

from casebook.source.sentences import PACKAGE, Group, Sentences, filled_in

ADDRESS = "assets/casebook/js/sentences/"  # on the site
FOLDER = f"generator/casebook/theme/{ADDRESS}".rstrip("/")
_HEAD = "// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.\n\n"
_WIDTH = 120  # as the layout of all scripts has it
_WORD = re.compile(r"\{(\w+)\}")


def script_sentences() -> dict[str, str]:
    """Each module's path below the casebook's root, and what stands in it."""
    return {f"{FOLDER}/{name}": text for name, text in modules(PACKAGE).items()}


def modules(sentences: Sentences) -> dict[str, str]:
    """The module of each group, by the name of its file."""
    return {f"{group}.js": _module(texts) for group, texts in sentences.scripts().items()}


def _module(texts: Group) -> str:
    entries = "".join(_entry(_camel(key), text) for key, text in texts.items())
    return f"{_HEAD}export const say = {{\n{entries}}};\n"


def _entry(name: str, text: str) -> str:
    """A sentence; one with words to fill in is a function of them."""
    words = filled_in(text)
    if not words:
        return _line(f"  {name}:", json.dumps(text, ensure_ascii=False))
    keys = " | ".join(f'"{word}"' for word in words)
    given = f"(/** @type {{Filling<{keys}>}} */ {{ {', '.join(words)} }})"
    filled = _WORD.sub(r"${\1}", text.replace("\\", "\\\\").replace("`", "\\`"))
    return _line(f"  {name}: {given} =>", f"`{filled}`")


def _line(head: str, value: str) -> str:
    whole = f"{head} {value},\n"
    return whole if len(whole) <= _WIDTH + 1 else f"{head}\n    {value},\n"


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
