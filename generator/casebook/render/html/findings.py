"""Findings on the page that they are of, for the person who writes it: `serve` alone shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casebook.problem import Problem
from casebook.render.html.environment import environment
from casebook.render.html.page import Page

_TITLE = "Siden kan ikke vises endnu"


def broken_page(address: str, file: str) -> Page:
    """A page for what has never been sound."""
    return Page(address, _TITLE, f"<h1>{_TITLE}</h1>", file, meta={"noindex": True, "search": {"exclude": True}})


def with_findings(page: Page, problems: Iterable[Problem]) -> Page:
    """The page with what is wrong above it, masked as findings are."""
    box = environment().get_template("findings.html.j2").render(problems=tuple(problems))
    return replace(page, body=f"{box}\n{page.body}")
