"""Questions on each of a method's own lines; the texts of the lines come from the record (`own.py`)."""

from __future__ import annotations

from casebook.render.fit.asking import AnswerSentences, Decider, OwnQuestion

FOR_WHOM = OwnQuestion(
    "maalgruppe",
    "Er det disse borgere, I tænker på?",
    Decider.TEAM,
    AnswerSentences(
        "Metodens målgruppe er også vores: {}",
        "Metodens målgruppe er kun delvist vores: {}",
        "Metoden er for andre borgere end dem, vi tænker på: {}",
    ),
    weighty=True,
)

CHOOSE = OwnQuestion(
    "vaelg",
    "Vælg den, siger metoden. Gælder det hos jer?",
    Decider.TEAM,
    AnswerSentences("Det gælder hos os: {}", "Det gælder kun delvist hos os: {}", "Det gælder ikke hos os: {}"),
)

AVOID = OwnQuestion(
    "fravaelg",
    "Vælg noget andet, siger metoden. Gælder det hos jer?",
    Decider.TEAM,
    AnswerSentences(
        "Metodens egen advarsel gælder hos os: {}",
        "Metodens egen advarsel gælder delvist hos os: {}",
        "Metodens egen advarsel gælder ikke hos os: {}",
    ),
    warning=True,
    weighty=True,
)

KEEP = OwnQuestion(
    "kerne",
    "Kan I holde fast i dette?",
    Decider.TEAM,
    AnswerSentences("Vi kan holde fast i: {}", "Vi kan kun delvist holde fast i: {}", "Vi kan ikke holde fast i: {}"),
    weighty=True,
)

PROVIDE = OwnQuestion(
    "kraever",
    "Kan I stille med dette?",
    Decider.LEADER,
    AnswerSentences("Vi kan stille med: {}", "Vi kan kun delvist stille med: {}", "Vi kan ikke stille med: {}"),
)

SKILL = OwnQuestion(
    "kompetence",
    "Har jeres medarbejdere denne kompetence?",
    Decider.LEADER,
    AnswerSentences(
        "Kompetencen er på plads: {}",
        "Kun nogle af medarbejderne har kompetencen: {}",
        "Kompetencen mangler: {}",
    ),
)

PARTNER = OwnQuestion(
    "samarbejde",
    "Er samarbejdet på plads?",
    Decider.PARTNERS,
    AnswerSentences(
        "Samarbejdet er på plads: {}",
        "Samarbejdet er kun delvist på plads: {}",
        "Samarbejdet er ikke på plads: {}",
    ),
)
