"""Diseases, operations and lost senses as people tell of them: by the parts that such words are made of, not by a list.

What many in the target groups have is apart: it asks for less.
"""

from __future__ import annotations

_SIDE = r"(?:(?:den|det|sin|sit|sine|en|et|to|begge|hele|halve|ene|højre|venstre|hø\.|ve\.|nedre|øvre) ){0,3}"
_PART = (
    r"(?:øje|øjne|øre|ører|arm|ben|fod|fødder|hånd|hænder|finger|fingre|tå|tæer|knæ|hofte|skulder|skuldre|ryg|nakke|"
    r"hals|kæbe|"
    r"tunge|stemmebånd|strube|lunge|hjerte|nyre|lever|milt|galdeblære|blære|mave|tarm|bugspytkirtel|skjoldbruskkirtel|"
    r"bryst|livmoder|æggestok|prostata|testik|hjerne|kranie|lår|ankel|albue|håndled|bækken|knogle|ledbånd|korsbånd|"
    r"menisk|nerve|side|krop|underliv|muskel|muskler|rygsøjle|tyktarm|endetarm|mavesæk|underben|underarm|blindtarm)"
    r"(?:t|en|et|ene|erne|r|er|ne|n|le|len|ler|lerne)?(?![a-zæøå])"
)
_GONE = (
    r"(?:fjernet|bortopereret|amputeret|taget (?:ud|af|væk)|skåret (?:af|væk|ud|op)|stivgjort|udskiftet|transplanteret|"
    r"lammet|knust|opereret(?: ud| væk| bort)?|sat af|revet af|indopereret|opereret ind)"
)
_FEW = r"(?:[a-zæøå.]{1,14} ){0,3}?"
BODY = (
    rf"(?<![a-zæøå]){_PART} (?:er|var|blev|bliver|måtte|skulle|har været) {_FEW}{_GONE}(?![a-zæøå])"
    rf"|\b(?:fået|fik|får|få) {_FEW}{_GONE} {_FEW}{_PART}"
    rf"|\b(?:fået|fik|får|få) {_SIDE}{_PART} {_GONE}(?![a-zæøå])"
    r"|\b(?:opereret|opereres|operation|indgreb|stråler?|blodprop(?:per)?|blødning|brok|lammelser?|kramper?) (?:i|"
    r"for|på|af|over) "
    rf"{_SIDE}{_PART}"
    r"|\b(?:fået|fik|får|få|har|med) (?:en |et |to )?(?:ny|nyt|nye|kunstig[a-zæøå]?) (?:hofte|knæ|nyre|lever|hjerte|"
    r"lunge|"
    r"hjerteklap|skulder|øje|hornhinde)[a-zæøå]{0,3}(?![a-zæøå])"
    r"|\b(?:fået|fik|får|få|har|med|sat|ligger) (?:en |et |to |sat |otte )?(?:plader?|skruer?|stift(?:er)?|søm|shunt|"
    r"stent|"
    rf"klap|metal) i {_SIDE}{_PART}"
    r"|\b(?:mistet|mister|mistede|miste|har ingen|er uden|uden|nedsat|tabt) (?:[a-zæøå]+ ){0,2}?(?:synet|syn|hørelsen|"
    r"hørelse|lugtesans(?:en)?|smagssans(?:en)?|følesans(?:en)?|følelse[n]? i|førlighed(?:en)?|talens brug|synsrest|"
    r"synsstyrke)(?![a-zæøå])"
    r"|\b(?:synet|hørelsen|førligheden|følelsen i [a-zæøå]+) (?:er|blev|har været) (?:[a-zæøå]+ )?(?:væk|forsvundet|"
    r"mistet|"
    r"nedsat|på vej væk)"
    r"|\b(?:blind|halvblind|døv|halvdøv|lam|lammet|spastisk|følelsesløs|skeløjet|tunghør|svagtseende|svagtsynet) "
    rf"(?:på|i|fra|af|siden|ned) {_SIDE}(?:{_PART}|fødsel|fødslen|barn|ulykken|{_GONE})"
    r"|\b(?:er|var|født|blevet|blev|som|næsten|helt) (?:[a-zæøå]+ )?(?:blind|døv|stum|døvblind|døvstum|lam|tunghør|"
    r"svagtseende|"
    rf"spastiker|spastisk)(?![a-zæøå]| for | over )(?: (?:på|i|fra|siden) {_SIDE}(?:{_PART}|fødsel|fødslen))?"
    r"|\b(?:født|fødtes|fødte[sn]?) (?:[a-zæøå]+ )?(?:uden|med) (?:kun )?(?:én |en |to |ingen |misdannede? |"
    r"forkortede? |"
    rf"for kort |skæv[e]? )?(?:{_PART}|hjertefejl|klumpfod|ganespalte|læbespalte|handicap|hul i hjertet|synsrest|"
    r"hoftedysplasi|vandhoved)"
)
MIND = (
    r"\b(?:hører|hørte|høre|hørt) (?:[a-zæøå]{2,9} )?stemmer(?![a-zæøå]| (?:fra|i (?:koret|radio|telefon|nabo|"
    r"kantine)))"
    r"|\bstemmer(?:ne)? i hovedet"
    r"|\bser? (?:syner|skygger, der|ting(?:,| som| der)? (?:[a-zæøå]+ )?(?:andre ikke|ingen andre))"
    r"|(?<![a-zæøå])(?:hallucin|vrangforestilling|paranoi|tvangsindl|bæltefiks|selvskad|elektrochok|tvangstank|"
    r"stemmehør|mani(?:er|sk)(?![a-zæøå]))[a-zæøå]*|\bECT\b"
    r"|\b(?:skærer|cutter|skar|skåret|brænder|kradser|slår|skære) (?:i )?sig selv(?! fri| løs| ned| fast| sammen)"
    r"|\bselvmord[a-zæøå]*|\b(?:tage|tog|taget|tager) (?:livet af sig|sit eget liv)|\b(?:ønsker|ønskede|ville|"
    r"vil) ikke "
    r"(?:at )?leve(?: mere| længere)?"
    r"|\b(?:indlagt|indlæggelse|indlæggelser|udskrevet) (?:på|fra) (?:[a-zæøå.]+ )?(?:psyk|lukket|rets)[a-zæøå.]*"
    r"|\blukket (?:psykiatrisk )?afdeling|\bpsyk\. ?(?:afd|skadest)"
    r"|\b(?:clean|ædru|tørlagt|stoffri|pillefri|hashfri|røgfri|afholdende|holdt sig (?:tør|ren|ædru|clean)) (?:i|"
    r"siden|efter|"
    r"på) [a-zæøå0-9]+(?: [a-zæøå0-9]+)?"
    r"|\bmøder? i (?:NA|AA|GA|CA|Anonyme [A-ZÆØÅ][a-zæøå]+)(?![a-zæøå])|\b(?:NA|AA|GA)-(?:møde|gruppe|sponsor)[a-zæøå]*"
    r"|\bAnonyme (?:Alkoholikere|Narkomaner)|\b(?:afrus|afgiftn|abstinens|overdosis|stiknarkoman|alkoholiker|ludoman|"
    r"spillegæld|narkoman)[a-zæøå]*"
    r"|\b(?:fixer|fixede|sniffede|sniffer) (?!det|den|sig)[a-zæøå]+"
)
AIDS = (
    r"\b(?:sidder|sad|siddet|kommer|kom|kører|endte|røg|bundet|bruger|brugte|har|fik|fået|sin|egen|permanent|"
    r"er)(?: [a-zæøå]{1,9}){0,2}? "
    r"(?:el-?)?kørestol(?:en)?(?![a-zæøå])|(?:^|[.;,] )kørestol(?= ude| inde| på| til|[,.;])"
    r"|\b(?:sidder|sad|går|gik|bruger|brugte|har|sin|egen|med)(?: [a-zæøå]{1,9}){0,1}? (?:rollator|krykker|krykke|"
    r"stok|blindestok|"
    r"førerhund|høreapparat|høreapparater|benskinner?|korset)(?:en|et|erne)?(?![a-zæøå])"
    r"|\b(?:får|fik|har|bruger|med|på) (?:[a-zæøå]+ )?ilt(?: om natten| døgnet rundt| hjemme)?(?=[,.;]| når| om|"
    r" døgnet| hjemme|$)"
    r"|\bilt (?:om natten|døgnet rundt|i hjemmet)|\bCPAP[a-zæøå-]*"
    r"|(?<![a-zæøå])(?:respirator|iltapparat|pacemaker|stomi|kateter|dialyse|sondemad|sondeernær|insulinpumpe|"
    r"proteseben|"
    r"protesearm|benprotese|armprotese|cochlear|gastric|bypass|by-pass|fedmeoperation|kemoterapi|kemoen?|strålebehandl|"
    r"transplant|implantat|elektrode|kunstigt (?:øje|ben|led))[a-zæøå]*(?:[ -]?(?:bypass|by-pass|"
    r"sleeve))?(?:-?oper[a-zæøå]+)?"
    r"|(?<![a-zæøå])kemo(?![a-zæøå])"
    r"|\b(?:han|hun|jeg|og|der|borger|bg|(?-i:[A-ZÆØÅ][a-zæøå]+)) (?:[a-zæøå]{2,9} )?(?:stammer|stammede)"
    r"(?![a-zæøå]| (?:[a-zæøå]+ ){0,3}(?:fra|af)\b)"
    r"|(?<![a-zæøå])(?:læsp|tegnsprog|talebesvær|tics|tavshedsangst|mutisme)[a-zæøå]*"
)
_WHOLE = (
    r"[a-zæøå]{3,20}itis|[a-zæøå]{2,20}ektomi|(?:neuro|polyneuro|kardio|kardiomyo|myo|retino|encefalo|nefro|psyko)pati|"
    r"[a-zæøå]{0,20}neuralgi|[a-zæøå]{0,15}(?:sklerose|sclerose|fibrose|trombose|nekrose|osteoporose|endometriose|"
    r"tuberkulose|cirrose|stenose|sarkoidose|borreliose|kyfose|skoliose)|scl?k?lerosis(?: disseminata)?|sclerosis|"
    r"[a-zæøå]{0,15}(?:plegi|plegiker|parese|dystrofi|muskelatrofi|afasi|dysfasi|dyspraksi|ataksi|dystoni|dysplasi)|"
    r"(?:[a-zæøå]{3,20}(?<!be))?(?:kræft(?!er|ede|et|t|ens bek|ens? kamp)|cancer)|[a-zæøå]{0,15}(?:leukæmi|lymfom|"
    r"sarkom|melanom|myelom|tumor|svulst|metastase)|"
    r"kræft(?:syg|ramt|behandling|knude|patient|sygdom|forløb)|hjerneblødning|hjerneskade|senhjerneskade|"
    r"hjernehinde[a-zæøå]+|"
    r"blodprop|blodpropper|apopleksi|slagtilfælde|hjertestop|hjerteanfald|hjerteflimmer|hjertefejl|hjerteklapfejl|"
    r"åreforkalkning|aneurisme|epilepsi|epileptiker|epileptisk(?:e)?|parkinsons?|alzheimers?|demens|narkolepsi|cøliaki|"
    r"psoriasis|crohns?|colitis|skrumpelever|kol|emfysem|cystisk|lungesyg|hjertesyg|nyresyg|leversyg|sindssyg|"
    r"hivpositiv|hiv positiv|anoreksi|anorektiker|bulimi|bulimiker|ortoreksi|skizofreni|skizofren|skizotypi|skizotyp|"
    r"skizoaffektiv|psykose|psykotisk|bipolar|maniodepressiv|mani|"
    r"(?:hjerte|lunge|nyre|lever|øjen|nerve|muskel|tarm|hud|blod|bindevævs|autoimmun|stofskifte|køns|led|kar|"
    r"bugspytkirtel)"
    r"(?:-? ?og [a-zæøå]{3,10})?(?:sygdom|lidelse|svigt|insufficiens)|leddegigt|rygsøjlegigt|bechterew|"
    r"morbus [a-zæøå]+|"
    r"ganespalte|læbespalte|klumpfod|vandhoved|muskelsvind|rygmarvsskade|paraplegi|tinnitus|menieres?|grøn stær|"
    r"grå stær|"
    r"glaukom|hornhinde[a-zæøå]+|nethinde[a-zæøå]+"
)
_COMMON = (
    r"adhd|add|autisme|autist|autistisk|aspergers?|ptsd|ocd|borderline|personlighedsforstyrrelse|diabetes|diabetiker|"
    r"sukkersyge|fibromyalgi|slidgigt|diskusprolaps|piskesmæld|astma|migræne|stofskifte|for højt stofskifte|"
    r"for lavt stofskifte|ufrivillig barnløshed|hepatitis c|spiseforstyrrelse"
)
_FORM = r"(?:en|et|n|er|r|s|erne|ens|t|e)?(?![a-zæøå])"
DISEASE = rf"(?<![a-zæøå])(?:{_WHOLE}){_FORM}(?: (?:i (?:svær|middelsvær|let) grad|type [0-9IV]{{1,3}}))?"
OF_MANY = rf"(?<![a-zæøå])(?:{_COMMON}){_FORM}(?: type [0-9IV]{{1,3}})?"
WORDS = (
    *(
        "ect",
        "ilt",
        "cpap",
        "na",
        "aa",
        "ga",
        "ca",
        "kol",
        "kemo",
        "mani",
        "add",
        "adhd",
        "ptsd",
        "ocd",
        "stok",
        "krykker",
    ),
    *(
        "krykke",
        "lam",
        "døv",
        "stum",
        "clean",
        "ædru",
        "ser",
        "se",
        "syn",
        "synet",
        "hofte",
        "knæ",
        "nyre",
        "leve",
        "tør",
    ),
    *("stær", "tics", "født", "anonyme", "ren", "sig", "tumor", "brok", "kateter"),
)
PARTS = (
    *("itis", "ektomi", "pati", "algi", "sklero", "sclero", "fibrose", "trombose", "nekrose", "porose", "metriose"),
    *(
        "tuberkul",
        "cirrose",
        "stenose",
        "sarkoid",
        "borrel",
        "kyfose",
        "skoliose",
        "plegi",
        "parese",
        "dystro",
        "atrofi",
    ),
    *("afasi", "dysfasi", "praksi", "ataksi", "dystoni", "dysplas", "kræft", "cancer", "leukæmi", "lymfom", "sarkom"),
    *("melanom", "myelom", "tumor", "svulst", "metastas", "hjerne", "blodprop", "apopleksi", "slagtilf", "hjerte"),
    *("forkalkning", "aneurisme", "epilep", "parkinson", "alzheimer", "demens", "narkolep", "cøliaki", "psoriasis"),
    *("crohn", "colitis", "skrumpelever", "emfysem", "cystisk", "syg", "hiv", "anore", "bulimi", "ortore", "skizo"),
    *(
        "psyko",
        "bipolar",
        "maniodep",
        "lidelse",
        "svigt",
        "insuff",
        "gigt",
        "bechterew",
        "morbus",
        "spalte",
        "klumpfod",
    ),
    *("muskelsvind", "skade", "tinnitus", "meniere", "glaukom", "hinde", "autis", "asperger", "borderline", "diabet"),
    *("prolaps", "piskesm", "astma", "migræne", "stofskifte", "barnløs", "spiseforst", "personligheds", "stemmer"),
    *("hallucin", "vrangfor", "paranoi", "tvangsindl", "fiks", "selvskad", "elektrochok", "selvmord", "livet", "psyk"),
    *("lukket", "tørlagt", "stoffri", "pillefri", "hashfri", "afhold", "afrus", "afgift", "abstinens", "overdosis"),
    *("narkoman", "alkoholiker", "ludoman", "spillegæld", "sniff", "fixe", "kørestol", "rollator", "stok", "førerhund"),
    *("høreapp", "skinne", "korset", "respirator", "apparat", "pacemaker", "stomi", "kateter", "dialyse", "sonde"),
    *("insulin", "protese", "cochlear", "gastric", "bypass", "pass", "operat", "opere", "kemo", "stråle", "transplant"),
    *("implantat", "elektrode", "kunstig", "stamme", "læsp", "tegnsprog", "talebesv", "mutisme", "tavsheds"),
    *("fjernet", "taget", "skåret", "stivgjort", "udskift", "lammet", "knust", "skær", "cutter", "skar", "brænder"),
    *("blind", "døv", "spasti", "følelsesl", "tunghør", "svagts", "synet", "hørelse", "lugtesans", "smagssans"),
    *(
        "følesans",
        "følelse",
        "førlighed",
        "talens",
        "synsrest",
        "synsstyrke",
        "plade",
        "skrue",
        "stift",
        "shunt",
        "stent",
    ),
    *("blødning", "skulder", "lunge", "lever", "lammelse", "krampe", "indgreb", "fødsel", "hofte", "nyre", "manisk"),
)
