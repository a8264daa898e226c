"""Modules with gates: what must be in place before the next one begins."""

from __future__ import annotations

from markupsafe import Markup

from casebook.model.figures import Module, Modules
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.steps import NumberedStep, StepsView, facts, ribbons, told_columns
from casebook.render.figures.wording import MODULE, unnumbered
from casebook.render.html.markup import prose
from casebook.source.sentences import Sentences


def view(modules: Modules, sentences: Sentences) -> StepsView:
    """The modules as numbered steps, each with its gate."""
    drawn = ribbons([None for _ in modules.steps])
    columns, rows = _table(modules.steps, sentences)
    return StepsView(
        noun=sentences.say("steps.module"),
        steps=tuple(
            _step(sentences, *numbered) for numbered in zip(range(1, len(drawn) + 1), modules.steps, drawn, strict=True)
        ),
        columns=columns,
        rows=rows,
        sentence=_sentence(modules.steps, sentences),
    )


def _step(sentences: Sentences, number: int, module: Module, ribbon: str) -> NumberedStep:
    return NumberedStep(
        number,
        unnumbered(module.name),
        prose(module.text),
        facts((sentences.say("facts.duration"), module.duration)),
        ribbon,
        _gate(module),
    )


def _gate(module: Module) -> Markup | None:
    """The text of a module's gate; None where it has none, also where its text comes to nothing."""
    return (prose(module.gate) if module.gate else None) or None


def _table(
    steps: tuple[Module, ...], sentences: Sentences
) -> tuple[tuple[str, ...], tuple[tuple[Markup | str, ...], ...]]:
    return told_columns(
        sentences,
        (
            (sentences.say("steps.number"), [str(number) for number, _ in enumerate(steps, 1)]),
            (sentences.say("steps.module"), [unnumbered(module.name) for module in steps]),
            (sentences.say("facts.duration"), [module.duration for module in steps]),
            (sentences.say("figures.to_go_on"), [_gate(module) for module in steps]),
        ),
    )


def _sentence(steps: tuple[Module, ...], sentences: Sentences) -> str:
    first, last = unnumbered(steps[0].name), unnumbered(steps[-1].name)
    opening = sentences.say("figures.from_to", steps=MODULE.counted(len(steps), sentences), first=first, last=last)
    gates = sum(bool(_gate(module)) for module in steps)
    return (
        sentences.say("steps.gates", opening=opening, number=MODULE.number(gates, sentences))
        if gates
        else f"{opening}."
    )


FIGURE = FigureType(
    model=Modules,
    template="moduler.j2",
    view=view,
    examples=(
        Modules.model_validate(
            {
                "type": "moduler",
                "titel": "Fra introduktion til job i branchen",
                "trin": [
                    {
                        "navn": "Introduktion",
                        "tekst": "Holdet ser alle brancherne, og hver borger vælger én.",
                        "varighed": "8 uger",
                        "krav_for_at_gå_videre": "Branchen er valgt, og borgeren møder stabilt.",
                    },
                    {
                        "navn": "Brancheværksted",
                        "tekst": "Fagets grundlæggende færdigheder øves i et værksted med egen mester.",
                        "varighed": "13 uger",
                        "krav_for_at_gå_videre": "- de fem færdigheder er bestået\n- mødetiden er passet i fire uger",
                    },
                    {"navn": "Virksomhedspraktik", "tekst": "Praktik to steder i branchen.", "varighed": "26 uger"},
                ],
            }
        ),
    ),
)
