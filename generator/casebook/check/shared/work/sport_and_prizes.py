"""Levels, titles and prizes: «dansk mester i kuglestød», «tre sæsoner i håndboldligaen», «finalist»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_OF = (
    r"(?:dansk|jysk|fynsk|sjællandsk|bornholmsk|sønderjysk|nordisk|skandinavisk|europæisk|svensk|norsk|tysk|polsk|"
    r"syrisk|iransk|"
    r"international|national|regional|dobbelt|tredobbelt|mangedobbelt|regerende|forhenværende|tidligere)"
)
_WON = pattern(
    rf"\b{_OF}[ -]?(?:junior|ungdoms|amatør|old girls|old boys|hold)?[- ]?(?:mester|mesterinde|rekordholder|"
    r"rekordindehaver|champion)(?![a-zæøå])"
    r"(?: i (?!at\b|det\b|alt\b)[a-zæøå]+)?"
    r"|\b(?:blev|var|er|som|kåret til) mester i (?!at\b|det\b|huset\b|firmaet\b|alt\b|sit\b|sin\b)[a-zæøå]{4,}"
    r"|\b(?:dyrket|dyrkede|spillede|spillet|løb|svømmede|svømmet|danset|dansede|redet|roet|roede) (?:[a-zæøå]+ "
    r"){0,2}?på (?:landsplan|topplan|eliteplan|internationalt plan|"
    r"verdensplan|højeste niveau|højt niveau)"
    r"|\b[a-zæøå]{3,}ligaen\b|\b(?:super|elite|håndbold|basket|herre|kvinde|damehåndbold)liga\b"
    r"|\b(?:i |spille[rdt]+ |til )(?:første|anden|tredje|fjerde|[1-4]\.?) ?(?:division|serie)(?:en)?\b"
    r"|\b[a-zæøå]*(?:divisionen|divisionshold(?:et)?)\b"
    r"|\b(?:finalist|semifinalist|finaleplads|kvartfinale[a-z]*|semifinale[a-z]*|[1-3]\.?-?præmie|førstepræmie|"
    r"andenplads|førsteplads|"
    r"tredjeplads)(?:en)?(?: (?:i|ved|til|på) (?:en |et |den |det )?[a-zæøå]+(?: [a-zæøå]+)?)?"
    r"|\b(?:guld|sølv|bronze)(?:medalje[a-z]*)?(?: i [a-zæøå]+)? (?:ved|til|fra|i) (?:de )?(?:paralympiske [a-z]+|"
    r"olympiske [a-z]+|dm|vm|em|jm|fm|ol|sm|nm|dgi|special olympics|mesterska[a-z]+|[a-zæøå]*lege|"
    r"stævne[a-z]*)\b"
    r"|\b(?:medalje|medaljer|medaljen)(?: i [a-zæøå]+)?\b(?! for (?:tro|lang|god))|\b(?:dm|jm|fm|sm|nm|em|"
    r"vm)(?:-guld|-sølv|-bronze)?(?: i |-)[a-zæøå]{4,}"
    r"|\b(?:byens|skolens|årgangens|klassens|årets|amtets|egnens|kommunens) (?:højeste|bedste|flotteste) (?:snit|"
    r"gennemsnit|eksamen|karakter[a-z]*|elev|student)"
    r"|\bårets (?!gang\b|løb\b|tid\b|første\b|sidste\b)[a-zæøå]{4,} (?:i|på) [a-zæøå]+|\bkåret (?:til|som) "
    r"[a-zæøå]+(?: [a-zæøå]+){0,2}"
    r"|\b(?:professionel|prof|semiprofessionel|elite)[ -]?(?:bokser|danser|fodbold|håndbold|spiller|gymnast|"
    r"svømmer|løber|rytter|musiker|"
    r"sanger|cykel|atlet)[a-zæøå]*|\belite(?:gymnast|svømmer|løber|idræt|sport|danser|roer)[a-zæøå]*",
    2,
)
_NEEDS = Needs(_WON)
PRIZE_TRIGGERS = Triggers(
    {
        "dm",
        "jm",
        "fm",
        "sm",
        "nm",
        "em",
        "vm",
        "ol",
        "guld",
        "sølv",
        "bronze",
        "division",
        "serie",
        "prof",
        "årets",
        "kåret",
        "landsplan",
        "topplan",
        "eliteplan",
        "verdensplan",
        "niveau",
        "internationalt",
    },
    (
        *(
            "mester",
            "champion",
            "rekord",
            "liga",
            "division",
            "finalist",
            "finale",
            "præmie",
            "plads",
            "medalje",
            "snit",
        ),
        *("professionel", "elite", "højeste", "bedste", "flotteste"),
    ),
)


def prizes(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places in a passage where somebody is told by a title, a league or a prize."""
    return (match.span() for match in matches(_WON, passage, context, PRIZE_TRIGGERS, _NEEDS))
