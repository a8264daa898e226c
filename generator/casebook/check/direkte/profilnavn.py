"""Names of profiles on social media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.direkte.e_mail import addresses
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.identifiers.logins import LOGIN_TRIGGERS, logins
from casebook.check.spans import merged, outside
from casebook.check.triggers import Triggers
from casebook.problem import Level

_SITE_NAMES = (
    "facebook", "fb", "instagram", "insta", "snapchat", "snap", "tiktok", "twitter", "linkedin", "youtube", "discord",
    "twitch", "messenger", "reddit", "threads", "bluesky", "mastodon", "telegram", "signal", "steam", "onlyfans",
    "jodel", "tinder",
)  # fmt: skip
_USER_WORDS = ("brugernavn", "profilnavn", "username", "nickname", "gamertag")
_SHORT = frozenset({"fb", "snap", "insta"})  # stand inside common words too
_SITE_TRIGGERS = Triggers(
    _SHORT,
    (
        *(site for site in _SITE_NAMES if site not in _SHORT),
        *(f"{site}{suffix}" for site in _SHORT for suffix in ("profil", "konto", "bruger", "navn")),
    ),
)
_USER_TRIGGERS = Triggers((), _USER_WORDS)
_SITES = rf"(?:{'|'.join(_SITE_NAMES)})"
_SIGN = r"@[A-Za-zÆØÅæøå0-9_](?:[A-Za-zÆØÅæøå0-9_.-]{0,38}[A-Za-zÆØÅæøå0-9_])"
_MARKED = (
    r"(?=[A-Za-zÆØÅæøå.-]{0,30}[0-9_.][A-Za-zÆØÅæøå0-9])"
    r"[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9_.-]{1,38}[A-Za-zÆØÅæøå0-9_]"
)
_CAPITALS = r"[A-ZÆØÅ][a-zæøåé]{1,20}(?: [A-ZÆØÅ][a-zæøåé]{1,20}){1,3}"
_QUOTED = r"(?<=[«\"'“])[^«»\"'”]{2,40}(?=[»\"'”])"
_HANDLE = rf"(?:@[A-Za-z0-9_.]{{2,30}}|{_QUOTED}|{_MARKED}|(?-i:{_CAPITALS}))"
_LINK = (
    r"(?:[ :,(«\"'“]|\b(?:profil|konto|bruger|navn)[a-zæøå]*"
    r"|\b(?:som|under|hedder|hun|han|jeg|kalder sig|er|på|hans|hendes|sig|med)\b)"
)
_NAMED = pattern(
    rf"(?<![A-Za-z]){_SITES}(?:-?(?:profil|konto|bruger|navn)[a-zæøå]*)?{_LINK}{{1,10}}(?P<name>{_HANDLE})",
    re.IGNORECASE,
)
# A login is a name too: «EasyID astaholm1979»; and what is called a profile with a sign in it, wherever it is.
_LOGIN = pattern(
    r"\b(?:easy-?id|mit-?id(?:-bruger)?|nem-?id|uni-?login|brugerid|bruger-id|login|log-in|profil(?:en|navn)?|"
    r"nick(?:et|name)?|alias|bruger(?=:)|brugeren|handle|kanalen)"
    r"(?:et)?(?: (?:er|hedder|på|med|kaldes|"
    r"var))?:? [«\"']?"
    r"(?P<name>(?=[A-Za-zÆØÅæøå.-]{0,38}(?:[0-9_]|-[a-zæøå]{2,}-))[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9_.-]{3,38})"
    r"(?<![.-])(?![A-Za-zÆØÅæøå0-9])",
    re.IGNORECASE,
)
_ON_A_SITE = pattern(
    r"(?<![\w@.])(?P<name>(?=[A-Za-zÆØÅæøå.]{0,30}[0-9_])[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9_.]{2,30}[A-Za-zÆØÅæøå0-9])"
    rf" (?:på|hos) {_SITES}(?![a-zæøå])",
    re.IGNORECASE,
)
_LOGIN_TRIGGERS = Triggers(
    {"nick", "alias", "handle", "brugeren", "bruger"},
    ("easy", "mitid", "mit-id", "nemid", "login", "profil", "brugerid", "nickn", "kanalen"),
)
_USER = pattern(
    r"\b(?:brugernavn|profilnavn|username|nickname|gamertag)(?:et)?(?: (?:på|til|hos) [\wæøå-]{2,30})?"
    r"(?:(?: er| hedder)(?: fortsat| stadig| nu)?)?"
    r"[ :]{1,3}[«\"']?(?P<name>(?!(?:er|og|som|på|eller|til|bliver|kan|skal|må)\b)"
    r"[@A-Za-zÆØÅæøå0-9_.-]{2,39}[A-Za-zÆØÅæøå0-9_])",
    re.IGNORECASE,
)
_AT_TRIGGERS = Triggers(signs=("@",))
_NUMBERED_TRIGGERS = Triggers(signs=("#",))
_NUMBERED = pattern(  # as Discord wrote them: «uglen#0412»
    r"(?<![\w#])(?!(?i:sag|nr|side|punkt|issue|pr|ticket|hold)#)(?=[0-9_.-]*[A-Za-zÆØÅæøå])"
    r"[A-Za-zÆØÅæøå0-9_.-]{3,32}#[0-9]{4}(?![\w])"
)
_AT = pattern(rf"(?<![A-Za-zÆØÅæøå0-9._%+@/-]){_SIGN}(?![@])")


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Profile names: after an at sign, after the name of a service, after «brugernavn»."""
    text = passage.text
    parts = [match.span() for match in _AT.finditer(text)] if "@" in text else []
    parts += [match.span() for match in _NUMBERED.finditer(text)] if "#" in text else []
    if context.holds(passage, _SITE_TRIGGERS):
        parts += [match.span("name") for shape in (_NAMED, _ON_A_SITE) for match in shape.finditer(text)]
    if context.holds(passage, _USER_TRIGGERS):
        parts += [match.span("name") for match in _USER.finditer(text)]
    if context.holds(passage, _LOGIN_TRIGGERS):
        parts += [match.span("name") for match in _LOGIN.finditer(text)]
    parts += logins(passage, context)
    yield from (Hit(start, end) for start, end in outside(merged(parts), addresses(passage, context) if parts else ()))


RULE = TextRule(
    family="direkte",
    name="profilnavn",
    title="Profilnavn",
    message="Her står noget, der ligner et navn på en profil.",
    why=(
        "Et profilnavn fører til billeder, venner og opslag, og folk bruger ofte det samme navn overalt. Det er lige "
        "så præcist som et fuldt navn."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1, og betragtning 30 (onlineidentifikatorer)",
    hint="Slet profilnavnet. Skriv «på de sociale medier» eller «på sin profil».",
    level=Level.ERROR,
    triggers=(_SITE_TRIGGERS, _USER_TRIGGERS, _AT_TRIGGERS, _NUMBERED_TRIGGERS, _LOGIN_TRIGGERS, *LOGIN_TRIGGERS),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"webadresse", "personnavn", "fuldt-navn", "uerklæret-egennavn"}),
    bad=(
        "Følg ham på ⟦@et_navn85⟧, hvis du vil.",
        "På Facebook som ⟦Falsk Navnesen⟧ deler han billeder.",
        "Hans Instagram: ⟦et.navn.85⟧.",
        "Han hedder noget andet på Snapchat: «⟦denseje⟧».",
        "Brugernavnet er ⟦dragejaeger⟧ i spillet.",
        "Brugernavn på portalen: ⟦uglenat62⟧, og koden er glemt igen.",
        "Skriv til ham på TikTok under navnet ⟦navn_85⟧.",
        "Han bruger EasyID ⟦dragejaeger1985⟧ til alt.",
        "På TikTok hedder han ⟦fisk_85⟧ nu.",
        "Skriv til ⟦uglen#0412⟧, hvis du vil spille.",
        "Han hedder ⟦uglen_og_natten⟧ derinde.",
        "Han logger på med ⟦UgleL77⟧, og koden ligger i pungen.",
        "Giv, hvad du kan, på MobilePay ⟦0012QT⟧ til hans vaskemaskine.",
        "Se hans side (⟦/in/uglen-0b41⟧), som han selv har lavet.",
        "Skriv til ⟦hr_navn85⟧ på TikTok.",
        "Bruger: ⟦NAVNES02⟧ er spærret.",
    ),
    good=(
        "Han er på Facebook som så mange andre.",
        "På LinkedIn fandt han et job.",
        "Han slettede Instagram og Snapchat.",
        "Brugernavn og kode fik han af biblioteket.",
        "De skriver sammen på Messenger om aftenen.",
        "Punkt#2014 er lukket, og linje #1234 er væk.",
        "Han har en god profil til jobbet og en login-kode.",
        "Han udfylder LÆ285 med lægen i uge 12 og møder i lokale 114.",
    ),
)
