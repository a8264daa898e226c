"""The words of the menu against the menu itself: texts.yml may only name what mkdocs.yml has."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus.registers import Registers
from casebook.problem import Problem
from casebook.source import Settings
from casebook.structural_rules import settings as rules
from casebook.suggest import did_you_mean


def unknown_in_menu(registers: Registers, settings: Settings) -> Iterator[Problem]:
    """A problem for each address of the register that is not in the menu, where the menu is known."""
    document, texts = registers.texts_document, registers.texts
    for number, named in enumerate(texts.menu if texts and document and settings.menu else ()):
        if document and named.to not in settings.menu:
            suggestion = did_you_mean(named.to, settings.menu)
            yield rules.NOT_IN_MENU.at(document.place(("menu", number, "til")), suggestion=suggestion)
