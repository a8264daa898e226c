"""Reads the addresses of the site and of its repository from mkdocs.yml, and refuses settings that cannot be had.

MkDocs is not asked: loading its configuration imports every plugin, and its errors are English. `extra: was` is the
address of the owner's registered accessibility statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from urllib.parse import urlsplit

from casebook.problem import CasebookError, Problem
from casebook.source.articles import address_of_page
from casebook.source.document import Document, Path, Tree
from casebook.source.files import read
from casebook.structural_rules import settings, yaml

FILE = "mkdocs.yml"
_NAMED = re.compile(r"Config value '([\w.]+)'")  # how MkDocs' message on a setting begins
RESERVED = (".example", ".invalid", ".localhost", ".test", ".127.0.0.1")  # RFC 2606, and this machine: nobody's site
_EXAMPLE = RESERVED[0]
_SCHEMES = frozenset({"http", "https"})
_ENV = "!ENV"
_LOADED = (("extra_javascript",), ("extra_css",), ("theme", "favicon"), ("theme", "logo"))
_REASONS = {
    "hooks": "Det kører programmer, som ingen regel læser.",
    "INHERIT": "Det henter indstillinger fra en fil, som ingen regel læser.",
    "use_directory_urls": "Alle adresser er mapper: «metoder/morgenholdet/».",
    "site_dir": "Siden lægges i «site», eller hvor «casebook build --site-dir» siger.",
}
_DEFAULTS: Mapping[str, frozenset[str]] = {  # what may be said, for it changes nothing
    "use_directory_urls": frozenset({"true", "yes", "on"}),
    "site_dir": frozenset({"site", "site/", "./site"}),
}


@dataclass(frozen=True, slots=True)
class Download:
    """Files of a site that others may want: what they are, the key of the sentence on what for, and where they are.

    `addresses` is the pattern of all of them, `files` are those of every site, each with its media type.
    """

    name: str
    title: str
    purpose: str
    addresses: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """The addresses in mkdocs.yml. `site_url` and `edit_base` end with a slash, or are empty if they are not set.

    `menu` are the addresses («/find/») that its menu leads to. `checks` and `downloads` are no settings: it is True
    where the site is built with the check in the browser, and they are what lies beside its pages.
    """

    site_url: str = ""
    edit_base: str = ""
    statement_url: str = ""
    problems: tuple[Problem, ...] = ()
    menu: frozenset[str] = frozenset()
    checks: bool = False
    downloads: tuple[Download, ...] = ()

    @property
    def published(self) -> bool:
        """True if `site_url` is an address that readers can reach (production)."""
        host = urlsplit(self.site_url).hostname or ""
        return bool(host) and not f".{host}".endswith(RESERVED)

    @property
    def awaits_address(self) -> bool:
        """True if `site_url` is the example that a new casebook begins with: its pages say that they lie there."""
        return (urlsplit(self.site_url).hostname or "").endswith(_EXAMPLE)

    @property
    def rules_url(self) -> str:
        """The address below which each rule has its page; empty where no reader can reach it."""
        return f"{self.site_url}bidrag/regler/" if self.published else ""


def read_settings(root: FilePath, environment: Mapping[str, str]) -> Settings:
    """The settings of the casebook at `root`, with their problems.

    `!ENV` values are looked up in `environment` as MkDocs does it.
    """
    document = read(root, FILE)
    values = _Values(document, environment)
    site_url, repository = (values.address((name,)) for name in ("site_url", "repo_url"))
    statement, edit_uri = values.address(("extra", "was")), values.text(("edit_uri",))
    return Settings(
        site_url=_slashed(site_url),
        edit_base=_slashed(repository) + _slashed(edit_uri) if repository and edit_uri else "",
        statement_url=statement,
        problems=(
            *(problem for problem in document.problems if problem.rule != yaml.TAG.rule),
            *values.problems,
            *_foreign(document, environment),
            *_unfit(values),
        ),
        menu=frozenset(_menu(values.at(("nav",)))),
    )


@dataclass(slots=True)
class _Values:
    """Typed access to the values of mkdocs.yml; `problems` collects those of the wrong type."""

    document: Document
    environment: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def text(self, path: Path) -> str:
        """The text at `path`; empty if there is none. Another type is a problem."""
        value = self.at(path)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problems.append(settings.TEXT.at(self.document.place(path)))
            return ""
        return value.strip()

    def address(self, path: Path) -> str:
        """The web address at `path`; empty if there is none. Anything else is a problem."""
        value = self.at(path)
        text = value.strip() if isinstance(value, str) else ""
        if value is not None and (not isinstance(value, str) or (text and not _is_address(text))):
            self.problems.append(settings.ADDRESS.at(self.document.place(path)))
            return ""
        return text

    def at(self, path: Path) -> Tree:
        value = self.document.tree
        for name in path:
            value = value.get(str(name)) if isinstance(value, dict) else None
        return self._from_environment(value) if value is not None and self._is_tagged(path) else value

    def _is_tagged(self, path: Path) -> bool:
        return self.document.text[: self.document.entries[path].start].rstrip().endswith(_ENV)

    def _from_environment(self, value: Tree) -> Tree:
        """The value of `!ENV NAME` or `!ENV [NAME, …, fall-back]`: the first variable that is set, or the fall-back."""
        names = value if isinstance(value, list) else [value]
        *names, fall_back = (*names, None) if len(names) <= 1 else names
        return next((self.environment[str(name)] for name in names if str(name) in self.environment), fall_back)


def _is_address(text: str) -> bool:
    """True if a text is an http(s) address that a browser can follow."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:  # http://[
        return False
    return parts.scheme in _SCHEMES and bool(parts.hostname) and port != 0 and not any(map(str.isspace, text))


def _foreign(document: Document, environment: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each file that pages would load from another host, also through an environment variable."""
    for scalar in document.scalars:
        is_loaded = not scalar.is_key and any(scalar.path[: len(path)] == path for path in _LOADED)
        if is_loaded and any(map(_is_foreign, (scalar.value, environment.get(scalar.value, "")))):
            yield settings.FOREIGN.at(document.at(scalar.start, scalar.end, scalar.path))


def _is_foreign(text: str) -> bool:
    try:
        parts = urlsplit(text.strip())
    except ValueError:  # http://[
        return True
    return bool(parts.scheme or parts.netloc)


def _unfit(values: _Values) -> Iterator[Problem]:
    """A problem for each setting that a casebook must not have."""
    for name, reason in _REASONS.items():
        value = values.at((name,))
        if value not in (None, "", []) and str(value).lower() not in _DEFAULTS.get(name, ()):
            yield settings.SETTING.at(values.document.key((name,)), name=name, reason=reason)


def _menu(entries: Tree) -> Iterator[str]:
    """The address of each page of a menu, whatever sections it stands in."""
    if isinstance(entries, str):
        yield f"/{address_of_page(entries)}"
    for entry in entries if isinstance(entries, list) else entries.values() if isinstance(entries, dict) else ():
        yield from _menu(entry)


def _slashed(address: str) -> str:
    return address and address.rstrip("/") + "/"


def settings_error(root: FilePath, messages: Iterable[str] = ()) -> CasebookError:
    """The error for a mkdocs.yml that MkDocs refuses: at its syntax error, or at the settings that `messages` name."""
    document = read(root, FILE)
    broken = [problem for problem in document.problems if problem.rule != yaml.TAG.rule]  # `!ENV` is MkDocs' own
    if broken:
        start = broken[0].place.span.start
        return CasebookError(
            f"mkdocs.yml kan ikke bruges. {FILE}:{start.line}:{start.column}: {broken[0].message}", broken[0].hint
        )
    names = [match[1] for match in map(_NAMED.search, messages) if match]
    places = [document.key((name.partition(".")[0],)).span.start for name in names]
    listed = ", ".join(f"«{name}» ({FILE}:{at.line}:{at.column})" for name, at in zip(names, places, strict=True))
    return CasebookError(
        f"mkdocs.yml kan ikke bruges. Der er noget galt med {listed or 'indstillingerne'}.",
        "Ret det, eller hent filen, som den var, da den sidst virkede: «git diff mkdocs.yml» viser forskellen.",
    )
