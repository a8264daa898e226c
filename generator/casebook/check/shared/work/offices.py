"""People of a town by their office, of which it has one: «sognepræsten», «socialudvalgets formand», «byens dyrlæge».

They are told of only where they have to do with somebody in the story: that the mayor opened a meeting is news.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms, told
from casebook.check.sentences import words_of
from casebook.check.shared.words.illnesses import ILLNESS
from casebook.check.shared.words.life_words import NO_ILLNESS
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.inflection import with_genitives

_ONE_EACH = (
    r"(?:graveren|kassereren|forkvinden|provsten|borgmesteren|viceborgmesteren|rådmanden|kirketjeneren|organisten|"
    r"degnen|kordegnen|uddeleren|"
    r"kromanden|kroværten|dyrlægen|skovrideren|herremanden|forstanderen|rektor|rektoren|imamen|rabbineren|bedemanden|"
    r"oldermanden|jordemoderen|byrådsmedlemmet|distriktslægen|overlægen på [a-zæøå]+|landbetjenten|nærbetjenten|"
    r"lokalbetjenten|fyrpasseren|slotsgartneren|kirkesangeren|brugsuddeleren|lokalredaktøren|stationsforstanderen|"
    r"kommunaldirektøren|socialdirektøren|museumsdirektøren|teaterdirektøren|cirkusdirektøren|landpostbuddet|"
    r"havnemesteren|postmesteren|politimesteren|byrådspolitikeren|folketingsmedlemmet|ministeren|færgeføreren|"
    r"[a-zæøå]{3,}(?:fogeden|forstanderen|inspektøren|præsten|formanden)|"
    r"(?:kro|hotel|gods|kiosk|biograf|campingplads|pizzeria|grill|mølle|slots|teater|café|zoo)ejeren)"
)
_OF_MANY = pattern(
    r"(?:arbejdsformanden|sjakformanden|fængselspræsten|sygehuspræsten|hospitalspræsten|arbejdsinspektøren|"
    r"sygehusinspektøren|fængselsinspektøren)"
)
# Whatever their office: somebody in the definite whose kind is told, and who is not of the usual cast of such a story.
_ROLE = pattern(
    r"(?<![a-zæøå-])(?P<kind>[a-zæøå]{3,}?)(?:(?:(?<!vej)leder|inspektør|præst|bestyrer|træner|betjent|direktør|"
    r"forstander|"
    r"politiker|fejer|foged|rådgiver|mægler|(?<!be)(?<!for)handler|organist|pedel|dommer|skipper|(?<!vice)vært|musiker|"
    r"sanger|spiller|jæger|avler|redaktør)en|(?:plejerske|læge|kone|dame|bestyrerinde|værtinde|lærerinde)n|fatter|"
    r"mutter)"
    r"(?![a-zæøå])"
)
_USUAL = pattern(
    r"(?:job|projekt|team|afdelings|gruppe|drifts|køkken|kantine|butiks|lager|værksteds|hold|kursus|program|center|"
    r"jobcenter|social|familie|ungdoms|unge|misbrugs|ydelses|sygedagpenge|fleksjob|beskæftigelses|virksomheds|praktik|"
    r"uddannelses|studie|kost|rehabiliterings|borger|mentor|proces|rengørings|tand|special|vagt|over|egen|kommune|"
    r"hjemme|sundheds|politi|fængsels|arbejds|sjak|sygehus|hospitals|gælds|økonomi|kredit|personale|erhvervs|karriere|"
    r"daglig|sektions|fag|område|plads|bolig|ejendoms|kreds|reserve|turnus|kontakt|mellem|sous|vice|byggeplads|kranke|"
    r"psykiatri|nat|aften|dag|vejr|fodbold|bruger|forløbs|indsats|opgave|kurs|aktivitets|produktions|"
    r"virksomhedskontakt|familie|opholds|bo|med|mod|an|for)?s?(?:syge)?"
)
_TRADE = (
    r"(?:præsten|købmanden|bageren|slagteren|smeden|frisøren|boghandleren|fiskehandleren|cykelhandleren|cykelsmeden|"
    r"grønthandleren|vognmanden|mølleren|apotekeren|skipperen)"
)
_ACTS = (
    r"(?:lod|gav|lånte|låner|ansatte|tog|tager|lader|giver|sagde|skrev|kørte|kører|lærte|lærer|hjalp|hjælper|fandt|"
    r"havde|"
    r"har|fik|spurgte|spørger|ringede|ringer|tilbød|tilbyder|kom|bad|beder|kender|kendte|så|viste|viser|lovede|holdt)"
)
_STEM = (
    r"(?:formand|forkvinde|næstformand|kasserer|bestyrer|præst|læge|betjent|smed|købmand|bager|slagter|vognmand|"
    r"lærer|organist|degn|graver|direktør|redaktør|jordemoder|urmager|frisør|mægler|original|skipper|fisker|krovært|"
    r"kromand|bibliotekar|spillemand|møller|inspektør|mekaniker|tømrer|murer|maler|dommer)"
)
_BODY = r"(?:[a-zæøå]+(?:udvalg|råd|nævn|forening|bestyrelse|menighed|korps|klub)|udvalg|menighed|byråd|sogn)"
_NO_BODY = r"(?!(?:fag|arbejdsgiver|brancheforening|styre|rehabiliterings|samarbejds)[a-zæøå]*)"
_IN_OFFICE = pattern(
    rf"(?<![a-zæøå])(?P<office>{_ONE_EACH}|{_TRADE}(?= {_ACTS} )|"
    rf"(?:{_STEM}en|formand(?:en)?|kasserer(?:en)?|forkvinde[n]?|lederen) (?:for|i|af) (?:den |"
    rf"det )?(?:lokale )?{_NO_BODY}"
    rf"{_BODY}(?:et|en|ten)?|{_NO_BODY}{_BODY}(?:ets|ens|s) (?:nye |gamle )?(?:formand|forkvinde|kasserer|leder|"
    rf"stifter)|"
    rf"(?<!er )(?<!var )(?<!som )(?<!blev )(?:byens|landsbyens|øens|sognets|egnens|"
    rf"kvarterets) (?:[a-zæøå]+e )?[a-zæøå]*{_STEM}|campingfatter|"
    rf"(?:(?:skolens|kirkens|præstens|klubbens|foreningens|plejehjemmets|bibliotekets|havnens|kroens|hallens|museets) "
    rf"[a-zæøå]*(?:{_STEM}|pedel|sekretær|kok|leder|forstander)|(?:vores|hans|hendes|min) (?:egen )?[a-zæøå]{{2,}}"
    rf"(?:foged|præst|forstander))|"
    rf"(?:kiosk|grill|pølse|mælke|is|bogbus|skralde|marked|brand|vagt|post|fisker|skov|fyr|gods|stald|havne|kirke|"
    rf"bro|bane|møbel)manden|"
    rf"den lokale [a-zæøå]*{_STEM})(?![a-zæøå])"
)
_CITIZEN = pattern(r"\b(?:ham|hende|hans|hendes|han|hun|mig|min|mit|mine|jeg|os|vores|borgeren|bg)\b")
_STAFF = (
    r"(?:(?:hans|hendes|min|borgerens) (?:mentor|sagsbehandler|rådgiver|chef|mester|kontaktperson|bostøtte|lærer)|"
    r"mentoren|sagsbehandleren|konsulenten|jobkonsulenten|rådgiveren|vejlederen|værkføreren|mesteren|læremesteren|"
    r"lederen|afdelingslederen|chefen|kollegaen|(?:min|en|hendes|hans) kollega|makkeren|underviseren|læreren|"
    r"koordinatoren|bostøtten|kontaktpersonen|støttepersonen|psykologen|direktøren|arbejdsgiveren|instruktøren)"
)
_GRAVE = (
    rf"(?:{NO_ILLNESS}{ILLNESS}|ordblind|siddet inde|sad inde|(?:tidligere |eks-?)?(?:misbruger|narkoman|kriminel|"
    rf"alkoholiker|"
    r"straffet|rocker|hjemløs|flygtning)|ned med stress|fyret|(?:brudt|gik) sammen|tørlagt|"
    r"mist(?:ede|et) (?:sin|et|en) [a-zæøå]+|været indlagt|ludoman|blevet skilt|(?:selv )?døde?(?! for| af grin))"
)
_OWN_LIFE = pattern(
    rf"\b(?P<part>{_STAFF}(?:,? (?:der|som))? (?:er|var|har|havde|fik|blev|gik|sad|lider|døde|mistede)"
    rf"(?: (?!hende|ham|han|hun|om|erfaring|forstand|styr|kendskab|viden|ansvar|"
    rf"borger)[a-zæøå]{{2,12}}){{0,4}}? {_GRAVE})(?![a-zæøå])"
    rf"|\b(?P<short>{_STAFF} (?:selv )?(?:sad (?:selv )?inde|døde|gik (?:selv )?ned))(?![a-zæøå])"
    r"|\b(?P<kin>(?:mentor|sagsbehandler|konsulent|rådgiver|leder|chef|mester|underviser|lærer|vejleder|"
    r"koordinator)ens "
    r"(?:mand|kone|søn|datter|bror|søster|kæreste|mor|far|børn|ægtefælle|samlever|hustru))(?![a-zæøå])"
    rf"|\b(?P<akin>{_STAFF} (?:er|var) (?:selv )?(?:(?:hans|hendes|min|borgerens|klagers) )?(?:[a-zæøå]{{0,8}}(?:mor|"
    rf"far|bror|"
    r"søster|søn|datter|kusine|fætter|onkel|tante|moster|faster|nabo|svoger|svigerinde|niece|nevø|kone|mand|kæreste))"
    r"(?= til|[.,;!?]|$| og))(?![a-zæøå])"
)
OFFICE_TRIGGERS = Triggers(
    {"bageren", "smeden", "lokale", "rektor", "degnen", "byens", "øens", "imamen", "kollega"},
    (
        *(
            "graveren",
            "provsten",
            "borgmester",
            "rådmand",
            "tjeneren",
            "organist",
            "kordegn",
            "uddeler",
            "kroman",
            "krovær",
        ),
        *("dyrlæge", "rideren", "forstander", "rektoren", "rabbin", "bedemand", "olderman", "jordemoder", "medlemmet"),
        *("distriktsl", "overlæge", "betjenten", "fyrpas", "slotsgart", "sangeren", "redaktør", "direktør", "mesteren"),
        *("fogeden", "inspektør", "præsten", "formand", "ejeren", "postbud", "politiker", "ministeren", "føreren"),
        *("købmand", "slagteren", "frisøren", "handleren", "smeden", "vognmand", "mølleren", "apotek", "skipperen"),
        *("kasserer", "forkvinde", "bestyrer", "landsbyens", "sognets", "egnens", "kvarterets", "udvalgets", "rådets"),
        *("mentor", "behandleren", "konsulenten", "rådgiver", "vejleder", "lederen", "chefen", "kollegaen", "makkeren"),
        *(
            "underviseren",
            "læreren",
            "koordinator",
            "støtte",
            "kontaktperson",
            "psykologen",
            "arbejdsgiver",
            "instruktør",
        ),
        *("lederen", "træner", "politiker", "fejer", "plejerske", "lægen", "mægler", "pedel", "dommer", "værtinde"),
        *("konen", "damen", "musiker", "sanger", "spiller", "jæger", "avler", "fatter", "mutter", "manden", "fogeden"),
        *("behandlerens", "lederens", "chefens", "mesterens", "herremand", "kirketjener"),
    ),
)


def in_office(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The people in a passage whose office a town has one of, where a sentence speaks of somebody else beside them."""
    names = with_genitives(name.lower() for name in pseudonyms(context))
    for sentence in told(passage, context, OFFICE_TRIGGERS):
        roles = (match for match in _ROLE.finditer(sentence.lower) if not _USUAL.fullmatch(match["kind"]))
        for match in (*_IN_OFFICE.finditer(sentence.lower), *roles):
            rest = sentence.lower[: match.start()] + sentence.lower[match.end() :]
            is_beside = _CITIZEN.search(rest) or not names.isdisjoint(words_of(rest))
            if is_beside and not _OF_MANY.fullmatch(match.group()):
                yield sentence.start + match.start(), sentence.start + match.end()


def lives_of_staff(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places where the illness, the prison or the family of somebody at work is told."""
    for sentence in told(passage, context, OFFICE_TRIGGERS):
        for match in _OWN_LIFE.finditer(sentence.lower):
            yield sentence.start + match.start(), sentence.start + match.end()
