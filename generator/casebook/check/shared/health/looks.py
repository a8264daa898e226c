"""Looks of somebody in the street: a mark told by its place on the body, a coloured vehicle, a coat worn all year."""

from __future__ import annotations

from casebook.check.needs import Needs
from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers

_HUE = (
    r"(?:[a-zæøå]{0,10}(?:røde?t?|grønn?e?t?|blåt?|gule?t?|hvide?t?|sorte?|lilla|pink|orange|turkis|brune?t?|grå|rosa|"
    r"lyserøde?|guldfarvede?|sølvfarvede?|stribede?|plettede?|ternede?|blomstrede?|farvestrålende|selvlysende|"
    r"skinnende))"
)
_SPOT = (
    r"(?:halsen|nakken|panden|kinden|kinderne|tindingen|hagen|næsen|læben|underarmen|overarmen|armen|armene|"
    r"underarmene|"
    r"håndleddet|håndryggen|hånden|hænderne|knoerne|fingrene|fingeren|læggen|skulderbladet|brystet|ryggen|øret|ørerne|"
    r"ansigtet|isen|baghovedet|øjenbrynet|øjenlåget|tommelfingeren|ringfingeren|skulderen|anklen|maven)"
)
_NO_MARK = (
    r"(?:smerter?|ondt|hånd|hånden|klap|kys|tørklæde|ur|rygsæk|taske|tasken|sved|sne|sol|solen|smil|ro|krampe|benene|"
    r"ben|"
    r"øjne|hovedet|ild|varme|kulde|luft|vind|tid|styr|mad|børn|barn|kat|hund|slag|spark|farve|frost|udslæt|føling|"
    r"kuldegysninger|gåsehud|sommerfugle|knude|puls|hud|noget|alt|det|den|ham|hende|den|styrke|muskler|kræfter|"
    r"fornemmelse|"
    r"håndklæde|forbinding|plaster|gips|ring|ringe|handsker|vanter|mærke|benzin|olie|jord|mel|maling)"
)
_ON_BODY = (
    rf"\b(?:på|i|over|bag|hen over|ned ad|under) (?:den |det |sin |sit |hendes |hans |begge |højre |venstre |"
    rf"ene )*{_SPOT}"
    r" (?:har|havde|står|stod|bærer|bar|sidder|sad|er|var)(?: (?:han|hun|jeg|der|(?-i:[A-ZÆØÅ][a-zæøå]+)))? "
    rf"(?!{_NO_MARK}(?![a-zæøå]))(?:(?:en|et|to|tre|fire|flere|"
    rf"fået) )?(?!{_NO_MARK}(?![a-zæøå]))[a-zæøå]{{2,}}(?: [a-zæøå]{{2,}}){{0,3}}"
    r"|\b(?:har|havde|bærer|bar|fået|fik|med) (?:en|et|to|tre|fire|flere|sin|sit|sine|børnenes|sønnens|datterens) "
    rf"(?!{_NO_MARK}(?![a-zæøå]))(?:[a-zæøå]+e?t? )?(?!{_NO_MARK}(?![a-zæøå]))[a-zæøå]{{3,}} (?:på|i|over|bag|"
    rf"hen over|ned ad|"
    rf"rundt om) (?:den |det |sin |sit |hendes |hans |begge |højre |venstre |ene )*(?!hånden|hænderne|ryggen|brystet|"
    rf"maven|"
    rf"armen|armene|skulderen|øret|ørerne|fingrene){_SPOT}(?![a-zæøå])"
    r"|\b(?:prikket|ridset|brændt|skåret|syet|indgraveret|skrevet|skriblet|tegnet) (?:ind )?(?:i|på) (?:huden|"
    rf"(?!hånden)(?:den |højre |venstre |begge )*{_SPOT})|\bi (?:blåt|sort|rødt|grønt) blæk|\bknoer(?:ne)?,? (?:hvor|"
    rf"med|der)"
)
_BODY = (
    r"\bhalt(?:er|ede|ende)(?! bagefter| bagud| efter)|\bkun (?:et|ét|en|én) (?:øje|arm|ben|hånd|øre|fod|tand|nyre|"
    r"lunge)"
    r"(?![a-zæøå])|\b(?:to |sine )?forskellig[a-zæøå]* (?:farvede )?(?:øjne|øjenfarver)|\bforskelligt farvede øjne"
    r"|\b(?:mangler|mistede|mistet) (?:det |den )?(?:yderste|halve|halvdelen|spidsen|øverste|nederste)(?: (?:del|led|"
    r"stykke))?"
    r" (?:af )?[a-zæøå]+|\bover to meter(?! (?:lang|bred|væk|fra|dyb|afstand|høje? (?!mand))[a-zæøå]*)"
    r"|\b(?:stemmen|stemme) (?:er (?:som|hæs|ru|dyb|lys)|knækker|piber|skærer)|\bklipp?et skaldet|\bkarseklippet"
    r"|\b(?:går|gik) (?:krumbøjet|foroverbøjet|vraltende|på tæer|sidelæns|med slæbende)"
)
_VEHICLE = (
    r"(?:(?:lad|el|kasse|transport|trehjulet|tandem|herre|dame|racer|budcykel)?cykel(?:en)?|[a-zæøå]*scooter(?:en)?|"
    r"[a-zæøå]*knallert(?:en)?|motorcykel(?:en)?|[a-zæøå]*folkevogn(?:sbus)?(?:sen)?|[a-zæøå]*varevogn(?:en)?|"
    r"[a-zæøå]*kassevogn(?:en)?|autocamper(?:en)?|trækvogn(?:en)?|barnevogn(?:en)?|rollator(?:en)?|kørestol(?:en)?|"
    r"jolle(?:n)?|kajak(?:ken)?|veteranbil(?:en)?|bil|bilen|pickup(?:pen)?|jeep(?:en)?|traktor(?:en)?|sidevogn|"
    r"løbehjul(?:et)?|ethjulet cykel|golfvogn(?:en)?|rickshaw|hestevogn(?:en)?)"
)
_DRESS = (
    r"(?:[a-zæøå]*(?:frakke|jakke|hat|kasket|hue|kappe|kjole|dragt|støvler|vest|skjorte|kilt|kåbe|poncho|pels|trøje|"
    r"sko|"
    r"tørklæde|briller|kedeldragt|overalls?|habit|slips|bukser|shorts|paryk|krone|rygsæk|taske|paraply))(?:n|en|t|ne)?"
)
_SEEN = (
    rf"\b(?:den|sin|hendes|hans|min|en|et|sit|"
    rf"det) (?:[a-zæøå]+e? )?{_HUE} (?:[a-zæøå]+e? )?{_VEHICLE}(?![a-zæøå])(?: med [a-zæøå]+)?"
    r"|\b(?:kører|kørte|kommer|kom|cykler|ankommer|køre[nr]de|triller)(?: [a-zæøå]+){0,3}? (?:på|i|med) (?:en|et|sin|"
    r"sit|den|det) (?:[a-zæøå]+e? )?"
    r"(?:minicrosser|el-?kørestol|ethjulet [a-zæøå]+|trehjulet [a-zæøå]+|tandem|ladcykel|hestevogn|segway|rulleski|"
    r"rulleskøjter|veteranbil|"
    r"sidevognscykel|liggecykel|el-?løbehjul|golfbil|knallert med [a-zæøå]+|trækvogn|crosser|christianiacykel|"
    r"gokart)(?:en|n|et)?"
    r"(?: med [a-zæøå]+)?"
    r"|\b(?:mistede|mistet|mister) (?:det ene |hele )?(?:benet|armen|hånden|foden|øjet|fingeren|fingrene|"
    r"tommelfingeren|øret|tæerne)(?![a-zæøå])"
    rf"|\b(?:sin|sit|sine|hendes|hans|mine?|samme|den samme) (?:[a-zæøå]+e )?{_HUE} (?!arbejds|sikkerheds|kittel|"
    rf"uniform){_DRESS}"
    r"(?![a-zæøå])"
    rf"|\b(?:altid|hver dag|året rundt|sommer og vinter|aldrig uden|kun|konstant)(?: [a-zæøå]+){{0,3}} (?:i|med|iført) "
    rf"(?:(?:en|et|sin|sit|sine|den|det|samme|de) )*(?:[a-zæøå]+e? )?(?!arbejds|sikkerheds|regn|hue|sko|taske|"
    rf"rygsæk){_DRESS}(?![a-zæøå])"
    rf"|\b(?:går|gik|kommer|kom|møder|mødte) (?:altid |hver dag |stadig |"
    rf"tit )(?:rundt )?i (?:[a-zæøå]+e? )?{_DRESS}(?![a-zæøå])"
    r"|\b(?:papegøje|due|rotte|slange|kat|abe|ilder|ravn|krage|kakadue)(?:n|en)? på (?:skulderen|armen|hovedet)"
    r"|\b(?:trækker|trækkende|skubber|trak|skubbede) (?:på )?(?:en|et|sin|"
    r"sit) [a-zæøå]+(?: med [a-zæøå]+ [a-zæøå]+)?(?= efter sig| foran sig)"
    r"|\b(?:kendes|genkendes|kan kendes|kan kende (?:hende|ham)|kendt) på (?!at|det|hvordan|hvad|måden)(?:sin|sit|"
    r"sine|den|det|de|"
    r"en|et) [a-zæøå]+(?: [a-zæøå]+){0,3}"
)
LOOKS = pattern(f"{_ON_BODY}|{_BODY}|{_SEEN}", 2)
LOOKS_NEEDS = Needs(LOOKS)
LOOKS_TRIGGERS = Triggers(
    {
        "altid",
        "kendes",
        "genkendes",
        "kende",
        "kendt",
        "øje",
        "arm",
        "ben",
        "øjne",
        "meter",
        "stemme",
        "stemmen",
        "knoer",
    }
    | {"knoerne", "huden", "blæk", "bil", "bilen", "jolle", "jollen", "jeep", "trækker", "skubber", "trak", "kilt"},
    (
        *("halsen", "nakken", "panden", "kinden", "kinderne", "tinding", "hagen", "næsen", "læben", "armen", "håndled"),
        *(
            "håndryg",
            "hånden",
            "fingr",
            "finger",
            "læggen",
            "brystet",
            "ryggen",
            "ansigtet",
            "øjenb",
            "øjenl",
            "anklen",
        ),
        *("halte", "forskellig", "yderste", "spidsen", "halve", "skaldet", "klippet", "cykel", "scooter", "knallert"),
        *("folkevogn", "varevogn", "kassevogn", "autocamper", "trækvogn", "barnevogn", "rollator", "kørestol", "kajak"),
        *("pickup", "traktor", "sidevogn", "frakke", "jakke", "hatten", "kasket", "kappe", "kjole", "dragt", "støvler"),
        *(
            "vest",
            "skjorte",
            "kåbe",
            "poncho",
            "pels",
            "trøje",
            "overall",
            "habit",
            "slips",
            "bukser",
            "paryk",
            "skulder",
        ),
        *(
            "minicross",
            "tandem",
            "segway",
            "rulles",
            "veteranbil",
            "golfbil",
            "crosser",
            "gokart",
            "benet",
            "foden",
            "øjet",
            "tæerne",
        ),
        *("krumbøjet", "foroverb", "vralt", "løbehjul", "vogn", "ladcyk", "baghoved", "maven", "øret"),
    ),
)
