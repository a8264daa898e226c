"""Web addresses other than those of the sources and of public bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from casebook.check.context import CheckContext
from casebook.check.direkte.e_mail import DOT, LABEL, SAID_DOT, addresses
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged, outside
from casebook.check.triggers import Triggers
from casebook.problem import Level

_REST = r"[^\s<>«»\"'|\])]*+"
_TLD = r"(?:dk|com|net|org|eu|info|io|app|dev|blog|online|shop|site|biz|tv|uk|gl|fo|fi|example|test)"
_ANY_TLD = rf"(?:{_TLD[3:-1]}|nu|se|no|de|is|me|co)"
_PATTERN = pattern(
    rf"(?<![A-Za-z0-9])(?:h(?:tt|xx)ps?|ftp)://{_REST}"
    rf"|(?<![A-Za-z0-9])www(?:\.|{SAID_DOT}){LABEL}(?:{DOT}{LABEL}){{0,4}}(?:/{_REST})?"
    rf"|(?<![A-Za-z0-9ÆØÅæøå@._-]){LABEL}(?:\.{LABEL}){{0,3}}(?:\.{_TLD}(?![A-Za-z0-9ÆØÅæøå-])(?:/{_REST})?"
    rf"|\.{_ANY_TLD}/{_REST}|{SAID_DOT}{_ANY_TLD}(?![A-Za-z0-9ÆØÅæøå]))",
    re.IGNORECASE,
)
_TRIGGERS = Triggers((), ("www", "punktum", "dot", "prik"), signs=("://",))
_ENDING = pattern(rf"\.{_ANY_TLD}", re.IGNORECASE)
_AFTER = ".,;:!?"
# Addresses of public bodies and of licences lead to nobody.
_PUBLIC = frozenset({
    "ast.dk", "bm.dk", "borger.dk", "creativecommons.org", "datatilsynet.dk", "doi.org", "dst.dk", "eur-lex.europa.eu",
    "ft.dk", "jobindsats.dk", "jobnet.dk", "kl.dk", "opensource.org", "retsinformation.dk", "sbst.dk",
    "socialstyrelsen.dk",
    "spdx.org", "star.dk", "statistikbanken.dk", "sundhed.dk", "sundhedsstyrelsen.dk", "virk.dk", "vive.dk",
    "web.archive.org", "yaml.org",
})  # fmt: skip


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Web addresses, apart from e-mail addresses and from hosts that are known to lead to nobody."""
    text = passage.text
    if not context.holds(passage, _TRIGGERS) and not _ENDING.search(text):
        return
    known_hosts = _PUBLIC | frozenset(
        _host(str(source.url)) for source in context.registers.sources.values() if source.url
    )
    parts = (
        (match.start(), match.start() + len(match.group().rstrip(_AFTER)))
        for match in _PATTERN.finditer(text)
        if not _is_known(_host(match.group()), known_hosts)
    )
    yield from (Hit(start, end) for start, end in outside(merged(parts), addresses(passage, context)))


def _host(address: str) -> str:
    """«https://www.kl.dk/x» -> «kl.dk». Empty where there is none."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.rstrip(_AFTER).removeprefix("www.")


def _is_known(host: str, known_hosts: frozenset[str]) -> bool:
    return host in known_hosts or any(host.endswith(f".{host_above}") for host_above in known_hosts)


RULE = TextRule(
    family="direkte",
    name="webadresse",
    title="Webadresse",
    message="Her står en webadresse, som ikke hører til en kilde.",
    why=(
        "Et link fører lige hen til det, teksten har udeladt: en lokalavis, en virksomhed, en profil. Kun adresser i "
        "sources.yml og offentlige myndigheders må stå."
    ),
    source="Databeskyttelsesforordningen betragtning 26; ICO, Anonymisation guidance, motivated intruder",
    hint="Slet linket. Er det en kilde, så skriv den i site_config/sources.yml og henvis til dens id.",
    level=Level.ERROR,
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"cpr-nummer", "telefonnummer", "profilnavn"}),
    bad=(
        "Læs mere på ⟦https://avisen.example/morten-fik-job⟧.",
        "Han har siden ⟦www.firma.example⟧.",
        "Firmaet findes på ⟦firma.dk⟧, og der står hans billede.",
        "Skriv ⟦firma punktum dk⟧ i browseren.",
        "Profilen er ⟦facebook.com/et.navn⟧.",
        "Se ⟦hxxp://avisen.example/?side=4⟧ om sagen.",
    ),
    good=(
        "Loven står på https://www.retsinformation.dk/eli/lta/2018/502.",
        "Datatilsynet har en vejledning på datatilsynet.dk.",
        "Licensen er https://creativecommons.org/licenses/by/4.0/deed.da.",
        "Han satte punktum for sit misbrug.",
        "Filen hedder case.json og ligger i site_config/schema/.",
        "Han kom hjem.De andre var gået.",
    ),
)
