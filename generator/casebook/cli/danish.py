"""Danish argparse: headings, help and errors.

Errors never repeat an argument: it may be somebody's name, and logs are public.
"""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

# A pattern of argparse's message, whose groups match names of our own options only, and its Danish counterpart.
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
    """The command line cannot be parsed; the text is the whole message."""


class DanishFormatter(argparse.RawDescriptionHelpFormatter):
    """Help with a Danish «Brug:»."""

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
        """Add the usage line with a Danish prefix."""
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
        """Raise a UsageError with the Danish message."""
        raise UsageError(
            f"casebook: {_translated(message)}\n  gør: Kør «{self.prog} --help» for at se, hvad der kan skrives."
        )


def _translated(message: str) -> str:
    for pattern, sentence in _ERRORS:
        if match := pattern.match(message):
            return sentence.format(**match.groupdict())
    return "Kommandoen kunne ikke forstås."
