"""Findings on the page that they are of, for the person who writes it: `serve` alone shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from casebook.problem import Problem
from casebook.render.html.environment import environment
from casebook.render.html.page import Page
from casebook.source.sentences import Sentences


def broken_page(address: str, file: str, sentences: Sentences) -> Page:
    """A page for what has never been sound."""
    title = sentences.say("notes.broken")
    return Page(
        address, title, Markup("<h1>{}</h1>").format(title), file, meta={"noindex": True, "search": {"exclude": True}}
    )


def with_findings(page: Page, problems: Iterable[Problem], sentences: Sentences) -> Page:
    """The page with what is wrong above it, masked as findings are; a page that leads on stays as it is."""
    if page.leads_on:
        return page
    box = environment(sentences).get_template("findings.html.j2").render(problems=tuple(problems))
    return replace(page, body=f"{box}\n{page.body}")
