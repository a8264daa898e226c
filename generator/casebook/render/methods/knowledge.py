"""The five dimensions of what is known of a method: always all five, and what would move each a step up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.model.knowledge import Dimension
from casebook.model.values import KnowledgeLevel
from casebook.published import PublicMethod
from casebook.render.view.site import Here, Link
from casebook.source.sentences import say

LEVELS = tuple(KnowledgeLevel)


@dataclass(frozen=True, slots=True)
class Known:
    """One dimension as a page shows it. `step` is 0 (not stated) to 4 (measured)."""

    key: str
    name: str
    question: str
    level: KnowledgeLevel
    step: int
    text: str
    source: Link | None
    next_step: str


def dimensions(method: PublicMethod, here: Here) -> tuple[Known, ...]:
    """All five dimensions in a fixed order, «ikke oplyst» where the method does not say."""
    return tuple(_known(key, _dimension(method, key), here) for key in _NAMES)


def _dimension(method: PublicMethod, key: str) -> Dimension | None:
    return getattr(method.knowledge, key) if method.knowledge else None


def _known(key: str, dimension: Dimension | None, here: Here) -> Known:
    level = dimension.level if dimension else KnowledgeLevel.UNSTATED
    name, question = _NAMES[key]
    return Known(
        key=key,
        name=name,
        question=question,
        level=level,
        step=LEVELS.index(level),
        text=(dimension.text or "") if dimension else "",
        source=here.to(Kind.SOURCE, dimension.source) if dimension and dimension.source else None,
        next_step=next_step(key, level),
    )


def next_step(key: str, level: KnowledgeLevel) -> str:
    """The evidence that would move a dimension one step up; of the highest step, what would keep it there."""
    return _NEXT_STEPS[key][LEVELS.index(level)]


_NAMES: Mapping[str, tuple[str, str]] = {
    "target_group": (say("kinds.target_group"), "Hvem er den for?"),
    "method": (say("kinds.method"), "Hvor godt er den beskrevet?"),
    "implementation": (say("facts.implementation"), "Hvad ved vi om at indføre den?"),
    "effect": (say("facts.effect"), "Hvad kommer der ud af den?"),
    "economy": (say("facts.economy"), "Hvad koster den?"),
}

# One sentence for each level, from «ikke oplyst» to «effektmålt».
_NEXT_STEPS: Mapping[str, tuple[str, str, str, str, str]] = {
    "target_group": (
        "at skrive ned, hvem metoden er for, og hvem den ikke passer til.",
        "at bruge den planlagt et sted mere og skrive ned, hvem der havde gavn af den, og hvem der ikke havde.",
        "at lade nogen uden for indsatsen undersøge, hvem den hjælper.",
        "at måle, om gavnen er forskellig fra gruppe til gruppe, med nogen at sammenligne med.",
        "at gentage målingen et andet sted, så man ved, om den også holder dér.",
    ),
    "method": (
        "at beskrive trinene så konkret, at andre kan gøre det samme.",
        "at lade andre følge beskrivelsen et sted mere og skrive ned, hvor den ikke slog til.",
        "at lade nogen uden for indsatsen undersøge, om metoden bliver brugt, som den er beskrevet.",
        "at måle, hvilke dele af metoden der bærer virkningen.",
        "at holde beskrivelsen ved lige, når metoden ændrer sig.",
    ),
    "implementation": (
        "at skrive ned, hvad det krævede at komme i gang: tid, bemanding og samarbejde.",
        "at indføre den planlagt et sted mere og notere, hvad der hjalp, og hvad der stod i vejen.",
        "at lade nogen uden for indsatsen se på, hvordan indførelsen gik.",
        "at sammenligne flere måder at indføre den på.",
        "at følge, om den stadig bliver brugt efter nogle år.",
    ),
    "effect": (
        "at skrive ned, hvordan det gik borgerne, også dem, det ikke lykkedes for.",
        "at måle det samme før og efter hos alle, der er med, og fortælle om hele gruppen.",
        "at lade nogen uden for indsatsen samle og vurdere resultaterne.",
        "at sammenligne med borgere, der ikke fik indsatsen.",
        "at gentage målingen et andet sted og se, om virkningen varer ved.",
    ),
    "economy": (
        "at skrive ned, hvilken tid og hvilke udgifter et forløb kræver.",
        "at regne prisen pr. forløb ud på samme måde et sted mere.",
        "at lade nogen uden for indsatsen regne prisen efter og holde den op mod det, der ellers var brugt.",
        "at holde pris og målt virkning op mod hinanden.",
        "at regne igen, når priser og regler ændrer sig.",
    ),
}
