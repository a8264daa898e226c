"""A box with text: nothing to draw, nothing to count."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from casebook.model.figures import Box
from casebook.render.figures.figure_type import FigureType
from casebook.render.html.markup import prose
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class BoxView:
    """The text as HTML."""

    text: Markup


def view(box: Box, sentences: Sentences) -> BoxView:
    """The box's own words are its sentence."""
    del sentences
    return BoxView(prose(box.text))


FIGURE = FigureType(
    model=Box,
    template="boks.j2",
    view=view,
    examples=(
        Box.model_validate(
            {
                "type": "boks",
                "titel": "Spørg åbent, men ikke hvorfor",
                "tekst": "Alle spørgsmål begynder med hv, men **hvorfor** bliver aldrig brugt.\n\n"
                "- Hvad vil du helst i gang med?\n- Hvem kan hjælpe dig på vej?\n"
                "- Hvordan ser det ud, når det er lykkedes?",
            }
        ),
    ),
)
