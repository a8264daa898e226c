"""The changes of a casebook by an upgrade of the package: fields, words of closed values, and records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from casebook.autofix import Fixed, diff
from casebook.autofix.records import MODELS
from casebook.autofix.upgrades import upgraded_policy, upgraded_record, upgraded_texts
from casebook.check.context import context_of
from casebook.cli import proposals
from casebook.cli.fixing import shown_diff
from casebook.cli.generated import generated_files_of
from casebook.cli.starting import TEXTS, new_casebook, package_labels, package_policy
from casebook.corpus import load
from casebook.corpus.folder import POLICY_FILE
from casebook.danish import counted, listing
from casebook.model.schema import schemas
from casebook.source import read, replace_texts

SCHEMAS = "site_config/schema"
_WORDLISTS = "site_config/wordlists/"
_REGISTERS = "site_config/"
_THEIRS = ("content/", ".pre-commit-config.yaml")  # what a casebook may have changed itself
_NOTHING = "Casebogen passer til værktøjet. Her er intet at gøre.\n"
_NOT_YET = "Intet er ændret. Skal det rettes, så kør «casebook upgrade --write», og læs posterne igennem bagefter.\n"
_OTHER = (
    "I en ny casebog er disse filer anderledes end jeres: {pages}. Har I ikke selv rettet dem, så lav en ny casebog i "
    "en anden mappe med «casebook init», og tag dem derfra.\n"
)
_ANY_NAME = "Casebog"
_DONE = "Rettet: {files}. Læs dem igennem, kør «casebook check», og læg filerne med i samme ændring.\n"


def upgrade(root: Path, today: str, *, write: bool) -> str:
    """A report on what is new and gone, with a masked diff of what is mended; with `write` it is.

    All records and texts are written, or none: CasebookError or OSError says why.
    """
    mended = tuple(_mended(root, today))
    stale = {file: text for file, text in generated_files_of(root).items() if _text(root / file) != text}
    if not (root / proposals.FILE).is_file():
        stale[proposals.FILE] = proposals.proposals_of(root)
    new = {file: data.decode("utf-8") for file, data in new_casebook(_ANY_NAME).items()}
    added = dict(_added(root, new, generated_files_of(root)))
    if not (mended or stale or added):
        return _NOTHING
    report = "".join((*_news(root), *(shown for _, shown in mended)))
    others = "".join(_other_files(root, new, stale))
    if not write:
        return report + _left(stale, added) + others + _NOT_YET
    report += others
    replace_texts(root, [(result.before, result.after.text) for result, _ in mended])
    for file, text in (stale | added).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8", newline="\n")
    return report + _DONE.format(files=counted(len(mended) + len(stale | added), "fil", "filer"))


def _added(root: Path, new: Mapping[str, str], generated: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The registers that a new casebook has and this one lacks, and the word lists with the words that are new."""
    for file, text in new.items():
        here = _text(root / file)
        if not file.startswith(_REGISTERS) or file in generated:
            continue
        if here is None:
            yield file, text
        elif file.startswith(_WORDLISTS) and (words := _missing(here, text)):
            yield file, "\n".join((*here.splitlines(), *words)) + "\n"


def _missing(here: str, text: str) -> list[str]:
    """The words of a list that are not in the casebook's own. Remarks are left out."""
    own = set(here.splitlines())
    return [line for line in text.splitlines() if line not in own and line.strip() and not line.startswith("#")]


def _other_files(root: Path, new: Mapping[str, str], stale: Mapping[str, str]) -> Iterator[str]:
    """A word on the files of a new casebook that are not as they are here: the casebook may have changed its own."""
    here = {file: _text(root / file) for file in new if file.startswith(_THEIRS) and file not in stale}
    other = sorted(file for file, text in here.items() if text not in {None, new[file]})
    if other:
        yield _OTHER.format(pages=listing(other))


def _mended(root: Path, today: str) -> Iterator[tuple[Fixed, str]]:
    """Each file that an upgrade mends, with its diff."""
    corpus = load(root)
    context = context_of(corpus, today)
    for kind in MODELS:
        for document in corpus.documents[kind]:
            if (result := upgraded_record(document)).changes:
                yield result, shown_diff(result, kind, context)
    if (texts := upgraded_texts(read(root, TEXTS), package_labels())).changes:
        yield texts, diff(texts, (), TEXTS)
    if (policy := upgraded_policy(read(root, POLICY_FILE), package_policy())).changes:
        yield policy, diff(policy, (), POLICY_FILE)


def _left(stale: Mapping[str, str], added: Mapping[str, str]) -> str:
    written = [f"Bliver skrevet på ny: {file}\n" for file in stale]
    return "".join((*written, *(f"Får det, der er nyt i værktøjet: {file}\n" for file in added)))


def _news(root: Path) -> Iterator[str]:
    """The fields and values that the casebook's schemas lack, and those they have that are gone."""
    for name, schema in schemas().items():
        former = _text(root / f"{SCHEMAS}/{name}.json")
        if former is None:
            continue
        before, now = _names(_parsed(former)), _names(schema)
        yield from (f"Nyt i {name}: {field}\n" for field in sorted(now - before))
        yield from (f"Væk fra {name}: {field}\n" for field in sorted(before - now))


def _names(schema: Any, part: str = "") -> frozenset[str]:
    """The fields of a schema, each with the part that it stands in, and the values of its closed lists."""
    if isinstance(schema, list):
        return frozenset().union(*(_names(item, part) for item in schema))
    if not isinstance(schema, dict):
        return frozenset()
    inside = str(schema.get("title", part))
    fields = schema["properties"] if isinstance(schema.get("properties"), dict) else {}
    own = {f"feltet «{field}» ({inside})" for field in fields if "title" in schema}
    listed = (*schema.get("enum", ()), schema.get("const"))
    values = {f"værdien «{value}» ({inside})" for value in listed if isinstance(value, str)}
    return frozenset(own | values).union(*(_names(child, name) for name, child in _children(schema, inside)))


def _children(schema: Mapping[str, Any], inside: str) -> Iterator[tuple[str, Any]]:
    """The parts of a schema, each with its name where it has no title of its own."""
    for key, value in schema.items():
        if key in {"properties", "$defs"} and isinstance(value, dict):
            yield from value.items()
        elif isinstance(value, dict | list) and key not in {"if", "then", "else"}:
            yield inside, value


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return {}


def _text(path: Path) -> str | None:
    return path.read_text("utf-8", "replace") if path.is_file() else None
