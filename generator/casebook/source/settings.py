"""What the casebook needs to know of mkdocs.yml, without waking MkDocs: where the site is, and where it is edited.

`extra: was` is the address of the owner's registered accessibility statement, where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from urllib.parse import urlsplit

from casebook.faults import yaml
from casebook.problem import CasebookError
from casebook.source.document import Tree
from casebook.source.files import read

FILE = "mkdocs.yml"
_NAMED = re.compile(r"Config value '([\w.]+)'")  # how MkDocs begins to say what is wrong with a setting
RESERVED = (".example", ".invalid", ".localhost", ".test", ".127.0.0.1")  # RFC 2606, and this machine: nobody's site


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url` and `edit_base` end with a slash, or are empty where mkdocs.yml does not say."""

    site_url: str = ""
    edit_base: str = ""
    statement_url: str = ""

    @property
    def published(self) -> bool:
        """Whether the site has an address that readers can reach: production."""
        host = urlsplit(self.site_url).hostname or ""
        return bool(host) and not f".{host}".endswith(RESERVED)

    @property
    def rules_url(self) -> str:
        """Below this address each rule has its page."""
        return f"{self.site_url}bidrag/regler/" if self.site_url else ""


def read_settings(root: FilePath, environment: Mapping[str, str]) -> Settings:
    """The settings of the casebook at `root`; `!ENV` values are looked up in `environment` as MkDocs does it."""
    tree = read(root, FILE).tree
    values = tree if isinstance(tree, dict) else {}
    site_url, repository, edit_uri = (
        _value(values.get(name), environment) for name in ("site_url", "repo_url", "edit_uri")
    )
    extra = values.get("extra")
    statement = _value(extra.get("was"), environment) if isinstance(extra, dict) else ""
    edit_base = _slashed(repository) + _slashed(edit_uri) if repository and edit_uri else ""
    return Settings(_slashed(site_url), edit_base, statement)


def _value(tree: Tree, environment: Mapping[str, str]) -> str:
    """A text, or the first that is set of `!ENV [NAME, …, fall-back]`."""
    if isinstance(tree, list):
        names, fall_back = tree[:-1], tree[-1]
        return next((environment[str(name)] for name in names if str(name) in environment), str(fall_back))
    return tree if isinstance(tree, str) else ""


def _slashed(address: str) -> str:
    return address and address.rstrip("/") + "/"


def settings_error(root: FilePath, said: Iterable[str] = ()) -> CasebookError:
    """Why mkdocs.yml cannot be used: where it cannot be read, or else where the settings stand that MkDocs names."""
    document = read(root, FILE)
    broken = [one for one in document.problems if one.rule != yaml.TAG.rule]  # `!ENV` is MkDocs' own
    if broken:
        start = broken[0].place.span.start
        return CasebookError(
            f"mkdocs.yml kan ikke bruges. {FILE}:{start.line}:{start.column}: {broken[0].message}", broken[0].hint
        )
    names = [found[1] for found in map(_NAMED.search, said) if found]
    places = [document.key((name.partition(".")[0],)).span.start for name in names]
    listed = ", ".join(f"«{name}» ({FILE}:{at.line}:{at.column})" for name, at in zip(names, places, strict=True))
    return CasebookError(
        f"mkdocs.yml kan ikke bruges. Der er noget galt med {listed or 'indstillingerne'}.",
        "Ret det, eller hent filen, som den var, da den sidst virkede: «git diff mkdocs.yml» viser forskellen.",
    )
