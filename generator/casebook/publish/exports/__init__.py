"""One module an export, each with `ABOUT` and `outputs(edition) -> Iterator[Output]`: adding one is adding a file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from casebook.publish.edition import Edition, write_outputs
from casebook.publish.moved import with_former
from casebook.publish.output import About, MadeOf, Output
from casebook.source.settings import Download

__all__ = ["Export", "all_exports", "downloads", "is_fetched", "is_program", "is_prose", "made_of", "make_outputs"]


@dataclass(frozen=True, slots=True)
class Export:
    """A maker of files."""

    name: str
    about: About
    outputs: Callable[[Edition], Iterable[Output]]


@cache
def all_exports() -> tuple[Export, ...]:
    """Every export, in alphabetical order."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    modules = ((name, importlib.import_module(f"{__name__}.{name}")) for name in names)
    return tuple(Export(name, module.ABOUT, module.outputs) for name, module in modules)


def downloads() -> tuple[Download, ...]:
    """The files that exports offer to others, export by export."""
    offering = ((export.name, export.about) for export in all_exports() if export.about.offers)
    return tuple(
        Download(name, about.title, about.purpose, about.addresses, tuple(about.offers.items()))
        for name, about in offering
    )


def made_of(stage: MadeOf, edition: Edition) -> Iterator[Output]:
    """The files of the exports that wait for a stage, those of renamed records also where they were."""
    for export in all_exports():
        if export.about.made_of is stage:
            yield from with_former(export.outputs(edition), edition.published)


def make_outputs(edition: Edition) -> tuple[Output, ...]:
    """Every file beside the pages, written into the folder that these were built in; stage by stage."""
    stages = (write_outputs(edition.folder, made_of(stage, edition)) for stage in MadeOf)
    return tuple(output for outputs in stages for output in outputs)


def is_prose(file: str) -> bool:
    """True if a file of a site is to be read as prose: all are, but those that an export has declared as words."""
    return all(export.about.is_prose(file) for export in all_exports())


def is_program(file: str) -> bool:
    """True if a file of a site has the name of a program that an export has declared."""
    return any(export.about.is_program(file) for export in all_exports())


def is_fetched(file: str) -> bool:
    """True if a file of a site is there for the site's own scripts alone."""
    return any(export.about.fetched and export.about.holds(file) for export in all_exports())
