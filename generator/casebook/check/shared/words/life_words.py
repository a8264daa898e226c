"""Words by which a predicate tells of a relative's own life, or only of what they are to the citizen."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.words.illnesses import ILLNESS


def word_set(text: str) -> frozenset[str]:
    """Words that are given with blanks between them."""
    return frozenset(text.split())


COPULA = word_set("er var bliver blev været blevet")
HAVE = word_set("har havde")
GET = word_set("får fik fået haft")
MODAL = word_set("kan kunne vil ville skal skulle må måtte bør burde tør turde gider gad plejer plejede behøver")
ADVERBS = word_set(
    "også altid ofte selv jo nu stadig aldrig ikke så bare lige netop allerede tit igen endnu egentlig vist nok "
    "derfor heller kun engang p t pt desuden altså faktisk fortsat længe ellers efterhånden dengang nylig begge "
    "stærkt meget hårdt svært alvorligt psykisk begge pludselig selv nemlig også fuldstændig helt alle nyligt "
    "for sidst senest tidligere"
)
WORKS = word_set("arbejder arbejdede")  # without where and as what: «hendes mor arbejder meget»
ADVERBIAL = word_set("hver under over efter eller uden inden mellem per især sidste næste hele")
CITIZEN = word_set("hende ham mig os asta dem hinanden borgeren hun han jeg vi hendes hans man du")
BESIDE = word_set(  # what is done with or for somebody, or said, thought and felt of them
    "tegn strikk bag(?:er|te|t)$ byg sy(?:r|ede|et)$ mal(?:er|ede|et)$ plant reparer fiks vask ryd lån prøv øv "
    "træn spill syng "
    "dans cykl løb vink nik klap luk pak bær bar$ løft sæt satte stil ryst vælg valgt foretræk aftal byt "
    "undskyld "
    "overrask lovet$ lovede$ lover$ vænn overbevis trøst kys knus del(?:er|te|t)$ "
    "støt hjælp hjalp hjulp bakke ring skriv skrev sig(?:er|e)$ sagde sagt fortæl fortalt spørg spurgt svare "
    "syn(?:es|tes) "
    "mene ment tro(?:r|ede)?$ håb ønske glæde hent følg fulgt deltag deltog mød vent se$ ser$ så$ set$ "
    "hør lyd(?:er|e)$ lød$ "
    "kend vid ved$ vidste forstå forstod elske savne give?r?$ gav$ kalde foresl bed bad$ lyt tal(?:er|te|"
    "t)$ snakk hold "
    "græd grin smil husk mindes opmuntr motiver pres skæld vis(?:er|te|t)$ minde mærk undr betyd fyld roste "
    "ros kramme "
    "besøg invitere anbefal tilbyd tilbød oversæt oversatte sørg tænk ankom afløs opdag tvivl krævede "
    "krav gå$ overtal insister bekymre accepter tilgav hviske råb virk lign hedder hed$ kigg køb "
    "læste$ rette bruge dukke mangl behøv kvitter reager protester nægt afvis afslog drille dril tak passer "
    "passede passe$ hjem bragte bring oplev vurder oplys udtrykk afle var(?:ede|er)$ ses$ sås$ tilbring finde "
    "fandt fundet"
)
LIGHT = word_set(  # says nothing of a life by itself, but with what stands behind it
    "bo(?:r|ede|et)$ sid sad$ siddet stå(?:r|et)?$ stod$ lig(?:ger|get)$ lå$ gå(?:r|et)$ gik$ kør lav ha(?:r|"
    "vde)$ begynd start "
    "fortsæt fortsat stop læse spis sov(?:er|et)?$ lege leg(?:er|ede)$ flyt arve klare skift tag(?:er|et)$ "
    "lod$ lader$ "
    "tog$ kom(?:mer|met)?$ gør$ gjorde gjort"
)
NEUTRAL = pattern(rf"^(?:{'|'.join(sorted(BESIDE))})")
FACTLESS = pattern(rf"^(?:{'|'.join(sorted(LIGHT))})")
FINITE = pattern(
    r"^(?:[a-zæøåé]{2,}(?:er|ede|te|dte|des|edes)|gør|dør|slår|tør|drak|sad|røg|stak|faldt|døde|slog|sank|brød|"
    r"skred|sprang|"
    r"svandt|lagde|solgte|valgte|ødelagde|satte|forsvandt|stjal|løj|fløj|frøs|skød|vandt|tabte|blev|led|bedrog|"
    r"forlod|sang|sov|flygted?e|gled|opgav|"
    r"drev|steg|ejer|slap|brændte)$"
)
FELT = word_set(
    "overrasket lettet interesseret motiveret bekymret engageret frustreret irriteret skuffet involveret inviteret "
    "orienteret kontaktet informeret indstillet knyttet forelsket begejstret inddraget optaget hentet afleveret "
    "velkommet repræsenteret imponeret forundret forvirret påvirket ventet meget andet noget lidet intet alet "
    "rystet chokeret taknemmelig påmindet indkaldt adspurgt nævnt hørt budt spurgt set kendt vant nødt rørt "
    "stolt træt godt rart svært let nemt trygt tilpas flyttet tilfreds utrygt kommet gået taget blevet sat "
    "villet kunnet skullet måttet begyndt startet"
)
PARTICIPLE = pattern(
    r"^(?:[a-zæøå]{3,}(?:et|ent)|[a-zæøå]*(?:dømt|kørt|ramt|sendt|født|fødte|dræbt|efterlyst|udvist|smidt|"
    r"ansat|valgt|indlagt|anbragt|bragt|gift|skilt|skadet|fundne|stemplet|fyret))$"
)
STATE = word_set("død døde gravid arbejdsløs ledig enke enkemand alkoholiseret hjemløs fordrukken konkurs muslim")
WORKER = pattern(
    r"^(?:[a-zæøå]{2,}(?:er|ist|ant|ent|log|tør|mand|kvinde|inde|ør|at|ot|iker|erske|vært)|"
    r"[a-zæøå]*(?:smed|kok|læge|præst|bud|chef|lærling|elev|pilot|nazist|imam|nonne|munk))$"
)
NO_WORKER = word_set(
    "der her hver især over under efter bedre værre altid sammen eller heller stedet ældre yngre større mindre uden "
    "venner veninder søster søstre forældre brødre sønner døtre bedsteforældre efter bekymringer flere mester "
    "fremmøder tilbage dygtigere gladere svær bisidder bisiddere pårørende støtter kæreste kærester enkelt parat "
    "mat flot sat klar nær mor far tvillinger tvivl ofre ofte sjældent ressourcepersoner ressource dyr sur især "
    "konstant relevant vigtigst bekendt kendt tilfældigvis galant interessant tolerant involveret privat bror "
    "fodboldspiller træner ved skeptiker skeptisk optimist realist egoist kejtet værdifulde herinde derinde inde"
)
WORDS = (
    r"sad inde|sidder inde|siddet inde|røg ind|sat ind i|afson\w*|\w*fængs\w*|arrest\w*|spjæld\w*|ruske|"
    r"spjældet|bag tremmer|"
    r"\w*dømt|fik en dom|straf\w*|bande\w*|efterlyst|udvist|voldelig\w*|"
    r"død\w*|dræb\w*|omkom\w*|drukne\w*|\w*selvmord\w*|hængte|sit eget liv|livet af|gik bort|gået bort|sov ind|"
    r"forulykke\w*|"
    r"flasken|\bdruk|fuld (?:på|hver|når)|beruset|\w*narko\w*|hash\w*|heroin\w*|amfetamin|antabus|metadon|afvænning|"
    r"\w*overdosis|ludoman\w*|spillegæld|\w*øl hver|papir på|"
    r"opere\w*|indlagt|blodprop\w*|kørestol|førlighed\w*|sondemad|for tidligt|\w*hørelse\w*|uden syn|kemo\w*|hospice|"
    r"i behandling|\w*psykiatri\w*|ned med (?:flaget|stress|nakken)|nervesammenbrud|\w*lænke|respirator|hjertet|"
    r"(?:fik|får|fået|mistede?t?|har|i|søger|havde|nyt) (?:(?:et|sit|nyt|fast|godt) )*(?:job\w*|arbejde|"
    r"arbejdet|fleksjob)|"
    r"ansat|lærling|elevplads|i lære|(?:egen|eget|egne) \w+|eget \w+|konkurs\w*|byrådet|folketinget|\w*landshold\w*|"
    r"konfirm\w*|gymnasi\w*|(?:\d+|første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende) klasse|"
    r"\w*vuggestue\w*|børnehaveklasse|special\w+|\w*efterskole\w*|\w*universitet\w*|forsvaret|militæret|hæren|"
    r"\w*pension|kontanthjælp\w*|dagpenge|sygedagpenge|bistandshjælp|ressourceforløb|"
    r"anbragt|(?:i|hos en) plejefamilie\w*|i pleje|i aflastning|bosted\w*|på institution|døgninstitution\w*|"
    r"opholdssted\w*|"
    r"gift med|gift igen|blev gift|gravid|venter (?:sig|barn|tvillinger)|flygte\w*|tortur\w*|asyl\w*|"
    r"(?:medicin|jura|teologi|økonomi|psykologi|til (?:lærer|sygeplejerske|pædagog|ingeniør|læge|præst)) (?:i|på)|"
    r"langturschauffør|(?:en|et|to|tre|fire|fem|seks|\d) (?:børn|barn|sønner|døtre)|\w*adfærd|(?:blev|er) "
    r"fundet|dialyse|\w*plejehjem\w*|ihjel|forældremyndighed\w*|\w*tilhold\w*|\w*politi\w*|kørt (?:ned|over)|"
    r"påkørt|lastbil\w*|taxa|taxi|\w+bilen|"
    r"på (?:et )?hjem(?:met)?|i (?:fjerde|femte|sjette|syvende|ottende|niende|tiende)|\d+ [a-d]|skilt igen|"
    r"hjemmeværnet|strip\w*|"
    r"rocker\w*|\w*frataget|frakendt|"
    r"bus(?:sen)? (?:på|i|for)|gjorde "
    r"rent|gør rent|gjort rent|"
    r"flytt\w+ (?:til|fra)|som (?:\w+årig|teenager|ung)|til verden|stå til|\w*børnehjem\w*|en ny (?:mand|kone|"
    r"kæreste|familie)|kræft\w*|\w*traumatiseret|forsorgshjem\w*|herberg\w*|krisecent\w*|på gaden|gik (?:ned|under|"
    r"fallit|bankerot|i hundene|i stå|aldrig ud)|gået (?:ned|under|fallit)|"
    r"(?:kører|kørte) (?:pizza|taxa|taxi|bus|lastbil|varer|aviser|post|tog|ambulance|skolebus)|vagt på|dørmand|"
    r"stjål\w*|stjal|stjæler|overfald\w*|bortført|(?:født )?(?:døvt|blindt|lamt|handicappet|invalid)|ude i "
    r"medierne|i fjernsynet|i avisen"
)
NO_FACT_TO_BE = word_set(
    "glad glade stolt stolte træt trætte ked bange nervøs nervøse bekymret bekymrede sur sure vred vrede rolig "
    "rolige "
    "god gode sød søde flink flinke rar rare kærlig tålmodig stædig streng imod med der her hjemme hos ved til for "
    "af fra enig enige uenig uenige sammen syg syge forkølet vigtig vigtige vant parat klar klare nysgerrig skeptisk "
    "skeptiske tilfreds tilfredse lykkelig lykkelige taknemmelig taknemmelige åben åbne tæt tætte nær stille tavs "
    "tavse ude væk inde oppe nede hjem kommet gået taget blevet stor store lille små voksen voksne gammel gamle ung "
    "unge ældre yngre den det de dem hendes hans min mit mine sin noget nogen ingen mere mest meget altid aldrig "
    "begejstret forstående villig hjælpsom dygtig dygtige sjov sjove vild vilde dem sikker sikre utryg trygge tryg "
    "usikker tosset skeptikeren alene sent tidligt tilbage færdig fri langt over under om at så som nok mor far "
    "irriteret lige ligeglad ligeglade umulig umulige lettet lettede rørt rystet savnet velkommen velkomne elsket "
    "årsagen grunden problemet bisidder bisiddere pårørende støttende opmærksom opmærksomme forsigtig nødt hård "
    "hårde kold kolde varm varme nem svær hårdt ok okay fin fine bedst bedre værre ligesom in jo først sidst tit "
    "en et én nysgerrige venlig venlige søskende frustreret chokeret overrasket fraværende stolteste årsag grund "
    "hverken både ikke enige mod inviteret involveret til travl travlt indforstået med"
)
BEHIND_PLACES = word_set(
    "klub sfo dagpleje fritidshjem pasning besøg vej arbejde ferie banen hendes hans tur sofaen telefonen "
    "nærheden skole tvivl seng gang byen haven "
    "praktik hus huset køkkenet humør orden dem den det stand centrum live færd linje hold holdet indkøb stuen "
    "skolen "
    "bilen telefon weekenden sagen ham hende fokus form børnehave institution bund syvende stedet mødet samtalen"
)
GOT = word_set(
    "lov ro øje at besked hjælp brev sagt ondt tid hende ham mig os lyst mod øje øjnene støtte en et det den dem de "
    "ikke meget mere noget nogen lidt ret råd svar kontakt styr set snakket talt taget fri besøg tårer feber plads "
    "overskud nye"
)
GO = word_set("begynder begyndte begyndt starter startede startet går gik ligger lå sidder sad")
GENERAL_GOING = word_set("i til på")
AGAINST = pattern(
    r"^(?:smed$|smid|slog|slår|slået|slap|tæve|banke|true(?:de|t|r)?$|forlad|forlod|voldt|misbrug|stalk|"
    r"forfulg|forfølg|"
    r"kontrollere|"
    r"krænke|udnytte|svigte|bedrog)"
)
NO_ILLNESS = r"(?!\w*skol|\w+(?:kol|als|add|ocd|hiv|lam|mani)e?[rnst]?\b)"  # «skole» ends as «kol» does
FACT = pattern(rf"(?<![\w-])(?:{WORDS}|{NO_ILLNESS}{ILLNESS})(?![\w-])")
HARMS = pattern(r"^(?:skød|hængte|sk[aæ]r|skærer|dræb|drukn|brænd|gift|styrt|selvskad)")
