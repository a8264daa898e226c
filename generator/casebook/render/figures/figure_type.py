"""Figure types, and the way in which a template becomes one block of HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from casebook.render.html.environment import environment
from casebook.source.sentences import Sentences

ModelT = TypeVar("ModelT")


@dataclass(frozen=True, slots=True)
class FigureType(Generic[ModelT]):
    """The model that is drawn, the template beside the module, and the function from one to what the other shows."""

    model: type[ModelT]
    template: str
    view: Callable[[ModelT, Sentences], object]
    examples: tuple[ModelT, ...]


def block(template: str, sentences: Sentences, *, key: str, **context: object) -> Markup:
    """The rendered template without blank lines, since a blank line would end an HTML block in Markdown."""
    html = environment(sentences).get_template(f"figures/{template}").render(key=key, **context)
    return Markup("\n".join(line for line in html.split("\n") if line.strip()))  # noqa: S704 - autoescaped template
