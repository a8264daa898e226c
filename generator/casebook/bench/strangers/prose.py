"""The grammar of the texts about people, efforts and methods: wordings of single sentences.

Words in braces are slots, filled by wordings from here or by words of the record (`navn`, `han`, `projekt` …).
"""

from __future__ import annotations

from collections.abc import Sequence

from casebook.bench.strangers.words import compounds

PARTS: dict[str, Sequence[str]] = {
    "fagperson": (
        *("sagsbehandleren", "mentoren", "jobkonsulenten", "fastholdelseskonsulenten", "socialrådgiveren", "bostøtten"),
        *(
            "ergoterapeuten",
            "virksomhedskonsulenten",
            "psykologen",
            "ungevejlederen",
            "gældsrådgiveren",
            "koordinatoren",
        ),
        *("kontaktpersonen", "fysioterapeuten", "sygedagpengerådgiveren", "den faste vejleder", "en erfaren kollega"),
    ),
    "sted": (
        *("på et lager", "på et plejehjem", "i en genbrugsbutik", "i et gartneri", "i en kantine", "i et bageri"),
        *("på et værksted", "i en børnehave", "på et bibliotek", "i en svømmehal", "på et lille kontor"),
        *("på en naturskole", "i et vaskeri"),
    ),
    "arbejdssted_in": ("køkkenet", "butikken", "gartneriet", "værkstedet", "kantinen", "børnehaven", "vaskeriet"),
    "hjem": ("sofaen", "ventesalen", "sygesengen", "venteposition", "rod i det hele", "herberget"),
    "rytme": (
        *(
            "hver uge",
            "hver anden uge",
            "om onsdagen",
            "flere gange om ugen",
            "en fast formiddag",
            "når der er brug for det",
        ),
    ),
    "længe": ("i flere år", "i lang tid", "længe", "gennem et langt forløb", "det meste af et år", "i månedsvis"),
    "tilstand": (
        *(
            "sygemeldt",
            "uden for arbejdsmarkedet",
            "hjemme",
            "uden noget at stå op til",
            "væk fra kollegerne",
            "i tvivl",
        ),
        *("på vej i hver sin retning", "træt hele dagen", "uden et fast sted at bo"),
    ),
    "ønske": (
        *("tilbage til faget", "bruge hænderne", "være sammen med andre", "tjene egne penge", "have en fast hverdag"),
        *("lære noget nyt", "vide, hvad der skal ske", "være til nytte", "sove om natten", "komme ovenpå igen"),
    ),
    "hindring": (
        *("kræfterne", "smerterne", "uroen", "regningerne", "søvnen", "de mange breve", "larmen", "tvivlen"),
        *(
            "en fortid på arbejdspladser med for højt tempo",
            "skiftende vejledere",
            "hovedpinen",
            "hjemmets mange opgaver",
        ),
    ),
    "spænder": (
        "stod i vejen",
        "tog det meste af dagen",
        "kom hele tiden først",
        "gjorde det svært",
        "fyldte det hele",
    ),
    "opgave": (
        *("pakke varer", "vande planter", "smøre brød", "stille borde op", "sortere tøj", "tage imod gæster"),
        *("male en væg", "læse højt for børnene", "ordne papirer", "lappe cykler", "bage til kaffen", "måle op"),
    ),
    "følelse": (
        *("lettet", "vred", "usikker", "glad", "skeptisk", "stolt", "træt på den gode måde", "overrasket", "rolig"),
    ),
    "virkning": (
        *("hverdagen fik en form", "der kom ro på", "samtalerne blev længere", "fraværet faldt", "planen gav mening"),
        *("timerne voksede langsomt", "det blev lettere at bede om hjælp", "de gode dage blev flere", "modet kom igen"),
    ),
    "tilbageslag": (
        *(
            "planen skred",
            "kræfterne slap op",
            "smerterne kom igen",
            "arbejdspladsen fik travlt",
            "et brev væltede ugen",
        ),
        *("mødet blev aflyst", "{fagperson} fik nyt arbejde", "opgaverne blev for mange", "pengene slap op"),
    ),
    "aktivitet": (
        *("en gåtur", "morgenmad for alle", "træning i bassinet", "et besøg på en arbejdsplads", "en samtale i bilen"),
        *("fællesspisning", "værkstedstid", "et kursus i søvn og hvile", "{sammensat}", "{sammensat}", "{sammensat}"),
    ),
    "sammensat": compounds(),
    "tailing": compounds(),
    "diagnose": ("angst", "en depression", "PTSD", "ADHD", "stress", "ondt i ryggen", "migræne", "slidgigt", "sorg"),
    "instans": (
        *("jobcentret", "lægen", "kommunen", "Rehabiliteringsteamet", "regionen", "boligselskabet", "a-kassen", "FGU"),
        *("Udbetaling Danmark", "Styrelsen for Arbejdsmarked og Rekruttering", "psykiatrien", "skolen", "banken"),
    ),
    "mål": (
        *("en hverdag, der kan holde", "timer, der passer til kræfterne", "et sted at høre til", "en plan på én side"),
        *("færre breve og flere samtaler", "et arbejde, der bliver ved", "en uddannelse, der kan gennemføres"),
    ),
    "hvem": ("borgeren", "den sygemeldte", "den unge", "familien", "medarbejderen", "deltageren"),
    "varighed": (
        "3 måneder",
        "et halvt år",
        "6-12 måneder",
        "så længe der er brug for det",
        "13 uger",
        "om året rundt",
    ),
}

STORY = (
    "{navn} var {tilstand} {længe}.",
    "{han} ville gerne {ønske}, men {hindring} {spænder}.",
    "da {navn} mødte {fagperson}, var {han} mest {følelse}.",
    "de begyndte med {aktivitet} {rytme}, og først bagefter talte de om arbejde.",
    "{fagperson} spurgte ikke, hvad {han} fejlede, men hvad {han} kunne.",
    "{han} begyndte {sted}, hvor opgaven var at {opgave}.",
    "efter nogle uger kunne {han} også {opgave}, og {virkning}.",
    "så kom der et tilbageslag: {tilbageslag}, og {navn} blev hjemme.",
    "{instans} havde en anden plan, og {længe} trak de i hver sin retning.",
    "{fagperson} ringede til {instans}, mens {navn} hørte med.",
    "{sammensat} blev det sted, hvor {han} turde sige nej.",
    "{navn} fortæller, at {han} dengang var {følelse} og {tilstand}.",
    "i {projekt} var der plads til at {opgave} uden at skulle forklare sig.",
    "{projekt} blev for {navn} mere end et tilbud, for {virkning}.",
    "{kommune} Kommune betalte for {aktivitet}, og det var nyt for {navn}.",
    "med {metode} fik {han} en plan, som {fagperson} også kunne læse.",
    "{han} havde levet med {diagnose} {længe}, og det blev der taget hensyn til.",
    "om morgenen var det {hindring}, der {spænder}; om eftermiddagen gik det bedre.",
    "{sted} sagde de, at {han} bare skulle komme, også når dagen var dårlig.",
    "{navn}s familie var {følelse}, men de kunne se, at {virkning}.",
    "hver gang {tilbageslag}, satte de sig ned igen med {fagperson}.",
    "det vigtigste var {mål}, siger {navn}.",
    "I dag er {navn} ikke længere {tilstand}.",
    "{fagperson} og {navn} skrev tre ting ned: {mål}, {mål} og noget at grine af.",
    "at {opgave} lyder enkelt, men for {navn} var det en begyndelse.",
    "hjemmet var fyldt med breve fra {instans}, og ingen af dem var åbnet.",
    "Vi kan godt vente, sagde {fagperson}, og det gjorde de.",
    "{sammensat} lå fast {rytme}, og {navn} mødte op hver gang.",
)

EFFORT = (
    "i {projekt} arbejder {fagperson} og {hvem} sammen om {mål}.",
    "{hvem} får tilbudt {aktivitet} {rytme}.",
    "det hele begynder med {aktivitet}, og {sammensat} kommer senere.",
    "{kommune} Kommune har samlet {instans} og {instans} om ét bord.",
    "{fagperson} har få sager ad gangen, så der er tid til {aktivitet}.",
    "planen bliver skrevet sammen med {hvem} og bliver på én side.",
    "når {tilbageslag}, bliver der ringet samme dag.",
    "{metode} er rammen, og den bliver tilpasset, når {hvem} beder om det.",
    "ingen bliver sendt videre, før {fagperson} har været med {sted}.",
    "{instans} er med fra begyndelsen, fordi {hindring} ellers {spænder}.",
    "Det tager tid, og {hvem} mærker det først, når {virkning}.",
    "{sammensat} holdes {sted}, ikke på et kontor.",
    "{sted} er der altid en, som kan vise, hvordan man kan {opgave}.",
    "{projekt} blev til, da {instans} ville noget andet end flere samtaler.",
    "målet er {mål}, og det bliver fulgt {rytme}.",
    "de fleste begynder med at {opgave} i kort tid og bliver længere, når de selv vil.",
    "Erfaringen er, at {hvem} bliver {følelse}, når planen kan læses af alle.",
    "ledelsen har besluttet, at {sammensat} går forud for {sammensat}.",
)

METHOD = (
    "{metode} er for dem, der længe har været {tilstand}.",
    "{hvem} og {fagperson} mødes {rytme} og taler om {mål}.",
    "metoden bruger {aktivitet} som indgang, fordi det er lettere at tale, mens man gør noget.",
    "hvis {tilbageslag}, begynder man forfra uden at spørge hvorfor.",
    "{sammensat} er rygraden, og den må ikke aflyses.",
    "CV'et bliver skåret ned, LinkedIn kommer bagefter, og {fagperson} læser med på pc'en.",
    "det kræver, at {fagperson} kender {instans} og kan ringe direkte.",
    "kernen er {mål}; resten kan tilpasses.",
    "metoden bygger på, at {hvem} selv sætter ord på, hvad der {spænder}.",
    "der går tid, før {virkning}, og det skal ledelsen vide.",
    "tanken er hentet fra arbejdet med {hvem}, hvor {hindring} tit {spænder}.",
    "en god begyndelse er at {opgave} sammen.",
    "metoden virker dårligt, når {tilbageslag}, og ingen siger det højt.",
    "{fagperson} skal kunne lytte, vente og {opgave}.",
    "{metode} er blevet brugt sammen med {aktivitet} i flere kommuner.",
    "Nogle kalder det {sammensat}, andre siger bare, at de mødes.",
)

LESSONS = (
    "{sammensat} blev holdt hver gang, og {virkning}.",
    "at {opgave} sammen gav bedre samtaler end et mødelokale.",
    "det gik galt, når {tilbageslag}, og ingen ringede.",
    "spørg {hvem}, før I beslutter {sammensat}.",
    "aftal med {instans}, hvem der gør hvad, før I begynder.",
    "{fagperson} skal have tid til {aktivitet}, ellers bliver det ved snakken.",
    "vent med {sammensat}, til {virkning}.",
    "sig til {hvem}, at det er i orden at være {følelse}.",
)

VOICES = (
    "{navn} var {følelse}, da {fagperson} ringede, men {virkning}.",
    "for {navn} var det afgørende, at nogen kendte {instans} og kunne forklare brevene.",
    "{navn} siger, at {aktivitet} gjorde det muligt at {ønske}.",
    "det var ikke {sammensat}, der hjalp {navn}, men at de lærte at {opgave} sammen.",
    "{navn} havde været {tilstand} {længe} og troede ikke på flere planer.",
    "{sted} var der ingen, der spurgte til sygdommen, og det var {navn} glad for.",
)

EVENTS = (
    *("Bliver sygemeldt og mister rytmen", "Møder {fagperson} for første gang", "Begynder {sted}"),
    *("Lærer at {opgave}", "Må stoppe, fordi {tilbageslag}", "Kommer igen med færre timer", "Får egen nøgle {sted}"),
    *("Siger selv til, når {hindring} fylder", "Går op i tid", "Finder et sted at bo", "{sammensat} bliver fast"),
)
PORTRAITS = (
    *("Har været {tilstand} {længe} og vil gerne {ønske}.", "Lærte at {opgave} og fik mod på mere."),
    *("Troede ikke på flere planer, før {virkning}.", "Begyndte {sted} og blev der."),
)
TODAYS = ("Arbejder {sted}.", "Er i gang og har fast {sammensat}.", "Er begyndt på noget nyt.", "Søger stadig.")
QUESTIONS = (
    *("Hvad ville I gøre, når {tilbageslag}?", "Hvem hos jer kunne tage {sammensat}?", "Hvordan ved I, at {virkning}?"),
    *("Hvornår har {hvem} brug for at blive spurgt?", "Hvad koster det at {opgave} sammen med {hvem}?"),
)
AIMS = (
    *("Du kan forklare, hvad {sammensat} skal føre til.", "Du kan lægge en plan sammen med {hvem}."),
    *("Du kan se, hvornår {hindring} {spænder}.", "Du kan bruge {aktivitet} som indgang til en samtale."),
)
