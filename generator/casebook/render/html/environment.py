"""The one Jinja environment: page templates stand in `templates/`, figure templates are named «figures/….j2»."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from casebook.danish import inside, sentence, slug
from casebook.language.hyphens import with_soft_hyphens
from casebook.render.html.lessons import lesson_text
from casebook.render.html.markup import inline, prose
from casebook.render.html.opening import few
from casebook.render.page_markdown import anchor
from casebook.source.sentences import Sentences

__all__ = ["TemplateError", "environment"]


@lru_cache(4)  # sites that are made side by side
def environment(sentences: Sentences) -> Environment:
    """Strict and escaping: a missing name is an error, and record text is never markup by accident.

    Its templates say the sentences that it is made for.
    """
    made = Environment(
        loader=ChoiceLoader([_templates("templates"), PrefixLoader({"figures": _templates("figures")})]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["say"] = sentences.say
    lesson = partial(lesson_text, sentences=sentences)
    made.filters.update(prose=prose, inline=inline, lesson_text=lesson, anchor=anchor, slug=slug, sentence=sentence)
    made.filters.update(breakable=with_soft_hyphens, inside=inside, few=few)
    return made


def source_of(template: str) -> str:
    """The source of a page template, whichever sentences it says."""
    return _templates("templates").get_source(Environment(autoescape=True), template)[0]


def macro(sentences: Sentences, name: str, *arguments: Any) -> Markup:
    """The HTML of one of the shared macros, for data that a page puts in place in the browser."""
    made: Markup = getattr(environment(sentences).get_template("macros.j2").module, name)(*arguments)
    return Markup(made.strip())  # noqa: S704 - the macro has escaped it


def _templates(folder: str) -> PackageLoader:
    return PackageLoader("casebook.render", folder)
