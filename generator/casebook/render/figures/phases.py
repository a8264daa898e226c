"""Phases that follow each other, with the contact as a ribbon above."""

from __future__ import annotations

from casebook.model.figures import Phase, Phases
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.steps import NumberedStep, StepsView, facts, ribbons, told_columns
from casebook.render.figures.wording import PHASE, unnumbered
from casebook.render.html.markup import prose
from casebook.source.sentences import Sentences


def view(phases: Phases, sentences: Sentences) -> StepsView:
    """The phases as numbered steps."""
    drawn = ribbons([phase.intensity for phase in phases.steps])
    columns, rows = _table(phases.steps, sentences)
    return StepsView(
        noun=sentences.say("steps.phase"),
        steps=tuple(
            _step(sentences, *numbered) for numbered in zip(range(1, len(drawn) + 1), phases.steps, drawn, strict=True)
        ),
        columns=columns,
        rows=rows,
        sentence=_sentence(phases.steps, sentences),
    )


def _step(sentences: Sentences, number: int, phase: Phase, ribbon: str) -> NumberedStep:
    about = facts((sentences.say("facts.duration"), phase.duration), (sentences.say("steps.contact"), phase.intensity))
    return NumberedStep(number, unnumbered(phase.name), prose(phase.text), about, ribbon)


def _table(steps: tuple[Phase, ...], sentences: Sentences) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    return told_columns(
        sentences,
        (
            (sentences.say("steps.number"), [str(number) for number, _ in enumerate(steps, 1)]),
            (sentences.say("steps.phase"), [unnumbered(phase.name) for phase in steps]),
            (sentences.say("facts.duration"), [phase.duration for phase in steps]),
            (sentences.say("steps.contact"), [phase.intensity for phase in steps]),
        ),
    )


def _sentence(steps: tuple[Phase, ...], sentences: Sentences) -> str:
    first, last = unnumbered(steps[0].name), unnumbered(steps[-1].name)
    opening = sentences.say("figures.from_to", steps=PHASE.counted(len(steps), sentences), first=first, last=last)
    return f"{opening}."


FIGURE = FigureType(
    model=Phases,
    template="faser.j2",
    view=view,
    examples=(
        Phases.model_validate(
            {
                "type": "faser",
                "titel": "Kontakten, fra tæt til løs",
                "trin": [
                    {
                        "navn": "Fase 1: Kontakt og tillid",
                        "tekst": "Konsulenten møder borgeren, **hvor borgeren er**, og lover kun det, der kan holdes.",
                        "intensitet": "To møder om ugen",
                        "varighed": "2-3 mdr",
                    },
                    {
                        "navn": "Fase 2: Stabilitet",
                        "tekst": "Hverdagen falder på plads: bolig, økonomi og behandling, ét mål ad gangen.",
                        "intensitet": "Hver uge",
                        "varighed": "3 mdr",
                    },
                    {
                        "navn": "Fase 3: Praktik",
                        "tekst": "Borgeren prøver kræfter på en arbejdsplads, og konsulenten følger med.",
                        "intensitet": "Hver 14. dag",
                    },
                    {"navn": "Fase 4: Slip", "tekst": "Kontakten tones ned.", "intensitet": "Hver måned"},
                ],
            }
        ),
        Phases.model_validate(
            {
                "type": "faser",
                "titel": "Når kilden ikke siger, hvor tit",
                "note": "Kilden oplyser ikke, hvor længe faserne varer.",
                "trin": [
                    {"navn": "Forberedelse", "tekst": "Parterne mødes og aftaler målet."},
                    {"navn": "Gennemførelse", "tekst": "Planen følges.", "intensitet": "Tæt opfølgning"},
                ],
            }
        ),
    ),
)
