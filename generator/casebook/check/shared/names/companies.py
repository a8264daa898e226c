"""The shapes of what is called a company, a school or a residence by a name of its own."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers

_CAPITAL = r"[A-ZÆØÅ][\wæøåé&-]{1,25}"
_NAMED = rf"(?:[A-ZÆØÅ]\. ?){{0,2}}{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
COMPANY = pattern(
    "|".join(
        (
            (
                rf"(?<!\w){_CAPITAL}(?: (?:og |& )?{_CAPITAL}){{0,3}},? (?:A/S|ApS|I/S|K/S|P/S|IVS|A\.m\.b\.a\.?|"
                rf"amba)(?!\w)"
            ),
            rf"(?<!\w)(?:[Bb]rdr|[Gg]ebr)\.? {_CAPITAL}(?: {_CAPITAL}){{0,2}}(?: (?:A/S|ApS|I/S))?",
            rf"(?<=[\wæøå,] )(?:Brødrene|Søstrene|Gebrüder) {_CAPITAL}(?: {_CAPITAL}){{0,2}}(?: (?:A/S|ApS|I/S))?",
            rf"(?<!\w){_NAMED},? (?:&|og) (?:Sønner|Søn|Døtre|Datter)(?: (?:A/S|ApS|I/S))?(?!\w)",
            rf"(?<!\w){_NAMED},? (?:[Ee]ftf\.?|[Ee]fterf\.|Efterfølgere?)(?!\w)",
            (
                rf"(?<!\w){_CAPITAL}(?: {_CAPITAL}){{0,2}} (?:Friskole|Efterskole|Privatskole|Realskole|Folkeskole|"
                rf"Skole|Gymnasium|"
                r"Højskole|Produktionsskole|Børnehave|Vuggestue|Plejecenter|Ældrecenter|Bosted|Botilbud|"
                r"Opholdssted|Hotel|Kro|"
                r"Supermarked|Autoværksted|Bageri|Slagteri|Maskinfabrik|Smedje|Planteskole|Tømrerforretning|"
                r"Murerforretning|Sygehus|"
                r"Rideklub|Golfklub|Boldklub|Idrætsforening|Svømmehal|Bibliotek|Museum|Herberg|Krisecenter|"
                r"Kirke)(?:s|et|en)?(?!\w)"
            ),
            (
                r"(?<!\w)(?:[Bb]ostedet|[Bb]otilbuddet|[Pp]lejehjemmet|[Pp]lejecentret|[Pp]lejecenteret|"
                r"[Oo]pholdsstedet|[Ss]kolehjemmet|"
                r"[Vv]ærestedet|[Bb]ørnehaven|[Ss]kolen|[Ee]fterskolen|[Hh]øjskolen|[Pp]roduktionsskolen|"
                r"[Hh]erberget|[Kk]risecentret|"
                r"[Kk]risecenteret|[Ff]irmaet|[Vv]irksomheden|[Bb]utikken|[Ss]upermarkedet|[Ff]abrikken|"
                r"[Vv]ærkstedet|[Gg]ården|"
                rf"[Bb]ageriet|[Hh]otellet|[Hh]otel|[Rr]estaurant(?:en)?|[Cc]afé(?:en)?|[Kk]roen|[Ss]ygehuset) "
                rf"(?P<name>{_CAPITAL}"
                rf"(?: {_CAPITAL}){{0,2}})"
            ),
        )
    )
)

COMPANY_TRIGGERS = Triggers(
    {
        "aps",
        "ivs",
        "amba",
        "s",
        "m",
        "brdr",
        "gebr",
        "brødrene",
        "søstrene",
        "gebrüder",
        "søn",
        "sønner",
        "datter",
        "døtre",
    }
    | {"eftf", "efterf", "efterfølger", "efterfølgere"},
    (
        *("skole", "gymnasi", "børnehave", "vuggestue", "center", "centr", "bosted", "botilbud"),
        *("opholdssted", "hotel", "kro", "restaurant", "café", "cafe", "marked", "værksted", "bageri"),
        *("slagteri", "fabrik", "smedje", "forretning", "sygehus", "klub", "forening", "svømmehal"),
        *("bibliotek", "museum", "herberg", "kirke", "hjemmet", "værested", "firma", "virksomhed", "butik"),
        *("gården", "hjem"),
    ),
)
