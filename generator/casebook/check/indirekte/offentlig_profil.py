"""Channels, books and letters to the paper that somebody has published, and how many followed or saw them."""

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
from casebook.problem import Level

_MANY = (
    r"(?:[0-9][0-9.]{2,10}|[0-9]{1,4} (?:tusinde?|millioner|mio\.)|(?:[a-zæøå]{2,22} )?(?:hundrede|hundredvis|tusinde?|"
    r"tusindvis|tusinder|millioner?))(?: af)?"
)
_WORK = (
    r"(?:digtsamling|roman|novellesamling|børnebog|kogebog|selvbiografi|erindringsbog|plade|album|single|cd|fagbog|"
    r"debatbog|kronik|læserbrev|debatindlæg|blog|podcast|hørespil|bog om)"
)
_POST = r"(?:opslag|indlæg|læserbrev|kronik|debatindlæg|video|videoer|film|digt|sang|billede|tegning|historie|brev)"
_SHOWS = (
    "den store bagedyst|x ?factor|robinson|hammerslag|gift ved første blik|landmand søger kærlighed|bonderøven|"
    "luksusfælden|nybyggerne|paradise hotel|de unge mødre|vild med dans|danmark har talent|hvem vil være millionær|"
    "det grønne hus|kender du typen|boligdrømmen|fangerne på fortet|forsvundne arvinger|sporløs"
)
_WORDS = pattern(
    r"\b(?:set|delt|vist|liket|læst|afspillet|hørt|downloadet|streamet)(?: over| mere end| ca\.| omkring| næsten|"
    rf" op mod)? {_MANY} "
    rf"(?:gange|mennesker|steder)"
    rf"|\b(?:[a-zæøå]+ )?{_MANY} (?:[a-zæøå]+ )?(?:følgere|følger(?=[ ,.])|visninger|likes|delinger|abonnenter|"
    r"kommentarer|"
    rf"reaktioner|seere|lyttere|læsere|venner på)(?![a-zæøå])"
    rf"|\b{_MANY},? (?:har |der |som |har allerede )(?:følger|ser|set|lytter|læser|læst|delt)(?: med)?"
    r"|\b(?:set|fulgt|læst|hørt|delt|liket) af (?:[a-zæøå]+ )?(?:tusinde?r?|tusindvis|hundredvis|hundreder|millioner)"
    r"|\b(?:hun|han|jeg) (?:var|kom|har været|er) i (?:avisen|lokalavisen|ugeavisen|fjernsynet|tv|radioen|"
    r"nyhederne)(?![a-zæøå])"
    r"|\b(?:laver|lavede|optager|optog|filmer|lægger|udgiver|udgav|sender|streamer)(?: [a-zæøå]{2,14}){0,3}? "
    r"(?:[a-zæøå]{0,10}videoer|[a-zæøå]{0,10}podcasts?|reels|tiktoks?|streams|vlogs?|vlog)(?: om(?: [a-zæøå]+){1,3})?"
    r"|\b(?:sin|egen|sin egen|hendes|hans|har en|startede en) (?:egen )?(?:youtube-?|tiktok-?|lille )?"
    r"(?:kanal|blog|podcast|radioudsendelse|vlog)(?![a-zæøå])(?: om(?: [a-zæøå]+){1,3})?"
    rf"|\b{_POST}(?:et|en|ene|erne)?(?! på tavlen)[^.!?]{{0,60}}? (?:blev|er|var|bliver|fik|gik|kom|endte|landede) "
    rf"(?:[a-zæøå0-9.]+ ){{0,4}}?(?:delt|viralt?|gik viralt|trykt|bragt|optrykt|omtalt|anmeldt|i (?:lokal|uge|dags|"
    r"lands)?avisen|"
    rf"kommentarer|i radioen|i tv)(?![a-zæøå])"
    r"|\b(?:endte|endt|havnede|landede|havnet) (?:[a-zæøå]+ ){0,3}?(?:i|på) (?:lokalavisen|ugeavisen|avisen|forsiden|"
    r"tv|fjernsynet|"
    r"radioen|nyhederne|nettet)(?![a-zæøå])"
    r"|\b(?:avisen|ugeavisen|lokalavisen|bladet|tv|radioen|nyhederne|ugebladet) (?:havde|bragte|skrev om|viste|trykte|"
    r"interviewede|portrætterede|lavede) (?:[a-zæøå]+ )?(?:hende|ham|billede|et billede|historien|et portræt|"
    r"en artikel|"
    r"en serie|om (?:hende|ham))(?: (?:på|med|af|om) [a-zæøå]+)?"
    r"|\b(?:har |har fået |fik |blev )?(?:skrevet|udgivet|udgav|skrev|indspillede|indspillet|"
    rf"trykt)(?: [a-zæøå]{{2,12}}){{0,2}}? "
    rf"{_WORK}(?:en|et|er)?(?![a-zæøå])"
    r"|\b(?:lå|ligger|stod|kom|røg|nåede)(?: [a-zæøå]{2,10}){0,3} (?:på|af|ind på|op på|til tops på) "
    r"(?:hit|salgs|bestseller|dansktop|top)[a-zæøå]*listen?(?![a-zæøå])"
    r"|\b(?:hans|hendes) (?:[a-zæøå]{2,14} )?(?:sange?|melodi(?:er)?|viser?|digt(?:e)?|bøger|bog|roman(?:er)?|malerier|"
    r"skulptur(?:er)?|film|plader?|sketch(?:es)?)(?=[^.!?\n]{0,60}"
    r"\b(?:hitlist|dansktop|bestseller|alle kan|alle synger|folk synger|folk læser|bliver stadig|blev spillet|"
    r"blev sunget|hænger på|hænger i|står på torvet|står fremme|ligger fremme|synger den|synger dem))"
    r"|\b(?:med|deltog|deltaget|deltager|medvirkede|medvirket|stillede op|var|"
    rf"vandt)(?: [a-zæøå]+)? i [«»\"“”]?(?:{_SHOWS})"
    r"(?![a-zæøå])",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "fulgt",
        "hørt",
        "liket",
        "delt",
        "set",
        "vist",
        "likes",
        "kanal",
        "blog",
        "podcast",
        "vlog",
        "tv",
        "avisen",
        "bladet",
        "endte",
        "havnede",
    }
    | {
        "følger",
        "seere",
        "lyttere",
        "læsere",
        "reels",
        "streams",
        "roman",
        "album",
        "single",
        "plade",
        "cd",
        "med",
        "læst",
        "vise",
        "viser",
        "bøger",
        "bog",
        "plader",
        "sketch",
        "sketches",
    }
    | {"landede", "endt", "havnet", "radioen", "nyhederne", "deltog", "deltaget", "vandt", "medvirkede", "var"},
    (
        *("følgere", "visning", "deling", "abonnent", "kommentar", "reaktion", "video", "podcast", "tiktok", "youtube"),
        *("opslag", "indlæg", "læserbrev", "kronik", "film", "digt", "sang", "billede", "avis", "udgiv", "skrevet"),
        *(
            "indspil",
            "kanal",
            "hitlist",
            "salgslist",
            "bestseller",
            "dansktop",
            "toplist",
            "melodi",
            "malerier",
            "skulptur",
            "radio",
            "streame",
            "afspil",
            "downloa",
        ),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Everything that somebody has put before the public, and who saw it."""
    return (Hit(match.start(), match.end()) for match in matches(_WORDS, passage, context, _TRIGGERS, _NEEDS))


RULE = TextRule(
    family="indirekte",
    name="offentlig-profil",
    title="Offentliggjort af personen selv",
    message="Her står noget, som personen selv har offentliggjort, eller som mange har set.",
    why=(
        "En kanal, et læserbrev eller en bog findes med én søgning, og dér står navnet. Tallet på følgere er nok til "
        "at vælge den rigtige."
    ),
    source="ICO, Anonymisation: managing data protection risk, «motivated intruder test» (internettet)",
    hint="Skriv det bredt: «er god til at skrive», «bruger sociale medier», «har en hobby, som mange følger».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han har ⟦sin egen kanal om fiskeri⟧, og den går godt.",
        "Hans ⟦opslag om sagen blev delt⟧ igen og igen.",
        "Han ⟦har skrevet en digtsamling⟧ om byen.",
        "Han ⟦laver korte videoer om motorer⟧, når han har tid.",
        "Han ⟦var med i Luksusfælden⟧ dengang.",
        "⟦Avisen bragte et billede⟧, og det var nok.",
        "⟦Hans sang⟧ ⟦lå øverst på hitlisten⟧ en hel sommer.",
        "⟦Hendes bog⟧ ligger fremme endnu, og hun hilser på læserne.",
        "⟦Hendes malerier⟧ hænger i receptionen, hvor hun venter.",
    ),
    good=(
        "Han så en video om hygiejne og bestod prøven.",
        "Opslaget på tavlen fortalte, hvem der havde opvasken.",
        "Han følger med i, hvad der sker på arbejdspladsen.",
        "Han har skrevet en ansøgning og et cv.",
        "Han læser avisen hver morgen.",
        "Han filmede ikke, men tog noter.",
        "Han fik en rolle med flere opgaver.",
        "Hans bog om motorer er slidt, og han låner den ud.",
        "Han stod øverst på ventelisten og ringede selv.",
        "Hans film var gode, sagde mentor, og han filmede mere.",
    ),
    also=frozenset({"medieomtalt-hændelse", "sjældent-arbejde", "uerklæret-egennavn"}),
)
