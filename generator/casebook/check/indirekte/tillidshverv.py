"""Posts of trust and of sport: somebody's name is on a board's page or in the club's paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_ROLE = (
    r"(?:[a-zæøå]{0,12}formand|forkvinde|næstforkvinde|forperson|kasserer|sekretær|bestyrelsesmedlem|bestyrelsesleder|"
    r"suppleant|tillids(?:mand|kvinde|repræsentant)|fællestillids[a-zæøå]{3,14}|spidskandidat|kandidat|cheftræner|"
    r"[a-zæøå]{0,10}træner|holdleder|[a-zæøå]{0,8}leder af spejderne|spejderleder|gruppeleder|korleder|dirigent|"
    r"[a-zæøå]{0,10}dommer|målmand|anfører|talsmand|talskvinde|talsperson|grundlægger|stifter|medstifter|"
    r"initiativtager|"
    r"ambassadør|kirkesanger|kirkeværge|oldermand|gildemester|fanebærer|redaktør|webmaster|admin|administrator|"
    r"moderator|bogholder i foreningen)"
)
_BODY = (
    r"(?:[a-zæøå]{0,18}bestyrelsen?|[a-zæøå]{0,14}repræsentantskabet|byrådet|menighedsrådet|skolerådet|brugerrådet|"
    r"beboerrådet|ældrerådet|handicaprådet|integrationsrådet|landsbyrådet|kirkerådet|samarbejdsudvalget|festudvalget|"
    r"[a-zæøå]{3,14}udvalget i [a-zæøå]{3,20}(?:klubben|foreningen))"
)
_TEAM = (
    r"(?:(?:(?:første|senior|junior|ungdoms|dame|herre|pige|drenge|mini|old ?boys|fodbold|håndbold|volley|badminton|"
    r"svømme|"
    r"gymnastik|ro|u-?[0-9]{1,2}-?)[a-zæøå]*hold(?:et|ene)?)|(?:[a-zæøå]+s )?(?:førstehold|andethold|landshold)(?:et)?|"
    r"spejder(?:ne|e|trop|flok)[a-zæøå]*|[a-zæøå]{0,12}kor(?:et)?|[a-zæøå]{0,12}orkest(?:er|ret)|"
    r"[a-zæøå]{0,14}klub(?:ben)?|[a-zæøå]{0,18}forening(?:en)?|[a-zæøå]{0,12}festival(?:en)?|"
    r"[a-zæøå]{0,12}marked(?:et)?|"
    r"dameserie|herreserie|minigolf[a-zæøå]*|gymnastikken|fodboldskolen)"
)
_POST = pattern(
    r"\b(?:er|var|blev|bliver|som|valgt|vælges|været|tidl\.|tidligere|fhv\.|fungerende|ulønnet|frivillig|"
    r"forhenværende)"
    rf"(?: [a-zæøå]{{2,12}}){{0,2}} {_ROLE}(?![a-zæøå])(?: (?:i|for|af|på|ved)(?: [\wæøåÆØÅ-]{{2,25}}){{1,3}})?"
    rf"|(?:^|[.;:] |\n){_ROLE} (?:i|for|af|ved)(?: (?:den|det|en|et))? [\wæøåÆØÅ-]{{2,25}}"
    rf"|\b(?:sidder|sad|siddet|sidde|plads|valgt ind|valgt|medlem|suppleant|med|stemt ind)(?: [a-zæøå]{{2,12}}){{0,2}} "
    rf"(?:i|af|til) (?:[a-zæøå]{{3,14}} )?{_BODY}(?![a-zæøå])"
    rf"|\b(?:sidder|sad|siddet|sidde|perioder?|valgt|repræsentere[a-zæøå]*|(?:han|hun|jeg) med|været med|mandat|plads)"
    rf"(?: [a-zæøå]{{1,14}}){{0,7}}? (?:i|af|til|ind i) (?:[a-zæøå]{{3,14}} )?{_BODY}(?![a-zæøå])"
    r"|\b(?:styrer|styrede|bestyrer|driver|drev|tegner|tegnede|stiftede|passer) (?:den |en |byens |"
    r"egnens )?[a-zæøå]{4,20} "
    r"(?:forening|klub|arkiv|museum|festival|lokalforening|kreds)(?:en|et)?(?![a-zæøå])"
    r"|\b(?:stiller|stillede|stillet|stille) op (?:til|for|ved|som) (?:[a-zæøå]*valg[a-zæøå]*|byrådet|folketinget|"
    r"regionsrådet|menighedsrådet|et parti|partiet|(?-i:[A-ZÆØÅ][a-zæøå]+))|\bvalgt ind (?:i|for)\b"
    r"|\bkandidat (?:ved|til|for) [a-zæøå]*(?:valg|råd|ting|parti)[a-zæøå]*"
    rf"|\b(?:træner|trænede|trænet|leder|ledede|ledet|dømmer|dømte|dirigerer|dirigerede|stiftede|grundlagde|startede|"
    rf"arrangerer|arrangerede|formand for)(?: (?!op|hos|i|med|på|til)[a-zæøå]{{2,14}}){{0,3}} {_TEAM}(?![a-zæøå])",
    re.IGNORECASE,
)
# An office that is not named but used: a vote, a seat at the council's meeting, a portrait on the wall.
_DECIDED = (
    r"(?:[a-zæøå]{0,20}(?:besparelse|nedskæring|lukning|nedlæggelse|lokalplan|budget|takst|skattestigning)"
    r"(?:r|rne|n|en|t|tet|ter|ne)?|budgetforlig(?:et)?|forslaget)"
)
_COUNCIL = r"(?:byråd|kommunalbestyrelse|regionsråd|menighedsråd|økonomiudvalg|socialudvalg|børneudvalg)"
_USED = pattern(
    rf"\b(?:stemte|stemt|stemme)(?: selv)? (?:for|imod|mod|ja til|nej til) (?:[a-zæøå]{{2,12}} ){{0,2}}?{_DECIDED}"
    r"(?![a-zæøå])"
    rf"|\b(?:sagde|fortalte|talte|bad|krævede|foreslog|græd|råbte)(?: [a-zæøå]{{2,10}}){{0,3}} (?:på|til|ved) "
    rf"(?:et |det |hvert |sit første |sit sidste )?{_COUNCIL}s?møde(?:t|r|rne)?(?![a-zæøå])"
    r"|\b(?:under|foran|forbi|ved siden af) (?:et billede|et portræt|et maleri) af sig selv(?![a-zæøå])"
    r"|\b(?:under|foran|forbi|ved siden af) sit eget (?:billede|portræt|maleri|navn) (?:på|i|over)(?! skærmen)"
    r"(?: [a-zæøå]{2,20})?",
    re.IGNORECASE,
)
_USED_TRIGGERS = Triggers(
    {"stemte", "stemt", "stemme", "eget", "sig", "selv"},
    ("byråd", "kommunalbest", "regionsråd", "menighedsr", "udvalgsm"),
)
_NOT_THEIRS = pattern(r"\b(?:formanden|lederen|træneren|konsulenten|medarbejderen|chefen|mentoren|underviseren)\b")
_BEFORE = 60  # characters before a post that are read
_NEEDS = Needs(_POST)
_TRIGGERS = Triggers(
    {"sidder", "sad", "siddet", "op", "valgt", "medlem", "plads", "kandidat", "anfører", "målmand", "redaktør"},
    (
        *(
            "formand",
            "forkvinde",
            "forperson",
            "kasserer",
            "sekretær",
            "bestyrelse",
            "suppleant",
            "tillids",
            "kandidat",
        ),
        *("periode", "repræsenter", "mandat", "styrer", "styrede", "bestyrer", "forening", "klub", "arkiv", "museum"),
        *("træne", "leder", "ledede", "ledet", "dommer", "dirig", "talsm", "talsk", "talsp", "grundl", "stift"),
        *(
            "initiativtager",
            "ambassadør",
            "kirkesang",
            "kirkeværge",
            "oldermand",
            "gildemester",
            "fanebærer",
            "webmaster",
        ),
        *(
            "rådet",
            "udvalget",
            "repræsentantskab",
            "dømme",
            "dømte",
            "arrangere",
            "startede",
            "bogholder",
            "admin",
            "moderator",
        ),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Posts that somebody is told to hold, to have held or to have used; «formanden ringede» is of another rule."""
    for match in matches(_USED, passage, context, _USED_TRIGGERS):
        yield Hit(match.start(), match.end(), confidence=Confidence.LOW)
    for match in matches(_POST, passage, context, _TRIGGERS, _NEEDS):
        if not _NOT_THEIRS.search(passage.text[max(0, match.start() - _BEFORE) : match.start()].lower()):
            first = match.group()
            yield Hit(match.start() + len(first) - len(first.lstrip(".;: \n")), match.end())


RULE = TextRule(
    family="indirekte",
    name="tillidshverv",
    title="Hverv i forening, sport eller politik",
    message="Her står et hverv, som foreningen eller avisen har navnet på.",
    why=(
        "Bestyrelser, trænere og kandidater står med navn og billede på foreningens side, og der er én kasserer ad "
        "gangen. Fagforening og parti er desuden særligt beskyttet."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk (motivated intruder); databeskyttelsesforordningen art. 9, "
        "stk. 1 (politisk overbevisning, fagforeningsmæssigt tilhørsforhold)"
    ),
    hint="Skriv bredt: «lavede frivilligt arbejde», «har haft ansvar i en forening».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, _USED_TRIGGERS),
    bad=(
        "Han ⟦er kasserer i den lokale grundejerforening⟧ endnu.",
        "⟦Næstformand i haveforeningen⟧, til han blev syg.",
        "Han ⟦sidder i skolebestyrelsen⟧ på andet år.",
        "Han ⟦stillede op til kommunalvalget⟧ engang.",
        "Han ⟦trænede pigernes førstehold⟧ i mange år.",
        "Han ⟦var tillidsmand⟧ og kender overenskomsten.",
        "Han ⟦sad en enkelt periode i byrådet⟧ for en liste.",
        "Han ⟦styrer lokalhistorisk forening⟧ med hård hånd.",
        "Han havde været med til at ⟦stemme for besparelsen⟧ på det tilbud, han fik brug for.",
        "Han ⟦sagde det åbent på byrådsmødet⟧ og fik ro bagefter.",
        "Han sad ⟦under sit eget billede på væggen⟧ og ventede.",
    ),
    good=(
        "Formanden for udvalget forklarede reglerne for ham.",
        "Bestyrelsen sagde ja til flere praktikker.",
        "Han trænede at sige nej, før han sagde ja.",
        "Han sidder i køkkenet og drikker kaffe.",
        "Han laver frivilligt arbejde i en forening.",
        "Han stillede op til samtalen med et smil.",
        "Han fik ros af træneren i fitnesscentret.",
        "Han har aldrig stemt, og mentor hjalp ham med stemmekortet.",
        "Han stemte for en tur til skoven, da holdet skulle vælge.",
        "Han var nervøs på møder og sagde det på mødet med mentor.",
        "Han så sit eget billede på skærmen og lo.",
    ),
    also=frozenset(
        {
            "pårørende",
            "udpeget-person",
            "sjældent-arbejde",
            "tro-og-overbevisning",
            "eneste-arbejdsplads",
            "uerklæret-egennavn",
            "navngiven-arbejdsplads",
            "slægt-til-kendt",
        }
    ),
)
