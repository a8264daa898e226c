"""argparse in Danish: headings, help and errors.

Arguments are never repeated in an error: they may be somebody's name.
"""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

# What argparse says (a pattern, with the names of our own options) and what we say.
_ERRORS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "Der mangler noget: {names}."),
    (
        re.compile(r"argument (?P<names>[^:]+): invalid choice: .*\(choose from (?P<known>.+)\)"),
        "{names} skal være en af {known}.",
    ),
    (re.compile(r"argument (?P<names>[^:]+): expected (one|at least one) argument"), "{names} skal have en værdi."),
    (re.compile(r"argument (?P<names>[^:]+): invalid .* value"), "{names} har en værdi, der ikke kan bruges."),
    (re.compile(r"argument (?P<names>[^:]+): ignored explicit argument"), "{names} skal ikke have en værdi."),
    (
        re.compile(r"argument (?P<names>[^:]+): not allowed with argument (?P<other>\S+)"),
        "{names} og {other} kan ikke bruges sammen.",
    ),
    (re.compile(r"unrecognized arguments"), "Her er et argument, som kommandoen ikke kender."),
    (re.compile(r"ambiguous option"), "Et tilvalg er forkortet, så det kan betyde flere ting. Skriv det helt ud."),
)


class UsageError(Exception):
    """The command line could not be understood; the text is all that is to be said."""


class DanishFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with a Danish «Brug:»."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        """The usage line, with our word in front."""
        super().add_usage(usage, actions, groups, "Brug: " if prefix is None else prefix)


class DanishParser(argparse.ArgumentParser):
    """An ArgumentParser that speaks Danish and does not exit by itself on an error."""

    def __init__(self, **settings: object) -> None:
        settings.setdefault("formatter_class", DanishFormatter)
        super().__init__(**settings, add_help=False, allow_abbrev=False)  # type: ignore[arg-type]
        self._positionals.title = "Argumenter"
        self._optionals.title = "Tilvalg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def error(self, message: str) -> NoReturn:
        """Raise the Danish for `message`."""
        raise UsageError(
            f"casebook: {_translated(message)}\n  gør: Kør «{self.prog} --help» for at se, hvad der kan skrives."
        )


def _translated(message: str) -> str:
    for pattern, sentence in _ERRORS:
        if found := pattern.match(message):
            return sentence.format(**found.groupdict())
    return "Kommandoen kunne ikke forstås."
