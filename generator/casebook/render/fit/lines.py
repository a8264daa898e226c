"""Questions on each of a method's own lines; the texts of the lines come from the record (`own.py`)."""

from __future__ import annotations

from casebook.render.fit.asking import Decider, OwnQuestion

FOR_WHOM = OwnQuestion("maalgruppe", "fit_lines.target_group", Decider.TEAM, weighty=True)
CHOOSE = OwnQuestion("vaelg", "fit_lines.choose", Decider.TEAM)
AVOID = OwnQuestion("fravaelg", "fit_lines.avoid", Decider.TEAM, warning=True, weighty=True)
KEEP = OwnQuestion("kerne", "fit_lines.keep", Decider.TEAM, weighty=True)
PROVIDE = OwnQuestion("kraever", "fit_lines.provide", Decider.LEADER)
SKILL = OwnQuestion("kompetence", "fit_lines.skill", Decider.LEADER)
PARTNER = OwnQuestion("samarbejde", "fit_lines.partner", Decider.PARTNERS)
