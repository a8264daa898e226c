"""Builds the site and puts it in place; if that fails, at least takes down what must not be seen any longer."""

from __future__ import annotations

import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from casebook.cli.beside import NOTHING, Beside
from casebook.cli.own_words import sentences_below
from casebook.cli.today import this_month
from casebook.corpus.withdrawn import Tombstone
from casebook.danish import listing
from casebook.problem import Problem
from casebook.publish.build import refuse_at_once
from casebook.publish.making import settings_of
from casebook.publish.pruning import prune
from casebook.publish.steps import Plan, put_in_place
from casebook.publish.tombstones import is_online
from casebook.published.stored import stored_editions, without
from casebook.report import Result
from casebook.report.text import text
from casebook.site import Site, build
from casebook.source import Settings
from casebook.source.sentences import PACKAGE, Sentences

NO_STATEMENT = (
    "Advarsel: /was/ fører til casebogens egen side om tilgængelighed. En offentlig myndighed skal have sin erklæring "
    "på was.digst.dk: skriv dens adresse i mkdocs.yml (extra: was) eller i CASEBOOK_WAS_URL.\n"
)
NO_PUBLISHER = (
    "Advarsel: Siden siger ikke, hvem der udgiver den, og hvordan man når dem. Den, der vil have noget rettet eller "
    "fjernet, har ingen at bede om det: udfyld «udgiver» i site_config/redaktion.yml.\n"
)
UNWRITTEN = "Skriv her, h"  # how a new casebook's pages ask for what only its publisher knows
NOT_WRITTEN = "Advarsel: Læserne ser «Skriv her» på {pages}. Skriv det, som kun I ved, eller slet sætningen.\n"
LAPSED = (
    "Advarsel: Siden er bygget, som om det er {today}. Siden da er samtykket udløbet til {cases}, som stadig ligger "
    "fremme. Byg igen med «--today {now}».\n"
)
STILL_STORED = (
    "Advarsel: Noget, der er trukket tilbage, eller hvis samtykke er udløbet, ligger stadig i filen {file}. Siden "
    "viser det ikke, men filen er offentlig: Kør «casebook withdraw» med postens id.\n"
)
NO_ADDRESS = (
    "De siger, at de ligger på {address}. Før I lægger dem frem: Skriv jeres egen adresse i CASEBOOK_SITE_URL eller "
    "mkdocs.yml, og byg igen.\n"
)
_REST = (
    "Noget er trukket tilbage og skal ned nu. Derfor er det, der er fejl i, holdt tilbage, og resten er lagt frem.\n"
)
_CANNOT_REST = "Siden er ikke bygget: Fejlene ovenfor er i filer, som siden ikke kan undvære. Ret dem først.\n"
_MENDED = "Siden er ikke bygget. Ret fejlene, eller brug --quarantine til at udgive resten.\n"
_NOT_SHOWN = "Siden er bygget, men ikke lagt frem. Ret det, der står ovenfor.\n"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A withdrawal in progress: the record, and the words (names, title) by which other pages may mention it."""

    record: Tombstone
    words: Collection[str]


def build_site_folder(  # noqa: PLR0913 - one for each option of the command
    root: Path,
    destination: Path,
    today: str,
    *,
    quarantine: bool = False,
    withdrawal: Withdrawal | None = None,
    beside: Beside = NOTHING,
) -> int:
    """Build and put in place: 0 if the whole casebook is published, 1 if something is not.

    While a withdrawn record, or one whose consent has expired, is still online, records with errors are held back
    rather than stop the build: a mistake elsewhere must not keep a person's story online. If no site can be built at
    all, these records are pruned from the site in place.
    If the site is put in place, what is to lie `beside` it is made too; an earlier copy for use without a network goes
    in any case, since it may show what must go.
    """
    refuse_at_once(destination)
    beside.clear(destination)
    settings = settings_of(root)
    down, words = ((withdrawal.record,), withdrawal.words) if withdrawal else ((), ())
    try:
        site = build(root, today, settings=settings, quarantine=quarantine)
        down = (*down, *site.taken_down)
        urgent = is_online(destination, down)
        if not site.pages and urgent and not quarantine:
            site = build(root, today, settings=settings, quarantine=True)
            sys.stderr.write(_REST if site.pages else "")
        in_place = _put_in_place(root, site, destination, (settings, today, quarantine or urgent))
    except Exception:  # any at all: what must go is pruned before the error is shown
        if is_online(destination, down):
            _tell_pruned(prune(destination, down, words, _sentences(root)))
        raise
    if urgent and not in_place:
        _tell_pruned(prune(destination, down, words, _sentences(root)))
    if in_place:
        beside.make(root, destination, site, settings)
        _tell_in_place(root, site, settings, today)
    return int(not in_place or bool(site.blocking))


def _sentences(root: Path) -> Sentences:
    """The casebook's words; the program's own where they cannot be had: nothing may keep a page online."""
    try:
        return sentences_below(root)
    except Exception:  # noqa: BLE001 - any at all: this is the last resort
        return PACKAGE


def _put_in_place(root: Path, site: Site, destination: Path, checked: tuple[Settings, str, bool]) -> bool:
    """True if the site was put in place. Findings, and the reason if it was not, go to stderr."""
    settings, today, is_quarantine = checked

    def tell(problems: tuple[Problem, ...]) -> None:
        sys.stderr.write(text(Result(problems, len(site.corpus.cases), len(site.corpus.methods), settings.rules_url)))

    if site.blocking:
        tell(site.blocking)
    if not site.pages:
        sys.stderr.write(_CANNOT_REST if is_quarantine else _MENDED)
        return False
    if refused := put_in_place(Plan(root, site, settings, today, _pages), destination):
        tell(refused)
        sys.stderr.write(_NOT_SHOWN)
    return not refused


def _tell_in_place(root: Path, site: Site, settings: Settings, today: str) -> None:
    for expired in site.expired:
        sys.stderr.write(f"Taget ned, fordi samtykket er udløbet: {site.shown(expired.file)}\n")
    _tell_stored(root, site)
    for file in site.held_back:
        if file not in {expired.file for expired in site.expired}:
            sys.stderr.write(f"Holdt tilbage: {site.shown(file)}\n")
    if lapsed := _lapsed(site, today, now := this_month()):
        sys.stderr.write(LAPSED.format(today=today, now=now, cases=listing(lapsed)))
    if settings.published and not settings.statement_url:
        sys.stderr.write(NO_STATEMENT)
    if settings.published and not site.can_be_asked:
        sys.stderr.write(NO_PUBLISHER)
    if settings.published and (pages := _unwritten(site)):
        sys.stderr.write(NOT_WRITTEN.format(pages=listing(pages)))
    sys.stdout.write(f"{len(site.pages)} sider bygget.\n")
    if settings.awaits_address:
        sys.stdout.write(NO_ADDRESS.format(address=settings.site_url))


def _tell_stored(root: Path, site: Site) -> None:
    """Say which editions hold, in their files, what was taken down by hand."""
    for edition in stored_editions(root).editions:
        if without(edition, site.taken_down) != edition:
            sys.stderr.write(STILL_STORED.format(file=edition.file))


def _lapsed(site: Site, today: str, now: str) -> list[str]:
    """The cases on the site whose consent has run out since the month that it was built for, as messages show them."""
    files = {f"cases/{name}.yml": case for name, case in site.corpus.cases.items() if case.is_public}
    consents = ((file, case.privacy.consent) for file, case in files.items() if file not in site.held_back)
    return [site.shown(file) for file, consent in consents if consent and today <= consent.expires < now]


def _unwritten(site: Site) -> list[str]:
    """The hand-written pages that still ask their writer for something."""
    return [article.document.file for article in site.corpus.articles if UNWRITTEN in article.document.text]


def _tell_pruned(files: tuple[str, ...]) -> None:
    if files:
        sys.stderr.write(
            "Der kunne ikke bygges en ny side. I stedet er det, der skal væk, taget ud af den side, der lå der: I "
            "disse filer er der nu en besked, eller også er de slettet. Søgningen og kontrollen i "
            "browseren er slået fra. Byg siden igen, så snart fejlene er rettet.\n"
        )
        sys.stderr.writelines(f"  {file}\n" for file in files)
    else:
        sys.stderr.write(
            "Der ligger ingen bygget side i mappen, så her er intet taget ned. Er siden lagt frem et andet sted, så "
            "slå den fra dér, til den kan bygges: Se «Hvis det er gået galt».\n"
        )


def _pages(root: Path, site: Site, destination: Path) -> None:
    """The site's pages, into an empty folder."""
    from casebook.mkdocs_plugin import build_site  # noqa: PLC0415 - heavy, and of no use where nothing is built

    build_site(root, site, destination)
