"""Words that say who or what a number counts, as far as a neighbour is concerned."""

from __future__ import annotations

from casebook.check.patterns import pattern

LARGEST = 50  # people of whom somebody knows by heart who the few are
COUPLE = 2
# Things of which each of some people has one: «11 besvarelser», «ni pladser».
PROXIES = pattern(
    r"[a-zæøå]*(?:besvarelser?|svar|skemaer|sager|henvisninger|pladser|klager|stemmer|indskrivninger|udskrivninger|"
    r"tilmeldinger|afbud|ansøgere|forløb|svendebreve|senge|værelser|aftaler|ansøgninger|afslag|bevillinger|job|"
    r"dispensationer|indstillinger|kontrakter|ansættelser|frafald|kryds|afgørelser|navne|tilfælde|underskrifter)"
)
# What each of some people is one of, where an office counts them: «318 sager», «94 journaler».
CASES = (
    r"[a-zæøå]*(?:sager?|journal(?:er)?|klager?|partshøring(?:er)?|anmodning(?:er)?|cases?|henvendelser?|underretning(?:er)?|afgørelser?|anmeldelser?|tilfælde|forløb|"
    r"indstilling(?:er)?|ansøgning(?:er)?|henvisning(?:er)?|indlæggelser?|anbringelser?|besvarelser?|skemaer|visitation(?:er)?|"
    r"udskrivning(?:er)?|indskrivning(?:er)?|bevilling(?:er)?|dødsfald|ulykker|episoder|hændelser|genoptagelser|"
    r"afslag|sanktion(?:er)?|opsigelser?|udsættelser?|husstande?|lejemål|lejligheder|boliger|plejefamilier|familier)"
)
ROOMS = pattern(r"[a-zæøå]*(?:pladser|senge|værelser|kontrakter|aftaler|job)")  # of which nobody need have one yet
GRANTS = pattern(r"medhold|afslag|tilbud|tilskud|tilsagn|afbud")
NUMBER_OF = (
    r"(?:[a-zæøå]*(?:medlem|deltager|elev|bruger|borger|fremmøde)[a-z]*tal(?:let)?|antal(?:let)?|fremmødet|kvoten|"
    r"frafald(?:et)?)"
)
AT_WORK = pattern(
    r"[a-zæøå-]*(?:fagperson|kontaktperson|tovholder|medarbejder|leder|konsulent|mentor|sagsbehandler|koordinator|lærer|"
    r"underviser|pædagog|læge|psykolog|sygeplejerske|terapeut|rådgiver|vejleder|forsker|dommer|politiker|chef)"
    r"(?:e|er|ere|en|ne)?"
)
CLIENT_JOBS = pattern(
    r"(?:fleks|skåne|småfleks|løntilskuds)job(?:bet|s)?|løntilskud|virksomhedspraktik|arbejdsprøvning|nytteindsats"
)
CLIENTS_AT_WORK = pattern(r"(?:fleks|løntilskud|skåne|støtte)[a-zæøå]*ansat(?:te)?")
# Nouns that are verbs too: «en deltager sagde» counts nobody.
ROLE_NOUNS = pattern(r"[a-zæøå]*(?:deltager|borger|bruger|beboer|leder|lærer|kunde|medarbejder|bestyrer|underviser)")
DEVICES = pattern(r".*(?:comput|contain|print|scann|cent|trail|sensor|motor|papir|moment)ere|.*(?:andre|flere)")
PLACE_ADVERBS = pattern(r"(?:der|her|hvor)[a-zæøå]{1,6}")
BE = frozenset({"er", "var", "bliver", "blev", "fylder", "fyldte", "blevet", "fyldt"})
WE = frozenset({"vi", "de", "i", "der", "holdet"})
EITHER = frozenset({"til", "-", "–", "eller"})
ORDERED = frozenset({"anden", "tredje", "fjerde"})
VOTES = frozenset({"imod", "blank"})
OPENING = frozenset({"", "\n", ".", ",", ";", ":", "(", "?", "!", "–", "-", "•", "og", "men", "mens", "så", "*"})
# What is told of somebody that nobody else needs to know.
SENSITIVE = pattern(
    r".*(?:dømt|behandl|indlagt|syge|ledig|diagno|misbrug|løslad|blind|skilt|hjemløs|kontanthj|medicin|ansat|gravid|vold|"
    r"straf|depress|angst|psyk|job|arbejde|uddannelse|praktik|pension|afhæng|flygt|muslim|overgreb|gæld|fængs|sanktion|"
    r"autis|adhd|aftægt|selvmord|kræft|alkohol|hash|stof|vist|fattig|enlig|seksuel|førtids|fleks|løn|kørekort|bolig).*"
)
