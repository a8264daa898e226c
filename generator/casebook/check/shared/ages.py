"""Exact ages of people in running text; what is no age («for tre år siden», «en treårig uddannelse») is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, pseudonyms
from casebook.check.shared.numbers import COUNTING, NUMBER, value
from casebook.check.triggers import Triggers

_NOT_A_SPAN = r"(?! ?(?:-|til |og |eller )? ?[0-9])"
_PERSON = (
    "mand|mænd|kvinde|kvinder|dreng|drenge|pige|piger|søn|datter|barn|børn|unge?|borger|mor|far|herre|fyr|person|bror|"
    "søster|ham|hende|medarbejder|kollega|menneske|enke|enkemand"
)
_THING = (
    "uddannelse|grunduddannelse|erhvervsuddannelse|plan|projekt|periode|forløb|bevilling|kontrakt|aftale|forsøg|kursus|"
    "hf|indsats|ordning|læretid|dom|straf|lejekontrakt|tilbud|studie|karriere|pause|ansættelse|lejemål|ægteskab|"
    "forhold|"
    "bil|sag|lov|misbrug|rammeaftale|bacheloruddannelse|fleksjob|ophold|kontanthjælpsforløb|samarbejde|program"
)
_NOT_TIME = r"(?! (?:siden|senere|tidligere|før|efter|til|endnu|tilbage|i træk|om|ad gangen|med|uden|inden|frem|væk))"
_STOP = r"(?=,(?![0-9])|[;!?)]|\.(?: [A-ZÆØÅ]|$)|$)"
_AND_MORE = r"(?= og (?!tyve|tred|fyrre|halv|tres|firs)[a-zæøå])"  # «han er 23 og træt»
_SUBJECT = r"(?:han|hun|jeg|borgeren|[A-ZÆØÅ][a-zæøå]{1,20})"
_ABOUT = (
    r"(?:nu |kun |blot |bare |i dag |allerede |knap |næsten |lige |godt |cirka |ca\. |omkring |vist |endnu |også )?"
)

_AGE = pattern(
    "|".join(
        (
            # «45-årig», «den otteårige»; no «18-29-årige», no «treårig uddannelse»
            (
                rf"(?<![0-9]-)(?<![0-9])\b(?P<a>(?i:{NUMBER}))[- ]?årig(?:e|es|t)?\b"
                rf"(?! (?:[a-zæøå]{{1,20}} )?(?:{_THING})\b)"
            ),
            # «45 år gammel», «16 år ung»
            rf"\b(?P<b>(?i:{NUMBER})) års? (?:gam(?:mel|le|melt)|ung)\b(?! (?:{_THING})\b)",
            # «han er 45 år», «Morten var kun otte»
            (
                rf"\b(?P<who>{_SUBJECT}) (?:er|var|blev|bliver|er blevet|har været|må være|kan være) {_ABOUT}"
                rf"(?P<c>{NUMBER})\b{_NOT_A_SPAN}(?: år(?: gammel| gamle)?\b(?!s){_NOT_TIME}|{_STOP}|{_AND_MORE})"
            ),
            # «da hun som barn var otte år», «da han nåede at blive 17»
            (
                rf"\b[Dd]a {_SUBJECT} (?:var|er|blev|bliver|som barn var) {_ABOUT}"
                rf"(?P<d>[2-9]|[1-9][0-9]|[a-zæøå]{{2,16}}) år\b{_NOT_TIME}"
            ),
            # «fyldte 18», «fylder snart 50 år», «rundede de 60»
            (
                rf"\b(?i:fyld(?:te|er|t)|runde(?:de|r)|passere(?:de|r)) (?:snart |lige |netop |de )?(?P<e>{NUMBER})\b"
                rf"{_NOT_A_SPAN}(?: år\b)?"
            ),
            # «en mand på 45 år», «kvinden på 32»
            (rf"\b(?:{_PERSON})(?:en|et|n)? på (?:kun |blot |bare )?(?P<f>{NUMBER})\b{_NOT_A_SPAN}(?: år\b|{_STOP})"),
            # «Morten, 45 år,», «Morten (45)»
            (
                rf"\b(?P<named>[A-ZÆØÅ][a-zæøå]{{1,20}})(?:,| på| \() ?(?P<g>{NUMBER})\b{_NOT_A_SPAN}"
                rf"(?: år\b{_NOT_TIME}|{_STOP})"
            ),
            # «i en alder af 45», «hans alder er 45», «Alder: 45 år»
            rf"\b[Aa]lder(?:en)?(?: af| er| på|:) {_ABOUT}(?P<h>{NUMBER})\b{_NOT_A_SPAN}(?: år\b)?",
            # «hendes 40-års fødselsdag», «i sit 45. år»
            rf"\b(?P<i>{NUMBER})[- ]?års?[- ]?(?:fødselsdag|dag\b)",
            r"\b(?:sit|hans|hendes) (?P<j>[1-9][0-9])\. (?:leve)?år\b",
        )
    )
)
_BIRTH_YEAR = pattern(
    r"\b(?:(?:født (?:i )?|årgang |fødselsår(?:et)?:? (?:er )?)(?:19|20)[0-9]{2}|årgang ['’]?[0-9]{2})\b"
)
# «borgere, der er fyldt 18 år», «unge, der er 18 år»: the age of a rule, not of a person.
_OF_A_RULE = pattern(
    r"\b(?:borgere|unge|personer|alle|mennesker|dem|de|man|enhver|den,?|ansøgere|kvinder|mænd)(?:, der|,? som| der)? "
    r"(?:er |var |har |skal være |skal have )?(?:mindst )?$|\b(?:over|under|mindst|højst|før|inden) $"
)
_TRIGGERS = Triggers(COUNTING, ("årig", "års"), digits=True)
_BIRTH_TRIGGERS = Triggers({"født", "årgang", "fødselsår", "fødselsåret"})
_PRONOUNS = frozenset({"han", "hun", "jeg"})
_LENGTH = 60  # no age said of a rule is longer than this


AGE_TRIGGERS = (_TRIGGERS, _BIRTH_TRIGGERS)


class Age(NamedTuple):
    """An age of a person in a text: where it stands, and how many years it says; 0 for a year of birth."""

    start: int
    end: int
    years: int


def ages(passage: Passage, context: CheckContext) -> tuple[Age, ...]:
    """The exact ages that a passage tells of people."""
    return context.for_passage(passage, _ages)


def _ages(passage: Passage, context: CheckContext) -> tuple[Age, ...]:
    return (*_told_ages(passage, context), *_birth_years(passage, context))


def _birth_years(passage: Passage, context: CheckContext) -> Iterator[Age]:
    for match in matches(_BIRTH_YEAR, passage, context, _BIRTH_TRIGGERS):
        yield Age(match.start(), match.end(), 0)


def _told_ages(passage: Passage, context: CheckContext) -> Iterator[Age]:
    text = passage.text
    for match in matches(_AGE, passage, context, _TRIGGERS):
        group = match.lastgroup or "a"
        years = value(match[group])
        if (
            years is not None
            and _is_somebody(match, context)
            and not _OF_A_RULE.search(text, max(0, match.start() - _LENGTH), match.start())
        ):
            yield Age(match.start(group), match.end(), years)


def _is_somebody(match: re.Match[str], context: CheckContext) -> bool:
    """True if a number without «år» is said of a person: «Morten er 45.», not «Prisen er 45.»."""
    subject = match["who"] or match["named"]
    is_word = subject is None or subject[0].islower() or subject.lower() in _PRONOUNS
    return is_word or "år" in match.group() or subject in pseudonyms(context)
