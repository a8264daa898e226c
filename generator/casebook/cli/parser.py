"""Builds the argument parser: every module in `commands` is a command, found by itself.

`from-mail` is the module `from_mail`. Each has NAME, ORDER (its place in the help), HELP, DESCRIPTION, `configure` and
`run`.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from types import ModuleType

from casebook import __version__
from casebook.cli import commands
from casebook.cli.danish import DanishParser

DESCRIPTION = "En casebog: kontrollér poster, byg siden og vis den."
EPILOG = (
    "Svarkoder: 0 intet standser, 1 noget standser, 2 værktøjet eller det, det skal læse, kan ikke bruges, 130 afbrudt."
)


def command_modules(called: str = "") -> tuple[ModuleType, ...]:
    """The modules of all commands, in the order of the help; with the name of a command only that one.

    Importing them all would cost every call the time that only the help needs.
    """
    names = tuple(module.name for module in pkgutil.iter_modules(commands.__path__))
    wanted = called.replace("-", "_")
    names = (wanted,) if wanted in names else names
    modules = (importlib.import_module(f"{commands.__name__}.{name}") for name in names)
    return tuple(sorted(modules, key=lambda module: int(module.ORDER)))


def build_parser(called: str = "") -> DanishParser:
    """The parser of the command line, with all commands or only the one that is called."""
    parser = DanishParser(prog="casebook", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=__version__, help="vis versionen")
    subparsers = parser.add_subparsers(title="Kommandoer", metavar="KOMMANDO", dest="kommando", required=True)
    for module in command_modules(called):
        command = subparsers.add_parser(module.NAME, help=module.HELP, description=module.DESCRIPTION)
        module.configure(command)
        command.set_defaults(run=module.run)
    return parser


def help_texts() -> dict[str, str]:
    """The help texts of the program and of each command, by what one types."""
    parser = build_parser()
    subparsers = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    return {"casebook": parser.format_help()} | {
        f"casebook {name}": command.format_help() for name, command in subparsers.choices.items()
    }
