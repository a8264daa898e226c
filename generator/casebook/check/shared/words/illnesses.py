"""Words for illness and handicap, by their stems: enough to know one when it is told of a relative."""

from __future__ import annotations

_ENDINGS = (
    "skade|fejl|sygdom|syge|lidelse|betændelse|lammelse|kræft|cancer|svulst|tumor|blødning|forkalkning|mangel|svigt|"
    "fibrose|"
    "sklerose|dystrofi|syndrom|skizofreni|psykose|neurose|forstyrrelse|manio?|depression|angst|fobi|demens|"
    "alzheimers?|autisme|"
    "aspergers?|adhd|add|ocd|ptsd|borderline|parkinsons?|diabetes|epilepsi|anoreksi|bulimi|kol|astma|blodprop|"
    "apopleksi|"
    "hiv|aids|hepatitis|leverbetændelse|als|parese|leukæmi|lymfom|artrit|artrose|gigt|migræne|muskelsvind|spasticitet|"
    "hæmning|handicap|nedsættelse|døvhed|blindhed|ganespalte|misdannelse|allergi|misbrug|alkoholisme|afhængighed|"
    "tourettes?|downs?|diagnose|transplantation|hjertestop|slagtilfælde|koma|traume|stofskifte|cøliaki|psoriasis|"
    "crohns?|"
    "tuberkulose|sepsis|meningitis|klumpfod|rygmarvsbrok|hjernerystelse|selvmordsforsøg|selvmord|overdosis"
)
SICK = (
    "dement|skizofren|bipolar|maniodepressiv|autist|autistisk|psykotisk|spastiker|spastisk|handicappet|lam|blind|døv|"
    "døvblind|"
    "hjerneskadet|kræftsyg|hjertesyg|nyresyg|leversyg|sindssyg|alkoholiker|misbruger|narkoman|udviklingshæmmet|"
    "retarderet|"
    "diabetiker|epileptiker|kørestolsbruger|terminal|uhelbredeligt syg|alvorligt syg|psykisk syg|kronisk syg|dødssyg|"
    "svært syg|meget syg|døende|multihandicappet|senil|suicidal|depressiv|paranoid|anorektiker|blevet syg af|"
    "i kørestol|indlagt"
)
_FORM = r"(?:er|en|r|n|t|e|s|et)?"
ILLNESS = rf"(?:[a-zæøå-]{{0,24}}(?:{_ENDINGS}){_FORM}|{SICK})"
