"""Crimes and sentences."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.lives.licences import LICENCE
from casebook.check.shared.words.numbers import NUMBER
from casebook.check.triggers import Triggers
from casebook.problem import Level

_OF_CRIMES = (
    "volds?|narko|hash|drabs?|røveri|bandes?|sædeligheds|seksual|sexual|incest|pædofili|tyveri|butikstyveri|indbruds|"
    "våben|"
    "terror|bedrageri|brandstiftelses?|voldtægts|skatte|straffe|fængsels|frihedsstraffe|økonomi|spiritus|promille|"
    "dobbelt|"
    "trippel|trusler?|hærværks|stalking|kniv|overfalds|rocker"
)
_CRIME = pattern(
    "|".join(
        (
            (
                r"\b(?:dømt|idømt|straffet|sigtet|tiltalt|mistænkt|anholdt|fængslet|efterlyst|anmeldt|domfældt|"
                r"kendt skyldig|"
                r"straffes|retsforfulgt) (?:for|til|i retten|efter|i)\b(?! andre| alle| sine| kun| ord"
                r"| at (?:anerkende|udbetale|yde|give|genoptage|tilkende|godkende|behandle|efterbetale)\b)"
            ),
            # «dømt eft. strl. § 245», «jf. straffelovens § 285»; not § 152 on professional secrecy
            (
                r"\b(?:(?:dømt|straffet|sigtet|tiltalt|domfældt)[a-zæøå., ]{0,20} )?(?:straffelovens?|strfl?l?\.|"
                r"strl\.?) ?(?:§§?|paragraf|par\.) ?"
                r"(?!152|155)[1-3]?[0-9]{2}(?![0-9])"
            ),
            r"\b(?:dømt|straffet|sigtet|tiltalt|domfældt) (?:eft|jf|iht|f|pga)\.(?: [a-zæøå]+\.?)?",
            (
                rf"(?<![\wæøå])(?:{_OF_CRIMES})(?:sags|s)?-?(?:dømt|domfældt|sigtet|dom|domme|dommen|sag|sagen|sager|"
                rf"tiltale|"
                r"sigtelse)(?:e|s|en|n)?(?![\wæøå])"
            ),
            (
                r"\b(?:[a-zæøå]{3,14})?(?:tyveri|hærværk|husspektakel|dokumentfalskneri|databedrageri|mandatsvig|"
                r"ulovlig tvang|"
                r"stalking|frihedsberøvelse|kidnapning|mishandling|brandattentat|hacking|narkokriminalitet|"
                r"blufærdighedskrænk|"
                r"vidnetrussel|bombetrussel|dødstrus|færdselsdrab|uagtsomt drab)\w{0,4}\b"
            ),
            (
                r"\b(?:plettet|uren|ikke (?:en )?ren) (?:straffe|børne)?attest\w*|\b(?:straffe|"
                r"børne)?attest(?:en)?,? (?:der |som )?"
                r"(?:er |har )?ikke (?:er )?ren\b|\bpletter? på (?:straffe|børne)attest\w*|"
                r"\bnoget på straffeattesten|"
                r"\battest\w* med anmærkning\w*|\b(?:straffe|børne)attest\w* med anmærkning\w*|"
                r"\bdom på [\wæøå]+ (?:dage|uger|måneder|år)\b"
            ),
            (
                r"\bi varetægt\w*|\b(?:politi)?tilhold(?:et)?\b(?! til)|\bprøvetid(?:en)? (?:på|efter|i forbindelse)|"
                r"\bfrakendt (?:sit )?"
                r"(?:køre|retten|førerret)\w*|\bspritbilist\w*|\bspritdom\w*|\bungdomssanktion\w*|"
                r"\bvilkår om tilsyn\b|"
                r"\b(?:åbent|lukket|åben|lukket) (?:fængsel|afsoning)\b|\bkrænkede? (?:en|flere) (?:børn|barn|"
                r"mindreårig)\w*|"
                r"\bbandemedlem\w*|\bexit-?program\w*"
            ),
            r"\b(?:en|to|tre|flere|gammel|sin|sine) (?:[a-zæøå]+ )?dom(?:me)? for (?!at)[a-zæøå]+",
            (
                rf"\b(?:{NUMBER}|[0-9]+) (?:år|års|måneder|måneders|dage|dages) (?:betinget|ubetinget|fængsel|hæfte|"
                r"for (?:hæleri|vold|tyveri|røveri|trusler|hash))\b"
            ),
            (
                r"\b(?:dom|dommen|dømt)[,:]? (?:for |efter |eft\. |jf\. )?§§? ?[1-3]?[0-9]{2}(?:, ?[0-9]+ ?(?:dg|"
                r"dage|md|mdr|mån|uger|år)\.?"
                r" ?(?:ubet|bet|betinget|ubetinget)\b)?|\b[0-9]+ ?(?:dg|dage|md|mdr|mån|uger|år)\.? ?(?:ubet|bet)\."
            ),
            (
                r"\bkør(?:e|te|er|t|sel|ende)(?: [a-zæøå]+){0,2} uden (?:gyldigt )?(?:kørekort|førerret|forsikring|"
                r"nummerplade)\b"
            ),
            r"\bkør(?:te|t|er) (?:[a-zæøå]+ )?(?:spirituspåvirket|spritkørsel|påvirket|skæv|med promille)\b",
            LICENCE,
            r"\b(?:hæleri(?:sag\w*)?|hælerivare\w*|[0-9][,.][0-9]{1,2} i promille)\b",
            r"\bfrikendt i (?:[a-zæøå]+)?ret(?:ten)?\b",
            r"\b(?:by|lands|højeste)ret(?:ten)? (?:stadfæstede|frifandt|frikendte|dømte|idømte)\b",
            r"\b(?:papir|kendelse|dom) på,? at (?:hun|han|jeg) (?:ikke|aldrig) må\b",
            r"\b(?:voldsdømt|dobbeltdømt|narkodømt|sædelighedsdømt|tidligere straffet|idømt|varetægtsfængsl\w{0,8})\b",
            rf"\b{NUMBER} (?:års|måneders|dages|ugers) (?:ubetinget |betinget )?(?:fængsel|dom|straf|hæfte|afsoning)\b",
            (
                r"\b(?:[a-zæøå]{0,12}fængs(?:el|let|ler|lerne|ling|lingen|lede|les|elsstraf\w{0,3}|elsdom\w{0,4}|"
                r"elsophold\w{0,3}))\b"
            ),
            (
                r"\b(?:betinget|ubetinget) (?:dom|fængsel|straf)\b|\b(?:behandlings|anbringelses|"
                r"foranstaltnings)dom(?:men)?\b"
            ),
            (
                r"\b(?:prøve)?løsla(?:dt|delse|delsen|der|des|dte)\b|\bafson(?:e|er|ede|et|ing|ingen)\b|"
                r"\bsamfundstjeneste\b"
            ),
            (
                r"\b(?:fodlænke(?:n)?|arresthus(?:et)?|arresten|detentionen|isolationsfængs\w{1,8}|"
                r"isolationscelle(?:n)?)\b"
            ),
            r"\b(?:sad|sidder|siddet|sidde) (?:i|inde|bag) (?:isolation|spjældet|tremmer|brummen)\b|\bsiddet inde\b",
            r"\b(?:[Kk]riminalforsorgen|[Ss]tatsfængslet|[Vv]estre [Ff]ængsel)\b",
            (
                r"\b(?:manddrab|drab|drabsforsøg|drabet|mord|mordet|mordforsøg|voldtægt\w{0,3}|incest|pædofili|"
                r"blufærdighedskrænkelse|"
                r"brandstiftelse|mordbrand|røveri(?:er|et)?|bankrøveri\w{0,3}|hjemmerøveri\w{0,3}|indbrud(?:det|"
                r"ene)?|hæleri|"
                r"narkohandel|hashhandel|narkosmugling|socialt bedrageri|bedrageri|dokumentfalsk|underslæb|"
                r"skattesvig|afpresning|"
                r"knivstikkeri|knivoverfald|gadevold|spirituskørsel|gaderøveri|våbenbesiddelse|menneskehandel|"
                r"rufferi)\b"
            ),
            (
                r"\b(?:hentet|anholdt|afhentet|eftersøgt|ført væk|kørt væk|lagt i håndjern) af politiet\b|"
                r"\bpolitiet (?:hentede|anholdt|eftersøgte) (?:ham|hende)\b"
            ),
            r"\b(?:solgte|sælger|handlede med|smuglede) (?:hash|stoffer|narko|kokain|heroin|amfetamin)\b",
            r"\b(?:rocker|bande)(?:miljø|klub|medlem|grupper|relater)\w{0,6}\b",
        )
    ),
)

_NEEDS = Needs(_CRIME)
_TRIGGERS = Triggers(
    {
        "politiet",
        "dom",
        "betinget",
        "ubetinget",
        "papir",
        "kendelse",
        "straf",
        "hæfte",
        "isolation",
        "tremmer",
        "inde",
        "spjældet",
        "brummen",
        "mord",
        "mordet",
        "dommen",
        "ubet",
        "bet",
        "drab",
        "drabet",
    },
    (
        *("dømt", "straf", "sigtet", "tiltalt", "mistænkt", "anhold", "fængs", "efterlyst", "anmeldt"),
        *("hæler", "frikend", "frifand", "stadfæst", "promille"),
        *("domme", "sdom", "løsla", "afson", "samfundstjeneste", "fodlænke", "arrest", "detention"),
        *("isolations", "kriminalforsorg", "fængsel", "drab", "voldtægt", "incest", "pædofil", "blufærdig"),
        *("brand", "røveri", "indbrud", "hæleri", "handel", "smugl", "bedrageri", "dokumentfalsk"),
        *("underslæb", "skattesvig", "afpresning", "kniv", "gadevold", "spirituskørsel", "våbenb", "rufferi"),
        *("domfældt", "kendt", "strfl", "strl", "straffelov", "tyveri", "hærværk", "husspekt", "stalking"),
        *("mandatsvig",),
        *("frihedsber", "kidnapning", "mishandling", "hacking", "narkokrim", "trus", "attest", "varetægt", "tilhold"),
        *("prøvetid", "frakendt", "sprit", "ungdomssanktion", "tilsyn", "exit", "dom", "retsforfulgt", "tvang"),
        *("kørekort", "kortet", "førerret", "nummerplade", "påvirket", "promille", "narkok", "narkot", "vanvids"),
        *("solgte", "sælger", "handlede", "rocker", "bande", "mordforsøg", "isolationscelle"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Named crimes, sentences and what comes after them; «kriminalitet» in general is left alone."""
    return (Hit(match.start(), match.end()) for match in matches(_CRIME, passage, context, _TRIGGERS, _NEEDS))


RULE = TextRule(
    family="indirekte",
    name="strafbart-forhold",
    title="Strafbart forhold",
    message="Her står en bestemt lovovertrædelse eller en straf.",
    why=(
        "Oplysninger om straf er beskyttet for sig, og de er lette at finde: retslister og lokalaviser ligger på "
        "nettet i "
        "årevis. Den, der kender dommen, har navnet; og den, der kender navnet, får dommen."
    ),
    source="Databeskyttelsesforordningen art. 10; databeskyttelsesloven § 8",
    hint=(
        "Skriv bredt: «har en fortid med kriminalitet», «har været væk fra arbejdsmarkedet en tid» – eller udelad det."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han blev ⟦dømt til⟧ at betale en stor sum.",
        "Han blev ⟦dømt for⟧ noget, han fortryder.",
        "Morten fik ⟦tre års fængsel⟧ og mistede alt.",
        "Efter at han blev ⟦løsladt⟧, stod han uden bolig.",
        "Han har ⟦siddet i isolation⟧ og sover dårligt.",
        "Det begyndte med et ⟦indbrud⟧, han var med til.",
        "Han er i gang med at ⟦afsone⟧ med ⟦fodlænke⟧.",
        "Han har en ⟦behandlingsdom⟧ og kommer fast.",
        "Han ⟦solgte hash⟧ for at klare sig.",
        "Som ung kom han i ⟦rockermiljøet⟧.",
        "Han er ⟦dømt eft. strl. § 244⟧ og kan ikke blive vagt.",
        "Han har overtrådt ⟦straffelovens § 285⟧ som ung.",
        "Han har en ⟦narkodom⟧, der spærrer for job.",
        "Han blev ⟦voldtægtsdømt⟧ og flyttede.",
        "Han mistede jobbet efter et ⟦butikstyveri⟧.",
        "Han har en ⟦plettet straffeattest⟧ og søger alligevel.",
        "Han har et ⟦tilhold⟧ og holder sig væk.",
        "Han ⟦fik frataget kortet⟧ for ⟦spritkørsel⟧ og mistede jobbet.",
        "Han har fået ⟦kørekortet frataget⟧ i tre år.",
        "Han ⟦fik inddraget sit kørekort⟧ og cykler nu.",
        "Han ⟦mistede kortet for at køre⟧ med øl i blodet.",
        "Han blev stoppet for ⟦kørsel i påvirket tilstand⟧.",
    ),
    good=(
        "Ankestyrelsen er dømt til at anerkende hans ret til fleksjob.",
        "Han har en fortid med kriminalitet.",
        "Social isolation fylder meget for ham.",
        "Han føler sig dømt af andre.",
        "Han har levet et hårdt liv og mistet kontakten til mange.",
        "Morten slap for at stå i isolation fra de andre.",
        "Han vil ikke straffes, når han kommer for sent.",
        "Han løser opgaverne og er fri for bekymringer.",
        "Han har haft kriminelle venner.",
        "Vi har tavshedspligt, jf. straffelovens § 152, siger hans rådgiver.",
        "Han er bedømt som god til det og føler sig fordømt.",
        "Stedet kræver straffeattest, og den har han hentet.",
        "Han har dommen over sig selv i hovedet, og lægedommen er klar.",
        "Han har tilholdssted i byen og en sag om sygedagpenge.",
        "Han har opsyn og tilsyn med dyrene.",
        "Han fik inddraget kørekortet efter et epileptisk anfald.",
        "Han mistede sit kørekort på grund af synet, og lægen fratog ham retten til at køre lastbil.",
        "Han glemte kortet på bordet og fik kørekort igen.",
        "Han fik taget kortet over byen med hjem.",
    ),
    also=frozenset({"uerklæret-egennavn"}),
)
