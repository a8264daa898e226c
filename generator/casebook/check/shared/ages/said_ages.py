"""Ages that a text tells in other words than years: a round birthday, the pension ahead, the year somebody is of."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.shared.words.numbers import NUMBER
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.number_words import TENS, number_pattern

_TENS = rf"(?:{'|'.join(sorted(TENS, key=len, reverse=True))})"
_GROWN = r"(?:[1-9][0-9]|(?:[a-zæøå]{2,5}og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems))"
_ENDS = r"(?=,|[.;!?)]|$| og\b| så\b| men\b| i\b| på\b| til\b| har\b| er\b| var\b| siger\b| ved\b| når\b)"
_NEXT = (
    r"(?:til (?:sommer|jul|nytår|påske|maj|juni|juli|august|september|oktober|november|december|januar|februar|marts|"
    r"april|"
    r"foråret|efteråret|næste år)|næste år|(?:i|til) [0-9]{4}|om (?:et|to|tre|fire|fem|seks|[0-9]) (?:år|måneder)|"
    r"om (?:et )?(?:halvt|par|halvandet) år)"
)
_PENSION = r"(?:folke)?(?:pension(?:en|salderen|sland)?|efterløn(?:nen)?|pensionist)"
# The day that somebody came of age is known where it is told when: not by «siden hun blev myndig».
_OF_AGE = (
    r"\b(?P<grown>(?:(?:blev|blevet|er|var) (?:lige|netop|nu|i (?:går|dag|år)) (?:blevet )?|"
    r"(?:bliver|lige (?:er )?blevet|netop (?:er )?blevet|nu (?:er )?blevet) )myndig)\b"
    r"|\b(?P<came>(?:blev|blevet|bliver) (?:først |altså |selv )?myndig)\b"
    r"(?= (?:til |sidste|forrige|samme|den |få |kort (?:efter|før)|for [a-zæøå0-9]+ (?:dage|uger|måneder|år|måned|uge)|"
    r"i (?:[0-9]|jan|feb|mart|apr|maj|jun|jul|aug|sep|okt|nov|dec|sommer|vinter|foråret|efteråret|år|går|sidste|fjor)|"
    r"om [a-zæøå0-9]+ (?:dage|uger|måneder|måned|uge)|(?:[0-9]+|[a-zæøå]+) (?:dage|uger|måneder) (?:efter|før|siden)))"
)
_ROUND = pattern(
    rf"\b(?:fylder|fyldte|fyldt|fylde|"
    rf"har) (?:[a-zæøå]+ )?(?:halv)?rundt?\b(?: dag)?[^.!?;0-9]{{0,30}}?\b(?P<age>(?:de )?{_GROWN})\b"
    rf"|\b(?:halv)?runde?(?:t)? (?:fødselsdag|dag)[^.!?;0-9]{{0,25}}?\b(?P<day>(?:de )?{_GROWN})\b"
    rf"|\b(?:passere(?:r|de|t)|rundet|krydset|forbi|overhalet|ramte|rammer|nået|vendt) (?:de |"
    rf"skarpt )(?P<past>{_GROWN})\b(?! (?:timer|km|kilo|"
    r"procent|deltagere|kroner|borgere|ansøgninger|dage|sider))"
    rf"|\b(?:med|trods|på|i|end) (?:sine|hans|hendes|mine|"
    rf"hele) (?P<with>{_GROWN})(?: år)?{_ENDS}(?! og (?:[a-zæøå]+ )?(?:tyve|tredive))"
    rf"|\b(?:bliver|blev) (?P<turns>{_GROWN}) (?=(?:til|om) (?!(?:sidst|gengæld|alt)\b)[a-zæøå]+|næste (?:år|måned|"
    r"uge)|på (?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag))"
    rf"|\b(?:midt|langt|oppe|sidst|først) (?:oppe )?i de (?P<amid>[a-zæøå]{{2,5}}og{_TENS})\b"
    rf"|\b(?P<birthday>(?:[1-9][0-9]\.|[a-zæøå]+(?:tyvende|tredivte|tredvte|fyrretyvende|"
    rf"indstyvende)) (?:års )?fødselsdag)\b"
    rf"|\brund[a-zæøå]* (?:et )?(?:skarpt )?hjørne,? (?P<corner>{_GROWN})\b"
    rf"|\b(?P<some>(?:et par|nogle|lidt) og {_TENS})\b(?! (?:timer|kroner|dage|deltagere|kilo|sider|borgere))"
    rf"|\b(?:sit|hans|hendes|mit|min) (?P<year>[a-zæøå]{{2,}}(?:tyvende|tredivte|tredvte|fyrretyvende|fyrrende|"
    rf"indstyvende) (?:leve)?år)\b"
    rf"|\bsom (?P<such>{NUMBER}-?årig)\b|{_OF_AGE}"
    r"|\b(?P<like>født (?:i )?samme (?:år|dag|måned|uge|nat) som [a-zæøå]+)"
    rf"|\b(?P<off>(?:{NUMBER}|et par|få|halvandet) år (?:fra|til|før|tilbage til|tilbage før|igen til) (?:sin |"
    rf"hendes |hans |min )?{_PENSION})\b"
    rf"|\b(?P<soon>(?:går|gå|trækker sig tilbage|bliver|når) (?:på |til )?{_PENSION} {_NEXT})\b",
    2,
)
_OF_YEAR = pattern(
    rf"\b(?:født i|er fra|årgang|er af årgang|fra årgang|født) (?P<year>nul-?(?:{number_pattern()})|"
    rf"(?:[a-zæøå]{{2,5}}og)?"
    rf"(?:fyrre|halvtreds|tres|halvfjerds|firs|halvfems)){_ENDS}"
    r"|\b(?:års)?årg(?:ang|\.) (?P<short>['’]?[0-9]{2})(?![0-9/]|[.,-][0-9])(?! (?:år|timer|%|procent|elever|"
    r"deltagere)\b)"
    r"|\b(?:er|er jo|jeg er) fra ['’](?P<apostrophe>[0-9]{2})\b",
    2,
)
_NOTED = pattern(r"\b(?:kv\.|kvinde|mand|md\.|bg\.?|borger|pige|dreng) (?P<noted>[1-9][0-9])(?=[,;] )", 2)
SAID_TRIGGERS = Triggers(
    {
        "rundt",
        "rund",
        "runde",
        "halvrund",
        "halvrundt",
        "passeret",
        "passerede",
        "passerer",
        "rundet",
        "krydset",
        "forbi",
    }
    | {
        "sine",
        "mine",
        "hele",
        "trods",
        "midt",
        "langt",
        "oppe",
        "nogle",
        "par",
        "lidt",
        "sit",
        "mit",
        "myndig",
        "samme",
    }
    | {"fra", "født", "kv", "md", "bg", "ramte", "rammer", "nået", "vendt", "med", "som"},
    ("pension", "fødselsdag", "efterløn", "årgang", "årg", "årig", "kvinde", "mand", "borger", "pige", "dreng"),
)
_SHAPES = tuple((shape, Needs(shape)) for shape in (_ROUND, _OF_YEAR, _NOTED))


def said_ages(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places of ages told in other words."""
    for shape, needs in _SHAPES:
        for match in matches(shape, passage, context, SAID_TRIGGERS, needs):
            if match.lastgroup:
                yield match.span(match.lastgroup)
