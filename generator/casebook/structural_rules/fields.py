"""Rules on a record's fields: the right names with the right types of values."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

NOT_A_RECORD = StructuralRule(
    "felter/ikke-en-post",
    title="Ikke en post",
    message="Filen indeholder ikke {expected}.",
    hint="{how}",
    why="Posten skal bestå af felter, som siderne kan bygges af.",
)
UNKNOWN_FIELD = StructuralRule(
    "felter/ukendt-felt",
    title="Ukendt felt",
    message="Feltet findes ikke her.{suggestion}",
    hint="Ret navnet, eller slet feltet. Felterne er: {known}.",
    why="Et felt, som værktøjet ikke kender, bliver ikke vist nogen steder, men ligger offentligt i filen.",
)
MISSING_FIELD = StructuralRule(
    "felter/mangler",
    title="Et felt mangler",
    message="Feltet «{name}» mangler.",
    hint="Tilføj det: {description}",
    why="De få felter, der skal udfyldes, er dem, som en side ikke kan undvære.",
)
WRONG_TYPE = StructuralRule(
    "felter/forkert-type",
    title="Forkert slags værdi",
    message="Her skal stå {expected}.",
    hint="{how}",
    why="Siden kan kun tegnes, når værdien har den form, som feltet er lavet til.",
)
UNKNOWN_VALUE = StructuralRule(
    "felter/ukendt-værdi",
    title="Værdien er ikke en af de mulige",
    message="Værdien er ikke en af dem, der kan vælges.{suggestion}",
    hint="Vælg en af disse: {known}.",
    why="Lukkede lister gør, at der kan søges og sammenlignes på tværs.",
)
BAD_VALUE = StructuralRule(
    "felter/ugyldig-værdi",
    title="Værdien har ikke den rigtige form",
    message="Værdien har ikke den form, som feltet skal have.",
    hint="{how}",
    why="Faste former for id, måned, aldersspænd og tid gør det muligt at sortere og at beskytte.",
)
LENGTH = StructuralRule(
    "felter/længde",
    title="For langt eller for kort",
    message="Her skal stå {expected}.",
    hint="{how}",
    why="Længden er sat, så teksten kan læses og siden hænger sammen.",
)
STORY_OR_METHOD = StructuralRule(
    "felter/historie-eller-indsats",
    title="Hverken historie eller indsats",
    message="Casen har hverken «historier» eller «indsats».",
    hint="Tilføj mindst én af dem: borgerens vej eller metoden bag.",
    why="En case uden nogen af delene har intet at fortælle.",
)
EMPTY_WHEN_PUBLISHED = StructuralRule(
    "felter/tom-ved-udgivelse",
    title="Tomt felt i en udgivet post",
    message="Feltet «{name}» er tomt, men posten er udgivet.",
    hint="Udfyld feltet, eller sæt «status: kladde», til det er på plads.",
    why="En kladde må være ufærdig. En udgivet post skal kunne findes og spores til en kilde.",
)
UNWRITTEN_WHEN_PUBLISHED = StructuralRule(
    "felter/skabelonens-ord",
    title="Skabelonens ord i en udgivet post",
    message="Her står det endnu, som skabelonen beder om, men posten er udgivet.",
    hint="Skriv jeres egen tekst, eller slet feltet. Er posten ikke færdig, så sæt «status: kladde».",
    why="Skabelonen siger, hvad der skal stå. På siden ville det stå som postens egen titel eller historie.",
)
LEFT_WHEN_WITHDRAWN = StructuralRule(
    "felter/tilbage-i-tilbagetrukket",
    title="Der står stadig noget i en tilbagetrukket post",
    message="Posten er trukket tilbage, men filen rummer andet end id og status.",
    hint="Slet resten, også kommentarer. «casebook withdraw» med postens id gør det.",
    why="Siden er væk, men filen er lige så offentlig som før, og det, der står i den, kan stadig læses.",
    level=Level.WARNING,
)
ONE_PLACE = StructuralRule(
    "felter/ét-sted",
    title="Stedet skal være ét af tre",
    message="Et sted er enten en kommune, en region eller hele landet.",
    hint="Behold én af linjerne «kommune: …», «region: …» og «landsdækkende: true».",
    why="Stedet bruges til at finde casen og til at regne på, om en person kan genkendes.",
)
CONSENT = StructuralRule(
    "felter/samtykke",
    title="Samtykke og grundlag passer ikke sammen",
    message="«samtykke» hører kun til, når grundlaget er samtykke.",
    hint="Ret «grundlag» til samtykke, eller slet «samtykke».",
    why="Det skal kunne ses, hvad der giver lov til at udgive casen.",
)
OWN_EXPERIENCE_PUBLISHED = StructuralRule(
    "felter/egen-erfaring-og-grundlag",
    title="Egen erfaring er ikke offentliggjort i forvejen",
    message="Posten bygger på egen erfaring, men siger, at forløbet er offentliggjort i forvejen.",
    hint=(
        "Er det offentliggjort, så skriv kilden under «kilder». Ellers ret «grundlag» til samtykke, konstrueret eller "
        "ingen-person."
    ),
    why="Egen erfaring fritager for en kilde, ikke for et grundlag: Ingen har endnu fortalt offentligt om borgeren.",
)
PAGE_WITHOUT_SOURCE = StructuralRule(
    "felter/side-uden-kilde",
    title="En side uden en kilde",
    message="Her står en side, men posten bygger på egen erfaring, og der er ingen kilde at slå efter i.",
    hint="Slet «side», eller skriv den offentliggjorte kilde under «kilder».",
    why="Et sidetal er et løfte om, at læseren selv kan se efter.",
)
KNOWLEDGE_WITHOUT_SOURCE = StructuralRule(
    "felter/viden-uden-kilde",
    title="Så meget ved I ikke af egen erfaring",
    message="Metoden bygger på egen erfaring, men siger her, at noget er evalueret eller målt, uden en kilde til det.",
    hint="Ret «niveau» til beskrevet eller afprøvet, eller skriv evalueringens id under «kilde».",
    why="Et niveau siger så meget, som en kilde siger, og ikke mere. Egen erfaring kan sige, at noget er prøvet.",
)
AGE_BAND = StructuralRule(
    "felter/aldersspænd",
    title="Aldersspændet passer ikke til politikken",
    message="Aldersspændet skal være {width} år bredt – eller dobbelt så bredt – og begynde på et helt trin.",
    hint="Vælg et af disse: {known}.",
    why="Ens og brede aldersspænd gør det sværere at genkende en person.",
)
ROW_WIDTH = StructuralRule(
    "felter/rækkens-bredde",
    title="Rækken har ikke lige så mange celler som overskriften",
    message="Rækken har {found}, men der er {expected}.",
    hint=(
        "Skriv én celle for hver dag, eller ét tal for hver kolonne efter den første, som er rækkens navn. En tom "
        'celle i et ugeskema skrives "".'
    ),
    why="Ellers kommer indholdet til at stå under en forkert overskrift.",
)
MORE_THAN_POPULATION = StructuralRule(
    "felter/flere-end-i-alt",
    title="Tabellen tæller flere, end den handler om",
    message="Tabellens tal er tilsammen eller hver for sig større end «population».",
    hint="Ret det forkerte tal. Kan den samme person stå i flere rækker, så skriv «overlapper: true» i tabellen.",
    why="En læser lægger tallene sammen, og så passer de ikke med det, siden siger, at tabellen bygger på.",
    level=Level.WARNING,
)
WRONG_SUM = StructuralRule(
    "felter/forkert-sum",
    title="Summen er ikke summen",
    message="Her står en sum, men tallene giver tilsammen noget andet.",
    hint="Regn efter, og ret tallet. Er det ingen sum, så ret «i_alt» i tabellen.",
    why="En læser lægger tallene sammen. Passer de ikke, er der ingen grund til at tro på resten.",
    level=Level.WARNING,
)
OUT_OF_SCALE = StructuralRule(
    "felter/uden-for-skalaen",
    title="Værdien ligger uden for skalaen",
    message="Værdien ligger uden for skalaen, der går fra {low} til {high}.",
    hint="Ret værdien eller skalaen.",
    why="Figuren kan ikke tegnes rigtigt, og tallet ville blive misforstået.",
)
SCALE_ORDER = StructuralRule(
    "felter/skalaens-retning",
    title="Skalaen går den forkerte vej",
    message="Skalaen skal begynde lavere, end den slutter.",
    hint="Byt om på «fra» og «til».",
    why="Figurerne tegnes fra lavt til højt.",
)
TIME_ORDER = StructuralRule(
    "felter/tidens-gang",
    title="Livslinjen springer tilbage i tid",
    message="Vendepunktet ligger før det, der står over det.",
    hint="Sæt vendepunkterne i den rækkefølge, de skete.",
    why="Livslinjen tegnes fra venstre mod højre i den rækkefølge, som punkterne står.",
    level=Level.WARNING,
)
PAGE_ORDER = StructuralRule(
    "felter/sidernes-rækkefølge",
    title="Siderne står bagvendt",
    message="Den sidste side kommer før den første.",
    hint="Byt om på tallene: «4-5». Er et af dem skrevet forkert, så ret det.",
    why="Sidetallene er til for at slå efter i kilden, og bagvendte sider er oftest et ciffer, der er faldet ud.",
)
VALIDITY_ORDER = StructuralRule(
    "felter/gyldighedens-rækkefølge",
    title="Slutter, før det begynder",
    message="«gælder_til» ligger før «gælder_fra».",
    hint="Slå loven efter, og ret den dato, der er forkert.",
    why="Siderne siger ud fra datoerne, hvad der gjaldt, hvad der gælder, og hvad der er gået af brug.",
)
CLOSED_TERM = StructuralRule(
    "felter/afløser-mangler",
    title="Begrebet er ophørt uden at pege videre",
    message="Begrebet har en slutdato, men siger ikke, hvad der kom i stedet.",
    hint="Tilføj «afløst_af: …» med det nye begrebs id, eller skriv «afløst_af: ingen».",
    why="Den, der læser en ældre case, skal kunne se, hvad ordningen hedder i dag.",
)
CLOSED_REGION = StructuralRule(
    "felter/region-uden-afløser",
    title="Regionen er ophørt uden at pege videre",
    message="Regionen har en slutdato, men siger ikke, hvilken region den blev en del af.",
    hint="Tilføj «afløst_af: …» med den nye regions id.",
    why="Ellers kan siderne ikke sige, hvilken region en kommune ligger i efter den dag.",
)
SHARE_SOURCE = StructuralRule(
    "felter/andel-uden-kilde",
    title="En andel siger ikke, hvor den kommer fra",
    message="Andelen har hverken kilde og år eller «antagelse: true».",
    hint="Tilføj «kilde» og «år», eller skriv «antagelse: true», når tallet er et skøn.",
    why="Det skal kunne ses, hvad der er målt, og hvad der er skønnet, når risikoen bliver regnet ud.",
)
SHARE_MISSING = StructuralRule(
    "felter/andel-mangler",
    title="En regel har ingen andel",
    message="Andelene her mangler en regel: Det, den finder i teksten, tæller, som om det passer på alle.",
    hint="Tilføj {rules}. Er værktøjet blevet nyt, gør «casebook upgrade --write» det.",
    why=(
        "Hvor mange mennesker en fortælling passer på, bliver regnet ud fra andelene. Mangler en, bliver tallet for "
        "stort, og det kan se ud, som om ingen kan genkendes, når én kan."
    ),
    level=Level.WARNING,
)
UNKNOWN_SENTENCE = StructuralRule(
    "felter/ukendt-sætning",
    title="En sætning, som siden ikke har",
    message="Siden har ingen sætning med dette navn.{suggestion}",
    hint="Ret navnet, eller slet linjen. Filen site_config/schema/sentences.json har hver sætning med dens navn.",
    why="Ellers siger siden det, den plejer, og ingen får at vide hvorfor.",
)
SENTENCE_WITHOUT_TEXT = StructuralRule(
    "felter/sætning-uden-tekst",
    title="En sætning uden tekst",
    message="Her står ingen tekst.",
    hint="Skriv sætningen, eller slet linjen, så siden siger det, som den plejer.",
    why="En sætning, der mangler, giver et hul på siden.",
)
SENTENCE_FILLING = StructuralRule(
    "felter/sætningens-udfyldning",
    title="Sætningen udfylder ikke det, den skal",
    message="Ordene i krøllede parenteser er ikke dem, siden udfylder i denne sætning.",
    hint="{how}",
    why="I parenteserne sætter siden tal, navne og titler ind. Mangler en, forsvinder det, som siden skulle fortælle.",
)
