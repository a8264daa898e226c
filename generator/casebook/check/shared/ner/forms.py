"""Signs in the form of a word: endings of surnames, of places, of bodies and works."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.language.compounds import is_common
from casebook.language.inflection import without_genitive

_FAMILY = pattern(
    r"[^\W\d_]+(?:-[^\W\d_]+)?(?:sen|ssen|zen|gaard|gård|kjær|bæk|beck|bech|strøm|quist|qvist|gren|green|berg|feldt|mann|stein|vič|vić|ovic|"
    r"evic|ski|sky|skij|ova|eva|ov|ev|tjov|jev|enko|tjenko|oglu|dottir|sson|son|idze|vili|ian|yan|zadeh|nejad|pour|"
    r"lund|holm|ström|ini|elli|etti|escu|ez|off|iewicz|wicz|tsin|dal|rup)"
)
_PLACE = pattern(
    r"[^\W\d_]{2,}(?:borg|byen|strup|trup|drup|lev|løse|vej|vejen|gade|gaden|gades|allé|alle|pladsen|torv|torvet|stræde|"
    r"strædet|havn|havnen|land|landet|fjord|fjorden|skov|skoven|bugten|dalen|søen|øen|øerne|parken|broen|bro|kvarteret|"
    r"centret|centeret|gården|slot|slottet|kirke|by|stad|ville|grad|burg|shire|stan|ien|havet|kysten|bjerget|bjergene|"
    r"minde|sund|bælt|kommune|amt)"
)
_BODY = pattern(
    r"[^\W\d_]*(?:partiet|forbund|forbundet|forening|foreningen|rådet|styrelsen|ministeriet|banken|selskab|selskabet|"
    r"skolen|skole|teater|teatret|teateret|museet|museum|huset|klub|klubben|avisen|bladet|posten|tidende|universitet|"
    r"universitetet|hospital|hospitalet|sygehus|sygehuset|nævnet|udvalget|udvalg|loven|kommissionen|retten|koncernen|"
    r"fonden|fond|gruppen|instituttet|institut|værket|værft|værftet|ligaen|cuppen|krigen|planen|prisen|aftalen|"
    r"festivalen|festival|bogen|sagen|dagen|serien|filmen|programmet|redaktionen|kirken|kontoret|biblioteket|"
    r"organisationen|bevægelsen|tjenesten|direktoratet|inspektoratet|akademiet|akademi|forlag|forlaget|orkestret|"
    r"ensemble|koret|kollegiet|gymnasium|gymnasiet|seminariet|højskolen|højskole|centralen|korpset|hæren|flåden|"
    r"politiet|kommune|kommunen|amt|amtet|regionen|stift|selskaber|ismen|ister|erne|traktaten|pagten|kongressen|"
    r"konventionen|unionen|alliancen|fronten|hallen|stadion|cup|rally|pokalen|holdet|parlamentet|senatet|telefonen|"
    r"nettet|stationen|banen|linien|linjen|bussen|toget|færgen|bilen|byret|landsret|højesteret|fængsel|arresthus|politi)"
)


_MIXED = pattern(r"[A-ZÆØÅ][^\W\d_A-ZÆØÅ]{2,}[A-ZÆØÅ]{3,}")  # of a database: «PsycINFO»
_CAPITALISED = pattern(r"[A-ZÆØÅ]?[^\W\d_A-ZÆØÅ]+|[A-ZÆØÅ]{2,}")


def is_in(word: str, entries: frozenset[str]) -> bool:
    """True if a list has the word, be it in the genitive."""
    return any(form in entries for form in without_genitive(word))


def looks_like_family(word: str) -> bool:
    """True if a word ends as surnames do."""
    return len(word) > 4 and any(_FAMILY.fullmatch(form) for form in without_genitive(word))  # noqa: PLR2004


def looks_like_place(word: str) -> bool:
    """True if a word ends as places do."""
    return any(_PLACE.fullmatch(form) for form in without_genitive(word))


def looks_like_body(word: str) -> bool:
    """True if a word ends as authorities, clubs, laws and works do."""
    return any(_BODY.fullmatch(form) for form in without_genitive(word))


def is_put_together(word: str) -> bool:
    """True if a word has digits, or is made of common ones with a capital each, as projects are: «JobFirst»."""
    if any(char.isdigit() for char in word) or _MIXED.fullmatch(word):
        return True
    parts = _CAPITALISED.findall(word)
    return len(parts) > 1 and "".join(parts) == word and is_common(parts[0].lower())


def is_common_in_genitive(word: str) -> bool:
    """True if the word without the ending of a genitive is in a Danish dictionary."""
    return any(is_common(form) for form in without_genitive(word)[1:])
