"""The six parts: need, fit, knowledge, use, support and capacity.

The six are those of the Hexagon Tool (National Implementation Research Network, 2018); the questions are ours.
"""

from __future__ import annotations

from casebook.render.fit.asking import Decider, FitPart, FitQuestion
from casebook.render.fit.lines import AVOID, CHOOSE, FOR_WHOM, KEEP, PARTNER, PROVIDE, SKILL

PARTS = (
    FitPart(
        "behov",
        "fit_parts.need",
        "fit_parts.need_lead",
        (
            FitQuestion("behov-antal", "fit_questions.need_count", Decider.TEAM, first=True),
            FitQuestion("behov-mangler", "fit_questions.need_missing", Decider.LEADER, first=True),
            FitQuestion("behov-spurgt", "fit_questions.need_asked", Decider.TEAM),
        ),
    ),
    FitPart(
        "match",
        "fit_parts.match",
        "fit_parts.match_lead",
        (
            FitQuestion("match-indsatser", "fit_questions.match_efforts", Decider.LEADER, first=True),
            FitQuestion("match-retning", "fit_questions.match_direction", Decider.BOARD),
        ),
        (FOR_WHOM, CHOOSE, AVOID),
        "fit_parts.match_paper",
    ),
    FitPart(
        "viden",
        "fit_parts.knowledge",
        "fit_parts.knowledge_lead",
        (
            FitQuestion("viden-nok", "fit_questions.knowledge_enough", Decider.BOARD, first=True),
            FitQuestion("viden-fejl", "fit_questions.knowledge_mistakes", Decider.TEAM),
            FitQuestion("viden-maale", "fit_questions.knowledge_measuring", Decider.LEADER),
        ),
    ),
    FitPart(
        "brug",
        "fit_parts.use",
        "fit_parts.use_lead",
        (
            FitQuestion("brug-beskrivelse", "fit_questions.use_description", Decider.TEAM, first=True),
            FitQuestion("brug-tilpasning", "fit_questions.use_adaptation", Decider.LEADER),
        ),
        (KEEP,),
        "fit_parts.use_paper",
    ),
    FitPart(
        "stoette",
        "fit_parts.support",
        "fit_parts.support_lead",
        (
            FitQuestion("stoette-andre", "fit_questions.support_others", Decider.TEAM),
            FitQuestion("stoette-oplaering", "fit_questions.support_training", Decider.LEADER),
        ),
    ),
    FitPart(
        "kapacitet",
        "sheet.capacity",
        "fit_parts.capacity_lead",
        (
            FitQuestion("kapacitet-tid", "fit_questions.capacity_time", Decider.LEADER, first=True),
            FitQuestion("kapacitet-penge", "fit_questions.capacity_money", Decider.MONEY, first=True),
            FitQuestion("kapacitet-ledelse", "fit_questions.capacity_management", Decider.BOARD),
        ),
        (PROVIDE, SKILL, PARTNER),
        "fit_parts.capacity_paper",
    ),
)
