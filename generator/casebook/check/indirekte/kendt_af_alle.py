"""The first, the only one, and the one whom all know by something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.work.one_of_few import FEW_TRIGGERS, ones_of_few
from casebook.check.spans import outside
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_SCOPE = (
    r"(?:hele )?(?:landsdelen|kommunen|landet|regionen|egnen|øen|byen|sognet|landsbyen|branchen|danmark|norden|verden|"
    r"europa|amtet|stiftet|faget|koncernen|firmaet|fabrikken|skolen|gaden|klubben|kvarteret|området|familien|slægten|"
    r"miles omkreds|[a-zæøå]{3,12}s historie)"
)
_OF_ALL = r"(?:alle|alle her|alle i byen|hele byen|hele øen|hele egnen|folk|enhver|byen|de fleste|mange|hver og en)"
_KNOWS = r"(?:kender|kendte|genkender|genkendte|husker|kan huske|hilser på|har hørt om|ved,? hvem|taler om)"
_PERSON = (
    r"(?!(?:sommer|vinter|måneder|timer|computer|nummer|uger|dage|aftener|samtaler|opgaver|møder|penge|sager|"
    r"papirer)\b)"
    r"[a-zæøå]{3,25}(?:er|ist|ør|ent|ant|mand|kvinde|ling|pige|dreng|elev|ansat|kollega|mor|far)"
)
_WORDS = pattern(
    rf"\b(?:i|på) {_SCOPE} (?:er|var|blev|findes)(?: [a-zæøå]{{2,12}}){{0,3}} (?:den|det|som den|kun|de) "
    rf"(?:eneste|første|sidste)(?: [a-zæøå]{{3,20}})?"
    rf"|\b(?:den|som|som den|de) (?:første|eneste|sidste)(?: [a-zæøå]{{3,20}}e)?(?: {_PERSON})? (?:i|"
    rf"på|fra) {_SCOPE}(?![a-zæøå])"
    rf"(?:,? (?:der|som|med)(?: [a-zæøå]{{2,14}}){{1,3}})?"
    rf"|\b(?:er|var|som|blev) (?:den|som) (?:første|eneste|sidste)(?: [a-zæøå]{{3,20}}e)? {_PERSON},? (?:der|som|med|"
    r"i|på) "
    rf"[a-zæøå]{{2,14}}(?: [a-zæøå]{{2,14}}){{0,2}}"
    r"|\b(?:er|var) (?:den|en af de) (?:første|eneste|sidste|få),? (?:der|som) (?:endnu|stadig|kan|har lært|taler|"
    r"laver|"
    rf"behersker|mestrer)(?: [a-zæøå]{{2,14}}){{1,3}}"
    rf"|\b(?:som|der) (?:ingen|kun få) (?:andre )?(?:i|på) {_SCOPE}(?: [a-zæøå]+){{0,2}}"
    rf"|\b(?:ingen|ikke) (?:anden|andre) (?:i|på) {_SCOPE}(?![a-zæøå])"
    rf"|\b{_OF_ALL} {_KNOWS} (?:[a-zæøå]+ )?(?:hende|ham|dem|(?-i:[A-ZÆØÅ][a-zæøå]+)) (?:godt |bedst |kun )?(?:på|som|"
    r"fra|for|"
    rf"af) [a-zæøå]+(?: [a-zæøå]+){{0,5}}"
    rf"|\b(?:som|der|hvem|hvis) {_OF_ALL} (?:[a-zæøå]+ )?{_KNOWS}(?: (?:fra|som|på|"
    rf"for) [a-zæøå]+(?: [a-zæøå]+){{0,3}})?"
    r"|\b(?:er|var|blev) (?:godt |vel|lokalt |vidt )?kendt (?:af alle|i (?:hele )?(?:byen|gaden|sognet|kommunen)|"
    r"på (?:egnen|øen|"
    rf"gaden)|over hele|som [a-zæøå]+|under navnet)(?: [a-zæøå]+){{0,3}}"
    rf"|\b(?:kaldes|kaldt|går under navnet|kendes)(?: [a-zæøå]+){{0,2}} (?:af alle|i (?:hele )?byen|på sin|på sit|"
    r"på sine|"
    rf"på det)(?: [a-zæøå]+){{0,3}}"
    r"|\b(?:har|satte|slog|holder|indehaver af)(?: (?!vi|danskere|kommunen)[a-zæøå]+){0,2} (?:rekord(?:en)?|"
    r"banerekord(?:en)?|patent(?:et)?) (?:på|i|for)"
    r"|\b(?:ældste|yngste|første|hurtigste|bedste|største|eneste) (?:(?!gang|uge)[a-zæøå]+ )?nogensinde(?: (?:på|"
    r"i) [a-zæøå]+)?"
    r"|\b(?:lagde|lægger|lagt|lægge) (?:navn|ansigt|stemme|krop|ryg) til (?!alle|alt|det hele)[a-zæøå]+(?: [a-zæøå]+)?"
    r"|\b(?:optaget i|står i|nævnt i) (?:guinness|rekordbogen|kraks|historiebøgerne|jubilæumsskriftet)[a-zæøå]*",
    re.IGNORECASE,
)
_OF_A_THING = pattern(
    r"\b(?:kommunen|jobcent(?:ret|eret)|forvaltningen|regionen|projektet|indsatsen|metoden|tilbuddet|ordningen|"
    r"virksomheden|stedet|skolen|kurset|forløbet|holdet) (?:er|var|blev|bliver)(?: [a-zæøå]{1,12}){0,2} $"
)
_BEFORE = 60  # characters before that are read
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {"eneste", "første", "sidste", "ingen", "anden", "andre", "kender", "kendte", "kendt", "husker", "huske", "hvem"}
    | {"genkender", "genkendte", "kaldes", "kaldt", "kendes", "navnet", "få", "nogensinde", "hørt", "hilser"},
    ("lagde", "lægge", "lagt", "rekord", "patent", "guinness", "historiebøg", "jubilæumss", "kraks"),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """The one who is first, alone or known to all; a project may be all of it."""
    seen = [
        match.span()
        for match in matches(_WORDS, passage, context, _TRIGGERS, _NEEDS)
        if not _is_of_a_thing(passage, match.start())
    ]
    yield from (Hit(start, end) for start, end in seen)
    for start, end in outside(ones_of_few(passage, context), seen):
        if not _is_of_a_thing(passage, start):
            yield Hit(start, end, confidence=Confidence.LOW)


def _is_of_a_thing(passage: Passage, at: int) -> bool:
    return bool(_OF_A_THING.search(passage.text[max(0, at - _BEFORE) : at + 4].lower()))


RULE = TextRule(
    family="indirekte",
    name="kendt-af-alle",
    title="Den eneste, den første eller kendt af alle",
    message="Her står noget, som kun ét menneske er, eller som alle kender det på.",
    why=(
        "Den første i kommunen, den eneste på egnen og «hende med æslet» er navne, så snart nogen spørger i byen. Det "
        "hjælper ikke, at navnet er skiftet ud."
    ),
    source="WP29, Opinion 05/2014 (singling out); ICO, Anonymisation: managing data protection risk",
    hint="Skriv det uden at gøre nogen til den eneste: «en af de få», «gør noget usædvanligt» – eller udelad det.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, FEW_TRIGGERS),
    bad=(
        "Han er ⟦den eneste ikke-danske jurist⟧ der.",
        "⟦Ingen anden på egnen⟧ kan det, han kan.",
        "⟦Hele byen kender ham som manden med æslet⟧.",
        "⟦Alle kender ham på den gule cykel⟧.",
        "Han ⟦er kendt i hele byen for sit humør⟧.",
        "⟦I hele landsdelen er han den eneste⟧.",
        "Han har en bror, ⟦som alle kender fra fjernsynet⟧.",
        "Han ⟦lagde navn til en festival⟧ som ung.",
        "Han er ⟦en af ganske få herhjemme, der får medicinen⟧.",
        "Blandt dem er han ⟦den eneste uden afgangseksamen⟧.",
    ),
    good=(
        "Han var den første, der mødte om morgenen.",
        "Det eneste, han manglede, var en at spørge.",
        "Den første dag fik han en nøgle og et skab.",
        "Alle kender hans latter på gangen.",
        "Projektet er det første i landet, og han er med.",
        "Den første sommer, der gik godt, blev han glad.",
        "Han kender ingen andre på holdet.",
        "Han er en af de få, der møder hver dag, og det er hans eneste mulighed.",
    ),
    also=frozenset(
        {"kendetegn", "sjældent-arbejde", "eneste-arbejdsplads", "pårørende", "medieomtalt-hændelse", "slægt-til-kendt"}
    ),
)
