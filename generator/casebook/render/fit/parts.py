"""The six parts, in our own words: need, fit, knowledge, use, support and capacity.

The six are those of the Hexagon Tool (National Implementation Research Network, 2018); the questions are ours.
"""

from __future__ import annotations

from casebook.render.fit.asking import AnswerSentences, Decider, FitPart, FitQuestion
from casebook.render.fit.lines import AVOID, CHOOSE, FOR_WHOM, KEEP, PARTNER, PROVIDE, SKILL
from casebook.source.sentences import say

NEED = FitPart(
    "behov",
    "Behov",
    "Har I den opgave, metoden løser?",
    (
        FitQuestion(
            "behov-antal",
            "Ved I, hvor mange borgere det handler om?",
            Decider.TEAM,
            AnswerSentences(
                "Vi ved, hvor mange borgere det handler om.",
                "Vi har kun et skøn over, hvor mange borgere det handler om.",
                "Vi ved ikke, hvor mange borgere det handler om.",
            ),
        ),
        FitQuestion(
            "behov-mangler",
            "Mangler de noget, som jeres nuværende tilbud ikke giver dem?",
            Decider.LEADER,
            AnswerSentences(
                "Borgerne mangler noget, som vores tilbud ikke giver dem.",
                "Vores tilbud giver borgerne en del af det, de mangler.",
                "Vores tilbud giver allerede borgerne det, de mangler.",
            ),
        ),
        FitQuestion(
            "behov-spurgt",
            "Har I spurgt borgerne selv?",
            Decider.TEAM,
            AnswerSentences(
                "Vi har spurgt borgerne selv, hvad de mangler.",
                "Vi har spurgt nogle få borgere, hvad de mangler.",
                "Vi har ikke spurgt borgerne selv, hvad de mangler.",
            ),
        ),
    ),
)

MATCH = FitPart(
    "match",
    "Match",
    "Passer den til jeres borgere og til det, I gør i forvejen?",
    (
        FitQuestion(
            "match-indsatser",
            "Passer den sammen med de indsatser, I har?",
            Decider.LEADER,
            AnswerSentences(
                "Metoden passer sammen med de indsatser, vi har.",
                "Metoden overlapper indsatser, vi har.",
                "Metoden støder sammen med indsatser, vi har.",
            ),
        ),
        FitQuestion(
            "match-retning",
            "Passer den til det, I har besluttet politisk?",
            Decider.BOARD,
            AnswerSentences(
                "Metoden passer til det, der er besluttet politisk.",
                "Metoden passer til en del af det, der er besluttet politisk.",
                "Metoden går imod det, der er besluttet politisk.",
            ),
        ),
    ),
    (
        FOR_WHOM,
        CHOOSE,
        AVOID,
    ),
    "Find metodens side, og læs «Hvornår passer den?». Skriv de linjer af, der betyder mest hos jer, og svar på dem.",
)

KNOWLEDGE = FitPart(
    "viden",
    "Viden",
    "Er det, man ved om metoden, nok for jer?",
    (
        FitQuestion(
            "viden-nok",
            "Er det, man ved om virkningen, nok til, at I vil begynde?",
            Decider.BOARD,
            AnswerSentences(
                "Det, man ved om virkningen, er nok for os.",
                "Det, man ved om virkningen, er nok til en prøve.",
                "Det, man ved om virkningen, er ikke nok for os.",
            ),
        ),
        FitQuestion(
            "viden-fejl",
            "Har I læst, hvad der tit går galt?",
            Decider.TEAM,
            AnswerSentences(
                "Vi har læst, hvad der tit går galt, og taget højde for det.",
                "Vi har læst, hvad der tit går galt, men ikke taget højde for det.",
                "Vi har ikke læst, hvad der tit går galt.",
            ),
        ),
        FitQuestion(
            "viden-maale",
            "Vil I måle, hvordan det går, fra før I begynder?",
            Decider.LEADER,
            AnswerSentences(
                "Vi måler, hvordan det går, fra før vi begynder.",
                "Vi måler noget af det, men ikke fra før vi begynder.",
                "Vi har ingen plan for at måle, hvordan det går.",
            ),
        ),
    ),
)

USE = FitPart(
    "brug",
    "Klar til brug",
    "Kan I gøre det, som det er beskrevet?",
    (
        FitQuestion(
            "brug-beskrivelse",
            "Kan jeres medarbejdere gå i gang ud fra beskrivelsen?",
            Decider.TEAM,
            AnswerSentences(
                "Medarbejderne kan gå i gang ud fra beskrivelsen.",
                "Beskrivelsen skal gøres mere konkret hos os.",
                "Beskrivelsen er ikke nok til at gå i gang.",
            ),
        ),
        FitQuestion(
            "brug-tilpasning",
            "Er det aftalt, hvem der må ændre noget, og hvem der skriver det ned?",
            Decider.LEADER,
            AnswerSentences(
                "Det er aftalt, hvem der må ændre i metoden og skriver det ned.",
                "Det er delvist aftalt, hvem der må ændre i metoden.",
                "Det er ikke aftalt, hvem der må ændre i metoden.",
            ),
        ),
    ),
    (KEEP,),
    "Find metodens side, og læs «Det, der bærer». Skriv kernekomponenterne af, og svar på, om I kan holde fast i dem.",
)

SUPPORT = FitPart(
    "stoette",
    "Støtte",
    "Har I nogen at lære af?",
    (
        FitQuestion(
            "stoette-andre",
            "Kan I ringe til nogen, der har prøvet den?",
            Decider.TEAM,
            AnswerSentences(
                "Vi kan ringe til nogen, der har prøvet metoden.",
                "Vi kender nogen, der har prøvet noget, der ligner.",
                "Vi kender ingen, der har prøvet metoden.",
            ),
        ),
        FitQuestion(
            "stoette-oplaering",
            "Kan medarbejderne blive oplært og få sparring undervejs?",
            Decider.LEADER,
            AnswerSentences(
                "Medarbejderne kan blive oplært og få sparring undervejs.",
                "Medarbejderne kan blive oplært, men får ikke sparring undervejs.",
                "Medarbejderne kan hverken blive oplært eller få sparring.",
            ),
        ),
    ),
)

CAPACITY = FitPart(
    "kapacitet",
    say("sheet.capacity"),
    "Har I folkene, tiden og pengene?",
    (
        FitQuestion(
            "kapacitet-tid",
            "Er der sat tid af i medarbejdernes uge?",
            Decider.LEADER,
            AnswerSentences(
                "Der er sat tid af i medarbejdernes uge.",
                "Der er sat noget af tiden af i medarbejdernes uge.",
                "Der er ikke sat tid af i medarbejdernes uge.",
            ),
        ),
        FitQuestion(
            "kapacitet-penge",
            "Er der penge til det, også efter det første år?",
            Decider.MONEY,
            AnswerSentences(
                "Der er penge til det, også efter det første år.",
                "Der er penge til det første år.",
                "Der er ikke penge til det.",
            ),
        ),
        FitQuestion(
            "kapacitet-ledelse",
            "Står ledelsen bag, også når resultaterne lader vente på sig?",
            Decider.BOARD,
            AnswerSentences(
                "Ledelsen står bag, også når resultaterne lader vente på sig.",
                "Ledelsen står bag, men venter hurtige resultater.",
                "Ledelsen står ikke bag endnu.",
            ),
        ),
    ),
    (
        PROVIDE,
        SKILL,
        PARTNER,
    ),
    "Find metodens side, og læs «Hvad den kræver». Skriv kravene af, og svar på, om I kan stille med dem.",
)

PARTS = (NEED, MATCH, KNOWLEDGE, USE, SUPPORT, CAPACITY)
