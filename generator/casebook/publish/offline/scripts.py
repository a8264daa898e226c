"""Modules of JavaScript, and files that scripts fetch, as scripts that a page from a disk can load."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator

from casebook.problem import CasebookError
from casebook.publish.output import JSON, compact, media_type_of

HAND_OVER = "casebookCopy"  # as loader.js calls it
_IMPORT = re.compile(r'^import (?:\{(?P<names>[^}]*)\} from )?"(?P<address>[^"]+)";$', re.MULTILINE)
_DECLARED = re.compile(r"^export (?P<rest>(?:async )?(?:function\*?|class|const) (?P<name>[\w$]+))", re.MULTILINE)
_LISTED = re.compile(r"^export ?\{(?P<names>[^}]*)\};?|(?<=;)export ?\{(?P<ending>[^}]*)\};?\s*\Z", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b", re.MULTILINE)
_AS = re.compile(r"\s+as\s+")


def as_script(module: str, file: str) -> str:
    """A module as a script that hands its body over; what it imports is there when the body runs.

    CasebookError where it imports or exports in a way that nothing here can read: `export default`, `import *`.
    """
    imports = list(_IMPORT.finditer(module))
    exports = dict(_exports(module))
    body = _IMPORT.sub("", _LISTED.sub("", _DECLARED.sub(r"\g<rest>", module)))
    if _LEFT.search(body):
        raise CasebookError(
            f"Scriptet {file} kan ikke komme med i en kopi til brug uden net.",
            "Skriv «import { navn } from …» og «export» foran hver erklæring, som i casebogens egne scripts.",
        )
    body = body.replace("import.meta", "$meta").replace("import(", "$use(")
    got = "".join(_got(match["names"], place) for place, match in enumerate(imports) if match["names"])
    given = ", ".join(f"{name}: () => {inside}" for name, inside in exports.items())
    needs = compact([match["address"] for match in imports])
    asked = "{ use: $use, from: $from, gives: $gives, meta: $meta, fetch }"
    start = f'"use strict";\n{HAND_OVER}({{ needs: {needs}, body: async ({asked}) => {{\n'
    return f"{start}{got}$gives({{ {given} }});\n{body}\n}} }});\n"


def as_twin(file: str, content: bytes) -> str:
    """A script that hands over a file's bytes, as text where that is what they are."""
    is_text = media_type_of(file) == JSON
    held = {"text": content.decode()} if is_text else {"bytes": b64encode(content).decode()}
    return f"{HAND_OVER}({compact(held)});\n"


def _exports(module: str) -> Iterator[tuple[str, str]]:
    """The exported names, each with that inside the module."""
    for match in _DECLARED.finditer(module):
        yield match["name"], match["name"]
    for match in _LISTED.finditer(module):
        for inside, name in _names(match["names"] or match["ending"]):
            yield name, inside


def _got(names: str, place: int) -> str:
    parts = ", ".join(f"{name}: {inside}" for name, inside in _names(names))
    return f"const {{ {parts} }} = $from[{place}];\n"


def _names(listed: str) -> Iterator[tuple[str, str]]:
    """Each name of a list, with that after «as»."""
    for part in filter(None, map(str.strip, listed.split(","))):
        before, *after = _AS.split(part)
        yield before, after[0] if after else before
