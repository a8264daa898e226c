"""The six parts, in our own words: need, fit, knowledge, use, support and capacity.

The six are those of the Hexagon Tool (National Implementation Research Network, 2018); the questions are ours.
"""

from __future__ import annotations

from casebook.render.fit.asking import Decider, Part, Question, Told
from casebook.render.fit.lines import AVOID, CHOOSE, FOR_WHOM, KEEP, PARTNER, PROVIDE, SKILL
from casebook.source.sentences import say

NEED = Part(
    "behov",
    "Behov",
    "Har I den opgave, metoden løser?",
    (
        Question(
            "behov-antal",
            "Ved I, hvor mange borgere det handler om?",
            Decider.TEAM,
            Told(
                "Vi ved, hvor mange borgere det handler om.",
                "Vi har kun et skøn over, hvor mange borgere det handler om.",
                "Vi ved ikke, hvor mange borgere det handler om.",
            ),
        ),
        Question(
            "behov-mangler",
            "Mangler de noget, som jeres nuværende tilbud ikke giver dem?",
            Decider.LEADER,
            Told(
                "Borgerne mangler noget, som vores tilbud ikke giver dem.",
                "Vores tilbud giver borgerne en del af det, de mangler.",
                "Vores tilbud giver allerede borgerne det, de mangler.",
            ),
        ),
        Question(
            "behov-spurgt",
            "Har I spurgt borgerne selv?",
            Decider.TEAM,
            Told(
                "Vi har spurgt borgerne selv, hvad de mangler.",
                "Vi har spurgt nogle få borgere, hvad de mangler.",
                "Vi har ikke spurgt borgerne selv, hvad de mangler.",
            ),
        ),
    ),
)

MATCH = Part(
    "match",
    "Match",
    "Passer den til jeres borgere og til det, I gør i forvejen?",
    (
        Question(
            "match-indsatser",
            "Passer den sammen med de indsatser, I har?",
            Decider.LEADER,
            Told(
                "Metoden passer sammen med de indsatser, vi har.",
                "Metoden overlapper indsatser, vi har.",
                "Metoden støder sammen med indsatser, vi har.",
            ),
        ),
        Question(
            "match-retning",
            "Passer den til det, I har besluttet politisk?",
            Decider.BOARD,
            Told(
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

KNOWLEDGE = Part(
    "viden",
    "Viden",
    "Er det, man ved om metoden, nok for jer?",
    (
        Question(
            "viden-nok",
            "Er det, man ved om virkningen, nok til, at I vil begynde?",
            Decider.BOARD,
            Told(
                "Det, man ved om virkningen, er nok for os.",
                "Det, man ved om virkningen, er nok til en prøve.",
                "Det, man ved om virkningen, er ikke nok for os.",
            ),
        ),
        Question(
            "viden-fejl",
            "Har I læst, hvad der tit går galt?",
            Decider.TEAM,
            Told(
                "Vi har læst, hvad der tit går galt, og taget højde for det.",
                "Vi har læst, hvad der tit går galt, men ikke taget højde for det.",
                "Vi har ikke læst, hvad der tit går galt.",
            ),
        ),
        Question(
            "viden-maale",
            "Vil I måle, hvordan det går, fra før I begynder?",
            Decider.LEADER,
            Told(
                "Vi måler, hvordan det går, fra før vi begynder.",
                "Vi måler noget af det, men ikke fra før vi begynder.",
                "Vi har ingen plan for at måle, hvordan det går.",
            ),
        ),
    ),
)

USE = Part(
    "brug",
    "Klar til brug",
    "Kan I gøre det, som det er beskrevet?",
    (
        Question(
            "brug-beskrivelse",
            "Kan jeres medarbejdere gå i gang ud fra beskrivelsen?",
            Decider.TEAM,
            Told(
                "Medarbejderne kan gå i gang ud fra beskrivelsen.",
                "Beskrivelsen skal gøres mere konkret hos os.",
                "Beskrivelsen er ikke nok til at gå i gang.",
            ),
        ),
        Question(
            "brug-tilpasning",
            "Er det aftalt, hvem der må ændre noget, og hvem der skriver det ned?",
            Decider.LEADER,
            Told(
                "Det er aftalt, hvem der må ændre i metoden og skriver det ned.",
                "Det er delvist aftalt, hvem der må ændre i metoden.",
                "Det er ikke aftalt, hvem der må ændre i metoden.",
            ),
        ),
    ),
    (KEEP,),
    "Find metodens side, og læs «Det, der bærer». Skriv kernekomponenterne af, og svar på, om I kan holde fast i dem.",
)

SUPPORT = Part(
    "stoette",
    "Støtte",
    "Har I nogen at lære af?",
    (
        Question(
            "stoette-andre",
            "Kan I ringe til nogen, der har prøvet den?",
            Decider.TEAM,
            Told(
                "Vi kan ringe til nogen, der har prøvet metoden.",
                "Vi kender nogen, der har prøvet noget, der ligner.",
                "Vi kender ingen, der har prøvet metoden.",
            ),
        ),
        Question(
            "stoette-oplaering",
            "Kan medarbejderne blive oplært og få sparring undervejs?",
            Decider.LEADER,
            Told(
                "Medarbejderne kan blive oplært og få sparring undervejs.",
                "Medarbejderne kan blive oplært, men får ikke sparring undervejs.",
                "Medarbejderne kan hverken blive oplært eller få sparring.",
            ),
        ),
    ),
)

CAPACITY = Part(
    "kapacitet",
    say("sheet.capacity"),
    "Har I folkene, tiden og pengene?",
    (
        Question(
            "kapacitet-tid",
            "Er der sat tid af i medarbejdernes uge?",
            Decider.LEADER,
            Told(
                "Der er sat tid af i medarbejdernes uge.",
                "Der er sat noget af tiden af i medarbejdernes uge.",
                "Der er ikke sat tid af i medarbejdernes uge.",
            ),
        ),
        Question(
            "kapacitet-penge",
            "Er der penge til det, også efter det første år?",
            Decider.MONEY,
            Told(
                "Der er penge til det, også efter det første år.",
                "Der er penge til det første år.",
                "Der er ikke penge til det.",
            ),
        ),
        Question(
            "kapacitet-ledelse",
            "Står ledelsen bag, også når resultaterne lader vente på sig?",
            Decider.BOARD,
            Told(
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
